"""The note beside the log: what was taken away, cut or exchanged is noticed, and a crash alone raises no alarm."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.faults.damaged_store import DATABASE, make
from tests.faults.torn_log import tear
from tests.unit.storage.samples import KEY


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a process that was killed with commits in its log."""
    folder = tmp_path_factory.mktemp("note") / "killed"
    folder.mkdir()
    make(folder, 50, 50)
    return folder


@pytest.fixture
def database(killed: Path, tmp_path: Path) -> Path:
    shutil.copytree(killed, tmp_path / "copy")
    return tmp_path / "copy" / DATABASE


def log_of(database: Path) -> Path:
    return database.with_name(database.name + "-wal")


def refused(database: Path) -> str:
    files = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    with pytest.raises(StorageFailure) as caught:
        open_existing(database, KEY)
    assert {path.name: path.read_bytes() for path in database.parent.iterdir()} == files, "opening changed something"
    return caught.value.code


def count(database: Path) -> int:
    store = open_existing(database, KEY)
    try:
        return int(store.database.rows("SELECT count(*) FROM message")[0][0])
    finally:
        store.close()


def test_a_killed_process_raises_no_alarm_and_leaves_no_note_once_closed(database: Path) -> None:
    assert count(database) == 100
    assert sorted(path.name for path in database.parent.iterdir()) == [DATABASE]
    assert count(database) == 100


def test_a_missing_log_is_told(database: Path) -> None:
    log_of(database).unlink()
    assert refused(database) == "store.log_missing"


def test_an_empty_log_is_told(database: Path) -> None:
    log_of(database).write_bytes(b"")
    assert refused(database) == "store.log_missing"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.99])
def test_a_cut_log_is_told(database: Path, share: float) -> None:
    data = log_of(database).read_bytes()
    log_of(database).write_bytes(data[: int(len(data) * share)])
    assert refused(database) == "store.log_damaged"


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.99])
def test_a_flipped_bit_in_the_log_is_told(database: Path, share: float) -> None:
    data = bytearray(log_of(database).read_bytes())
    data[int(len(data) * share)] ^= 4
    log_of(database).write_bytes(data)
    assert refused(database) == "store.log_damaged"


def test_an_older_log_in_its_place_is_told(database: Path) -> None:
    older = log_of(database).read_bytes()
    command = [sys.executable, "-c", _GO_ON, str(database)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9
    log_of(database).write_bytes(older)
    assert refused(database) in {"store.log_missing", "store.log_damaged"}


def test_what_a_power_cut_leaves_behind_the_last_commit_raises_no_alarm(database: Path) -> None:
    import random  # noqa: PLC0415 - here alone

    tear(log_of(database), random.Random(7))
    assert count(database) == 100


def test_a_process_that_closes_nothing_raises_no_alarm(tmp_path: Path) -> None:
    database = tmp_path / DATABASE
    create(database, KEY).close()
    command = [sys.executable, "-c", _LEAVE_OPEN, str(database)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 0
    assert count(database) == 0


_GO_ON = """
import os, sys
from pathlib import Path
from tests.faults.damaged_store import fill
from tests.unit.storage.samples import KEY
from e2ee_desktop.storage.sqlite_store import open_existing
store = open_existing(Path(sys.argv[1]), KEY)
store.fold_log()
fill(store, 101, 20)
os._exit(9)
"""
_LEAVE_OPEN = """
import sys
from pathlib import Path
from tests.unit.storage.samples import KEY
from e2ee_desktop.storage.sqlite_store import open_existing
store = open_existing(Path(sys.argv[1]), KEY)
with store.transaction():
    store.profile.set_setting("theme", "dark")
"""
