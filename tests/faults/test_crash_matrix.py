"""The short version of `dev.py faults --matrix`: a few points of a few rows of the table; the whole one is in docs/crashes.md."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

import pytest

from tests.faults.crash_matrix import BEGIN, END, PAPER, happen
from tests.faults.crash_operations import OPERATIONS, SendingFile
from tests.faults.crash_operations_alone import ChangingSlots, Migrating
from tests.faults.crash_points import STRIKES, run_until
from tests.faults.crash_stage import Stage, stage
from tests.faults.failing_disk import possible

STRIDE = 12
SHORT = (
    (ChangingSlots, "kill -9"),
    (ChangingSlots, "the file system is read-only"),
    (Migrating, "kill -9"),
    (Migrating, "fsync fails"),
    (SendingFile, "kill -9"),
)


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with stage(tmp_path_factory.mktemp("stage")) as made:
        yield made


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("operation", "strike"), SHORT, ids=[f"{one.title}, {strike}" for one, strike in SHORT])
def test_everything_holds_after_a_strike(where: Stage, operation, strike: str) -> None:
    if strike not in STRIKES:
        pytest.skip("calls are made to fail by seccomp, on x86-64 Linux alone")
    outcome = happen(where, operation, strike, STRIDE)
    assert outcome.findings == []
    assert outcome.points >= 2, "a command that passes fewer points was not watched at all"
    assert "no code" not in outcome.codes


def test_the_paper_has_a_row_for_everything_that_can_happen_and_all_of_it_holds() -> None:
    table = PAPER.read_text().partition(BEGIN)[2].partition(END)[0].splitlines()[2:]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
    assert {(row[0], row[1]) for row in cells} >= {(one.title, strike) for one in OPERATIONS for strike in STRIKES}
    assert {row[-1] for row in cells} == {"holds"}


@pytest.mark.skipif(not possible(), reason="calls are made to fail by seccomp, on x86-64 Linux alone")
@pytest.mark.parametrize(
    ("strike", "number"),
    [("the disk is full", errno.ENOSPC), ("the file system is read-only", errno.EROFS), ("fsync fails", errno.EIO)],
)
def test_the_kernel_answers_as_the_disk_would(tmp_path, strike: str, number: int) -> None:
    path = tmp_path / "file"

    def act() -> int:
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
        STRIKES[strike]()
        try:
            os.write(descriptor, b"x")
            os.fsync(descriptor)
        except OSError as error:
            return 0 if error.errno == number else 1
        return 2

    assert run_until(0, lambda: None, act, tmp_path / "said").status == 0
