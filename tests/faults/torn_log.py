"""What a power cut leaves behind the last whole transaction of SQLite's write-ahead log: pieces of the one that was under way.

A transaction that was synced is not touched: a disk that loses what it said it had is another fault.
(SQLite, "WAL-mode File Format", sections 2 to 4)
"""

from __future__ import annotations

import random
import struct
from pathlib import Path

HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24
_HEADER = struct.Struct(">IIIIII")  # ..., page size, checkpoint number, two salts
_FRAME = struct.Struct(">IIII")  # page, pages after a commit or 0, two salts


def committed_end(log: bytes) -> int:
    """Where the last whole transaction ends."""
    _, _, page_bytes, _, *salts = _HEADER.unpack_from(log)
    end = place = HEADER_BYTES
    while place + FRAME_HEADER_BYTES + page_bytes <= len(log):
        _, commit, *frame_salts = _FRAME.unpack_from(log, place)
        if frame_salts != salts:  # what follows is left from before the log began anew
            break
        place += FRAME_HEADER_BYTES + page_bytes
        end = place if commit else end
    return end


def tear(path: Path, chance: random.Random) -> None:
    """Put a torn transaction at the end: some frames, the last of them cut or garbled, with the salts of the real ones."""
    log = path.read_bytes()
    if len(log) <= HEADER_BYTES:
        return
    end = committed_end(log)
    _, _, page_bytes, _, *salts = _HEADER.unpack_from(log)
    torn = b""
    for _ in range(chance.randrange(1, 4)):
        frame = _FRAME.pack(chance.randrange(1, 50), chance.choice((0, 50)), *salts) + chance.randbytes(8 + page_bytes)
        torn += frame
    torn = torn[: chance.randrange(1, len(torn) + 1)]
    path.write_bytes(log[:end] + torn)
