"""The file of a passphrase slot, as the custody service wants it. Knows bytes, not what they mean."""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.platform.atomic_file import read_if_there, write_atomically

_BYTES_MAX = 64 * 1024  # far above any slot: what is larger is told from a slot by its length


class OsSlotFile:
    """One slot at one path, mode 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes | None:
        """None when there is none. Raises StorageFailure("profile.unwritable")."""
        return read_if_there(self._path, _BYTES_MAX)

    def write(self, slot: bytes) -> None:
        """Replace atomically and durably. Raises StorageFailure: store.disk_full, profile.unwritable."""
        write_atomically(self._path, slot)
