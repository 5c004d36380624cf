"""What opens this profile: its key slots, each with when it worked last; added, changed and removed (docs/custody.md).

A profile that has a passphrase asks for it before a slot is changed or the recovery phrase is shown: whoever finds the window open
is not thereby its owner.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.custody import SlotKind, SlotState
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.times import full_time

Change = Callable[[], object]


class SlotsCard(SettingsCard):
    """Read anew whenever the page is shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._kinds: frozenset[SlotKind] = frozenset()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._note = Label("", "error", wrap=True)
        self._note.hide()
        self.inside.addLayout(self._rows)
        self.inside.addWidget(self._note)

    def enter(self) -> None:
        """Ask for the slots."""
        self._around.bridge.read_desk(self, lambda desk: desk.keys().slots(), self._show, self._failed)

    def _show(self, slots: tuple[SlotState, ...]) -> None:
        self._note.hide()
        self._kinds = frozenset(slot.kind for slot in slots)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        by_kind = {slot.kind: slot for slot in slots}
        for kind in SlotKind:
            self._rows.addWidget(self._row(kind, by_kind.get(kind)))

    def _row(self, kind: SlotKind, slot: SlotState | None) -> QWidget:
        title, add, change, remove = self._words(kind)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "strong"))
        words.addWidget(Label(self._detail(slot), "secondary", wrap=True))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addLayout(words, 1)
        if slot is None:
            across.addWidget(button(self.tr("Add"), "secondary", partial(self._put, kind), add))
        else:
            if change:
                word = self.tr("Show…") if kind is SlotKind.PHRASE else self.tr("Change…")
                across.addWidget(button(word, "secondary", partial(self._put, kind), change))
            gone = button(self.tr("Remove"), "quiet", partial(self._ask_remove, kind, remove), remove)
            gone.setEnabled(len(self._kinds) > 1)
            across.addWidget(gone)
        return row

    def _words(self, kind: SlotKind) -> tuple[str, str, str, str]:
        """Title; what adds, changes ("" for nothing to change) and removes it."""
        match kind:
            case SlotKind.KEYRING:
                return (
                    self.tr("System keyring"),
                    self.tr("Add the system keyring"),
                    "",
                    self.tr("Remove the keyring's key"),
                )
            case SlotKind.PASSPHRASE:
                return (
                    self.tr("Passphrase"),
                    self.tr("Add a passphrase"),
                    self.tr("Change the passphrase"),
                    self.tr("Remove the passphrase"),
                )
            case SlotKind.PHRASE:
                return (
                    self.tr("Recovery phrase"),
                    self.tr("Add the recovery phrase"),
                    self.tr("Show the recovery phrase"),
                    self.tr("Remove the recovery phrase"),
                )

    def _detail(self, slot: SlotState | None) -> str:
        if slot is None:
            return self.tr("Does not open this profile")
        if not slot.current:
            return self.tr("The words are a former identity's. Show the new ones and write them down.")
        if not slot.worked_ms:
            return self.tr("Never used to open this profile")
        return self.tr("Opened this profile last: {time}").format(time=full_time(slot.worked_ms, self._around.reader()))

    def _put(self, kind: SlotKind) -> None:
        match kind:
            case SlotKind.KEYRING:
                self._proven(lambda: self._do_put(kind))
            case SlotKind.PASSPHRASE:
                from e2ee_desktop.gui.dialogs.passphrase_dialog import PassphraseDialog  # noqa: PLC0415  # late: see gui.app

                dialog = PassphraseDialog(self, self._around, has_one=kind in self._kinds)
                dialog.changed.connect(self.enter)
                dialog.open()
            case SlotKind.PHRASE:
                self._proven(self._show_words)

    def _show_words(self) -> None:
        from e2ee_desktop.gui.dialogs.recovery_dialog import RecoveryDialog  # noqa: PLC0415  # late: see gui.app

        dialog = RecoveryDialog(self, self._around)
        dialog.finished.connect(self.enter)
        dialog.open()

    def _do_put(self, kind: SlotKind) -> None:
        self._around.bridge.ask_desk(
            self, lambda desk: desk.keys().put_slot(kind), lambda _: self.enter(), self._failed
        )

    def _ask_remove(self, kind: SlotKind, title: str) -> None:
        text = self.tr("It no longer opens this profile. The other ways do; make sure that you have one of them.")
        confirm(self, Question(title, text, self.tr("Remove")), lambda: self._proven(partial(self._remove, kind)))

    def _remove(self, kind: SlotKind) -> None:
        bridge = self._around.bridge
        bridge.ask_desk(self, lambda desk: desk.keys().remove_slot(kind), lambda _: self.enter(), self._failed)

    def _proven(self, then: Change) -> None:
        """Go on once the passphrase was given, where there is one."""
        if SlotKind.PASSPHRASE not in self._kinds:
            then()
            return
        from e2ee_desktop.gui.dialogs.passphrase_dialog import ProofDialog  # noqa: PLC0415  # late: see gui.app

        dialog = ProofDialog(self, self._around)
        dialog.accepted.connect(then)
        dialog.open()

    def _failed(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
        self._note.show()
