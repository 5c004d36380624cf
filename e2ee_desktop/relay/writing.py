"""What one client writes: its sends are judged, become wishes to the store, and keep their order where one is refused.

Nearly every frame that a relay reads comes by here, in handfuls, so that what holds for all of a handful is asked once.
Belongs to a `Connection`, which counts what is in work and ends itself; owns the succession. (PROTOCOL.md section 5)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.relay.greeting import Greeting
from e2ee_desktop.relay.mailbox_store import AcceptEnvelope, Refused
from e2ee_desktop.relay.outgoing import Outgoing
from e2ee_desktop.relay.succession import Succession
from e2ee_desktop.relay.switchboard import Party, Switchboard, Wish
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.frames_hot import SendFields, SendOutcome

BUSY_RETRY_MS = 1_000


Judged = tuple[list[Wish], int, int]
"""What may go to the store, how many bytes its envelopes have, and how many sends were told to wait."""


class Writing:
    """Of one connection, `party`. Refusals go out by `outgoing`."""

    __slots__ = ("_nonce", "_outgoing", "_party", "_succession", "_switchboard")

    def __init__(self, party: Party, switchboard: Switchboard, greeting: Greeting, outgoing: Outgoing) -> None:
        self._party, self._switchboard, self._outgoing = party, switchboard, outgoing
        self._nonce = greeting.hello.nonce
        self._succession = Succession()

    def judge(self, sends: Sequence[SendFields], room: tuple[int, int], source: bytes | None, now_ms: int) -> Judged:
        """room: for how many more, and for how many bytes of them. Raises PeerViolation for a send that asks for no answer."""
        admission, party, succession = self._switchboard.admission, self._party, self._succession
        take = admission.sends.take if source is None else partial(admission.send, source)
        free, watching = admission.writing_is_free, succession.watching
        left, left_bytes = room
        wishes: list[Wish] = []
        turned_away = 0
        for request, send_id, envelope_id, capability, envelope, payment in sends:
            if not request:
                raise PeerViolation("frame.malformed")  # the answer would be one without a question
            wait_ms = take(capability or send_id, now_ms)
            if watching or wait_ms or left <= 0 or left_bytes <= 0:
                refused = succession.objection((send_id, capability), envelope_id, now_ms)
                if refused is None and (wait_ms or left <= 0 or left_bytes <= 0):
                    refused = Refused(Refusal.BUSY, wait_ms or BUSY_RETRY_MS)
                if refused is not None:
                    self._turn_away(request, (send_id, capability), envelope_id, refused)
                    turned_away += 1
                    watching = True
                    continue
            paid = free or admission.paid_writing(self._nonce, send_id, envelope_id, payment)
            size = len(envelope)
            left, left_bytes = left - 1, left_bytes - size
            wishes.append(Wish(party, AcceptEnvelope(send_id, capability, envelope_id, envelope, paid), size, request))
        return wishes, room[1] - left_bytes, turned_away

    def not_stored(self, wish: Wish, sent: AcceptEnvelope, refused: Refused) -> Sequence[Wish]:
        """The store refused it. Returns what is withdrawn for that, because it was queued behind it: to be answered alike."""
        self._outgoing.answer_send(SendOutcome(wish.request, refused.refusal, refused.retry_after_ms))
        if self._succession.not_stored(sent, refused):
            return self._switchboard.withdraw(self._party, sent.send_id, sent.capability)
        return ()

    def _turn_away(self, request: int, place: tuple[bytes, bytes | None], envelope_id: bytes, refused: Refused) -> None:
        self._succession.turned_away(place, envelope_id, refused)
        self._outgoing.answer_send(SendOutcome(request, refused.refusal, refused.retry_after_ms))
