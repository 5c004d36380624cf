"""A backup as a face sees it: what it holds, and what of it is not whole. Values only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

Told = Callable[[int, int], None]
"""Done, of how many: rows and pieces of files."""


def untold(done: int, total: int) -> None:
    """For who does not ask how far it is."""
    del done, total


class BackupKeyKind(Enum):
    """What opens a backup."""

    PASSPHRASE = "passphrase"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class BackupLoss:
    """what: "messages", "contacts", "file" or another kind of row. name: of the contact or the file, "" where it is not known.

    missing: how many of them, or of its bytes, the backup should have and has not.
    """

    what: str
    name: str
    missing: int


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a backup holds, as it was read back. damaged_blocks: places that did not open; whole: nothing is missing."""

    created_ms: int
    key: BackupKeyKind
    size_bytes: int
    contacts: int
    messages: int
    files: int
    damaged_blocks: int
    losses: tuple[BackupLoss, ...]

    @property
    def whole(self) -> bool:
        """Nothing is missing, and nothing was damaged."""
        return not self.damaged_blocks and not self.losses
