"""Delivery receipts: what is stored is confirmed to its author, a little later (docs/protocol.md section 6.2).

A receipt at once would tell whoever watches both mailboxes that an envelope here answers an envelope there. So it waits for
a time drawn at random, and many travel in one envelope. What is owed is written in the transaction that stores the message:
a crash loses no receipt, and nothing is confirmed that is not stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.outbox_pump import OutboxPump
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.content import Receipt
from e2ee_desktop.wire.limits import IDS_PER_FRAME_MAX

WITHIN_MS = 3_000
"""Long enough to mix with what else happens in a conversation, short enough that nobody wonders."""
RETRY_S = 5.0


class Receipts:
    """within_ms: the longest time that a receipt waits."""

    def __init__(self, profile: OpenProfile, sealer: Sealer, pump: OutboxPump, within_ms: int = WITHIN_MS) -> None:
        self._profile = profile
        self._sealer = sealer
        self._pump = pump
        self._within_ms = within_ms
        self._woken = asyncio.Event()

    def owe(self, stored: Mapping[ContactId, Sequence[MessageId]]) -> None:
        """These are to be confirmed. Belongs into the transaction that stores them."""
        for contact_id, message_ids in stored.items():
            due_ms = self._profile.clock.now_ms() + self._delay_ms()
            self._profile.store.receipts.owe(contact_id, message_ids, due_ms)

    def _delay_ms(self) -> int:
        drawn = int.from_bytes(self._profile.entropy.random(4))
        return drawn * (self._within_ms + 1) >> 32

    def wake(self) -> None:
        """Something is owed."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            try:
                wait_s = self.send_due()
            except StorageFailure as failure:
                self._profile.publish([TroubleNoticed(failure.code)])
                wait_s = RETRY_S
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):  # wait_for() of Python 3.11 may swallow a cancellation
                    await self._woken.wait()

    def send_due(self) -> float | None:
        """Seal what is due; returns when to look again, in seconds, None when nothing is owed."""
        times, now_ms = self._profile.store.receipts.times(), self._profile.clock.now_ms()
        # One that is due later than it can be was drawn before the system's clock went back.
        ripe = [owner for owner, due_ms in times if not now_ms < due_ms <= now_ms + self._within_ms]
        self._seal(ripe)
        left = [due_ms for owner, due_ms in times if owner not in ripe]
        return max(0, min(left) - now_ms) / 1000 if left else None

    def send_all(self) -> None:
        """Seal what is owed, due or not: the program is about to end, and may not run again for long."""
        self._seal([owner for owner, _ in self._profile.store.receipts.times()])

    def _seal(self, owed: Sequence[ContactId]) -> None:
        if not owed:
            return
        with self._profile.store.transaction():
            for contact_id in owed:
                while ids := self._profile.store.receipts.take(contact_id, IDS_PER_FRAME_MAX):
                    if self._sealer.reaches(contact_id):
                        self._sealer.seal(contact_id, Receipt(list(ids)), receipted=False)
        self._pump.wake()
