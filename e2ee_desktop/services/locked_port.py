"""What a face sees of a locked profile, and what the services need of the disk while it is locked (docs/lock.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Protocol


class LockAfter(Enum):
    """After how many minutes without a key press or a movement the profile is locked by itself."""

    NEVER = 0
    ONE = 1
    FIVE = 5
    FIFTEEN = 15
    HOUR = 60


LOCK_AFTER = "lock-after"
"""A face's setting: minutes of `LockAfter`."""


def read_lock_after(setting: str | None) -> LockAfter:
    """NEVER for what is none."""
    return next((after for after in LockAfter if str(after.value) == setting), LockAfter.NEVER)


class KeptFile(Protocol):
    """Sealed records, in the order in which they came. Blocks for a moment."""

    def append(self, records: Sequence[bytes]) -> None:
        """Durable when it returns; when it raised, none of them is there. StorageFailure: locked.full, store.disk_full,
        profile.unwritable."""
        ...

    def records(self) -> Iterator[bytes]:
        """Every whole one, from the first. StorageFailure("profile.unwritable")."""
        ...

    def remove(self) -> None:
        """None is no error. StorageFailure("profile.unwritable")."""
        ...
