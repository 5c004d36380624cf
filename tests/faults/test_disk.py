"""Short versions of `dev.py faults --disk`: each fault once or twice, everything that is true after many."""

from __future__ import annotations

import random

import pytest

from tests.faults.disk import failing_disk, full_disk, torn_write
from tests.faults.small_disk import may_mount


@pytest.fixture
def disks(tmp_path):
    if not may_mount(tmp_path):
        pytest.skip("a disk that fills up or fails has to be mounted, which needs root")
    return tmp_path


async def test_a_torn_last_write_takes_nothing_along_that_was_answered(tmp_path):
    judgement = await torn_write(tmp_path, 1, random.Random(1))
    assert judgement.clean, judgement


async def test_a_full_disk_refuses_serves_readers_survives_a_kill_and_goes_on_when_there_is_room(disks):
    judgement = await full_disk(disks / "full", 2)
    assert judgement.clean, judgement


async def test_a_disk_that_turns_read_only_refuses_serves_readers_and_is_named_at_the_next_start(disks):
    judgement, starts = await failing_disk(disks / "failing", 1)
    assert judgement.clean, judgement
    assert starts == {"3 relay.data_unwritable"}
