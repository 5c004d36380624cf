"""What a face can ask about a profile that is damaged, or that is to be looked through (docs/damage.md). Nothing is open meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.salvage import SalvageReport, StorageCheck
from e2ee_desktop.domain.withheld import Withheld


@dataclass(frozen=True, slots=True)
class BackupToUse(Withheld):
    """passphrase: the backup's own; None for one that this profile's recovery phrase opens."""

    path: str
    passphrase: str | None = field(default=None, repr=False)


class Recovery(Protocol):
    """Of one closed profile. passphrase, phrase: as for `Desk.open`, and the same errors."""

    async def check(self, passphrase: str | None, phrase: str | None, told: Told) -> StorageCheck:
        """Read every page of the database and look for every file; nothing is changed. told: pages, on the service thread."""
        ...

    async def salvage(
        self, passphrase: str | None, phrase: str | None, told: Told, backup: BackupToUse | None = None
    ) -> SalvageReport:
        """Take everything that can be read into a new database, and what is missing out of a backup where one is given; the damaged
        one is kept aside. Afterwards `Desk.open` opens it, and every session begins anew. StorageFailure: salvage.nothing,
        store.disk_full, backup.*; UserActionNeeded: salvage.stopped, salvage.backup_passphrase, salvage.other_backup, backup.*"""
        ...

    def stop(self) -> None:
        """A `salvage` or `check` that is at work raises UserActionNeeded("salvage.stopped"), and nothing has changed."""
        ...
