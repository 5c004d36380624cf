"""The head of a conversation: avatar, name, trust in words and icon, and the way to the details."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.messages import Conversation
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.gui.controls import AvatarView, ElidedLabel, IconButton, IconLabel, Label, button, restyle
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.theme import HEADER_HEIGHT, tone_colours
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.conversation_rows import contact_title, is_muted
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.timers import duration
from e2ee_desktop.presentation.trust_badges import TrustBadge, trust_badge


class ChatHeader(QWidget):
    """Signals: back_wanted(), trust_wanted(), search_wanted(), menu_wanted(QPoint on the screen), details_toggled(bool)."""

    back_wanted = Signal()
    trust_wanted = Signal()
    search_wanted = Signal()
    menu_wanted = Signal(object)
    details_toggled = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._badge: TrustBadge | None = None
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(HEADER_HEIGHT)
        self.back = IconButton(look, "arrow-left", self.tr("Back to the list"), keys="Esc")
        self.back.clicked.connect(self.back_wanted)
        self._avatar = AvatarView(32)
        self._name = ElidedLabel("", "header")
        self._trust = button("", "badge", self.trust_wanted.emit)
        self._trust.setIconSize(QSize(14, 14))
        self.details = IconButton(look, "panel-right", self.tr("Contact details"), keys="Ctrl+I")
        self.details.setCheckable(True)
        self.details.clicked.connect(self.details_toggled)
        self._typing = Label("", "typing")
        self._marks = Label("", "meta")
        self._timer_icon, self._muted_icon = IconLabel(look, "timer", 13), IconLabel(look, "bell-off", 13)
        self._menu = IconButton(look, "ellipsis-vertical", self.tr("Open conversation menu"))
        self._menu.clicked.connect(self._open_menu)
        self._arrange(look)
        look.follow(self._tint)

    def _arrange(self, look: Look) -> None:
        search = IconButton(look, "search", self.tr("Search in this conversation"), keys="Ctrl+F")
        search.clicked.connect(self.search_wanted)
        second = QHBoxLayout()
        second.setSpacing(6)
        for part in (self._typing, self._trust, self._timer_icon, self._marks, self._muted_icon):
            second.addWidget(part)
        second.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(0, 0, 0, 0)
        names.addWidget(self._name)
        names.addLayout(second)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 4, 12, 4)
        across.setSpacing(4)
        across.addWidget(self.back)
        across.addWidget(self._avatar)
        across.addSpacing(8)
        across.addLayout(names, 1)
        across.addWidget(search)
        across.addWidget(self._menu)
        across.addWidget(self.details)

    def show_contact(self, contact: Contact, reader: Reader) -> None:
        """Show this person."""
        self._avatar.show_avatar(avatar(contact.contact_id, contact.name))
        self._name.setText(contact_title(contact, reader))
        self._badge = trust_badge(contact, reader)
        self._trust.setText(self._badge.text)
        self._trust.setAccessibleName(self.tr("Trust: {state}").format(state=self._badge.text))
        self._trust.setToolTip(self._badge.explanation)
        self._trust.setProperty("tone", self._badge.tone.value)
        restyle(self._trust)
        self._tint()

    def show_talk(self, talk: Conversation, reader: Reader) -> None:
        """Show what is set about the conversation."""
        timer = duration(talk.timer_s, reader) if talk.timer_s else ""
        self._timer_icon.setVisible(bool(timer))
        self._marks.setVisible(bool(timer))
        self._marks.setText(timer)
        self._marks.setAccessibleName(self.tr("Messages disappear after {time}").format(time=timer) if timer else "")
        self._muted_icon.setVisible(is_muted(talk, reader))
        self._muted_icon.setAccessibleName(self.tr("Muted"))

    def show_typing(self, typing: bool) -> None:
        """Show that the person writes."""
        self._typing.setText(self.tr("typing…") if typing else "")
        self._typing.setVisible(typing)

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))

    def _tint(self) -> None:
        if self._badge is not None:
            colour, _ = tone_colours(self._look.tokens, self._badge.tone)
            self._trust.setIcon(self._look.icon(self._badge.icon, 14, colour))
