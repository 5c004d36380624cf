"""Port: where mailboxes live. The relay above it knows no database; adapters pass one conformance suite.

Work comes in batches. A batch's operations take effect in order, each wholly or not at all, and everything that took
effect is durable before `apply` returns: an outcome may be told to the world at once. A store may offer several lanes: then
each lane has a batch of its own under way, and only operations of one lane keep their order.

A store that several relays share tells each of them what the others did, as news: about mailboxes that were opened through it,
until `leave`. News of an envelope may be lost, late or double, but a read finds everything that was ever told. Ids and capabilities come in as
clients send them; an adapter keeps only hashes of them, so that its files are no key to any mailbox.
(PROTOCOL.md section 5)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NewType, Protocol

import msgspec

from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.wire.frames_control import Refusal

MailboxNumber = NewType("MailboxNumber", int)
"""The store's own name of a mailbox, never given twice; random, so that neighbours on disk say nothing."""


@dataclass(frozen=True, slots=True)
class CreateMailbox:
    """Outcome: Changed; mailbox_exists unless everything is equal to what is there; relay_full beyond the quota.

    Its owner counts as having opened it today."""

    receive_id: bytes
    send_id: bytes
    owner_key: bytes
    capabilities: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SetMailboxCapabilities:
    """Outcome: Changed."""

    receive_id: bytes
    proof: OwnerProof
    capabilities: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeleteMailbox:
    """Outcome: Deleted, also for a mailbox that is not there."""

    receive_id: bytes
    proof: OwnerProof


@dataclass(frozen=True, slots=True)
class PublishDirectory:
    """Outcome: Pool. An item that was published before, handed out or not, is not added again."""

    receive_id: bytes
    proof: OwnerProof
    base: bytes | None
    one_time: tuple[bytes, ...]
    single_use: bool


@dataclass(frozen=True, slots=True)
class FetchDirectory:
    """Outcome: DirectoryFetched. The same claim gets the same item."""

    send_id: bytes
    claim: bytes


@dataclass(frozen=True, slots=True)
class OpenMailbox:
    """Outcome: Opened. The day is noted: it keeps an unused mailbox from being forgotten."""

    receive_id: bytes
    proof: OwnerProof


class AcceptEnvelope(Withheld, msgspec.Struct, frozen=True, gc=False):
    """Outcome: Accepted. An id that the mailbox has seen within the retry window is not stored again. After one that is refused
    for want of room, the others of its mailbox in this batch are refused as well.

    paid: whether a mailbox without capabilities, which is public, takes it; else payment_needed.
    """

    send_id: bytes
    capability: bytes | None
    envelope_id: bytes
    envelope: bytes
    paid: bool = True

    def __repr__(self) -> str:
        return "AcceptEnvelope(…)"


@dataclass(frozen=True, slots=True)
class ReadEnvelopes:
    """Outcome: Waiting. At most `envelopes_max`, and no further one once `bytes_max` are reached."""

    mailbox: MailboxNumber
    after: int
    envelopes_max: int
    bytes_max: int


class EraseEnvelopes(msgspec.Struct, frozen=True, gc=False):
    """Outcome: Changed. Their ids stay known for the retry window, in no order that tells which mailboxes belong together."""

    mailbox: MailboxNumber
    sequences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class KeepMailboxes:
    """Outcome: Changed. They are open now: as `OpenMailbox`, their day is noted, where they still exist."""

    mailboxes: tuple[MailboxNumber, ...]


@dataclass(frozen=True, slots=True)
class Expire:
    """Outcome: Expired. Forget what is older than `Quota` says (envelopes, marks of acknowledged ones, items handed out,
    unused mailboxes), about `rows_max` rows of each."""

    rows_max: int


Operation = (
    CreateMailbox
    | SetMailboxCapabilities
    | DeleteMailbox
    | PublishDirectory
    | FetchDirectory
    | OpenMailbox
    | AcceptEnvelope
    | ReadEnvelopes
    | EraseEnvelopes
    | KeepMailboxes
    | Expire
)


class Refused(msgspec.Struct, frozen=True, gc=False):
    """It did not take effect. retry_after_ms: 0 when there is no telling."""

    refusal: Refusal
    retry_after_ms: int = 0


class Changed(msgspec.Struct, frozen=True, gc=False):
    """It took effect."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """mailbox: None when there was none."""

    mailbox: MailboxNumber | None


@dataclass(frozen=True, slots=True)
class Pool:
    """size: one-time items that are left to hand out."""

    size: int


@dataclass(frozen=True, slots=True)
class DirectoryFetched:
    """one_time: None when the pool had run dry."""

    base: bytes
    one_time: bytes | None


@dataclass(frozen=True, slots=True)
class Opened:
    """last_sequence: of the newest envelope that waits, 0 when none does."""

    mailbox: MailboxNumber
    one_time_left: int
    last_sequence: int


class Accepted(msgspec.Struct, frozen=True, gc=False):
    """sequence: 0 when the envelope's id was known already. told: it comes as news too, in its order among other relays'."""

    mailbox: MailboxNumber
    sequence: int
    told: bool = False


class WaitingEnvelope(msgspec.Struct, frozen=True, gc=False):
    """One envelope on disk."""

    sequence: int
    envelope_id: bytes
    envelope: bytes


@dataclass(frozen=True, slots=True)
class Waiting:
    """complete: nothing waits beyond these."""

    envelopes: tuple[WaitingEnvelope, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Expired:
    """rows: how many were forgotten."""

    rows: int


Outcome = Refused | Changed | Deleted | Pool | DirectoryFetched | Opened | Accepted | Waiting | Expired


@dataclass(frozen=True, slots=True)
class EnvelopeArrived:
    """News: an envelope is durable. previous: sequence of the one that waits before it, 0 for none: whoever has not seen
    that one reads, or the order would be lost."""

    mailbox: MailboxNumber
    previous: int
    waiting: WaitingEnvelope


@dataclass(frozen=True, slots=True)
class MoreWaits:
    """News: up to this sequence there is something to read, or was."""

    mailbox: MailboxNumber
    sequence: int


@dataclass(frozen=True, slots=True)
class OpenedElsewhere:
    """News: its owner opened it at another relay."""

    mailbox: MailboxNumber


@dataclass(frozen=True, slots=True)
class MailboxGone:
    """News: its owner deleted it."""

    mailbox: MailboxNumber


News = EnvelopeArrived | MoreWaits | OpenedElsewhere | MailboxGone


class MailboxStore(Protocol):
    """Mailboxes, durable."""

    @property
    def lanes(self) -> int:
        """How many batches may be under way at once; at least 1."""
        ...

    def lane(self, operation: Operation) -> int:
        """Which lane it belongs to; below `lanes`."""
        ...

    def hear(self, heard: Callable[[News], None]) -> None:
        """Call this with all news from now on, on the event loop. A store of one process alone has none."""
        ...

    def leave(self, mailbox: MailboxNumber) -> None:
        """One of its openings here is over: called once for each outcome Opened."""
        ...

    async def apply(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        """One outcome an operation, in order. Trouble with the disk is an outcome too: Refused(STORAGE_FULL)."""
        ...

    async def close(self) -> None: ...
