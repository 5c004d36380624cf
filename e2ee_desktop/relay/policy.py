"""What the relay allows: bounds of every queue and rate, in one value. An operator's settings, not the wire's limits."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.wire.limits import UNACKNOWLEDGED_BYTES_MAX, UNACKNOWLEDGED_ENVELOPES_MAX

_FETCHES = Rate(burst=64, per_second=2)
_CREATIONS = Rate(burst=128, per_second=2)


@dataclass(frozen=True, slots=True)
class Policy:
    """Defaults serve a family or an office.

    connections_max: further ones are turned away. subscriptions_max, requests_max: a connection's; with so many in work nothing
    more is read from it. operations_max, operation_bytes_max: waiting for the disk, all connections
    together; beyond, the answer is busy. delivered_*: unacknowledged on one connection. fetches, creations: a
    connection's rate, against draining directories and filling the disk.
    """

    connections_max: int = 10_000
    subscriptions_max: int = 4_096
    requests_max: int = 512
    operations_max: int = 16_384
    operation_bytes_max: int = 134_217_728
    delivered_envelopes_max: int = UNACKNOWLEDGED_ENVELOPES_MAX
    delivered_bytes_max: int = UNACKNOWLEDGED_BYTES_MAX
    fetches: Rate = _FETCHES
    creations: Rate = _CREATIONS
