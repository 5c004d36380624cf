"""Several relays in front of one cluster: each serves each client, and none misses what another did."""

from __future__ import annotations

import asyncio
import os

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    CreateMailbox,
    EnvelopeArrived,
    FetchDirectory,
    MoreWaits,
    OpenedElsewhere,
    OpenMailbox,
    PublishDirectory,
    ReadEnvelopes,
    Refused,
    SetMailboxCapabilities,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import Directory, MailboxDrained, MailboxRefused, OwnedMailbox
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.wire.frames_control import Refusal
from tests.fakes.mailbox_stores import Hours, NatsPlace
from tests.fakes.mailboxes import CAPABILITY, Reader, address, base, envelope, item, owned

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
CREATE = CreateMailbox(b"r" * 16, b"s" * 16, bytes(KEY.verify_key), ())
QUOTA = Quota(100, 100 * 65_536)


@pytest.fixture
async def place(nats_nodes):
    streams = NatsPlace(nats_nodes.urls, partitions=1)
    await (await streams.open(QUOTA, Hours())).close()
    yield streams
    await streams.clear()


@pytest.fixture
async def stores(place):
    """Two, each as in a process of its own, and the news that each hears."""
    both = [await place.open(QUOTA, Hours()) for _ in range(2)]
    news = ([], [])
    for store, heard in zip(both, news, strict=True):
        store.hear(heard.append)
    await both[0].apply([CREATE])
    yield (*both, *news)
    for store in both:
        await store.close()


@pytest.fixture
async def relays(place, nats_nodes, tmp_path):
    settings = [RelaySettings(tmp_path / name, "127.0.0.1", 0, quota=QUOTA, cluster=nats_nodes.urls) for name in "ab"]
    async with RelayServer(settings[0]) as one, RelayServer(settings[1]) as other:
        yield one.address, other.address


@pytest.fixture
async def alice():
    transport = RelayTransport()
    yield transport
    await transport.close()


@pytest.fixture
async def bob():
    transport = RelayTransport()
    yield transport
    await transport.close()


def at(relay, mailbox: OwnedMailbox) -> OwnedMailbox:
    """The same mailbox, reached through another relay."""
    return OwnedMailbox(relay, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, mailbox.sign)


def accept(number: int, capability: bytes | None = None) -> AcceptEnvelope:
    return AcceptEnvelope(CREATE.send_id, capability, bytes([number]) * 16, envelope(b"%d" % number))


async def until(heard: list, count: int, store) -> None:
    """News comes by itself; each question to the cluster gives it a chance to."""
    async with asyncio.timeout(20):
        while len(heard) < count:
            await store.apply([SetMailboxCapabilities(b"nobody's mailbox", PROOF, ())])


async def test_an_owner_at_one_relay_gets_live_and_in_order_what_writers_bring_to_the_other(relays, alice, bob):
    one, other = relays
    mailbox = owned(one)
    await bob.create_mailbox(mailbox, ())
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    for number in range(60):
        there = at((one, other)[number % 2], mailbox)
        await alice.send(address(there), os.urandom(16), envelope(b"%d" % number))
    assert await reader.texts(60) == [b"%d" % number for number in range(60)]


async def test_a_mailbox_opened_at_another_relay_is_taken_over_and_one_deleted_there_is_gone(relays, alice, bob):
    one, other = relays
    mailbox = owned(one)
    await bob.create_mailbox(mailbox, ())
    first, second = Reader(bob), Reader(alice)
    bob.subscribe(mailbox)
    await first.until(MailboxDrained)
    alice.subscribe(at(other, mailbox))
    await second.until(MailboxDrained)
    assert (await first.until(MailboxRefused))[0].code == "relay.taken_over"
    await bob.send(address(mailbox), b"1" * 16, envelope(b"for who has it now"))
    assert await second.texts(1) == [b"for who has it now"]
    await bob.delete_mailbox(mailbox)
    assert (await second.until(MailboxRefused))[0].code == "relay.mailbox_unknown"


async def test_a_capability_withdrawn_at_one_relay_is_refused_at_the_other(relays, alice, bob):
    one, other = relays
    mailbox = owned(one)
    await bob.create_mailbox(mailbox, (CAPABILITY,))
    there = address(at(other, mailbox), CAPABILITY)
    await alice.send(there, b"1" * 16, envelope(b"in time"))
    await bob.set_capabilities(mailbox, (b"n" * 32,))
    refused: list[str] = []
    async with asyncio.timeout(20):
        while (
            not refused
        ):  # the other relay hears of it in a moment; what it accepts in that moment is read like the rest
            try:
                await alice.send(there, os.urandom(16), envelope(b"too late"))
            except RelayFailure as failure:
                refused.append(failure.code)
    assert refused == ["relay.capability_refused"]


async def test_no_item_is_handed_out_twice_by_two_relays_at_once(relays, alice, bob):
    one, other = relays
    mailbox = owned(one)
    await bob.create_mailbox(mailbox, ())
    items = tuple(item(b"%d" % number) for number in range(10))
    await bob.publish(mailbox, Directory(base(), items, False))
    places = [at(relay, mailbox) for relay in (one, other) * 6]
    claims = [bytes([number]) * 16 for number in range(12)]
    got = await asyncio.gather(
        *(alice.fetch_directory(address(there), claim) for there, claim in zip(places, claims, strict=True))
    )
    assert sorted(each.one_time for each in got if each.one_time is not None) == sorted(items)


