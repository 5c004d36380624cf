"""Accepting envelopes in NATS: one partition's, many at a time, in order, each id once.

Two rules:
1. An envelope and the mark of its id are stored together, and only where there is no such mark yet: NATS itself refuses what was
   seen, at whichever relay, for as long as marks live.
2. A group of envelopes is stored whole or not at all, and the next group waits for it. Whatever fails on the way is tried
   again in the same order, so that no envelope overtakes another of its mailbox.

    group          answer                        ->
    TOGETHER       stored                        -> accepted, all
    TOGETHER       conflict, a mailbox is full   -> ALONE, each: one of them was the reason
    TOGETHER       silence, unsettled            -> TOGETHER again: if it was stored after all, it conflicts with itself
    ALONE          stored                        -> accepted
    ALONE          refused, there is a mark      -> accepted before
    ALONE          a mailbox is full             -> quota_exceeded, with all that come after it in its mailbox in this batch
                                                    in both cases its next ones go alone, lest they spoil a group
    ALONE          silence, unsettled, conflict  -> ALONE again
    any            for too long                  -> busy, with all that come after it in its mailbox for a while
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import Accepted, AcceptEnvelope, MailboxNumber, Outcome, Refused
from e2ee_desktop.relay.nats_boxes import NatsBoxes, message_of
from e2ee_desktop.relay.nats_link import Entry, NatsLink, Rejected
from e2ee_desktop.relay.nats_records import Located, NatsRecords
from e2ee_desktop.wire.frames_control import Refusal

GROUP_ENVELOPES = 256
GROUP_BYTES = 4_194_304
PATIENCE_SECONDS = 20.0
"""Longer than a partition needs to find a new leader: giving up means to answer busy."""

AGAIN_SECONDS = 0.05
BUSY_MS, FULL_MS = 2_000, 30_000
_ALONE_AT_ONCE = 8
_SPOILERS_MAX = 4_096
_ENTRIES = 2
_LATER, _NO_ROOM = Refused(Refusal.BUSY, BUSY_MS), Refused(Refusal.STORAGE_FULL, FULL_MS)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An envelope that may come in. place: in the batch. subject, mark: where it and the mark of its id go."""

    place: int
    mailbox: MailboxNumber
    subject: str
    mark: str
    wish: AcceptEnvelope

    @classmethod
    def of(cls, place: int, located: Located, wish: AcceptEnvelope) -> _Candidate:
        mailbox, partition = located.record.number, located.partition
        mark = names.seen(partition, mailbox, wish.envelope_id)
        return cls(place, mailbox, names.box(partition, mailbox), mark, wish)

    def entries(self) -> tuple[Entry, Entry]:
        body = message_of(self.wish.envelope_id, self.wish.envelope)
        return Entry(self.subject, body), Entry(self.mark, b"", expected=0)


