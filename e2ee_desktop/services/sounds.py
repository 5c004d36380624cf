"""Voice messages and playing: between the sound devices, the files of conversations, and whoever listens to events.

Owns what is being recorded and what is being played, in memory alone. Knows no format: the devices' adapter does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, UserActionNeeded
from e2ee_desktop.domain.events import Event, PlaybackChanged, RecordingProgressed
from e2ee_desktop.domain.files import FileCard
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.sound import (
    RECORDING_MS_MAX,
    RECORDING_MS_MIN,
    SOUND_BYTES_MAX,
    SPEEDS_PERCENT,
    Playback,
    PlaybackPhase,
)
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.sound_port import Played, PlayWish, Recorded, SoundDevices
from e2ee_desktop.services.waveform import waveform

VOICE_NAME = "Voice message.ogg"
"""The same for all: a name with the time in it would tell the sender's clock and zone."""


class SoundFiles(Protocol):
    """What this needs of `file_face.Filing`."""

    async def send_file(self, contact_id: ContactId, file: FileToSend) -> Message: ...
    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes: ...


CardOf = Callable[[ContactId, MessageId], FileCard | None]
"""The card of a message's file, without reading the file."""


@dataclass(slots=True)
class _Recording:
    """kept: what was recorded, once the microphone is closed and until it could be sent."""

    kept: Recorded | None = None


class Sounds:
    """See `sound_face.Sounding` for every method's contract."""

    def __init__(
        self, devices: SoundDevices, files: SoundFiles, card_of: CardOf, publish: Callable[[Event], None]
    ) -> None:
        self._microphone, self._loudspeaker = devices.microphone, devices.loudspeaker
        self._files, self._card_of, self._publish = files, card_of, publish
        self._recording: _Recording | None = None
        self._playback: Playback | None = None
        self._turn = 0

    async def check_microphone(self) -> None:
        await self._microphone.check()

    async def start_recording(self) -> None:
        await self.pause_playing()
        await self.cancel_recording()
        await self._microphone.start(RECORDING_MS_MAX, self._heard)
        self._recording = _Recording()

    async def send_recording(self, contact_id: ContactId, reply_to: MessageId | None = None) -> Message:
        recording = self._recording
        if recording is None:
            raise LocalMisuse("sound.not_recording")
        if recording.kept is None:
            try:
                recording.kept = await self._microphone.finish()
            except E2EEError:
                self._recording = None
                raise
        recorded = recording.kept
        if recorded.duration_ms < RECORDING_MS_MIN:
            self._recording = None
            raise UserActionNeeded("sound.too_short")
        file = FileToSend(
            content=recorded.content,
            name=VOICE_NAME,
            reply_to=reply_to,
            duration_ms=recorded.duration_ms,
            waveform=waveform(recorded.peaks),
            voice=True,
        )
        message = await self._files.send_file(contact_id, file)
        self._recording = None
        return message

    async def cancel_recording(self) -> None:
        self._recording = None
        await self._microphone.discard()

    async def play(self, contact_id: ContactId, message_id: MessageId, begin_ms: int, speed_percent: int) -> None:
        if speed_percent not in SPEEDS_PERCENT:
            raise LocalMisuse("sound.unknown_speed")
        card = self._card_of(contact_id, message_id)
        duration_ms, size_bytes = (card.duration_ms, card.size_bytes) if card is not None else (0, 0)
        self._turn += 1
        turn = self._turn
        await self._loudspeaker.stop()
        began = Playback(contact_id, message_id, PlaybackPhase.LOADING, begin_ms, duration_ms, speed_percent)
        self._show(began)
        try:
            if size_bytes > SOUND_BYTES_MAX:
                raise UserActionNeeded("sound.too_large")
            content = await self._files.read_file(contact_id, message_id)
            if turn != self._turn:
                return  # something else is wanted meanwhile
            wish = PlayWish(begin_ms, speed_percent)
            await self._loudspeaker.play(content, wish, lambda played: self._told(turn, played))
        except E2EEError as error:
            if turn == self._turn:
                self._show(replace(began, phase=PlaybackPhase.FAILED, failure=error.code))

    async def pause_playing(self) -> None:
        self._turn += 1
        await self._loudspeaker.stop()
        if self._playback is not None and self._playback.phase in (PlaybackPhase.PLAYING, PlaybackPhase.LOADING):
            self._show(replace(self._playback, phase=PlaybackPhase.PAUSED))

    async def stop_playing(self) -> None:
        self._turn += 1
        await self._loudspeaker.stop()
        if self._playback is not None:
            self._show(replace(self._playback, phase=PlaybackPhase.ENDED, position_ms=0))
            self._playback = None

    async def close(self) -> None:
        """The profile is closed: the devices too, and nothing is kept."""
        await self.stop_playing()
        await self.cancel_recording()

    def _heard(self, elapsed_ms: int, level: int) -> None:
        if self._recording is not None:
            self._publish(RecordingProgressed(elapsed_ms, level, full=elapsed_ms >= RECORDING_MS_MAX))

    def _told(self, turn: int, played: Played) -> None:
        if turn != self._turn or self._playback is None:
            return
        phase = PlaybackPhase.PLAYING
        if played.ended:
            phase = PlaybackPhase.FAILED if played.failure else PlaybackPhase.ENDED
        position_ms = 0 if phase is PlaybackPhase.ENDED else played.position_ms
        self._show(
            replace(
                self._playback,
                phase=phase,
                position_ms=position_ms,
                duration_ms=played.duration_ms or self._playback.duration_ms,
                failure=played.failure,
            )
        )

    def _show(self, playback: Playback) -> None:
        self._playback = playback
        self._publish(PlaybackChanged(playback))
