"""Order after a refusal: nothing of a writer overtakes what the relay has just refused it.

A client sends several envelopes before it hears about the first. Were the fifth refused (busy, a full disk, a full mailbox) and
the sixth taken, because there was room again by then, the fifth would come after it. So what follows a refused envelope to
the same mailbox on the same connection is refused in the same way, until that envelope comes again; clients send again in
order. Whoever gave it up waits for HELD_MS once. Knows one connection, in memory; a new connection begins anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.relay.mailbox_store import AcceptEnvelope, Refused
from e2ee_desktop.wire.frames_control import Refusal

HELD_MS = 10_000
"""Longer than a client waits for an answer: what it sent without knowing of the refusal has come by then."""
PLACES_MAX = 256
"""Mailboxes, of one connection; beyond it no order is promised after a refusal."""

_PASSING = frozenset((Refusal.BUSY, Refusal.STORAGE_FULL, Refusal.QUOTA_EXCEEDED))
"""What may be taken a moment later. Anything else stays refused until somebody acts, or asks for payment."""


Place = tuple[bytes, bytes | None]
"""A mailbox as one writer reaches it: sending id and capability."""


@dataclass(slots=True)
class _Missing:
    """The first one refused. queued: it was before the store already, so that it came before all that were turned away at the
    door. until_ms: 0 until something follows it."""

    envelope_id: bytes
    refused: Refused
    queued: bool
    until_ms: int = 0


class Succession:
    """Of one connection."""

    __slots__ = ("_missing",)

    def __init__(self) -> None:
        self._missing: dict[Place, _Missing] = {}

    def turned_away(self, place: Place, envelope_id: bytes, refused: Refused) -> None:
        """It was refused before it came to the store; others may still be on their way there."""
        self._note(place, envelope_id, refused, queued=False)

    def not_stored(self, sent: AcceptEnvelope, refused: Refused) -> bool:
        """The store refused it; returns whether what is queued behind it has to be withdrawn."""
        return self._note((sent.send_id, sent.capability), sent.envelope_id, refused, queued=True)

    @property
    def watching(self) -> bool:
        """Whether `objection` may have one: nearly never."""
        return bool(self._missing)

    def objection(self, place: Place, envelope_id: bytes, now_ms: int) -> Refused | None:
        """Why this one must not pass now; None for one that may."""
        missing = self._missing.get(place)
        if missing is None:
            return None
        missing.until_ms = missing.until_ms or now_ms + HELD_MS
        if envelope_id != missing.envelope_id and now_ms < missing.until_ms:
            return missing.refused
        del self._missing[place]
        return None

    def _note(self, place: Place, envelope_id: bytes, refused: Refused, *, queued: bool) -> bool:
        known = self._missing.get(place)
        earlier = known is not None and (known.queued or not queued)
        too_many = known is None and len(self._missing) >= PLACES_MAX
        if refused.refusal not in _PASSING or earlier or too_many:
            return False
        self._missing[place] = _Missing(envelope_id, refused, queued)
        return True
