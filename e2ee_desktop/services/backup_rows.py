"""A backup as the place where a salvage finds what the damaged database lacks (docs/damage.md).

Rules: what is there stays as it is, what was deleted stays deleted, and a backup of somebody else is refused before anything of it
is taken. Knows no platform.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from hmac import compare_digest

from e2ee_desktop.domain.backup import untold
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.services.backup_port import BackupFiles
from e2ee_desktop.services.backup_reading import BackupKeys, BackupReader
from e2ee_desktop.services.backup_restoring import Restoring
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.recovery_face import BackupToUse
from e2ee_desktop.services.recovery_words import words_of
from e2ee_desktop.services.salvage_port import NO_MORE, MoreRows, SavedOwner
from e2ee_desktop.services.store_port import Store

_THEIR_OWN = frozenset({"conversation"})
"""Would replace what was set since."""


class BackupRows:
    """See `salvage_port.MoreRows`. owner: whose backup it is."""

    def __init__(self, restoring: Restoring, store: Store) -> None:
        self._restoring, self._store = restoring, store
        owner = restoring.owner()
        self.owner = SavedOwner(AccountId(owner.account_id), owner.name, owner.relay)

    def people(self) -> None:
        """Where there is anybody, their conversations are set as they want them."""
        if self._store.contacts.all():
            self._restoring.without = _THEIR_OWN
        self._restoring.put_people(self._store)

    def rest(self) -> None:
        """Messages, files and whatever else is missing."""
        self._restoring.put_rest(self._store)


@contextmanager
def more_rows(
    backup: BackupToUse | None, secrets: RootSecrets, files: BackupFiles, store: Store
) -> Generator[MoreRows]:
    """The backup's, or none. Blocks. Raises backup.*; UserActionNeeded: salvage.backup_passphrase, salvage.other_backup."""
    if backup is None:
        yield NO_MORE
        return
    with secrets.reveal() as plain:
        seed = bytes(bytearray(plain.identity_seed))
    keys = BackupKeys(passphrase=backup.passphrase, phrase=" ".join(words_of(seed)))
    with closing(files.open(backup.path)) as source:
        try:
            reader = BackupReader(source, keys)
        except UserActionNeeded as error:
            if error.code == "passphrase.needed":
                raise UserActionNeeded("salvage.backup_passphrase") from error
            if error.code == "phrase.wrong":
                raise UserActionNeeded("salvage.other_backup") from error
            raise
        restoring = Restoring(reader, files, untold)
        if not compare_digest(restoring.owner().identity_seed, seed):
            raise UserActionNeeded("salvage.other_backup")
        yield BackupRows(restoring, store)
