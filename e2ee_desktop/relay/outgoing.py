"""Frames on their way to one client, in order; neighbouring answers and deliveries share a frame."""

from __future__ import annotations

from e2ee_desktop.wire.frames import ControlFromRelay, encode
from e2ee_desktop.wire.frames_hot import DELIVERY_OVERHEAD_BYTES, Deliver, Delivered, SendOutcome, Sent
from e2ee_desktop.wire.limits import ACKNOWLEDGEMENTS_MAX, BATCH_BYTES_MAX


class Outgoing:
    """Collects between two writes to the socket. Its size is bounded by the window of deliveries and the requests in work."""

    def __init__(self) -> None:
        self._ready: list[bytes] = []
        self._outcomes: list[SendOutcome] = []
        self._deliveries: list[Delivered] = []
        self._delivery_bytes = 0

    def answer_send(self, outcome: SendOutcome) -> None:
        """Answers to sends need no order among other frames: the client matches them by request."""
        self._outcomes.append(outcome)
        if len(self._outcomes) == ACKNOWLEDGEMENTS_MAX:
            self._close_outcomes()

    def deliver(self, delivered: Delivered) -> None:
        size = len(delivered.envelope) + DELIVERY_OVERHEAD_BYTES
        if self._delivery_bytes + size > BATCH_BYTES_MAX:
            self._close_deliveries()
        self._deliveries.append(delivered)
        self._delivery_bytes += size

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
        if self._outcomes:
            self._ready.append(encode(Sent(tuple(self._outcomes))))
            self._outcomes = []

    def _close_deliveries(self) -> None:
        if self._deliveries:
            self._ready.append(encode(Deliver(tuple(self._deliveries))))
            self._deliveries, self._delivery_bytes = [], 0
