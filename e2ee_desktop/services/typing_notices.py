"""Word that the person is writing: sent to who is probably there, and only when the person has turned it on.

It is worth nothing a few seconds later. So it never waits: it leaves now or not at all, and what a restart finds of it is
never sent. It tells that somebody sits here, so strangers don't get it, nor people who have been silent for a while.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.people import Standing, Trust
from e2ee_desktop.services.change_handling import TYPING, is_on
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.outbox_pump import OutboxPump
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.conversation_bodies import Typing

INTERVAL_MS = 5_000
HEARD_WITHIN_MS = 5 * 60_000
"""Who wrote so lately is probably looking."""
KEPT_MS = 10 * 60_000
"""So long a notice can be encrypted again, should a broken session make the other side ask for it: else it would stand there
as a message that was lost."""


class TypingNotices:
    """online: whether our own relay can be reached now."""

    def __init__(
        self,
        profile: OpenProfile,
        book: ContactBook,
        sealer: Sealer,
        pump: OutboxPump,
        online: Callable[[], bool],
    ) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer
        self._pump = pump
        self._online = online
        self._told: dict[ContactId, tuple[int, bool]] = {}
        self._sent: deque[tuple[int, ContactId, MessageId]] = deque()

    async def tell(self, contact_id: ContactId, *, active: bool) -> None:
        """Send word now, if it may be sent now. Raises UserActionNeeded("contact.unknown")."""
        contact, now_ms = self._book.get(contact_id).contact, self._profile.clock.now_ms()
        wanted = is_on(self._profile, TYPING) and contact.standing is Standing.ACTIVE
        if not wanted or contact.trust is Trust.CHANGED or not self._is_time(contact_id, now_ms, active=active):
            return
        if not (self._online() and self._pump.may_send(contact_id) and self._sealer.reaches(contact_id)):
            return
        self._told[contact_id] = (now_ms, active)
        with self._profile.store.transaction():
            self._forget(now_ms)
            record = self._sealer.seal_passing(contact_id, Typing(active))
        self._sent.append((now_ms, contact_id, record.message_id))
        await self._pump.send_once(record)

    def _is_time(self, contact_id: ContactId, now_ms: int, *, active: bool) -> bool:
        told_ms, was_active = self._told.get(contact_id, (now_ms - INTERVAL_MS, False))
        heard_ms = self._profile.heard_ms.get(contact_id)
        if heard_ms is None or abs(now_ms - heard_ms) > HEARD_WITHIN_MS or not (active or was_active):
            return False
        return abs(now_ms - told_ms) >= INTERVAL_MS  # either way: the clock may have been set back

    def _forget(self, now_ms: int) -> None:
        while self._sent and abs(now_ms - self._sent[0][0]) > KEPT_MS:
            _, contact_id, message_id = self._sent.popleft()
            self._profile.store.outbox.remove_message(contact_id, message_id)
