"""Short versions of `dev.py faults --network`: each fault once or twice, everything that is true after many."""

from __future__ import annotations

from tests.faults.network import AGAIN_MIB_MAX, MEMORY_MIB_MAX, cut, half_open, slow, vanished_readers


async def test_lines_that_are_cut_under_load_come_again_and_nothing_is_lost_doubled_or_out_of_order(tmp_path):
    judgement = await cut(tmp_path, 1)
    assert judgement.clean, judgement


async def test_over_a_slow_line_everything_arrives_once_and_in_order(tmp_path):
    judgement = await slow(tmp_path, 30)
    assert judgement.clean, judgement


async def test_a_relay_lets_go_of_lines_that_lead_nowhere_and_nothing_of_them_is_lost(tmp_path):
    judgement = await half_open(tmp_path, 1, patient=False)
    assert judgement.clean, judgement


async def test_readers_that_vanish_while_they_are_delivered_to_cost_a_bounded_amount_of_memory(tmp_path):
    first, second = await vanished_readers(tmp_path, 2)
    assert first <= MEMORY_MIB_MAX
    assert second - first <= AGAIN_MIB_MAX
