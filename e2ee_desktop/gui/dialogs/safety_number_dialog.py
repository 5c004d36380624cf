"""Comparing a safety number: by its digits, by the other side's code, or by emoji while both are there (UI.md section 8.2).

Decides nothing. A number that changes while the dialog is open is shown anew, and the answers rest for 2 s, so that nobody confirms
a number that they have not seen. Closing it without an answer changes nothing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, SafetyNumber, Trust, TrustMethod
from e2ee_desktop.gui.controls import Label, button, panel, restyle
from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.dialogs.digits_tab import DigitsTab
from e2ee_desktop.gui.dialogs.emoji_tab import EmojiTab
from e2ee_desktop.gui.dialogs.scan_tab import ScanTab
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.remote_text import clean_name, isolated
from e2ee_desktop.presentation.safety_number_rows import SafetyNumberRow, safety_number_row

WIDTH = 480
REST_MS = 2_000


class SafetyNumberDialog(QDialog):
    """Compares one contact's number."""

    def __init__(self, parent: QWidget, around: Surroundings, contact_id: ContactId) -> None:
        super().__init__(parent)
        self._around, self._contact_id = around, contact_id
        self._row: SafetyNumberRow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # no answer is ready to be given by a stray key
        self.setWindowTitle(self.tr("Safety number"))
        fit_width(self, WIDTH)
        self._title = Label("", "dialog-title", wrap=True)
        self._digits = DigitsTab()
        self.scanning = ScanTab(around, contact_id)
        self._emoji = EmojiTab(around, contact_id)
        self._note = panel("note")
        self._said = Label("", "body", wrap=True)
        self._later = button(self.tr("Not now"), "quiet", self.reject)
        self._pages = QStackedWidget()
        self._tabs: list[QPushButton] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._allow(True))
        self._arrange()
        self._connect()
        self._allow(False)
        self._read()
        self._turn(0)

    def _arrange(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(8)
        for place, (words, page) in enumerate(
            ((self.tr("Digits"), self._digits), (self.tr("Scan"), self.scanning), (self.tr("Emoji"), self._emoji))
        ):
            tab = button(words, "chip", partial(self._turn, place), self.tr("Compare by {way}").format(way=words))
            tab.setCheckable(True)
            tabs.addWidget(tab)
            self._tabs.append(tab)
            self._pages.addWidget(page)
        tabs.addStretch(1)
        inside = QVBoxLayout(self._note)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._said)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(tabs)
        column.addWidget(self._pages)
        column.addWidget(self._note)
        column.addLayout(below)
        self._note.hide()

    def _connect(self) -> None:
        mirror = self._around.mirror
        mirror.contact_changed.connect(self._contact_changed)
        mirror.contact_removed.connect(self._contact_removed)
        mirror.comparison_changed.connect(self._comparison_changed)
        self._digits.matched.connect(self._matched)
        self._digits.mismatched.connect(self._mismatched)
        self._digits.removal_wanted.connect(self._ask_removal)
        self.scanning.verified.connect(self.accept)
        self.scanning.differs.connect(self._mismatched)
        self.scanning.refused.connect(self._say_error)
        self._emoji.refused.connect(self._say_error)
        self._emoji.changed.connect(self._emoji_changed)

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        for each, tab in enumerate(self._tabs):
            tab.setChecked(each == place)
            page = self._pages.widget(each)
            if page is not None:
                page.setVisible(each == place)
        self._note.hide()
        self._emoji.refresh()
        self._say_verified()
        fit_height(self)

    def _emoji_changed(self) -> None:
        """A comparison that is going on is what the person came for."""
        if self._emoji.live and self._pages.currentWidget() is not self._emoji:
            self._turn(self._pages.indexOf(self._emoji))
        fit_height(self)

    def _comparison_changed(self, comparison: Comparison) -> None:
        if comparison.contact_id == self._contact_id:
            self._note.hide()

    def _read(self) -> None:
        contact_id = self._contact_id
        self._around.bridge.read(self, lambda messenger: messenger.safety_number(contact_id), self._show, self._refused)

    def _contact(self) -> Contact | None:
        return self._around.mirror.contacts.get(self._contact_id)

    def _show(self, number: SafetyNumber) -> None:
        contact = self._contact()
        if contact is None:
            self.reject()
            return
        before, self._row = self._row, safety_number_row(contact, number, self._around.reader())
        self._title.setText(self._row.title)
        self._digits.show_row(self._row)
        self._later.setText(self.tr("Close") if self._row.verified else self.tr("Not now"))
        self._later.setAccessibleName(self._later.text())
        fit_height(self)
        if before is not None and before.number.digits != number.digits:
            self._say(self.tr("The safety number just changed. Compare the new one."), "danger")
            self._allow(False)
            self._rest.start()
        elif not self._rest.isActive():
            self._allow(True)
            self._say_verified()

    def _say_verified(self) -> None:
        if self._row is not None and self._row.verified:
            self._say(self.tr("You have verified this contact."), "ok")

    def _allow(self, allowed: bool) -> None:
        self._digits.allow(allowed)
        self.scanning.allow(allowed)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        self._note.setProperty("tone", tone)
        restyle(self._note)
        self._note.show()
        fit_height(self)

    def _say_error(self, code: str) -> None:
        self._say(self._around.error(code), "danger")

    def _contact_changed(self, contact_id: ContactId) -> None:
        contact = self._contact()
        if contact_id == self._contact_id and contact is not None:
            self._read()
            self._emoji.refresh()

    def _contact_removed(self, contact_id: ContactId) -> None:
        if contact_id == self._contact_id:
            self.reject()

    def _matched(self) -> None:
        if self._row is None:
            return
        shown, contact_id = self._row.number, self._contact_id
        self._allow(False)
        self._around.bridge.ask(
            self,
            lambda messenger: messenger.mark_verified(contact_id, shown, TrustMethod.SAFETY_NUMBER),
            lambda _: self.accept(),
            self._refused,
        )

    def _mismatched(self) -> None:
        contact = self._contact()
        name = isolated(clean_name(contact.name)) if contact is not None else ""
        verified = contact is not None and contact.trust is Trust.VERIFIED
        text = self.tr(
            "Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, "
            "someone may be between you. Nothing was changed: {name} is not verified."
        )
        again = self.tr(
            "Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, "
            "someone may be between you. You had verified {name}: remove the verification if you are not sure any more."
        )
        self._say((again if verified else text).format(name=name), "danger")
        self._later.setText(self.tr("Close"))
        self._later.setAccessibleName(self._later.text())

    def _ask_removal(self) -> None:
        text = self.tr("This contact will be shown as not verified until you compare the safety number again.")
        question = Question(self.tr("Remove verification?"), text, self.tr("Remove"))
        contact_id, bridge = self._contact_id, self._around.bridge
        confirm(
            self,
            question,
            lambda: bridge.ask(
                self,
                lambda messenger: messenger.remove_verification(contact_id),
                lambda _: self.accept(),
                self._refused,
            ),
        )

    def _refused(self, error: E2EEError) -> None:
        self._say(self._around.error(error.code), "danger")
        self._allow(True)
        if error.code == "safety_number.changed":
            self._read()
