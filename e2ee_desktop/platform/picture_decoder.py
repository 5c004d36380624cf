"""Decodes pictures that contacts sent, in a process of its own: bytes perhaps made to break decoders.

`picture_process.py` starts it (argument: the longest side that is wanted) and writes pictures to its standard input, each behind its
length (`LENGTH`). For each there comes `SIZE` (width and height; 0, 0 for what can't be shown) and, behind it, four bytes a pixel: red, green,
blue, opacity. It holds no key and no other bytes than these, and has given up what `confinement.py` names.

Formats are told by Pillow from a short list; the head says how many pixels there are before one is decoded. Of a moving picture,
the first one is shown.
"""

from __future__ import annotations

import io
import struct
import sys
from importlib import import_module
from typing import BinaryIO, Final

from e2ee_desktop.platform.confinement import confine

LENGTH: Final = struct.Struct(">I")
SIZE: Final = struct.Struct(">HH")
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
CONTENT_BYTES_MAX: Final = 64 * 1024**2
PIXELS_MAX: Final = 50_000_000
"""A picture of 50 million pixels takes 200 MB while it is decoded."""
JPEG_PIXELS_MAX: Final = 400_000_000
"""JPEG is scaled down while it is read."""
SIDE_MAX: Final = 8_192
MEMORY_BYTES_MAX: Final = 1024**3
PROCESSOR_S_MAX: Final = 30
UNSHOWABLE: Final = SIZE.pack(0, 0)
_LOADED_LATE = ("PIL.MpoImagePlugin", "PIL.TiffImagePlugin", "PIL.WebPImagePlugin", "copy")
"""What decoding of FORMATS loads when it is first needed: JPEG of two pictures, tags of cameras, palettes."""
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    MemoryError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    struct.error,
)
"""What decoders raise for damaged pictures."""


def main() -> int:
    """Answer every picture of standard input; returns the exit status."""
    side_max = min(int(sys.argv[-1]), SIDE_MAX)
    ready()
    taken, given = sys.stdin.buffer, sys.stdout.buffer
    while len(head := taken.read(LENGTH.size)) == LENGTH.size:
        (length,) = LENGTH.unpack(head)
        if length > CONTENT_BYTES_MAX:
            return 1
        _answer(taken.read(length), side_max, given)
        given.flush()
    return 0


def ready() -> None:
    """Load what decoding needs, then give up the rest."""
    from PIL import Image  # noqa: PLC0415 - the parent never decodes

    Image.preinit()
    for name in _LOADED_LATE:
        import_module(name)
    Image.MAX_IMAGE_PIXELS = None  # our own limits stand before every decoding
    confine(MEMORY_BYTES_MAX, PROCESSOR_S_MAX)


def _answer(content: bytes, side_max: int, out: BinaryIO) -> None:
    try:
        width, height, pixels = decode(content, side_max)
    except _BROKEN:
        out.write(UNSHOWABLE)
        return
    out.write(SIZE.pack(width, height))
    out.write(pixels)


def decode(content: bytes, side_max: int) -> tuple[int, int, bytes]:
    """Width, height and pixels, upright, no side longer than `side_max`. Raises one of _BROKEN."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    with Image.open(io.BytesIO(content), formats=FORMATS) as source:
        limit = JPEG_PIXELS_MAX if source.format == "JPEG" else PIXELS_MAX
        if not 0 < source.width * source.height <= limit:
            raise ValueError("too many pixels")
        source.draft("RGB", (side_max, side_max))
        if source.width * source.height > PIXELS_MAX:
            raise ValueError("too many pixels")
        source.thumbnail((side_max, side_max))
        upright = ImageOps.exif_transpose(source).convert("RGBA")
    return upright.width, upright.height, upright.tobytes()


if __name__ == "__main__":
    sys.exit(main())
