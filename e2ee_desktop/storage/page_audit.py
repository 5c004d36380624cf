"""Whether every page of a database file is as it was written. Reads only, and beside an open database too: pages that its log has
newer versions of are checked as they lie in the file.

Blocks: callers run it beside the event loop.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.storage.raw.raw_pages import RawPages

_TOLD_EVERY = 64


@dataclass(frozen=True, slots=True)
class PageAudit:
    """See `domain.salvage.StorageCheck`."""

    pages: int
    damaged_pages: int
    truncated: bool
    log_lost: bool


def audit(path: Path, key: bytes, told: Told, stopped: Callable[[], bool]) -> PageAudit:
    """key: 32 bytes. Raises UserActionNeeded("salvage.stopped"), StorageFailure("store.unreadable")."""
    pages = RawPages(path, key)
    try:
        for number in range(1, pages.count + 1):
            pages.page(number)
            if number % _TOLD_EVERY == 0:
                told(number, pages.count)
                if stopped():
                    raise UserActionNeeded("salvage.stopped")
        return PageAudit(pages.count, len(pages.damaged), pages.truncated, pages.log_lost)
    finally:
        pages.close()
