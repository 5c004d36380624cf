"""Short versions of `dev.py faults`: a few kills of each kind, everything that is true after many of them."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys

import psutil
import pytest

from tests.fakes.nats_nodes import NODES, nats_server
from tests.faults.kills import BEFORE_A_KILL, kill_a_relay, kill_in_a_cluster

needs_nats = pytest.mark.skipif(nats_server() is None, reason="nats-server is not installed (no wheel for this system)")


async def test_a_relay_killed_under_load_loses_nothing_shows_nothing_twice_keeps_the_order(tmp_path):
    killed: list[str] = []
    judgement = await kill_a_relay(tmp_path, 2, killed.append)
    assert killed == ["relay"] * 2
    assert judgement.clean, judgement
    assert judgement.written >= 3 * BEFORE_A_KILL


@needs_nats
async def test_nodes_and_relays_of_a_cluster_killed_under_load_lose_nothing_show_nothing_twice_keep_the_order(tmp_path):
    killed: list[str] = []
    judgement = await kill_in_a_cluster(tmp_path, 3, killed.append, random.Random(3))
    assert set(killed) == {"node", "relay"}, "the seed is chosen for both"
    assert judgement.clean, judgement
    assert judgement.written >= 3 * BEFORE_A_KILL


@needs_nats
def test_a_cluster_that_is_stopped_leaves_no_process_and_no_folder(tmp_path):
    command = [sys.executable, "-m", "tests.faults.cluster"]
    said, processes = [], []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(tmp_path)}
    ) as run:
        for line in run.stdout:
            said.append(json.loads(line))
            if said[-1]["event"] == "ready":
                processes = psutil.Process(run.pid).children(recursive=True)
                assert any(tmp_path.iterdir())
                run.send_signal(signal.SIGINT)
        assert run.wait(30) == 0
    assert [each["event"] for each in said] == ["node"] * NODES + ["relay"] * 2 + ["ready", "stopped"]
    assert len(processes) == NODES + 2
    assert not [each for each in processes if each.is_running()]
    assert not any(tmp_path.iterdir())
