"""Conversations with the relay's core, without sockets: each as a transcript."""

from __future__ import annotations

import asyncio

import pytest

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.conduct import FORGERIES_MAX, STRAYS_MAX
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.succession import HELD_MS
from e2ee_desktop.transport.arguments import create_frame, open_frame
from e2ee_desktop.wire.frames_control import Close, Closed, Done, Drained, Failed, Fetch, Refusal
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Delivered, Send, SendOutcome, Sent
from tests.fakes.mailboxes import envelope, owned, stranger
from tests.fakes.relay_bench import RelayBench

POLICY = Policy(requests_max=2, operations_max=4, subscriptions_max=2)


@pytest.fixture
def bench(tmp_path):
    made = RelayBench(tmp_path, POLICY, Quota(100, 10_000_000))
    yield made
    asyncio.run(made.store.close())


@pytest.fixture
def mailbox(bench):
    made, client = owned(RelayAddress("bench", 1, bytes(32))), bench.client()
    client.say(client.signed(create_frame(1, made, ()), made))
    bench.settle()
    return made


def opened(bench, mailbox, channel: int = 1):
    client = bench.client()
    client.say(client.signed(open_frame(1, channel, mailbox), mailbox))
    bench.settle()
    assert client.heard[1:] == [Done(1, 0), Drained(channel)]
    return client


def send(mailbox, request: int, number: int = 0) -> Send:
    return Send(request, mailbox.send_id, bytes([number]) * 16, None, envelope())


def test_a_send_is_answered_and_delivered_only_after_it_is_on_disk(bench, mailbox):
    reader, writer = opened(bench, mailbox), bench.client()
    writer.say(send(mailbox, 1))
    assert writer.heard[1:] == []
    bench.pump()
    assert writer.heard[1:] == [Sent((SendOutcome(1),))]
    assert reader.heard[3:] == [Deliver((Delivered(1, 1, bytes(16), envelope()),))]


def test_whoever_lost_a_mailbox_can_no_longer_acknowledge_in_it(bench, mailbox):
    first = opened(bench, mailbox)
    first.say(send(mailbox, 2))
    bench.settle()
    second = bench.client()
    second.say(second.signed(open_frame(1, 1, mailbox), mailbox))
    bench.settle()
    assert first.heard[-1] == Closed(1, Refusal.TAKEN_OVER)
    first.say(Acknowledge(((1, 1),)))
    bench.settle()
    assert list(bench.waiting.values()) == [{1: bytes(16)}]
    second.say(Acknowledge(((1, 1),)))
    bench.settle()
    assert list(bench.waiting.values()) == [{}]


def test_a_channel_number_must_rise(bench, mailbox):
    reader = opened(bench, mailbox, channel=5)
    reader.say(Close(5))
    reader.say(reader.signed(open_frame(2, 5, mailbox), mailbox))
    assert reader.heard[-1] == Failed(0, Refusal.PROTOCOL, 0)
    assert reader.connection.ended


def test_a_mailbox_closed_before_it_was_open_is_not_delivered(bench, mailbox):
    client = bench.client()
    client.say(client.signed(open_frame(1, 1, mailbox), mailbox))
    client.say(Close(1))
    client.say(send(mailbox, 2))
    bench.settle()
    assert client.heard[1:] == [Done(1, 0), Sent((SendOutcome(2),))]


def test_more_subscriptions_than_allowed_are_busy(bench, mailbox):
    client = bench.client()
    for number in (1, 2, 3):
        client.say(client.signed(open_frame(number, number, mailbox), mailbox))
    assert client.heard[-1] == Failed(3, Refusal.BUSY, 1_000)


def test_a_client_with_many_requests_in_work_is_crowded_until_they_are_answered(bench, mailbox):
    writer = bench.client()
    writer.say(send(mailbox, 1))
    assert not writer.connection.crowded
    writer.say(send(mailbox, 2))
    assert writer.connection.crowded
    bench.pump()
    assert not writer.connection.crowded


def test_a_client_that_does_not_read_its_answers_is_crowded(bench):
    client = bench.client()
    client.connection.set_writable(False)
    assert client.connection.crowded
    client.connection.set_writable(True)
    assert not client.connection.crowded


def test_a_relay_whose_disk_is_behind_answers_busy_with_a_time_and_forgets_nothing(bench, mailbox):
    writer = bench.client()
    for number in range(1, 7):
        writer.say(send(mailbox, number, number))
    busy = tuple(SendOutcome(number, Refusal.BUSY, 1_000) for number in (5, 6))
    assert writer.heard[1:] == [Sent(busy[:1]), Sent(busy[1:])]
    bench.pump()
    assert writer.heard[3:] == [Sent(tuple(SendOutcome(number) for number in range(1, 5)))]


def outcomes(client) -> dict[int, list[Refusal | None]]:
    """By request, what was answered."""
    heard: dict[int, list[Refusal | None]] = {}
    for frame in client.heard:
        for each in frame.outcomes if isinstance(frame, Sent) else ():
            heard.setdefault(each.request, []).append(each.refusal)
    return heard


def waiting(bench) -> list[bytes]:
    [envelopes] = bench.waiting.values()
    return [envelopes[sequence][:1] for sequence in sorted(envelopes)]


