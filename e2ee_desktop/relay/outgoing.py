"""Frames on their way to one client, in order; neighbouring answers and deliveries share a frame.

Answers and deliveries are packed as they come: nothing is kept of them but the bytes that will travel.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from e2ee_desktop.relay.mailbox_store import WaitingEnvelope
from e2ee_desktop.wire.frames import DELIVER_HEAD, SENT_HEAD, ControlFromRelay, encode
from e2ee_desktop.wire.frames_hot import DELIVERY_OVERHEAD_BYTES, SendOutcome, pack_delivery, pack_outcome
from e2ee_desktop.wire.limits import ACKNOWLEDGEMENTS_MAX, BATCH_BYTES_MAX


class Outgoing:
    """Collects between two writes to the socket. Its size is bounded by the window of deliveries and the requests in work."""

    __slots__ = ("_deliveries", "_delivery_bytes", "_outcomes", "_ready")

    def __init__(self) -> None:
        self._ready: list[bytes] = []
        self._outcomes: list[bytes] = []
        self._deliveries: list[bytes] = []
        self._delivery_bytes = 0

    def accepted(self, requests: Iterable[int]) -> None:
        """The envelopes of these sends are durable."""
        self._outcomes += map(pack_outcome, requests, repeat(0), repeat(0))

    def answer_send(self, outcome: SendOutcome) -> None:
        """Answers to sends need no order among other frames: the client matches them by request."""
        self._outcomes.append(pack_outcome(outcome.request, outcome.refusal or 0, outcome.retry_after_ms))

    def deliver(self, channel: int, waiting: Iterable[WaitingEnvelope]) -> None:
        """Envelopes of the mailbox that is open on `channel`."""
        for each in waiting:
            envelope = each.envelope
            size = len(envelope)
            total = self._delivery_bytes + size + DELIVERY_OVERHEAD_BYTES
            if total > BATCH_BYTES_MAX:
                self._close_deliveries()
                total = size + DELIVERY_OVERHEAD_BYTES
            self._deliveries += (pack_delivery(channel, each.sequence, each.envelope_id, size), envelope)
            self._delivery_bytes = total

    def add(self, frame: ControlFromRelay) -> None:
        """After every delivery so far: DRAINED must not overtake them."""
        self._close_deliveries()
        self._ready.append(encode(frame))

    def take(self) -> list[bytes]:
        """All frames so far, encoded; empties it."""
        self._close_deliveries()
        self._close_outcomes()
        ready, self._ready = self._ready, []
        return ready

    def _close_outcomes(self) -> None:
        outcomes, self._outcomes = self._outcomes, []
        for first in range(0, len(outcomes), ACKNOWLEDGEMENTS_MAX):
            self._ready.append(SENT_HEAD + b"".join(outcomes[first : first + ACKNOWLEDGEMENTS_MAX]))

    def _close_deliveries(self) -> None:
        if self._deliveries:
            self._ready.append(b"".join((DELIVER_HEAD, *self._deliveries)))
            self._deliveries, self._delivery_bytes = [], 0
