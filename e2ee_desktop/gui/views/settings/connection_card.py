"""The relay that holds this profile's mailboxes: its state, its address, who reaches it, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import Link
from e2ee_desktop.gui.controls import IconButton, IconLabel, Label
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.proxy_field import ProxyField
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.services.face import BuiltInRelay


class ConnectionCard(SettingsCard):
    """Shows what the desk says of the relay."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._relay = QLineEdit()
        self._relay.setReadOnly(True)
        self._relay.setFont(monospace_font(12))
        self._relay.setAccessibleName(self.tr("Relay address"))
        self._relay.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._note = Label("", "error", wrap=True)
        self._state = Label("", "secondary")
        self._state_icon = IconLabel(around.look, "wifi", 16)
        self._kind = Label("", "secondary", wrap=True)
        self._shared = QCheckBox(self.tr("Let others on my network reach the relay"))
        self._shared.clicked.connect(self._share)
        self._proxy = ProxyField(around)
        self._arrange()
        around.mirror.account_changed.connect(self._show_account)
        around.mirror.link_changed.connect(self._show_link)

    def _arrange(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state_icon)
        state.addWidget(self._state, 1)
        self.inside.addLayout(state)
        self.inside.addWidget(self._kind)
        copy = IconButton(self._around.look, "copy", self.tr("Copy relay address"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._relay.text()))
        across = QHBoxLayout()
        across.addWidget(self._relay, 1)
        across.addWidget(copy)
        self.inside.addLayout(across)
        self.inside.addWidget(self._shared)
        self.inside.addWidget(self._note)
        self.inside.addWidget(self._proxy)
        self._shared.hide()
        self._note.hide()

    def enter(self) -> None:
        """Read anew."""
        self._show_account()
        self._show_link()
        self._proxy.enter()
        self._around.bridge.read_desk(self, lambda desk: desk.built_in_relay(), self._show_relay, self._failed)

    def _show_account(self) -> None:
        account = self._around.mirror.account
        if account is not None:
            self._relay.setText(account.relay)
            self._relay.setCursorPosition(0)

    def _show_link(self) -> None:
        link = self._around.mirror.link
        words, icon = {
            Link.ONLINE: (self.tr("Connected to the relay"), "wifi"),
            Link.CONNECTING: (self.tr("Connecting to the relay…"), "refresh-cw"),
            Link.OFFLINE: (self.tr("Not connected to the relay"), "wifi-off"),
        }[link]
        self._state.setText(words)
        self._state_icon.show_icon(icon, "ok" if link is Link.ONLINE else "text2")

    def _show_relay(self, relay: BuiltInRelay | None) -> None:
        self._shared.setVisible(relay is not None)
        if relay is None:
            self._kind.setText(self.tr("Your mailboxes are at this relay:"))
            return
        self._kind.setText(self.tr("The relay built into this program serves your mailboxes while it runs:"))
        self._relay.setText(relay.address)
        self._relay.setCursorPosition(0)
        self._shared.setChecked(relay.on_network)
        self._shared.setEnabled(True)

    def _share(self) -> None:
        wanted = self._shared.isChecked()
        self._note.hide()
        self._shared.setEnabled(False)

        def failed(error: E2EEError) -> None:
            self._shared.setEnabled(True)
            self._shared.setChecked(not wanted)
            self._failed(error)

        self._around.bridge.ask_desk(self, lambda desk: desk.share_relay(wanted), self._show_relay, failed)

    def _failed(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
        self._note.show()
