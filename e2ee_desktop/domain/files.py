"""Files in messages as a face sees them: what was offered, how far it has come, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

FILE_BYTES_MAX = 4 * 1024**3
"""Largest file that is sent or fetched."""
THUMBNAIL_BYTES_MAX = 16_384
WAVEFORM_BYTES_MAX = 256
"""One byte a bar, 0 silent to 255 loud."""
AUTO_DOWNLOAD_BYTES = 5 * 1024**2
"""Up to this size images and voice messages of accepted contacts are fetched unasked, unless the person set another limit."""


class FileState(Enum):
    """Own: sending -> here. Received: offered -> fetching -> here. Paused and failed go on from where they stopped."""

    SENDING = "sending"
    OFFERED = "offered"
    """At a relay; the person has not asked for it."""
    FETCHING = "fetching"
    PAUSED = "paused"
    FAILED = "failed"
    """`FileCard.failure` says why; `resume_file` tries again."""
    HERE = "here"
    """Whole, and encrypted in the profile's folder: it can be shown and saved. An own one has also left."""
    GONE = "gone"
    """No longer anywhere: the relay gave it up before it was fetched, or it was cleared away here."""


class Metadata(Enum):
    """What became of the place, time and camera that pictures carry."""

    NONE = "none"
    """There was none, or the file is no picture."""
    REMOVED = "removed"
    KEPT = "kept"
    """The person wanted it sent as it is."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture. rgba: four bytes a pixel, lines from the top: red, green, blue, opacity."""

    width: int
    height: int
    rgba: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FileCard:
    """name: as its sender called it, cleaned; `safe_name` for disks. media_type: what the sender says it is; trust it for nothing.

    done_bytes: how far a transfer has come, of size_bytes. failure: the error code of a failed one, or "".
    width, height: of an image, 0 for unknown. thumbnail: a small JPEG, PNG or WebP, at most 16 KiB, b"" for none; other people's bytes:
    decode with limits. duration_ms: of sound or video. waveform: at most 256 bytes. voice: recorded as a voice message.
    played: a received voice message was heard here; nobody is told.
    """

    name: str
    media_type: str
    size_bytes: int
    state: FileState
    done_bytes: int = 0
    failure: str = ""
    width: int = 0
    height: int = 0
    thumbnail: bytes = b""
    duration_ms: int = 0
    waveform: bytes = b""
    voice: bool = False
    metadata: Metadata = Metadata.NONE
    played: bool = False
