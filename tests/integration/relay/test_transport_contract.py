"""What every transport promises (`services/ports.py`), shown on each: in memory, and over real relays."""

from __future__ import annotations

import asyncio
import os

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import (
    Delivery,
    Directory,
    MailboxDrained,
    MailboxOpened,
    MailboxRefused,
    RelayState,
    RelayStateChanged,
)
from e2ee_desktop.wire.limits import ONE_TIME_ITEMS_MAX, UNACKNOWLEDGED_ENVELOPES_MAX
from tests.fakes.mailbox_stores import QUOTA, Hours, NatsPlace
from tests.fakes.mailboxes import CAPABILITY, Reader, address, base, envelope, item, owned, stranger
from tests.fakes.worlds import QUOTA_ENVELOPES, WORLDS, world


@pytest.fixture(params=(*WORLDS, "nats"))
async def place(request, tmp_path):
    if request.param != "nats":
        started = world(request.param, tmp_path)
        await started.start()
        yield started
        await started.stop()
        return
    nodes = request.getfixturevalue("nats_nodes").urls
    streams = NatsPlace(nodes, partitions=1)
    await (await streams.open(QUOTA, Hours())).close()
    started = world("nats", tmp_path, nodes=nodes)
    await started.start()
    yield started
    await started.stop()
    await streams.clear()


@pytest.fixture
async def alice(place):
    return place.transport()


@pytest.fixture
async def bob(place):
    return place.transport()


@pytest.fixture
async def mailbox(place, bob):
    made = owned(place.address)
    await bob.create_mailbox(made, ())
    return made


async def write(transport, mailbox, *texts: bytes, capability: bytes | None = None) -> None:
    for text in texts:
        await transport.send(address(mailbox, capability), os.urandom(16), envelope(text))


def refused(code: str):
    return pytest.raises(RelayFailure, match=f"^{code}".replace(".", r"\."))


async def test_what_waited_comes_first_and_in_order_then_drained_then_what_is_new(alice, bob, mailbox):
    await write(alice, mailbox, b"one", b"two")
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    await write(alice, mailbox, b"three")
    await reader.texts(1)
    kinds = [type(event) for event in reader.seen if not isinstance(event, RelayStateChanged)]
    assert kinds == [MailboxOpened, Delivery, Delivery, MailboxDrained, Delivery]
    deliveries = [event for event in reader.seen if isinstance(event, Delivery)]
    assert [each.envelope.rstrip(b".") for each in deliveries] == [b"one", b"two", b"three"]
    assert [each.sequence for each in deliveries] == sorted({each.sequence for each in deliveries})


@pytest.mark.parametrize("size", [4_096, 16_384, 65_536])
async def test_every_size_of_envelope_arrives_as_it_was_sent(alice, bob, mailbox, size):
    body = os.urandom(size)
    await alice.send(address(mailbox), b"i" * 16, body)
    bob.subscribe(mailbox)
    [delivery] = await Reader(bob).until(Delivery)
    assert (delivery.envelope, delivery.envelope_id) == (body, b"i" * 16)


async def test_a_send_repeated_before_or_after_delivery_arrives_once(alice, bob, mailbox):
    reader = Reader(bob)
    for _ in range(2):
        await alice.send(address(mailbox), b"1" * 16, envelope(b"once"))
    bob.subscribe(mailbox)
    assert await reader.texts(1) == [b"once"]
    await reader.until(MailboxDrained)
    await alice.send(address(mailbox), b"1" * 16, envelope(b"once"))
    await write(alice, mailbox, b"next")
    assert await reader.texts(1) == [b"next"]


async def test_what_was_not_acknowledged_comes_again_what_was_acknowledged_does_not(place, alice, bob, mailbox):
    await write(alice, mailbox, b"kept", b"done")
    reader = Reader(bob)
    bob.subscribe(mailbox)
    _, done = await reader.until(Delivery, 2, acknowledge=False)
    bob.acknowledge([done])
    await bob.close()
    again = place.transport()
    again.subscribe(mailbox)
    second = Reader(again)
    assert await second.texts(1) == [b"kept"]
    await second.until(MailboxDrained)


