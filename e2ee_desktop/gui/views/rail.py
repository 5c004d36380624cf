"""The rail: who I am, Chats, Requests, Settings, and the state of the connection as a dot with words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.domain.events import Link
from e2ee_desktop.gui.controls import IconButton, Label
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.own_place import OwnPlace
from e2ee_desktop.gui.theme import RAIL_WIDTH
from e2ee_desktop.gui.views.profile_button import ProfileButton
from e2ee_desktop.presentation.avatars import avatar


class ConnectionDot(QWidget):
    """A dot whose tooltip and accessible name say the same in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._link = look, Link.CONNECTING
        self.setFixedSize(RAIL_WIDTH, 20)
        look.follow(self.update)
        self.show_link(Link.CONNECTING)

    def show_link(self, link: Link) -> None:
        """Show the state of the connection."""
        self._link = link
        words = {
            Link.ONLINE: self.tr("Connected"),
            Link.CONNECTING: self.tr("Connecting…"),
            Link.OFFLINE: self.tr("Offline"),
        }
        self.setToolTip(words[link])
        self.setAccessibleName(self.tr("Connection: {state}").format(state=words[link]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.tokens
        colours = {Link.ONLINE: tokens.ok, Link.CONNECTING: tokens.warn, Link.OFFLINE: tokens.danger}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colours[self._link])
        painter.setPen(colour)
        # Filled, half and hollow: the shape says it too, not the colour alone.
        painter.setBrush(colour if self._link is Link.ONLINE else Qt.BrushStyle.NoBrush)
        centre = self.rect().center()
        painter.drawEllipse(centre, 4, 4)
        if self._link is Link.CONNECTING:
            painter.setBrush(colour)
            painter.drawPie(centre.x() - 4, centre.y() - 4, 8, 8, 90 * 16, 180 * 16)
        painter.end()


class Rail(QWidget):
    """Signals: chats_wanted(), requests_wanted(), starred_wanted(), settings_wanted()."""

    chats_wanted = Signal()
    requests_wanted = Signal()
    starred_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, look: Look, place: OwnPlace) -> None:
        super().__init__()
        self._own = place
        self._name = ""
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self.avatar = ProfileButton(look)
        self.avatar.clicked.connect(place.choice_wanted)
        place.changed.connect(self._show_place)
        self.chats = self._place(look, "message-circle", self.tr("Chats"), "Ctrl+1")
        self.requests = self._place(look, "inbox", self.tr("Requests"), "")
        self.starred = self._place(look, "star", self.tr("Starred messages"), "")
        self.settings = self._place(look, "settings", self.tr("Settings"), "Ctrl+,")
        self.dot = ConnectionDot(look)
        self._badge = _badge(self.requests)
        self._newer = _badge(self.settings)
        self.mark(self.chats)
        self.chats.clicked.connect(self.chats_wanted)
        self.requests.clicked.connect(self.requests_wanted)
        self.starred.clicked.connect(self.starred_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.avatar, 0, middle)
        column.addSpacing(6)
        column.addWidget(self.chats, 0, middle)
        column.addWidget(self.requests, 0, middle)
        column.addWidget(self.starred, 0, middle)
        column.addStretch(1)
        column.addWidget(self.dot, 0, middle)
        column.addWidget(self.settings, 0, middle)

    def mark(self, place: IconButton) -> None:
        """Show where the person is. No button group: in one, Tab would reach only the marked place."""
        for each in (self.chats, self.requests, self.starred, self.settings):
            each.setChecked(each is place)

    def show_account(self, account_id: bytes, name: str) -> None:
        """Show whose profile this is."""
        self._name = name
        self.avatar.show_avatar(avatar(account_id, name))
        self.avatar.setAccessibleName(self.tr("Your profile: {name}").format(name=name))
        self._show_place()

    def _show_place(self) -> None:
        waiting = self._own.others_waiting
        others = self.tr("Other profiles have {count} unread").format(count=waiting) if waiting else ""
        self.avatar.show_dot(waiting > 0)
        self.avatar.setAccessibleDescription(others)
        self.avatar.setToolTip("\n".join(filter(None, (self._name, self._own.label, others))))

    def show_counts(self, unread: int, requests: int) -> None:
        """Name unread messages, and mark waiting requests."""
        chats = self.tr("Chats, %n unread", "", unread) if unread else self.tr("Chats")
        asking = self.tr("Requests, %n waiting", "", requests) if requests else self.tr("Requests")
        self.chats.setToolTip(chats)
        self.chats.setAccessibleDescription(chats)
        self.requests.setToolTip(asking)
        self.requests.setAccessibleDescription(asking)
        self._badge.setVisible(requests > 0)
        self._badge.setText(str(min(requests, 99)))
        self._badge.adjustSize()

    def show_newer(self, version: str) -> None:
        """Mark that a newer version of this program waits on the page "About"."""
        words = self.tr("Settings. Version {version} of this program is there.").format(version=version)
        self.settings.setToolTip(words)
        self.settings.setAccessibleDescription(words)
        self._newer.setText("↑")
        self._newer.adjustSize()
        self._newer.show()

    def _place(self, look: Look, icon: str, name: str, keys: str) -> IconButton:
        place = IconButton(look, icon, name, size=40, keys=keys)
        place.setCheckable(True)
        return place


def _badge(parent: QWidget) -> Label:
    badge = Label("", "rail-badge")
    badge.setParent(parent)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    badge.move(22, 2)
    badge.hide()
    return badge
