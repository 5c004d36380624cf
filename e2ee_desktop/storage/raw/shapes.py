"""What rows of this version's tables and entries of its indexes look like, asked of a new database."""

from __future__ import annotations

from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row
from e2ee_desktop.storage.raw.raw_records import PageKind
from e2ee_desktop.storage.raw.raw_tables import Column, Shape

_INDEX_OF_WORDS = "search_index_idx"
_ITS_TYPES = ("INTEGER", "BLOB", "INTEGER")
"""The full-text index declares none, and always writes these."""


def shapes_of(database: Database) -> dict[str, Shape]:
    """Tables and indexes by name; without those whose columns may hold anything."""
    tables = database.rows(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
    )
    found: dict[str, Shape] = {}
    for table, without_rowid in tables:
        rows = database.rows('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', (table,))
        columns = _columns(rows, without_rowid=bool(without_rowid))
        if table == _INDEX_OF_WORDS:
            columns = tuple(
                Column(column.name, kind, optional=False, late=False)
                for column, kind in zip(columns, _ITS_TYPES, strict=True)
            )
        if all(column.type for column in columns):
            kind = PageKind.INDEX_LEAF if without_rowid else PageKind.TABLE_LEAF
            found[table] = Shape(table, kind, columns)
        for (index,) in database.rows("SELECT name FROM pragma_index_list(?) WHERE origin <> 'pk'", (table,)):
            found[index] = Shape(index, PageKind.INDEX_LEAF, _entries(database, index, columns))
    return found


def _columns(rows: tuple[Row, ...], *, without_rowid: bool) -> tuple[Column, ...]:
    late_from = len(rows)
    while late_from and (rows[late_from - 1][3] is not None or not rows[late_from - 1][2]):
        late_from -= 1
    return tuple(
        Column(
            str(name),
            str(kind),
            optional=not needed,
            late=place >= late_from,
            is_rowid=bool(key) and kind == "INTEGER" and not without_rowid,
        )
        for place, (name, kind, needed, _, key) in enumerate(rows)
    )


def _entries(database: Database, index: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    types = {column.name: column for column in columns}
    found: list[Column] = []
    for (name,) in database.rows("SELECT name FROM pragma_index_xinfo(?) ORDER BY seqno", (index,)):
        known = types.get(name)
        if known is None or known.is_rowid:
            found.append(Column(name or "rowid", "INTEGER", optional=False, late=False))
        else:
            found.append(Column(known.name, known.type, known.optional, late=False))
    return tuple(found)
