"""Full-window pages before a profile is open: starting, locked by passphrase, and every trouble that keeps it closed.

A trouble says what is missing and why, offers to try again, and never starts an empty profile in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconButton, IconLabel, Label, button
from e2ee_desktop.gui.fitting import Scroller
from e2ee_desktop.gui.look import Look, product_mark, roomy
from e2ee_desktop.gui.surroundings import translate
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import wording
from e2ee_desktop.services.upgrade_port import Upgrading

COLUMN_WIDTH = 420
COLUMN_WIDTH_MAX = 640
"""The smallest window has no room for more."""


def centred_column(page: QWidget, width: int = COLUMN_WIDTH) -> QVBoxLayout:
    """A column of fixed width in the middle of a page, which scrolls where it is too low."""
    page.setProperty("role", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inner = QWidget()
    inner.setFixedWidth(min(roomy(width), COLUMN_WIDTH_MAX))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    around = QWidget()
    across = QHBoxLayout(around)
    across.setContentsMargins(24, 24, 24, 24)
    across.addStretch(1)
    across.addWidget(inner)
    across.addStretch(1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(Scroller(around))
    return column


class StartingPage(QWidget):
    """The product mark, for the moment in which the profile opens, and how far an older one is on its way to this version.

    Signal: stop_wanted(): the person does not want to wait for that now.
    """

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Label(
            self.tr("Your profile is brought up to date. Nothing is lost if this is stopped."), "secondary", wrap=True
        )
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Bringing the profile up to date"))
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stop"), "secondary", self.stop_wanted.emit)
        column = centred_column(self)
        mark = Label()
        mark.setPixmap(product_mark(96, self.devicePixelRatio()))
        column.addStretch(1)
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for part in (self._words, self._bar):
            column.addWidget(part)
            part.hide()
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stop.hide()
        column.addStretch(1)

    def show_upgrade(self, step: Upgrading) -> None:
        """The step that begins now."""
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        for part in (self._words, self._bar, self._stop):
            part.show()


class PassphrasePage(QWidget):
    """Asks for the passphrase. Signal: entered(str)."""

    entered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = centred_column(self)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.returnPressed.connect(self._enter)
        self._unlock = button(self.tr("Unlock"), "primary", self._enter)
        self._note = Label(" ", "error", wrap=True)
        title = Label(self.tr("Enter your passphrase"), "dialog-title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(IconLabel(look, "lock", 48, "accent"), 0, middle)
        column.addSpacing(6)
        column.addWidget(title)
        lead = Label(
            self.tr("Your messages are encrypted on this computer. Only your passphrase opens them."),
            "secondary",
            wrap=True,
        )
        lead.setAlignment(middle)
        column.addWidget(lead)
        column.addSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addWidget(self._unlock)
        self._others = column.count()
        self._column = column
        column.addStretch(3)

    def offer(self, words: str, wanted: Callable[[], object]) -> None:
        """Another way than the passphrase."""
        self._column.insertWidget(self._others, button(words, "quiet", wanted))

    def show_refusal(self, code: str) -> None:
        """Say why it did not open, and let the person try again."""
        self._note.setText("" if code == "passphrase.needed" else error_text(code, translate))
        self.set_busy(False)
        self.field.selectAll()
        self.field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is being derived."""
        self.field.setEnabled(not busy)
        self._unlock.setEnabled(not busy)
        self._unlock.setText(self.tr("Unlocking…") if busy else self.tr("Unlock"))

    def _enter(self) -> None:
        if self.field.text():
            self._note.setText(" ")
            self.set_busy(True)
            self.entered.emit(self.field.text())


@dataclass(frozen=True, slots=True)
class Trouble:
    """title and what helps, in English."""

    icon: str
    title: str
    help: str


