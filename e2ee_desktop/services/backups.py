"""Backups of an open profile for its faces, and by themselves: made, read back, scheduled, rotated (docs/backup.md).

Scheduled ones are under the recovery phrase, whose seed is at hand; a passphrase would have to be kept. Knows no platform.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath

from e2ee_desktop.domain.backup import BackupReport, Told, untold
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.services.backup_port import BackupFiles
from e2ee_desktop.services.backup_reading import BackupKeys
from e2ee_desktop.services.backup_writing import BackupSecret, BackupWriting, secret_of
from e2ee_desktop.services.custody import Custodian
from e2ee_desktop.services.open_profile import OpenProfile

SUFFIX = ".e2ee-backup"
FIRST_LOOK_S = 60.0
"""A command that opens the profile for a moment makes no backup."""
LOOK_S = 900.0
DAY_MS = 24 * 3600 * 1000
DAYS_MAX = 365
KEPT_MAX = 100
_SCHEDULE, _LAST = "backup-schedule", "backup-last"


@dataclass(frozen=True, slots=True)
class BackupSchedule:
    """Into this folder, every so many days; so many are kept, the oldest go."""

    folder: str
    every_days: int
    keep: int


class Backups:
    """Of one open profile."""

    def __init__(self, profile: OpenProfile, custodian: Custodian, files: BackupFiles) -> None:
        self._profile = profile
        self._custodian = custodian
        self._files = files
        self._writing = BackupWriting(profile, files)

    async def create(self, path: str, passphrase: str | None, told: Told) -> BackupReport:
        """Under the passphrase, or the recovery phrase where none is given. Raises UserActionNeeded: backup.exists,
        passphrase.too_short; StorageFailure: backup.not_written, store.disk_full."""
        return await self._writing.create(path, await self._secret(passphrase), told)

    async def verify(self, path: str, keys: BackupKeys | None) -> BackupReport:
        """Read every byte. keys: None for this profile's own recovery phrase. Raises backup.*, phrase.*, passphrase.*"""
        return await self._writing.verify(path, keys or (await self._secret(None)).opens)

    def schedule(self) -> BackupSchedule | None:
        """None while there is none."""
        text = self._profile.store.profile.setting(_SCHEDULE)
        return BackupSchedule(**json.loads(text)) if text else None

    def set_schedule(self, schedule: BackupSchedule | None) -> None:
        """From now on. Raises UserActionNeeded("backup.schedule")."""
        if schedule is not None and not (1 <= schedule.every_days <= DAYS_MAX and 1 <= schedule.keep <= KEPT_MAX):
            raise UserActionNeeded("backup.schedule", days_max=DAYS_MAX, kept_max=KEPT_MAX)
        fields = {} if schedule is None else {name: getattr(schedule, name) for name in BackupSchedule.__slots__}
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_SCHEDULE, json.dumps(fields) if fields else "")

    async def run(self) -> None:
        """Make what is due, until cancelled."""
        wait_s = FIRST_LOOK_S
        while True:
            await asyncio.sleep(wait_s)
            wait_s = LOOK_S
            try:
                await self.make_due()
            except E2EEError as error:
                self._profile.publish([TroubleNoticed(error.code)])

    async def make_due(self) -> BackupReport | None:
        """The backup that is due, and away with the oldest; None when none is."""
        schedule, now_ms = self.schedule(), self._profile.clock.now_ms()
        last_ms = int(self._profile.store.profile.setting(_LAST) or 0)
        if schedule is None or abs(now_ms - last_ms) < schedule.every_days * DAY_MS:
            return None
        beginning = f"e2ee-{self._profile.record.account_id.hex()[:8]}-"
        await asyncio.to_thread(self._files.clear_unfinished, schedule.folder, beginning)
        name = f"{beginning}{datetime.fromtimestamp(now_ms / 1000, UTC):%Y%m%d-%H%M%S}{SUFFIX}"
        report = await self.create(str(PurePath(schedule.folder) / name), None, untold)
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_LAST, str(now_ms))
        for old in (await asyncio.to_thread(self._files.listing, schedule.folder, beginning))[: -schedule.keep]:
            await asyncio.to_thread(self._files.remove, old)
        return report

    async def _secret(self, passphrase: str | None) -> BackupSecret:
        secrets, random = await self._custodian.load(), self._profile.entropy.random
        try:
            return await asyncio.to_thread(secret_of, secrets, random, passphrase)
        finally:
            secrets.close()
