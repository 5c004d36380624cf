"""What a new blob costs: the price and the rates of a new mailbox, from the operator's `Policy`.

Sources are counted by a keyed hash of their address, in memory alone (`sources.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.relay.allowance import Allowances
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.sources import Sources
from e2ee_desktop.wire.frames_payment import Payment, pays, storing_challenge, token_hash, token_of


class Unpaid(Enum):
    """The only reason for which money would help."""

    UNPAID = "unpaid"


@dataclass(frozen=True, slots=True)
class Purchase:
    """A blob that somebody wants to create. nonce: of the connection. source: as `BlobGate.source` calls it."""

    source: bytes | None
    nonce: bytes
    blob_id: bytes
    payment: Payment


class BlobGate:
    """source_key: 32 random bytes, drawn when the relay starts."""

    def __init__(self, policy: Policy, source_key: bytes) -> None:
        self.price = policy.creating.price()
        self._sources = Sources(source_key, policy.limit_loopback)
        self._tokens = frozenset(token_hash(token_of(text)) for text in policy.tokens)
        self._creations = Allowances(policy.source_creations, policy.counted_max)

    def source(self, address: str) -> bytes | None:
        """What is counted; None for one that is not."""
        return self._sources.name(address)

    def may_create(self, wanted: Purchase, now_ms: int) -> int | Unpaid:
        """How many ms to wait, 0 when it may be made now; or UNPAID. now_ms: any clock that does not go back."""
        challenge = storing_challenge(wanted.nonce, wanted.blob_id)
        if not pays(wanted.payment, self.price, challenge, self._tokens):
            return Unpaid.UNPAID
        return 0 if wanted.source is None else self._creations.take(wanted.source, now_ms)
