"""When a profile is locked by itself: after so many minutes without a key, a movement or a touch in this program's windows.

Looks only at the windows of the platform that have the keyboard, not at every widget's events; and only one alarm is set, for the
moment in which the time is over if nothing moves. Wall-clock time, so that a computer that slept through it locks when it wakes.
Knows no service; what locking means is the pane's affair.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from e2ee_desktop.services.locked_port import LockAfter

MINUTE_MS = 60_000
HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class LockWishes(QObject):
    """What views want of the lock of their profile. Signals: now(); after(LockAfter): the person chose another time."""

    now = Signal()
    after = Signal(object)


class AutoLock(QObject):
    """now_ms: the time. Signal: due()."""

    due = Signal()

    def __init__(self, parent: QObject, now_ms: Callable[[], int]) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._limit_ms = 0
        self._moved_ms = 0
        self._watched: set[int] = set()
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.timeout.connect(self.look)

    def watch(self, after: LockAfter) -> None:
        """Begin to count anew. NEVER: no more."""
        self._limit_ms = after.value * MINUTE_MS
        self._moved_ms = self._now_ms()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and self._limit_ms and not self._watched:
            application.focusWindowChanged.connect(self._watch_window)
            self._watch_window(QGuiApplication.focusWindow())
        self.look()

    def look(self) -> None:
        """Is it time? Else set the alarm for when it will be."""
        self._alarm.stop()
        if not self._limit_ms:
            return
        left_ms = self._limit_ms - (self._now_ms() - self._moved_ms)
        if left_ms <= 0:
            self._limit_ms = 0
            self.due.emit()
        else:
            self._alarm.start(min(left_ms, self._limit_ms))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HANDS:
            self._moved_ms = self._now_ms()
        return super().eventFilter(watched, event)

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None and id(window) not in self._watched:
            self._watched.add(id(window))
            window.installEventFilter(self)
