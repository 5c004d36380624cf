"""The profiles of one person on this computer: which there are, and the application around each.

A home is what `--home` names. Its own folder may hold a profile; further ones are in folders of their own inside it. Profiles
share nothing but this list: each has its keys, its database, its relay and its lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from e2ee_desktop.services.face import Desk

OWN = ""
"""The key of the profile that lies in the home's folder itself."""


@dataclass(frozen=True, slots=True)
class ProfilePlace:
    """Where one profile is. key: stable, OWN or a number from 2 on, under which faces remember things about it."""

    key: str
    folder: Path

    @property
    def number(self) -> int:
        """From 1, for a profile that nobody gave a name."""
        return int(self.key) if self.key else 1


class ProfileHome(Protocol):
    """Asking changes nothing on disk."""

    def places(self) -> tuple[ProfilePlace, ...]:
        """Every profile, readable or not; the home's own folder where there is none yet. Never empty."""
        ...

    def new_place(self) -> ProfilePlace:
        """Where the next profile would lie."""
        ...

    def desk(self, place: ProfilePlace) -> Desk:
        """The application around one of them; called on the thread that then owns it."""
        ...
