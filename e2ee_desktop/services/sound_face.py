"""What a face can ask about sound (see `face.Messenger`): voice messages, and playing whatever sound came as a file.

`RecordingProgressed` and `PlaybackChanged` tell how it goes on.
"""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message


class Sounding(Protocol):
    """One recording and one playback at a time; recording silences the playback."""

    async def check_microphone(self) -> None:
        """Return when a voice message could be recorded. UserActionNeeded: sound.no_system, sound.no_microphone."""
        ...

    async def start_recording(self) -> None:
        """Listen from now on, for at most RECORDING_MS_MAX. Raises as `check_microphone`, and sound.device_failed."""
        ...

    async def send_recording(self, contact_id: ContactId, reply_to: MessageId | None = None) -> Message:
        """End it and send it as a voice message. UserActionNeeded("sound.too_short"); else as `send_file`, and then it is kept for
        another try. LocalMisuse("sound.not_recording")."""
        ...

    async def cancel_recording(self) -> None:
        """End it and forget it. Without one: nothing."""
        ...

    async def play(self, contact_id: ContactId, message_id: MessageId, begin_ms: int, speed_percent: int) -> None:
        """Play a file that is HERE, instead of whatever plays. Also how to seek, to go on and to change the speed. Its bytes are decoded
        only now. Failures come as `PlaybackChanged`: those of `read_file`, sound.too_large, sound.unplayable, sound.no_system,
        sound.device_failed."""
        ...

    async def pause_playing(self) -> None:
        """Keep the place. When nothing plays: nothing."""
        ...

    async def stop_playing(self) -> None:
        """End the playback and forget its place: the conversation was left."""
        ...
