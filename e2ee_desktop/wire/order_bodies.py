"""Bodies that mend the order of a conversation: what is missing is asked for by its place (docs/protocol.md section 6.3).

Knows no frame and no meaning.
"""

from __future__ import annotations

from typing import Final, assert_never

import msgspec

from e2ee_desktop.wire.limits import COUNTER_MAX, COUNTERS_PER_FRAME_MAX


class GapRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Later messages of yours came, those at these places did not: say them again."""

    counters: list[int]


class GapRefused(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What will not come. lost: I no longer have it. withdrawn: it was deleted, or its time was over, before it reached you."""

    lost: list[int]
    withdrawn: list[int]


OrderBody = GapRequest | GapRefused

ORDER_KINDS: Final[dict[str, type[OrderBody]]] = {"gap-request": GapRequest, "gap-refused": GapRefused}


def order_body_fits(body: OrderBody) -> bool:
    """Whether every field is within its limits."""
    match body:
        case GapRequest(counters=counters):
            return _fit(counters)
        case GapRefused(lost=lost, withdrawn=withdrawn):
            return _fit([*lost, *withdrawn])
        case _:
            assert_never(body)


def _fit(counters: list[int]) -> bool:
    return 0 < len(counters) <= COUNTERS_PER_FRAME_MAX and all(0 < one <= COUNTER_MAX for one in counters)
