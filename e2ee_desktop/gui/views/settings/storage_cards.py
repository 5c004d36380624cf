"""Storage: what a profile takes, how long each conversation is kept, and clearing by age or size.

Only this computer is concerned; the cards say so. What counts and clears is the services' business.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.storage_use import ClearWish, StorageUse
from e2ee_desktop.gui.controls import AvatarView, ElidedLabel, Label, button
from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.gui.views.settings.conversation_choice import ConversationChoice
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.storage_rows import (
    AGE_DAYS,
    DAY_MS,
    KEEP_DAYS,
    SIZE_BYTES,
    UseRow,
    age_text,
    keep_text,
    size_wish_text,
    use_line,
    use_rows,
)

ROWS_SHOWN = 30


class UsageCard(SettingsCard):
    """Counted anew whenever the page is shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._sum = Label(self.tr("Counting…"), "strong", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._more = Label("", "secondary")
        self._more.hide()
        self.inside.addWidget(self._sum)
        self.inside.addLayout(self._rows)
        self.inside.addWidget(self._more)
        self.explain(self.tr("Messages older than a conversation keeps them are deleted here. Starred messages stay."))

    def enter(self) -> None:
        """Count again."""
        self._around.bridge.ask(self, lambda messenger: messenger.storage_use(), self._show)

    def _show(self, use: StorageUse) -> None:
        reader = self._around.reader()
        self._sum.setText(use_line(use, reader))
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        rows = use_rows(use, self._around.mirror.contacts, reader)
        for row in rows[:ROWS_SHOWN]:
            self._rows.addWidget(self._line(row))
        self._more.setVisible(len(rows) > ROWS_SHOWN)
        self._more.setText(self.tr("The largest {count} conversations are shown.").format(count=ROWS_SHOWN))

    def _line(self, row: UseRow) -> QWidget:
        reader = self._around.reader()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(row.name, "strong"))
        words.addWidget(ElidedLabel(row.detail, "secondary"))
        keep = QComboBox()
        keep.setAccessibleName(self.tr("How long messages with {name} are kept").format(name=row.name))
        for days in dict.fromkeys((*KEEP_DAYS, row.keep_days)):
            keep.addItem(keep_text(days, reader), days)
        keep.setCurrentIndex(keep.findData(row.keep_days))
        keep.activated.connect(partial(self._keep, row.contact_id, keep))
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(AvatarView(32, avatar(row.contact_id, row.name)))
        across.addLayout(words, 1)
        across.addWidget(keep)
        return line

    def _keep(self, contact_id: ContactId, keep: QComboBox, place: int) -> None:
        days = int(keep.itemData(place))
        self._around.bridge.ask(self, lambda messenger: messenger.keep_for(contact_id, days))


class ClearCard(SettingsCard):
    """Signal: cleared()."""

    cleared = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        reader = around.reader()
        self._whose = ConversationChoice(around, self.tr("Conversation to clear"))
        self._age, self._size = QComboBox(), QComboBox()
        self._age.setAccessibleName(self.tr("Age of the messages to clear"))
        self._size.setAccessibleName(self.tr("Size of the messages to clear"))
        for days in AGE_DAYS:
            self._age.addItem(age_text(days, reader), days)
        for size in SIZE_BYTES:
            self._size.addItem(size_wish_text(size, reader), size)
        self._size.setCurrentIndex(1)
        self._done = Label("", "secondary")
        self._done.hide()
        self._go = button(self.tr("Delete…"), "danger", self._ask, self.tr("Delete messages from this computer"))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, choice in (
            (self.tr("Age"), self._age),
            (self.tr("Size"), self._size),
            (self.tr("Conversation"), self._whose),
        ):
            form.addRow(Label(name), choice)
        self.inside.addLayout(form)
        across = QHBoxLayout()
        across.addWidget(self._done, 1)
        across.addStretch(1)
        across.addWidget(self._go)
        self.inside.addLayout(across)
        self.explain(self.tr("Messages go with their files, from this computer alone. Starred messages stay."))
        for choice in (self._age, self._size):
            choice.currentIndexChanged.connect(self._may)

    def enter(self) -> None:
        """The conversations of now."""
        self._whose.enter()
        self._done.hide()

    def _may(self) -> None:
        self._go.setEnabled(bool(self._age.currentData() or self._size.currentData()))

    def _ask(self) -> None:
        days, size = int(self._age.currentData()), int(self._size.currentData())
        before_ms = self._around.reader().now_ms - days * DAY_MS if days else 0
        wish = ClearWish(self._whose.chosen(), before_ms, size)
        what = self.tr(
            "Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back."
        )
        text = what.format(age=self._age.currentText(), size=self._size.currentText(), whose=self._whose.currentText())
        question = Question(self.tr("Delete these messages?"), text, self.tr("Delete them"))
        confirm(self, question, partial(self._clear, wish))

    def _clear(self, wish: ClearWish) -> None:
        self._go.setEnabled(False)

        def done(count: int) -> None:
            self._go.setEnabled(True)
            self._done.setText(
                self.tr("Messages deleted: {count}").format(count=self._around.reader().number(count, 0))
            )
            self._done.show()
            self.cleared.emit()

        self._around.bridge.ask(self, lambda messenger: messenger.clear_history(wish), done)
