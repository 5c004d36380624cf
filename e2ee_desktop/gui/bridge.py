"""The only crossing between the window and the services.

One thread owns asyncio, the desk and the messenger; Qt's thread owns everything that is drawn. Commands and reads go in
with `run_coroutine_threadsafe`; answers and events come out through one deque and one queued signal, in the order in
which they happened. Neither side ever waits for the other, except once, at the end (`close`).
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from shiboken6 import isValid

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse
from e2ee_desktop.domain.events import Event
from e2ee_desktop.services.face import Desk, Messenger, NewProfile
from e2ee_desktop.services.program_face import InterfaceState

T = TypeVar("T")
Failed = Callable[[E2EEError], None]
DRAIN_MS = 8
"""Longest time spent on arrivals before the window may paint again."""
CLOSE_S = 10.0
DEFECT = "internal.defect"


class Bridge(QObject):
    """Owns the service thread.

    Signals, emitted on Qt's thread: happened(Event), upgrading(Upgrading) while an older profile is opened, kept(int): how many envelopes came since the profile was locked, refused(str) for the code of a command whose asker does not handle errors itself.
    closed(): the desk is closed and the thread at its end. An answer to a widget that no longer exists is dropped.
    """

    closed = Signal()
    happened = Signal(object)
    upgrading = Signal(object)
    kept = Signal(int)
    refused = Signal(str)
    _crossed = Signal()

    def __init__(
        self,
        make_desk: Callable[[], Desk],
        new_loop: Callable[[], asyncio.AbstractEventLoop] = asyncio.new_event_loop,
    ) -> None:
        super().__init__()
        self._make_desk = make_desk
        self._loop = new_loop()
        self._desk: asyncio.Future[Desk] = self._loop.create_future()
        self._ended = asyncio.Event()
        self._messenger: Messenger | None = None
        self._programs: asyncio.Task[InterfaceState] | None = None
        self._arrivals: deque[Callable[[], None]] = deque()
        self._lock = Lock()
        self._announced = False
        self._closing = False
        self._thread = Thread(target=self._serve, name="services", daemon=True)
        self._crossed.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    # --- What the window may ask -----------------------------------------------------------------------------------

    def ask(
        self,
        asker: QObject,
        work: Callable[[Messenger], Awaitable[T]],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run a command of the messenger; answer on Qt's thread."""

        async def run() -> T:
            return await work(self._opened())

        self._submit(asker, run, done, failed)

    def read(
        self,
        asker: QObject,
        work: Callable[[Messenger], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run a synchronous read of the messenger, on the service thread."""

        async def run() -> T:
            return work(self._opened())

        self._submit(asker, run, done, failed)

    def ask_desk(
        self,
        asker: QObject,
        work: Callable[[Desk], Awaitable[T]],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run a command of the desk."""

        async def run() -> T:
            return await work(await asyncio.shield(self._desk))

        self._submit(asker, run, done, failed)

    def read_desk(
        self,
        asker: QObject,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run a synchronous read of the desk, on the service thread."""

        async def run() -> T:
            return work(await asyncio.shield(self._desk))

        self._submit(asker, run, done, failed)

    def open_profile(
        self,
        asker: QObject,
        passphrase: str | None,
        done: Callable[[None], None],
        failed: Failed,
        phrase: str | None = None,
    ) -> None:
        """Open the profile by what is given, and start its connection. phrase: the recovery words."""

        async def run() -> None:
            desk = await asyncio.shield(self._desk)
            await self._begin(desk, await desk.open(passphrase, phrase))

        self._submit(asker, run, done, failed)

    def stop_opening(self) -> None:
        """Stop bringing an older profile up to date; its `open_profile` then fails with profile.upgrade_stopped."""
        if self._desk.done() and not self._desk.exception():
            self._loop.call_soon_threadsafe(self._desk.result().stop_opening)

    def lock_profile(self, asker: QObject, done: Callable[[None], None]) -> None:
        """Drop everything of the open profile; nothing can be asked of it until it is opened again."""

        async def run() -> None:
            desk = await asyncio.shield(self._desk)
            self._messenger = self._programs = None
            await desk.lock()

        self._submit(asker, run, done, lambda _: done(None))

    def create_profile(self, asker: QObject, new: NewProfile, done: Callable[[None], None], failed: Failed) -> None:
        """Make a profile, open it and start its connection."""

        async def run() -> None:
            desk = await asyncio.shield(self._desk)
            await self._begin(desk, await desk.create(new))

        self._submit(asker, run, done, failed)

    def begin_close(self) -> None:
        """Close the desk and end the service thread, while the window goes on; `closed` tells when it is done. Events are told no more."""
        if not self._closing:
            self._closing = True
            self._loop.call_soon_threadsafe(self._ended.set)

    def close(self) -> None:
        """The same; waits at most CLOSE_S."""
        self.begin_close()
        self._thread.join(CLOSE_S)

    # --- On the service thread -------------------------------------------------------------------------------------

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._live())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            self._loop.close()
            self._post(self.closed.emit)

    async def _live(self) -> None:
        try:
            desk = self._make_desk()
        except E2EEError as error:
            self._desk.set_exception(error)
        else:
            desk.on_upgrade(lambda step: self._post(lambda: self.upgrading.emit(step)))
            desk.on_kept(lambda count: self._post(lambda: self.kept.emit(count)))
            self._desk.set_result(desk)
        await self._ended.wait()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if not self._desk.exception():
            await self._desk.result().close()
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _begin(self, desk: Desk, messenger: Messenger) -> None:
        messenger.listen(self._event)
        self._messenger = messenger
        await messenger.connect()
        self._programs = asyncio.create_task(desk.interface().resume())  # the window needn't wait for it

    def _opened(self) -> Messenger:
        if self._messenger is None:
            raise LocalMisuse("profile.missing")
        return self._messenger

    def _event(self, event: Event) -> None:
        self._post(lambda: self._tell(event))

    def _submit(
        self, asker: QObject, work: Callable[[], Awaitable[T]], done: Callable[[T], None] | None, failed: Failed | None
    ) -> None:
        if self._closing:
            return  # a timer of the window may still ask

        async def run() -> T:
            return await work()

        def finished(future: Future[T]) -> None:
            self._post(lambda: self._answer(asker, future, done, failed))

        asyncio.run_coroutine_threadsafe(run(), self._loop).add_done_callback(finished)

    def _post(self, arrival: Callable[[], None]) -> None:
        with self._lock:
            self._arrivals.append(arrival)
            announce = not self._announced
            self._announced = True
        if announce and isValid(self):
            self._crossed.emit()

    # --- On Qt's thread --------------------------------------------------------------------------------------------

    def _drain(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while spent.elapsed() < DRAIN_MS:
            with self._lock:
                if not self._arrivals:
                    self._announced = False
                    return
                arrival = self._arrivals.popleft()
            arrival()
        self._crossed.emit()

    def _tell(self, event: Event) -> None:
        if not self._closing:  # who would show it is about to go
            self.happened.emit(event)

    def _answer(
        self, asker: QObject, future: Future[T], done: Callable[[T], None] | None, failed: Failed | None
    ) -> None:
        if future.cancelled() or not isValid(asker):
            return
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result())
            return
        if not isinstance(error, E2EEError):
            sys.excepthook(type(error), error, error.__traceback__)
            error = LocalMisuse(DEFECT)
        if failed is not None:
            failed(error)
        else:
            self.refused.emit(error.code)
