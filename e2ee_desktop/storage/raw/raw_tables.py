"""Which row of which table stands where, in a file that may be damaged.

Rules:
1. What a table's tree reaches is its rows. A damaged inner page hides sound leaves: they are found among the pages that no tree
   reaches, and belong to the table whose declared columns alone fit. Where two tables would fit, nobody guesses.
2. Deleted rows don't come back: only what a page's own directory names is read, and freed pages are zeros (`secure_delete`).

Knows no cipher, and no table by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from e2ee_desktop.storage.raw.raw_pages import RawPages
from e2ee_desktop.storage.raw.raw_records import Cell, PageKind, TreePage, Value

_TYPES: dict[str, type] = {"INTEGER": int, "INT": int, "BLOB": bytes, "TEXT": str, "REAL": float}
_SCHEMA_ROOT = 1
_SCHEMA_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Column:
    """type: of a STRICT table; "" for any. optional: its rows may be without a value. late: rows from before it was added lack it."""

    name: str
    type: str
    optional: bool
    late: bool
    is_rowid: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What the rows of a table, or the entries of an index, look like. kind: of its leaves."""

    name: str
    kind: PageKind
    columns: tuple[Column, ...]

    def fits(self, values: Sequence[Value]) -> bool:
        """Whether these could be a row of it."""
        least = sum(not column.late for column in self.columns)
        if not least <= len(values) <= len(self.columns):
            return False
        return all(_fits(column, value) for column, value in zip(self.columns, values, strict=False))

    def row(self, cell: Cell) -> dict[str, Value] | None:
        """By column; None for a record that is not whole."""
        if cell.values is None or not self.fits(cell.values):
            return None
        pairs = zip(self.columns, cell.values, strict=False)
        return {column.name: cell.rowid if column.is_rowid else value for column, value in pairs}


@dataclass(slots=True)
class RawTables:
    """shapes: of every table and index of this version, by name. roots: of what the schema names, where it can be read.

    lost_pages: pages of a table or index that don't open, by its name. lost_rows: records that run on to such a page, by table.
    """

    pages: RawPages
    shapes: dict[str, Shape]
    roots: dict[str, int] = field(default_factory=dict[str, int])
    lost_pages: dict[str, int] = field(default_factory=dict[str, int])
    lost_rows: dict[str, int] = field(default_factory=dict[str, int])
    unknown_rows: int = 0
    schema_lost: bool = False
    _reached: set[int] = field(default_factory=set[int])
    _strays: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def survey(self) -> Iterator[int]:
        """Look at every page once; yields how many were looked at. Afterwards `rows` may be asked."""
        self._read_schema()
        done = 0
        for name, root in self.roots.items():
            for _ in self._tree(name, root):
                done += 1
                yield min(done, self.pages.count)
        for number in range(1, self.pages.count + 1):
            if number not in self._reached:
                self._take_stray(number)
                yield min(done := done + 1, self.pages.count)

    def rows(self, name: str) -> Iterator[dict[str, Value]]:
        """Every row that can be read, of a table that has a shape here."""
        shape = self.shapes[name]
        for page in self._pages_of(name):
            for cell in page.records(self.pages.page):
                row = shape.row(cell)
                if row is None:
                    self.lost_rows[name] = self.lost_rows.get(name, 0) + 1
                else:
                    yield row

    def is_whole(self, name: str) -> bool:
        """Whether every page of it was read."""
        return not self.schema_lost and name in self.roots and not self.lost_pages.get(name, 0)

    def _pages_of(self, name: str) -> Iterator[TreePage]:
        root = self.roots.get(name)
        if root is not None:
            yield from self._tree(name, root, again=True)
        for number in self._strays.get(name, ()):
            page = self._page(number)
            if page is not None:
                yield page

    def _read_schema(self) -> None:
        for page in self._tree("sqlite_schema", _SCHEMA_ROOT):
            for cell in page.records(self.pages.page):
                if cell.values is None or len(cell.values) != _SCHEMA_COLUMNS:
                    self.schema_lost = True
                    continue
                _, name, _, root, _ = cell.values
                if isinstance(name, str) and isinstance(root, int) and root:
                    self.roots[name] = root
        self.schema_lost = self.schema_lost or bool(self.lost_pages.get("sqlite_schema", 0))

    def _tree(self, name: str, root: int, *, again: bool = False) -> Iterator[TreePage]:
        """Pages of a tree, left to right. again: what is lost was counted before."""
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen or number <= 0:
                continue
            seen.add(number)
            self._reached.add(number)
            page = self._page(number)
            if page is None:
                self.lost_pages[name] = self.lost_pages.get(name, 0) + (not again)
                continue
            waiting.extend(reversed(page.children))
            yield page

    def _page(self, number: int) -> TreePage | None:
        data = self.pages.page(number) if number <= self.pages.count else None
        return None if data is None else TreePage.decode(number, data)

    def _take_stray(self, number: int) -> None:
        page = self._page(number)
        if page is None or page.kind is PageKind.TABLE_INNER or not page.cells:
            return
        values = [cell.values for cell in page.records(self.pages.page) if cell.values is not None]
        fitting = [shape.name for shape in self.shapes.values() if values and _is_of(shape, page.kind, values)]
        if len(fitting) == 1:
            self._strays.setdefault(fitting[0], []).append(number)
        else:
            self.unknown_rows += len(page.cells)


def _is_of(shape: Shape, kind: PageKind, rows: Sequence[Sequence[Value]]) -> bool:
    leaf = PageKind.INDEX_LEAF if kind is PageKind.INDEX_INNER else kind
    return shape.kind is leaf and all(shape.fits(row) for row in rows)


def _fits(column: Column, value: Value) -> bool:
    if column.is_rowid:
        return value is None
    if value is None:
        return column.optional
    return not column.type or isinstance(value, _TYPES[column.type])