class NatsAcceptance:
    """One partition. One batch at a time."""

    def __init__(self, link: NatsLink, records: NatsRecords, boxes: NatsBoxes, partition: int) -> None:
        self._link, self._records, self._boxes = link, records, boxes
        self._stream = names.box_stream(partition)
        self._order = asyncio.Lock()
        self._spoilers: set[MailboxNumber] = set()
        self._stuck_until: dict[MailboxNumber, float] = {}

    async def accept(self, wishes: Sequence[AcceptEnvelope]) -> list[Outcome]:
        async with self._order:
            outcomes: dict[int, Outcome] = {}
            candidates = await self._candidates(wishes, outcomes)
            spoilers = [each for each in candidates if each.mailbox in self._spoilers]
            stuck = dict.fromkeys(self._still_stuck(), _LATER)
            for group in _groups([each for each in candidates if each.mailbox not in self._spoilers]):
                if stuck or not await self._together(group, outcomes, stuck):
                    await self._each_alone(group, outcomes, stuck)
            await self._each_alone(spoilers, outcomes, stuck)
            until = asyncio.get_running_loop().time() + BUSY_MS / 1_000
            lasting = {each for each, why in stuck.items() if why.refusal is not Refusal.QUOTA_EXCEEDED}
            self._stuck_until.update(dict.fromkeys(lasting - self._stuck_until.keys(), until))
            return [outcomes[place] for place in range(len(wishes))]

    def _still_stuck(self) -> set[MailboxNumber]:
        """Whoever was told to come back later, was told so about all that had been sent by then."""
        now = asyncio.get_running_loop().time()
        self._stuck_until = {mailbox: until for mailbox, until in self._stuck_until.items() if until > now}
        return set(self._stuck_until)

    async def _candidates(self, wishes: Sequence[AcceptEnvelope], outcomes: dict[int, Outcome]) -> list[_Candidate]:
        """Those of whom nothing is known against; the others have their outcome."""
        send_ids = tuple({wish.send_id for wish in wishes})
        found = await asyncio.gather(*(self._addressed(each) for each in send_ids))
        located_by_id = dict(zip(send_ids, found, strict=True))
        candidates: list[_Candidate] = []
        for place, wish in enumerate(wishes):
            located = located_by_id[wish.send_id]
            refused = located if isinstance(located, Refused) else _objection(located, wish)
            if refused is not None:
                outcomes[place] = refused
            elif isinstance(located, Located):
                candidates.append(_Candidate.of(place, located, wish))
        return candidates

    async def _addressed(self, send_id: bytes) -> Located | Refused:
        deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while True:
            try:
                located = await self._records.addressed(send_id)
            except StorageFailure:
                if asyncio.get_running_loop().time() > deadline:
                    return _LATER
                await asyncio.sleep(AGAIN_SECONDS)
            else:
                return Refused(Refusal.MAILBOX_UNKNOWN) if located is None else located

    async def _together(
        self, group: Sequence[_Candidate], outcomes: dict[int, Outcome], stuck: dict[MailboxNumber, Refused]
    ) -> bool:
        """False: one of them is not as the others. stuck: mailboxes in which something is missing now, and why."""
        entries = [entry for each in group for entry in each.entries()]
        stored = await self._patiently(entries)
        if isinstance(stored, int):
            first = stored - len(entries) + 1
            for number, each in enumerate(group):
                outcomes[each.place] = self._accepted(each, first + _ENTRIES * number)
            return True
        if stored in (Rejected.CONFLICT, Rejected.SUBJECT_FULL):
            return False
        refused = _NO_ROOM if stored is Rejected.NO_ROOM else _LATER
        outcomes.update((each.place, refused) for each in group)
        stuck.update((each.mailbox, refused) for each in group)
        return True

    async def _each_alone(
        self, candidates: Sequence[_Candidate], outcomes: dict[int, Outcome], stuck: dict[MailboxNumber, Refused]
    ) -> None:
        """In order within each mailbox; nothing goes into one that is stuck."""
        by_mailbox: dict[MailboxNumber, list[_Candidate]] = {}
        for each in candidates:
            by_mailbox.setdefault(each.mailbox, []).append(each)
        free = asyncio.Semaphore(_ALONE_AT_ONCE)

        async def one_mailbox(mailbox: MailboxNumber, its: list[_Candidate]) -> None:
            for each in its:
                if mailbox in stuck:
                    outcomes[each.place] = stuck[mailbox]
                    continue
                async with free:
                    outcomes[each.place] = outcome = await self._alone(each)
                if isinstance(outcome, Refused):
                    stuck[mailbox] = outcome

        await asyncio.gather(*(one_mailbox(mailbox, its) for mailbox, its in by_mailbox.items()))

    async def _alone(self, candidate: _Candidate) -> Outcome:
        deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while True:
            stored = await self._patiently(candidate.entries())
            if isinstance(stored, int):
                self._spoilers.discard(candidate.mailbox)
                return self._accepted(candidate, stored - 1)
            if stored is Rejected.NO_ROOM:
                return _NO_ROOM
            if await self._marked(candidate):
                self._spoils(candidate.mailbox)
                return Accepted(candidate.mailbox, 0)
            if stored is Rejected.SUBJECT_FULL:
                self._spoils(candidate.mailbox)
                return Refused(Refusal.QUOTA_EXCEEDED)
            # The mark is on its way, brought by another relay: not yet durable, so nothing can be promised.
            if asyncio.get_running_loop().time() > deadline:
                return _LATER
            await asyncio.sleep(AGAIN_SECONDS)

    async def _patiently(self, entries: Sequence[Entry]) -> int | Rejected:
        """The same again while nothing is certain; UNSETTLED when that took too long."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while True:
            try:
                stored = await self._link.store(entries)
            except StorageFailure:
                stored = Rejected.UNSETTLED
            if stored is not Rejected.UNSETTLED or asyncio.get_running_loop().time() > deadline:
                return stored
            await asyncio.sleep(AGAIN_SECONDS)

    async def _marked(self, candidate: _Candidate) -> bool:
        try:
            return await self._link.last(self._stream, candidate.mark) is not None
        except StorageFailure:
            return False

    def _accepted(self, candidate: _Candidate, sequence: int) -> Accepted:
        self._boxes.accepted(candidate.mailbox, sequence)
        return Accepted(candidate.mailbox, sequence, told=True)

    def _spoils(self, mailbox: MailboxNumber) -> None:
        if len(self._spoilers) >= _SPOILERS_MAX:
            self._spoilers.clear()
        self._spoilers.add(mailbox)


def _objection(located: Located, wish: AcceptEnvelope) -> Refused | None:
    if not located.record.admits(wish.capability):
        return Refused(Refusal.CAPABILITY_REFUSED)
    if not wish.paid and not located.record.capability_hashes:
        return Refused(Refusal.PAYMENT_NEEDED)
    return None


def _groups(candidates: Sequence[_Candidate]) -> Iterator[list[_Candidate]]:
    """In order; each fits a batch of NATS, and has no id twice: the second one would spoil it."""
    group: list[_Candidate] = []
    marks: set[str] = set()
    size = 0
    for each in candidates:
        if group and (len(group) == GROUP_ENVELOPES or size > GROUP_BYTES or each.mark in marks):
            yield group
            group, size = [], 0
            marks.clear()
        group.append(each)
        size += len(each.wish.envelope)
        marks.add(each.mark)
    if group:
        yield group
