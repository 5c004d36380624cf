"""The profile folder: never half a profile, never somebody else's files, one process at a time."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.platform.profile_folder import FolderState, Marker, ProfileFolder, chosen_folder
from e2ee_desktop.services.face import Custody

ID = "0123456789abcdef" * 2
OTHER_ID = "f" * 32
HOLD = """
import sys
from pathlib import Path
from e2ee_desktop.platform.profile_folder import ProfileFolder
lock = ProfileFolder(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return ProfileFolder(tmp_path / "some" / "profile")


def created(folder: ProfileFolder, custody: Custody = Custody.KEYRING) -> Marker:
    with folder.acquire():
        marker = folder.begin(ID, custody)
        folder.finish(marker)
    return marker


def code_of(call) -> str:
    with pytest.raises(E2EEError) as caught:
        call()
    return caught.value.code


def test_asking_creates_nothing(folder: ProfileFolder, tmp_path: Path) -> None:
    assert folder.state() is FolderState.ABSENT
    assert code_of(folder.marker) == "profile.missing"
    assert list(tmp_path.iterdir()) == []


def test_a_created_profile_is_its_owner_s_alone(folder: ProfileFolder) -> None:
    marker = created(folder)
    assert folder.state() is FolderState.PROFILE
    assert folder.marker() == marker == Marker(ID, Custody.KEYRING)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    for file in folder.path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert {file.name for file in folder.path.iterdir()} == {"profile.json", "lock"}


def test_the_marker_file_is_as_documented(folder: ProfileFolder) -> None:
    created(folder, Custody.PASSPHRASE)
    written = json.loads((folder.path / "profile.json").read_text())
    assert written == {"format": 2, "profile_id": ID, "custody": "passphrase"}


def test_an_open_folder_is_closed_to_others_when_taken(folder: ProfileFolder) -> None:
    folder.path.mkdir(parents=True, mode=0o755)
    folder.path.chmod(0o755)
    folder.acquire().release()
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


def test_a_crash_half_way_is_recognised_and_begun_again_under_the_same_id(folder: ProfileFolder) -> None:
    with folder.acquire():
        folder.begin(ID, Custody.PASSPHRASE)
    leavings = [
        folder.database,
        folder.former_keyslot,
        folder.slots,
        folder.slots_copy,
        *(folder.path / f"messages.db{end}" for end in ("-wal", ".unfinished")),
    ]
    for file in leavings:
        file.write_bytes(b"half")
    (folder.path / "messages.db.my-own-copy").write_bytes(b"precious")
    folder.relay.mkdir()
    (folder.relay / "relay.db").write_bytes(b"usable")
    assert folder.state() is FolderState.INCOMPLETE
    assert code_of(folder.marker) == "profile.missing"
    with folder.acquire():
        assert folder.begin(OTHER_ID, Custody.KEYRING) == Marker(ID, Custody.KEYRING)
        assert not any(file.exists() for file in leavings)
        assert (folder.relay / "relay.db").read_bytes() == b"usable"
        assert (folder.path / "messages.db.my-own-copy").read_bytes() == b"precious"
        folder.finish(Marker(ID, Custody.KEYRING))
    assert folder.marker() == Marker(ID, Custody.KEYRING)


def test_a_crash_after_the_last_step_leaves_a_profile(folder: ProfileFolder) -> None:
    with folder.acquire():
        marker = folder.begin(ID, Custody.KEYRING)
        creating = (folder.path / "profile.creating").read_bytes()
        folder.finish(marker)
    (folder.path / "profile.creating").write_bytes(creating)
    assert folder.state() is FolderState.PROFILE
    assert folder.marker() == marker


def test_a_crash_while_the_first_marker_is_written_leaves_nothing_of_note(folder: ProfileFolder) -> None:
    folder.path.mkdir(parents=True)
    (folder.path / "profile.creating.part").write_bytes(b'{"for')
    (folder.path / "lock").touch()
    assert folder.state() is FolderState.ABSENT
    created(folder)
    assert folder.state() is FolderState.PROFILE


def test_a_profile_is_not_begun_twice(folder: ProfileFolder) -> None:
    created(folder)
    with folder.acquire():
        assert code_of(lambda: folder.begin(OTHER_ID, Custody.KEYRING)) == "profile.exists"
    assert folder.marker() == Marker(ID, Custody.KEYRING)


@pytest.mark.parametrize("profile_id", ["", "0" * 31, "0" * 33, "G" * 32, "A" * 32, "0" * 31 + "\n"])
def test_an_id_of_another_form_is_a_defect(folder: ProfileFolder, profile_id: str) -> None:
    with folder.acquire(), pytest.raises(LocalMisuse):
        folder.begin(profile_id, Custody.KEYRING)


@pytest.mark.parametrize("name", ["holiday.jpg", "messages.db", "keyslot", ".hidden", "profile.json.part"])
def test_a_folder_with_other_files_is_not_ours_and_stays_as_it_is(folder: ProfileFolder, name: str) -> None:
    folder.path.mkdir(parents=True)
    (folder.path / name).write_bytes(b"precious")
    for call in (folder.state, folder.marker, folder.acquire, lambda: folder.begin(ID, Custody.KEYRING)):
        with pytest.raises(UserActionNeeded) as caught:
            call()
        assert caught.value.code == "profile.not_ours"
    assert [file.name for file in folder.path.iterdir()] == [name]
    assert (folder.path / name).read_bytes() == b"precious"


def test_a_file_in_its_place_is_not_ours(folder: ProfileFolder) -> None:
    folder.path.parent.mkdir()
    folder.path.write_bytes(b"precious")
    assert code_of(folder.state) == code_of(folder.acquire) == "profile.not_ours"


def test_what_file_browsers_leave_says_nothing(folder: ProfileFolder) -> None:
    folder.path.mkdir(parents=True)
    (folder.path / ".DS_Store").touch()
    assert folder.state() is FolderState.ABSENT


def test_a_profile_of_a_newer_program_is_left_alone(folder: ProfileFolder) -> None:
    created(folder)
    newer = b'{"format": 3, "profile_id": "of another form", "custody": "chip"}'
    (folder.path / "profile.json").write_bytes(newer)
    with pytest.raises(UserActionNeeded) as caught:
        folder.state()
    assert caught.value.code == "profile.newer"
    assert caught.value.facts == {"found": 3, "known": 2}
    assert code_of(folder.acquire) == code_of(lambda: folder.begin(ID, Custody.KEYRING)) == "profile.newer"
    assert (folder.path / "profile.json").read_bytes() == newer


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe",
        b'{"format": true, "profile_id": "%s", "custody": "keyring"}' % ID.encode(),
        b'{"format": 0, "profile_id": "%s", "custody": "keyring"}' % ID.encode(),
        b'{"format": 1, "profile_id": "../../etc", "custody": "keyring"}',
        b'{"format": 1, "profile_id": 5, "custody": "keyring"}',
        b'{"format": 1, "profile_id": "%s", "custody": "plaintext"}' % ID.encode(),
        b'{"format": 1, "profile_id": "%s", "custody": ["keyring"]}' % ID.encode(),
        b"[" * 100_000,
        b" " * 5_000,
    ],
)
def test_a_damaged_marker_is_damage(folder: ProfileFolder, content: bytes) -> None:
    folder.path.mkdir(parents=True)
    for name in ("profile.json", "profile.creating"):
        (folder.path / name).write_bytes(content)
        assert code_of(folder.state) == "profile.damaged"
        assert (folder.path / name).read_bytes() == content
        (folder.path / name).unlink()


