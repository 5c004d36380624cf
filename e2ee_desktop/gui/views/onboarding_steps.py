"""The five screens of onboarding. Each knows what was entered on it and whether that is enough to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from e2ee_desktop.domain.people import NAME_CHARACTERS_MAX
from e2ee_desktop.gui.controls import Label, restyle
from e2ee_desktop.gui.look import monospace_font, product_mark
from e2ee_desktop.gui.surroundings import Surroundings, translate
from e2ee_desktop.gui.views.choice_card import ChoiceCard
from e2ee_desktop.gui.views.code_card import CodeCard
from e2ee_desktop.presentation.passphrase_strength import Strength, passphrase_strength
from e2ee_desktop.services.face import Custody

_TONES = {Strength.TOO_SHORT: "danger", Strength.WEAK: "warn", Strength.GOOD: "ok", Strength.STRONG: "ok"}


class Step(QWidget):
    """A screen with a title and a sentence. Signals: changed() after typing, entered() for Enter."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._lead = Label("", "title", wrap=True), Label("", "lead", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.column.addSpacing(10)

    def entitle(self, title: str, lead: str) -> None:
        """Say what this screen asks, and why."""
        self._title.setText(title)
        self._lead.setText(lead)


class WelcomeStep(QWidget):
    """One sentence and the product mark."""

    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        mark = Label()
        mark.setPixmap(product_mark(128, self.devicePixelRatio()))
        title = Label(self.tr("E2EE Desktop"), "title")
        lead = Label(self.tr("Messages that only you and the people you write to can read."), "lead", wrap=True)
        lead.setAlignment(middle)
        facts = self.tr("No phone number, no e-mail address, no account on a server. Your keys stay on this computer.")
        small = Label(facts, "secondary", wrap=True)
        small.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(mark, 0, middle)
        column.addSpacing(12)
        column.addWidget(title, 0, middle)
        column.addWidget(lead)
        column.addWidget(small)
        column.addStretch(3)


class NameStep(Step):
    """The name that contacts see."""

    def __init__(self) -> None:
        super().__init__()
        self._field = _field(self.tr("Your name"))
        self._field.setMaxLength(NAME_CHARACTERS_MAX)
        self.entitle(self.tr("What is your name?"), self.tr("The people you add see it. No relay ever does."))
        self._field.textChanged.connect(self.changed)
        self._field.returnPressed.connect(self.entered)
        self.column.addWidget(self._field)
        self.column.addStretch(1)

    def begin(self) -> None:
        """The screen is shown."""
        self._field.setFocus()

    def text(self) -> str:
        """The name without blanks around it."""
        return self._field.text().strip()

    def ready(self) -> bool:
        """Whether there is a name."""
        return bool(self.text())


class KeysStep(Step):
    """The system keyring, or a passphrase where there is none or the person prefers one."""

    def __init__(self) -> None:
        super().__init__()
        self.entitle(
            self.tr("Where should your keys live?"), self.tr("They open everything. They never leave this computer.")
        )
        self._keyring = ChoiceCard(
            "",
            self.tr("Keep the keys in the system keyring"),
            self.tr("Opened together with your session. Recommended."),
        )
        self._passphrase = ChoiceCard(
            self.tr("A passphrase"),
            self.tr("Protect the keys by a passphrase"),
            self.tr("Asked for at every start. Nobody can recover it for you."),
        )
        self._missing = Label("", "secondary", wrap=True)
        self._first, self._second = _field(self.tr("New passphrase")), _field(self.tr("Repeat the passphrase"))
        self._meter, self._words = QProgressBar(), Label(" ", "secondary", wrap=True)
        self._passphrase.add(self._make_secret())
        group = QButtonGroup(self)
        for choice in (self._keyring, self._passphrase):
            group.addButton(choice.radio)
            choice.radio.toggled.connect(self._choose)
        for widget in (self._missing, self._keyring, self._passphrase):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.show_keyring(None)

    def show_keyring(self, title: str | None) -> None:
        """Offer the system keyring of this name, or none."""
        self._keyring.setVisible(title is not None)
        self._keyring.radio.setText(self.tr("{keyring}, the system keyring").format(keyring=title))
        self._missing.setText(
            self.tr("No system keyring was found on this computer, so a passphrase will protect your keys.")
        )
        self._missing.setVisible(title is None)
        (self._keyring if title is not None else self._passphrase).radio.setChecked(True)
        self._choose()

    def begin(self) -> None:
        """The screen is shown."""
        if self._passphrase.radio.isChecked():
            self._first.setFocus()

    def chosen(self) -> tuple[Custody, str | None]:
        """The choice, with the passphrase where there is one."""
        if self._keyring.radio.isChecked():
            return Custody.KEYRING, None
        return Custody.PASSPHRASE, self._first.text()

    def ready(self) -> bool:
        """Whether the choice is complete."""
        if self._keyring.radio.isChecked():
            return True
        long_enough = passphrase_strength(self._first.text()).strength is not Strength.TOO_SHORT
        return long_enough and self._first.text() == self._second.text()

    def forget(self) -> None:
        """Empty the fields: the passphrase has done its work."""
        self._first.clear()
        self._second.clear()

    def _choose(self) -> None:
        if self._passphrase.radio.isChecked() and self.isVisible():
            self._first.setFocus()
        self.changed.emit()

    def _make_secret(self) -> QWidget:
        for field in (self._first, self._second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._judge)
            field.returnPressed.connect(self.entered)
        self._meter.setRange(0, 3)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(self.tr("Strength of the passphrase"))
        return _below_each_other(self._first, self._second, self._meter, self._words)

    def _judge(self) -> None:
        judged = passphrase_strength(self._first.text())
        typed = bool(self._first.text())
        differ = typed and bool(self._second.text()) and self._first.text() != self._second.text()
        self._meter.setValue(int(judged.strength) if typed else 0)
        self._meter.setProperty("tone", _TONES[judged.strength])
        restyle(self._meter)
        words = self.tr("The two passphrases differ.") if differ else translate(judged.words)
        self._words.setText(words if typed else " ")
        self._words.set_tone("danger" if differ else "")
        self.changed.emit()


