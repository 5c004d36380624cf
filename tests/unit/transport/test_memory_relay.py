"""The switches of the relay in memory that only tests use."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import Delivery, MailboxDrained
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.mailboxes import Reader, address, envelope, owned


@pytest.fixture
def relay():
    return MemoryRelay.named("relay")


@pytest.fixture
async def transport(relay):
    made = MemoryTransport(relay)
    yield made
    await made.close()


@pytest.fixture
async def mailbox(relay, transport):
    made = owned(relay.address)
    await transport.create_mailbox(made, ())
    transport.subscribe(made)
    return made


async def write(transport, mailbox, count: int) -> None:
    for number in range(count):
        await transport.send(address(mailbox), bytes([number]) * 16, envelope(b"%d" % number))


async def test_a_dropped_delivery_comes_again_after_a_reconnection(relay, transport, mailbox):
    dropped: list[Delivery] = []

    def drop_first(delivery: Delivery):
        if not dropped:
            dropped.append(delivery)
            return ()
        return (delivery,)

    relay.tamper = drop_first
    await write(transport, mailbox, 2)
    reader = Reader(transport)
    assert await reader.texts(1) == [b"1"]
    relay.set_online(False)
    relay.set_online(True)
    assert await reader.texts(1) == [b"0"]
    assert relay.waiting(mailbox.receive_id) == 0


async def test_duplicates_and_another_order_reach_the_reader_as_tampered(relay, transport, mailbox):
    held: list[Delivery] = []

    def twice_and_backwards(delivery: Delivery):
        held.append(delivery)
        return [each for each in reversed(held) for _ in range(2)] if len(held) == 2 else ()

    relay.tamper = twice_and_backwards
    await write(transport, mailbox, 2)
    assert await Reader(transport).texts(4) == [b"1", b"1", b"0", b"0"]


async def test_a_lost_answer_has_taken_effect(relay, transport, mailbox):
    relay.answers_to_lose = 1
    with pytest.raises(RelayFailure, match=r"relay\.timeout"):
        await write(transport, mailbox, 1)
    assert relay.waiting(mailbox.receive_id) == 1
    await write(transport, mailbox, 1)
    assert relay.waiting(mailbox.receive_id) == 1


async def test_one_clients_cable_is_its_own(relay, transport, mailbox):
    other = MemoryTransport(relay)
    transport.set_online(False)
    await write(other, mailbox, 1)
    with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
        await write(transport, mailbox, 1)
    transport.set_online(True)
    reader = Reader(transport)
    await reader.until(MailboxDrained)
    assert [each.envelope_id for each in reader.seen if isinstance(each, Delivery)] == [bytes(16)]
    await other.close()


async def test_it_says_what_it_knows_and_holds(relay, transport, mailbox):
    transport.unsubscribe(mailbox.receive_id)
    await write(transport, mailbox, 3)
    assert relay.knows(mailbox.receive_id)
    assert relay.waiting(mailbox.receive_id) == 3
    await transport.delete_mailbox(mailbox)
    assert not relay.knows(mailbox.receive_id)
    assert relay.waiting(mailbox.receive_id) == 0
