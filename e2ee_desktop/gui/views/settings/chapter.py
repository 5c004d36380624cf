"""What every page of the settings is made of: a chapter in the list, and cards on its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, panel
from e2ee_desktop.gui.fitting import fit_choices, fit_forms, fit_rows
from e2ee_desktop.gui.look import roomy

PAGE_WIDTH = 620
EDGES = 84
"""What is no room for a row: margins of page and card, and the scroll bar."""


class SettingsCard(QWidget):
    """One card. Every change applies at once; `enter` reads anew what only the services know."""

    def __init__(self) -> None:
        super().__init__()
        card = panel("card")
        self.inside = QVBoxLayout(card)
        self.inside.setContentsMargins(16, 14, 16, 14)
        self.inside.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def enter(self) -> None:
        """The page is shown."""

    def explain(self, text: str) -> None:
        """Add a sentence in the secondary colour."""
        self.inside.addWidget(Label(text, "secondary", wrap=True))


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the settings. name: stable. sections: makes its cards with the titles over them, "" for none."""

    name: str
    title: str
    icon: str
    sections: Callable[[], tuple[tuple[str, QWidget], ...]]


class ChapterPage(QScrollArea):
    """The page of one chapter."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter
        self.cards: list[QWidget] = []
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 32)
        column.setSpacing(10)
        column.addWidget(Label(chapter.title, "dialog-title"))
        for title, card in chapter.sections():
            column.addSpacing(6)
            if title:
                column.addWidget(Label(title, "section"))
            column.addWidget(card)
            self.cards.append(card)
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        self._inner = inner
        page = QWidget()
        page.setProperty("role", "page")
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inner, 20)
        across.addStretch(1)
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self.setAccessibleName(chapter.title)
        fit_forms(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(roomy(PAGE_WIDTH))
        width = min(self.viewport().width(), roomy(PAGE_WIDTH)) - EDGES
        fit_choices(self._inner, width)
        fit_rows(self._inner, width)

    def enter(self) -> None:
        """Read anew."""
        self._fit()
        for card in self.cards:
            enter = getattr(card, "enter", None)
            if enter is not None:
                enter()

    def show_control(self, control: QWidget) -> None:
        """Bring a control into sight and give it the keyboard."""
        self.ensureWidgetVisible(control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
