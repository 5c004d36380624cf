"""Decoded rows that are asked for again and again: a contact, a mailbox, a chain, sessions, while thousands of messages come.

The file has one connection, and each table one writer, so what was read or written last is what is there. Two things can make
it untrue: a transaction or savepoint that is taken back, and rows that go with another one. Both are told by `Database.epoch`.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from e2ee_desktop.storage.connection import Database

ROWS_MAX = 1_024
Key = TypeVar("Key")
Value = TypeVar("Value")


class RowCache(Generic[Key, Value]):
    """At most ROWS_MAX values, all of the database's present epoch."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._epoch = database.epoch
        self._values: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """None when it has to be read."""
        return self._values.get(key) if self._epoch == self._database.epoch else None

    def keep(self, key: Key, value: Value) -> None:
        """It was read, or written, just now."""
        if self._epoch != self._database.epoch or len(self._values) >= ROWS_MAX:
            self._values.clear()
            self._epoch = self._database.epoch
        self._values[key] = value

    def drop(self, key: Key) -> None:
        """It was changed."""
        self._values.pop(key, None)

    def clear(self) -> None:
        """Any of them may have been changed."""
        self._values.clear()