def test_a_second_process_is_told_that_the_profile_is_in_use(folder: ProfileFolder) -> None:
    with folder.acquire():
        done = subprocess.run(
            [sys.executable, "-c", HOLD, folder.path], input="", capture_output=True, text=True, timeout=60, check=False
        )
        assert "UserActionNeeded: profile.in_use" in done.stderr
        with pytest.raises(UserActionNeeded):
            folder.acquire()
    folder.acquire().release()


def test_a_killed_process_holds_nothing(folder: ProfileFolder) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, folder.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        assert code_of(folder.acquire) == "profile.in_use"
        holder.kill()
        holder.wait(60)
    folder.acquire().release()


def test_releasing_twice_is_harmless(folder: ProfileFolder) -> None:
    lock = folder.acquire()
    lock.release()
    lock.release()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailure) as caught:
        ProfileFolder(Path("/proc/e2ee-desktop")).acquire()
    assert caught.value.code == "profile.unwritable"
    assert code_of(ProfileFolder(tmp_path / "file" / "below").acquire) in ("profile.unwritable", "profile.not_ours")


def test_the_folder_is_chosen_by_option_then_environment_then_platform(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    environment = {"E2EE_DESKTOP_HOME": str(tmp_path / "environment")}
    assert chosen_folder(Path("option"), environment) == tmp_path / "option"
    assert chosen_folder(None, environment) == tmp_path / "environment"
    default = platformdirs.user_data_path("e2ee-desktop", appauthor=False)
    assert chosen_folder(None, {}) == chosen_folder(None, {"E2EE_DESKTOP_HOME": ""}) == default
    assert default.is_absolute()


def test_what_a_crash_left_behind_the_last_step_is_cleared_away_at_the_next_start(tmp_path):
    folder = ProfileFolder(tmp_path / "profile")
    with folder.acquire():
        folder.finish(folder.begin(ID, Custody.PASSPHRASE))
    kept = {"profile.json", "lock", "keyslots", "keyslots.copy", "messages.db"}
    left = {"profile.creating", "keyslot", "keyslots.part", "keyslots.copy.part", "profile.json.part"}
    for name in kept - {"profile.json", "lock"} | left:
        (folder.path / name).write_text("x")
    with folder.acquire():
        assert {path.name for path in folder.path.iterdir()} == kept


def test_the_former_slot_of_a_profile_that_needs_it_still_is_not_cleared_away(tmp_path):
    folder = ProfileFolder(tmp_path / "profile")
    with folder.acquire():
        folder.finish(folder.begin(ID, Custody.PASSPHRASE))
    marker = {"format": 1, "profile_id": ID, "custody": "passphrase"}
    (folder.path / "profile.json").write_text(json.dumps(marker))
    folder.former_keyslot.write_text("x")
    with folder.acquire():
        assert folder.former_keyslot.exists()


def test_nothing_of_somebody_else_s_folder_is_cleared_away(tmp_path):
    path = tmp_path / "profile"
    path.mkdir()
    (path / "keyslots.part").write_text("x")
    with pytest.raises(UserActionNeeded, match=r"profile\.not_ours"):
        ProfileFolder(path).acquire()
    assert (path / "keyslots.part").exists()
