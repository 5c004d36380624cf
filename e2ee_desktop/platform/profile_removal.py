"""Taking a profile off this computer, so that a crash in between leaves no half profile.

In this order: the marker says that the folder is unfinished; then the keys go, after which nothing that is left can be read;
then what they opened. An interrupted removal is gone on with where the next profile is made in this folder.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.platform.atomic_file import file_failure
from e2ee_desktop.platform.database_exchange import ASIDE
from e2ee_desktop.platform.profile_folder import ProfileFolder


def remove_profile(folder: ProfileFolder, forget_key: Callable[[], object]) -> None:
    """forget_key: removes what the system keyring keeps; what fails there is left: alone, it opens nothing.

    Raises UserActionNeeded("profile.in_use"), StorageFailure: profile.missing, profile.unwritable.
    """
    with folder.acquire():
        folder.marker()
        folder.begin_removal()
        with suppress(E2EEError):
            forget_key()
        for keys in (folder.slots, folder.slots_copy, folder.former_keyslot):
            _overwrite(keys)
        damaged = folder.path.glob(f"{ASIDE}*")
        for part in (folder.attachments, folder.relay, folder.updates, *damaged):
            _remove_tree(part)
    folder.finish_removal()


def _overwrite(file: Path) -> None:
    """Sealed keys are worth overwriting, though a disk may keep what it once held."""
    try:
        with file.open("r+b") as keys:
            keys.write(bytes(os.fstat(keys.fileno()).st_size))
            keys.flush()
            os.fsync(keys.fileno())
    except FileNotFoundError:
        return
    except OSError as error:
        raise file_failure(error) from error


def _remove_tree(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise file_failure(error) from error
