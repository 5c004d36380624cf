"""The short version of `dev.py bench relay`: a real relay under the load of the benchmark's own clients."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.timeout(180)
def test_every_row_of_ours_comes_out_and_nothing_is_lost_or_refused():
    command = [sys.executable, "-m", "benchmarks.runner", "relay", "--short", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = {row["name"]: row["value"] for row in map(json.loads, done.stdout.splitlines())}
    assert rows.pop("delivered_lost_or_refused") == 0
    assert {"delivered_1k", "delivered_4k", "cpu_us_message", "accepted_1k", "p99_ms_200", "idle_kib_tls"} <= set(rows)
    assert all(value > 0 for value in rows.values())


def test_a_benchmark_without_a_short_version_says_so():
    command = [sys.executable, "-m", "benchmarks.runner", "catchup", "--short"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "short" in done.stderr
