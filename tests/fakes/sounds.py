"""The part of `FakeMessenger` that is about sound (`services.sound_face`): the real service on devices in memory."""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.events import Change, Event
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState, Quote
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.sound_port import SoundDevices
from e2ee_desktop.services.sounds import SoundFiles, Sounds
from tests.fakes.sound_devices import FakeLoudspeaker, FakeMicrophone


class FakeSounds:
    """Voice messages and playing. What is recorded is HERE at once."""

    messages: dict[ContactId, list[Message]]
    contents: dict[MessageId, bytes]

    def start_sounds(self) -> None:
        """For the constructor."""
        self.microphone, self.loudspeaker = FakeMicrophone(), FakeLoudspeaker()
        files = SoundFiles(self._send_sound, self._read_sound, self._card, self._heard)
        self.sounds = Sounds(SoundDevices(self.microphone, self.loudspeaker), files, self._tell)

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

    # --- Inside ----------------------------------------------------------------------------------------------------

    async def _send_sound(self, contact_id: ContactId, file: FileToSend) -> Message:
        self._may("send_file")
        assert isinstance(file.content, bytes)
        size = len(file.content)
        card = FileCard(
            file.name, "audio/ogg", size, FileState.HERE, size,
            duration_ms=file.duration_ms, waveform=file.waveform, voice=file.voice,
        )  # fmt: skip
        quote = self.quote(contact_id, file.reply_to)
        message = self.put(
            contact_id, "", Direction.OUTGOING, MessageState.QUEUED, kind=MessageKind.FILE, file=card, quote=quote
        )
        self.contents[message.message_id] = file.content
        return message

    async def _read_sound(self, contact_id: ContactId, message_id: MessageId) -> bytes:
        return await self.read_file(contact_id, message_id)

    def _card(self, contact_id: ContactId, message_id: MessageId) -> FileCard | None:
        return next((m.file for m in self.messages.get(contact_id, []) if m.message_id == message_id), None)

    def _heard(self, contact_id: ContactId, message_id: MessageId) -> None:
        message = next(m for m in self.messages[contact_id] if m.message_id == message_id)
        card = message.file
        if message.direction is Direction.INCOMING and card is not None and card.voice and not card.played:
            self._replace(replace(message, file=replace(card, played=True)), Change.FILE)

    # --- Of whoever takes it in ------------------------------------------------------------------------------------

    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes:
        raise NotImplementedError

    def put(
        self, contact_id: ContactId, text: str, direction: Direction, state: MessageState, **values: object
    ) -> Message:
        raise NotImplementedError

    def quote(self, contact_id: ContactId, reply_to: MessageId | None) -> Quote | None:
        raise NotImplementedError

    def _replace(self, message: Message, change: Change) -> None:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError

    def _may(self, call: str) -> None:
        raise NotImplementedError
