"""Mailbox stores as one suite sees them: opened again and again on the same data, asked from a test without a loop of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import MailboxStore, News, Operation, Outcome
from e2ee_desktop.relay.nats_store import ClusterSettings, NatsMailboxStore
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore

QUOTA = Quota(10, 10 * 65_536, mailboxes=3)
PARTITIONS = 2


class Hours:
    """A clock that a test turns."""

    now = 500_000

    def __call__(self) -> int:
        return self.now


class Place(Protocol):
    """Where a store's data is."""

    async def open(self, quota: Quota, hours: Hours) -> MailboxStore: ...
    async def clear(self) -> None: ...


class SqlitePlace:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def open(self, quota: Quota, hours: Hours) -> MailboxStore:
        return SqliteMailboxStore(self._folder, quota, hours)

    async def clear(self) -> None: ...


class NatsPlace:
    """day_seconds: how long a day of retention is."""

    def __init__(
        self, urls: tuple[str, ...], partitions: int = PARTITIONS, day_seconds: int = names.DAY_SECONDS
    ) -> None:
        self._settings = ClusterSettings(urls, partitions, day_seconds=day_seconds)

    async def open(self, quota: Quota, hours: Hours) -> NatsMailboxStore:
        return await NatsMailboxStore.connect(self._settings, quota, hours)

    async def clear(self) -> None:
        store = await self.open(QUOTA, Hours())
        boxes = map(names.box_stream, range(self._settings.partitions))
        for stream in (names.OWNERS, names.DIRECTORY, *boxes):
            await store._link.remove(stream)
        await store.close()


class Stores:
    """One store at a time."""

    def __init__(self, place: Place, quota: Quota = QUOTA) -> None:
        self.place, self.quota, self.hours = place, quota, Hours()
        self._runner = asyncio.Runner()
        self.news: list[News] = []
        self._open()

    def __call__(self, *batch: Operation) -> Sequence[Outcome]:
        return self._runner.run(self.store.apply(batch))

    def one(self, operation: Operation) -> Outcome:
        [outcome] = self(operation)
        return outcome

    def reopen(self) -> None:
        self._runner.run(self.store.close())
        self._open()

    def close(self) -> None:
        self._runner.run(self.store.close())
        self._runner.run(self.place.clear())
        self._runner.close()

    def _open(self) -> None:
        self.store = self._runner.run(self.place.open(self.quota, self.hours))
        self.store.hear(self.news.append)
