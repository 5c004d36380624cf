"""Rows for backups: what a profile keeps of people and conversations, read and put back by column name (docs/backup.md).

A list of what goes in, never of what stays out: ratchet states, prekeys, sealed envelopes and what is half received are not on
it, so that a table that comes later is in no backup until somebody says so. Knows no file and no key.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.services.backup_port import BackupPage
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.wire.backup_items import Value

TABLES = (
    "contact",
    "trust_change",
    "setting",
    "mailbox",
    "message",
    "reaction",
    "revision",
    "gone",
    "scheduled",
    "attachment",
    "conversation",
)
"""In the order in which they are put back: a row needs its contact, and a conversation is set when its messages are there."""
OWNER = "owner"
"""Setting, kept by triggers: account id, relay and name, once more."""
LEFT_OUT = (OWNER, "directory/", "retry/", "slot-worked-", "recovery-words", "backup-", "witness/", "renew/")
"""Beginnings of settings that speak of keys which a backup does not have, or of this computer alone."""
_MADE_BY_TRIGGERS = frozenset({"contact_id", "newest", "unread", "messages"})


class SqliteBackupTables:
    """Owns no table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def tables(self) -> Sequence[str]:
        """In the order in which they are put back."""
        return TABLES

    @property
    def schema(self) -> int:
        """The number of the last migration."""
        return self._database.version

    def count(self, table: str) -> int:
        """How many rows."""
        return int(self._database.rows(f"SELECT count(*) FROM {_known(table)}")[0][0])  # noqa: S608 - a name of ours

    def messages_by_contact(self) -> dict[ContactId, int]:
        """How many rows of history everybody has."""
        return {ContactId(one): count for one, count in self._database.rows(_MESSAGES_BY_CONTACT)}

    def page(self, table: str, after: int, rows: int) -> BackupPage:
        """Up to `rows` rows in a stable order. after: 0, or what the page before says."""
        columns = self._columns(table)
        if "position" in columns:
            question = f"SELECT * FROM {_known(table)} WHERE position > ? ORDER BY position LIMIT ?"  # noqa: S608
            found = [list(row) for row in self._database.rows(question, (after, rows))]
            return BackupPage(columns, found, found[-1][columns.index("position")] if found else 0)
        question = f"SELECT * FROM {_known(table)} ORDER BY 1 LIMIT ? OFFSET ?"  # noqa: S608 - a name of ours
        found = [list(row) for row in self._database.rows(question, (rows, after))]
        kept = [row for row in found if table != "setting" or not str(row[0]).startswith(LEFT_OUT)]
        return BackupPage(columns, kept, after + len(found) if found else 0)

    def put(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> int:
        """Insert what is not there, ignoring columns that this version does not have; returns how many went in.

        A row whose contact is missing is left out, and a message that was deleted here. Belongs into a transaction.
        """
        here = set(self._columns(table))
        chosen = [at for at, column in enumerate(columns) if column in here]
        names = [columns[at] for at in chosen]
        done = 0
        for row in rows:
            values = dict(zip(names, (row[at] for at in chosen), strict=True))
            contact_id = values.get("contact_id")
            if table not in {"contact", "mailbox"} and isinstance(contact_id, bytes) and not self._is_here(contact_id):
                continue
            if table == "message" and self._database.row(_DELETED, (contact_id, values["message_id"])) is not None:
                continue
            done += self._set_conversation(values) if table == "conversation" else self._insert(table, values)
        return done

    def begin_prekeys_at(self, number: int) -> None:
        """The next prekey's number is above this: numbers that others may still name are not given again."""
        self._database.write("UPDATE prekey_counter SET last = max(last, ?)", (number,))

    def settle_outgoing(self, failure: str) -> None:
        """Messages whose envelopes are in no backup can't leave any more."""
        self._database.write("UPDATE message SET state = 'failed', failure = ? WHERE state = 'queued'", (failure,))

    def settle_mailboxes(self) -> None:
        """Their directories name prekeys that are gone: they are published anew."""
        self._database.write("UPDATE mailbox SET published = 0 WHERE purpose <> 'closed'")

    def settle_files(self, whole: Sequence[str]) -> None:
        """Files that are not here any more are to be fetched again where that can be, else gone. whole: stored names."""
        for position, stored, own in self._database.rows("SELECT position, stored, own FROM attachment"):
            if stored not in whole:
                state = "gone" if own else "offered"
                self._database.write(
                    "UPDATE attachment SET state = ?, done_bytes = 0 WHERE position = ?", (state, position)
                )

    def _insert(self, table: str, values: dict[str, Value]) -> int:
        names, places = ", ".join(values), ", ".join("?" * len(values))
        insert = f"INSERT OR IGNORE INTO {_known(table)} ({names}) VALUES ({places})"  # noqa: S608 - names of ours
        return self._database.write(insert, tuple(values.values()))

    def _set_conversation(self, values: dict[str, Value]) -> int:
        kept = {name: value for name, value in values.items() if name not in _MADE_BY_TRIGGERS}
        changes = ", ".join(f"{name} = ?" for name in kept)
        update = f"UPDATE conversation SET {changes} WHERE contact_id = ?"  # noqa: S608 - names of ours
        return self._database.write(update, (*kept.values(), values["contact_id"]))

    def _columns(self, table: str) -> list[str]:
        return [str(row[1]) for row in self._database.rows(f"PRAGMA table_info({_known(table)})")]

    def _is_here(self, contact_id: bytes) -> bool:
        return self._database.row("SELECT 1 FROM contact WHERE contact_id = ?", (contact_id,)) is not None


_DELETED = "SELECT 1 FROM gone WHERE contact_id = ? AND message_id = ?"
_MESSAGES_BY_CONTACT = "SELECT contact_id, count(*) FROM message GROUP BY contact_id"


def _known(table: str) -> str:
    """A name that is on the list: nothing else ever stands in a statement."""
    return TABLES[TABLES.index(table)]
