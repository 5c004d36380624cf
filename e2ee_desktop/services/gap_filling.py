"""What is missing is asked for, and what is asked for is told again (docs/protocol.md section 6.3).

Asking: some seconds after a gap was seen, and ever more rarely, for an absent author may be away for weeks; at last the
message is given up as lost. Answering: from the outbox, as it was; else from the history, as it is now; what is deleted is
withdrawn. Only who may hear from us is answered, and never with what was written before they began anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from e2ee_desktop.domain.events import Event
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import MessageKind, MessageState
from e2ee_desktop.services.change_handling import conversation_changed
from e2ee_desktop.services.event_lines import event_line
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.order_keeping import MISSING_MAX
from e2ee_desktop.services.records import ContactRecord, MissingRecord, OutboxPhase
from e2ee_desktop.services.retries import ASKED
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.limits import COUNTERS_PER_FRAME_MAX
from e2ee_desktop.wire.order_bodies import GapRefused, GapRequest

HOUR_MS = 3600 * 1000
WAITS_MS = (HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS, 30 * 24 * HOUR_MS)
"""After the first, second … time of asking. The last is as long as a relay keeps what we asked with."""
DUE_AT_ONCE = 1_000
ANSWERS_MAX = MISSING_MAX
MINUTE_MS = 60_000
"""Messages told again to one contact in a minute: what an honest device can miss."""


class GapFilling:
    """Both sides of it."""

    def __init__(self, profile: OpenProfile, sealer: Sealer) -> None:
        self._profile = profile
        self._sealer = sealer
        self._answered: dict[ContactId, tuple[int, int]] = {}
        """By contact: since when, and how many."""

    def ask(self) -> int:
        """Ask for what is due; returns when the next is, 0 for never."""
        order, now_ms = self._profile.store.order, self._profile.clock.now_ms()
        due = order.due(now_ms, DUE_AT_ONCE)
        if due:
            with self._profile.unit() as happened:
                for contact_id, places in groupby(due, key=lambda place: place.contact_id):
                    happened.extend(self._ask_contact(contact_id, list(places), now_ms))
        return order.next_ask_ms()

    def _ask_contact(self, contact_id: ContactId, places: Sequence[MissingRecord], now_ms: int) -> list[Event]:
        order, record = self._profile.store.order, self._profile.store.contacts.get(contact_id)
        if record is None or record.contact.standing not in ASKED:
            order.forget(contact_id)  # whoever was blocked meanwhile has nothing that we want
            return []
        for asked in range(len(WAITS_MS)):
            counters = [place.counter for place in places if place.asked == asked]
            order.asked(contact_id, counters, now_ms + WAITS_MS[asked])
            for start in range(0, len(counters), COUNTERS_PER_FRAME_MAX):
                if self._sealer.reaches(contact_id):
                    some = counters[start : start + COUNTERS_PER_FRAME_MAX]
                    self._sealer.seal(contact_id, GapRequest(some), receipted=False)
        return self._give_up(contact_id, [place.counter for place in places if place.asked >= len(WAITS_MS)], ())

    def answer(self, record: ContactRecord, counters: Sequence[int]) -> bool:
        """Tell again what is asked for. False when nothing was sealed. Belongs into a transaction of the caller."""
        if record.contact.standing not in ASKED or not self._may_answer(record.contact.contact_id, len(counters)):
            return False
        lost, withdrawn = list[int](), list[int]()
        for counter in dict.fromkeys(counters):
            self._answer_one(record, counter, lost, withdrawn)
        if lost or withdrawn:
            self._sealer.seal(record.contact.contact_id, GapRefused(lost, withdrawn), receipted=False)
        return True

    def _answer_one(self, record: ContactRecord, counter: int, lost: list[int], withdrawn: list[int]) -> None:
        store, contact_id = self._profile.store, record.contact.contact_id
        message = store.order.by_counter(contact_id, counter)
        if message is None or message.kind is MessageKind.DELETED:
            never_written = counter > store.inbox.chain(contact_id).our_counter  # we go on from an old copy
            (lost if never_written else withdrawn).append(counter)
            return
        kept = store.outbox.of_message(contact_id, message.message_id)
        for envelope in kept:
            if envelope.phase is OutboxPhase.ACCEPTED:  # else it is still to leave
                self._sealer.seal_again(envelope)
        if kept:
            return
        if not self._sealer.tell_again(record.contact, message, counter):
            lost.append(counter)

    def _may_answer(self, contact_id: ContactId, count: int) -> bool:
        now_ms = self._profile.clock.now_ms()
        since_ms, answered = self._answered.get(contact_id, (now_ms, 0))
        if not 0 <= now_ms - since_ms < MINUTE_MS:
            since_ms, answered = now_ms, 0
        self._answered[contact_id] = (since_ms, answered + count)
        return answered + count <= ANSWERS_MAX

    def refused(self, contact_id: ContactId, lost: Sequence[int], withdrawn: Sequence[int]) -> list[Event]:
        """They say what will not come. Belongs into a transaction of the caller."""
        return self._give_up(contact_id, lost, withdrawn)

    def _give_up(self, contact_id: ContactId, lost: Sequence[int], withdrawn: Sequence[int]) -> list[Event]:
        order, happened = self._profile.store.order, list[Event]()
        gone = [order.fill(contact_id, counter) for counter in withdrawn]
        for counter in lost:
            if order.fill(contact_id, counter) is not None:
                happened += event_line(self._profile, contact_id, MessageKind.LOST, state=MessageState.RECEIVED)
        if happened or any(gone):
            happened.append(conversation_changed(self._profile, contact_id))
        return happened
