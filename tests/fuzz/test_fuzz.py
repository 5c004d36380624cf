"""Every input that fuzzing ever found worth keeping, and a few seconds of new ones where atheris is installed."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.targets import CORPUS, TARGETS

ROOT = Path(__file__).parents[2]
SECONDS = 3
CORPUS_BYTES_MAX = 300_000


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_and_the_seeds_break_no_rule(name):
    target = TARGETS[name]
    for seed in target.seeds():
        target.run(seed)
    for kept in sorted((CORPUS / name).iterdir()):
        target.run(kept.read_bytes())
    target.run(b"")


def test_the_corpus_stays_small():
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < CORPUS_BYTES_MAX


@pytest.mark.skipif(
    find_spec("atheris") is None, reason="atheris is not installed; it has wheels for Linux on x86-64 alone"
)
@pytest.mark.parametrize("name", TARGETS)
def test_some_seconds_of_new_inputs_find_nothing(name, tmp_path):
    options = (f"-max_total_time={SECONDS}", f"-artifact_prefix={tmp_path}/", str(tmp_path / "new"), str(CORPUS / name))
    done = subprocess.run(
        (sys.executable, "-m", "tests.fuzz", name, *options), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-4_000:]
    assert "Done " in done.stderr
