"""Takes a picture of a stage: the window with the dialogs and menus over it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from e2ee_desktop.gui.theme import LookWishes, ThemeChoice
from tests.gui.stage import Stage

DIRECTIONS = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}


@dataclass(frozen=True, slots=True)
class Setting:
    """How the window looks. direction: "ltr" or "rtl". text_percent: the size of all text."""

    theme: ThemeChoice = ThemeChoice.LIGHT
    direction: str = "ltr"
    text_percent: int = 100

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """While it lasts, windows are laid out in this direction."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setLayoutDirection(DIRECTIONS[self.direction])
        try:
            yield
        finally:
            application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class Photographer:
    """Knows where pictures go and how the window looks. only: the names to take; all when empty."""

    def __init__(self, folder: Path, setting: Setting, only: Collection[str] = ()) -> None:
        self.folder, self.setting, self._only = folder, setting, only

    @property
    def theme(self) -> LookWishes:
        """For the stage of a scene."""
        return LookWishes(self.setting.theme, self.setting.text_percent)

    def take(self, stage: Stage, name: str) -> None:
        stage.settle()
        if self._only and name not in self._only:
            return
        picture = stage.window.grab()
        for dialog in stage.window.findChildren(QDialog):
            if dialog.isVisible():
                self._lay_over(stage, picture, dialog)
        for popup in stage.popups():
            at = stage.window.mapFromGlobal(popup.pos())
            painter = QPainter(picture)
            painter.drawPixmap(at, popup.grab())
            painter.end()
        scale = round(picture.devicePixelRatio())
        size = "" if self.setting.text_percent == 100 else str(self.setting.text_percent)
        file = f"{name}-{self.setting.theme.value}-{self.setting.direction}{size}-{scale}x.png"
        assert picture.save(str(self.folder / file)), f"{file} could not be written"

    def _lay_over(self, stage: Stage, picture: QPixmap, dialog: QDialog) -> None:
        painter = QPainter(picture)
        painter.fillRect(0, 0, stage.window.width(), stage.window.height(), QColor(0, 0, 0, 70))
        x, y = (stage.window.width() - dialog.width()) // 2, max(0, (stage.window.height() - dialog.height()) // 2)
        painter.drawPixmap(x, y, dialog.grab())
        painter.end()
