"""The relay inside the messenger: it serves, moves to the network while people talk, and is there again after a restart."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.platform.network import local_network_address
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.relay.mailbox_store import Operation, Outcome
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.relay.standing_relay import StandingRelay
from e2ee_desktop.services.face import BuiltInRelay, Custody, NewProfile
from e2ee_desktop.services.messenger import ProfileMessenger
from tests.fakes.refusal import refusal

PASSPHRASE = "correct horse"
PATIENCE_S = 60.0


async def begin(desk: ProfileDesk, name: str, relay: str | None) -> ProfileMessenger:
    messenger = await desk.create(NewProfile(name, relay, Custody.PASSPHRASE, PASSPHRASE))
    await messenger.connect()
    return messenger


async def heard(messenger: ProfileMessenger, condition: Callable[[], bool]) -> None:
    happened = asyncio.Event()
    stop = messenger.listen(lambda _: happened.set())
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            happened.clear()
            await happened.wait()
    stop()


def texts(messenger: ProfileMessenger) -> list[str]:
    return [one.text for contact in messenger.contacts() for one in messenger.history(contact.contact_id, None, 9)]


async def test_the_built_in_relay_serves_moves_to_the_network_and_comes_back(tmp_path: Path) -> None:
    host, guest = ProfileDesk(ProfileFolder(tmp_path / "ada")), ProfileDesk(ProfileFolder(tmp_path / "bob"))
    ada = await begin(host, "Ada", None)
    before = host.built_in_relay()
    assert before is not None
    assert before.running
    assert before.address == ada.account().relay
    assert before.address.startswith("e2ee-relay://127.0.0.1:")
    bob = await begin(guest, "Bob", before.address)
    await bob.add_contact((await ada.create_invite()).link)
    await heard(ada, lambda: bool(ada.contacts()))

    after = await host.share_relay(on_network=True)
    assert after.on_network
    assert after.address == before.address.replace("127.0.0.1", local_network_address())
    await ada.send_text(ada.contacts()[0].contact_id, "from where the network reaches me")
    await heard(bob, lambda: "from where the network reaches me" in texts(bob))
    await bob.send_text(bob.contacts()[0].contact_id, "I followed")
    await heard(ada, lambda: "I followed" in texts(ada))

    await guest.close()
    await host.close()
    again = ProfileDesk(ProfileFolder(tmp_path / "ada"))
    await again.open(PASSPHRASE)
    assert again.built_in_relay() == after
    await again.close()


async def test_a_built_in_relay_whose_service_dies_stands_up_again_and_nothing_is_lost(
    tmp_path: Path, monkeypatch
) -> None:
    host, guest = ProfileDesk(ProfileFolder(tmp_path / "ada")), ProfileDesk(ProfileFolder(tmp_path / "bob"))
    ada = await begin(host, "Ada", None)
    bob = await begin(guest, "Bob", ada.account().relay)
    await bob.add_contact((await ada.create_invite()).link)
    await heard(ada, lambda: bool(ada.contacts()))

    store_works = SqliteMailboxStore.apply_blocking
    fails = iter((True,))

    def apply_or_fail(store: SqliteMailboxStore, batch: Sequence[Operation]) -> Sequence[Outcome]:
        if next(fails, False):
            raise ZeroDivisionError
        return store_works(store, batch)

    monkeypatch.setattr(SqliteMailboxStore, "apply_blocking", apply_or_fail)
    await bob.send_text(bob.contacts()[0].contact_id, "into a relay that dies of it")
    await heard(ada, lambda: "into a relay that dies of it" in texts(ada))
    state = host.built_in_relay()
    assert state is not None
    assert state.running
    await guest.close()
    await host.close()


async def test_a_relay_that_is_stopped_in_the_moment_in_which_it_started_listens_no_more(tmp_path: Path) -> None:
    relay = StandingRelay(lambda: RelayServer(RelaySettings(tmp_path, "127.0.0.1", 0)), nobody_hears)
    address = await relay.start()
    await relay.stop()
    assert not relay.up
    with socket.create_server((address.host, address.port)):
        pass


async def nobody_hears(_: RelayAddress | str) -> None:
    """What is told."""


async def test_a_built_in_relay_that_cannot_listen_says_so_and_is_there_when_the_port_is_free(tmp_path: Path) -> None:
    desk = ProfileDesk(ProfileFolder(tmp_path / "ada"))
    ada = await begin(desk, "Ada", None)
    await ada.create_invite()
    address = RelayAddress.parse(ada.account().relay)
    await desk.close()
    again = ProfileDesk(ProfileFolder(tmp_path / "ada"))
    with socket.create_server((address.host, address.port)):
        ada = await again.open(PASSPHRASE)
        state = again.built_in_relay()
        assert state is not None
        assert not state.running
    await ada.connect()
    await heard(ada, lambda: ada.link_state()[0] is Link.ONLINE)
    assert again.built_in_relay() == BuiltInRelay(True, str(address), on_network=False)
    await again.close()


async def test_a_profile_made_with_a_proxy_never_connects_without_it(tmp_path: Path) -> None:
    nobody = "e2ee-relay://127.0.0.1:1#" + "A" * 43
    desk = ProfileDesk(ProfileFolder(tmp_path / "eve"))
    proxied = NewProfile("Eve", nobody, Custody.PASSPHRASE, PASSPHRASE, "socks5://127.0.0.1:9")
    messenger = await desk.create(proxied)
    assert desk.proxy() == "socks5://127.0.0.1:9"
    with refusal(RelayFailure, "proxy.unreachable"):
        await messenger.create_invite()
    await desk.close()
    other = ProfileDesk(ProfileFolder(tmp_path / "mal"))
    with refusal(UserActionNeeded, "proxy.malformed"):
        await other.create(NewProfile("Mal", nobody, Custody.PASSPHRASE, PASSPHRASE, "tor"))
    assert not other.has_profile()
