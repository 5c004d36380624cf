"""The menu of the profiles: who is open, locked or closed, what waits in each, and the way to a further one (UI.md section 2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from e2ee_desktop.gui.pane import PaneState
from e2ee_desktop.gui.panes import Panes, ProfileRow
from e2ee_desktop.presentation.remote_text import isolated


class Switcher(QObject):
    """Opens the menu over `window`, beside the part of it that stands for the profile in front."""

    def __init__(self, window: QWidget, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes

    def open(self, beside: QWidget | None) -> None:
        """Show the menu; the arrow keys and the numbers choose."""
        menu = self.menu()
        corner = self._window.rect().topLeft() if beside is None else beside.rect().bottomLeft()
        menu.popup((beside or self._window).mapToGlobal(corner + QPoint(0, 4)))
        first = menu.actions()[0]
        menu.setActiveAction(first)

    def menu(self) -> QMenu:
        """Made anew each time: it tells of this moment."""
        menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Profiles"))
        menu.aboutToHide.connect(menu.deleteLater)
        rows = self._panes.rows()
        for place, row in enumerate(rows):
            text = self._text(row).replace("&", "&&")
            key = f"&{place + 1}  " if place < 9 and len(rows) > 1 else ""
            action = menu.addAction(key + text, partial(self._panes.show_profile, row.key))
            action.setCheckable(True)
            action.setChecked(row.in_front)
        menu.addSeparator()
        menu.addAction(self.tr("Add a profile"), self._panes.add)
        front = next(row for row in rows if row.in_front)
        if self._panes.may_close(front.key):
            close = partial(self._panes.close_profile, front.key)
            menu.addAction(self.tr("Close this profile"), close)
        return menu

    def _text(self, row: ProfileRow) -> str:
        name = isolated(row.title)
        match row.state:
            case None:
                return self.tr("{profile}: closed").format(profile=name)
            case PaneState.LOCKED:
                return self.tr("{profile}: locked").format(profile=name)
            case PaneState.FAILED:
                return self.tr("{profile}: can't be opened").format(profile=name)
            case PaneState.OPENING:
                return self.tr("{profile}: opening").format(profile=name)
            case PaneState.OPEN if row.waiting:
                return self.tr("{profile}: {count} unread").format(profile=name, count=row.waiting)
            case PaneState.OPEN | PaneState.MAKING:
                return name
