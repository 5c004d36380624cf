"""`FakeHome`: profiles in memory, for the window's tests and screenshots."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from e2ee_desktop.services.profile_home import OWN, ProfilePlace
from tests.fakes.desk import FakeDesk


class FakeHome:
    """desks: by the keys of their profiles; the first has OWN. `new`: makes the desk of a further profile."""

    def __init__(self, folder: Path, desk: FakeDesk, *others: FakeDesk, new: Callable[[], FakeDesk] = FakeDesk) -> None:
        self.folder, self._new = folder, new
        self.desks = {OWN: desk} | {str(number): each for number, each in enumerate(others, 2)}

    def places(self) -> tuple[ProfilePlace, ...]:
        there = tuple(self._place(key) for key, desk in self.desks.items() if desk.messenger is not None)
        return there or (self._place(OWN),)

    def new_place(self) -> ProfilePlace:
        empty = next((key for key, desk in self.desks.items() if desk.messenger is None), None)
        if empty is None:
            empty = str(len(self.desks) + 1)
            self.desks[empty] = self._new()
        return self._place(empty)

    def desk(self, place: ProfilePlace) -> FakeDesk:
        return self.desks[place.key].make()

    def _place(self, key: str) -> ProfilePlace:
        return ProfilePlace(key, self.folder / key)
