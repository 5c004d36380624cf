"""The parent's side of `picture_decoder.py`: starts it, hands it pictures, and believes nothing of what it answers but pixels.

One process for one call. When it dies over one picture, that one can't be shown, and a new process goes on behind it.
(Port: `services/file_ports.PictureDecoder`)
"""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Iterator, Sequence

from e2ee_desktop.domain.files import Pixels
from e2ee_desktop.platform.decoder_process import bare_environment, own_program
from e2ee_desktop.platform.picture_decoder import CONTENT_BYTES_MAX, LENGTH, SIZE

DECODE_PICTURES = "--decode-pictures"
"""What a program without an interpreter beside it (an installer's) is started with instead."""
PATIENCE_S = 40.0


class PictureProcess:
    """Off the event loop, one process at a time."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()

    async def decode(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        """In the order of `contents`; None for what can't be shown."""
        async with self._turn:
            return await asyncio.to_thread(_decode_all, tuple(contents), side_max)


def command() -> tuple[str, ...]:
    """What starts a decoder: the interpreter, isolated from the person's settings, or an installed program itself."""
    return own_program(DECODE_PICTURES, "e2ee_desktop.platform.picture_decoder")


def _decode_all(contents: tuple[bytes, ...], side_max: int) -> tuple[Pixels | None, ...]:
    made: list[Pixels | None] = []
    while len(made) < len(contents):
        made += _decode_some(contents[len(made) :], side_max)
        if len(made) < len(contents):
            made.append(None)  # over this one it died, or took too long
    return tuple(made)


def _decode_some(contents: tuple[bytes, ...], side_max: int) -> list[Pixels | None]:
    """As many as one process answered."""
    asked = b"".join(part for content in contents for part in _framed(content))
    process = subprocess.Popen(  # noqa: S603 - our own program
        (*command(), str(side_max)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=bare_environment(),
    )
    try:
        answered, _ = process.communicate(asked, PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        answered, _ = process.communicate()
    return list(_read(answered, len(contents), side_max))


def _framed(content: bytes) -> tuple[bytes, bytes]:
    shown = content if len(content) <= CONTENT_BYTES_MAX else b""
    return LENGTH.pack(len(shown)), shown


def _read(answered: bytes, count: int, side_max: int) -> Iterator[Pixels | None]:
    """Whole answers only; ends at the first that is cut off or can't be."""
    at = 0
    for _ in range(count):
        if len(answered) - at < SIZE.size:
            return
        width, height = SIZE.unpack_from(answered, at)
        begin, at = at + SIZE.size, at + SIZE.size + 4 * width * height
        if at > len(answered) or max(width, height) > side_max:
            return
        yield Pixels(width, height, answered[begin:at]) if width and height else None
