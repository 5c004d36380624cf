"""Mailboxes subscribed at one relay: which are open on the present line, and what was delivered and not acknowledged.

    WANTED   line opened            -> ASKED    Open sent
    ASKED    Done                   -> OPEN     MailboxOpened
    ASKED    Failed, for a while    -> WANTED   asked again after the time that the relay named
    ASKED    Failed, for good       -> gone     MailboxRefused
    OPEN     Deliver                -> OPEN     Delivery, within the window
    OPEN     Drained, once          -> OPEN     MailboxDrained
    OPEN     Closed                 -> gone     MailboxRefused
    any      line ended             -> WANTED   unread deliveries are dropped: they will come again

A relay that breaks this table ends its line (PeerViolation), and no other. Knows no socket.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import EnvelopeId, ReceiveId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery, MailboxDrained, MailboxOpened, MailboxRefused, OwnedMailbox
from e2ee_desktop.transport.arguments import open_frame
from e2ee_desktop.transport.event_queue import EventQueue
from e2ee_desktop.transport.refusals import CODES
from e2ee_desktop.transport.relay_line import Answer, RelayLine
from e2ee_desktop.transport.signing import sign
from e2ee_desktop.wire.frames_control import Close, Closed, Done, Drained, Failed, Open, Refusal
from e2ee_desktop.wire.frames_hot import Deliver, Delivered
from e2ee_desktop.wire.limits import ENVELOPE_SIZES, UNACKNOWLEDGED_BYTES_MAX, UNACKNOWLEDGED_ENVELOPES_MAX

RETRY_SECONDS = 1.0
UNREADABLE_SECONDS = 60.0
"""Until a mailbox is opened again that lies on a damaged place of the relay's disk."""

_PASSING = (Refusal.BUSY, Refusal.STORAGE_FULL)


@dataclass(slots=True, eq=False)
class _Channel:
    """One subscription on one line. outstanding: sequence -> size, delivered and not acknowledged."""

    receive_id: ReceiveId
    open: bool = False
    drained: bool = False
    outstanding: dict[int, int] = field(default_factory=dict[int, int])


class RelaySubscriptions:
    """Of one relay, over all its lines."""

    def __init__(self, relay: RelayAddress, events: EventQueue) -> None:
        self._relay, self._events = relay, events
        self._wanted: dict[ReceiveId, OwnedMailbox] = {}
        self._line: RelayLine | None = None
        self._channels: dict[int, _Channel] = {}
        self._number_of: dict[ReceiveId, int] = {}
        self._last_channel = 0
        self._count = self._size_bytes = 0

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def add(self, mailbox: OwnedMailbox) -> None:
        """Idempotent."""
        if mailbox.receive_id not in self._wanted:
            self._wanted[mailbox.receive_id] = mailbox
            self._ask(mailbox.receive_id)

    def remove(self, receive_id: ReceiveId) -> None:
        """Idempotent."""
        if self._wanted.pop(receive_id, None) is not None:
            number = self._number_of.get(receive_id)
            if number is not None and self._line is not None:
                self._line.tell(Close(number))
                self._close(number)

    def line_opened(self, line: RelayLine) -> None:
        """Ask for everything on this line."""
        self._line = line
        for receive_id in tuple(self._wanted):
            self._ask(receive_id)

    def line_ended(self) -> None:
        """Everything starts anew with the next line."""
        self._line = None
        self._channels.clear()
        self._number_of.clear()
        self._last_channel = 0
        self._count = self._size_bytes = 0
        self._events.forget_connection(self._relay)

    def acknowledge(self, delivery: Delivery) -> None:
        """One of an earlier line is ignored: it comes again."""
        number = self._number_of.get(delivery.receive_id)
        if number is not None and self._line is not None:
            size = self._channels[number].outstanding.pop(delivery.sequence, None)
            if size is not None:
                self._count -= 1
                self._size_bytes -= size
                self._line.acknowledge(number, delivery.sequence)

    # What the line hears

    def delivered(self, frame: Deliver) -> None:
        for each in frame.deliveries:
            channel = self._channel(each.channel)
            if channel is not None:
                self._deliver(channel, each)

    def drained(self, frame: Drained) -> None:
        channel = self._channel(frame.channel)
        if channel is not None:
            if channel.drained:
                raise PeerViolation("frame.malformed")
            channel.drained = True
            self._events.put(self._relay, MailboxDrained(channel.receive_id))

    def closed(self, frame: Closed) -> None:
        channel = self._channel(frame.channel)
        if channel is not None:
            if frame.refusal in _PASSING:
                self._ask_again(frame.channel, channel, UNREADABLE_SECONDS)
            else:
                self._refused(frame.channel, channel, frame.refusal)

    def _deliver(self, channel: _Channel, each: Delivered) -> None:
        room = self._count < UNACKNOWLEDGED_ENVELOPES_MAX
        if not room or self._size_bytes >= UNACKNOWLEDGED_BYTES_MAX + ENVELOPE_SIZES[-1]:
            raise PeerViolation("frame.malformed")
        if each.sequence in channel.outstanding:
            raise PeerViolation("frame.malformed")
        channel.outstanding[each.sequence] = len(each.envelope)
        self._count += 1
        self._size_bytes += len(each.envelope)
        envelope_id = EnvelopeId(each.envelope_id)
        delivery = Delivery(self._relay, channel.receive_id, each.sequence, envelope_id, each.envelope)
        self._events.put(self._relay, delivery)

    def _channel(self, number: int) -> _Channel | None:
        """None for one that we closed while the frame was on its way."""
        channel = self._channels.get(number)
        if (channel is None and not 0 < number <= self._last_channel) or (channel is not None and not channel.open):
            raise PeerViolation("frame.malformed")
        return channel

    def _ask(self, receive_id: ReceiveId) -> None:
        line, mailbox = self._line, self._wanted.get(receive_id)
        if line is None or mailbox is None or receive_id in self._number_of:
            return
        self._last_channel += 1
        number, channel = self._last_channel, _Channel(receive_id)
        self._channels[number], self._number_of[receive_id] = channel, number

        def build(request: int) -> Open:
            return sign(open_frame(request, number, mailbox), mailbox, line)

        def hear(answer: Answer) -> None:
            if line is self._line and self._channels.get(number) is channel:
                self._answered(number, channel, answer)

        line.ask(build, hear)

    def _answered(self, number: int, channel: _Channel, answer: Answer) -> None:
        match answer:
            case Done():
                channel.open = True
                self._events.put(self._relay, MailboxOpened(channel.receive_id, answer.count))
            case Failed() if answer.refusal in _PASSING:
                self._ask_again(number, channel, max(RETRY_SECONDS, answer.retry_after_ms / 1_000))
            case Failed():
                self._refused(number, channel, answer.refusal)
            case _:
                raise PeerViolation("frame.kind")

    def _ask_again(self, number: int, channel: _Channel, seconds: float) -> None:
        self._close(number)
        asyncio.get_running_loop().call_later(seconds, self._ask, channel.receive_id)

    def _refused(self, number: int, channel: _Channel, refusal: Refusal) -> None:
        self._close(number)
        del self._wanted[channel.receive_id]
        self._events.put(self._relay, MailboxRefused(channel.receive_id, CODES[refusal]))

    def _close(self, number: int) -> None:
        channel = self._channels.pop(number)
        del self._number_of[channel.receive_id]
        self._count -= len(channel.outstanding)
        self._size_bytes -= sum(channel.outstanding.values())
