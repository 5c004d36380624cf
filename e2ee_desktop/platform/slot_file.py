"""The files of key slots, as the custody service wants them. Knows bytes, not what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.platform.atomic_file import read_if_there, write_atomically
from e2ee_desktop.platform.profile_folder import Marker, ProfileFolder
from e2ee_desktop.services.face import Custody

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


@dataclass(frozen=True, slots=True)
class FolderFormerKeys:
    """What a profile of the first format has of its secrets in its folder (`unlocking.FormerKeys`)."""

    folder: ProfileFolder
    marker: Marker

    @property
    def in_keyring(self) -> bool:
        """Or else in the file under the passphrase."""
        return self.marker.custody is Custody.KEYRING

    @property
    def slot(self) -> OsSlotFile:
        """That file."""
        return OsSlotFile(self.folder.former_keyslot)

    def moved(self) -> None:
        """The profile has its slots: raise the marker's format, remove the former file."""
        self.folder.finish_moving(self.marker)
