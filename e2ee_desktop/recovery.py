"""A damaged profile composed for its salvage: what opens its keys, what reads the damaged file, what takes its place.

As `bootstrap`, for a profile that does not open. docs/damage.md says what is saved and what is not.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.salvage import SalvageReport, StorageCheck
from e2ee_desktop.engine.account import account_id_of
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.platform.backup_files import OsBackupFiles
from e2ee_desktop.platform.clock import SystemClock, device_name, system_random
from e2ee_desktop.platform.database_exchange import ASIDE, DatabaseExchange
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.backup_restoring import AccountMaker, begin_anew
from e2ee_desktop.services.backup_rows import BackupRows, more_rows
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.key_slots import KeySlots
from e2ee_desktop.services.recovery_face import BackupToUse
from e2ee_desktop.services.salvage_port import Salvaged, SavedOwner
from e2ee_desktop.services.unlocking import GivenKeys
from e2ee_desktop.storage.page_audit import audit
from e2ee_desktop.storage.salvaging import Salvaging
from e2ee_desktop.storage.sqlite_store import SqliteStore, create, open_existing
from e2ee_desktop.wire.backup_items import Owner

Result = TypeVar("Result")
Unlock = Callable[[GivenKeys], Awaitable[tuple[KeySlots, SlotKind]]]
_NAMELESS = "?"
_STEPS_TOLD = 200


class ProfileRecovery:
    """See `recovery_face.Recovery`. unlock: opens the profile's key slots."""

    def __init__(self, folder: ProfileFolder, unlock: Unlock) -> None:
        self._folder, self._unlock = folder, unlock
        self._files = OsBackupFiles(folder.attachments)
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()

    async def check(self, passphrase: str | None, phrase: str | None, told: Told) -> StorageCheck:
        return await self._with_secrets(GivenKeys(passphrase, phrase), told, self._check)

    async def salvage(
        self, passphrase: str | None, phrase: str | None, told: Told, backup: BackupToUse | None = None
    ) -> SalvageReport:
        return await self._with_secrets(GivenKeys(passphrase, phrase), told, partial(self._salvage, backup))

    async def _with_secrets(
        self, given: GivenKeys, told: Told, work: Callable[[RootSecrets, str, Told], Result]
    ) -> Result:
        """`work` beside the event loop, to its end or until it is stopped."""
        loop = asyncio.get_running_loop()
        self._stopped.clear()

        told_last = -1

        def tell(done: int, total: int) -> None:
            nonlocal told_last
            step = done * _STEPS_TOLD // max(1, total)
            if step != told_last:
                told_last = step
                loop.call_soon_threadsafe(told, done, total)

        async with AsyncExitStack() as resources:
            resources.callback(self._folder.acquire().release)
            slots, kind = await self._unlock(given)
            resources.callback(slots.close)
            secrets = resources.enter_context(closing(await slots.load()))
            asked = asyncio.ensure_future(asyncio.to_thread(work, secrets, kind.value, tell))
            try:
                return await asyncio.shield(asked)
            finally:
                self.stop()
                await asyncio.wait([asked])

    def _check(self, secrets: RootSecrets, _custody: str, told: Told) -> StorageCheck:
        DatabaseExchange(self._folder.database).finish()
        with secrets.reveal() as plain:
            key = plain.storage_key
            found = audit(self._folder.database, key, told, self._stopped.is_set)
            now_ms = SystemClock().now_ms()
            sound = StorageCheck(now_ms, found.pages, found.damaged_pages, found.truncated, found.log_lost)
            return replace(sound, missing_files=self._missing_files(key)) if sound.database_whole else sound

    def _missing_files(self, key: bytes) -> tuple[str, ...]:
        with closing(open_existing(self._folder.database, key)) as store:
            return tuple(name for name, stored in store.attachments.here() if not self._files.sealed_bytes(stored))

    def _salvage(self, backup: BackupToUse | None, secrets: RootSecrets, custody: str, told: Told) -> SalvageReport:
        exchange = DatabaseExchange(self._folder.database)
        exchange.clear()
        with secrets.reveal() as plain:
            key = plain.storage_key
            target = create(exchange.new, key)
            try:
                with more_rows(backup, secrets, self._files, target) as more:
                    salvaging = Salvaging(self._folder.database, key, target, told, self._stopped.is_set, more)
                    salvaged = salvaging.run()
                    if salvaged.owner is None and isinstance(more, BackupRows):
                        salvaged = replace(salvaged, owner=more.owner)
                self._make_whole(salvaged, target, secrets, custody)
            except BaseException:
                target.close()
                exchange.clear()
                raise
            target.close()
        name = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
        exchange.begin(name)
        return replace(salvaged.report, kept_aside=f"{ASIDE}/{name}")

    def _make_whole(self, salvaged: Salvaged, target: SqliteStore, secrets: RootSecrets, custody: str) -> None:
        clock = SystemClock()
        maker = AccountMaker(secrets, custody, device_name(), clock, library_entropy(system_random))
        with secrets.reveal() as plain:
            seed = bytes(bytearray(plain.identity_seed))
        found = salvaged.owner or _guessed(seed, target)
        owner = Owner(seed, found.account_id, found.name, found.relay, clock.now_ms(), target.backup.schema)
        maker.save(owner, target)
        begin_anew(target, self._whole_files(target), clock.now_ms())

    def _whole_files(self, target: SqliteStore) -> list[str]:
        stored = [str(name) for (name,) in target.database.rows("SELECT stored FROM attachment WHERE stored <> ''")]
        return [name for name in stored if self._files.sealed_bytes(name)]


def _guessed(seed: bytes, target: SqliteStore) -> SavedOwner:
    """Whose it is when both places that say so are gone: as from the recovery phrase alone. Raises StorageFailure("salvage.nothing")."""
    for mailbox in target.mailboxes.all():
        return SavedOwner(account_id_of(seed), _NAMELESS, mailbox.relay)
    raise StorageFailure("salvage.nothing")
