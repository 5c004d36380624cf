"""The body that offers a file: where its ciphertext lies, what opens it, what it looks like (docs/protocol.md section 6.4).

Unlike other bodies it tolerates fields that this version does not know: what a later version adds (a preview, a second place) leaves the file
itself readable. Knows no blob, no cipher and no meaning.
"""

from __future__ import annotations

from typing import Final

import msgspec

from e2ee_desktop.domain.files import FILE_BYTES_MAX, THUMBNAIL_BYTES_MAX, WAVEFORM_BYTES_MAX
from e2ee_desktop.domain.ids import ID_BYTES
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.wire.conversation_bodies import Quoted, text_options_fit
from e2ee_desktop.wire.limits import (
    BLOB_ID_BYTES,
    BLOB_SECRET_BYTES,
    CAPTION_BYTES_MAX,
    DURATION_MS_MAX,
    FILE_NAME_BYTES_MAX,
    MEDIA_TYPE_BYTES_MAX,
    PIXELS_A_SIDE_MAX,
    RELAY_TEXT_BYTES_MAX,
)

_KEY_BYTES: Final = 32
CIPHERS: Final = frozenset({1, 2})
"""As in a sealed file's header: with the size of the file they give the size of the sealed one."""


class File(Withheld, msgspec.Struct, frozen=True, omit_defaults=True):
    """name: at most 255 bytes, as its sender calls it. key: 32 bytes, opens the file in this message of this conversation alone.

    commitment: 32 bytes, the end of the sealed file's header. cipher: its number there. relay, blob_id, read_secret: where it lies.
    delete_secret: with it the reader has it deleted once it is here. metadata: "", "removed" or "kept".
    """

    name: str
    media_type: str
    size_bytes: int
    relay: str
    blob_id: bytes
    read_secret: bytes
    delete_secret: bytes
    key: bytes
    commitment: bytes
    cipher: int
    caption: str = ""
    width: int = 0
    height: int = 0
    thumbnail: bytes = b""
    duration_ms: int = 0
    waveform: bytes = b""
    voice: bool = False
    metadata: str = ""
    reply_to: Quoted | None = None
    timer_s: int = 0
    forwarded: bool = False

    def __repr__(self) -> str:
        return "File(…)"


def file_body_fits(file: File) -> bool:
    """Whether every field is within its limits."""
    return _place_fits(file) and _look_fits(file) and text_options_fit(file.reply_to, [], file.timer_s)


def _place_fits(file: File) -> bool:
    secrets = all(len(secret) == BLOB_SECRET_BYTES for secret in (file.read_secret, file.delete_secret))
    keys = len(file.key) == _KEY_BYTES and len(file.commitment) == _KEY_BYTES and file.cipher in CIPHERS
    place = len(file.blob_id) == BLOB_ID_BYTES == ID_BYTES and 0 < _bytes(file.relay) <= RELAY_TEXT_BYTES_MAX
    return secrets and keys and place and 0 <= file.size_bytes <= FILE_BYTES_MAX


def _look_fits(file: File) -> bool:
    words = 0 < _bytes(file.name) <= FILE_NAME_BYTES_MAX and _bytes(file.media_type) <= MEDIA_TYPE_BYTES_MAX
    texts = _bytes(file.caption) <= CAPTION_BYTES_MAX and file.metadata in {"", "removed", "kept"}
    sides = all(0 <= side <= PIXELS_A_SIDE_MAX for side in (file.width, file.height))
    pictures = len(file.thumbnail) <= THUMBNAIL_BYTES_MAX and len(file.waveform) <= WAVEFORM_BYTES_MAX
    return words and texts and sides and pictures and 0 <= file.duration_ms <= DURATION_MS_MAX


def _bytes(text: str) -> int:
    return len(text.encode(errors="replace"))
