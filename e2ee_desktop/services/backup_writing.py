"""Backups made while the profile is in use (docs/backup.md).

Rows are read some at a time between other work, and written as they are then: what is written to the profile meanwhile may or
may not be in it. A backup is finished only when it has been read back from the disk and everything in it was found.

Knows no platform and no face.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from e2ee_desktop.domain.backup import BackupKeyKind, BackupReport, Told, untold
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.backup import (
    ID_BYTES,
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    BlockSealer,
    Head,
    wrap_by_passphrase,
    wrap_by_seed,
)
from e2ee_desktop.services.backup_port import BackupFiles, BackupSink
from e2ee_desktop.services.backup_reading import BackupKeys, BackupReader
from e2ee_desktop.services.custody import RootSecrets, calibrated_cost, require_passphrase
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Random
from e2ee_desktop.services.recovery_words import words_of
from e2ee_desktop.wire.backup_items import Counts, Item, Owner, Piece, Rows, Value, encode_item

Put = Callable[[Item], Awaitable[None]]
ROWS_AT_ONCE = 100
PIECE_BYTES = 48 * 1024
ITEM_BYTES = 16 * 1024
"""Rows of one item, about: what a damaged block takes along."""
_TWICE = ("contact", "mailbox")
"""Tables at both ends: without them the rest has no place."""


@dataclass(slots=True)
class _Written:
    """What went in, for the counts at the end."""

    rows: dict[str, int] = field(default_factory=dict[str, int])
    messages: dict[bytes, int] = field(default_factory=dict[bytes, int])
    files: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])
    done: int = 0


@dataclass(frozen=True, slots=True)
class BackupSecret(Withheld):
    """The kept key and its wrap: what opens a backup. identity_seed: goes in."""

    kind: BackupKeyKind
    key: bytes = field(repr=False)
    wrap: bytes = field(repr=False)
    identity_seed: bytes = field(repr=False)
    opens: BackupKeys = field(repr=False)


class BackupWriting:
    """Makes backups of one open profile; one at a time."""

    def __init__(self, profile: OpenProfile, files: BackupFiles) -> None:
        self._profile = profile
        self._files = files
        self._one = asyncio.Lock()

    async def create(self, path: str, secret: BackupSecret, told: Told) -> BackupReport:
        """Write, read back, and only then give it its name. Raises backup.*, store.disk_full."""
        async with self._one:
            sink = await asyncio.to_thread(self._files.create, path)
            try:
                await self._write(sink, secret, told)
                await asyncio.to_thread(sink.finish)
            finally:
                await asyncio.to_thread(sink.abandon)
            report = await self.verify(path, secret.opens)
            if not report.whole:
                await asyncio.to_thread(self._files.remove, path)
                raise StorageFailure("backup.not_written")
            return report

    async def verify(self, path: str, keys: BackupKeys) -> BackupReport:
        """Read every byte. Raises as `BackupReader`."""

        def read() -> BackupReport:
            source = self._files.open(path)
            try:
                reader = BackupReader(source, keys)
                for _ in reader.items(untold):
                    pass
                return reader.report()
            finally:
                source.close()

        return await asyncio.to_thread(read)

    async def _write(self, sink: BackupSink, secret: BackupSecret, told: Told) -> None:
        head = Head(secret.kind, self._profile.entropy.random(ID_BYTES), self._profile.clock.now_ms(), secret.wrap)
        sealer, written, total = BlockSealer(head.block_key(secret.key)), _Written(), self._total()

        async def put(item: Item) -> None:
            full = sealer.add(encode_item(item))
            if full:
                await asyncio.to_thread(sink.write, full)
            told(min(written.done, total), total)
            await asyncio.sleep(0)

        await asyncio.to_thread(sink.write, head.encode())
        await put(self._owner(secret.identity_seed))
        await put(self._planned())
        for table in self._profile.store.backup.tables:
            await self._table(table, written, put)
        await self._put_files(written, put)
        await put(Counts(written.rows, written.messages, written.files, final=True))
        await put(self._owner(secret.identity_seed))
        for table in _TWICE:
            await self._table(table, _Written(), put)
        await asyncio.to_thread(sink.write, sealer.end() + head.encode())
        told(total, total)

    async def _table(self, table: str, written: _Written, put: Put) -> None:
        after = 0
        while (page := self._profile.store.backup.page(table, after, ROWS_AT_ONCE)).next:
            after = page.next
            written.rows[table] = written.rows.get(table, 0) + len(page.rows)
            written.done += len(page.rows)
            if table == "message":
                place = page.columns.index("contact_id")
                for row in page.rows:
                    contact_id = row[place]
                    if isinstance(contact_id, bytes):
                        written.messages[contact_id] = written.messages.get(contact_id, 0) + 1
            for rows in _small(page.rows):
                await put(Rows(table, page.columns, rows))

    async def _put_files(self, written: _Written, put: Put) -> None:
        for stored, name in self._stored():
            size_bytes = await asyncio.to_thread(self._files.sealed_bytes, stored)
            at = 0
            while at < size_bytes:
                data = await asyncio.to_thread(self._files.read_sealed, stored, at, PIECE_BYTES)
                if not data:
                    break  # it was deleted meanwhile
                await put(Piece(stored, at, data))
                at += len(data)
                written.done += 1
            if at:
                written.files.append((stored, name, at))

    def _owner(self, seed: bytes) -> Owner:
        record = self._profile.record
        schema = self._profile.store.backup.schema
        return Owner(seed, record.account_id, record.name, record.relay, record.created_ms, schema)

    def _planned(self) -> Counts:
        tables = self._profile.store.backup
        rows = {table: tables.count(table) for table in tables.tables if table != "setting"}
        messages = {bytes(one): count for one, count in tables.messages_by_contact().items()}
        files = [(stored, name, self._files.sealed_bytes(stored)) for stored, name in self._stored()]
        return Counts(rows, messages, [one for one in files if one[2]], final=False)

    def _stored(self) -> list[tuple[str, str]]:
        """(stored name, shown name) of every file of the profile."""
        tables, after, found = self._profile.store.backup, 0, list[tuple[str, str]]()
        while (page := tables.page("attachment", after, ROWS_AT_ONCE)).next:
            after = page.next
            stored, name = page.columns.index("stored"), page.columns.index("name")
            found.extend((str(row[stored]), str(row[name])) for row in page.rows if row[stored])
        return found

    def _total(self) -> int:
        tables = self._profile.store.backup
        pieces = sum(-(-self._files.sealed_bytes(stored) // PIECE_BYTES) for stored, _ in self._stored())
        return sum(tables.count(table) for table in tables.tables) + pieces


def _small(rows: list[list[Value]]) -> Iterator[list[list[Value]]]:
    """The same rows in portions of about ITEM_BYTES."""
    portion, size_bytes = list[list[Value]](), 0
    for row in rows:
        portion.append(row)
        size_bytes += sum(len(value) if isinstance(value, str | bytes) else 8 for value in row)
        if size_bytes >= ITEM_BYTES:
            yield portion
            portion, size_bytes = [], 0
    if portion:
        yield portion


def secret_of(secrets: RootSecrets, random: Random, passphrase: str | None) -> BackupSecret:
    """A new kept key: under the passphrase, or under the recovery phrase where none is given. Blocks: Argon2id.

    Raises UserActionNeeded("passphrase.too_short").
    """
    key = random(KEY_BYTES)
    with secrets.reveal() as plain:
        seed = bytes(bytearray(plain.identity_seed))
    if passphrase is None:
        keys = BackupKeys(phrase=" ".join(words_of(seed)))
        return BackupSecret(BackupKeyKind.PHRASE, key, wrap_by_seed(key, seed, random(NONCE_BYTES)), seed, keys)
    require_passphrase(passphrase)
    wrap = wrap_by_passphrase(
        key, passphrase, calibrated_cost(time.perf_counter), random(SALT_BYTES), random(NONCE_BYTES)
    )
    return BackupSecret(BackupKeyKind.PASSPHRASE, key, wrap, seed, BackupKeys(passphrase=passphrase))
