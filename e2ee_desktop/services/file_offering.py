"""Files that this person sends: looked at, sealed, and announced once their blob is whole.

The message is in the database at once, and with it whatever going on after a crash needs: where the file lies while it is not sealed, and the
key of the sealed file afterwards. What is kept for that is sealed; a file that is sealed anew gets a new salt.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Change, Event, MessageRemoved, MessageReplaced, MessageStored
from e2ee_desktop.domain.file_names import safe_name
from e2ee_desktop.domain.files import FILE_BYTES_MAX, WAVEFORM_BYTES_MAX, FileCard, FileState, Metadata
from e2ee_desktop.domain.ids import ID_BYTES, BlobId, ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState, Quote
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.engine.attachment import AttachmentSealer, bound, new_key
from e2ee_desktop.services.blob_places import current_address
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.conversations import Conversations
from e2ee_desktop.services.file_bodies import file_body
from e2ee_desktop.services.file_face import READ_AT_ONCE_BYTES_MAX, FileToSend
from e2ee_desktop.services.file_ports import FileWorld, Picture
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace, SourceFile
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Progress
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text
from e2ee_desktop.wire.conversation_bodies import Quoted
from e2ee_desktop.wire.file_body import File

_SECRET_BYTES = 32
_PLAIN_TYPE = "application/octet-stream"


class FileOffering:
    """Own files of one profile. Raises UserActionNeeded: file.*, picture.too_large, text.*, contact.*, identity.changed."""

    def __init__(
        self, profile: OpenProfile, book: ContactBook, sealer: Sealer, conversations: Conversations, world: FileWorld
    ) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer
        self._conversations = conversations
        self._world = world

    async def offer(self, contact_id: ContactId, file: FileToSend) -> Message:
        """Put the message into the database; what has to be sealed from a file is sealed later."""
        contact = self._book.get(contact_id).contact
        refuse_sending(contact)
        if file.caption:
            refuse_text(file.caption)
        content, picture, name = await self._looked_at(file)
        size_bytes = len(content) if isinstance(content, bytes) else content.size_bytes
        source = None if isinstance(content, bytes) else content
        record = self._new_record(contact, _card(file, name, size_bytes, picture), source)
        if isinstance(content, bytes):
            record = await self._sealed(record, content, _untold)
        contact = self._book.get(contact_id).contact
        refuse_sending(contact)  # it may have changed while the file was looked at
        quotation = self._conversations.quotation(contact, file.reply_to)
        with self._profile.unit() as happened:
            return self.put(record, file.caption, happened, quotation)

    async def copy(self, record: AttachmentRecord, recipient: ContactId) -> AttachmentRecord:
        """A file that is here, sealed for another conversation; not in the database yet. Raises StorageFailure("file.shelf_failed"),
        PeerViolation("file.chunk_damaged")."""
        card = replace(record.card, state=FileState.SENDING, done_bytes=0, failure="", played=False)
        made = self._new_record(self._book.get(recipient).contact, card, None)
        sealer = AttachmentSealer(made.key, self._profile.entropy.random)
        try:
            await self._world.shelf.reseal(record.stored, record.key, made.stored, sealer)
        except BaseException:
            await self.discard(made)
            raise
        return replace(made, key=replace(made.key, commitment=sealer.commitment))

    async def discard(self, copy: AttachmentRecord) -> None:
        """It is not sent after all."""
        await self._world.shelf.remove(copy.stored)

    async def seal(self, record: AttachmentRecord, progress: Progress) -> AttachmentRecord:
        """Seal what is not sealed yet. Raises StorageFailure: file.source_changed, file.source_missing, file.shelf_failed."""
        if record.sealed or record.source is None:
            return record
        sealed = await self._sealed(record, record.source, progress)
        with self._profile.store.transaction():
            self._profile.store.attachments.set_sealed(record, sealed.key.commitment)
        return sealed

    def announce(self, record: AttachmentRecord) -> list[Event]:
        """The blob is whole: seal the message that offers it. Belongs into a transaction of the caller."""
        store = self._profile.store
        message = store.messages.get(record.contact_id, record.message_id)
        current = store.attachments.get(record.contact_id, record.message_id)
        if message is None or current is None or current.announced:
            return []
        self._sealer.seal(record.contact_id, self._body(record, message), record.message_id)
        store.attachments.set_announced(record)
        store.attachments.set_done(record, record.card.size_bytes)
        store.attachments.set_state(record, FileState.HERE)
        shown = store.messages.get(record.contact_id, record.message_id)
        return [] if shown is None else [MessageReplaced(shown, Change.FILE)]

    def withdraw(self, record: AttachmentRecord) -> list[Event]:
        """It goes as if it had never been written. Belongs into a transaction of the caller."""
        row = self._profile.store.changes.remove(record.contact_id, record.message_id)
        return [] if row is None else [MessageRemoved(record.contact_id, row)]

    async def _looked_at(self, file: FileToSend) -> tuple[bytes | SourceFile, Picture | None, str]:
        """(what is to be sealed, what it shows, its name)."""
        given = file.name or (file.content.name if isinstance(file.content, Path) else "")
        if not given:
            raise UserActionNeeded("file.empty_name")
        name, content = safe_name(given), file.content
        if isinstance(content, Path):
            source = await self._world.shelf.look(content)
            if source.size_bytes > FILE_BYTES_MAX:
                raise UserActionNeeded("file.too_large_to_send", size_bytes=source.size_bytes)
            picture_like = self._world.pictures.may_hold_metadata(name, source.head)
            if not picture_like or (file.keep_metadata and source.size_bytes > READ_AT_ONCE_BYTES_MAX):
                return source, None, name
            if source.size_bytes > READ_AT_ONCE_BYTES_MAX:
                raise UserActionNeeded("picture.too_large", size_bytes=source.size_bytes)
            content = await self._world.shelf.content(source)
        elif len(content) > READ_AT_ONCE_BYTES_MAX:
            raise UserActionNeeded("file.too_large_to_send", size_bytes=len(content))
        picture = await self._world.pictures.prepare(content, name, keep_metadata=file.keep_metadata)
        cleaned = content if picture is None or picture.content is None else picture.content
        return cleaned, picture, name

    async def _sealed(
        self, record: AttachmentRecord, source: bytes | SourceFile, progress: Progress
    ) -> AttachmentRecord:
        sealer = AttachmentSealer(record.key, self._profile.entropy.random)
        await self._world.shelf.seal(source, record.stored, sealer, progress)
        return replace(record, key=replace(record.key, commitment=sealer.commitment), source=None)

    def put(
        self,
        record: AttachmentRecord,
        caption: str,
        happened: list[Event],
        quotation: tuple[Quote, Quoted] | None = None,
        *,
        forwarded: bool = False,
    ) -> Message:
        """Store the message of a file, within a transaction of the caller, who publishes what happened."""
        now_ms, store = self._profile.clock.now_ms(), self._profile.store
        to_oneself = is_note(self._book.get(record.contact_id).contact)
        timer_s = store.messages.conversation(record.contact_id).timer_s
        message = Message(
            row=0,
            message_id=record.message_id,
            contact_id=record.contact_id,
            direction=Direction.OUTGOING,
            kind=MessageKind.FILE,
            text=caption,
            sent_ms=now_ms,
            stored_ms=now_ms,
            state=MessageState.DELIVERED if to_oneself else MessageState.QUEUED,
            quote=quotation[0] if quotation else None,
            forwarded=forwarded,
            timer_s=timer_s,
            expires_ms=now_ms + timer_s * 1000 if to_oneself and timer_s else 0,
            file=record.card,
        )
        store.attachments.add(record)
        stored = store.messages.add(message, None) or message
        happened.append(MessageStored(stored))
        return stored

    def _body(self, record: AttachmentRecord, message: Message) -> File:
        quote, quoted = message.quote, None
        if quote is not None:
            peer = self._book.get(record.contact_id).contact.account_id
            quoted = Quoted(quote.message_id, self._profile.own.account_id if quote.own else peer, quote.excerpt)
        return file_body(record, message, quoted, str(current_address(self._profile, record.place.relay)))

    def _new_record(self, contact: Contact, card: FileCard, source: SourceFile | None) -> AttachmentRecord:
        """Under a key and at a place of its own; sealed it is not."""
        random = self._profile.entropy.random
        message_id = MessageId(random(ID_BYTES))
        where = bound(self._profile.own.account_id, contact.account_id, message_id)
        key = new_key(random, where, card.size_bytes, has_aes_instructions=self._world.has_aes_instructions())
        stored = random(ID_BYTES).hex()
        return AttachmentRecord(contact.contact_id, message_id, True, card, stored, key, self._new_place(), source)

    def _new_place(self) -> BlobPlace:
        """At our own relay: we may have its operator's token, and nobody else's relay has to take what we send."""
        random = self._profile.entropy.random
        secrets = (random(_SECRET_BYTES) for _ in range(3))
        return BlobPlace(self._profile.record.relay, BlobId(random(ID_BYTES)), *secrets)


def is_note(contact: Contact) -> bool:
    """Whether it is for this person alone: then nothing leaves."""
    return contact.standing is Standing.YOURSELF


def _card(file: FileToSend, name: str, size_bytes: int, picture: Picture | None) -> FileCard:
    return FileCard(
        name,
        picture.media_type if picture is not None else media_type_of(name),
        size_bytes,
        FileState.SENDING,
        width=picture.width if picture is not None else 0,
        height=picture.height if picture is not None else 0,
        thumbnail=picture.thumbnail if picture is not None else b"",
        duration_ms=max(0, file.duration_ms),
        waveform=file.waveform[:WAVEFORM_BYTES_MAX],
        voice=file.voice,
        metadata=picture.metadata if picture is not None else Metadata.NONE,
    )


def media_type_of(name: str) -> str:
    """By its ending, from the list that is in Python, not from the system's: what this computer has installed is nobody's affair."""
    import mimetypes  # noqa: PLC0415 - some milliseconds of the start that most runs don't need

    guessed, encoding = mimetypes.MimeTypes().guess_type(name)
    return guessed if guessed is not None and encoding is None else _PLAIN_TYPE


def _untold(_done_bytes: int, _size_bytes: int) -> None:
    """Progress of what is quick."""
