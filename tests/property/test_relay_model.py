"""The relay's core beside a model of it: every answer to every request, with prices, rates, quotas and takeovers.

The model is what an operator would be told: plain dictionaries, and a bucket of tokens for each rate. After each request all
work is done, so that each has one right answer. What happens while work is under way: `test_relay_connection.py`.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from nacl.signing import SigningKey

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.services.ports import Directory, OwnedMailbox
from e2ee_desktop.transport.arguments import capabilities_frame, create_frame, delete_frame, open_frame, publish_frame
from e2ee_desktop.wire.frames_control import Close, Closed, Done, Failed, Fetch, Fetched, Refusal
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Delivered, Send, Sent
from e2ee_desktop.wire.frames_payment import creation_challenge, first_counter, token_of, writing_challenge
from tests.fakes.mailboxes import base, envelope, item
from tests.fakes.relay_bench import BenchClient, RelayBench

RELAY = RelayAddress("bench", 1, bytes(32))
TOKEN, BITS = "a-token-of-the-operator", 2
WINDOW, ENVELOPES, MAILBOXES_MAX = 3, 5, 2
SENDS, CREATIONS, FETCHES = 6, 4, 5
"""Bursts; each comes back once a second."""
POLICY = Policy(
    subscriptions_max=2,
    delivered_envelopes_max=WINDOW,
    creating=Toll(token=True),
    writing=Toll(token=True, work_bits=BITS),
    tokens=(TOKEN,),
    sends=Rate(SENDS, 1),
    creations=Rate(CREATIONS, 1),
    fetches=Rate(FETCHES, 1),
)


def _mailbox(number: int) -> OwnedMailbox:
    key = SigningKey(bytes([number]) * 32)
    ids = bytes([number]) * 16, bytes([100 + number]) * 16
    return OwnedMailbox(RELAY, *ids, bytes(key.verify_key), lambda data: key.sign(data)[:64])


MAILBOXES = [_mailbox(number) for number in range(1, 4)]
mailboxes, clients = st.sampled_from(MAILBOXES), st.integers(0, 1)
capabilities = st.sampled_from([(), (), (b"c" * 32,), (b"c" * 32, b"d" * 32)])
proofs = st.sampled_from(
    [b"c" * 32, b"d" * 32, "nothing", "token", "a wrong token", "work", "work", "work for another"]
)
signers = st.sampled_from([None] * 8 + MAILBOXES)


@dataclass
class Bucket:
    """A rate, as a bucket of tokens that fills once a second."""

    left: int
    most: int

    def take(self) -> bool:
        taken = self.left > 0
        self.left -= taken
        return taken

    def second(self) -> None:
        self.left = min(self.most, self.left + 1)


@dataclass
class Kept:
    """One mailbox, as it must be."""

    capabilities: tuple[bytes, ...]
    seen: set[bytes] = field(default_factory=set)
    waiting: list[bytes] = field(default_factory=list)
    base: bytes | None = None
    pool: set[bytes] = field(default_factory=set)
    claimed: dict[bytes, bytes] = field(default_factory=dict)


class Seat:
    """A client's place: its connection now, and what it must be told."""

    def __init__(self, client: BenchClient) -> None:
        self.client, self.request, self.channel = client, 0, 0
        self.open: dict[int, OwnedMailbox] = {}
        self.creations, self.fetches = Bucket(CREATIONS, CREATIONS), Bucket(FETCHES, FETCHES)
        self.closed: list[Closed] = []


