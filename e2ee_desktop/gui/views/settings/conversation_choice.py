"""One conversation, or all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.conversation_rows import contact_title

CHARACTERS_SHOWN = 24


class ConversationChoice(QComboBox):
    """`enter` reads the conversations of now."""

    def __init__(self, around: Surroundings, name: str) -> None:
        super().__init__()
        self._around = around
        self.setAccessibleName(name)
        self.setMinimumContentsLength(CHARACTERS_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def enter(self) -> None:
        """Keeps what is chosen."""
        kept, reader = self.chosen(), self._around.reader()
        self.clear()
        self.addItem(self.tr("All conversations"), None)
        people = [one for one in self._around.mirror.contacts.values() if one.standing is not Standing.REQUEST]
        for contact in sorted(people, key=lambda one: contact_title(one, reader).casefold()):
            self.addItem(contact_title(contact, reader), contact.contact_id)
        self.setCurrentIndex(max(0, self.findData(kept)))

    def chosen(self) -> ContactId | None:
        """None for all."""
        found: ContactId | None = self.currentData()
        return found