class ConnectStep(Step):
    """The built-in relay, or the address of another."""

    def __init__(self) -> None:
        super().__init__()
        lead = self.tr("A relay passes on encrypted envelopes. It cannot read them and does not know who you are.")
        self.entitle(self.tr("How do you want to connect?"), lead)
        self._built_in = ChoiceCard(
            self.tr("Built-in relay on this computer"),
            self.tr("Use the built-in relay"),
            self.tr("Works at once, while this program runs. Nothing to set up."),
        )
        self._other = ChoiceCard(
            self.tr("A relay elsewhere"),
            self.tr("Use another relay"),
            self.tr("Runs all the time, so that messages wait there for you. Someone gave you its address."),
        )
        self._network = QCheckBox(self.tr("Let others on my network reach it"))
        self._address = _field(self.tr("Relay address"))
        self._address.setPlaceholderText("e2ee-relay://host:port#key")
        self._address.setFont(monospace_font(12))
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.textChanged.connect(self.changed)
        self._address.returnPressed.connect(self.entered)
        self._proxy = _field(self.tr("SOCKS5 proxy, such as Tor's (none if empty)"))
        self._proxy.setPlaceholderText(self.tr("SOCKS5 proxy, if any"))
        self._proxy.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._proxy.returnPressed.connect(self.entered)
        self._built_in.add(self._network)
        self._other.add(_below_each_other(self._address, self._proxy))
        group = QButtonGroup(self)
        for choice in (self._built_in, self._other):
            group.addButton(choice.radio)
            choice.radio.toggled.connect(self._choose)
            self.column.addWidget(choice)
        self.column.addStretch(1)
        self._built_in.radio.setChecked(True)

    def relay(self) -> str | None:
        """The address entered, or None for the built-in relay."""
        return None if self._built_in.radio.isChecked() else self._address.text().strip()

    def proxy(self) -> str:
        """Through which that relay is reached from the first connection on; "" for none."""
        return "" if self._built_in.radio.isChecked() else self._proxy.text().strip()

    def on_network(self) -> bool:
        """Whether the built-in relay is to be reached from the local network."""
        return self._built_in.radio.isChecked() and self._network.isChecked()

    def ready(self) -> bool:
        """Whether the choice is complete."""
        return self._built_in.radio.isChecked() or bool(self._address.text().strip())

    def _choose(self) -> None:
        if self._other.radio.isChecked() and self.isVisible():
            self._address.setFocus()
        self.changed.emit()


class CodeStep(Step):
    """The first link to hand out."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.entitle(
            self.tr("Your code"), self.tr("Let someone scan it or send them the link. It works once, for one person.")
        )
        self._around = around
        self._card = CodeCard(around, self.tr("Invite link"), self.tr("Making a link…"))
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def ask(self) -> None:
        """Ask for the link."""
        bridge = self._around.bridge
        bridge.ask(
            self,
            lambda messenger: messenger.create_invite(),
            self._card.show_link,
            lambda error: self._card.show_error(error.code),
        )


def _below_each_other(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return holder


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
