"""Any frames, on any connection, at any step: typed answers, no exception, and every envelope exactly where it belongs."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from nacl.signing import SigningKey

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.services.ports import Directory, OwnedMailbox
from e2ee_desktop.transport.arguments import (
    capabilities_frame,
    create_frame,
    delete_frame,
    open_frame,
    publish_frame,
)
from e2ee_desktop.wire.frames_control import Close, Closed, Done, Drained, Failed, Fetch, Fetched, Refusal
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Send, Sent
from tests.fakes.mailboxes import base, envelope, item
from tests.fakes.relay_bench import BenchClient, RelayBench

WINDOW = 4
POLICY = Policy(
    subscriptions_max=3,
    requests_max=8,
    operations_max=40,
    delivered_envelopes_max=WINDOW,
    delivered_bytes_max=40_000,
    fetches=Rate(6, 1),
    creations=Rate(6, 1),
)
RELAY = RelayAddress("bench", 1, bytes(32))
CAPABILITY = b"c" * 32


def _mailbox(number: int) -> OwnedMailbox:
    key = SigningKey(bytes([number]) * 32)
    ids = bytes([number]) * 16, bytes([100 + number]) * 16
    return OwnedMailbox(RELAY, *ids, bytes(key.verify_key), lambda data: key.sign(data)[:64])


MAILBOXES = [_mailbox(number) for number in range(1, 4)]
mailboxes = st.sampled_from(MAILBOXES)
clients = st.integers(0, 2)
signers = st.sampled_from([None] * 7 + MAILBOXES)  # mostly the owner
kinds = st.sampled_from([0, 0, 1, 1, 1, 2])
capabilities = st.sampled_from([(), (), (CAPABILITY,), (CAPABILITY, b"d" * 32)])
garbage = st.binary(max_size=60) | st.builds(
    lambda kind, rest: bytes((1, kind)) + rest, st.integers(0, 255), st.binary()
)


class AnyTraffic(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.bench = RelayBench(self.folder, POLICY, Quota(12, 200_000))
        self.present = [self.bench.client() for _ in range(3)]
        self.asked: Counter[BenchClient] = Counter()
        self.channel: Counter[BenchClient] = Counter()
        for mailbox in MAILBOXES:
            first = self.present[0]
            first.say(first.signed(create_frame(self.request(first), mailbox, ()), mailbox))
        self.bench.settle()

    def at(self, who: int) -> BenchClient:
        """Whoever sits there; a connection that ended is followed by a new one."""
        if self.present[who].connection.ended:
            self.present[who] = self.bench.client()
        return self.present[who]

    def request(self, client: BenchClient) -> int:
        self.asked[client] += 1
        return self.asked[client]

    @rule(who=clients, mailbox=mailboxes, given=capabilities)
    def creates(self, who, mailbox, given):
        client = self.at(who)
        client.say(client.signed(create_frame(self.request(client), mailbox, given), mailbox))

    @rule(who=clients, mailbox=mailboxes, signer=signers)
    def opens(self, who, mailbox, signer):
        client = self.at(who)
        self.channel[client] += 1
        client.say(client.signed(open_frame(self.request(client), self.channel[client], mailbox), signer or mailbox))

    @rule(who=clients, mailbox=mailboxes, number=st.integers(0, 20), big=st.booleans(), given=st.booleans())
    def sends(self, who, mailbox, number, big, given):
        client = self.at(who)
        body = envelope(b"%d" % number, 16_384 if big else 4_096)
        capability = CAPABILITY if given else None
        client.say(Send(self.request(client), mailbox.send_id, bytes([number]) * 16, capability, body))

    @rule(who=clients, most=st.integers(1, 6))
    def acknowledges(self, who, most):
        client = self.at(who)
        got = [(each.channel, each.sequence) for each in delivered(client)]
        if got:
            client.say(Acknowledge(tuple(got[-most:])))

    @rule(who=clients, received=st.lists(st.tuples(st.integers(0, 5), st.integers(1, 50)), min_size=1, max_size=5))
    def acknowledges_anything(self, who, received):
        self.at(who).say(Acknowledge(tuple(received)))

    @rule(who=clients, channel=st.integers(0, 5))
    def closes(self, who, channel):
        self.at(who).say(Close(channel))

    @rule(
        who=clients,
        mailbox=mailboxes,
        signer=signers,
        kind=kinds,
        given=capabilities,
        single=st.booleans(),
    )
    def administers(self, who, mailbox, signer, kind, given, single):
        client, directory = self.at(who), Directory(base(), (item(bytes([kind])),), single)
        request = self.request(client)
        frame = [
            lambda: capabilities_frame(request, mailbox, given),
            lambda: publish_frame(request, mailbox, directory),
            lambda: delete_frame(request, mailbox),
        ][kind]()
        client.say(client.signed(frame, signer or mailbox))

    @rule(who=clients, mailbox=mailboxes, claim=st.integers(0, 2))
    def fetches(self, who, mailbox, claim):
        client = self.at(who)
        client.say(Fetch(self.request(client), mailbox.send_id, bytes([claim]) * 16))

    @rule(who=clients, data=garbage, spare=st.sampled_from([True, True, True, False]))
    def talks_nonsense(self, who, data, spare):
        self.bench.client().say(data) if spare else self.at(who).say(data)

    @rule(who=clients, writable=st.booleans())
    def socket_fills_or_empties(self, who, writable):
        self.present[who].connection.set_writable(writable)
        self.present[who].listen()

    @rule(who=clients)
    def leaves_and_another_comes(self, who):
        self.present[who].connection.gone()
        self.present[who] = self.bench.client()

    @rule(most=st.integers(1, 10))
    def disk_writes(self, most):
        self.bench.pump(most)

    @invariant()
    def windows_hold(self):
        for client in self.bench.clients:
            pending = client.connection._deliveries
            assert 0 <= pending._unacknowledged <= WINDOW
            assert 0 <= pending._unacknowledged_bytes < POLICY.delivered_bytes_max + 16_384

    @invariant()
    def each_channel_is_in_order_and_drained_once(self):
        for client in self.bench.clients:
            by_channel: dict[int, list[int]] = {}
            for each in delivered(client):
                by_channel.setdefault(each.channel, []).append(each.sequence)
            assert all(found == sorted(set(found)) for found in by_channel.values())
            drained = Counter(frame.channel for frame in client.heard if isinstance(frame, Drained | Closed))
            assert all(count <= 2 for count in drained.values())

    @invariant()
    def nothing_is_answered_twice_and_nothing_follows_the_end(self):
        for client in self.bench.clients:
            answers = Counter(answered(client))
            assert all(count == 1 for count in answers.values())
            ends = [
                place for place, frame in enumerate(client.heard) if isinstance(frame, Failed) and not frame.request
            ]
            assert ends in ([], [len(client.heard) - 1])

    def teardown(self) -> None:
        try:
            self.bench.settle()
            for client in self.present:
                if not client.connection.ended:
                    assert set(answered(client)) == set(range(1, self.asked[client] + 1))
            for client in self.present:
                self.reads_everything(client)
            for mailbox in MAILBOXES:
                self.nothing_is_missing(mailbox)
        finally:
            asyncio.run(self.bench.store.close())
            shutil.rmtree(self.folder)

    def reads_everything(self, client: BenchClient) -> None:
        """Who acknowledges all it gets, gets all there is."""
        client.connection.set_writable(True)
        rest = True
        while rest and not client.connection.ended:
            before = len(client.heard)
            received = tuple((each.channel, each.sequence) for each in delivered(client))
            if received:
                client.say(Acknowledge(received))
            self.bench.settle()
            rest = len(client.heard) > before
        for subscription in client.connection._deliveries.all():
            assert not self.bench.waiting.get(subscription.mailbox)

    def nothing_is_missing(self, mailbox: OwnedMailbox) -> None:
        reader = self.bench.client()
        reader.say(reader.signed(open_frame(1, 1, mailbox), mailbox))
        self.bench.settle()
        if reader.heard[-1] == Failed(1, Refusal.MAILBOX_UNKNOWN, 0):
            return
        number = next(each.mailbox for each in reader.connection._deliveries.all())
        expected = sorted(self.bench.waiting.get(number, {}).items())
        while len(got := [(each.sequence, each.envelope_id) for each in delivered(reader)]) < len(expected):
            reader.say(Acknowledge(tuple((1, sequence) for sequence, _ in got)))
            before = len(got)
            self.bench.settle()
            assert len(delivered(reader)) > before, "delivery stalled"
        assert got == expected
        assert Drained(1) in reader.heard


def delivered(client: BenchClient):
    return [each for frame in client.heard if isinstance(frame, Deliver) for each in frame.deliveries]


def answered(client: BenchClient) -> list[int]:
    found = [each.request for frame in client.heard if isinstance(frame, Sent) for each in frame.outcomes]
    answers = [frame for frame in client.heard if isinstance(frame, Done | Fetched | Failed)]
    return found + [frame.request for frame in answers if frame.request]


TestAnyTraffic = AnyTraffic.TestCase
TestAnyTraffic.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
