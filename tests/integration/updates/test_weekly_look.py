"""The weekly look for a newer version: only where it was switched on, once a week of the profile's clock, through its proxy."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.events import NewerVersionFound, TroubleNoticed
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.update_origin import UpdateOrigin
from e2ee_desktop.services.face import Custody, NewProfile
from e2ee_desktop.services.update_watching import AGAIN_S, WEEK_MS, UpdateWatch
from e2ee_desktop.transport.dial import ProfileDial
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.transport.update_source import UpdateSource
from tests.fakes.person import Person
from tests.fakes.socks5 import Socks5
from tests.fakes.updates import KIND, Repository, Terms, some_keys

HOUR_MS = 3600 * 1000
NOWHERE = "e2ee-relay://127.0.0.1:1#AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
Watching = Callable[..., UpdateWatch]


@pytest.fixture
async def ada(tmp_path: Path) -> AsyncIterator[Person]:
    person = Person("Ada", tmp_path, MemoryRelay(RelayAddress("relay.example", 443, bytes(32))))
    yield await person.start()
    await person.stop()


@pytest.fixture
def watching(ada: Person, repository: Repository, address: str, tmp_path: Path) -> Watching:
    def made(running: str = "0.1.0", at: str = "") -> UpdateWatch:
        source = UpdateSource(ProfileDial(), at or address, repository.root, tmp_path / "memory", (KIND, running))
        return UpdateWatch(ada.parts.profile, source, running)

    return made


def told(person: Person) -> list[str]:
    return [event.version for event in person.events if isinstance(event, NewerVersionFound)]


async def test_nobody_is_asked_before_it_is_switched_on(ada, watching, repository):
    repository.publish("0.2.0")
    assert await watching(at="http://127.0.0.1:1/").look_when_due() is None
    assert (watching().wanted(), watching().found(), told(ada)) == (False, None, [])


async def test_switched_on_it_looks_at_once_then_after_a_week(ada, watching, repository):
    watch = watching()
    await watch.set_wanted(wanted=True)
    assert await watch.look_when_due() == AGAIN_S
    assert watch.found() is None
    repository.publish("0.2.0")
    ada.clock.time_ms += WEEK_MS - HOUR_MS
    assert 0 < await watch.look_when_due() <= AGAIN_S
    assert watch.found() is None
    ada.clock.time_ms += 2 * HOUR_MS
    await watch.look_when_due()
    assert (watch.found().version, watch.found().changes) == ("0.2.0", "What is new in 0.2.0")
    assert told(ada) == ["0.2.0"]


async def test_what_was_found_is_told_after_each_start_until_another_version_runs(ada, watching, repository):
    repository.publish("0.2.0")
    watch = watching()
    await watch.set_wanted(wanted=True)
    await watch.look_when_due()
    again = watching()
    await again.set_wanted(wanted=False)
    await again.set_wanted(wanted=False)
    running = asyncio.create_task(again.run())
    await ada.until(lambda: told(ada) == ["0.2.0", "0.2.0"])
    running.cancel()
    assert watching("0.2.0").found() is None


async def test_a_clock_that_was_set_back_puts_nothing_off(ada, watching, repository):
    watch = watching()
    await watch.set_wanted(wanted=True)
    await watch.look_when_due()
    repository.publish("0.2.0")
    ada.clock.time_ms -= 2 * WEEK_MS
    await watch.look_when_due()
    assert told(ada) == ["0.2.0"]


async def test_a_server_that_is_away_is_asked_again_in_silence(ada, watching, repository):
    away = watching(at="http://127.0.0.1:1/")
    await away.set_wanted(wanted=True)
    assert await away.look_when_due() == AGAIN_S
    assert not [event for event in ada.events if isinstance(event, TroubleNoticed)]
    repository.publish("0.2.0")
    await watching().look_when_due()
    assert told(ada) == ["0.2.0"]


@pytest.mark.parametrize(
    ("attack", "code"),
    [({"keys": some_keys()}, "update.untrusted"), ({"terms": Terms(timestamp=timedelta(seconds=-1))}, "update.stale")],
)
async def test_an_attack_is_told_once_a_week(ada, watching, repository, attack, code):
    repository.publish("0.2.0", **attack)
    watch = watching()
    await watch.set_wanted(wanted=True)
    await watch.look_when_due()
    await watch.look_when_due()
    assert [event.code for event in ada.events if isinstance(event, TroubleNoticed)] == [code]
    assert watch.found() is None


async def test_a_real_profile_looks_through_its_proxy_as_soon_as_it_is_switched_on(repository, address, tmp_path):
    repository.publish("7.0.0")
    proxy = Socks5()
    through = await proxy.start()
    desk = ProfileDesk(ProfileFolder(tmp_path / "profile"), UpdateOrigin(address, repository.root, KIND))
    messenger = await desk.create(NewProfile("Ada", NOWHERE, Custody.PASSPHRASE, "seven quiet rivers"))
    await desk.set_proxy(str(through))
    found = asyncio.get_running_loop().create_future()
    messenger.listen(
        lambda event: isinstance(event, NewerVersionFound) and not found.done() and found.set_result(event.version)
    )
    assert proxy.asked == []
    await desk.weekly_look().set_wanted(wanted=True)
    assert await found == "7.0.0"
    port = int(address.rsplit(":")[-1].strip("/"))
    assert proxy.asked
    assert {port_asked for _, _, port_asked in proxy.asked} == {port}
    await desk.close()
    assert desk.weekly_look() is None
    await proxy.stop()


async def test_a_program_that_nobody_packaged_has_no_weekly_look(tmp_path):
    desk = ProfileDesk(ProfileFolder(tmp_path / "profile"))
    await desk.create(NewProfile("Ada", NOWHERE, Custody.PASSPHRASE, "seven quiet rivers"))
    assert desk.weekly_look() is None
    await desk.close()
