"""Other programs and the digests of their tokens. Owns the table `program`."""

from __future__ import annotations

from collections.abc import Mapping

from e2ee_desktop.domain.programs import Program, scopes_of
from e2ee_desktop.services.program_port import ProgramRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row

ALL = "SELECT digest, name, scopes, created_ms, last_used_ms, uses FROM program ORDER BY position"
ADD = "INSERT INTO program (digest, name, scopes, created_ms, last_used_ms, uses) VALUES (?, ?, ?, ?, ?, ?)"
REMOVE = "DELETE FROM program WHERE name = ?"
USED = "UPDATE program SET uses = uses + ?, last_used_ms = ? WHERE name = ?"


class SqliteProgramTable:
    """Of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[ProgramRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._database.rows(ALL, ()))

    def add(self, record: ProgramRecord) -> None:
        """Its name and digest are new."""
        one = record.program
        scopes = " ".join(scope.value for scope in one.scopes)
        self._database.write(ADD, (record.digest, one.name, scopes, one.created_ms, one.last_used_ms, one.uses))

    def remove(self, name: str) -> bool:
        """False when there is none of that name."""
        return self._database.write(REMOVE, (name,)) > 0

    def add_uses(self, uses: Mapping[str, int], now_ms: int) -> None:
        """By name. Names that are gone are ignored."""
        for name, count in uses.items():
            self._database.write(USED, (count, now_ms, name))


def _record(row: Row) -> ProgramRecord:
    digest, name, scopes, created_ms, last_used_ms, uses = row
    return ProgramRecord(digest, Program(name, scopes_of(scopes.split()), created_ms, last_used_ms, uses))
