"""The safety number: sixty digits and a QR code, with three answers (UI.md section 8.2).

Shows a `SafetyNumberRow`; decides nothing. A number that changes while the dialog is open is shown anew, and the answers
rest for 2 s, so that nobody confirms a number that they have not seen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, SafetyNumber, TrustMethod
from e2ee_desktop.gui.controls import Label, button, fit_height, panel
from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.qr_image import QrView
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.remote_text import clean_name, isolated
from e2ee_desktop.presentation.safety_number_rows import SafetyNumberRow, safety_number_row

WIDTH = 480
QR_SIZE = 240
REST_MS = 2_000
COPIED_MS = 1_800


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
        self.setFixedWidth(WIDTH)
        self._title = Label("", "dialog-title", wrap=True)
        self._qr = QrView(QR_SIZE, self.tr("QR code of the safety number"))
        self._digits = Label("", "digits", selectable=True)
        self._digits.setFont(monospace_font(20))
        self._digits.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._help = Label("", "secondary", wrap=True)
        self._note = Label("", "body", wrap=True)
        self._copy = button(self.tr("Copy digits"), "quiet", self._copied)
        self._match = button(self.tr("It matches"), "primary", self._matched)
        self._differ = button(self.tr("It doesn't match"), "secondary", self._mismatched)
        self._remove = button(self.tr("Remove verification"), "secondary", self._ask_removal)
        self._later = button(self.tr("Not now"), "quiet", self.reject)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._allow(True))
        self._arrange()
        self._allow(False)
        around.mirror.contact_changed.connect(self._contact_changed)
        around.mirror.contact_removed.connect(self._contact_removed)
        self._read()

    def _arrange(self) -> None:
        frame = panel("note")
        frame.setProperty("tone", "neutral")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.setSpacing(4)
        inside.addWidget(self._digits)
        inside.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignHCenter)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self._later)
        answers.addStretch(1)
        for answer in (self._remove, self._differ, self._match):
            answers.addWidget(answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._help)
        column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(frame)
        column.addWidget(self._note)
        column.addLayout(answers)
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
        self._help.setText(self._row.help)
        self._digits.setText("\n".join(self._row.lines))
        self._digits.setAccessibleName(self.tr("Safety number: {digits}").format(digits=" ".join(number.groups)))
        self._digits.setAccessibleDescription(self._row.spoken)
        self._qr.show_data(number.qr)
        self._remove.setVisible(self._row.verified)
        self._differ.setVisible(not self._row.verified)
        self._match.setVisible(not self._row.verified)
        self._later.setText(self.tr("Close") if self._row.verified else self.tr("Not now"))
        self._later.setAccessibleName(self._later.text())
        fit_height(self)
        if before is not None and before.number.digits != number.digits:
            self._say(self.tr("The safety number just changed. Compare the new one."), "danger")
            self._allow(False)
            self._rest.start()
        elif not self._rest.isActive():
            self._allow(True)
            if self._row.verified:
                self._say(self.tr("You have verified this contact."), "ok")

    def _allow(self, allowed: bool) -> None:
        for answer in (self._match, self._differ, self._remove, self._copy):
            answer.setEnabled(allowed)

    def _say(self, text: str, tone: str) -> None:
        self._note.setText(text)
        self._note.set_tone(tone)
        self._note.show()
        fit_height(self)

    def _contact_changed(self, contact_id: ContactId) -> None:
        if contact_id == self._contact_id:
            self._read()

    def _contact_removed(self, contact_id: ContactId) -> None:
        if contact_id == self._contact_id:
            self.reject()

    def _copied(self) -> None:
        if self._row is not None:
            QGuiApplication.clipboard().setText(self._row.copied)
            self._copy.setText(self.tr("Copied"))
            QTimer.singleShot(COPIED_MS, self, lambda: self._copy.setText(self.tr("Copy digits")))

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
        text = self.tr(
            "Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, "
            "someone may be between you. Nothing was changed: {name} is not verified."
        )
        self._say(text.format(name=name), "danger")
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
