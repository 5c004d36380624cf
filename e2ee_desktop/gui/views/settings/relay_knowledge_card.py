"""What the relay knows, filled in for this profile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconLabel, Label
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.relay_knowledge import Knowledge, RelayFacts, mailboxes_of, relay_knowledge
from e2ee_desktop.services.face import Desk


class RelayKnowledgeCard(SettingsCard):
    """Read anew whenever the page is shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.inside.addLayout(self._rows)

    def enter(self) -> None:
        """Ask how the relay is reached."""
        self._around.bridge.read_desk(self, _read, self._show, lambda _: None)

    def _show(self, asked: tuple[bool, bool]) -> None:
        account = self._around.mirror.account
        if account is None:
            return
        built_in, proxied = asked
        facts = RelayFacts(account.relay, mailboxes_of(self._around.mirror.contacts.values()), built_in, proxied)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for known in relay_knowledge(facts, self._around.reader()):
            self._rows.addWidget(self._row(known))

    def _row(self, known: Knowledge) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        icon, shade = ("eye", "warn") if known.known else ("eye-off", "ok")
        across.addWidget(IconLabel(self._around.look, icon, 18, shade), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        said = self.tr("Known: {what}") if known.known else self.tr("Not known: {what}")
        words.addWidget(Label(said.format(what=known.title), "strong", wrap=True))
        words.addWidget(Label(known.text, "secondary", wrap=True))
        across.addLayout(words, 1)
        return row


def _read(desk: Desk) -> tuple[bool, bool]:
    return desk.built_in_relay() is not None, bool(desk.proxy())
