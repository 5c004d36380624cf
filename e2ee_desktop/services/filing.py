"""What a person does with files of messages: send, fetch, pause, go on, cancel, save, look at. See `file_face` for the contracts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Change, FileProgressed, MessageReplaced
from e2ee_desktop.domain.files import FileCard, FileState, Pixels
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.file_face import READ_AT_ONCE_BYTES_MAX, FileToSend
from e2ee_desktop.services.file_offering import FileOffering
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.file_records import AttachmentRecord
from e2ee_desktop.services.file_transfers import FileTransfers
from e2ee_desktop.services.open_profile import OpenProfile

_RESTING = frozenset({FileState.OFFERED, FileState.PAUSED, FileState.FAILED})


class Filing:
    """Files of one profile. Raises UserActionNeeded: message.unknown, message.no_file, file.not_here."""

    def __init__(
        self, profile: OpenProfile, offering: FileOffering, transfers: FileTransfers, world: FileWorld
    ) -> None:
        self._profile = profile
        self._offering = offering
        self._transfers = transfers
        self._world = world

    async def send(self, contact_id: ContactId, file: FileToSend) -> Message:
        """Into the database, and on its way."""
        message = await self._offering.offer(contact_id, file)
        self._transfers.wake()
        return message

    def fetch(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Ask for an offered one."""
        record = self._record(contact_id, message_id)
        if not record.own:
            self._move(record)

    def resume(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Go on after a pause or a failure."""
        self._move(self._record(contact_id, message_id))

    async def pause(self, contact_id: ContactId, message_id: MessageId) -> None:
        """What is there stays."""
        await self._transfers.stop((contact_id, message_id))
        record = self._record(contact_id, message_id)
        if record.card.state in {FileState.SENDING, FileState.FETCHING}:
            self._change(record, FileState.PAUSED)

    async def cancel(self, contact_id: ContactId, message_id: MessageId) -> None:
        """An own one goes with its message; a received one is offered as before."""
        await self._transfers.stop((contact_id, message_id))
        record = self._record(contact_id, message_id)
        if record.card.state in {FileState.HERE, FileState.GONE}:
            return
        if record.own:
            with self._profile.unit() as happened:
                happened.extend(self._offering.withdraw(record))
            return
        await self._transfers.forget(record)
        with self._profile.store.transaction():
            self._profile.store.attachments.set_done(record, 0)
        self._change(record, FileState.OFFERED)

    async def save(self, contact_id: ContactId, message_id: MessageId, target: Path) -> Path:
        """Write it out in plain."""
        record = self._here(contact_id, message_id)

        def tell(done_bytes: int, size_bytes: int) -> None:
            self._profile.publish([FileProgressed(contact_id, message_id, done_bytes, size_bytes)])

        return await self._world.shelf.save(record.stored, record.key, target, record.card.name, tell)

    async def pixels(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        """See `file_face.Filing.decode_pictures`."""
        return await self._world.decoder.decode(contents, side_max)

    async def read(self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1) -> bytes:
        """A part of it, READ_AT_ONCE_BYTES_MAX at most."""
        record = self._here(contact_id, message_id)
        wanted = record.card.size_bytes if size_bytes < 0 else size_bytes
        return await self._world.shelf.read(
            record.stored, record.key, max(0, begin), min(wanted, READ_AT_ONCE_BYTES_MAX)
        )

    def card(self, contact_id: ContactId, message_id: MessageId) -> FileCard | None:
        """None where there is no file."""
        record = self._profile.store.attachments.get(contact_id, message_id)
        return None if record is None else record.card

    def played(self, contact_id: ContactId, message_id: MessageId) -> None:
        """A received voice message is heard now."""
        record = self._record(contact_id, message_id)
        if record.own or record.card.played or not record.card.voice:
            return
        with self._profile.unit() as happened:
            self._profile.store.attachments.set_played(record)
            message = self._profile.store.messages.get(contact_id, message_id)
            happened.extend([] if message is None else [MessageReplaced(message, Change.FILE)])

    def _move(self, record: AttachmentRecord) -> None:
        if record.card.state in _RESTING:
            self._change(record, FileState.SENDING if record.own else FileState.FETCHING)
            self._transfers.wake()

    def _change(self, record: AttachmentRecord, state: FileState) -> None:
        with self._profile.unit() as happened:
            happened.extend(self._transfers.change(record, state))

    def _record(self, contact_id: ContactId, message_id: MessageId) -> AttachmentRecord:
        if self._profile.store.messages.get(contact_id, message_id) is None:
            raise UserActionNeeded("message.unknown")
        record = self._profile.store.attachments.get(contact_id, message_id)
        if record is None:
            raise UserActionNeeded("message.no_file")
        return record

    def _here(self, contact_id: ContactId, message_id: MessageId) -> AttachmentRecord:
        """An own one is here as soon as it is sealed."""
        record = self._record(contact_id, message_id)
        if not record.is_here:
            raise UserActionNeeded("file.not_here")
        return record
