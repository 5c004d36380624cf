"""One client's connection, sans-io: bytes in, wishes to the store and frames out.

Rules:
1. Any bytes at any step give a typed answer. What no honest client sends ends this connection, and no other.
2. Every request is answered exactly once, after the store has made it durable.
3. Owner operations carry their own proof, bound to this connection's nonce and the certificate: nothing to steal, no
   state "logged in".

    state   frame                         -> state
    OPEN    Send, Fetch, owner frames     -> OPEN    a wish, or a refusal at once (busy, rate, price, bad key)
    OPEN    Acknowledge, Close            -> OPEN    window opens, wishes to erase and to read
    OPEN    anything else                 -> ENDED   Failed(0, PROTOCOL)
    OPEN    the store can't read          -> ENDED   Failed(0, BUSY): the client comes back and resumes
    OPEN    the disk can't read a mailbox -> OPEN    Closed(STORAGE_FULL) for it alone
    OPEN    turned away                   -> ENDED   Failed(0, BUSY), with a time
    OPEN    the sixteenth wrong signature, or acknowledgements out of the air -> ENDED   Failed(0, PROTOCOL)
    ENDED   anything                      -> ENDED   ignored

(PROTOCOL.md section 5)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import assert_never

import msgspec

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.relay.allowance import Allowance
from e2ee_desktop.relay.conduct import Conduct
from e2ee_desktop.relay.deliveries import Deliveries, Subscription
from e2ee_desktop.relay.greeting import Greeting, owner_operation
from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    CreateMailbox,
    Deleted,
    DirectoryFetched,
    EraseEnvelopes,
    Expired,
    FetchDirectory,
    Opened,
    OpenMailbox,
    Operation,
    Outcome,
    Pool,
    ReadEnvelopes,
    Refused,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.outgoing import Outgoing
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.switchboard import Switchboard, Wish
from e2ee_desktop.relay.wish_size import size_of
from e2ee_desktop.relay.writing import BUSY_RETRY_MS, Writing
from e2ee_desktop.wire.frames import ClientFrame, decode_client, is_send
from e2ee_desktop.wire.frames_control import (
    Close,
    Closed,
    Create,
    Delete,
    Done,
    Failed,
    Fetch,
    Fetched,
    Open,
    Publish,
    Refusal,
    SetCapabilities,
)
from e2ee_desktop.wire.frames_hot import Acknowledge, Send, SendFields, unpack_sends

_OVERFULL = 4
_UNANSWERED = (Acknowledge, Close)


class Connection:
    """One client. Inputs: receive, set_writable, turn_away, gone, and what the switchboard calls. Outputs: take_output, ended,
    crowded. source: whence it comes, as `relay/sources.py` names it; None: not counted.
    """

    __slots__ = (
        "_channels",
        "_conduct",
        "_creations",
        "_deliveries",
        "_fetches",
        "_greeting",
        "_in_work",
        "_in_work_bytes",
        "_last_channel",
        "_outgoing",
        "_policy",
        "_switchboard",
        "_writable",
        "_writing",
        "ended",
        "source",
    )

    def __init__(self, switchboard: Switchboard, greeting: Greeting, policy: Policy) -> None:
        self._switchboard, self._greeting, self._policy = switchboard, greeting, policy
        self._outgoing = Outgoing()
        self._deliveries = Deliveries(policy, self._outgoing)
        self._fetches, self._creations = Allowance(policy.fetches), Allowance(policy.creations)
        self._conduct, self._writing = Conduct(policy), Writing(self, switchboard, greeting, self._outgoing)
        self._channels: set[int] = set()
        self._last_channel = -1
        self._in_work = self._in_work_bytes = 0
        self._writable = True
        self.ended = False
        self.source: bytes | None = None
        prices = {"creating": switchboard.admission.creating, "writing": switchboard.admission.writing}
        self._outgoing.add(msgspec.structs.replace(greeting.hello, **prices))
        switchboard.with_output[self] = None

    @property
    def crowded(self) -> bool:
        """Read no more from this client for now: its requests or its unread answers pile up."""
        too_much = 2 * self._in_work_bytes >= self._policy.request_bytes_max
        return not self._writable or too_much or self._in_work >= self._policy.requests_max

    @property
    def _room(self) -> tuple[int, int]:
        """Requests, and bytes of them, until somebody is overloaded: the store, or this connection, which was crowded and
        still there is more, in what one read of the socket brought."""
        count, size_bytes = self._switchboard.room
        own, own_bytes = _OVERFULL * self._policy.requests_max - self._in_work, self._policy.request_bytes_max
        return min(count, own), min(size_bytes, own_bytes - self._in_work_bytes)

    def take_output(self) -> list[bytes]:
        """WebSocket messages to send, in order."""
        return self._outgoing.take()

    def receive(self, data: bytes, now_ms: int) -> None:
        """One binary message, as `receive_all`."""
        self.receive_all((data,), now_ms)

    def receive_all(self, messages: Sequence[bytes], now_ms: int) -> None:
        """Binary messages of the client, in order. now_ms: any clock that does not go back."""
        try:
            for sends, run in groupby(messages, is_send):
                if self.ended:
                    return
                if sends:
                    self._send(unpack_sends(run), now_ms)
                    continue
                for data in run:
                    frame = decode_client(data)
                    if type(frame) is Acknowledge and not self.ended:  # nearly all the others
                        self._acknowledge(frame)
                    else:
                        self._dispatch(frame, now_ms)
        except PeerViolation:
            if not self.ended:
                self._end(Refusal.PROTOCOL)

    def set_writable(self, writable: bool) -> None:
        """The socket's buffer is full, or has room again."""
        self._writable = self._deliveries.writable = writable
        if writable and not self.ended:
            self._read_on()

    def turn_away(self, wait_ms: int) -> None:
        """Too many come from where it comes from, or it asks too much: say so, with a time, and end."""
        self._end(Refusal.BUSY, wait_ms)

    def gone(self) -> None:
        """The socket is closed."""
        self.ended = True
        for subscription in self._deliveries.all():
            self._forget(subscription.channel)

    # What the switchboard calls

    def performed(self, wish: Wish, outcome: Outcome) -> None:
        self._in_work -= 1
        self._in_work_bytes -= wish.size_bytes
        if self.ended:
            return
        if isinstance(outcome, Refused):
            self._refused(wish, outcome)
        else:
            self._answer(wish, outcome)
        self._switchboard.with_output[self] = None

    def accepted(self, wishes: Sequence[Wish]) -> None:
        """Envelopes of it are durable."""
        self._in_work -= len(wishes)
        self._in_work_bytes -= sum([wish.size_bytes for wish in wishes])
        if not self.ended:
            self._outgoing.accepted([wish.request for wish in wishes])
            self._switchboard.with_output[self] = None

    def arrived(self, subscription: Subscription, arrived: Sequence[WaitingEnvelope], previous: int = 0) -> None:
        self._deliveries.arrived(subscription, arrived, previous)
        self._switchboard.with_output[self] = None
        if self._deliveries.waits_for_read:
            self._read_on()

    def more(self, subscription: Subscription, sequence: int) -> None:
        self._deliveries.more(subscription, sequence)
        self._read_on()

    def lost(self, subscription: Subscription, refusal: Refusal) -> None:
        self._deliveries.close(subscription.channel)
        self._channels.discard(subscription.channel)
        self._outgoing.add(Closed(subscription.channel, refusal))
        self._switchboard.with_output[self] = None
        self._read_on()

    # Frames

    def _dispatch(self, frame: ClientFrame, now_ms: int) -> None:
        if self.ended:
            return
        if not isinstance(frame, _UNANSWERED) and not frame.request:
            self._end(Refusal.PROTOCOL)  # the answer would be one without a question
            return
        match frame:
            case Send():
                pass  # `_send` has them all
            case Acknowledge():
                self._acknowledge(frame)
            case Close():
                self._forget(frame.channel)
                self._read_on()
            case Fetch():
                wait_ms = self._fetches.take(now_ms) or self._switchboard.admission.fetch(self.source, now_ms)
                self._request(frame.request, FetchDirectory(frame.send_id, frame.claim), now_ms, wait_ms)
            case Create():
                self._create(frame, now_ms)
            case Open():
                self._open(frame, now_ms)
            case SetCapabilities() | Publish() | Delete():
                self._request(frame.request, owner_operation(frame, self._greeting), now_ms)
            case _ as never:
                assert_never(never)

    def _acknowledge(self, frame: Acknowledge) -> None:
        strays = len(frame.received)
        for erase in self._deliveries.acknowledge(frame.received):
            strays -= len(erase.sequences)
            self._wish(Wish(self, erase))
        if strays and self._conduct.strayed(strays):
            self._end(Refusal.PROTOCOL)
        elif self._deliveries.waits_for_read:
            self._read_on()

    def _send(self, sends: Sequence[SendFields], now_ms: int) -> None:
        wishes, size_bytes, turned_away = self._writing.judge(sends, self._room, self.source, now_ms)
        while turned_away:
            self._told_to_wait(now_ms)
            if self.ended:
                return
            turned_away -= 1
        self._in_work += len(wishes)
        self._in_work_bytes += size_bytes
        self._switchboard.wish_all(self, wishes, size_bytes)

    def _create(self, frame: Create, now_ms: int) -> None:
        """The cheapest check first: one hash, then counters, then a signature."""
        admission = self._switchboard.admission
        if not admission.paid_creation(self._greeting.hello.nonce, frame):
            self._fail(frame.request, Refused(Refusal.PAYMENT_NEEDED))
            return
        wait_ms = self._creations.take(now_ms) or admission.create(self.source, now_ms)
        if not wait_ms and not self._greeting.proof(frame).signed_by(frame.owner_key):
            self._fail(frame.request, Refused(Refusal.REFUSED))
            return
        operation = CreateMailbox(frame.receive_id, frame.send_id, frame.owner_key, frame.capabilities)
        self._request(frame.request, operation, now_ms, wait_ms)

    def _open(self, frame: Open, now_ms: int) -> None:
        if frame.channel <= self._last_channel:
            # Numbers rise, so that a late frame for a closed channel can't be taken for one of its successor.
            self._end(Refusal.PROTOCOL)
        elif len(self._channels) >= self._policy.subscriptions_max:
            self._fail(frame.request, Refused(Refusal.BUSY, BUSY_RETRY_MS))
            self._told_to_wait(now_ms)
        else:
            operation = OpenMailbox(frame.receive_id, self._greeting.proof(frame))
            self._last_channel = frame.channel
            if self._request(frame.request, operation, now_ms, channel=frame.channel):
                self._channels.add(frame.channel)

    def _request(self, request: int, operation: Operation, now_ms: int, wait_ms: int = 0, channel: int = 0) -> bool:
        """Wish it of the store, unless it is too soon or somebody is overloaded."""
        wish = Wish(self, operation, size_of(operation), request, channel)
        if wait_ms or min(self._room) <= 0:
            self._refused(wish, Refused(Refusal.BUSY, wait_ms or BUSY_RETRY_MS))
            self._told_to_wait(now_ms)
            return False
        self._wish(wish)
        return True

    def _told_to_wait(self, now_ms: int) -> None:
        """Who does not heed it is turned away in the end."""
        self._switchboard.with_output[self] = None
        wait_ms = self._conduct.told_to_wait(self.source, self._switchboard.admission, now_ms)
        if wait_ms:
            self.turn_away(wait_ms)

    # Outcomes

    def _answer(self, wish: Wish, outcome: Outcome) -> None:
        match outcome:
            case Waiting():
                if wish.subscription is not None:
                    self._deliveries.found(wish.subscription, outcome)
                    self._read_on()
            case Opened():
                self._opened(wish, outcome)
            case Pool():
                self._outgoing.add(Done(wish.request, outcome.size))
            case DirectoryFetched():
                self._outgoing.add(Fetched(wish.request, outcome.base, outcome.one_time))
            case Changed() | Deleted():
                if wish.request:
                    self._outgoing.add(Done(wish.request, 0))
            case Accepted() | Refused() | Expired():
                pass

    def _opened(self, wish: Wish, outcome: Opened) -> None:
        self._outgoing.add(Done(wish.request, outcome.one_time_left))
        if wish.channel not in self._channels:  # closed again before it was open
            return
        self._switchboard.opened(self, self._deliveries.open(wish.channel, outcome))
        self._read_on()

    def _refused(self, wish: Wish, refused: Refused) -> None:
        match wish.operation:
            case AcceptEnvelope() as sent:
                for later in self._writing.not_stored(wish, sent, refused):
                    self.performed(later, refused)
            case ReadEnvelopes():
                self._unreadable(wish.subscription, refused.refusal)
            case EraseEnvelopes():
                pass  # they stay, and are delivered again to the next connection
            case _:
                self._channels.discard(wish.channel)
                self._fail(wish.request, refused)

    def _unreadable(self, subscription: Subscription | None, refusal: Refusal) -> None:
        if subscription is None or refusal is not Refusal.STORAGE_FULL:
            self._end(Refusal.BUSY)
        elif self._deliveries.not_found(subscription):
            self._switchboard.closed(subscription)
            self.lost(subscription, refusal)

    def _fail(self, request: int, refused: Refused) -> None:
        self._outgoing.add(Failed(request, refused.refusal, refused.retry_after_ms))
        self._switchboard.with_output[self] = None
        if refused.refusal is Refusal.REFUSED and self._conduct.forged():
            self._end(Refusal.PROTOCOL)

    def _end(self, refusal: Refusal, wait_ms: int = 0) -> None:
        self._fail(0, Refused(refusal, wait_ms))
        self._switchboard.forget(self)
        self.gone()

    def _forget(self, channel: int) -> None:
        self._channels.discard(channel)
        subscription = self._deliveries.close(channel)
        if subscription is not None:
            self._switchboard.closed(subscription)

    def _read_on(self) -> None:
        wanted = self._deliveries.next_read()
        if wanted is not None:
            self._wish(Wish(self, wanted[1], subscription=wanted[0]))

    def _wish(self, wish: Wish) -> None:
        self._in_work += 1
        self._in_work_bytes += wish.size_bytes
        self._switchboard.wish(wish)