class TroublePage(QWidget):
    """One trouble in words, its code to copy, Try again and Quit. Signals: again_wanted(), quit_wanted()."""

    again_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, look: Look, code: str) -> None:
        super().__init__()
        trouble = TROUBLES.get(code, _OTHER)
        column = centred_column(self, 460)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(IconLabel(look, trouble.icon, 48, "danger"), 0, middle)
        column.addSpacing(6)
        for text, role in (
            (translate(trouble.title), "dialog-title"),
            (error_text(code, translate), "body"),
            (translate(trouble.help), "secondary"),
        ):
            label = Label(text, role, wrap=True)
            label.setAlignment(middle)
            label.setVisible(bool(text))
            column.addWidget(label)
        column.addSpacing(10)
        column.addWidget(button(self.tr("Try again"), "primary", self.again_wanted.emit))
        self._others, self._column = column.count(), column
        column.addWidget(button(self.tr("Quit"), "secondary", self.quit_wanted.emit))
        column.addSpacing(6)
        column.addLayout(self._code_line(look, code))
        column.addStretch(3)

    def offer(self, words: str, wanted: Callable[[], object]) -> None:
        """Something else that opens the profile."""
        self._column.insertWidget(self._others, button(words, "secondary", wanted))

    def _code_line(self, look: Look, code: str) -> QHBoxLayout:
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(Label(self.tr("Code: {code}").format(code=code), "meta", selectable=True))
        copy = IconButton(look, "copy", self.tr("Copy error code"), size=32)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        across.addWidget(copy)
        across.addStretch(1)
        return across


_NOTHING_LOST = wording("Nothing was deleted, and no new profile was made in its place.")
_KEYRING_HELP = wording(
    "Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new "
    "profile was made in its place."
)
TROUBLES: dict[str, Trouble] = {
    "keyring.locked": Trouble("lock", wording("The keyring is locked"), _KEYRING_HELP),
    "keyring.unavailable": Trouble("key-round", wording("No keyring is running"), _KEYRING_HELP),
    "keyring.entry_missing": Trouble("key-round", wording("The key of this profile is missing"), _KEYRING_HELP),
    "keyring.entry_damaged": Trouble("key-round", wording("The key of this profile is damaged"), _KEYRING_HELP),
    "keyring.entry_other": Trouble("key-round", wording("The keyring has another profile's key"), _KEYRING_HELP),
    "keyslot.damaged": Trouble("key-round", wording("The protected key is damaged"), _NOTHING_LOST),
    "keyslot.missing": Trouble("key-round", wording("The protected key is missing"), _NOTHING_LOST),
    "store.damaged": Trouble("database", wording("The message database is damaged"), _NOTHING_LOST),
    "store.log_damaged": Trouble("database", wording("The newest messages are damaged"), _NOTHING_LOST),
    "store.log_missing": Trouble("database", wording("The newest messages are missing"), _NOTHING_LOST),
    "salvage.stopped": Trouble("database", wording("Saving was stopped"), _NOTHING_LOST),
    "salvage.backup_passphrase": Trouble("database", wording("This backup needs its passphrase"), _NOTHING_LOST),
    "salvage.other_backup": Trouble("database", wording("This is another profile's backup"), _NOTHING_LOST),
    "salvage.nothing": Trouble("database", wording("Nothing can be read"), _NOTHING_LOST),
    "store.wrong_key": Trouble("database", wording("The message database does not open"), _NOTHING_LOST),
    "store.newer": Trouble("database", wording("This program is too old for this profile"), _NOTHING_LOST),
    "store.missing": Trouble("database", wording("The message database is missing"), _NOTHING_LOST),
    "store.disk_full": Trouble("hard-drive", wording("The disk is full"), ""),
    "profile.in_use": Trouble("layers", wording("This profile is already open"), ""),
    "profile.newer": Trouble("database", wording("This program is too old for this profile"), _NOTHING_LOST),
    "profile.not_ours": Trouble(
        "hard-drive", wording("This is not a profile folder"), wording("Nothing in it was touched.")
    ),
    "profile.unwritable": Trouble("hard-drive", wording("The profile folder can't be written"), ""),
    "profile.damaged": Trouble("hard-drive", wording("The profile folder is damaged"), _NOTHING_LOST),
}
_OTHER = Trouble("circle-alert", wording("The profile can't be opened"), _NOTHING_LOST)
