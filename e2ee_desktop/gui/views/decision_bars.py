"""What stands in place of the composer: a request or a blocked contact to decide about, or an imported history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.presentation.remote_text import clean_name, isolated


class RequestBar(QWidget):
    """Signals: accepted(), refused(), blocked()."""

    accepted = Signal()
    refused = Signal()
    blocked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Label("", "body", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Block"), "secondary", self.blocked.emit, self.tr("Block this person")))
        buttons.addWidget(button(self.tr("Delete"), "secondary", self.refused.emit, self.tr("Delete the request")))
        buttons.addWidget(button(self.tr("Accept"), "primary", self.accepted.emit, self.tr("Accept the request")))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addLayout(buttons)

    def show_name(self, name: str) -> None:
        """Say who asks."""
        text = self.tr("{name} wants to write to you. They don't learn that you have read this until you accept.")
        self._text.setText(text.format(name=isolated(clean_name(name))))


class BlockedBar(QWidget):
    """Signal: unblocked()."""

    unblocked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Label("", "body")
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 14, 24, 14)
        across.setSpacing(12)
        across.addStretch(1)
        across.addWidget(self._text)
        across.addWidget(button(self.tr("Unblock"), "secondary", self.unblocked.emit, self.tr("Unblock this contact")))
        across.addStretch(1)

    def show_name(self, name: str) -> None:
        """Say who is blocked."""
        self._text.setText(self.tr("You blocked {name}.").format(name=isolated(clean_name(name))))


class ImportedBar(QWidget):
    """Says why nothing can be written here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = self.tr("This is an imported history. To write to this person, add them again with a link of theirs.")
        label = Label(text, "secondary", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 14, 24, 14)
        across.addWidget(label)
