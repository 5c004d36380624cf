"""Messages on to others: marked as forwarded, without their authors.

A file is sealed anew for each conversation. The sealed one is bound to its message and opens nowhere else, and a second message that
names the same blob would show a relay that the two belong together.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, MessageKind
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.conversations import Conversations
from e2ee_desktop.services.file_offering import FileOffering
from e2ee_desktop.services.file_records import AttachmentRecord
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sending_rules import refuse_sending

Copies = dict[tuple[ContactId, MessageId], AttachmentRecord]


class Forwarding:
    """Of one profile."""

    def __init__(
        self, profile: OpenProfile, book: ContactBook, conversations: Conversations, offering: FileOffering
    ) -> None:
        self._profile = profile
        self._book = book
        self._conversations = conversations
        self._offering = offering

    async def forward(self, contact_id: ContactId, message_ids: Sequence[MessageId], to: Sequence[ContactId]) -> None:
        """Texts and files, in the order of the conversation, to each of `to`: all of it or, when anything is refused, nothing.

        Raises UserActionNeeded: message.not_text, file.not_here, contact.*, identity.changed; StorageFailure: file.shelf_failed."""
        messages = self._found(contact_id, message_ids)
        self._refuse(to)
        copies: Copies = {}
        try:
            for recipient in to:
                for message in messages:
                    await self._copy(message, recipient, copies)
            self._refuse(to)  # it may have changed while files were sealed
            self._put(messages, to, copies)
        except BaseException:
            for copy in copies.values():
                await self._offering.discard(copy)
            raise

    def _found(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> list[Message]:
        found = [self._profile.store.messages.get(contact_id, message_id) for message_id in message_ids]
        messages = [one for one in found if one is not None and one.kind in {MessageKind.TEXT, MessageKind.FILE}]
        if len(messages) != len(message_ids):
            raise UserActionNeeded("message.not_text")
        return sorted(messages, key=lambda one: one.row)

    def _refuse(self, to: Sequence[ContactId]) -> None:
        for recipient in to:
            refuse_sending(self._book.get(recipient).contact)

    async def _copy(self, message: Message, recipient: ContactId, copies: Copies) -> None:
        if message.kind is MessageKind.FILE:
            record = self._profile.store.attachments.get(message.contact_id, message.message_id)
            if record is None or not record.is_here:
                raise UserActionNeeded("file.not_here")
            copies[recipient, message.message_id] = await self._offering.copy(record, recipient)

    def _put(self, messages: Sequence[Message], to: Sequence[ContactId], copies: Copies) -> None:
        with self._profile.unit() as happened:
            for recipient in to:
                for message in messages:
                    copy = copies.get((recipient, message.message_id))
                    if copy is None:
                        self._conversations.put(recipient, message.text, happened, forwarded=True)
                    else:
                        self._offering.put(copy, message.text, happened, forwarded=True)
