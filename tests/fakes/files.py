"""The part of `FakeMessenger` that is about files and sound (`services.file_face`, `services.sound_face`).

Files stay in memory and take no time: an offered one is here when it is fetched, unless a test holds it on its way. Sound is the real
service on a microphone and a loudspeaker in memory.
"""

from __future__ import annotations

import asyncio
import mimetypes
from dataclasses import replace
from pathlib import Path

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Change, Event, FileProgressed, MessageRemoved, MessageReplaced
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState, Quote
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.sending_rules import refuse_sending
from e2ee_desktop.services.sound_port import SoundDevices
from e2ee_desktop.services.sounds import SoundFiles, Sounds
from tests.fakes.sound_devices import FakeLoudspeaker, FakeMicrophone


class FakeFiles:
    """contents: what the files of messages hold. held_back: whether what is sent or fetched stays on its way."""

    people: dict[ContactId, Contact]
    messages: dict[ContactId, list[Message]]

    def start_files(self) -> None:
        """For the constructor."""
        self.contents: dict[tuple[ContactId, MessageId], bytes] = {}
        self.held_back = False
        self.microphone, self.loudspeaker = FakeMicrophone(), FakeLoudspeaker()
        devices = SoundDevices(self.microphone, self.loudspeaker)
        self.sounds = Sounds(devices, SoundFiles(self.send_file, self.read_file, self._card, self._heard), self._tell)

    # --- Files -----------------------------------------------------------------------------------------------------

    async def send_file(self, contact_id: ContactId, file: FileToSend) -> Message:
        self._may("send_file")
        refuse_sending(self.people[contact_id])
        content = file.content.read_bytes() if isinstance(file.content, Path) else file.content
        name = file.name or (file.content.name if isinstance(file.content, Path) else "")
        if not name:
            raise UserActionNeeded("file.empty_name")
        card = FileCard(
            name=name,
            media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            size_bytes=len(content),
            state=FileState.SENDING if self.held_back else FileState.HERE,
            done_bytes=0 if self.held_back else len(content),
            duration_ms=file.duration_ms,
            waveform=file.waveform,
            voice=file.voice,
        )
        quote = self.quote(contact_id, file.reply_to)
        message = self.put_file(contact_id, card, content, Direction.OUTGOING, file.caption, quote)
        if not self.held_back:
            asyncio.get_running_loop().call_soon(self.progress, message, MessageState.SENT)
        return message

    async def fetch_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("fetch_file")
        message, card = self._filed(contact_id, message_id)
        if card.state is FileState.GONE:
            raise UserActionNeeded("file.not_here")
        if card.state is not FileState.HERE:
            self.become(message, FileState.FETCHING)
            if not self.held_back:
                self.become(message, FileState.HERE)

    async def pause_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("pause_file")
        self.become(self._filed(contact_id, message_id)[0], FileState.PAUSED)

    async def resume_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("resume_file")
        message, _ = self._filed(contact_id, message_id)
        own = message.direction is Direction.OUTGOING
        moving = FileState.SENDING if own else FileState.FETCHING
        self.become(message, moving if self.held_back else FileState.HERE)

    async def cancel_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("cancel_file")
        message, _ = self._filed(contact_id, message_id)
        if message.direction is Direction.INCOMING:
            self.become(message, FileState.OFFERED)
            return
        self.messages[contact_id] = [m for m in self.messages[contact_id] if m.row != message.row]
        self._tell(MessageRemoved(contact_id, message.row))

    async def save_file(self, contact_id: ContactId, message_id: MessageId, target: Path) -> Path:
        self._may("save_file")
        content = await self.read_file(contact_id, message_id)
        return _written(content, target, self._filed(contact_id, message_id)[1].name)

    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes:
        self._may("read_file")
        message, card = self._filed(contact_id, message_id)
        if card.state is not FileState.HERE and message.direction is Direction.INCOMING:
            raise UserActionNeeded("file.not_here")
        content = self.contents[contact_id, message_id]
        return content[begin:] if size_bytes < 0 else content[begin : begin + size_bytes]

    # --- Sound -----------------------------------------------------------------------------------------------------

    async def check_microphone(self) -> None:
        await self.sounds.check_microphone()

    async def start_recording(self) -> None:
        self._may("start_recording")
        await self.sounds.start_recording()

    async def send_recording(self, contact_id: ContactId, reply_to: MessageId | None = None) -> Message:
        self._may("send_recording")
        return await self.sounds.send_recording(contact_id, reply_to)

    async def cancel_recording(self) -> None:
        self._may("cancel_recording")
        await self.sounds.cancel_recording()

    async def play(self, contact_id: ContactId, message_id: MessageId, begin_ms: int, speed_percent: int) -> None:
        self._may("play")
        await self.sounds.play(contact_id, message_id, begin_ms, speed_percent)

    async def pause_playing(self) -> None:
        await self.sounds.pause_playing()

    async def stop_playing(self) -> None:
        await self.sounds.stop_playing()

    # --- The world outside -----------------------------------------------------------------------------------------

    def receive_file(self, contact_id: ContactId, card: FileCard, content: bytes, caption: str = "") -> Message:
        """Somebody sends a file."""
        return self.put_file(contact_id, card, content, Direction.INCOMING, caption)

    def put_file(
        self,
        contact_id: ContactId,
        card: FileCard,
        content: bytes,
        direction: Direction,
        caption: str = "",
        quote: Quote | None = None,
    ) -> Message:
        """Store a message with a file and tell of it."""
        state = MessageState.QUEUED if direction is Direction.OUTGOING else MessageState.RECEIVED
        message = self.put(contact_id, caption, direction, state, kind=MessageKind.FILE, file=card, quote=quote)
        self.contents[contact_id, message.message_id] = content
        return message

    def become(self, message: Message, state: FileState, failure: str = "") -> None:
        """A file comes further, is paused, or fails."""
        held, place = self._held(message.contact_id, message.message_id)
        card = held[place].file
        assert card is not None
        done = card.size_bytes if state is FileState.HERE else 0 if state is FileState.OFFERED else card.done_bytes
        held[place] = replace(held[place], file=replace(card, state=state, failure=failure, done_bytes=done))
        self._tell(MessageReplaced(held[place], Change.FILE))

    def carry(self, message: Message, done_bytes: int) -> None:
        """So much of a file has been moved."""
        held, place = self._held(message.contact_id, message.message_id)
        card = held[place].file
        assert card is not None
        held[place] = replace(held[place], file=replace(card, done_bytes=done_bytes))
        self._tell(FileProgressed(message.contact_id, message.message_id, done_bytes, card.size_bytes))

    # --- Inside ----------------------------------------------------------------------------------------------------

    def _card(self, contact_id: ContactId, message_id: MessageId) -> FileCard | None:
        return next((m.file for m in self.messages.get(contact_id, []) if m.message_id == message_id), None)

    def _heard(self, contact_id: ContactId, message_id: MessageId) -> None:
        message, card = self._filed(contact_id, message_id)
        if message.direction is Direction.INCOMING and card.voice and not card.played:
            held, place = self._held(contact_id, message_id)
            held[place] = replace(held[place], file=replace(card, played=True))
            self._tell(MessageReplaced(held[place], Change.FILE))

    def _filed(self, contact_id: ContactId, message_id: MessageId) -> tuple[Message, FileCard]:
        held, place = self._held(contact_id, message_id)
        card = held[place].file
        if card is None:
            raise UserActionNeeded("message.no_file")
        return held[place], card

    def _held(self, contact_id: ContactId, message_id: MessageId) -> tuple[list[Message], int]:
        held = self.messages.get(contact_id, [])
        place = next((place for place, each in enumerate(held) if each.message_id == message_id), None)
        if place is None:
            raise UserActionNeeded("message.unknown")
        return held, place

    # Of the other parts
    def _may(self, call: str) -> None:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError

    def quote(self, contact_id: ContactId, reply_to: MessageId | None) -> Quote | None:
        raise NotImplementedError

    def progress(self, message: Message, state: MessageState, failure: str = "") -> None:
        raise NotImplementedError


def _written(content: bytes, target: Path, name: str) -> Path:
    wanted = target / name if target.is_dir() else target
    wanted.write_bytes(content)
    return wanted
