"""The part of an open profile's face that is about sound (`sound_face`)."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.assembly import Assembly


class SoundDelegation:
    """See `sound_face` for every method's contract."""

    _parts: Assembly

    async def check_microphone(self) -> None:
        await self._parts.sounds.check_microphone()

    async def start_recording(self) -> None:
        await self._parts.sounds.start_recording()

    async def send_recording(self, contact_id: ContactId, reply_to: MessageId | None = None) -> Message:
        return await self._parts.sounds.send_recording(contact_id, reply_to)

    async def cancel_recording(self) -> None:
        await self._parts.sounds.cancel_recording()

    async def play(self, contact_id: ContactId, message_id: MessageId, begin_ms: int, speed_percent: int) -> None:
        await self._parts.sounds.play(contact_id, message_id, begin_ms, speed_percent)

    async def pause_playing(self) -> None:
        await self._parts.sounds.pause_playing()

    async def stop_playing(self) -> None:
        await self._parts.sounds.stop_playing()
