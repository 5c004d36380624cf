"""Writers and readers around relays that die: what was answered, what arrived, in which order, how often.

A writer sends numbered envelopes in windows and sends again, in order, what was not answered. A reader does what the
application does: it keeps an id once, acknowledges, and forgets nothing. Judged at the end:

    lost        answered to the writer, and not arrived
    duplicates  stored twice: one id under two sequences, or delivered again when everything is sent a second time
    disorder    mailboxes whose envelopes first arrived in another order than they were written in
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import Delivery, MailboxDrained, OwnedMailbox
from e2ee_desktop.transport.dial import Dial, directly
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import address, envelope, owned

WINDOW = 20
WAITING_MAX = 400
PER_SECOND = 60
"""Of one writer: below what a relay allows, because what it refuses comes later than what it does not."""
PATIENCE_SECONDS = 90
AGAIN_SECONDS = 0.1
"""A writer's pause before it tries again: a relay that is being started is not asked a thousand times."""


@dataclass(frozen=True)
class Judgement:
    """written: answered. again: deliveries of what had arrived and was not yet erased, which is allowed."""

    written: int
    lost: int
    duplicates: int
    disorder: int
    again: int

    @property
    def clean(self) -> bool:
        return not (self.lost or self.duplicates or self.disorder)


@dataclass
class Letterbox:
    """One mailbox: `mine` as its owner reaches it, `theirs` as its writer does, which may be another relay."""

    mine: OwnedMailbox
    theirs: OwnedMailbox
    ids: list[bytes] = field(default_factory=list)
    answered: set[bytes] = field(default_factory=set)
    arrived: list[bytes] = field(default_factory=list)
    sequences: dict[bytes, set[int]] = field(default_factory=dict)
    again: int = 0

    def note(self, event: Delivery) -> None:
        known = self.sequences.setdefault(event.envelope_id, set())
        if known:
            self.again += 1
        else:
            self.arrived.append(event.envelope_id)
        known.add(event.sequence)


