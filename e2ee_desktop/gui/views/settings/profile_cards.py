"""Who this profile is to others: its name, its address, its keys."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.people import Account
from e2ee_desktop.gui.controls import AvatarView, IconLabel, Label, button
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.code_card import CodeCard
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.safety_number_rows import fingerprint_lines


class NameCard(SettingsCard):
    """The name that contacts see."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._avatar = AvatarView(44)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name in this profile"))
        self._name.returnPressed.connect(self._rename)
        self._note = Label("", "error", wrap=True)
        self._note.hide()
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._avatar)
        across.addWidget(self._name, 1)
        across.addWidget(button(self.tr("Save"), "secondary", self._rename, self.tr("Save the name")))
        self.inside.addLayout(across)
        self.explain(self.tr("Your contacts see this name. It is never sent to a relay in readable form."))
        self.inside.addWidget(self._note)
        around.mirror.account_changed.connect(self.enter)

    def enter(self) -> None:
        """Show the account's name."""
        account = self._around.mirror.account
        if account is not None:
            self._avatar.show_avatar(avatar(account.account_id, account.name))
            if not self._name.hasFocus():
                self._name.setText(account.name)

    def _rename(self) -> None:
        name = self._name.text()
        self._note.hide()
        self._around.bridge.ask(self, lambda messenger: messenger.rename(name), self._renamed, self._failed)

    def _renamed(self, account: Account) -> None:
        self._name.setText(account.name)
        self._name.clearFocus()

    def _failed(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
        self._note.show()


class AddressCard(SettingsCard):
    """The long-lived link with its code."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._asked = False
        self.explain(
            self.tr(
                "Whoever has your address can ask to write to you. For one trusted person, an invitation is better."
            )
        )
        self._card = CodeCard(around, self.tr("My address"), self.tr("Fetching your address…"))
        self.inside.addWidget(self._card)

    def enter(self) -> None:
        """Ask for the address, once."""
        if not self._asked:
            self._asked = True
            self._around.bridge.ask(self, lambda messenger: messenger.address(), self._card.show_link, self._failed)

    def _failed(self, error: E2EEError) -> None:
        self._asked = False
        self._card.show_error(error.code)


class KeysCard(SettingsCard):
    """Where the keys live, and the identity's fingerprint."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._custody = Label("", "body", wrap=True)
        self._fingerprint = Label("", "mono", selectable=True)
        self._fingerprint.setFont(monospace_font(12))
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(IconLabel(around.look, "key-round", 18))
        across.addWidget(self._custody, 1)
        self.inside.addLayout(across)
        self.inside.addWidget(Label(self.tr("Your identity fingerprint"), "section"))
        self.inside.addWidget(self._fingerprint)
        around.mirror.account_changed.connect(self.enter)

    def enter(self) -> None:
        """Show the account's keys."""
        account = self._around.mirror.account
        if account is None:
            return
        lines = fingerprint_lines(account.identity_digest)
        self._fingerprint.setText("\n".join(lines))
        self._fingerprint.setAccessibleName(
            self.tr("Your identity fingerprint: {digits}").format(digits=" ".join(lines))
        )
        if account.custody == "keyring":
            self._custody.setText(self.tr("Your keys live in the system keyring."))
        else:
            self._custody.setText(self.tr("Your keys are protected by your passphrase."))
