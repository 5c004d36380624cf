"""One question before something that cannot be taken back, or that the person should know the risk of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width

WIDTH = 420


@dataclass(frozen=True, slots=True)
class Question:
    """answer: the word on the button that does it. role: "danger" or "primary"."""

    title: str
    text: str
    answer: str
    role: str = "danger"


class ConfirmDialog(QDialog):
    """Asks; calls `confirmed` for yes. Enter does nothing by itself: the person must reach for the button."""

    def __init__(self, parent: QWidget, question: Question, confirmed: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # no answer is ready to be given by a stray key
        self.setWindowTitle(question.title)
        fit_width(self, WIDTH)
        self.accepted.connect(confirmed)
        title = Label(question.title, "dialog-title", wrap=True)
        text = Label(question.text, "body", wrap=True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(button(question.answer, question.role, self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(8)
        column.addLayout(buttons)
        fit_height(self)


def confirm(parent: QWidget, question: Question, confirmed: Callable[[], object]) -> None:
    """Open the question over `parent`."""
    ConfirmDialog(parent, question, confirmed).open()
