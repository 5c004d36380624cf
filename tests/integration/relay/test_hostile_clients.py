"""No client can hurt the relay or another client: garbage, wrong order, replay, silence, greed."""

from __future__ import annotations

import asyncio
import os

import pytest
from websockets.exceptions import ConnectionClosed

from e2ee_desktop.services.ports import Delivery, MailboxDrained
from e2ee_desktop.wire.frames import VERSION, encode
from e2ee_desktop.wire.frames_control import UNSIGNED, Create, Done, Failed, Fetch, Open, Refusal
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Send, SendOutcome, Sent
from e2ee_desktop.wire.limits import FRAME_BYTES_MAX
from tests.fakes.mailboxes import Reader, address, envelope, owned
from tests.fakes.raw_relay_client import RawRelayClient, tcp
from tests.fakes.worlds import RealWorld, world


@pytest.fixture(params=["picows", "websockets"])
async def place(request, tmp_path):
    started = world(request.param, tmp_path)
    assert isinstance(started, RealWorld)
    await started.start()
    yield started
    await started.stop()


@pytest.fixture
async def neighbours(place):
    """Two honest clients in conversation; after whatever a test did, they still are."""
    alice, bob, mailbox = place.transport(), place.transport(), owned(place.address)
    await bob.create_mailbox(mailbox, ())
    bob.subscribe(mailbox)
    reader = Reader(bob)
    await reader.until(MailboxDrained)
    await alice.send(address(mailbox), os.urandom(16), envelope(b"before"))
    await reader.texts(1)
    before = len(reader.seen)
    yield mailbox
    await alice.send(address(mailbox), os.urandom(16), envelope(b"after"))
    assert await reader.texts(1) == [b"after"]
    assert len(reader.seen) == before + 1, "their connections were never touched"


GARBAGE = [
    b"",
    b"\x00",
    b"GET / HTTP/1.1",
    bytes((VERSION, 77)),
    bytes((VERSION + 1, 1)) + bytes(5_000),
    bytes((VERSION, 1)) + bytes(100),
    bytes((VERSION, 2)) + bytes(13),
    bytes((VERSION, 3)) + b"\x91" * 60_000,
    os.urandom(3_000),
    encode(Sent((SendOutcome(1),))),
    encode(Done(1, 1)),
    encode(Send(0, bytes(16), bytes(16), None, envelope())),
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_ends_its_own_connection_with_a_reason(place, neighbours, garbage):
    async with RawRelayClient(place.address) as raw:
        await raw.say(garbage)
        assert await raw.until_closed() == [Failed(0, Refusal.PROTOCOL, 0)]


@pytest.mark.parametrize("message", ["text", bytes(FRAME_BYTES_MAX + 1)], ids=["text", "giant"])
async def test_text_and_giant_messages_end_their_connection(place, neighbours, message):
    async with RawRelayClient(place.address) as raw:
        await raw.say(message)
        with pytest.raises(ConnectionClosed):
            await raw.socket.recv()


@pytest.mark.parametrize("data", [b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\xff\xff" + bytes(500), os.urandom(500)])
async def test_bytes_that_are_no_tls_get_nothing(place, neighbours, data):
    answer = await asyncio.to_thread(tcp, place.address, data)
    assert not answer or answer[0] == 21, "at most a TLS alert"


async def test_a_signature_is_worthless_on_another_connection(place, neighbours):
    mailbox = owned(place.address)
    async with RawRelayClient(place.address) as first, RawRelayClient(place.address) as second:
        create = first.signed(Create(1, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, (), UNSIGNED), mailbox)
        await first.say(create)
        assert await first.hear() == Done(1, 0)
        stolen = first.signed(Open(2, 1, mailbox.receive_id, UNSIGNED), mailbox)
        await second.say(stolen)
        assert await second.hear() == Failed(2, Refusal.REFUSED, 0)


async def test_a_signature_is_worthless_for_another_operation_or_argument(place, neighbours):
    mailbox, other = owned(place.address), owned(place.address)
    async with RawRelayClient(place.address) as raw:
        create = Create(1, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, (), UNSIGNED)
        signature = raw.signed(create, mailbox).signature
        await raw.say(Create(2, mailbox.receive_id, other.send_id, mailbox.owner_key, (), signature))
        assert await raw.hear() == Failed(2, Refusal.REFUSED, 0)
        await raw.say(Open(3, 1, mailbox.receive_id, signature))
        assert await raw.hear() == Failed(3, Refusal.MAILBOX_UNKNOWN, 0)


LOW_ORDER_KEYS = [
    bytes(32),
    (1).to_bytes(32, "little"),
    bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    bytes.fromhex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
]


@pytest.mark.parametrize("key", LOW_ORDER_KEYS, ids=lambda key: key[:4].hex())
async def test_a_low_order_or_non_canonical_owner_key_is_refused(place, key):
    mailbox = owned(place.address)
    async with RawRelayClient(place.address) as raw:
        for request, signature in enumerate((bytes(64), key + bytes(32), (1).to_bytes(32, "little") + bytes(32)), 1):
            await raw.say(Create(request, mailbox.receive_id, mailbox.send_id, key, (), signature))
            assert await raw.hear() == Failed(request, Refusal.REFUSED, 0)


async def test_nobody_acknowledges_what_is_not_his(place, neighbours):
    async with RawRelayClient(place.address) as raw:
        await raw.say(Acknowledge(tuple((channel, sequence) for channel in range(5) for sequence in range(1, 200))))
        await raw.say(Fetch(1, bytes(16), bytes(16)))
        assert await raw.hear() == Failed(1, Refusal.MAILBOX_UNKNOWN, 0)


async def test_fetching_too_fast_is_answered_with_a_time_to_wait(place, neighbours):
    async with RawRelayClient(place.address) as raw:
        for request in range(1, 101):
            await raw.say(Fetch(request, neighbours.send_id, bytes(16)))
        answers = [await raw.hear() for _ in range(100)]
        busy = [each for each in answers if isinstance(each, Failed) and each.refusal is Refusal.BUSY]
        assert busy
        assert all(0 < each.retry_after_ms <= 1_000 for each in busy)


async def test_a_client_that_stops_reading_stops_only_itself(place, neighbours):
    greedy, writer = owned(place.address), place.transport()
    async with RawRelayClient(place.address) as raw:
        create = Create(1, greedy.receive_id, greedy.send_id, greedy.owner_key, (), UNSIGNED)
        await raw.say(raw.signed(create, greedy))
        await raw.hear()
        await asyncio.gather(*(writer.send(address(greedy), os.urandom(16), envelope(b"", 65_536)) for _ in range(100)))
        await raw.say(raw.signed(Open(2, 1, greedy.receive_id, UNSIGNED), greedy))
        raw.socket.transport.pause_reading()
        reader, mailbox = Reader(place.transport()), owned(place.address)
        await reader.transport.create_mailbox(mailbox, ())
        reader.transport.subscribe(mailbox)
        for n in range(50):
            await writer.send(address(mailbox), os.urandom(16), envelope(b"%d" % n))
        assert len(await reader.until(Delivery, 50)) == 50
        raw.socket.transport.resume_reading()
        received = 0
        while received < 100:
            frame = await raw.hear()
            if isinstance(frame, Deliver):
                received += len(frame.deliveries)
                await raw.say(Acknowledge(tuple((each.channel, each.sequence) for each in frame.deliveries)))
