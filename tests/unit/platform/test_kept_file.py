"""Records in a file: whole ones in order, nothing of a torn end, nothing of a failed append."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform import kept_file
from e2ee_desktop.platform.kept_file import OsKeptFile


def test_records_come_back_in_order_from_a_file_of_its_owner_alone(tmp_path):
    path = tmp_path / "kept"
    assert list(OsKeptFile(path).records()) == []
    OsKeptFile(path).append([b"one", b"two"])
    OsKeptFile(path).append([b"three" * 10_000])
    assert list(OsKeptFile(path).records()) == [b"one", b"two", b"three" * 10_000]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lost", [1, 2, 3, 6])
def test_a_torn_end_is_not_there(tmp_path, lost):
    path = tmp_path / "kept"
    OsKeptFile(path).append([b"one", b"two"])
    path.write_bytes(path.read_bytes()[:-lost])
    assert list(OsKeptFile(path).records()) == [b"one"]


def test_a_length_that_no_record_has_ends_it(tmp_path):
    path = tmp_path / "kept"
    OsKeptFile(path).append([b"one"])
    with path.open("ab") as file:
        file.write(b"\xff\xff\xff\xff" + b"x" * 100)
    assert list(OsKeptFile(path).records()) == [b"one"]


def test_what_does_not_fit_is_refused_and_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "kept"
    monkeypatch.setattr(kept_file, "FILE_BYTES_MAX", 20)
    OsKeptFile(path).append([b"one"])
    with pytest.raises(StorageFailure, match=r"locked\.full"):
        OsKeptFile(path).append([b"two", b"a longer one"])
    assert list(OsKeptFile(path).records()) == [b"one"]


def test_a_folder_that_is_gone_is_a_failure_of_storage_and_removing_nothing_is_none(tmp_path):
    file = OsKeptFile(tmp_path / "gone" / "kept")
    file.remove()
    with pytest.raises(StorageFailure):
        file.append([b"one"])
