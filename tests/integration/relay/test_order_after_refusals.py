"""A writer that has many envelopes under way and is refused some of them: they arrive in the order in which they were written."""

from __future__ import annotations

import asyncio
import os

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import address, envelope, owned

ENVELOPES, WINDOW, FIT = 400, 40, 10


@pytest.fixture(params=["sqlite", "nats"])
async def relay(request, tmp_path):
    cluster = request.getfixturevalue("nats_nodes").urls if request.param == "nats" else ()
    settings = RelaySettings(tmp_path, "127.0.0.1", 0, quota=Quota(FIT, 10_000_000), cluster=cluster, blobs=None)
    async with RelayServer(settings) as running:
        yield running


async def test_a_mailbox_that_is_full_again_and_again_gets_everything_in_order(relay):
    writer, reader, mailbox = RelayTransport(), RelayTransport(), owned(relay.address)
    await reader.create_mailbox(mailbox, ())
    reader.subscribe(mailbox)
    ids = [os.urandom(16) for _ in range(ENVELOPES)]
    refusals, pause_ms = 0, 0

    async def sent(envelope_id: bytes) -> bool:
        nonlocal refusals, pause_ms
        try:
            await writer.send(address(mailbox), envelope_id, envelope())
        except RelayFailure as refused:
            refusals += refused.code == "relay.quota_exceeded"
            pause_ms = max(pause_ms, refused.facts.get("retry_after_ms", 0))
            return False
        return True

    async def write() -> None:
        nonlocal pause_ms
        left = ids
        while left:
            pause_ms, _ = 0, await asyncio.sleep(pause_ms / 1_000)  # what a busy relay names is heeded
            window = left[:WINDOW]
            done = await asyncio.gather(*map(sent, window))
            left = [each for each, is_done in zip(window, done, strict=True) if not is_done] + left[WINDOW:]

    writing, arrived = asyncio.create_task(write()), []
    async for event in reader.events():
        if isinstance(event, Delivery):
            arrived.append(event.envelope_id)
            reader.acknowledge([event])
        if len(arrived) == ENVELOPES:
            break
    await writing
    assert arrived == ids
    assert refusals
    await asyncio.gather(writer.close(), reader.close())


async def test_what_is_sent_while_the_line_comes_about_arrives_in_order(relay):
    reader = RelayTransport()
    for _ in range(10):
        writer, mailbox = RelayTransport(), owned(relay.address)
        await reader.create_mailbox(mailbox, ())
        reader.subscribe(mailbox)
        ids = [os.urandom(16) for _ in range(FIT)]
        sending: list[asyncio.Task[None]] = []
        for each in ids:
            sending.append(asyncio.create_task(writer.send(address(mailbox), each, envelope())))
            await asyncio.sleep(0.004)  # some before the line is there, some while it comes about, some after
        await asyncio.gather(*sending)
        arrived: list[bytes] = []
        async for event in reader.events():
            if isinstance(event, Delivery):
                arrived.append(event.envelope_id)
                reader.acknowledge([event])
            if len(arrived) == len(ids):
                break
        assert arrived == ids
        await writer.close()
    await reader.close()
