"""Everything readable of a damaged database, put into a new one table by table (docs/damage.md).

Rules:
1. The damaged file is only read.
2. What is taken over is what a backup takes over (`backup_tables.py`): never a ratchet state, a prekey or a sealed envelope.
   What the damage may have turned back must not be used again; sessions begin anew.
3. A loss is counted three ways: each conversation's own count of its messages, and two indexes that name them one by one.
   Where none of these can be read any more, the report says that more may be gone.

Blocks: callers run it beside the event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import AccountId, ContactId
from e2ee_desktop.domain.salvage import ConversationSalvage, SalvageReport
from e2ee_desktop.services.salvage_port import NO_MORE, MoreRows, Salvaged, SavedOwner
from e2ee_desktop.storage.backup_tables import LEFT_OUT, OWNER, TABLES
from e2ee_desktop.storage.raw.raw_pages import RawPages
from e2ee_desktop.storage.raw.raw_records import Value
from e2ee_desktop.storage.raw.raw_tables import RawTables
from e2ee_desktop.storage.raw.shapes import shapes_of
from e2ee_desktop.storage.sqlite_store import SqliteStore

ROWS_AT_ONCE = 200
_INDEXES = ("message_of_contact", "message_once")
_FIRST = TABLES[0]
_PEOPLE = ("contact", "conversation")
_REBUILT = "search_"
"""What is made anew anyway is no loss."""
_IMPORTED = "imported"
"""Standing of a history without keys."""


@dataclass(slots=True)
class _Counts:
    """saved: messages by contact. told: what conversations say of themselves. lost: rows that only an index knows of."""

    saved: dict[bytes, int] = field(default_factory=dict[bytes, int])
    told: dict[bytes, int] = field(default_factory=dict[bytes, int])
    lost: dict[bytes, set[int]] = field(default_factory=dict[bytes, set[int]])
    positions: set[int] = field(default_factory=set[int])
    without_keys: set[bytes] = field(default_factory=set[bytes])


class Salvaging:
    """One damaged database into a new and empty one. stopped: asked again and again."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        target: SqliteStore,
        told: Told,
        stopped: Callable[[], bool],
        more: MoreRows = NO_MORE,
    ) -> None:
        self._pages = RawPages(path, key)
        self._target, self._told, self._stopped, self._more = target, told, stopped, more
        self._database = target.database
        self._tables = RawTables(self._pages, shapes_of(self._database))
        self._counts = _Counts()
        self._relay = ""

    def run(self) -> Salvaged:
        """Fill the new database. Raises UserActionNeeded("salvage.stopped"), StorageFailure: store.disk_full …"""
        try:
            for done in self._tables.survey():
                self._tell(done)
            owner = self._owner()
            self._relay = "" if owner is None else owner.relay
            for table in TABLES:
                self._take(table)
                if table == _FIRST:
                    self._more.people()
            self._count_lost()
            self._more.rest()
            return Salvaged(owner, self._report())
        finally:
            self._pages.close()

    def _tell(self, done: int) -> None:
        """The survey is the first half."""
        if self._stopped():
            raise UserActionNeeded("salvage.stopped")
        self._told(min(done, self._pages.count), 2 * self._pages.count)

    def _owner(self) -> SavedOwner | None:
        """From the profile's row, or from its copy among the settings."""
        for row in self._tables.rows("profile"):
            return SavedOwner(AccountId(bytes(row["account_id"])), str(row["name"]), str(row["relay"]))  # type: ignore[arg-type]  # by its shape
        for row in self._tables.rows("setting"):
            if row["name"] == OWNER:
                account_id, relay, name = str(row["value"]).split(" ", 2)
                return SavedOwner(AccountId(bytes.fromhex(account_id)), name, relay)
        return None

    def _take(self, table: str) -> None:
        waiting: list[dict[str, Value]] = []
        for row in self._tables.rows(table):
            if table == "setting" and str(row["name"]).startswith(LEFT_OUT):
                continue
            waiting.append(row)
            if len(waiting) >= ROWS_AT_ONCE:
                self._put(table, waiting)
                waiting = []
        self._put(table, waiting)

    def _put(self, table: str, rows: list[dict[str, Value]]) -> None:
        if self._stopped():
            raise UserActionNeeded("salvage.stopped")
        with self._target.transaction():
            for row in rows:
                self._note(table, row)
                self._target.backup.put(table, list(row), [list(row.values())])
        self._told(self._pages.count + min(len(self._counts.positions) // 8, self._pages.count), 2 * self._pages.count)

    def _note(self, table: str, row: dict[str, Value]) -> None:
        contact_id = row.get("contact_id")
        if not isinstance(contact_id, bytes):
            return
        if table == "conversation":
            told = row.get("messages")
            self._counts.told[contact_id] = told if isinstance(told, int) else 0
        if table == "message":
            self._without_row(contact_id)
            position = row["position"]
            if isinstance(position, int) and position not in self._counts.positions:
                self._counts.positions.add(position)
                self._counts.saved[contact_id] = self._counts.saved.get(contact_id, 0) + 1

    def _without_row(self, contact_id: bytes) -> None:
        """A history whose contact is gone can still be read, as one that was imported can."""
        if contact_id in self._counts.saved or self._database.row(_KNOWN, (contact_id,)) is not None:
            return
        self._counts.without_keys.add(contact_id)
        self._database.write(_STAND_IN, (contact_id, contact_id, contact_id.hex()[:8], _IMPORTED, self._relay))

    def _count_lost(self) -> None:
        """Rows that an index names and that were not found. The contact and the row stand in each entry."""
        for index in _INDEXES:
            for entry in self._tables.rows(index):
                contact_id, position = entry.get("contact_id"), entry.get("position", entry.get("rowid"))
                if position in self._counts.positions:
                    continue
                if isinstance(contact_id, bytes) and isinstance(position, int):
                    self._counts.lost.setdefault(contact_id, set()).add(position)

    def _report(self) -> SalvageReport:
        unknown = self._tables.unknown_rows or self._tables.schema_lost or self._pages.log_lost
        people_whole = all(self._tables.is_whole(table) for table in _PEOPLE) and not unknown
        return SalvageReport(
            self._pages.count,
            len(self._pages.damaged),
            self._pages.truncated,
            self._pages.log_lost,
            tuple(self._conversations()),
            tuple(self._others()),
            complete=people_whole,
        )

    def _conversations(self) -> Iterator[ConversationSalvage]:
        counts = self._counts
        known: dict[bytes, str] = dict(self._database.rows("SELECT contact_id, name FROM contact ORDER BY position"))
        indexes_whole = any(self._tables.is_whole(index) for index in _INDEXES)
        for contact_id in dict.fromkeys((*known, *counts.told, *counts.lost)):
            saved = int((self._database.row(_COUNT, (contact_id,)) or (0,))[0])
            missing = {one for one in counts.lost.get(contact_id, set()) if not self._database.row(_IS_HERE, (one,))}
            lost = max(len(missing), counts.told.get(contact_id, 0) - saved)
            span = self._database.row(_SPAN, (contact_id,)) or (None, None)
            yield ConversationSalvage(
                ContactId(contact_id),
                str(known.get(contact_id, contact_id.hex()[:8])),
                saved,
                lost,
                (contact_id in counts.told or indexes_whole) and not self._pages.log_lost,
                span[0] or 0,
                span[1] or 0,
                self._near(_BEFORE, min(missing)) if missing else 0,
                self._near(_AFTER, max(missing)) if missing else 0,
                contact_id in counts.without_keys or contact_id not in known,
                saved - counts.saved.get(contact_id, 0),
            )

    def _near(self, question: str, position: int) -> int:
        row = self._database.row(question, (position,))
        return 0 if row is None else int(row[0])

    def _others(self) -> Iterator[tuple[str, int]]:
        """Other kinds: pages of theirs that are gone, and records that were cut."""
        for table in TABLES:
            pages, rows = self._tables.lost_pages.get(table, 0), self._tables.lost_rows.get(table, 0)
            if table != "message" and pages + rows:
                yield table, pages + rows


_KNOWN = "SELECT 1 FROM contact WHERE contact_id = ?"
_STAND_IN = """
    INSERT INTO contact (contact_id, account_id, name, identity_digest, trust, standing, was_verified, created_ms,
                         identity_public, certificate, relay, send_id, capability, directory_key)
    VALUES (?, ?, ?, zeroblob(32), 'unverified', ?, 0, 0, x'', x'', ?, zeroblob(16), x'', x'')
"""
_COUNT = "SELECT messages FROM conversation WHERE contact_id = ?"
_IS_HERE = "SELECT 1 FROM message WHERE position = ?"
_SPAN = "SELECT min(stored_ms), max(stored_ms) FROM message WHERE contact_id = ?"
_BEFORE = "SELECT stored_ms FROM message WHERE position < ? ORDER BY position DESC LIMIT 1"
_AFTER = "SELECT stored_ms FROM message WHERE position > ? ORDER BY position LIMIT 1"
