"""What the relay allows: bounds of every queue and rate, and its prices, in one value. An operator's settings, not the
wire's limits."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.invite_token import parse_token
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.wire.frames_payment import Price
from e2ee_desktop.wire.limits import UNACKNOWLEDGED_BYTES_MAX, UNACKNOWLEDGED_ENVELOPES_MAX, WORK_BITS_MAX

_FETCHES = Rate(burst=64, per_second=2)
_CREATIONS = Rate(burst=128, per_second=2)
_SENDS = Rate(burst=1_000, per_second=100)
_SOURCE_CONNECTIONS = Rate(burst=128, per_second=4)
_SOURCE_HANDSHAKES = Rate(burst=512, per_second=8)
_SOURCE_FETCHES = Rate(burst=256, per_second=2)
_SOURCE_CREATIONS = Rate(burst=256, per_second=0.05)
_SOURCE_SENDS = Rate(burst=4_000, per_second=400)
_UNHEEDED = Rate(burst=2_560, per_second=64)
_SOURCE_UNHEEDED = Rate(burst=4_096, per_second=128)


@dataclass(frozen=True, slots=True)
class Toll:
    """What something costs. token: one of the invite tokens is taken. work_bits: a proof of work of so many zero bits is taken,
    0: none is; 16 take a client some 0.08 s, 20 some 1.3 s, 24 some 20 s on average. Both: either pays. Neither: free."""

    token: bool = False
    work_bits: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError for a price that no client would take for one."""
        if not 0 <= self.work_bits <= WORK_BITS_MAX:
            raise ValueError(f"work_bits must be 0 to {WORK_BITS_MAX}")

    def price(self) -> Price:
        """As the greeting says it."""
        return Price(self.token, self.work_bits)


_FREE = Toll()


@dataclass(frozen=True, slots=True)
class Policy:
    """Defaults serve a family or an office.

    connections_max: further ones are turned away. subscriptions_max, requests_max: a connection's; with so many in work nothing
    more is read from it. request_bytes_max: in work for one connection, answers included; from half of it nothing more is
    read, and beyond it the answer is busy. operations_max, operation_bytes_max: waiting for the disk, all connections
    together; beyond, the answer is busy. delivered_*: unacknowledged on one connection.
    fetches, creations: a connection's rate, against draining directories and filling the disk. sends: of one capability, or
    to one public mailbox. unheeded: answers of busy; who asks on beyond them is turned away, because answering costs more
    than asking. source_handshakes: of TLS, for clients and for blobs; who comes beyond them is closed without a word, while beyond
    source_connections there is still an answer. source_*: of all connections from one address (IPv6: /64), in memory alone; limit_loopback: this
    machine's own too, which is wrong behind Tor or a proxy. counted_max: capabilities and sources, each, that are
    remembered at once: some 200 bytes each, 7 tables.
    creating, writing: what a mailbox costs, and an envelope to a public one. tokens: invite tokens, as text.
    """

    connections_max: int = 10_000
    subscriptions_max: int = 4_096
    requests_max: int = 512
    request_bytes_max: int = 8_388_608
    operations_max: int = 16_384
    operation_bytes_max: int = 134_217_728
    delivered_envelopes_max: int = UNACKNOWLEDGED_ENVELOPES_MAX
    delivered_bytes_max: int = UNACKNOWLEDGED_BYTES_MAX
    fetches: Rate = _FETCHES
    creations: Rate = _CREATIONS
    sends: Rate = _SENDS
    source_connections_max: int = 1_024
    source_connections: Rate = _SOURCE_CONNECTIONS
    source_handshakes: Rate = _SOURCE_HANDSHAKES
    source_fetches: Rate = _SOURCE_FETCHES
    source_creations: Rate = _SOURCE_CREATIONS
    source_sends: Rate = _SOURCE_SENDS
    unheeded: Rate = _UNHEEDED
    source_unheeded: Rate = _SOURCE_UNHEEDED
    limit_loopback: bool = False
    counted_max: int = 65_536
    creating: Toll = _FREE
    writing: Toll = _FREE
    tokens: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError for a price that nobody could pay."""
        for token in self.tokens:
            try:
                parse_token(token)
            except UserActionNeeded as error:
                raise ValueError("tokens are 16 to 128 letters, digits, _, ~ or -") from error
        if not self.tokens and any(toll.token and not toll.work_bits for toll in (self.creating, self.writing)):
            raise ValueError("where a token is wanted, tokens must name one")
