"""The part of `FakeMessenger` that is about files (`services.file_face`). Nothing moves by itself: a test says how far a file is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Change, Event, FileProgressed
from e2ee_desktop.domain.files import FileCard, FileState, Metadata, Pixels
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.platform.picture_process import PictureProcess
from e2ee_desktop.services.file_face import FileToSend

TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".txt": "text/plain", ".pdf": "application/pdf"}


class FakeFiles:
    """Files of conversations. contents: what lies behind a message."""

    contents: dict[MessageId, bytes]
    given: list[FileToSend]

    async def send_file(self, contact_id: ContactId, file: FileToSend) -> Message:
        self._may("send_file")
        data = file.content if isinstance(file.content, bytes) else file.content.read_bytes()
        name = file.name or (file.content.name if isinstance(file.content, Path) else "")
        media_type = TYPES.get(Path(name).suffix, "application/octet-stream")
        picture = media_type.startswith("image/")
        metadata = (Metadata.KEPT if file.keep_metadata else Metadata.REMOVED) if picture else Metadata.NONE
        card = FileCard(name, media_type, len(data), FileState.SENDING, metadata=metadata)
        self.given.append(file)
        message = self.put(
            contact_id, file.caption, Direction.OUTGOING, MessageState.QUEUED, kind=MessageKind.FILE, file=card
        )
        self.contents[message.message_id] = data
        return message

    async def fetch_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("fetch_file")
        self.filed(self._with_file(contact_id, message_id), state=FileState.FETCHING)

    async def pause_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("pause_file")
        self.filed(self._with_file(contact_id, message_id), state=FileState.PAUSED)

    async def resume_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("resume_file")
        message = self._with_file(contact_id, message_id)
        own = message.direction is Direction.OUTGOING
        self.filed(message, state=FileState.SENDING if own else FileState.FETCHING, failure="")

    async def decode_pictures(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        self._may("decode_pictures")
        return await PictureProcess().decode(contents, side_max)

    async def cancel_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("cancel_file")
        message = self._with_file(contact_id, message_id)
        if message.direction is Direction.OUTGOING:
            await self.delete_here(contact_id, (message_id,))
        else:
            self.filed(message, state=FileState.OFFERED, done_bytes=0)

    async def save_file(self, contact_id: ContactId, message_id: MessageId, target: Path) -> Path:
        self._may("save_file")
        data = await self.read_file(contact_id, message_id)
        if target.is_dir():  # noqa: ASYNC240 - a fake may wait for its disk
            name = self._with_file(contact_id, message_id).file
            target = target / (name.name if name is not None else "")
        path, number = target, 1
        while path.exists():
            number += 1
            path = target.with_name(f"{target.stem} ({number}){target.suffix}")
        path.write_bytes(data)
        return path

    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes:
        self._may("read_file")
        message = self._with_file(contact_id, message_id)
        if message.file is None or message.file.state is not FileState.HERE:
            raise UserActionNeeded("file.not_here")
        data = self.contents[message_id]
        return data[begin:] if size_bytes < 0 else data[begin : begin + size_bytes]

    def offer_file(self, contact_id: ContactId, card: FileCard, data: bytes = b"", caption: str = "") -> Message:
        """Somebody sends a file."""
        message = self.put(contact_id, caption, Direction.INCOMING, MessageState.READ, kind=MessageKind.FILE, file=card)
        self.contents[message.message_id] = data
        return message

    def filed(self, message: Message, **values: object) -> None:
        """A file comes further."""
        current = self._with_file(message.contact_id, message.message_id)
        assert current.file is not None
        self._replace(replace(current, file=replace(current.file, **values)), Change.FILE)

    def moves(self, message: Message, done_bytes: int) -> None:
        """So much of a file has been sent or fetched."""
        current = self._with_file(message.contact_id, message.message_id)
        assert current.file is not None
        held = self.messages[message.contact_id]
        held[held.index(current)] = replace(current, file=replace(current.file, done_bytes=done_bytes))
        self._tell(FileProgressed(message.contact_id, message.message_id, done_bytes, current.file.size_bytes))

    def _with_file(self, contact_id: ContactId, message_id: MessageId) -> Message:
        message = self.find(contact_id, message_id)
        if message.file is None:
            raise UserActionNeeded("message.no_file")
        return message

    # --- Of whoever takes it in ------------------------------------------------------------------------------------

    messages: dict[ContactId, list[Message]]

    def find(self, contact_id: ContactId, message_id: MessageId) -> Message:
        raise NotImplementedError

    def put(
        self, contact_id: ContactId, text: str, direction: Direction, state: MessageState, **values: object
    ) -> Message:
        raise NotImplementedError

    async def delete_here(self, contact_id: ContactId, message_ids: tuple[MessageId, ...]) -> None:
        raise NotImplementedError

    def _replace(self, message: Message, change: Change) -> None:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError

    def _may(self, call: str) -> None:
        raise NotImplementedError
