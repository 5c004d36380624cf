"""What closing the window means: hide to the tray, quit, or first explain that quitting ends what runs here.

Owns the tray icon, and whether the explanation was given.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.tray import Tray
from e2ee_desktop.gui.window_memory import WindowMemory

LOOK_MS = 3_000
LOOKS_MAX = 20
"""A desktop that has just begun brings its tray a little later."""


class Leaving(QObject):
    """quit_now: ends the window without a question."""

    def __init__(
        self, window: QWidget, around: Surroundings, memory: WindowMemory, quit_now: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._habits = window, around.look, around.habits
        self._memory, self._quit = memory, quit_now
        self.tray: Tray | None = None
        self._found: list[Callable[[Tray], None]] = []
        self._looks = 0
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look_for_tray)

    def start(self, found: Callable[[Tray], None]) -> None:
        """Look for a tray, now and for a while; `found` is called with it."""
        self._found.append(found)
        self._looking.start()
        self._look_for_tray()

    def may_close(self) -> bool:
        """Whether closing may go on. If not, the window was hidden, or a question is being asked."""
        if self.tray is not None and self.tray.is_available() and self._habits.hides_to_tray:
            self._window.hide()
            return False
        if self._memory.explained():
            return True
        self._explain()
        return False

    def _look_for_tray(self) -> None:
        self._looks += 1
        if Tray.is_available():
            self._looking.stop()
            self.tray = Tray(self._window, self._look)
            for each in self._found:
                each(self.tray)
        elif self._looks >= LOOKS_MAX:
            self._looking.stop()

    def _explain(self) -> None:
        text = self.tr(
            "Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built "
            "into this program, they wait at their senders' computers. This is said once."
        )
        if self.tray is not None:
            text += "\n\n" + self.tr("In the settings you can have it go on in the tray instead.")
        confirm(self._window, Question(self.tr("Quit E2EE Desktop?"), text, self.tr("Quit")), self._explained)

    def _explained(self) -> None:
        self._memory.keep_explained()
        self._quit()
