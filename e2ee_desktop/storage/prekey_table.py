"""Prekeys of ours, with their private halves. Owns the tables `prekey` and `prekey_counter`."""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.services.records import PrekeyKind, PrekeyRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row

NEXT_ID = "UPDATE prekey_counter SET last = last + 1 RETURNING last"

_ALL = "SELECT prekey_id, kind, receive_id, secret, created_ms, retired_ms FROM prekey"
GET = f"{_ALL} WHERE prekey_id = ?"
CURRENT_SIGNED = f"{_ALL} WHERE kind = 'signed' AND retired_ms = 0 ORDER BY prekey_id DESC LIMIT 1"
OF_KIND = f"{_ALL} WHERE kind = ? ORDER BY prekey_id"

SAVE = """
    INSERT INTO prekey (prekey_id, kind, receive_id, secret, created_ms, retired_ms)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (prekey_id) DO UPDATE
       SET kind = excluded.kind, receive_id = excluded.receive_id, secret = excluded.secret,
           created_ms = excluded.created_ms, retired_ms = excluded.retired_ms
"""

_NEWEST = """(SELECT prekey_id FROM prekey WHERE kind = 'one-time' AND receive_id = :receive_id
                  ORDER BY prekey_id DESC LIMIT :left)"""
HANDED_OUT = f"""
    UPDATE prekey SET retired_ms = :now_ms
     WHERE kind = 'one-time' AND receive_id = :receive_id AND retired_ms = 0 AND prekey_id NOT IN {_NEWEST}
"""  # noqa: S608  our own text
STILL_THERE = f"UPDATE prekey SET retired_ms = 0 WHERE retired_ms > 0 AND prekey_id IN {_NEWEST}"  # noqa: S608  our own text
FORGET_HANDED_OUT = "DELETE FROM prekey WHERE kind = 'one-time' AND retired_ms BETWEEN 1 AND ?"
TRIM_HANDED_OUT = """
    DELETE FROM prekey
     WHERE kind = 'one-time' AND receive_id = :receive_id AND retired_ms > 0
       AND prekey_id <= (SELECT prekey_id FROM prekey
                          WHERE kind = 'one-time' AND receive_id = :receive_id AND retired_ms > 0
                       ORDER BY prekey_id DESC LIMIT 1 OFFSET :keep)
"""

REMOVE = "DELETE FROM prekey WHERE prekey_id = ?"
REMOVE_OF_MAILBOX = "DELETE FROM prekey WHERE receive_id = ?"


class SqlitePrekeyTable:
    """Prekeys of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_id(self) -> int:
        """Never given twice, also after removal; 1 at first. Needs a transaction, as it writes."""
        row = self._database.write_returning(NEXT_ID)
        if row is None:
            raise StorageFailure("store.damaged")  # the schema puts the counter's one row there
        return int(row[0])

    def save(self, records: Sequence[PrekeyRecord]) -> None:
        """Insert or replace."""
        for record in records:
            self._database.write(
                SAVE,
                (
                    record.prekey_id,
                    record.kind.value,
                    record.receive_id,
                    record.secret,
                    record.created_ms,
                    record.retired_ms,
                ),
            )

    def get(self, prekey_id: int) -> PrekeyRecord | None:
        """None when unknown, which is what a used one-time prekey is."""
        row = self._database.row(GET, (prekey_id,))
        return None if row is None else _record(row)

    def current_signed(self) -> PrekeyRecord | None:
        """The signed prekey that is not retired; None before the first."""
        row = self._database.row(CURRENT_SIGNED)
        return None if row is None else _record(row)

    def of_kind(self, kind: PrekeyKind) -> tuple[PrekeyRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._database.rows(OF_KIND, (kind.value,)))

    def handed_out(self, receive_id: ReceiveId, left: int, now_ms: int, keep: int) -> None:
        """The relay still holds the newest `left` of a mailbox's one-time prekeys: the others are retired, at most `keep` kept."""
        newest = {"receive_id": receive_id, "left": left}
        self._database.write(STILL_THERE, newest)
        self._database.write(HANDED_OUT, {**newest, "now_ms": now_ms})
        self._database.write(TRIM_HANDED_OUT, {"receive_id": receive_id, "keep": keep})

    def forget_handed_out(self, before_ms: int) -> int:
        """Remove one-time prekeys that were retired until then; returns how many."""
        return self._database.write(FORGET_HANDED_OUT, (before_ms,))

    def remove(self, prekey_id: int) -> None:
        """An unknown one is no error."""
        self._database.write(REMOVE, (prekey_id,))

    def remove_of_mailbox(self, receive_id: ReceiveId) -> None:
        """Every one-time prekey that this mailbox publishes."""
        self._database.write(REMOVE_OF_MAILBOX, (receive_id,))


def _record(row: Row) -> PrekeyRecord:
    prekey_id, kind, receive_id, secret, created_ms, retired_ms = row
    return PrekeyRecord(
        prekey_id,
        PrekeyKind(kind),
        None if receive_id is None else ReceiveId(receive_id),
        secret,
        created_ms,
        retired_ms,
    )
