"""Takes a picture of a stage: the window with the dialogs and menus over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QDialog

from e2ee_desktop.gui.theme import ThemeChoice
from tests.gui.stage import Stage


class Photographer:
    """Knows where pictures go and which theme is shown."""

    def __init__(self, folder: Path, theme: ThemeChoice) -> None:
        self.folder, self.theme = folder, theme

    def take(self, stage: Stage, name: str) -> None:
        stage.settle()
        picture = stage.window.grab()
        for dialog in stage.window.findChildren(QDialog):
            if dialog.isVisible():
                self._lay_over(stage, picture, dialog)
        for popup in stage.popups():
            at = stage.window.mapFromGlobal(popup.pos())
            painter = QPainter(picture)
            painter.drawPixmap(at, popup.grab())
            painter.end()
        picture.save(str(self.folder / f"{name}-{self.theme.value}.png"))

    def _lay_over(self, stage: Stage, picture, dialog: QDialog) -> None:
        painter = QPainter(picture)
        painter.fillRect(0, 0, stage.window.width(), stage.window.height(), QColor(0, 0, 0, 70))
        x, y = (stage.window.width() - dialog.width()) // 2, max(0, (stage.window.height() - dialog.height()) // 2)
        painter.drawPixmap(x, y, dialog.grab())
        painter.end()
