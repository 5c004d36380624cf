"""The details of a contact: who this is, trust and comparison, fingerprint, security history, and the danger group last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, Standing, TrustChange
from e2ee_desktop.gui.controls import AvatarView, IconButton, IconLabel, Label, button, line
from e2ee_desktop.gui.look import monospace_font, roomy
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.theme import DETAILS_WIDTH, DETAILS_WIDTH_MAX, HEADER_HEIGHT
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.conversation_rows import contact_title
from e2ee_desktop.presentation.safety_number_rows import fingerprint_lines
from e2ee_desktop.presentation.trust_badges import HistoryRow, history_row, trust_badge

_TOKENS = {"neutral": "text2", "ok": "ok", "warn": "warn", "danger": "danger"}


class DetailsPane(QWidget):
    """Signals: closed(), compare_wanted(), block_wanted(), unblock_wanted(), delete_wanted()."""

    closed = Signal()
    compare_wanted = Signal()
    block_wanted = Signal()
    unblock_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self.setProperty("role", "details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around.look.follow(self._fit)
        self.setAccessibleName(self.tr("Contact details pane"))
        self._avatar = AvatarView(96)
        self._name = Label("", "dialog-title", wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._trust_icon = IconLabel(around.look, "shield", 16)
        self._trust = Label("", "strong")
        self._explanation = Label("", "secondary", wrap=True)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._fingerprint = Label("", "mono", selectable=True)
        self._fingerprint.setFont(monospace_font(12))
        self._history = QVBoxLayout()
        self._block = button(self.tr("Block contact"), "quiet-danger", self._block_or_not)
        self._delete = button(self.tr("Delete contact and messages"), "quiet-danger", self.delete_wanted.emit)
        self._compare = button(self.tr("Compare safety number"), "primary", self.compare_wanted.emit)
        self._blocked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_body(), 1)

    def _fit(self) -> None:
        self.setFixedWidth(min(roomy(DETAILS_WIDTH), DETAILS_WIDTH_MAX))

    def show_contact(self, contact: Contact) -> None:
        """Show this person; the history is read anew."""
        self._contact_id = contact.contact_id
        badge = trust_badge(contact, self._around.reader())
        self._avatar.show_avatar(avatar(contact.contact_id, contact.name))
        self._name.setText(contact_title(contact, self._around.reader()))
        self._trust.setText(badge.text)
        self._trust.set_tone(badge.tone.value)
        self._trust_icon.show_icon(badge.icon, _TOKENS[badge.tone.value])
        self._explanation.setText(badge.explanation)
        lines = fingerprint_lines(contact.identity_digest)
        self._fingerprint.setText("\n".join(lines))
        self._fingerprint.setAccessibleName(self.tr("Identity fingerprint: {digits}").format(digits=" ".join(lines)))
        self._blocked = contact.standing is Standing.BLOCKED
        words = self.tr("Unblock contact") if self._blocked else self.tr("Block contact")
        self._block.setText(words)
        self._block.setAccessibleName(words)
        for only_for_others in (self._block, self._compare):
            only_for_others.setVisible(contact.standing not in (Standing.YOURSELF, Standing.IMPORTED))
        self._delete.setVisible(contact.standing is not Standing.YOURSELF)
        self._read_history(contact.contact_id)

    def _read_history(self, contact_id: ContactId) -> None:
        def came(changes: tuple[TrustChange, ...]) -> None:
            if contact_id == self._contact_id:
                self._show_history(tuple(history_row(change, self._around.reader()) for change in reversed(changes)))

        self._around.bridge.read(self, lambda messenger: messenger.trust_history(contact_id), came, lambda _: None)

    def _show_history(self, rows: tuple[HistoryRow, ...]) -> None:
        while (item := self._history.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._history.addWidget(self._history_line(row))

    def _history_line(self, row: HistoryRow) -> QWidget:
        around = QWidget()
        across = QHBoxLayout(around)
        across.setContentsMargins(0, 2, 0, 2)
        across.setSpacing(10)
        across.addWidget(IconLabel(self._around.look, row.icon, 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(row.text, "secondary", wrap=True))
        words.addWidget(Label(row.when, "meta"))
        across.addLayout(words, 1)
        return around

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setMinimumHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(20, 4, 12, 4)
        across.addWidget(Label(self.tr("Details"), "header"), 1)
        close = IconButton(self._around.look, "x", self.tr("Close details"), keys="Esc")
        close.clicked.connect(self.closed)
        across.addWidget(close)
        return head

    def _make_body(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(8)
        self._add_person(column)
        column.addSpacing(12)
        column.addWidget(line())
        column.addSpacing(4)
        column.addWidget(Label(self.tr("Identity fingerprint"), "section"))
        column.addWidget(self._fingerprint)
        column.addSpacing(12)
        column.addWidget(Label(self.tr("Security history"), "section"))
        column.addLayout(self._history)
        column.addSpacing(8)
        column.addStretch(1)
        column.addWidget(line())
        column.addWidget(self._block)
        column.addWidget(self._delete)
        area = QScrollArea()
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _add_person(self, column: QVBoxLayout) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._avatar, 0, middle)
        column.addSpacing(4)
        column.addWidget(self._name)
        trust = QHBoxLayout()
        trust.setSpacing(6)
        trust.addStretch(1)
        trust.addWidget(self._trust_icon)
        trust.addWidget(self._trust)
        trust.addStretch(1)
        column.addLayout(trust)
        column.addWidget(self._explanation)
        column.addSpacing(4)
        column.addWidget(self._compare)

    def _block_or_not(self) -> None:
        (self.unblock_wanted if self._blocked else self.block_wanted).emit()
