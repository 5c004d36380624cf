"""The window of one connection: what is delivered from memory, what is read, and that nobody waits for ever."""

from __future__ import annotations

import pytest

from e2ee_desktop.relay.deliveries import Deliveries
from e2ee_desktop.relay.mailbox_store import EraseEnvelopes, MailboxNumber, Opened, Waiting, WaitingEnvelope
from e2ee_desktop.relay.outgoing import Outgoing
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.wire.frames import decode_relay
from e2ee_desktop.wire.frames_control import Drained
from e2ee_desktop.wire.frames_hot import Deliver

ENVELOPE = bytes(4_096)


class Reader:
    """A connection's deliveries, and what its client hears: sequences, and "drained"."""

    def __init__(self, window: int = 4) -> None:
        self.outgoing = Outgoing()
        self.deliveries = Deliveries(Policy(delivered_envelopes_max=window), self.outgoing)

    def open(self, channel: int, last_sequence: int = 0):
        return self.deliveries.open(channel, Opened(MailboxNumber(channel), 0, last_sequence))

    def arrive(self, subscription, *sequences: int) -> None:
        for sequence in sequences:
            self.deliveries.arrived(subscription, (WaitingEnvelope(sequence, bytes(16), ENVELOPE),))

    def find(self, subscription, *sequences: int, complete: bool) -> None:
        found = tuple(WaitingEnvelope(sequence, bytes(16), ENVELOPE) for sequence in sequences)
        self.deliveries.found(subscription, Waiting(found, complete))

    def acknowledge(self, channel: int, *sequences: int) -> list[EraseEnvelopes]:
        return self.deliveries.acknowledge(tuple((channel, sequence) for sequence in sequences))

    def heard(self) -> list:
        heard: list = []
        for frame in map(decode_relay, self.outgoing.take()):
            match frame:
                case Deliver():
                    heard += [each.sequence for each in frame.deliveries]
                case Drained():
                    heard.append("drained")
        return heard


@pytest.fixture
def reader():
    return Reader()


def test_an_empty_mailbox_is_drained_and_live_at_once(reader):
    subscription = reader.open(1)
    reader.arrive(subscription, 7)
    assert reader.deliveries.next_read() is None
    assert reader.heard() == ["drained", 7]


def test_a_backlog_is_read_in_pieces_and_drained_after_its_last(reader):
    subscription = reader.open(1, last_sequence=6)
    assert reader.deliveries.next_read() is not None
    reader.find(subscription, 1, 2, 3, 4, complete=False)
    assert reader.heard() == [1, 2, 3, 4]
    assert reader.deliveries.next_read() is None, "the window is full"
    reader.acknowledge(1, 1, 2)
    asked = reader.deliveries.next_read()
    assert asked is not None
    assert (asked[1].after, asked[1].envelopes_max) == (4, 2)
    reader.find(subscription, 5, 6, complete=False)
    assert reader.heard() == [5, 6, "drained"]


def test_what_arrives_while_a_backlog_is_read_is_left_to_the_store(reader):
    subscription = reader.open(1, last_sequence=1)
    reader.deliveries.next_read()
    reader.arrive(subscription, 2)
    reader.find(subscription, 1, 2, complete=True)
    reader.arrive(subscription, 3)
    assert reader.heard() == [1, 2, "drained", 3]


def test_what_arrives_into_a_full_window_is_read_later(reader):
    subscription = reader.open(1)
    reader.arrive(subscription, 1, 2, 3, 4, 5, 6)
    assert reader.heard() == ["drained", 1, 2, 3, 4]
    reader.acknowledge(1, 1, 2, 3, 4)
    asked = reader.deliveries.next_read()
    assert asked is not None
    assert asked[1].after == 4
    reader.find(subscription, 5, 6, complete=True)
    reader.arrive(subscription, 7)
    assert reader.heard() == [5, 6, 7]


def test_what_arrives_for_one_mailbox_leaves_room_for_the_read_of_another(reader):
    behind, live = reader.open(1, last_sequence=3), reader.open(2)
    assert reader.deliveries.next_read() is not None
    reader.arrive(live, 9)
    reader.find(behind, 1, 2, 3, 4, complete=True)
    assert reader.heard() == ["drained", 1, 2, 3, 4, "drained"]
    reader.acknowledge(1, 1)
    asked = reader.deliveries.next_read()
    assert asked is not None
    assert asked[0] is live


def test_mailboxes_take_turns(reader):
    first, second = reader.open(1, last_sequence=9), reader.open(2, last_sequence=9)
    assert reader.deliveries.next_read()[0] is first
    reader.find(first, 1, complete=False)
    assert reader.deliveries.next_read()[0] is second


def test_one_read_at_a_time(reader):
    reader.open(1, last_sequence=9)
    assert reader.deliveries.next_read() is not None
    assert reader.deliveries.next_read() is None


def test_closing_gives_the_window_back(reader):
    subscription, other = reader.open(1), reader.open(2)
    reader.arrive(subscription, 1, 2, 3, 4)
    reader.deliveries.close(1)
    reader.arrive(other, 5, 6, 7, 8)
    assert reader.heard() == ["drained", "drained", 1, 2, 3, 4, 5, 6, 7, 8]


def test_a_read_for_a_closed_channel_is_dropped_and_the_next_one_may_go(reader):
    gone, other = reader.open(1, last_sequence=9), reader.open(2, last_sequence=9)
    reader.deliveries.next_read()
    reader.deliveries.close(1)
    reader.find(gone, 1, 2, complete=True)
    assert reader.heard() == []
    assert reader.deliveries.next_read()[0] is other


def test_a_socket_that_is_full_gets_nothing_until_it_has_room(reader):
    subscription = reader.open(1)
    reader.deliveries.writable = False
    reader.arrive(subscription, 1)
    assert reader.deliveries.next_read() is None
    reader.deliveries.writable = True
    assert reader.deliveries.next_read() is not None
    reader.find(subscription, 1, complete=True)
    assert reader.heard() == ["drained", 1]


def test_only_what_was_delivered_here_and_once_is_erased(reader):
    subscription = reader.open(1)
    reader.arrive(subscription, 1, 2)
    assert reader.acknowledge(1, 1, 1, 5) == [EraseEnvelopes(MailboxNumber(1), (1,))]
    assert reader.acknowledge(1, 1) == []
    assert reader.acknowledge(2, 2) == []


def test_what_arrives_between_two_reads_waits_for_its_turn():
    reader = Reader(window=9)
    subscription = reader.open(1, last_sequence=4)
    reader.deliveries.next_read()
    reader.find(subscription, 1, 2, complete=False)
    reader.arrive(subscription, 5)
    reader.deliveries.next_read()
    reader.find(subscription, 3, 4, 5, complete=True)
    assert reader.heard() == [1, 2, 3, 4, 5, "drained"]
