"""Work at the relay that nobody waits for: mailboxes to create or delete, pools to fill, lost messages to ask for, upkeep.

Each job says what is left to do by looking at the store, so that a crash loses nothing. Failures of the relay are met by
trying again later; the person hears of them through the connection's state.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from e2ee_desktop.domain.errors import E2EEError, RelayFailure
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.services.emoji_comparison import EmojiComparisons
from e2ee_desktop.services.gap_filling import GapFilling
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.message_changes import MessageChanges
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.outbox_pump import OutboxPump
from e2ee_desktop.services.renewal import Renewal
from e2ee_desktop.services.retries import Retries
from e2ee_desktop.services.scheduling import Scheduling
from e2ee_desktop.services.witness import AGAIN_MS, Witness

UPKEEP_MS = 3600 * 1000
RETRY_S = 5.0
TERMS_RETRY_S = 600.0
TERMS = frozenset({"relay.token_needed", "relay.full"})
"""What the relay's operator decides: the person is told once, and it is tried again rarely, for each attempt may cost work."""
FORGET_MS = 40 * 24 * 3600 * 1000
"""Longer than any relay keeps an envelope: what is forgotten cannot come again."""
GONE_KEPT_MS = 400 * 24 * 3600 * 1000
"""Ids of deleted messages: longer than anything of theirs can be under way, backups of contacts included."""
FORGET_AT_ONCE = 10_000


@dataclass(slots=True)
class BackgroundWork:
    """pump: told when a mailbox it waited for is there. pools: items left by mailbox, as the relay reported them;
    None: it has to be asked.

    upkeep_due_ms: when the hourly part is due again.
    """

    profile: OpenProfile
    mailboxes: Mailboxes
    retries: Retries
    pump: OutboxPump
    comparisons: EmojiComparisons
    changes: MessageChanges
    scheduling: Scheduling
    gaps: GapFilling
    renewal: Renewal
    witness: Witness
    pools: dict[ReceiveId, int | None] = field(default_factory=dict[ReceiveId, int | None])
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    told: set[str] = field(default_factory=set[str])
    upkeep_due_ms: int = 0

    def wake(self) -> None:
        """Something is to be done."""
        self.woken.set()

    def pool_reported(self, receive_id: ReceiveId, left: int) -> None:
        """The relay told how many one-time prekeys a mailbox's pool holds."""
        self.pools[receive_id] = left
        self.wake()

    def emptied(self, receive_id: ReceiveId) -> None:
        """Everything that waited in a mailbox is stored."""
        if self.mailboxes.emptied(receive_id):
            self.upkeep_due_ms = 0
            self.wake()

    def taken_over(self) -> None:
        """Somebody else reads one of our mailboxes: is it a copy of this profile?"""
        self.witness.look_again()
        self.wake()

    def last_resort_served(self) -> None:
        """Somebody found a pool empty: have those filled that anybody may draw from."""
        for receive_id in self.mailboxes.addresses():
            self.pools.setdefault(receive_id, None)
        self.wake()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self.woken.clear()
            wait_s = await self._work()
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):  # wait_for() of Python 3.11 may swallow a cancellation
                    await self.woken.wait()

    async def _work(self) -> float:
        """Do everything that is due; returns when to look again, in seconds."""
        wait_s = UPKEEP_MS / 1000
        jobs = (
            self._provision,
            self._look_for_copies,
            self._renew,
            self._ask_again,
            self._fill_pools,
            self._expire,
            self._keep_time,
            self._clear_away,
            self._upkeep,
        )
        for job in jobs:
            try:
                due_s = await job()
            except RelayFailure as failure:
                due_s = self._after(failure)
            except E2EEError as error:
                self.profile.publish([TroubleNoticed(error.code)])
                due_s = None
            if due_s is not None:
                wait_s = min(wait_s, due_s)
        return wait_s

    def _after(self, failure: RelayFailure) -> float:
        """When to try again; what will not pass by itself is told."""
        if failure.code not in TERMS:
            return RETRY_S
        if failure.code not in self.told:
            self.told.add(failure.code)
            self.profile.publish([TroubleNoticed(failure.code)])
        return TERMS_RETRY_S

    async def _provision(self) -> float | None:
        try:
            await self.mailboxes.provision_all()
        finally:
            self.mailboxes.subscribe_all()
            self.pump.wake()
        return None

    async def _look_for_copies(self) -> float | None:
        await self.witness.check()
        return AGAIN_MS / 1000

    async def _renew(self) -> float | None:
        try:
            await self.renewal.run()
        finally:
            self.pump.wake()
        return None

    async def _ask_again(self) -> float | None:
        try:
            wait_ms = await self.retries.ask()
        finally:
            self.pump.wake()
        return None if wait_ms is None else wait_ms / 1000

    async def _fill_pools(self) -> float | None:
        while self.pools:
            receive_id, left = self.pools.popitem()
            try:
                await self.mailboxes.refill(receive_id, left)
            except RelayFailure:
                self.pools.setdefault(receive_id, left)  # it may have been reported anew meanwhile
                raise
        return None

    async def _expire(self) -> float | None:
        due_ms = self.comparisons.expire()
        self.pump.wake()
        return None if due_ms is None else due_ms / 1000

    async def _keep_time(self) -> float | None:
        """Messages whose time is over go; scheduled texts whose time has come leave; what is missing is asked for."""
        next_ms = (self.changes.expire(FORGET_AT_ONCE), self.scheduling.send_due(), self.gaps.ask())
        due = [due_ms for due_ms in next_ms if due_ms]
        self.pump.wake()
        return max(0, min(due) - self.profile.clock.now_ms()) / 1000 if due else None

    async def _clear_away(self) -> float | None:
        await self.mailboxes.delete_retired()
        await self.mailboxes.refresh_all()
        return None

    async def _upkeep(self) -> float | None:
        now_ms = self.profile.clock.now_ms()
        left_ms = self.upkeep_due_ms - now_ms
        if 0 < left_ms <= UPKEEP_MS:  # a clock that was set back must not put it off for years
            return left_ms / 1000
        self.upkeep_due_ms = now_ms + UPKEEP_MS
        with self.profile.store.transaction():
            self.profile.store.inbox.forget_seen(now_ms - FORGET_MS, FORGET_AT_ONCE)
            self.profile.store.outbox.forget_accepted(now_ms - FORGET_MS)
            self.profile.store.traces.forget_early(now_ms - FORGET_MS)
            self.profile.store.traces.forget_gone(now_ms - GONE_KEPT_MS, FORGET_AT_ONCE)
        self.mailboxes.tidy()
        self.last_resort_served()  # or nearly: a connection that lasts for weeks reports no pool
        return None
