"""The profiles of one home: which there are, where the next one goes, and taking one off the computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.profile_folder import FolderState, ProfileFolder
from e2ee_desktop.platform.profile_home import FolderHome
from e2ee_desktop.platform.profile_removal import remove_profile
from e2ee_desktop.services.face import Custody
from e2ee_desktop.services.profile_home import OWN

ID = "0123456789abcdef" * 2


def created(path: Path) -> ProfileFolder:
    folder = ProfileFolder(path)
    with folder.acquire():
        folder.finish(folder.begin(ID, Custody.PASSPHRASE))
    return folder


def keys(home: FolderHome) -> list[str]:
    return [place.key for place in home.places()]


@pytest.fixture
def home(tmp_path: Path) -> FolderHome:
    return FolderHome(ProfileFolder(tmp_path / "home"), ProfileDesk)


def test_a_home_without_any_profile_offers_its_own_folder(home: FolderHome, tmp_path: Path) -> None:
    assert keys(home) == [OWN]
    assert home.new_place().folder == tmp_path / "home"
    assert not (tmp_path / "home").exists()


def test_further_profiles_are_numbered_and_an_unfinished_one_is_gone_on_with(home: FolderHome, tmp_path: Path) -> None:
    created(tmp_path / "home")
    assert home.new_place().key == "2"
    created(home.new_place().folder)
    created(home.new_place().folder)
    unfinished = ProfileFolder(home.new_place().folder)
    with unfinished.acquire():
        unfinished.begin(ID, Custody.PASSPHRASE)
    (tmp_path / "home" / "profiles" / "notes").mkdir()
    assert keys(home) == [OWN, "2", "3"]
    assert home.new_place().key == "4"


def test_a_damaged_profile_is_listed_because_opening_it_says_what_is_wrong(home: FolderHome, tmp_path: Path) -> None:
    created(tmp_path / "home")
    folder = created(home.new_place().folder)
    (folder.path / "profile.json").write_text("{")
    assert keys(home) == [OWN, "2"]


def test_a_removed_profile_leaves_nothing_and_the_others_stay(home: FolderHome, tmp_path: Path) -> None:
    own = created(tmp_path / "home")
    other = created(home.new_place().folder)
    for file in (own.slots, own.slots_copy, own.database):
        file.write_bytes(b"sealed" * 9)
    (own.path / "messages.db-wal").write_bytes(b"rows")
    for part in (own.attachments, own.relay, own.path / "damaged-1"):
        part.mkdir()
        (part / "piece").write_bytes(b"sealed")
    forgotten: list[bool] = []
    remove_profile(own, lambda: forgotten.append(True))
    assert forgotten == [True]
    assert {each.name for each in own.path.iterdir()} == {"profiles"}
    assert keys(home) == ["2"]
    assert home.new_place().key == OWN
    remove_profile(other, lambda: None)
    assert not other.path.exists()
    assert keys(home) == [OWN]


def test_a_profile_that_is_open_is_not_removed(tmp_path: Path) -> None:
    folder = created(tmp_path / "home")
    with folder.acquire(), pytest.raises(UserActionNeeded) as caught:
        remove_profile(folder, lambda: None)
    assert caught.value.code == "profile.in_use"
    assert folder.state() is FolderState.PROFILE


def test_a_removal_that_was_cut_off_leaves_no_profile_and_is_gone_on_with(home: FolderHome, tmp_path: Path) -> None:
    created(tmp_path / "home")
    folder = created(home.new_place().folder)
    folder.database.write_bytes(b"sealed")

    class PowerCutError(Exception):
        pass

    def cut() -> None:
        raise PowerCutError

    with pytest.raises(PowerCutError):
        remove_profile(folder, cut)
    assert keys(home) == [OWN]
    place = home.new_place()
    assert place.folder == folder.path
    with folder.acquire():
        folder.begin(ID, Custody.KEYRING)
    assert not folder.database.exists()
