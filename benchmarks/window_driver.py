"""A window that is driven from inside and timed: switching, jumping, scrolling, searching, a burst, and doing nothing.

A process of its own, so that its memory and processor time are the window's alone. The real services on a real profile; what a hand would
do is done by calls. Prints one JSON object. The burst comes from the events' listener on: storing is `bench catchup`'s business.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.long_history import HAN, RARE
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.events import MessageStored
from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.languages import Speech
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.mirror import Mirror
from e2ee_desktop.gui.single_window import WindowSocket
from e2ee_desktop.gui.surroundings import Surroundings, readers
from e2ee_desktop.gui.views.main_page import MainPage
from e2ee_desktop.gui.window import Window
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.profile_home import FolderHome

PATIENCE_S = 120.0
BURST = 1_000
SCROLL_PIXELS, FRAMES = 90, 400
SWITCHES, JUMPS = 100, 20
SETTLE_S = 3.0
SAMPLES = 60
SEARCHES = (RARE, RARE[2:8], HAN[0])
"""A whole word, a part of one, a Chinese character: found in the shortest history, too."""


class Driver:
    """The window of one profile."""

    def __init__(self, folder: Path, idle_s: float) -> None:
        self._idle_s = idle_s
        self._application = QApplication(["bench"])
        self._application.setStyle("Fusion")
        speech = Speech(self._application)
        look = Look(self._application)
        home = FolderHome(ProfileFolder(folder), ProfileDesk)
        self._bridge = Bridge(lambda: home.desk(home.places()[0]))
        self._around = Surroundings(look, self._bridge, Mirror(self._bridge), readers(speech))
        memory = WindowMemory(folder)
        self._window = Window(home, lambda _place: self._around, memory, WindowSocket(folder / "window.socket"))
        self._chance = random.Random(7)

    def run(self) -> dict[str, float]:
        """Everything, in order."""
        self._window.start(None)
        self._window.resize(1100, 760)
        self._until(lambda: self._window.main is not None and bool(self._around.mirror.contacts))
        found: dict[str, float] = {}
        for part in (self._switching, self._jumping, self._scrolling, self._searching, self._bursting, self._idling):
            found |= part()
        self._window.close()
        self._window.close_services()
        return found

    @property
    def _main(self) -> MainPage:
        assert self._window.main is not None
        return self._window.main

    def _until(self, seen: Callable[[], bool]) -> float:
        """Let the window work until it is so; the milliseconds that took, the painting included."""
        started = time.perf_counter()
        while not seen():
            if time.perf_counter() - started > PATIENCE_S:
                raise RuntimeError("the window did not come to it")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 2)
        QApplication.processEvents()  # what was put off until now is laid out and painted
        return (time.perf_counter() - started) * 1000

    def _timed(self, deed: Callable[[], object], seen: Callable[[], bool]) -> float:
        started = time.perf_counter()
        deed()
        spent = (time.perf_counter() - started) * 1000
        return spent + self._until(seen)

    def _switching(self) -> dict[str, float]:
        model = self._main.chat.timeline.model()
        people = list(self._around.mirror.contacts)
        took = [
            self._timed(lambda who=who: self._main.open_chat(who), lambda: not model.loading)  # type: ignore[misc]
            for who in (self._chance.choice(people) for _ in range(SWITCHES))
        ]
        return {"switch_ms": _p95(took)}

    def _jumping(self) -> dict[str, float]:
        timeline = self._main.chat.timeline
        model = timeline.model()
        longest = next(who for who, contact in self._around.mirror.contacts.items() if contact.name == "Person 0")
        self._timed(lambda: self._main.open_chat(longest), lambda: not model.loading)
        newest = model.messages[-1].row
        took = []
        for _ in range(JUMPS):
            wanted = self._chance.randint(max(1, newest // 10), newest)
            near = self._message_near(wanted)
            took.append(self._timed(lambda: timeline.jump_to(near), lambda: model.place(near) is not None))  # noqa: B023
        timeline.jump_to_latest()
        self._until(lambda: not model.loading)
        return {"jump_ms": _p95(took)}

    def _message_near(self, row: int) -> int:
        contact_id = self._main.chat.contact_id
        assert contact_id is not None
        found: list[tuple[Message, ...]] = []
        self._bridge.read(self._window, lambda m: m.history_around(contact_id, row, 2), found.append)
        self._until(lambda: bool(found))
        return found[0][0].row

    def _scrolling(self) -> dict[str, float]:
        timeline = self._main.chat.timeline
        bar, frames = timeline.verticalScrollBar(), list[float]()
        for _ in range(FRAMES):
            started = time.perf_counter()
            bar.setValue(bar.value() - SCROLL_PIXELS)
            QApplication.processEvents()
            timeline.viewport().repaint()
            frames.append((time.perf_counter() - started) * 1000)
        return {"frame_ms_p50": statistics.median(frames), "frame_ms_p99": statistics.quantiles(frames, n=100)[98]}

    def _searching(self) -> dict[str, float]:
        finding = self._main.finding
        self._main.find_here()
        finding.look_for(None)
        took = []
        for wanted in SEARCHES:
            finding.field.setText("")
            self._until(lambda: not finding.list.found.rows)
            took.append(self._timed(lambda: finding.field.setText(wanted), lambda: bool(finding.list.found.rows)))  # noqa: B023
        return {"search_ms": max(took)}

    def _bursting(self) -> dict[str, float]:
        """A thousand messages to the open conversation, as its listener tells of them."""
        timeline = self._main.chat.timeline
        timeline.jump_to_latest()
        self._until(lambda: timeline.at_bottom() and not timeline.model().loading)
        last, gaps = timeline.model().messages[-1], _Gaps()
        self._until(gaps.begun)
        burst = [self._fresh(last, n) for n in range(1, BURST + 1)]

        def tell(_messenger: object) -> None:
            for message in burst:
                self._bridge._event(MessageStored(message))  # noqa: SLF001 - what the services call

        self._bridge.read(self._window, tell, lambda _: None)
        # Not the list's newest: what the services answer to "read" meanwhile names the newest that they know.
        self._until(lambda: timeline.model().messages[-1].message_id == burst[-1].message_id)
        self._wait(1.0)  # the timeline shows a burst some times a second
        return {"longest_block_ms": gaps.end()}

    def _fresh(self, last: Message, number: int) -> Message:
        message_id = MessageId(number.to_bytes(16, "big"))
        return replace(
            last,
            row=last.row + number,
            message_id=message_id,
            text=f"Message {number} of many",
            state=MessageState.RECEIVED,
            direction=Direction.INCOMING,  # own ones are shown one by one
            kind=MessageKind.TEXT,
            file=None,
        )

    def _idling(self) -> dict[str, float]:
        self._wait(SETTLE_S)  # what was begun comes to its end
        process, samples = psutil.Process(), list[tuple[float, float]]()
        before, started = time.process_time(), time.monotonic()
        while (passed_s := time.monotonic() - started) < self._idle_s:
            self._wait(self._idle_s / SAMPLES)
            looked = time.process_time()
            samples.append((passed_s / 3600, process.memory_full_info().pss / 2**20))
            before += time.process_time() - looked  # looking is not the window's work
        spent_s = time.process_time() - before
        settled = samples[len(samples) // 2 :]  # at first it gives back what was needed before
        slope, _ = statistics.linear_regression(*zip(*settled, strict=True))
        return {"idle_cpu_percent": 100 * spent_s / passed_s, "idle_growth_mib_per_hour": slope}

    def _wait(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()


class _Gaps:
    """The longest time for which Qt's loop did not come round."""

    def __init__(self) -> None:
        self._last, self._longest, self._count = time.perf_counter(), 0.0, 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def begun(self) -> bool:
        return self._count > 10

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._count > 10:
            self._longest = max(self._longest, now - self._last)
        self._count += 1
        self._last = now

    def end(self) -> float:
        self._timer.stop()
        return self._longest * 1000


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


if __name__ == "__main__":
    print(json.dumps(Driver(Path(sys.argv[1]), float(sys.argv[2])).run()), flush=True)
