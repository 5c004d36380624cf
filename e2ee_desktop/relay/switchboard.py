"""What joins the connections of one relay: who has which mailbox open, what is wished of the store, who has output.

Sans-io, like the connections: a shell takes the wishes to the store, lane by lane, and brings the outcomes and the store's
news back, in order. A mailbox is open on one connection at most, at whichever relay; the newest wins, because the older
one is usually a dead line whose end nobody has noticed yet. The store is told once for each opening that it is over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

import msgspec

from e2ee_desktop.relay.admission import Admission
from e2ee_desktop.relay.deliveries import Subscription
from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Deleted,
    EnvelopeArrived,
    MailboxGone,
    MailboxNumber,
    MoreWaits,
    News,
    Opened,
    OpenedElsewhere,
    Operation,
    Outcome,
    WaitingEnvelope,
)
from e2ee_desktop.relay.one_process import OneProcess
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.turns import Turns
from e2ee_desktop.wire.frames_control import Refusal


class Party(Protocol):
    """A connection, as the switchboard sees it."""

    def performed(self, wish: Wish, outcome: Outcome) -> None: ...
    def accepted(self, wishes: Sequence[Wish]) -> None: ...
    def arrived(self, subscription: Subscription, arrived: Sequence[WaitingEnvelope], previous: int = 0) -> None: ...
    def more(self, subscription: Subscription, sequence: int) -> None: ...
    def lost(self, subscription: Subscription, refusal: Refusal) -> None: ...


class Lanes(Protocol):
    """The part of `MailboxStore` that concerns what is under way."""

    @property
    def lanes(self) -> int: ...
    def lane(self, operation: Operation) -> int: ...
    def leave(self, mailbox: MailboxNumber) -> None: ...


ONE_LANE: Lanes = OneProcess()


class Wish(msgspec.Struct, eq=False, gc=False):
    """An operation and whom its outcome concerns. size_bytes: of a client's, kept in memory until it is done. request: 0
    where no answer is due. subscription: of a read."""

    party: Party
    operation: Operation
    size_bytes: int = 0
    request: int = 0
    channel: int = 0
    subscription: Subscription | None = None


class Switchboard:
    """Everything that connections share. source_key: 32 random bytes, under which sources are counted. lanes: of the store."""

    def __init__(self, policy: Policy, source_key: bytes, lanes: Lanes = ONE_LANE) -> None:
        self._policy, self._lanes = policy, lanes
        self.admission = Admission(policy, source_key)
        self._open: dict[MailboxNumber, tuple[Party, Subscription]] = {}
        self._early: dict[MailboxNumber, int] = {}
        self._wishes: tuple[Turns[Wish], ...] = tuple(Turns() for _ in range(lanes.lanes))
        self._wished = self._wished_bytes = 0
        self.with_output: dict[Party, None] = {}

    @property
    def room(self) -> tuple[int, int]:
        """Operations, and bytes of them, until the disk is behind by more than the policy allows: then what can come later is
        refused. The last operation may run over."""
        policy = self._policy
        return policy.operations_max - self._wished, policy.operation_bytes_max - self._wished_bytes

    @property
    def has_wishes(self) -> bool:
        """Something waits for the store."""
        return self._wished > 0

    def wish(self, wish: Wish) -> None:
        wishes = self._wishes
        wishes[self._lanes.lane(wish.operation) if len(wishes) > 1 else 0].add(wish)
        self._wished += 1
        self._wished_bytes += wish.size_bytes

    def wish_all(self, party: Party, wishes: Sequence[Wish], size_bytes: int) -> None:
        """Envelopes of one party, in order. size_bytes: of all of them."""
        if self._lanes.lanes > 1:
            for wish in wishes:
                self._wishes[self._lanes.lane(wish.operation)].add(wish)
        else:
            self._wishes[0].add_quick(party, wishes)
        self._wished += len(wishes)
        self._wished_bytes += size_bytes

    def waiting_lanes(self) -> list[int]:
        """Those with something for the store."""
        return [lane for lane, wishes in enumerate(self._wishes) if wishes]

    def take_wishes(self, most: int, lane: int = 0) -> list[Wish]:
        """Wishes of a lane for the store's next batch, everybody's in turn."""
        taken = self._wishes[lane].take(most)
        self._wished -= len(taken)
        self._wished_bytes = self._wished_bytes - sum([wish.size_bytes for wish in taken]) if self._wished else 0
        return taken

    def forget(self, party: Party) -> None:
        """It misbehaved, and nobody will hear the answers: what it still wished is not done."""
        for wishes in self._wishes:
            dropped = wishes.drop(party)
            self._wished -= len(dropped)
            self._wished_bytes -= sum([wish.size_bytes for wish in dropped])

    def withdraw(self, party: Party, send_id: bytes, capability: bytes | None) -> tuple[Wish, ...]:
        """What a writer still wished for a mailbox is not done; returns it, to be answered."""

        def to_there(wish: Wish) -> bool:
            operation = wish.operation
            if not isinstance(operation, AcceptEnvelope):
                return False
            return operation.send_id == send_id and operation.capability == capability

        withdrawn = tuple(wish for wishes in self._wishes for wish in wishes.drop_if(party, to_there))
        self._wished -= len(withdrawn)
        self._wished_bytes -= sum([wish.size_bytes for wish in withdrawn])
        return withdrawn

    def open_mailboxes(self) -> tuple[MailboxNumber, ...]:
        """Those that somebody reads just now."""
        return tuple(self._open)

    def performed(self, wishes: Sequence[Wish], outcomes: Sequence[Outcome]) -> None:
        """Outcomes of the store: first the asker hears each, then whom it concerns besides. Nearly all of them are of envelopes:
        these come together to whom they concern, before anything else happens."""
        taken: defaultdict[Party, list[Wish]] = defaultdict(list)
        arrived: defaultdict[MailboxNumber, list[WaitingEnvelope]] = defaultdict(list)
        readers = self._open
        for wish, outcome in zip(wishes, outcomes, strict=True):
            operation = wish.operation
            if type(outcome) is Accepted and type(operation) is AcceptEnvelope:
                taken[wish.party].append(wish)
                if outcome.mailbox in readers and outcome.sequence and not outcome.told:
                    waiting = WaitingEnvelope(outcome.sequence, operation.envelope_id, operation.envelope)
                    arrived[outcome.mailbox].append(waiting)
            else:
                self._tell(taken, arrived)
                self._performed(wish, outcome)
        self._tell(taken, arrived)

    def heard(self, news: News) -> None:
        """What other relays did, or this one, where order matters among them."""
        reader = self._open.get(news.mailbox)
        match news:
            case EnvelopeArrived():
                self._more(news, news.waiting.sequence)
            case MoreWaits():
                self._more(news, news.sequence)
            case OpenedElsewhere() if reader is not None:
                self._take_away(news.mailbox, Refusal.TAKEN_OVER)
            case MailboxGone() if reader is not None:
                self._take_away(news.mailbox, Refusal.MAILBOX_UNKNOWN)
            case _:
                pass  # nobody has it open here

    def opened(self, party: Party, subscription: Subscription) -> None:
        """`party` has it now; whoever had it before is told."""
        mailbox = subscription.mailbox
        self._take_away(mailbox, Refusal.TAKEN_OVER)
        self._open[mailbox] = (party, subscription)
        early = self._early.pop(mailbox, 0)
        if early > (subscription.backlog or 0):
            party.more(subscription, early)

    def closed(self, subscription: Subscription) -> None:
        """The subscription ended by its party's will."""
        reader = self._open.get(subscription.mailbox)
        if reader is not None and reader[1] is subscription:
            del self._open[subscription.mailbox]
            self._leave(subscription.mailbox)

    def _tell(self, taken: dict[Party, list[Wish]], arrived: dict[MailboxNumber, list[WaitingEnvelope]]) -> None:
        """Of envelopes that were accepted; empties both."""
        for writer, wishes in taken.items():
            writer.accepted(wishes)
        for mailbox, waiting in arrived.items():
            party, subscription = self._open[mailbox]
            party.arrived(subscription, waiting)
        taken.clear()
        arrived.clear()

    def _performed(self, wish: Wish, outcome: Outcome) -> None:
        if isinstance(outcome, Opened):
            self._performed_opening(wish, outcome)
            return
        wish.party.performed(wish, outcome)
        if isinstance(outcome, Deleted) and outcome.mailbox is not None:
            self._take_away(outcome.mailbox, Refusal.MAILBOX_UNKNOWN)

    def _performed_opening(self, wish: Wish, outcome: Opened) -> None:
        before = self._open.get(outcome.mailbox)
        wish.party.performed(wish, outcome)
        if self._open.get(outcome.mailbox) is before:  # closed again before it was open
            self._leave(outcome.mailbox)

    def _more(self, news: EnvelopeArrived | MoreWaits, sequence: int) -> None:
        reader = self._open.get(news.mailbox)
        if reader is None:
            # The store has opened it already; who asked for it is about to be told.
            self._early[news.mailbox] = max(sequence, self._early.get(news.mailbox, 0))
            return
        party, subscription = reader
        if isinstance(news, EnvelopeArrived):
            party.arrived(subscription, (news.waiting,), news.previous)
        else:
            party.more(subscription, sequence)

    def _leave(self, mailbox: MailboxNumber) -> None:
        self._early.pop(mailbox, None)
        self._lanes.leave(mailbox)

    def _take_away(self, mailbox: MailboxNumber, refusal: Refusal) -> None:
        reader = self._open.pop(mailbox, None)
        if reader is not None:
            party, subscription = reader
            party.lost(subscription, refusal)
            self._leave(mailbox)
