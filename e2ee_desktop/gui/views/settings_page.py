"""Settings: what exists, on one page, and every change applies at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop import __version__
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.people import Account
from e2ee_desktop.gui.controls import AvatarView, IconButton, IconLabel, Label, button, panel
from e2ee_desktop.gui.look import monospace_font, product_mark
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.theme import ThemeChoice
from e2ee_desktop.gui.views.code_card import CodeCard
from e2ee_desktop.gui.views.privacy_card import PrivacyCard
from e2ee_desktop.gui.views.proxy_field import ProxyField
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.safety_number_rows import fingerprint_lines
from e2ee_desktop.services.face import BuiltInRelay

PAGE_WIDTH = 620


class SettingsPage(QWidget):
    """Signal: theme_chosen(ThemeChoice)."""

    theme_chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._code_asked = False
        self._avatar = AvatarView(44)
        self._name = QLineEdit()
        self._name_note, self._relay_note = Label("", "error", wrap=True), Label("", "error", wrap=True)
        self._relay = QLineEdit()
        self._state = Label("", "secondary")
        self._state_icon = IconLabel(around.look, "wifi", 16)
        self._shared = QCheckBox(self.tr("Let others on my network reach the relay"))
        self._proxy = ProxyField(around)
        self._privacy = PrivacyCard(around)
        self._relay_kind = Label("", "secondary", wrap=True)
        self._custody = Label("", "body", wrap=True)
        self._fingerprint = Label("", "mono", selectable=True)
        self._card = CodeCard(around, self.tr("My address"), self.tr("Fetching your address…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_area())
        mirror = around.mirror
        mirror.account_changed.connect(self._show_account)
        mirror.link_changed.connect(self._show_link)

    def enter(self) -> None:
        """Read anew what is only known to the services."""
        self._show_account()
        self._show_link()
        self._proxy.enter()
        self._privacy.enter()
        self._around.bridge.read_desk(self, lambda desk: desk.built_in_relay(), self._show_relay, self._relay_failed)
        if not self._code_asked:
            self._code_asked = True
            bridge = self._around.bridge
            bridge.ask(
                self,
                lambda messenger: messenger.address(),
                self._card.show_link,
                lambda error: self._code_failed(error.code),
            )

    # --- Sections --------------------------------------------------------------------------------------------------

    def _make_area(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 32)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Settings"), "dialog-title"))
        for title, card in (
            (self.tr("Profile"), self._make_profile()),
            (self.tr("Appearance"), self._make_appearance()),
            (self.tr("Privacy"), self._privacy),
            (self.tr("Connection"), self._make_connection()),
            (self.tr("My address"), self._make_address()),
            (self.tr("Keys"), self._make_keys()),
            (self.tr("About"), self._make_about()),
        ):
            column.addSpacing(10)
            column.addWidget(Label(title, "section"))
            column.addWidget(card)
        column.addStretch(1)
        inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH)
        inner.setLayout(column)
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inner, 20)
        across.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Settings page"))
        return area

    def _make_profile(self) -> QWidget:
        card, column = _card()
        self._name.setAccessibleName(self.tr("Name in this profile"))
        self._name.returnPressed.connect(self._rename)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._avatar)
        across.addWidget(self._name, 1)
        across.addWidget(button(self.tr("Save"), "secondary", self._rename, self.tr("Save the name")))
        column.addLayout(across)
        column.addWidget(
            Label(
                self.tr("Your contacts see this name. It is never sent to a relay in readable form."),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self._name_note)
        self._name_note.hide()
        return card

    def _make_appearance(self) -> QWidget:
        card, column = _card()
        group = QButtonGroup(card)
        across = QHBoxLayout()
        across.setSpacing(8)
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("System")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            chip = button(words, "chip", _nothing)
            chip.setCheckable(True)
            chip.setChecked(choice is self._around.look.choice)
            chip.toggled.connect(partial(self._theme_toggled, choice))
            group.addButton(chip)
            across.addWidget(chip)
        across.addStretch(1)
        column.addLayout(across)
        return card

    def _theme_toggled(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen:  # by mouse or by arrow key
            self.theme_chosen.emit(choice)

    def _make_connection(self) -> QWidget:
        card, column = _card()
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state_icon)
        state.addWidget(self._state, 1)
        column.addLayout(state)
        column.addWidget(self._relay_kind)
        self._relay.setReadOnly(True)
        self._relay.setFont(monospace_font(12))
        self._relay.setAccessibleName(self.tr("Relay address"))
        self._relay.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        copy = IconButton(self._around.look, "copy", self.tr("Copy relay address"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._relay.text()))
        across = QHBoxLayout()
        across.addWidget(self._relay, 1)
        across.addWidget(copy)
        column.addLayout(across)
        self._shared.clicked.connect(self._share)
        column.addWidget(self._shared)
        self._shared.hide()
        column.addWidget(self._relay_note)
        self._relay_note.hide()
        column.addWidget(self._proxy)
        return card

    def _make_address(self) -> QWidget:
        card, column = _card()
        text = self.tr(
            "Whoever has your address can ask to write to you. For one trusted person, an invitation is better."
        )
        column.addWidget(Label(text, "secondary", wrap=True))
        column.addWidget(self._card)
        return card

    def _make_keys(self) -> QWidget:
        card, column = _card()
        self._fingerprint.setFont(monospace_font(12))
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(IconLabel(self._around.look, "key-round", 18))
        across.addWidget(self._custody, 1)
        column.addLayout(across)
        column.addWidget(Label(self.tr("Your identity fingerprint"), "section"))
        column.addWidget(self._fingerprint)
        return card

    def _make_about(self) -> QWidget:
        card, column = _card()
        mark = Label()
        mark.setPixmap(product_mark(44, self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label("E2EE Desktop", "strong"))
        words.addWidget(Label(self.tr("Version {version}, Apache-2.0").format(version=__version__), "secondary"))
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(mark)
        across.addLayout(words, 1)
        across.addWidget(button(self.tr("Licences"), "secondary", self._licences, self.tr("Show licences")))
        column.addLayout(across)
        return card

    # --- State -----------------------------------------------------------------------------------------------------

    def _show_account(self) -> None:
        account = self._around.mirror.account
        if account is None:
            return
        self._avatar.show_avatar(avatar(account.account_id, account.name))
        if not self._name.hasFocus():
            self._name.setText(account.name)
        self._relay.setText(account.relay)
        self._relay.setCursorPosition(0)
        lines = fingerprint_lines(account.identity_digest)
        self._fingerprint.setText("\n".join(lines))
        self._fingerprint.setAccessibleName(
            self.tr("Your identity fingerprint: {digits}").format(digits=" ".join(lines))
        )
        if account.custody == "keyring":
            self._custody.setText(self.tr("Your keys live in the system keyring."))
        else:
            self._custody.setText(self.tr("Your keys are protected by your passphrase."))

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
            self._relay_kind.setText(self.tr("Your mailboxes are at this relay:"))
            return
        self._relay_kind.setText(self.tr("The relay built into this program serves your mailboxes while it runs:"))
        self._relay.setText(relay.address)
        self._relay.setCursorPosition(0)
        self._shared.setChecked(relay.on_network)
        self._shared.setEnabled(True)

    def _share(self) -> None:
        wanted = self._shared.isChecked()
        self._relay_note.hide()
        self._shared.setEnabled(False)

        def failed(error: E2EEError) -> None:
            self._shared.setEnabled(True)
            self._shared.setChecked(not wanted)
            self._relay_failed(error)

        self._around.bridge.ask_desk(self, lambda desk: desk.share_relay(wanted), self._show_relay, failed)

    def _rename(self) -> None:
        name = self._name.text()
        self._name_note.hide()
        self._around.bridge.ask(self, lambda messenger: messenger.rename(name), self._renamed, self._rename_failed)

    def _renamed(self, account: Account) -> None:
        self._name.setText(account.name)
        self._name.clearFocus()

    def _code_failed(self, code: str) -> None:
        self._code_asked = False
        self._card.show_error(code)

    def _rename_failed(self, error: E2EEError) -> None:
        self._name_note.setText(self._around.error(error.code))
        self._name_note.show()

    def _relay_failed(self, error: E2EEError) -> None:
        self._relay_note.setText(self._around.error(error.code))
        self._relay_note.show()

    def _licences(self) -> None:
        from e2ee_desktop.gui.dialogs.licences_dialog import LicencesDialog  # noqa: PLC0415  # late: see gui.app

        LicencesDialog(self).open()


def _nothing() -> None:
    """What a chip does by being clicked: it is the toggling that counts."""


def _card() -> tuple[QWidget, QVBoxLayout]:
    card = panel("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(10)
    return card, column