async def test_a_capability_is_needed_once_it_is_set_and_only_the_newest_ones_count(alice, bob, mailbox):
    await write(alice, mailbox, b"public")
    await bob.set_capabilities(mailbox, (CAPABILITY,))
    for wrong in (None, b"x" * 32):
        with refused("relay.capability_refused"):
            await write(alice, mailbox, b"no", capability=wrong)
    await write(alice, mailbox, b"yes", capability=CAPABILITY)
    await bob.set_capabilities(mailbox, (b"n" * 32,))
    with refused("relay.capability_refused"):
        await write(alice, mailbox, b"no", capability=CAPABILITY)
    await write(alice, mailbox, b"new", capability=b"n" * 32)


async def test_creating_twice_is_harmless_and_creating_something_else_is_refused(place, alice, bob, mailbox):
    await bob.create_mailbox(mailbox, ())
    other = owned(place.address)
    for claimed in (
        type(other)(other.relay, mailbox.receive_id, other.send_id, other.owner_key, other.sign),
        type(other)(other.relay, other.receive_id, mailbox.send_id, other.owner_key, other.sign),
    ):
        with refused("relay.mailbox_exists"):
            await alice.create_mailbox(claimed, ())
    with refused("relay.mailbox_exists"):
        await bob.create_mailbox(mailbox, (CAPABILITY,))


async def test_an_owner_operation_without_the_owners_key_is_refused(alice, bob, mailbox):
    thief = stranger(mailbox)
    with refused("relay.refused"):
        await alice.set_capabilities(thief, ())
    with refused("relay.refused"):
        await alice.publish(thief, Directory(base(), (), False))
    with refused("relay.refused"):
        await alice.delete_mailbox(thief)
    with refused("relay.refused"):
        await alice.create_mailbox(stranger(owned(mailbox.relay)), ())
    alice.subscribe(thief)
    [refusal] = await Reader(alice).until(MailboxRefused)
    assert refusal == MailboxRefused(mailbox.receive_id, "relay.refused")
    await write(bob, mailbox, b"still there")


async def test_an_unknown_mailbox_is_said_to_be_unknown(place, alice):
    nowhere = owned(place.address)
    with refused("relay.mailbox_unknown"):
        await write(alice, nowhere, b"hello")
    with refused("relay.mailbox_unknown"):
        await alice.fetch_directory(address(nowhere), b"c" * 16)
    with refused("relay.mailbox_unknown"):
        await alice.publish(nowhere, Directory(base(), (), False))
    alice.subscribe(nowhere)
    [refusal] = await Reader(alice).until(MailboxRefused)
    assert refusal.code == "relay.mailbox_unknown"


async def test_a_deleted_mailbox_is_gone_for_writers_and_for_its_reader(alice, bob, mailbox):
    await write(alice, mailbox, b"lost with it")
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    await bob.delete_mailbox(mailbox)
    [refusal] = await reader.until(MailboxRefused)
    assert refusal.code == "relay.mailbox_unknown"
    with refused("relay.mailbox_unknown"):
        await write(alice, mailbox, b"too late")
    await bob.delete_mailbox(mailbox)
    await bob.create_mailbox(mailbox, ())
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    assert len([event for event in reader.seen if isinstance(event, Delivery)]) == 1


async def test_each_claim_gets_an_item_of_its_own_and_the_same_again(alice, bob, mailbox):
    assert await bob.publish(mailbox, Directory(base(), (item(b"1"), item(b"2")), False)) == 2
    first = await alice.fetch_directory(address(mailbox), b"a" * 16)
    again = await alice.fetch_directory(address(mailbox), b"a" * 16)
    second = await alice.fetch_directory(address(mailbox), b"b" * 16)
    dry = await alice.fetch_directory(address(mailbox), b"d" * 16)
    assert first == again
    assert {first.one_time, second.one_time} == {item(b"1"), item(b"2")}
    assert dry.one_time is None
    assert {first.base, second.base, dry.base} == {base()}


async def test_a_repeated_publication_adds_nothing_and_what_was_handed_out_does_not_come_back(alice, bob, mailbox):
    directory = Directory(base(), (item(b"1"), item(b"2")), False)
    await bob.publish(mailbox, directory)
    await alice.fetch_directory(address(mailbox), b"a" * 16)
    assert await bob.publish(mailbox, directory) == 1
    assert await bob.publish(mailbox, Directory(base(b"newer"), (item(b"3"),), False)) == 2
    assert await bob.publish(mailbox, Directory(None, (), False)) == 2
    assert (await alice.fetch_directory(address(mailbox), b"b" * 16)).base == base(b"newer")