@pytest.fixture
def narrow(tmp_path):
    """A relay whose mailboxes hold two envelopes."""
    (tmp_path / "narrow").mkdir()
    bench = RelayBench(tmp_path / "narrow", Policy(), Quota(2, 10_000_000))
    yield bench
    asyncio.run(bench.store.close())


def test_nothing_overtakes_what_a_full_mailbox_refused(narrow):
    mailbox, owner = owned(RelayAddress("bench", 1, bytes(32))), narrow.client()
    owner.say(owner.signed(create_frame(1, mailbox, ()), mailbox))
    owner.say(owner.signed(open_frame(2, 1, mailbox), mailbox))
    narrow.settle()
    writer = narrow.client()
    for number in (1, 2, 3):
        writer.say(send(mailbox, number, number))
    narrow.pump(2)
    writer.say(send(mailbox, 4, 4))
    narrow.pump(1)  # the third finds it full
    owner.say(Acknowledge(((1, 1), (1, 2))))
    narrow.settle()
    writer.say(send(mailbox, 5, 5))  # there is room again
    narrow.settle()
    full = [Refusal.QUOTA_EXCEEDED]
    assert outcomes(writer) == {1: [None], 2: [None], 3: full, 4: full, 5: full}
    for number in (3, 4):
        writer.say(send(mailbox, 5 + number, number))
    narrow.settle()
    assert waiting(narrow) == [bytes([3]), bytes([4])]


def test_who_does_not_send_again_what_was_refused_waits_once_and_goes_on(bench, mailbox):
    writer = bench.client()
    for number in range(1, 6):
        writer.say(send(mailbox, number, number))
    bench.settle()
    writer.say(send(mailbox, 6, 6), now_ms=1)
    writer.say(send(mailbox, 7, 7), now_ms=HELD_MS)
    writer.say(send(mailbox, 8, 8), now_ms=HELD_MS + 1)
    bench.settle()
    busy = sorted(request for request, heard in outcomes(writer).items() if heard == [Refusal.BUSY])
    assert busy == [5, 6, 7]
    assert outcomes(writer)[8] == [None]


def test_another_writer_and_another_mailbox_are_not_held_up_by_it(bench, mailbox):
    writer, another = bench.client(), bench.client()
    elsewhere = owned(mailbox.relay)
    another.say(another.signed(create_frame(1, elsewhere, ()), elsewhere))
    bench.settle()
    for number in range(1, 6):
        writer.say(send(mailbox, number, number))
    bench.settle()
    writer.say(send(mailbox, 6, 6))
    writer.say(send(elsewhere, 7, 7))
    another.say(send(mailbox, 2, 8))
    bench.settle()
    assert outcomes(writer)[6] == [Refusal.BUSY]
    assert outcomes(writer)[7] == outcomes(another)[2] == [None]


def test_what_is_said_after_the_end_is_not_heard(bench, mailbox):
    client = bench.client()
    client.say(b"nonsense")
    client.say(send(mailbox, 1))
    bench.settle()
    assert client.heard[1:] == [Failed(0, Refusal.PROTOCOL, 0)]
    assert not any(bench.waiting.values())


def test_who_forges_signatures_again_and_again_is_not_listened_to(bench, mailbox):
    thief, forged = bench.client(), stranger(mailbox)
    for request in range(1, FORGERIES_MAX + 1):
        thief.say(thief.signed(open_frame(request, request, forged), forged))
        bench.settle()
    refusals = [Failed(request, Refusal.REFUSED, 0) for request in range(1, FORGERIES_MAX + 1)]
    assert thief.heard[1:] == [*refusals, Failed(0, Refusal.PROTOCOL, 0)]
    assert thief.connection.ended


def test_who_makes_mailboxes_with_forged_signatures_is_not_listened_to_either(bench, mailbox):
    thief, forged = bench.client(), stranger(owned(mailbox.relay))
    for request in range(1, FORGERIES_MAX + 1):
        thief.say(thief.signed(create_frame(request, forged, ()), forged))
    assert thief.heard[-1] == Failed(0, Refusal.PROTOCOL, 0)


def test_who_asks_on_although_it_is_told_to_wait_is_turned_away_and_asks_again_later(tmp_path):
    policy = Policy(fetches=Rate(1, 1), unheeded=Rate(burst=3, per_second=1))
    bench = RelayBench(tmp_path, policy, Quota(100, 10_000_000))
    client = bench.client()
    for request in range(1, 9):
        client.say(Fetch(request, bytes(16), bytes(16)))
    bench.settle()
    told = [Failed(request, Refusal.BUSY, 1_000) for request in range(2, 6)]
    assert client.heard[1:] == [*told, Failed(0, Refusal.BUSY, 1_000)]
    patient = bench.client()
    for request in range(1, 20):
        patient.say(Fetch(request, bytes(16), bytes(16)), now_ms=request * 1_000)
    assert not patient.connection.ended
    asyncio.run(bench.store.close())


def test_who_acknowledges_out_of_the_air_is_not_listened_to(bench):
    client = bench.client()
    made_up = Acknowledge(tuple((channel, sequence) for channel in range(8) for sequence in range(1, 129)))
    for _ in range(STRAYS_MAX // 1_024):
        client.say(made_up)
    assert not client.connection.ended
    client.say(made_up)
    assert client.heard[1:] == [Failed(0, Refusal.PROTOCOL, 0)]
