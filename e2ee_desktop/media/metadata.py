"""Taking place, time and camera out of pictures, without touching a pixel: what is not needed to show the picture is left out.

A list of what stays, not of what goes: what nobody thought of is not sent. The one thing kept of EXIF is the orientation, as the only tag of a
new block, so that the picture stands upright everywhere. What lies behind a picture's end (a film of the same moment, a second picture) goes too.
Formats: JPEG (ITU-T T.81), PNG (W3C, third edition), WebP (RFC 9649), GIF89a. Every function raises ValueError for what is not in its format.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_SCAN_END = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT".split()
)
_WEBP_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """removed: whether anything was left out."""

    content: bytes
    removed: bool


def cleaner_of(content: bytes) -> Callable[[bytes, int], Cleaned] | None:
    """Who cleans a picture that begins so: a function of the content and its orientation (1 to 8). None: nobody can."""
    if content.startswith(b"\xff\xd8\xff"):
        return clean_jpeg
    if content.startswith(_PNG_HEAD):
        return clean_png
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return clean_webp
    return clean_gif if content[:6] in {b"GIF87a", b"GIF89a"} else None


def clean_jpeg(content: bytes, orientation: int) -> Cleaned:
    """Keeps JFIF, ICC profile and Adobe's colour mark of the application segments, and no comment."""
    parts, removed, end = [b"\xff\xd8"], False, 0
    if orientation != 1:
        block = b"Exif\0\0" + _orientation_block(orientation)
        parts.append(b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block)
    for marker, begin, end in _jpeg_segments(content):
        segment = content[begin:end]
        if _jpeg_kept(marker, segment[4:]):
            parts.append(_without_small_picture(segment) if marker == 0xE0 else segment)
        else:
            removed = True
    return Cleaned(b"".join(parts), removed or end != len(content))


def clean_png(content: bytes, orientation: int) -> Cleaned:
    """Keeps the chunks that say how to show it."""
    parts, removed, at = [_PNG_HEAD], False, len(_PNG_HEAD)
    while at < len(content):
        size_bytes, name = struct.unpack_from(">I4s", _some(content, at, 8))
        chunk = _some(content, at, size_bytes + 12)
        at += len(chunk)
        if name in _PNG_KEPT:
            parts.append(chunk)
        else:
            removed = True
        if name == b"IHDR" and orientation != 1:
            body = b"eXIf" + _orientation_block(orientation)
            parts.append(struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)))
        if name == b"IEND":
            return Cleaned(b"".join(parts), removed or at != len(content))
    raise ValueError("no end")


def png_exif(content: bytes) -> bytes:
    """The EXIF block of a PNG, b"" for none: found by its head alone, since decoders look for it behind all the pixels."""
    at = len(_PNG_HEAD)
    while at + 12 <= len(content):
        size_bytes, name = struct.unpack_from(">I4s", content, at)
        if name == b"eXIf":
            return content[at + 8 : at + 8 + size_bytes]
        at += size_bytes + 12
    return b""


def clean_webp(content: bytes, orientation: int) -> Cleaned:
    """Keeps the chunks that say how to show it."""
    (riff_bytes,) = struct.unpack_from("<I", _some(content, 4, 4))
    end, at, removed = min(len(content), riff_bytes + 8), 12, riff_bytes + 8 < len(content)
    parts: list[bytes] = []
    while at + 8 <= end:
        name, size_bytes = struct.unpack_from("<4sI", content, at)
        chunk = _some(content, at, size_bytes + 8).ljust(size_bytes + 8 + size_bytes % 2, b"\0")
        at += len(chunk)
        if name == b"VP8X":
            chunk = _webp_head(chunk, has_exif=orientation != 1)
        if name in _WEBP_KEPT:
            parts.append(chunk)
        else:
            removed = True
    if not parts:
        raise ValueError("no picture")
    if orientation != 1 and parts[0][:4] == b"VP8X":
        block = _orientation_block(orientation)
        parts.append(struct.pack("<4sI", b"EXIF", len(block)) + block)
    body = b"WEBP" + b"".join(parts)
    return Cleaned(struct.pack("<4sI", b"RIFF", len(body)) + body, removed)


def clean_gif(content: bytes, _orientation: int) -> Cleaned:
    """Keeps pictures, their timing and how often they repeat."""
    flags = _some(content, 10, 1)[0]
    at = 13 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
    parts, removed = [_some(content, 0, at)], False
    while (kind := _some(content, at, 1)) != b";":
        end, kept = _gif_block(content, at, kind)
        if kept:
            parts.append(content[at:end])
        else:
            removed = True
        at = end
    return Cleaned(b"".join((*parts, b";")), removed or at + 1 != len(content))


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, begin, end) behind the first mark, to the end of the picture; what is scanned belongs to its head."""
    at = 2
    while True:
        while _some(content, at, 2)[1] == 0xFF:
            at += 1
        mark, marker = _some(content, at, 2)
        if mark != 0xFF:
            raise ValueError("no marker")
        if marker == 0xD9:
            yield marker, at, at + 2
            return
        end = at + 2 + struct.unpack_from(">H", _some(content, at + 2, 2))[0]
        _some(content, at, end - at)
        if marker == 0xDA:
            found = _SCAN_END.search(content, end)
            if found is None:
                raise ValueError("no end")
            end = found.start()
        yield marker, at, end
        at = end


def _jpeg_kept(marker: int, body: bytes) -> bool:
    match marker:
        case 0xE0:
            return body.startswith(b"JFIF\0")
        case 0xE2:
            return body.startswith(b"ICC_PROFILE\0")
        case 0xEE:
            return body.startswith(b"Adobe")
        case _:
            return not (0xE0 <= marker <= 0xEF or marker == 0xFE)


def _without_small_picture(segment: bytes) -> bytes:
    """JFIF's own small picture may show what was cut away from the large one."""
    return segment if len(segment) <= 18 else b"\xff\xe0\x00\x10" + segment[4:16] + b"\0\0"


def _webp_head(chunk: bytes, *, has_exif: bool) -> bytes:
    flags = chunk[8] & ~(_WEBP_EXIF | _WEBP_XMP) | (_WEBP_EXIF if has_exif else 0)
    return chunk[:8] + bytes([flags]) + chunk[9:]


def _gif_block(content: bytes, at: int, kind: bytes) -> tuple[int, bool]:
    """(where the block at `at` ends, whether it stays)."""
    if kind == b",":
        flags = _some(content, at + 9, 1)[0]
        return _gif_rest(content, at + 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)), True
    if kind != b"!":
        raise ValueError("no block")
    label = _some(content, at + 1, 1)
    loops = label == b"\xff" and content[at + 3 : at + 14] in _GIF_LOOPS
    return _gif_rest(content, at + 2), label == b"\xf9" or loops


def _gif_rest(content: bytes, at: int) -> int:
    while size_bytes := _some(content, at, 1)[0]:
        at += size_bytes + 1
    return at + 1


def _orientation_block(orientation: int) -> bytes:
    """TIFF with this one tag: 26 bytes."""
    return b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def _some(content: bytes, at: int, size_bytes: int) -> bytes:
    taken = content[at : at + size_bytes]
    if len(taken) != size_bytes:
        raise ValueError("cut off")
    return taken
