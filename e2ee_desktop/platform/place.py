"""Which computer and folder a profile is used in, as 16 bytes that tell it from others and say nothing of either.

Best effort: a computer without an id of its own is told by its name. Knows no profile.
"""

from __future__ import annotations

import hashlib
import platform
from pathlib import Path

PLACE_BYTES = 16
_MACHINE_ID = Path("/etc/machine-id")


def place_of(folder: Path) -> bytes:
    """Another one for another computer, and for another folder on this one."""
    try:
        machine = _MACHINE_ID.read_bytes().strip()
    except OSError:
        machine = b""
    parts = (machine, platform.node().encode(), str(folder.resolve()).encode("utf-8", "surrogateescape"))
    return hashlib.blake2b(b"\0".join(parts), digest_size=PLACE_BYTES).digest()
