"""The Store port, the part about other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.domain.programs import Program


@dataclass(frozen=True, slots=True)
class ProgramRecord:
    """digest: 32 bytes, SHA-256 of the token, which is not kept."""

    digest: bytes
    program: Program


class ProgramTable(Protocol):
    """Programs with the digests of their tokens."""

    def all(self) -> tuple[ProgramRecord, ...]:
        """Oldest first."""
        ...

    def add(self, record: ProgramRecord) -> None:
        """Its name and digest are new."""
        ...

    def remove(self, name: str) -> bool:
        """False when there is none of that name."""
        ...

    def add_uses(self, uses: Mapping[str, int], now_ms: int) -> None:
        """By name. Names that are gone are ignored."""
        ...


class ProgramTables(Protocol):
    """The tables of this part."""

    @property
    def programs(self) -> ProgramTable: ...
