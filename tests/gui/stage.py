"""A window on the fake face, and hands that find widgets by accessible name and use real mouse and key events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import delete, isValid

from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.languages import catalogue
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.mirror import Mirror
from e2ee_desktop.gui.single_window import WindowSocket
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.theme import ThemeChoice
from e2ee_desktop.gui.views.main_page import MainPage
from e2ee_desktop.gui.window import Window
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.services.profile_home import ProfilePlace
from tests.fakes.desk import FakeDesk
from tests.fakes.face import START_MS, FakeMessenger
from tests.fakes.home import FakeHome
from tests.gui.pseudo import as_source

PATIENCE_MS = 30_000


class Stage:
    """desk, messenger: the fakes. window: on the fakes. voice: makes the reader of a time; speaks English until told otherwise."""

    def __init__(self, desk: FakeDesk, folder: Path, look: Look, *others: FakeDesk) -> None:
        self.desk = desk
        self.look = look
        self.voice: Callable[[int], Reader] = lambda now_ms: Reader(now_ms, UTC)
        self.home = FakeHome(folder, desk, *others)
        memory = WindowMemory(folder)
        self.habits = Habits(memory)
        self.window = Window(self.home, self.surround, memory, WindowSocket(folder / "window.socket"))

    def surround(self, place: ProfilePlace) -> Surroundings:
        bridge = Bridge(lambda: self.home.desk(place))
        return Surroundings(self.look, bridge, Mirror(bridge), self.reader, self.habits)

    @property
    def around(self) -> Surroundings:
        """Of the profile in front."""
        return self.window.panes.front.around

    @property
    def bridge(self) -> Bridge:
        return self.around.bridge

    @property
    def messenger(self) -> FakeMessenger:
        assert self.desk.messenger is not None
        return self.desk.messenger

    @property
    def main(self) -> MainPage:
        assert self.window.main is not None
        return self.window.main

    def reader(self) -> Reader:
        now_ms = self.desk.messenger.now_ms if self.desk.messenger is not None else START_MS
        return self.voice(now_ms)

    def start(self, link: str | None = None, size: tuple[int, int] = (1100, 760)) -> None:
        self.window.start(link)
        self.window.resize(*size)
        self.wait(self._is_active, "the window in front")

    def _is_active(self) -> bool:
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def open(self) -> MainPage:
        """Start, and wait until the profile is open."""
        self.start()
        self.wait(lambda: self.window.main is not None)
        return self.main

    def close(self) -> None:
        if isValid(self.window):
            self.window.quit_now()
        if isValid(self.window):
            self.window.close_services()
            delete(self.window)  # with its dialogs, at once: the next test must not find them

    # --- Waiting: for what is to be seen, never for a time ---------------------------------------------------------

    def wait(self, seen: Callable[[], object], what: str = "") -> None:
        """Let the window work until `seen` is true."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not seen() and not deadline.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        assert seen(), f"not seen: {what}"

    def act(self, deed: Callable[[], object]) -> None:
        """Let somebody outside do something, and the window take note of it."""
        self.desk.act(deed)
        self.settle()

    def settle(self) -> None:
        """Until everything asked and told so far has been answered and shown."""
        for _ in range(3):
            self.desk.act(lambda: None)
            QApplication.processEvents()
            self.wait(lambda: not any(timer.isActive() for timer in self._soon()))
            self.wait(lambda: self.window.main is None or not self.main.chat.pictures.waiting, "the pictures")
            QApplication.processEvents()

    def _soon(self) -> list[QTimer]:
        """Timers behind which something waits to be shown."""
        owners = [self.around.mirror]
        if self.window.main is not None:
            owners += [self.main.chat.timeline.model()]
        return [timer for owner in owners for timer in owner.findChildren(QTimer)]

    # --- Finding and doing -----------------------------------------------------------------------------------------

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The visible widget of this accessible name."""
        found = self.all(name, kind)
        assert len(found) == 1, f"{len(found)} visible widgets called {name!r}: {found}; there are {self.names()}"
        return found[0]

    def all(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        return [w for w in self.widgets() if isinstance(w, kind) and spoken(w) == name]

    def popups(self) -> list[QWidget]:
        """Open menus and pop-up panels."""
        return [w for w in self.widgets() if w.isWindow() and w.windowType() is Qt.WindowType.Popup]

    def pick(self, text: str) -> None:
        """Click the entry of the open menu that begins with these words."""
        menus = [menu for menu in self.popups() if isinstance(menu, QMenu)]
        assert len(menus) == 1, f"{len(menus)} open menus"
        menu = menus[0]
        action = next((a for a in menu.actions() if as_source(a.text()).startswith(text)), None)
        assert action is not None, f"no {text!r} among {[a.text() for a in menu.actions()]}"
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        if QApplication.activeModalWidget() is None:
            self.wait(self._is_active, "the window in front again")
        self.settle()

    def called(self, name: str) -> QWidget:
        """The visible widget that was given this name: a screen reader calls a box of choices by what is chosen."""
        (found,) = [w for w in self.widgets() if as_source(w.accessibleName()) == name]
        return found

    def has(self, name: str) -> bool:
        return bool(self.all(name))

    def see(self, name: str) -> QWidget:
        """Wait for the widget of this name."""
        self.wait(lambda: self.has(name), f"{name!r} among {self.names()}")
        return self.find(name)

    def widgets(self) -> Iterator[QWidget]:
        seen = {id(w): w for top in QApplication.topLevelWidgets() for w in [top, *top.findChildren(QWidget)]}
        return (w for w in seen.values() if w.isVisible())

    def names(self) -> list[str]:
        return sorted({spoken(w) for w in self.widgets() if spoken(w)})

    def text(self) -> str:
        """Everything that a screen reader finds in visible labels and buttons."""
        return "\n".join(spoken(w) for w in self.widgets() if spoken(w))

    def says(self, pattern: str) -> bool:
        return re.search(pattern, self.text()) is not None

    def click(self, name: str) -> None:
        widget = self.see(name)
        self.wait(widget.isEnabled, f"{name!r} enabled")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())

    def fill(self, name: str, text: str) -> None:
        widget = self.see(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for place, typed in enumerate(text.split("\n")):
            if place:
                QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            QTest.keyClicks(widget, typed)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        if top is self.window:
            self.wait(self._is_active, "the window in front again")  # no window manager does it after a dialog
        focus = top.focusWidget() or top
        QTest.keyClick(focus, key, modifier)

    def choose(self, name: str) -> None:
        """Click the row of the person with this name."""
        shown = self.main.conversations if self.main.conversations.isVisible() else self.main.requests
        rows = shown.list.model()
        place = next(i for i in range(rows.rowCount()) if rows.index(i, 0).data() == name)
        area = shown.list.visualRect(rows.index(place, 0))
        QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        self.settle()
        self.wait(lambda: not self.main.chat.timeline.model().loading)

    def bubble(self, place: int) -> QPoint:
        """The middle of a row of the timeline."""
        timeline = self.main.chat.timeline
        return timeline.visualRect(timeline.model().index(place, 0)).center()


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    face = QAccessible.queryAccessibleInterface(widget)
    return as_source(face.text(QAccessible.Text.Name)) if face is not None else ""


@contextmanager
def on_stage(
    desk: FakeDesk, folder: Path, theme: ThemeChoice = ThemeChoice.LIGHT, others: tuple[FakeDesk, ...] = ()
) -> Iterator[Stage]:
    """A stage that is taken down again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    english = catalogue("en", application)  # its forms for one and for many
    application.installTranslator(english)
    stage = Stage(desk, folder, Look(application, theme), *others)
    try:
        yield stage
    finally:
        stage.close()
        application.removeTranslator(english)
