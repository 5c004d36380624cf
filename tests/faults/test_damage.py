"""Random damage to a database: no message goes silently, whatever is damaged. The long version is `dev.py faults --damage`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.damaged_store import KINDS, Original, make, one_history


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("damage") / "original"
    folder.mkdir()
    return make(folder, 400, 100)


@pytest.mark.parametrize("kind", KINDS)
def test_no_message_goes_silently(original: Original, tmp_path: Path, kind: str) -> None:
    for seed in range(1 if kind == "log-gone" else 2):
        report = one_history(original, tmp_path / "copy", kind, seed)
        assert not report.whole or not report.lost
        if kind == "log-gone":
            assert report.log_lost
        if kind in {"bits", "pages"}:
            assert all(one.exact for one in report.conversations)
