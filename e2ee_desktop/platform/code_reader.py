"""Reads the QR code in a picture, in a process of its own: a picture from anywhere, perhaps made to break decoders.

`read_code` starts that process with the bytes on its standard input; what comes out is what the code holds. It has no key and no
other bytes than these, and what `confinement` leaves it. Formats are few and named; the head's size is looked at before any pixel.

Exit status: 0 read, 3 no picture that it knows, 4 too many pixels, 5 no code in it.
"""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
from typing import Any

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.confinement import confine
from e2ee_desktop.platform.decoder_process import bare_environment, own_program

READ_CODE = "--read-code"
"""What a program without an interpreter beside it (an installer's) is started with instead."""
PICTURE_BYTES_MAX = 32 * 1024**2
CODE_BYTES_MAX = 4_096
PIXELS_MAX = 64_000_000
MEMORY_BYTES_MAX = 1024**3
PROCESSOR_S_MAX = 30
READ_WITHIN_S = 60
FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
UNREADABLE, TOO_LARGE, NO_CODE = 3, 4, 5
_CODES = {TOO_LARGE: "picture.too_many_pixels", NO_CODE: "picture.no_code"}


async def read_code(picture: bytes) -> bytes:
    """What the QR code in a picture holds.

    Raises UserActionNeeded: picture.unreadable, picture.too_many_pixels, picture.no_code.
    """
    if len(picture) > PICTURE_BYTES_MAX:
        raise UserActionNeeded("picture.too_many_pixels")
    status, found = await asyncio.to_thread(_run, picture)
    if status != 0 or len(found) > CODE_BYTES_MAX:
        raise UserActionNeeded(_CODES.get(status, "picture.unreadable"))
    return found


def _run(picture: bytes) -> tuple[int, bytes]:
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            own_program(READ_CODE, __name__),
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=bare_environment(),
            timeout=READ_WITHIN_S,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return UNREADABLE, b""
    return done.returncode, done.stdout


def main() -> int:
    """Read standard input's code to standard output; returns the exit status."""
    from PIL import Image  # noqa: PLC0415 - the parent never decodes

    reader: Any = __import__("zxingcpp")
    Image.init()  # its decoders are files themselves
    confine(MEMORY_BYTES_MAX, PROCESSOR_S_MAX)
    content = sys.stdin.buffer.read(PICTURE_BYTES_MAX + 1)
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            if image.width * image.height > PIXELS_MAX:
                return TOO_LARGE
            image.draft("L", (2_000, 2_000))  # a JPEG is scaled while it is decoded
            grey = image.convert("L")
        pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found = reader.read_barcodes(pixels, formats=reader.BarcodeFormat.QRCode)
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, ArithmeticError, LookupError, TypeError):
        return UNREADABLE
    if not found:
        return NO_CODE
    sys.stdout.buffer.write(bytes(found[0].bytes))
    sys.stdout.buffer.flush()
    return 0
