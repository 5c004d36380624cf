"""What a face can ask about files in messages (see `face.Messenger`).

A file is a message of kind FILE: its caption is `Message.text`, its card `Message.file`. `MessageStored` tells of a new one, `FileProgressed`
how far a transfer is, `MessageReplaced` (Change.FILE) every change of its state; transfers go on by themselves after a restart and
when a relay comes back. Every call may raise UserActionNeeded: contact.unknown, message.unknown, message.no_file.

Settings (`face.Messenger.setting`): "auto_download_bytes", decimal; images and voice messages up to it are fetched unasked, from accepted
contacts only. Absent: `domain/files.AUTO_DOWNLOAD_BYTES`. "0": never.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from e2ee_desktop.domain.files import Pixels
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message

READ_AT_ONCE_BYTES_MAX = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class FileToSend:
    """content: where it lies, or its bytes (a pasted picture, a recording), at most READ_AT_ONCE_BYTES_MAX of them.

    name: what it shall be called; "" for that of the path. keep_metadata: send a picture as it is. duration_ms, waveform: of sound.
    """

    content: Path | bytes = field(repr=False)
    name: str = ""
    caption: str = ""
    reply_to: MessageId | None = None
    keep_metadata: bool = False
    duration_ms: int = 0
    waveform: bytes = b""
    voice: bool = False


class Filing(Protocol):
    """Files of conversations."""

    async def send_file(self, contact_id: ContactId, file: FileToSend) -> Message:
        """Returns when the message is in the database (state QUEUED, file SENDING); sealing and uploading go on behind.

        UserActionNeeded: file.unreadable, file.empty_name, file.too_large_to_send, file.metadata_unremovable (send it with keep_metadata,
        or not at all), picture.too_large, text.too_long, and as `send_text`. Later failures are told by the card: file.source_changed,
        file.source_missing, blob.*, relay.*."""
        ...

    async def fetch_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Ask for an offered file. One that is here or on its way is no error."""
        ...

    async def pause_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        """In either direction; what is there stays."""
        ...

    async def resume_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Go on after a pause or a failure, in either direction."""
        ...

    async def cancel_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Own, not yet announced: the message goes, as if it had never been written. Fetching: back to OFFERED, without what came."""
        ...

    async def save_file(self, contact_id: ContactId, message_id: MessageId, target: Path) -> Path:
        """Write the file out in plain; returns where. target: a folder (it gets a safe form of its name) or the wanted path.

        Nothing is overwritten: "name (2).ext". Marked as from the Internet where the system has that.
        UserActionNeeded("file.not_here"); StorageFailure("file.not_saved"); PeerViolation("file.chunk_damaged")."""
        ...

    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes:
        """A part of a file that is HERE, for showing and playing; -1: to its end, at most READ_AT_ONCE_BYTES_MAX at once.
        Other people's bytes: set limits before decoding. Raises as `save_file`."""
        ...

    async def decode_pictures(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        """Other people's pictures as pixels, no side longer than `side_max`, decoded in a process of its own that holds nothing else.
        In the order of `contents`; None for what can't be shown: no picture of a known kind, damaged, too large."""
        ...
