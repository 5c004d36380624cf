"""Port of salvage: what came out of a damaged database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.domain.salvage import SalvageReport


@dataclass(frozen=True, slots=True)
class SavedOwner:
    """Whose profile it is."""

    account_id: AccountId
    name: str
    relay: str


@dataclass(frozen=True, slots=True)
class Salvaged:
    """owner: None where neither the profile's row nor its copy can be read."""

    owner: SavedOwner | None
    report: SalvageReport


class MoreRows(Protocol):
    """Where else rows come from that the damaged database lacks: a backup."""

    def people(self) -> None:
        """After the contacts that can be read, before what hangs on them."""
        ...

    def rest(self) -> None:
        """After everything that can be read."""
        ...


class _NoMoreRows:
    def people(self) -> None:
        pass

    def rest(self) -> None:
        pass


NO_MORE: MoreRows = _NoMoreRows()
