"""The interface beside whoever has the profile open, as a window does: its switch, revoking, and nothing while the profile is closed."""

from __future__ import annotations

import asyncio

import pytest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.client import ApiError, ApiUnreachable, Client
from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.programs import Scope
from e2ee_desktop.platform.profile_folder import ProfileFolder
from tests.fakes.cli_profile import PASSPHRASE, CliProfile
from tests.fakes.local_api import Events

NOWHERE = "e2ee-relay://127.0.0.1:9#" + "A" * 43


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> CliProfile:
    made = CliProfile(tmp_path_factory.mktemp("switch") / "alice", NOWHERE)
    made.make("Alice")
    return made


def asked(token: str, url: str) -> str:
    with Client(token, url) as program:
        return program.me().name


async def test_it_is_off_until_it_is_turned_on_and_as_it_was_left_after_a_restart(profile: CliProfile) -> None:
    desk = ProfileDesk(ProfileFolder(profile.home))
    with pytest.raises(LocalMisuse, match=r"^profile\.empty$"):
        desk.interface()
    messenger = await desk.open(PASSPHRASE)
    assert (await desk.interface().resume()).url == ""
    token = (await messenger.add_program("bot", [Scope.READ])).token
    on = await desk.interface().turn(on=True, port=0)
    assert await asyncio.to_thread(asked, token, on.url) == "Alice"
    interface = desk.interface()
    await desk.close()
    with pytest.raises(ApiUnreachable):
        await asyncio.to_thread(asked, token, on.url)
    assert (await interface.resume()).code == "api.locked"

    desk = ProfileDesk(ProfileFolder(profile.home))
    await desk.open(PASSPHRASE)
    again = await desk.interface().resume()
    assert await asyncio.to_thread(asked, token, again.url) == "Alice"
    off = await desk.interface().turn(on=False, port=0)
    assert (off.url, off.wanted) == ("", False)
    with pytest.raises(ApiUnreachable):
        await asyncio.to_thread(asked, token, again.url)
    await desk.close()


async def test_a_revoked_token_is_refused_and_its_listeners_are_cut_off(profile: CliProfile) -> None:
    desk = ProfileDesk(ProfileFolder(profile.home))
    messenger = await desk.open(PASSPHRASE)
    token = (await messenger.add_program("listener", [Scope.READ])).token
    url = await desk.interface().serve(0)
    events = await asyncio.to_thread(Events, int(url.rpartition(":")[2]), token, None)
    await messenger.revoke_program("listener")
    with pytest.raises(EOFError):
        await asyncio.to_thread(events.next)
    events.close()
    with pytest.raises(ApiError) as refused:
        await asyncio.to_thread(asked, token, url)
    assert (refused.value.status, refused.value.code) == (401, "api.token_refused")
    await desk.close()