async def insisting(store, wishes):
    """Every outcome but busy, which is asked again after the time that it names, as clients do."""
    outcomes = dict(enumerate(await store.apply(wishes)))
    while again := [place for place, each in outcomes.items() if getattr(each, "refusal", None) is Refusal.BUSY]:
        await asyncio.sleep(max(outcomes[place].retry_after_ms for place in again) / 1_000)
        outcomes.update(zip(again, await store.apply([wishes[place] for place in again]), strict=True))
    return [outcomes[place] for place in range(len(wishes))]


async def test_an_id_brought_to_both_relays_at_once_is_stored_once(stores):
    one, other, *_ = stores
    stored = []
    # Well below the quota: NATS counts what is on its way twice when it is brought twice, and says "full" that much too early.
    for start in range(0, QUOTA.envelopes - 30, 10):
        batch = [accept(number) for number in range(start, start + 10)]
        both = await asyncio.gather(insisting(one, batch), insisting(other, batch[::-1]))
        accepted = [each for outcomes in both for each in outcomes]
        assert all(isinstance(each, Accepted) for each in accepted)
        new = [each.sequence for each in accepted if each.sequence > 0]
        assert len(new) <= 10  # fewer, when a relay was told busy of what was stored after all
        stored += new
    assert stored
    assert len(set(stored)) == len(stored)


async def test_news_of_another_relays_envelope_names_the_one_before_it(stores):
    one, other, heard, _ = stores
    [opened] = await one.apply([OpenMailbox(CREATE.receive_id, PROOF)])
    accepted = await other.apply([accept(1), accept(2)])
    await until(heard, 2, one)
    assert [each for each in heard if isinstance(each, EnvelopeArrived)] == heard
    assert [(each.previous, each.waiting.sequence) for each in heard] == [
        (0, accepted[0].sequence),
        (accepted[0].sequence, accepted[1].sequence),
    ]
    [waiting] = await one.apply([ReadEnvelopes(opened.mailbox, 0, 10, 10**6)])
    assert [each.waiting for each in heard] == list(waiting.envelopes)


async def test_lost_news_is_made_up_for(stores):
    one, other, heard, _ = stores
    [opened] = await one.apply([OpenMailbox(CREATE.receive_id, PROOF)])
    await one._boxes.opened[opened.mailbox].subscription.unsubscribe()
    [accepted] = await other.apply([accept(1)])
    one.returned()
    await until(heard, 1, one)
    assert heard == [MoreWaits(opened.mailbox, accepted.sequence)]
    [waiting] = await one.apply([ReadEnvelopes(opened.mailbox, 0, 10, 10**6)])
    assert [each.sequence for each in waiting.envelopes] == [accepted.sequence]


async def test_who_has_left_hears_nothing_more(stores):
    one, other, heard, theirs = stores
    for store in (one, other):
        [opened] = await store.apply([OpenMailbox(CREATE.receive_id, PROOF)])
    await until(heard, 1, one)
    assert heard == [OpenedElsewhere(opened.mailbox)]
    one.leave(opened.mailbox)
    await other.apply([accept(1)])
    await until(theirs, 1, other)
    assert len(heard) == 1


async def test_what_a_relay_remembers_of_a_mailbox_it_forgets_when_another_changes_it(stores):
    one, other, *_ = stores
    assert isinstance((await other.apply([accept(1)]))[0], Accepted)
    await one.apply([SetMailboxCapabilities(CREATE.receive_id, PROOF, (CAPABILITY,))])
    async with asyncio.timeout(20):
        while (outcome := (await other.apply([accept(2)]))[0]) != Refused(Refusal.CAPABILITY_REFUSED):
            assert isinstance(outcome, Accepted)
    assert (await other.apply([accept(3, CAPABILITY)]))[0].sequence


async def test_after_the_retention_nothing_is_left_of_an_envelope_and_its_id_is_new_again(nats_nodes, place):
    """A day of two seconds; NATS itself forgets."""
    await place.clear()
    fleeting = NatsPlace(nats_nodes.urls, partitions=1, day_seconds=2)
    store = await fleeting.open(Quota(10, 10**7, retention_days=1), Hours())
    await store.apply([CREATE, PublishDirectory(CREATE.receive_id, PROOF, b"base", (b"one",), False)])
    await store.apply([FetchDirectory(CREATE.send_id, b"a" * 16)])
    [first] = await store.apply([accept(1)])
    async with asyncio.timeout(30):
        while (again := (await store.apply([accept(1)]))[0].sequence) == 0:
            pass
    assert again > first.sequence
    [waiting] = await store.apply([ReadEnvelopes(first.mailbox, 0, 10, 10**6)])
    assert [each.sequence for each in waiting.envelopes] == [again]
    [fetched] = await store.apply([FetchDirectory(CREATE.send_id, b"a" * 16)])
    assert fetched.one_time is None
    await store.close()


async def test_nothing_in_the_cluster_is_an_id_a_capability_or_a_claim(stores, nats_nodes):
    one, *_ = stores
    receive, send, capability, claim = (os.urandom(16) for _ in range(4))
    ids = [os.urandom(16) for _ in range(3)]
    await one.apply(
        [
            CreateMailbox(receive, send, bytes(KEY.verify_key), (capability * 2,)),
            PublishDirectory(receive, PROOF, b"base", (b"one",), True),
            FetchDirectory(send, claim),
            *(AcceptEnvelope(send, capability * 2, each, envelope(b"sealed")) for each in ids),
        ]
    )
    disk = nats_nodes.disk()
    assert b"sealed" in disk
    for secret in (receive, send, capability, claim):
        for form in (secret, secret.hex().encode(), secret.hex().upper().encode()):
            assert form not in disk
