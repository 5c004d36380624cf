"""Small files: whole or not at all, and for their owner alone."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform.atomic_file import read_if_there, write_atomically
from e2ee_desktop.platform.clock import SystemClock, system_random
from e2ee_desktop.platform.slot_file import OsSlotFile

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform.atomic_file import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 100_000)
except StorageFailure as failure:
    print(failure.code)
"""


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"first, and longer")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_part_left_by_a_crash_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "file.part").write_bytes(b"a long part that a crash has left behind")
    write_atomically(tmp_path / "file", b"short")
    assert (tmp_path / "file").read_bytes() == b"short"
    assert not (tmp_path / "file.part").exists()


def test_a_full_disk_leaves_the_former_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"former")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "store.disk_full\n"
    assert path.read_bytes() == b"former"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_atomically(tmp_path / "missing" / "file", b"x")
    assert caught.value.code == "profile.unwritable"


def test_reading_stops_just_above_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert read_if_there(path, 10) is None
    path.write_bytes(b"x" * 1_000)
    assert read_if_there(path, 10) == b"x" * 11
    with pytest.raises(StorageFailure):
        read_if_there(tmp_path, 10)


def test_a_slot_file_keeps_the_last_slot(tmp_path: Path) -> None:
    slot_file = OsSlotFile(tmp_path / "keyslot")
    assert slot_file.read() is None
    slot_file.write(b"one")
    slot_file.write(b"two")
    assert OsSlotFile(tmp_path / "keyslot").read() == b"two"


def test_the_clock_and_the_random_source_are_the_system_s() -> None:
    assert SystemClock().now_ms() > 1_700_000_000_000
    assert len(system_random(32)) == 32
    assert system_random(32) != system_random(32)
