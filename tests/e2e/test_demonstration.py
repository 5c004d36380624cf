"""The demonstration is the end-to-end test: what `dev.py demo` shows a person has to come out right here too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(900)
def test_two_people_meet_verify_and_talk_and_nothing_is_lost_or_leaked():
    command = [sys.executable, "-m", "tests.e2e.demo", "--hidden", "--story-only"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "nothing is missing, nothing is there twice" in done.stdout
    assert "No text, name or key is in them" in done.stdout
