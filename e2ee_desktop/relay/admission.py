"""What is asked of a client before its request becomes work: rates and prices. Shared by all connections of one relay.

Rates are counted a capability (or public mailbox) and a source, in memory alone (`sources.py`); what is counted a connection
is the connection's own. Prices are the operator's (`Policy`). Knows no store: whether a mailbox is public is the store's to say.
"""

from __future__ import annotations

from e2ee_desktop.relay.allowance import Allowances
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.sources import Sources
from e2ee_desktop.wire.frames_control import Create
from e2ee_desktop.wire.frames_payment import Payment, creation_challenge, pays, token_hash, token_of, writing_challenge


class Admission:
    """Every rate method takes one and returns how many ms to wait: 0 when there was one. source: as `sources.name` calls it."""

    def __init__(self, policy: Policy, source_key: bytes) -> None:
        self.sources = Sources(source_key, policy.limit_loopback)
        self.creating, self.writing = policy.creating.price(), policy.writing.price()
        self.writing_is_free = self.writing.free
        self._tokens = frozenset(token_hash(token_of(text)) for text in policy.tokens)
        counted = policy.counted_max
        self.sends = Allowances(policy.sends, counted)
        """Everybody's, by capability."""
        self._source_sends = Allowances(policy.source_sends, counted)
        self._source_fetches = Allowances(policy.source_fetches, counted)
        self._source_creations = Allowances(policy.source_creations, counted)
        self._source_connections = Allowances(policy.source_connections, counted)
        self._source_handshakes = Allowances(policy.source_handshakes, counted)
        self._source_unheeded = Allowances(policy.source_unheeded, counted)

    def handshake(self, source: bytes | None, now_ms: int) -> int:
        return self._source_handshakes.take(source, now_ms) if source is not None else 0

    def connect(self, source: bytes | None, now_ms: int) -> int:
        return self._source_connections.take(source, now_ms) if source is not None else 0

    def send(self, source: bytes | None, writer: bytes, now_ms: int) -> int:
        """writer: the capability, or the public mailbox's id. One that the mailbox does not know is counted too: guessing is
        no faster than sending."""
        wait_ms = self._source_sends.take(source, now_ms) if source is not None else 0
        return wait_ms or self.sends.take(writer, now_ms)

    def fetch(self, source: bytes | None, now_ms: int) -> int:
        return self._source_fetches.take(source, now_ms) if source is not None else 0

    def create(self, source: bytes | None, now_ms: int) -> int:
        return self._source_creations.take(source, now_ms) if source is not None else 0

    def tell_to_wait(self, source: bytes | None, now_ms: int) -> int:
        return self._source_unheeded.take(source, now_ms) if source is not None else 0

    def paid_creation(self, nonce: bytes, frame: Create) -> bool:
        """Whether this mailbox is paid for. nonce: of the connection."""
        return pays(frame.payment, self.creating, creation_challenge(nonce, frame.receive_id), self._tokens)

    def paid_writing(self, nonce: bytes, send_id: bytes, envelope_id: bytes, payment: Payment) -> bool:
        """Whether this envelope may go to a public mailbox."""
        if self.writing_is_free or payment is None:  # nearly every envelope
            return self.writing_is_free
        return pays(payment, self.writing, writing_challenge(nonce, send_id, envelope_id), self._tokens)