async def test_the_owner_is_told_how_many_items_are_left(alice, bob, mailbox):
    await bob.publish(mailbox, Directory(base(), tuple(item(b"%d" % n) for n in range(5)), False))
    await alice.fetch_directory(address(mailbox), b"a" * 16)
    bob.subscribe(mailbox)
    assert (await Reader(bob).opened()).one_time_left == 4


async def test_the_pool_has_a_limit_and_a_publication_beyond_it_changes_nothing(bob, mailbox):
    full = tuple(item(b"%d" % n) for n in range(ONE_TIME_ITEMS_MAX))
    assert await bob.publish(mailbox, Directory(base(), full, False)) == ONE_TIME_ITEMS_MAX
    with refused("relay.quota_exceeded"):
        await bob.publish(mailbox, Directory(base(b"newer"), (item(b"more"),), False))
    assert (await bob.fetch_directory(address(mailbox), b"a" * 16)).base == base()


async def test_a_directory_for_one_serves_its_first_claimant_alone(alice, bob, mailbox):
    await bob.publish(mailbox, Directory(base(), (item(b"1"),), True))
    await alice.fetch_directory(address(mailbox), b"a" * 16)
    with refused("relay.directory_used"):
        await alice.fetch_directory(address(mailbox), b"b" * 16)
    await bob.publish(mailbox, Directory(base(), (item(b"1"),), True))
    assert (await alice.fetch_directory(address(mailbox), b"a" * 16)).one_time == item(b"1")
    with refused("relay.directory_used"):
        await alice.fetch_directory(address(mailbox), b"b" * 16)


async def test_a_mailbox_without_a_directory_says_so(alice, bob, mailbox):
    with refused("relay.directory_missing"):
        await alice.fetch_directory(address(mailbox), b"a" * 16)
    await bob.publish(mailbox, Directory(None, (item(b"1"),), False))
    with refused("relay.directory_missing"):
        await alice.fetch_directory(address(mailbox), b"a" * 16)


async def test_a_full_mailbox_refuses_explicitly_and_takes_more_once_emptied(alice, bob, mailbox):
    ids = [os.urandom(16) for _ in range(QUOTA_ENVELOPES)]
    await asyncio.gather(*(alice.send(address(mailbox), each, envelope(each.hex().encode())) for each in ids))
    with refused("relay.quota_exceeded"):
        await write(alice, mailbox, b"one too many")
    await bob.send(address(mailbox), ids[0], envelope(ids[0].hex().encode()))
    reader = Reader(bob)
    bob.subscribe(mailbox)
    assert await reader.texts(QUOTA_ENVELOPES) == [each.hex().encode() for each in ids]
    await write(bob, mailbox, b"room again")
    assert await reader.texts(1) == [b"room again"]


async def test_a_reader_that_does_not_acknowledge_gets_one_window_and_the_rest_when_it_does(alice, bob, mailbox):
    count = UNACKNOWLEDGED_ENVELOPES_MAX + 50
    sends = (alice.send(address(mailbox), os.urandom(16), envelope(b"%d" % n)) for n in range(count))
    await asyncio.gather(*sends)
    reader = Reader(bob)
    bob.subscribe(mailbox)
    window = await reader.until(Delivery, UNACKNOWLEDGED_ENVELOPES_MAX, acknowledge=False)
    await write(bob, mailbox, b"an answer passes by while the window is full")
    assert not any(isinstance(event, MailboxDrained) for event in reader.seen)
    bob.acknowledge(window)
    rest = await reader.texts(51)
    assert rest[:50] == [b"%d" % n for n in range(UNACKNOWLEDGED_ENVELOPES_MAX, count)]


async def test_the_window_counts_bytes_too(alice, bob, mailbox):
    sends = (alice.send(address(mailbox), os.urandom(16), envelope(b"%d" % n, 65_536)) for n in range(80))
    await asyncio.gather(*sends)
    reader = Reader(bob)
    bob.subscribe(mailbox)
    window = await reader.until(Delivery, 64, acknowledge=False)
    bob.acknowledge(window[:16])
    assert await reader.texts(16) == [b"%d" % n for n in range(64, 80)]


async def test_several_mailboxes_share_a_connection_and_each_keeps_its_order(place, alice, bob):
    mailboxes = [owned(place.address) for _ in range(5)]
    for each in mailboxes:
        await bob.create_mailbox(each, ())
        bob.subscribe(each)
    for n in range(20):
        await write(alice, mailboxes[n % 5], b"%d" % n)
    deliveries = await Reader(bob).until(Delivery, 20)
    for index, each in enumerate(mailboxes):
        mine = [int(d.envelope.rstrip(b".")) for d in deliveries if d.receive_id == each.receive_id]
        assert mine == [index, index + 5, index + 10, index + 15]


