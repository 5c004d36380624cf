"""The head of a conversation: avatar, name, trust in words and icon, and the way to the details."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.people import Contact
from e2ee_desktop.gui.controls import AvatarView, ElidedLabel, IconButton, button, restyle
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.theme import HEADER_HEIGHT, tone_colours
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import clean_name
from e2ee_desktop.presentation.trust_badges import TrustBadge, trust_badge


class ChatHeader(QWidget):
    """Signals: back_wanted(), trust_wanted(), details_toggled(bool)."""

    back_wanted = Signal()
    trust_wanted = Signal()
    details_toggled = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._badge: TrustBadge | None = None
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self.back = IconButton(look, "arrow-left", self.tr("Back to the list"), keys="Esc")
        self.back.clicked.connect(self.back_wanted)
        self._avatar = AvatarView(32)
        self._name = ElidedLabel("", "header")
        self._trust = button("", "badge", self.trust_wanted.emit)
        self._trust.setIconSize(QSize(14, 14))
        self.details = IconButton(look, "panel-right", self.tr("Contact details"), keys="Ctrl+I")
        self.details.setCheckable(True)
        self.details.clicked.connect(self.details_toggled)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(0, 0, 0, 0)
        names.addWidget(self._name)
        names.addWidget(self._trust, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 4, 12, 4)
        across.setSpacing(10)
        across.addWidget(self.back)
        across.addWidget(self._avatar)
        across.addLayout(names, 1)
        across.addWidget(self.details)
        look.follow(self._tint)

    def show_contact(self, contact: Contact, reader: Reader) -> None:
        """Show this person."""
        self._avatar.show_avatar(avatar(contact.contact_id, contact.name))
        self._name.setText(clean_name(contact.name))
        self._badge = trust_badge(contact, reader)
        self._trust.setText(self._badge.text)
        self._trust.setAccessibleName(self.tr("Trust: {state}").format(state=self._badge.text))
        self._trust.setToolTip(self._badge.explanation)
        self._trust.setProperty("tone", self._badge.tone.value)
        restyle(self._trust)
        self._tint()

    def _tint(self) -> None:
        if self._badge is not None:
            colour, _ = tone_colours(self._look.tokens, self._badge.tone)
            self._trust.setIcon(self._look.icon(self._badge.icon, 14, colour))
