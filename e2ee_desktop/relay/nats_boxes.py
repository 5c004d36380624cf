"""Envelopes in NATS: read in order, erased when acknowledged, and what is known here of mailboxes that are open here.

Reading asks whichever node is near; that one may lag behind the leader, who told where the mailbox begins and ends when it was
opened, and has told of everything since. What lies before is erased and not read again; what should be there and is not
is asked of the leader: a reader never hears "all" too early.

Erasing is a purge of the subject up to a sequence when everything up to it was acknowledged, as it nearly always is: one
command for any number of envelopes. Out of order, each is deleted by its sequence. (docs/adr/0008)
"""

from __future__ import annotations

import asyncio
import bisect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nats.aio.subscription import Subscription

from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import (
    Changed,
    EnvelopeArrived,
    EraseEnvelopes,
    MailboxGone,
    MailboxNumber,
    MoreWaits,
    News,
    OpenedElsewhere,
    ReadEnvelopes,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.nats_link import PREVIOUS, SEQUENCE, Found, NatsLink
from e2ee_desktop.relay.nats_records import Located

_ID_BYTES = 16
_OVERHEAD_BYTES = 512
"""Of a message beside its envelope, as NATS counts it for its own limit."""
_LAST_OF_MANY = 512
_OPENED, _GONE = b"opened ", b"gone"


@dataclass(slots=True, eq=False)
class OpenBox:
    """A mailbox that is open here. first, told: sequences of the oldest and the newest envelope that the leader told of.

    seen: read or told, not yet erased; rising. owed: acknowledged, not yet erased. openings: that are not over.
    """

    located: Located
    subscription: Subscription
    openings: int = 0
    first: int = 0
    told: int = 0
    seen: list[int] = field(default_factory=list[int])
    owed: set[int] = field(default_factory=set[int])

    def note(self, sequence: int) -> None:
        place = bisect.bisect_left(self.seen, sequence)
        if place == len(self.seen) or self.seen[place] != sequence:
            self.seen.insert(place, sequence)


class NatsBoxes:
    """The streams E2EE_BOX_<p>, without accepting. relay_id: names this relay to the others, random."""

    def __init__(self, link: NatsLink, partition_of: Callable[[MailboxNumber], int], relay_id: bytes) -> None:
        self._link, self._partition_of, self._relay_id = link, partition_of, relay_id
        self._open: dict[MailboxNumber, OpenBox] = {}
        self._heard: Callable[[News], None] = _nobody
        self._leaving: set[asyncio.Task[None]] = set()

    @property
    def opened(self) -> Mapping[MailboxNumber, OpenBox]:
        """What is open here."""
        return self._open

    def hear(self, heard: Callable[[News], None]) -> None:
        self._heard = heard

    async def open(self, located: Located) -> int:
        """Listen, then look: returns the newest sequence that waits, 0 when none does. Other relays are told."""
        mailbox, partition = located.record.number, located.partition
        subject = names.live(partition, mailbox)
        box = self._open.get(mailbox)
        if box is None:

            async def heard(headers: Mapping[str, str], body: bytes) -> None:
                self._live(mailbox, headers, body)

            box = OpenBox(located, await self._link.listen(subject, heard))
            self._open[mailbox] = box
        box.seen.clear()
        await self._link.tell(subject, _OPENED + self._relay_id)
        stream, subject = names.box_stream(partition), names.box(partition, mailbox)
        first, last = await asyncio.gather(self._link.after(stream, subject, 0), self._link.last(stream, subject))
        box.openings += 1
        box.first = 0 if first is None else first.sequence
        box.told = max(box.told, 0 if last is None else last.sequence)
        return 0 if last is None else last.sequence

    def leave(self, mailbox: MailboxNumber) -> None:
        """One opening is over; after the last one nothing more is heard."""
        box = self._open[mailbox]
        box.openings -= 1
        if box.openings == 0:
            del self._open[mailbox]
            leaving = asyncio.create_task(self._link.ignore(box.subscription))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)

    async def forget(self, located: Located) -> None:
        """The mailbox is deleted: its envelopes go, and whoever has it open hears it."""
        mailbox, partition = located.record.number, located.partition
        await self._link.purge(names.box_stream(partition), names.box(partition, mailbox))
        await self._link.tell(names.live(partition, mailbox), _GONE)

    def accepted(self, mailbox: MailboxNumber, sequence: int) -> None:
        """Stored through this relay: whatever is read from now on has it."""
        box = self._open.get(mailbox)
        if box is not None:
            box.told = max(box.told, sequence)

    async def read(self, wish: ReadEnvelopes) -> Waiting:
        partition = self._partition_of(wish.mailbox)
        stream, subject = names.box_stream(partition), names.box(partition, wish.mailbox)
        box = self._open.get(wish.mailbox)
        if box is None:
            return await self._read_slowly(wish, stream, subject)
        query = {
            "seq": max(wish.after + 1, box.first),
            "next_by_subj": subject,
            "batch": wish.envelopes_max,
            "max_bytes": wish.bytes_max + wish.envelopes_max * _OVERHEAD_BYTES,
        }
        messages, complete = await self._link.batch(stream, query)
        messages = [each for each in messages if each.sequence <= box.told]
        reached = messages[-1].sequence if messages else wish.after
        if complete and box.told > reached:
            more = await self._link.after(stream, subject, reached)
            complete = more is None
            messages += [] if more is None else [more]
        waiting = _fitting(wish, messages, complete)
        for each in waiting.envelopes:
            box.note(each.sequence)
        return waiting

    async def erase(self, wish: EraseEnvelopes) -> Changed:
        """Only what is this mailbox's: a sequence alone could be another's."""
        partition = self._partition_of(wish.mailbox)
        stream, subject = names.box_stream(partition), names.box(partition, wish.mailbox)
        box = self._open.get(wish.mailbox)
        if box is None:
            await asyncio.gather(*(self._delete(stream, subject, each) for each in set(wish.sequences)))
            return Changed()
        box.owed.update(wish.sequences)
        sequences = sorted(box.owed)
        if sequences == box.seen[: len(sequences)]:
            await self._link.purge(stream, subject, up_to=sequences[-1])
        else:
            await asyncio.gather(*(self._delete(stream, subject, each) for each in sequences))
        box.owed.difference_update(sequences)
        erased = set(sequences)
        box.seen = [each for each in box.seen if each not in erased]
        return Changed()

    async def look_round(self) -> None:
        """News may have been lost: compare what is told with what is there, many mailboxes a question."""
        by_partition: dict[int, list[OpenBox]] = {}
        for box in self._open.values():
            by_partition.setdefault(box.located.partition, []).append(box)
        for partition, boxes in by_partition.items():
            for start in range(0, len(boxes), _LAST_OF_MANY):
                await self._look(partition, boxes[start : start + _LAST_OF_MANY])

    async def _look(self, partition: int, boxes: list[OpenBox]) -> None:
        by_subject = {names.box(partition, box.located.record.number): box for box in boxes}
        query = {"multi_last": list(by_subject), "batch": len(by_subject)}
        messages, _ = await self._link.batch(names.box_stream(partition), query)
        for message in messages:
            box = by_subject[message.subject]
            if message.sequence > box.told:
                self._told(box, MoreWaits(box.located.record.number, message.sequence), message.sequence)

    async def _delete(self, stream: str, subject: str, sequence: int) -> None:
        found = await self._link.after(stream, subject, sequence - 1)
        if found is not None and found.sequence == sequence:
            await self._link.delete(stream, sequence)

    async def _read_slowly(self, wish: ReadEnvelopes, stream: str, subject: str) -> Waiting:
        """One by one, from the leader: for a mailbox of which nothing is known here."""
        messages: list[Found] = []
        reached, size = wish.after, 0
        while len(messages) < wish.envelopes_max and (not messages or size < wish.bytes_max):
            found = await self._link.after(stream, subject, reached)
            if found is None:
                return _fitting(wish, messages, complete=True)
            messages.append(found)
            reached, size = found.sequence, size + len(found.body) - _ID_BYTES
        return _fitting(wish, messages, complete=await self._link.after(stream, subject, reached) is None)

    def _live(self, mailbox: MailboxNumber, headers: Mapping[str, str], body: bytes) -> None:
        box = self._open.get(mailbox)
        if box is None:
            return
        if SEQUENCE in headers:
            sequence, previous = int(headers[SEQUENCE]), int(headers[PREVIOUS])
            box.note(sequence)
            self._told(box, EnvelopeArrived(mailbox, previous, _waiting(sequence, body)), sequence)
        elif body == _GONE:
            self._heard(MailboxGone(mailbox))
        elif body.startswith(_OPENED) and body.removeprefix(_OPENED) != self._relay_id:
            self._heard(OpenedElsewhere(mailbox))

    def _told(self, box: OpenBox, news: News, sequence: int) -> None:
        box.told = max(box.told, sequence)
        self._heard(news)


def message_of(envelope_id: bytes, envelope: bytes) -> bytes:
    """What stands in a mailbox's stream for an envelope."""
    return envelope_id + envelope


def _waiting(sequence: int, body: bytes) -> WaitingEnvelope:
    return WaitingEnvelope(sequence, body[:_ID_BYTES], body[_ID_BYTES:])


def _fitting(wish: ReadEnvelopes, messages: list[Found], complete: bool) -> Waiting:
    found: list[WaitingEnvelope] = []
    room = wish.bytes_max
    for message in messages:
        if len(found) == wish.envelopes_max or (found and room <= 0):
            return Waiting(tuple(found), complete=False)
        envelope = _waiting(message.sequence, message.body)
        found.append(envelope)
        room -= len(envelope.envelope)
    return Waiting(tuple(found), complete)


def _nobody(news: News) -> None:
    """Until somebody hears."""