class Load:
    """pairs: relays as (owner's, writer's), one mailbox for each. dial: the way to them."""

    def __init__(self, pairs: Sequence[tuple], dial: Dial = directly) -> None:
        self._dial = dial
        self._reading, self._writing = RelayTransport(dial), RelayTransport(dial)
        self._boxes = [self._box(*pair) for pair in pairs]
        self._by_id = {box.mine.receive_id: box for box in self._boxes}
        self._tasks: list[asyncio.Task] = []
        self._stopping = False
        self._progress = asyncio.Condition()
        self._drained = 0
        self.refusals: Counter[str] = Counter()

    @property
    def arrived(self) -> int:
        return sum(len(box.arrived) for box in self._boxes)

    async def start(self) -> None:
        for box in self._boxes:
            await self._reading.create_mailbox(box.mine, ())
            self._reading.subscribe(box.mine)
        self._tasks = [
            asyncio.create_task(self._read()),
            *(asyncio.create_task(self._write(box)) for box in self._boxes),
        ]

    async def restart_reader(self) -> None:
        """As an application that is started again: one that stays waits longer and longer before it comes back."""
        self._tasks[0].cancel()
        await asyncio.gather(self._tasks[0], return_exceptions=True)
        await self._reading.close()
        self._reading = RelayTransport(self._dial)
        for box in self._boxes:
            self._reading.subscribe(box.mine)
        self._tasks[0] = asyncio.create_task(self._read())

    async def restart_writer(self) -> None:
        """As an application that is started again: one that stays waits for as long as a busy relay named."""
        before, self._writing = self._writing, RelayTransport(self._dial)
        await before.close()

    async def refused(self, code: str, times: int = 3 * WINDOW) -> None:
        """Until the relay, or the network, has refused so much more."""
        wanted = self.refusals[code] + times
        async with asyncio.timeout(PATIENCE_SECONDS), self._progress:
            await self._progress.wait_for(lambda: self.refusals[code] >= wanted)

    async def all_answered_arrived(self) -> None:
        """Until everything is there that a writer was told of."""
        answered = [(box, frozenset(box.answered)) for box in self._boxes]
        async with asyncio.timeout(PATIENCE_SECONDS), self._progress:
            await self._progress.wait_for(lambda: all(ids <= set(box.arrived) for box, ids in answered))

    async def progress(self, envelopes: int) -> None:
        """Until so many more have arrived."""
        wanted = self.arrived + envelopes
        async with asyncio.timeout(PATIENCE_SECONDS), self._progress:
            await self._progress.wait_for(lambda: self.arrived >= wanted or self._tasks[0].done())
        if self._tasks[0].done():
            self._tasks[0].result()

    async def finish(self) -> Judgement:
        """Let writers end, let everything arrive, send it all a second time, and judge."""
        self._stopping = True
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asyncio.gather(*self._tasks[1:])
            async with self._progress:
                await self._progress.wait_for(self._all_arrived)
        before = sum(len(box.sequences) for box in self._boxes)
        for box in self._boxes:
            await self._send_all(box, box.ids)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self._reopened()
        fresh = sum(len(box.sequences) for box in self._boxes) - before
        twice = sum(len(each) - 1 for box in self._boxes for each in box.sequences.values())
        return Judgement(
            written=sum(len(box.answered) for box in self._boxes),
            lost=sum(len(box.answered - set(box.arrived)) for box in self._boxes),
            duplicates=fresh + twice,
            disorder=sum(box.arrived != box.ids for box in self._boxes),
            again=sum(box.again for box in self._boxes),
        )

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._reading.close()
        await self._writing.close()

    def _box(self, mine, theirs) -> Letterbox:
        there = owned(mine)
        return Letterbox(there, OwnedMailbox(theirs, there.receive_id, there.send_id, there.owner_key, there.sign))

    def _all_arrived(self) -> bool:
        return all(box.answered <= set(box.arrived) for box in self._boxes)

    async def _write(self, box: Letterbox) -> None:
        while not self._stopping:
            async with self._progress:  # a full mailbox refuses, and what is refused comes later than what is not
                await self._progress.wait_for(lambda: len(box.ids) - len(box.arrived) < WAITING_MAX)
            window = [os.urandom(16) for _ in range(WINDOW)]
            box.ids += window
            await asyncio.gather(self._send_all(box, window), asyncio.sleep(WINDOW / PER_SECOND))

    async def _send_all(self, box: Letterbox, ids: Sequence[bytes]) -> None:
        for start in range(0, len(ids), WINDOW):
            left = list(ids[start : start + WINDOW])
            while left:
                done = await asyncio.gather(*(self._send(box, each) for each in left))
                left = [each for each, is_done in zip(left, done, strict=True) if not is_done]
                if left:
                    await asyncio.sleep(AGAIN_SECONDS)

    async def _send(self, box: Letterbox, envelope_id: bytes) -> bool:
        try:
            await self._writing.send(address(box.theirs), envelope_id, envelope(envelope_id.hex().encode()))
        except RelayFailure as refused:
            self.refusals[refused.code] += 1
            async with self._progress:
                self._progress.notify_all()
            return False
        box.answered.add(envelope_id)
        return True

    async def _read(self) -> None:
        async for event in self._reading.events():
            if isinstance(event, Delivery):
                self._by_id[event.receive_id].note(event)
                self._reading.acknowledge([event])
            elif isinstance(event, MailboxDrained):
                self._drained += 1
            async with self._progress:
                self._progress.notify_all()

    async def _reopened(self) -> None:
        """Close and open every mailbox: whatever still waits in it comes now, before it is said to be drained."""
        self._drained = 0
        for box in self._boxes:
            self._reading.unsubscribe(box.mine.receive_id)
            self._reading.subscribe(box.mine)
        async with self._progress:
            await self._progress.wait_for(lambda: self._drained >= len(self._boxes))
