"""Keyrings come and go; the profile opens by another slot, its keyring's slot is mended, and nothing is ever made anew.

The whole table runs by `python -m tests.integration.keyring.custody_matrix`; here run the cases with a recovery phrase, and one
of each other kind, and each must be as the paper says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.keyring.custody_matrix import BEGIN, CHANGES, END, PAPER, SLOTS, Made, happen, make


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("made"), "keyring, phrase")


def assert_as_the_paper_says(made: Made, folder: Path, change: str) -> None:
    outcome = happen(made, folder, change)
    assert outcome.kept
    paper = PAPER.read_text().partition(BEGIN)[2].partition(END)[0]
    assert outcome.row() in paper.splitlines()


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_keyring_is_told_and_another_slot_opens(made: Made, change: str, tmp_path: Path) -> None:
    assert_as_the_paper_says(made, tmp_path, change)


@pytest.mark.parametrize("slots", [slots for slots in SLOTS if slots != "keyring, phrase"])
def test_other_slots_stand_in_the_same_way(slots: str, tmp_path: Path) -> None:
    assert_as_the_paper_says(make(tmp_path / "made", slots), tmp_path / "case", "the entry was deleted")


def test_the_paper_has_a_row_for_every_case() -> None:
    rows = [
        line for line in PAPER.read_text().partition(BEGIN)[2].partition(END)[0].splitlines() if line.startswith("| ")
    ]
    assert {tuple(row.split(" | ")[:2]) for row in rows[1:]} == {
        (f"| {change}", slots) for change in CHANGES for slots in SLOTS
    }
