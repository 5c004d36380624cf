"""Marking a saved file as one that came from elsewhere, so that the system asks before it runs it.

Windows: the stream `Zone.Identifier` of zone 3. macOS: the attribute `com.apple.quarantine`. Linux: the attribute `user.xdg.origin.url`,
which file browsers and indexers read. None of them says from whom: the disk that a file is saved to is not ours to tell about contacts.
Best effort: a file system without such marks keeps the file unmarked. (XDG common extended attributes; [MS-FSCC] 2.6.1)
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import sys
from collections.abc import Callable
from pathlib import Path

ZONE_INTERNET = b"[ZoneTransfer]\r\nZoneId=3\r\n"
ORIGIN_ATTRIBUTE, ORIGIN = "user.xdg.origin.url", b"e2ee:"
QUARANTINE_ATTRIBUTE, QUARANTINE = b"com.apple.quarantine", b"0081;00000000;E2EE Desktop;"


def origin_mark(platform: str = sys.platform) -> Callable[[Path], None]:
    """What marks a file on this platform."""
    match platform:
        case "win32":
            return mark_windows
        case "darwin":
            return mark_macos
        case _:
            return mark_xdg


def mark_xdg(path: Path) -> None:
    """By an extended attribute."""
    set_attribute = getattr(os, "setxattr", None)
    if set_attribute is not None:
        with contextlib.suppress(OSError):
            set_attribute(path, ORIGIN_ATTRIBUTE, ORIGIN)


def mark_windows(path: Path) -> None:
    """By an alternate data stream."""
    with contextlib.suppress(OSError):
        path.with_name(path.name + ":Zone.Identifier").write_bytes(ZONE_INTERNET)


def mark_macos(path: Path) -> None:
    """By an extended attribute, through the C library: Python has no call for it there."""
    name = ctypes.util.find_library("c")
    set_attribute = getattr(ctypes.CDLL(name), "setxattr", None) if name is not None else None
    if set_attribute is not None:
        set_attribute(os.fsencode(path), QUARANTINE_ATTRIBUTE, QUARANTINE, len(QUARANTINE), 0, 0)
