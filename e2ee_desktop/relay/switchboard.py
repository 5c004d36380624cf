"""What joins the connections of one relay: who has which mailbox open, what is wished of the store, who has output.

Sans-io, like the connections: a shell takes the wishes to the store and brings the outcomes back, in order.
A mailbox is open on one connection at most; the newest wins, because the older one is usually a dead line whose end
nobody has noticed yet.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.relay.admission import Admission
from e2ee_desktop.relay.deliveries import Subscription
from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Deleted,
    MailboxNumber,
    Operation,
    Outcome,
    PublishDirectory,
)
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.wire.frames_control import Refusal


class Party(Protocol):
    """A connection, as the switchboard sees it."""

    def performed(self, wish: Wish, outcome: Outcome) -> None: ...
    def arrived(self, subscription: Subscription, sequence: int, envelope_id: bytes, envelope: bytes) -> None: ...
    def lost(self, subscription: Subscription, refusal: Refusal) -> None: ...


@dataclass(slots=True, eq=False)
class Wish:
    """An operation and whom its outcome concerns. request: 0 where no answer is due. subscription: of a read."""

    party: Party
    operation: Operation
    request: int = 0
    channel: int = 0
    subscription: Subscription | None = None


class Switchboard:
    """Everything that connections share. source_key: 32 random bytes, under which sources are counted."""

    def __init__(self, policy: Policy, source_key: bytes) -> None:
        self._policy = policy
        self.admission = Admission(policy, source_key)
        self._open: dict[MailboxNumber, tuple[Party, Subscription]] = {}
        self._wishes: deque[Wish] = deque()
        self._wished_bytes = 0
        self.with_output: dict[Party, None] = {}

    @property
    def overloaded(self) -> bool:
        """The disk is behind by more than the policy allows: refuse what can come later."""
        too_many = len(self._wishes) >= self._policy.operations_max
        return too_many or self._wished_bytes >= self._policy.operation_bytes_max

    @property
    def has_wishes(self) -> bool:
        """Something waits for the store."""
        return bool(self._wishes)

    def wish(self, wish: Wish) -> None:
        self._wishes.append(wish)
        self._wished_bytes += size_of(wish.operation)

    def take_wishes(self, most: int) -> list[Wish]:
        """The oldest wishes, for the store's next batch."""
        taken = [self._wishes.popleft() for _ in range(min(most, len(self._wishes)))]
        for wish in taken:
            self._wished_bytes -= size_of(wish.operation)
        return taken

    def open_mailboxes(self) -> tuple[MailboxNumber, ...]:
        """Those that somebody reads just now."""
        return tuple(self._open)

    def performed(self, wish: Wish, outcome: Outcome) -> None:
        """An outcome of the store: first the asker hears it, then whom it concerns besides."""
        wish.party.performed(wish, outcome)
        operation = wish.operation
        if isinstance(outcome, Accepted) and outcome.sequence and isinstance(operation, AcceptEnvelope):
            reader = self._open.get(outcome.mailbox)
            if reader is not None:
                party, subscription = reader
                party.arrived(subscription, outcome.sequence, operation.envelope_id, operation.envelope)
        elif isinstance(outcome, Deleted) and outcome.mailbox is not None:
            self._take_away(outcome.mailbox, Refusal.MAILBOX_UNKNOWN)

    def opened(self, party: Party, subscription: Subscription) -> None:
        """`party` has it now; whoever had it before is told."""
        self._take_away(subscription.mailbox, Refusal.TAKEN_OVER)
        self._open[subscription.mailbox] = (party, subscription)

    def closed(self, subscription: Subscription) -> None:
        """The subscription ended by its party's will."""
        reader = self._open.get(subscription.mailbox)
        if reader is not None and reader[1] is subscription:
            del self._open[subscription.mailbox]

    def _take_away(self, mailbox: MailboxNumber, refusal: Refusal) -> None:
        reader = self._open.pop(mailbox, None)
        if reader is not None:
            party, subscription = reader
            party.lost(subscription, refusal)


def size_of(operation: Operation) -> int:
    """Bytes of a client's that it keeps in memory until it is done."""
    match operation:
        case AcceptEnvelope():
            return len(operation.envelope)
        case PublishDirectory():
            return len(operation.base or b"") + sum(map(len, operation.one_time))
        case _:
            return 0
