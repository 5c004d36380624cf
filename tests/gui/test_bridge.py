"""The crossing between the two threads."""

from __future__ import annotations

import asyncio
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from shiboken6 import delete

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.events import Link, LinkChanged
from e2ee_desktop.gui.bridge import Bridge
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger
from tests.gui.stage import PATIENCE_MS


@pytest.fixture
def desk():
    return FakeDesk(FakeMessenger())


@pytest.fixture
def bridge(qapp, desk):
    bridge = Bridge(desk.make)
    yield bridge
    bridge.close()


def test_work_runs_on_the_service_thread_and_answers_on_qts(bridge, qtbot):
    where: list[threading.Thread] = []
    asker = QObject()
    bridge.read_desk(
        asker, lambda _: where.append(threading.current_thread()), lambda _: where.append(threading.current_thread())
    )
    qtbot.waitUntil(lambda: len(where) == 2, timeout=PATIENCE_MS)
    assert where[0].name == "services"
    assert where[1] is threading.main_thread()


def test_events_and_answers_keep_their_order(bridge, desk, qtbot):
    seen: list[object] = []
    asker = QObject()
    bridge.happened.connect(seen.append)
    bridge.open_profile(asker, None, lambda _: seen.append("open"), seen.append)
    qtbot.waitUntil(lambda: "open" in seen, timeout=PATIENCE_MS)
    assert seen[0] == LinkChanged(Link.ONLINE, "")
    seen.clear()

    async def tell(messenger):
        for n in range(1_000):
            desk.messenger.trouble(str(n))

    bridge.ask(asker, tell, lambda _: seen.append("done"))
    qtbot.waitUntil(lambda: "done" in seen, timeout=PATIENCE_MS)
    assert [event.code for event in seen[:-1]] == [str(n) for n in range(1_000)]


def test_an_answer_to_somebody_who_is_gone_is_dropped(bridge, qtbot):
    seen: list[object] = []
    gone, here = QObject(), QObject()
    bridge.read_desk(gone, lambda desk: 1, seen.append)
    delete(gone)
    bridge.read_desk(here, lambda desk: 2, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert seen == [2]


def test_a_refusal_reaches_the_asker_or_else_the_window(bridge, desk, qtbot):
    codes: list[str] = []
    asker = QObject()
    desk.refusals["has_profile"] = "profile.not_ours"
    bridge.read_desk(asker, lambda d: d.has_profile(), lambda _: None, lambda error: codes.append(error.code))
    qtbot.waitUntil(lambda: codes == ["profile.not_ours"], timeout=PATIENCE_MS)
    bridge.refused.connect(codes.append)
    bridge.read(asker, lambda messenger: messenger.account(), lambda _: None)
    qtbot.waitUntil(lambda: codes[1:] == ["profile.missing"], timeout=PATIENCE_MS)


def test_a_defect_is_reported_and_has_a_code(bridge, qtbot):
    codes: list[str] = []
    asker = QObject()
    with capture_exceptions() as defects:
        bridge.read_desk(asker, lambda _: 1 // 0, lambda _: None, lambda error: codes.append(error.code))
        qtbot.waitUntil(lambda: codes == ["internal.defect"], timeout=PATIENCE_MS)
    assert [defect[0] for defect in defects] == [ZeroDivisionError]


def test_a_desk_that_cannot_be_made_says_so_to_everyone_who_asks(qapp, qtbot):
    def make():
        raise StorageFailure("profile.unwritable")

    bridge, codes, asker = Bridge(make), [], QObject()
    for _ in range(2):
        bridge.read_desk(asker, lambda desk: desk.has_profile(), lambda _: None, lambda error: codes.append(error.code))
    qtbot.waitUntil(lambda: codes == ["profile.unwritable"] * 2, timeout=PATIENCE_MS)
    bridge.close()


def test_closing_ends_what_is_still_running(qapp, desk, qtbot):
    bridge, asker, started = Bridge(desk.make), QObject(), threading.Event()

    async def forever(_):
        started.set()
        await asyncio.Event().wait()

    bridge.ask_desk(asker, forever, lambda _: None)
    assert started.wait(10)
    bridge.close()
    assert desk.closed
    assert not bridge._thread.is_alive()
