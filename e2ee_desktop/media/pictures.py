"""Pictures before they are sent: which files may hold metadata, and when that must be taken out.

By endings and first bytes; what looks into a picture is `picture_reading.py`. (Port: `services/file_ports.Pictures`)
"""

from __future__ import annotations

import asyncio

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.file_ports import Picture

_ENDINGS = frozenset(
    [
        "jpg",
        "jpeg",
        "jpe",
        "jfif",
        "png",
        "apng",
        "webp",
        "gif",
        "tif",
        "tiff",
        "heic",
        "heif",
        "hif",
        "avif",
        "jxl",
        "jp2",
        "dng",
        "nef",
        "cr2",
        "cr3",
        "arw",
        "raf",
        "orf",
        "rw2",
    ]
)
_HEADS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*")


class PillowPictures:
    """Off the event loop, one call at a time as its callers like."""

    def may_hold_metadata(self, name: str, head: bytes) -> bool:
        """By its ending or its first bytes."""
        boxed = head[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif", b"ftyphevc"}
        webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
        ending = name.rpartition(".")[2].casefold()
        return ending in _ENDINGS or boxed or webp or head.startswith(_HEADS)

    async def prepare(self, content: bytes, name: str, *, keep_metadata: bool) -> Picture | None:
        """None for what is no picture. Raises UserActionNeeded("file.metadata_unremovable")."""
        return await asyncio.to_thread(self._prepare, content, name, keep_metadata)

    def _prepare(self, content: bytes, name: str, keep_metadata: bool) -> Picture | None:
        from e2ee_desktop.media.picture_reading import read_picture  # noqa: PLC0415  # late: brings Pillow

        picture = read_picture(content, keep_metadata=keep_metadata)
        if picture is None and not keep_metadata and self.may_hold_metadata(name, content[:16]):
            raise UserActionNeeded("file.metadata_unremovable")
        return picture