async def test_a_second_connection_takes_a_mailbox_over_and_the_first_is_told(place, alice, bob, mailbox):
    first = Reader(bob)
    bob.subscribe(mailbox)
    await first.until(MailboxDrained)
    second = place.transport()
    second.subscribe(mailbox)
    reader = Reader(second)
    await reader.until(MailboxDrained)
    [refusal] = await first.until(MailboxRefused)
    assert refusal == MailboxRefused(mailbox.receive_id, "relay.taken_over")
    await write(alice, mailbox, b"to the second")
    assert await reader.texts(1) == [b"to the second"]


async def test_after_unsubscribing_nothing_comes_and_subscribing_again_brings_it(alice, bob, mailbox):
    reader = Reader(bob)
    bob.subscribe(mailbox)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    bob.unsubscribe(mailbox.receive_id)
    bob.unsubscribe(mailbox.receive_id)
    await write(bob, mailbox, b"waits")
    assert not any(isinstance(event, Delivery) for event in reader.seen)
    bob.subscribe(mailbox)
    assert await reader.texts(1) == [b"waits"]
    assert sum(isinstance(event, MailboxOpened) for event in reader.seen) == 2


async def test_a_lost_relay_is_reported_and_everything_resumes_when_it_returns(place, alice, bob, mailbox):
    await write(alice, mailbox, b"before")
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.texts(1)
    await reader.until(MailboxDrained)
    await place.cut()
    [state] = await reader.until(RelayStateChanged)
    while state.state is not RelayState.OFFLINE:
        [state] = await reader.until(RelayStateChanged)
    assert state == RelayStateChanged(place.address, RelayState.OFFLINE, "relay.unreachable")
    with refused("relay.unreachable"):
        await write(alice, mailbox, b"nobody there")
    await place.restore()
    await reader.until(MailboxDrained)
    await write(alice, mailbox, b"after")
    assert await reader.texts(1) == [b"after"]


async def test_a_relay_that_is_not_there_is_unreachable(place, alice):
    nobody = RelayAddress("127.0.0.1", 1, place.address.key)
    mailbox = owned(nobody)
    with refused("relay.unreachable"):
        await alice.create_mailbox(mailbox, ())
    alice.subscribe(mailbox)
    reader = Reader(alice)
    [state] = await reader.until(RelayStateChanged)
    while state.state is not RelayState.OFFLINE:
        [state] = await reader.until(RelayStateChanged)
    assert state.code == "relay.unreachable"


async def test_wrong_sizes_are_a_defect_of_ours_and_never_leave(alice, mailbox):
    with pytest.raises(LocalMisuse, match=r"transport\.envelope_size"):
        await alice.send(address(mailbox), b"i" * 16, b"short")
    with pytest.raises(LocalMisuse, match=r"transport\.id_size"):
        await alice.send(address(mailbox), b"i", envelope())
    with pytest.raises(LocalMisuse, match=r"transport\.capability_size"):
        await alice.send(address(mailbox, b"c"), b"i" * 16, envelope())
    with pytest.raises(LocalMisuse, match=r"transport\.capability_size"):
        await alice.set_capabilities(mailbox, (CAPABILITY,) * 5)
    with pytest.raises(LocalMisuse, match=r"transport\.directory_size"):
        await alice.publish(mailbox, Directory(b"short", (), False))
    with pytest.raises(LocalMisuse, match=r"transport\.directory_size"):
        await alice.publish(mailbox, Directory(None, (b"short",), False))
    with pytest.raises(LocalMisuse, match=r"transport\.claim_size"):
        await alice.fetch_directory(address(mailbox), b"c")


async def test_closing_ends_the_events_and_flushes_the_acknowledgements(place, alice, bob, mailbox):
    await write(alice, mailbox, b"read")
    bob.subscribe(mailbox)
    await Reader(bob).until(Delivery)
    await bob.close()
    await bob.close()
    with pytest.raises(LocalMisuse, match=r"transport\.closed"):
        await write(bob, mailbox, b"closed")
    third = place.transport()
    third.subscribe(mailbox)
    reader = Reader(third)
    await reader.until(MailboxDrained)
    assert not any(isinstance(event, Delivery) for event in reader.seen)
