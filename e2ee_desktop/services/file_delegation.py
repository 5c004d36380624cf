"""The part of an open profile's face that is about files (`file_face`): each wish to the service that owns it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from e2ee_desktop.domain.files import Pixels
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.assembly import Assembly
from e2ee_desktop.services.file_face import FileToSend


class FileDelegation:
    """See `file_face` for every method's contract."""

    _parts: Assembly

    async def send_file(self, contact_id: ContactId, file: FileToSend) -> Message:
        return await self._parts.filing.send(contact_id, file)

    async def fetch_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._parts.filing.fetch(contact_id, message_id)

    async def pause_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        await self._parts.filing.pause(contact_id, message_id)

    async def resume_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._parts.filing.resume(contact_id, message_id)

    async def cancel_file(self, contact_id: ContactId, message_id: MessageId) -> None:
        await self._parts.filing.cancel(contact_id, message_id)

    async def save_file(self, contact_id: ContactId, message_id: MessageId, target: Path) -> Path:
        return await self._parts.filing.save(contact_id, message_id, target)

    async def read_file(
        self, contact_id: ContactId, message_id: MessageId, begin: int = 0, size_bytes: int = -1
    ) -> bytes:
        return await self._parts.filing.read(contact_id, message_id, begin, size_bytes)

    async def decode_pictures(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        return await self._parts.filing.pixels(contents, side_max)

    async def finish_files(self, only: Message | None = None) -> bool:
        """Move once what is to be moved, or that alone, for a command that ends right after. False when something is left for later."""
        return await self._parts.transfers.finish(None if only is None else (only.contact_id, only.message_id))

    async def settle_files(self) -> None:
        """Of a connected profile: return when every file is where it shall be, or waits for a relay."""
        await self._parts.transfers.settled()
