"""Short versions of `dev.py faults --network`: each fault once or twice, everything that is true after many."""

from __future__ import annotations

import asyncio

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import address, envelope, owned
from tests.fakes.refusal import refusal
from tests.faults.network import AGAIN_MIB_MAX, MEMORY_MIB_MAX, Site, cut, half_open, slow, vanished_readers


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


async def test_a_writer_whose_line_leads_nowhere_finds_out_before_its_answer_is_overdue_and_is_back_on_the_next_line(
    tmp_path,
):
    async with Site(tmp_path) as site:
        mailbox, writer = owned(site.address), RelayTransport(dial=site.path.dial)
        try:
            await writer.create_mailbox(mailbox, ())
            await writer.send(address(mailbox), bytes([1]) * 16, envelope())
            site.path.vanish()
            with refusal(RelayFailure, "relay.unreachable"):  # relay.timeout would be the request's own patience
                await writer.send(address(mailbox), bytes([2]) * 16, envelope())
            await writer.send(address(mailbox), bytes([2]) * 16, envelope())
        finally:
            await writer.close()


@pytest.mark.parametrize("arrived_first", [1, 9])
async def test_what_waits_for_room_on_a_line_overtakes_nothing_that_was_lost_with_it(tmp_path, arrived_first):
    async with Site(tmp_path) as site:
        mailbox, reader, writer = owned(site.address), RelayTransport(), RelayTransport(dial=site.path.dial)
        await reader.create_mailbox(mailbox, ())
        reader.subscribe(mailbox)
        site.path.slow(2_000_000)
        left, arrived = [bytes([number]) * 16 for number in range(40)], []
        everything = list(left)

        async def write() -> None:
            while left:
                sends = [writer.send(address(mailbox), each, envelope(size=65_536)) for each in left]
                outcomes = await asyncio.gather(*sends, return_exceptions=True)
                left[:] = [each for each, failed in zip(left, outcomes, strict=True) if failed is not None]

        writing = asyncio.create_task(write())
        try:
            async for event in reader.events():
                if isinstance(event, Delivery):
                    arrived.append(event.envelope_id)
                    reader.acknowledge([event])
                    if len(arrived) == arrived_first:
                        site.path.cut()
                        site.path.mend()
                if len(arrived) == len(everything):
                    break
            await writing
        finally:
            await asyncio.gather(reader.close(), writer.close())
        assert arrived == everything


async def test_a_line_that_needs_longer_than_an_answer_may_take_for_all_that_is_under_way_is_kept(tmp_path):
    async with Site(tmp_path) as site:
        mailbox, writer = owned(site.address), RelayTransport(dial=site.path.dial)
        try:
            await writer.create_mailbox(mailbox, ())
            site.path.slow(60_000)
            sends = (writer.send(address(mailbox), bytes([n]) * 16, envelope(size=16_384)) for n in range(24))
            await asyncio.gather(*sends)
            assert len(site.path.lines) == 1
        finally:
            await writer.close()
