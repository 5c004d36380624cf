"""What one connection is given to read: its open mailboxes and the window of unacknowledged deliveries.

    subscription   event                              -> subscription
    BEHIND         read, more waits                   -> BEHIND, last in the row (mailboxes take turns)
    BEHIND         read, nothing more waits           -> LIVE
    LIVE           envelope arrived, room             -> LIVE, delivered from memory
    LIVE           envelope arrived, no room          -> BEHIND: it will be read from the store
    LIVE           one came before it, unseen         -> BEHIND
    BEHIND         envelope arrived                   -> BEHIND, and read again if this read turns out to miss it

Why nothing is missed or given twice: the store's outcomes come in the order of its operations. An envelope accepted
before a read is in that read; one accepted after it arrives when the subscription is live already. What other relays
accepted comes as news, in no such order: it is delivered where it fits, and read where something is missing before it.
At most one read is under way a connection, so a client can't make the relay hold more than its window.
Sans-io: knows neither socket nor store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from e2ee_desktop.relay.mailbox_store import (
    EraseEnvelopes,
    MailboxNumber,
    Opened,
    ReadEnvelopes,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.outgoing import Outgoing
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.wire.frames_control import Drained

READ_ENVELOPES_MAX = 128
READ_BYTES_MAX = 1_048_576


@dataclass(slots=True, eq=False)
class Subscription:
    """cursor: last sequence delivered. backlog: newest that waited when it was opened, None once the client knows it drained.

    missed: newest that arrived since the last read began, and was not delivered.
    """

    channel: int
    mailbox: MailboxNumber
    backlog: int | None
    cursor: int = 0
    live: bool = False
    missed: int = 0
    outstanding: dict[int, int] = field(default_factory=dict[int, int])


class Deliveries:
    """Subscriptions of one connection."""

    __slots__ = (
        "_behind",
        "_channels",
        "_outgoing",
        "_policy",
        "_read",
        "_unacknowledged",
        "_unacknowledged_bytes",
        "writable",
    )

    def __init__(self, policy: Policy, outgoing: Outgoing) -> None:
        self._policy, self._outgoing = policy, outgoing
        self._channels: dict[int, Subscription] = {}
        self._behind: dict[int, Subscription] = {}
        self._read: ReadEnvelopes | None = None
        self._unacknowledged = 0
        self._unacknowledged_bytes = 0
        self.writable = True

    def open(self, channel: int, opened: Opened) -> Subscription:
        """Begin a subscription."""
        subscription = Subscription(channel, opened.mailbox, opened.last_sequence)
        self._channels[channel] = subscription
        if opened.last_sequence:
            self._behind[channel] = subscription
        else:
            subscription.live = True
            self._tell_drained(subscription)
        return subscription

    def close(self, channel: int) -> Subscription | None:
        """End a subscription; what was delivered and not acknowledged no longer counts."""
        subscription = self._channels.pop(channel, None)
        self._behind.pop(channel, None)
        if subscription is not None:
            self._unacknowledged -= len(subscription.outstanding)
            self._unacknowledged_bytes -= sum(subscription.outstanding.values())
        return subscription

    def all(self) -> tuple[Subscription, ...]:
        """Open now."""
        return tuple(self._channels.values())

    def arrived(self, subscription: Subscription, arrived: Sequence[WaitingEnvelope], previous: int = 0) -> None:
        """Envelopes are durable in a mailbox that is open here. previous: of the one that waits before them."""
        fits = subscription.live and self.writable and previous <= subscription.cursor
        room, room_bytes = self._room if fits else (0, 0)
        sizes = [len(each.envelope) for each in arrived]
        if arrived[0].sequence <= subscription.cursor or len(sizes) > room or sum(sizes) > room_bytes:
            arrived = self._fitting(subscription, arrived, room, room_bytes)
            sizes = [len(each.envelope) for each in arrived]
        if arrived:
            subscription.cursor = arrived[-1].sequence
            self._deliver(subscription, arrived, sizes)

    def _fitting(
        self, subscription: Subscription, arrived: Sequence[WaitingEnvelope], room: int, room_bytes: int
    ) -> list[WaitingEnvelope]:
        """What is new and has room; the rest is read from the store later."""
        taken: list[WaitingEnvelope] = []
        for waiting in arrived:
            if waiting.sequence <= subscription.cursor:
                continue
            if room <= 0 or room_bytes <= 0:
                self.more(subscription, waiting.sequence)
                continue
            room, room_bytes = room - 1, room_bytes - len(waiting.envelope)
            taken.append(waiting)
        return taken

    def more(self, subscription: Subscription, sequence: int) -> None:
        """Up to there is something to read."""
        if sequence > subscription.cursor:
            subscription.missed = max(subscription.missed, sequence)
            subscription.live = False
            self._behind[subscription.channel] = subscription

    @property
    def waits_for_read(self) -> bool:
        """Whether `next_read` might have something to ask: most of the time, all is live."""
        return bool(self._behind)

    def next_read(self) -> tuple[Subscription, ReadEnvelopes] | None:
        """What to ask of the store now; the answer goes to `found`."""
        if self._read is not None or not self._behind or not self._may_read:
            return None
        subscription = next(iter(self._behind.values()))
        envelopes = min(READ_ENVELOPES_MAX, self._policy.delivered_envelopes_max - self._unacknowledged)
        size = min(READ_BYTES_MAX, self._policy.delivered_bytes_max - self._unacknowledged_bytes)
        subscription.missed = 0
        self._read = ReadEnvelopes(subscription.mailbox, subscription.cursor, envelopes, size)
        return subscription, self._read

    def found(self, subscription: Subscription, waiting: Waiting) -> None:
        """The store's answer to `next_read`."""
        self._read = None
        if self._channels.get(subscription.channel) is not subscription:
            return
        del self._behind[subscription.channel]
        if waiting.envelopes:
            subscription.cursor = waiting.envelopes[-1].sequence
            self._deliver(subscription, waiting.envelopes, [len(each.envelope) for each in waiting.envelopes])
        subscription.live = waiting.complete and subscription.missed <= subscription.cursor
        if not subscription.live:
            self._behind[subscription.channel] = subscription
        if subscription.backlog is not None and (waiting.complete or subscription.cursor >= subscription.backlog):
            self._tell_drained(subscription)

    def not_found(self, subscription: Subscription) -> bool:
        """The store could not answer `next_read`; whether the subscription is still there."""
        self._read = None
        return self._channels.get(subscription.channel) is subscription

    def acknowledge(self, received: tuple[tuple[int, int], ...]) -> list[EraseEnvelopes]:
        """What to erase: only what was delivered here and is open still. An acknowledgement may cross a takeover; what it
        was for is then delivered again, and a client can't fill the store's queue with made-up ones."""
        erased: dict[MailboxNumber, list[int]] = {}
        known, last, subscription = self._channels.get, -1, None
        outstanding: dict[int, int] = {}
        sequences: list[int] = []
        count = size_bytes = 0
        for channel, sequence in received:
            if channel != last:  # most clients acknowledge what came in one frame, of one mailbox
                last, subscription = channel, known(channel)
                outstanding = {} if subscription is None else subscription.outstanding
                if subscription is not None:
                    sequences = erased.setdefault(subscription.mailbox, [])
            size = outstanding.pop(sequence, None)
            if size is not None:
                count += 1
                size_bytes += size
                sequences.append(sequence)
        self._unacknowledged -= count
        self._unacknowledged_bytes -= size_bytes
        return [EraseEnvelopes(mailbox, tuple(sequences)) for mailbox, sequences in erased.items() if sequences]

    @property
    def _room(self) -> tuple[int, int]:
        """Envelopes, and bytes, that the client's window has room for; the last envelope may run over."""
        envelopes = self._policy.delivered_envelopes_max - self._unacknowledged
        size = self._policy.delivered_bytes_max - self._unacknowledged_bytes
        if self._read is None:
            return envelopes, size
        return envelopes - self._read.envelopes_max, size - self._read.bytes_max  # its answer has a claim on the window

    @property
    def _may_read(self) -> bool:
        return self.writable and min(self._room) > 0

    def _deliver(self, subscription: Subscription, waiting: Sequence[WaitingEnvelope], sizes: list[int]) -> None:
        subscription.outstanding.update(zip([each.sequence for each in waiting], sizes, strict=True))
        self._unacknowledged += len(sizes)
        self._unacknowledged_bytes += sum(sizes)
        self._outgoing.deliver(subscription.channel, waiting)

    def _tell_drained(self, subscription: Subscription) -> None:
        subscription.backlog = None
        self._outgoing.add(Drained(subscription.channel))
