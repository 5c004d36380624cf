"""What the lists of people share: the chips that narrow them, and the page that stands for an empty one."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import button


class Part(Enum):
    """Which conversations are listed."""

    ALL = "all"
    UNREAD = "unread"
    ARCHIVED = "archived"


class Chips(QWidget):
    """Signal: chosen(Part)."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._part = Part.ALL
        self._chips = {
            Part.ALL: self._chip(Part.ALL, self.tr("All"), self.tr("Show all conversations")),
            Part.UNREAD: self._chip(Part.UNREAD, self.tr("Unread"), self.tr("Show unread conversations")),
            Part.ARCHIVED: self._chip(Part.ARCHIVED, self.tr("Archived"), self.tr("Show archived conversations")),
        }
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.setSpacing(8)
        for chip in self._chips.values():
            across.addWidget(chip)
        across.addStretch(1)
        self._chips[Part.ALL].setChecked(True)
        self._chips[Part.ARCHIVED].hide()

    def show_archived(self, count: int) -> None:
        """Offer the archive while there is something in it."""
        chip = self._chips[Part.ARCHIVED]
        chip.setText(self.tr("Archived {count}").format(count=count))
        chip.setVisible(count > 0)
        if not count and self._part is Part.ARCHIVED:
            self._choose(Part.ALL)

    def nothing(self) -> str:
        """What is said when nothing is left."""
        return self.tr("No unread messages") if self._part is Part.UNREAD else self.tr("Everything is in the archive")

    def _choose(self, part: Part) -> None:
        self._part = part
        for each, chip in self._chips.items():
            chip.setChecked(each is part)
        self.chosen.emit(part)

    def _chip(self, part: Part, text: str, name: str) -> QPushButton:
        chip = button(text, "chip", partial(self._choose, part), name)
        chip.setCheckable(True)
        return chip


def centred_page() -> tuple[QWidget, QVBoxLayout]:
    """A page whose content stands in its upper middle."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 0, 28, 24)
    column.setSpacing(8)
    column.addStretch(2)
    return page, column