class AnyConversation(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.bench = RelayBench(self.folder, POLICY, Quota(ENVELOPES, 10**9, MAILBOXES_MAX))
        self.kept: dict[bytes, Kept] = {}
        self.sends: dict[bytes, Bucket] = {}
        self.now_ms = 0
        self.seats = [Seat(self.bench.client()) for _ in range(2)]
        for mailbox, given in zip(MAILBOXES, ((), (b"c" * 32,)), strict=False):
            self.create(self.seats[0], mailbox, given, None, "token")

    def ask(self, seat: Seat, frame) -> object:
        """The one answer."""
        before = len(answers(seat.client))
        seat.client.say(frame, self.now_ms)
        self.bench.settle()
        [answer] = answers(seat.client)[before:]
        assert answer[0] == seat.request
        return answer[1]

    def numbered(self, seat: Seat) -> int:
        seat.request += 1
        return seat.request

    @rule(
        who=clients,
        mailbox=mailboxes,
        given=capabilities,
        signer=signers,
        payment=st.sampled_from([None, 0] + ["token"] * 4),
    )
    def creates(self, who, mailbox, given, signer, payment):
        self.create(self.seats[who], mailbox, given, signer, payment)

    def create(self, seat: Seat, mailbox: OwnedMailbox, given, signer, payment) -> None:
        paid = token_of(TOKEN) if payment == "token" else payment
        frame = msgspec.structs.replace(create_frame(self.numbered(seat), mailbox, given), payment=paid)
        answer = self.ask(seat, seat.client.signed(frame, signer or mailbox))
        there = self.kept.get(mailbox.receive_id)
        if payment != "token":
            assert answer is Refusal.PAYMENT_NEEDED
        elif not seat.creations.take():
            assert answer is Refusal.BUSY
        elif signer not in (None, mailbox):
            assert answer is Refusal.REFUSED
        elif there is not None:
            assert answer == (0 if there.capabilities == given else Refusal.MAILBOX_EXISTS)
        elif len(self.kept) >= MAILBOXES_MAX:
            assert answer is Refusal.RELAY_FULL
        else:
            assert answer == 0
            self.kept[mailbox.receive_id] = Kept(given)

    @rule(who=clients, mailbox=mailboxes, number=st.integers(0, 8), proof=proofs)
    def sends_something(self, who, mailbox, number, proof):
        seat, envelope_id = self.seats[who], bytes([number]) * 16
        challenge = writing_challenge(seat.client.nonce, mailbox.send_id, envelope_id)
        payment = {
            "token": token_of(TOKEN),
            "a wrong token": token_of("another"),
            "work": first_counter(challenge, BITS, range(1_000)),
            "work for another": first_counter(creation_challenge(seat.client.nonce, bytes(16)), BITS, range(1_000)),
        }.get(proof)
        capability = proof if isinstance(proof, bytes) else None
        paid = proof in ("token", "work")
        if isinstance(payment, int):
            paid = first_counter(challenge, BITS, range(payment, payment + 1)) is not None
        frame = Send(self.numbered(seat), mailbox.send_id, envelope_id, capability, envelope(envelope_id), payment)
        answer = self.ask(seat, frame)
        bucket = self.sends.setdefault(capability or mailbox.send_id, Bucket(SENDS, SENDS))
        assert answer == (self.takes(mailbox, envelope_id, capability, paid) if bucket.take() else Refusal.BUSY)

    def takes(self, mailbox, envelope_id, capability, paid) -> Refusal | None:
        there = self.kept.get(mailbox.receive_id)
        if there is None:
            return Refusal.MAILBOX_UNKNOWN
        if there.capabilities and capability not in there.capabilities:
            return Refusal.CAPABILITY_REFUSED
        if not there.capabilities and not paid:
            return Refusal.PAYMENT_NEEDED
        if envelope_id in there.seen:
            return None
        if len(there.waiting) >= ENVELOPES:
            return Refusal.QUOTA_EXCEEDED
        there.seen.add(envelope_id)
        there.waiting.append(envelope_id)
        return None

    def owned(self, seat, frame, signer, mailbox) -> tuple[object, Kept | None]:
        """The answer, and the mailbox where the operation took effect."""
        answer = self.ask(seat, seat.client.signed(frame, signer or mailbox))
        there = self.kept.get(mailbox.receive_id)
        if there is None:
            assert answer is Refusal.MAILBOX_UNKNOWN
        elif signer not in (None, mailbox):
            assert answer is Refusal.REFUSED
        else:
            return answer, there
        return answer, None

    @rule(who=clients, mailbox=mailboxes, signer=signers)
    def opens(self, who, mailbox, signer):
        seat = self.seats[who]
        seat.channel += 1
        frame = open_frame(self.numbered(seat), seat.channel, mailbox)
        if len(seat.open) >= POLICY.subscriptions_max:
            assert self.ask(seat, seat.client.signed(frame, mailbox)) is Refusal.BUSY
            return
        answer, there = self.owned(seat, frame, signer, mailbox)
        if there is not None:
            assert answer == len(there.pool) - len(there.claimed)
            self.lose(mailbox, Refusal.TAKEN_OVER)
            seat.open[seat.channel] = mailbox

    def lose(self, mailbox: OwnedMailbox, refusal: Refusal) -> None:
        for seat in self.seats:
            for channel, opened in tuple(seat.open.items()):
                if opened is mailbox:
                    del seat.open[channel]
                    seat.closed.append(Closed(channel, refusal))

    @rule(who=clients, mailbox=mailboxes, signer=signers, given=capabilities)
    def changes_capabilities(self, who, mailbox, signer, given):
        seat = self.seats[who]
        answer, there = self.owned(seat, capabilities_frame(self.numbered(seat), mailbox, given), signer, mailbox)
        if there is not None:
            assert answer == 0
            there.capabilities = given

    @rule(who=clients, mailbox=mailboxes, signer=signers, text=st.sampled_from([b"1", b"2", b"3"]))
    def publishes(self, who, mailbox, signer, text):
        seat = self.seats[who]
        frame = publish_frame(self.numbered(seat), mailbox, Directory(base(text), (item(text),), single_use=False))
        answer, there = self.owned(seat, frame, signer, mailbox)
        if there is not None:
            there.base = base(text)
            there.pool.add(item(text))
            assert answer == len(there.pool) - len(there.claimed)

    @rule(who=clients, mailbox=mailboxes, claim=st.integers(0, 3))
    def fetches_something(self, who, mailbox, claim):
        seat, there, claimed = self.seats[who], self.kept.get(mailbox.receive_id), bytes([claim]) * 16
        answer = self.ask(seat, Fetch(self.numbered(seat), mailbox.send_id, claimed))
        if not seat.fetches.take():
            assert answer is Refusal.BUSY
        elif there is None:
            assert answer is Refusal.MAILBOX_UNKNOWN
        elif there.base is None:
            assert answer is Refusal.DIRECTORY_MISSING
        else:
            assert isinstance(answer, Fetched)
            assert answer.base == there.base
            left = there.pool - set(there.claimed.values())
            if claimed in there.claimed or not left:
                assert answer.one_time == there.claimed.get(claimed)
            else:
                assert answer.one_time in left
                there.claimed[claimed] = answer.one_time

    @rule(who=clients, mailbox=mailboxes, signer=signers, sure=st.integers(0, 4))
    def deletes(self, who, mailbox, signer, sure):
        seat = self.seats[who]
        signer = signer if not sure else next(other for other in MAILBOXES if other is not mailbox)
        answer = self.ask(seat, seat.client.signed(delete_frame(self.numbered(seat), mailbox), signer or mailbox))
        there = self.kept.get(mailbox.receive_id)
        if there is not None and signer not in (None, mailbox):
            assert answer is Refusal.REFUSED
            return
        assert answer == 0
        if self.kept.pop(mailbox.receive_id, None) is not None:
            self.lose(mailbox, Refusal.MAILBOX_UNKNOWN)

    @rule(who=clients, most=st.integers(1, 4))
    def acknowledges(self, who, most):
        seat = self.seats[who]
        due = [each for each in delivered(seat.client) if each.channel in seat.open and self.waits(seat, each)][:most]
        if due:
            seat.client.say(Acknowledge(tuple((each.channel, each.sequence) for each in due)), self.now_ms)
            self.bench.settle()
            for each in due:
                self.kept[seat.open[each.channel].receive_id].waiting.remove(each.envelope_id)

    def waits(self, seat: Seat, each: Delivered) -> bool:
        return each.envelope_id in self.kept[seat.open[each.channel].receive_id].waiting

    @rule(who=clients, channel=st.integers(0, 6))
    def closes(self, who, channel):
        seat = self.seats[who]
        seat.client.say(Close(channel), self.now_ms)
        self.bench.settle()
        seat.open.pop(channel, None)

    @rule(who=clients, data=st.sampled_from([b"", b"nonsense", bytes(300), b"\x01\x05\x90"]))
    def talks_nonsense_and_is_shown_the_door(self, who, data):
        seat = self.seats[who]
        seat.client.say(data, self.now_ms)
        self.bench.settle()
        assert seat.client.heard[-1] == Failed(0, Refusal.PROTOCOL, 0)
        assert seat.client.connection.ended
        self.seats[who] = Seat(self.bench.client())

    @rule(seconds=st.integers(1, 3))
    def time_passes(self, seconds):
        self.now_ms += seconds * 1_000
        for bucket in (*self.sends.values(), *(each for seat in self.seats for each in (seat.creations, seat.fetches))):
            for _ in range(seconds):
                bucket.second()

    @invariant()
    def each_mailbox_is_delivered_in_order_until_the_window_is_full(self):
        for seat in self.seats:
            under_way = 0
            missing = False
            for channel, mailbox in seat.open.items():
                waiting = self.kept[mailbox.receive_id].waiting
                got = [each.envelope_id for each in delivered(seat.client) if each.channel == channel]
                still = [each for each in got if each in waiting]
                assert still == waiting[: len(still)]
                under_way += len(still)
                missing = missing or len(still) < len(waiting)
            assert under_way <= WINDOW
            assert not missing or under_way == WINDOW

    @invariant()
    def who_loses_a_mailbox_is_told_once(self):
        for seat in self.seats:
            assert [frame for frame in seat.client.heard if isinstance(frame, Closed)] == seat.closed

    def teardown(self) -> None:
        asyncio.run(self.bench.store.close())
        shutil.rmtree(self.folder)


def delivered(client: BenchClient) -> list[Delivered]:
    return [each for frame in client.heard if isinstance(frame, Deliver) for each in frame.deliveries]


def answers(client: BenchClient) -> list[tuple[int, object]]:
    """(request, refusal, count or directory), in the order in which they came."""
    found: list[tuple[int, object]] = []
    for frame in client.heard:
        match frame:
            case Sent():
                found += [(each.request, each.refusal) for each in frame.outcomes]
            case Done():
                found.append((frame.request, frame.count))
            case Failed():
                assert bool(frame.retry_after_ms) is (frame.refusal is Refusal.BUSY)
                found.append((frame.request, frame.refusal))
            case Fetched():
                found.append((frame.request, frame))
            case _:
                pass
    return found


TestAnyConversation = AnyConversation.TestCase
TestAnyConversation.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
