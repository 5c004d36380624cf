"""The folders of a person's profiles: the home's own, and numbered ones under `profiles` in it.

Numbers begin with 2 and are not given twice while a higher one is there. Knows nothing of what lies in a profile.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.platform.profile_folder import FURTHER, FolderState, ProfileFolder
from e2ee_desktop.services.face import Desk
from e2ee_desktop.services.profile_home import OWN, ProfilePlace

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_FIRST_FURTHER = 2


class FolderHome:
    """See `services.profile_home.ProfileHome`. make_desk: the application around one folder."""

    def __init__(self, home: ProfileFolder, make_desk: Callable[[ProfileFolder], Desk]) -> None:
        self._home, self._make_desk = home, make_desk

    def places(self) -> tuple[ProfilePlace, ...]:
        further = tuple(self._further(number) for number in self._numbers())
        there = tuple(place for place in further if _state(place.folder) is FolderState.PROFILE)
        own = ProfilePlace(OWN, self._home.path)
        if there and _state(own.folder) is not FolderState.PROFILE:
            return there
        return (own, *there)

    def new_place(self) -> ProfilePlace:
        own = ProfilePlace(OWN, self._home.path)
        if _state(own.folder) is not FolderState.PROFILE:
            return own
        numbers = self._numbers()
        begun = (self._further(number) for number in numbers)
        unfinished = next((place for place in begun if _state(place.folder) is not FolderState.PROFILE), None)
        return unfinished or self._further(max(numbers, default=_FIRST_FURTHER - 1) + 1)

    def desk(self, place: ProfilePlace) -> Desk:
        return self._make_desk(ProfileFolder(place.folder))

    def _further(self, number: int) -> ProfilePlace:
        return ProfilePlace(str(number), self._home.path / FURTHER / str(number))

    def _numbers(self) -> list[int]:
        try:
            names = [each.name for each in (self._home.path / FURTHER).iterdir()]
        except OSError:
            return []  # none yet; whatever else is wrong with the folder, the profile in it will say
        return sorted(int(name) for name in names if _NUMBER.fullmatch(name) and int(name) >= _FIRST_FURTHER)


def _state(folder: Path) -> FolderState:
    """What is there; a folder with which something is wrong counts as a profile: opening it says what."""
    try:
        return ProfileFolder(folder).state()
    except E2EEError:
        return FolderState.PROFILE
