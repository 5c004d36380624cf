"""The search index. Owns `search_index` (FTS5, without content of its own) and `search_progress`.

Triggers of the schema take out what is edited, erased or removed, in the same transaction; FTS5's `secure-delete` takes the
words out of its segments at once instead of marking them. For that they need the tokens that went in: SQL calls our
`search_tokens`, whose form is kept beside the index; one of another form is made anew.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.search_port import Candidate
from e2ee_desktop.services.search_terms import FORM, index_tokens, searched_text
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row
from e2ee_desktop.storage.message_rows import COLUMNS, message_of

FORM_OF_INDEX = "SELECT form FROM search_progress"
EMPTY = "INSERT INTO search_index (search_index) VALUES ('delete-all')"
START_AGAIN = "UPDATE search_progress SET indexed = 0, form = ?"
INDEXED = "SELECT indexed FROM search_progress"
NEWEST_ROW = "SELECT seq FROM sqlite_sequence WHERE name = 'message'"
LAST_OF_BATCH = "SELECT position FROM message WHERE position > ? ORDER BY position LIMIT 1 OFFSET ?"
INDEX = """
    INSERT INTO search_index (rowid, tokens)
    SELECT position, search_tokens(kind, body, file_name, contact_id, sent_ms)
      FROM message
     WHERE position > ? AND position <= ? AND kind IN ('text', 'file')
"""
ADVANCE = "UPDATE search_progress SET indexed = ?"

MERGE = "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)"
WRITTEN_SO_FAR = "SELECT total_changes()"

_LOOKED_AT = "m.position, m.contact_id, m.kind, m.body, m.file_name, m.sent_ms"
CANDIDATES = f"""
    SELECT {_LOOKED_AT}
      FROM search_index s
      JOIN message m ON m.position = s.rowid
     WHERE s.search_index MATCH ? AND s.rowid < ?
  ORDER BY s.rowid DESC
     LIMIT ?
"""  # noqa: S608  our own columns
# by rowid, not by rank: sorting by rank reads every match
_BETWEEN = (
    "m.position > :after AND m.position < :before AND m.kind IN ('text', 'file') ORDER BY m.position DESC LIMIT :limit"
)
SCAN = f"SELECT {_LOOKED_AT} FROM message m WHERE {_BETWEEN}"  # noqa: S608  our own columns
SCAN_CONVERSATION = f"SELECT {_LOOKED_AT} FROM message m WHERE m.contact_id = :contact_id AND {_BETWEEN}"  # noqa: S608
FOLLOWING = f"""
    SELECT {COLUMNS} FROM message m WHERE m.contact_id = ? AND m.position >= ? ORDER BY m.position LIMIT ?
"""  # noqa: S608  our own columns


class SqliteSearchTable:
    """The search index of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        database.define("search_tokens", 5, _search_tokens)

    def settle(self) -> None:
        """Empty an index of another form, so that it is made anew."""
        if self._database.row(FORM_OF_INDEX) == (FORM,):
            return
        with self._database.transaction():
            self._database.write(EMPTY)
            self._database.write(START_AGAIN, (FORM,))

    def indexed(self) -> int:
        """Rows up to this one are in the index."""
        row = self._database.row(INDEXED)
        return 0 if row is None else int(row[0])

    def newest_row(self) -> int:
        """The highest row that there ever was; 0 before the first."""
        row = self._database.row(NEWEST_ROW)
        return 0 if row is None else int(row[0])

    def index(self, limit: int) -> int:
        """Take in the next `limit` rows; returns how many are left, or somewhat more where rows were removed."""
        indexed, newest = self.indexed(), self.newest_row()
        if indexed >= newest:
            return 0
        last = self._database.row(LAST_OF_BATCH, (indexed, limit - 1))
        until = newest if last is None else int(last[0])
        self._database.write(INDEX, (indexed, until))
        self._database.write(ADVANCE, (until,))
        return newest - until

    def merge(self, pages: int) -> bool:
        """Make fewer parts of the index, writing about so many pages; False when there is nothing to do."""
        before = self._database.rows(WRITTEN_SO_FAR)[0][0]
        self._database.write(MERGE, (pages,))
        return int(self._database.rows(WRITTEN_SO_FAR)[0][0] - before) > 1  # of which the command itself is one

    def candidates(self, expression: str, before_row: int, limit: int) -> tuple[Candidate, ...]:
        """Messages whose tokens fulfil an FTS5 expression, newest first."""
        return tuple(_candidate(row) for row in self._database.rows(CANDIDATES, (expression, before_row, limit)))

    def scan(self, contact_id: ContactId | None, after_row: int, before_row: int, limit: int) -> tuple[Candidate, ...]:
        """Messages with words between two rows, both excluded, newest first; without the index."""
        bindings = {"contact_id": contact_id, "after": after_row, "before": before_row, "limit": limit}
        if contact_id is None:
            del bindings["contact_id"]
        rows = self._database.rows(SCAN if contact_id is None else SCAN_CONVERSATION, bindings)
        return tuple(_candidate(row) for row in rows)

    def following(self, contact_id: ContactId, from_row: int, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages of a conversation, `from_row` included, in ascending order of row."""
        return tuple(message_of(row) for row in self._database.rows(FOLLOWING, (contact_id, from_row, limit)))


def _candidate(row: Row) -> Candidate:
    position, contact_id, kind, body, file_name, sent_ms = row
    return Candidate(position, ContactId(contact_id), kind == "file", searched_text(body, file_name), sent_ms)


def _search_tokens(kind: str, body: str, file_name: str, contact_id: bytes, sent_ms: int) -> str:
    return index_tokens(searched_text(body, file_name), contact_id, sent_ms, has_file=kind == "file")
