"""Who is blocked, and the way back for each."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.gui.controls import AvatarView, ElidedLabel, Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.remote_text import clean_name, isolated


class BlockedCard(SettingsCard):
    """Follows what happens to contacts while it is shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.explain(self.tr("Blocked people can't write to you, and are not told."))
        self._nobody = Label(self.tr("Nobody is blocked."), "body")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.inside.addWidget(self._nobody)
        self.inside.addLayout(self._rows)
        around.mirror.contact_changed.connect(self._changed)
        around.mirror.contact_removed.connect(self._changed)

    def enter(self) -> None:
        """List who is blocked now."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        blocked = [each for each in self._around.mirror.contacts.values() if each.standing is Standing.BLOCKED]
        for contact in sorted(blocked, key=lambda each: each.name.casefold()):
            self._rows.addWidget(self._row(contact))
        self._nobody.setVisible(not blocked)

    def _changed(self, _contact_id: ContactId) -> None:
        if self.isVisible():
            self.enter()

    def _row(self, contact: Contact) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        name = clean_name(contact.name)
        across.addWidget(AvatarView(32, avatar(contact.contact_id, contact.name)))
        across.addWidget(ElidedLabel(name), 1)
        words = self.tr("Unblock {name}").format(name=isolated(name))
        across.addWidget(button(self.tr("Unblock"), "secondary", partial(self._unblock, contact.contact_id), words))
        return row

    def _unblock(self, contact_id: ContactId) -> None:
        self._around.bridge.ask(self, lambda messenger: messenger.unblock(contact_id))
