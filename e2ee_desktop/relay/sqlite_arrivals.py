"""Envelopes that have just come, in SQLite: one row for all that a transaction accepted, until they are erased or settled.

Most envelopes are acknowledged within a second. Giving each a row of its own, in the table, in its indexes, and taking it away
again, would cost most of what the relay spends. So a batch comes to the disk as one blob (table `arrival`), while
memory knows what is in it:

    accept        -> a place in the blob of this transaction
    erase         -> noted in the blob of this transaction; a batch of which nothing is left goes, whole
    settle        -> what a batch still holds gets rows of its own (table `envelope`), and the batch goes
    open          -> memory is read from the blobs again: accepted, minus what later ones note as erased

A batch is settled when it has grown old or the log too large; `SqliteMailboxStore` says when. The key of a row is the
highest sequence that it used up, and keys are AUTOINCREMENT: so a sequence is never given twice, also not after everything
was erased. Bodies in memory are the bytes that came in, not copies; `bytes_max` bounds them.
"""

from __future__ import annotations

import sqlite3
import struct
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from e2ee_desktop.relay.mailbox_store import MailboxNumber
from e2ee_desktop.relay.sqlite_settled import Row, SqliteSettled

LOG_BYTES_MAX = 33_554_432
"""20,000 envelopes a second of 4 KiB, acknowledged after 400 ms: below this, nothing is settled that is on its way."""

SETTLED_AT_ONCE = 256
"""Envelopes settled in one transaction for their age: some milliseconds, so that nobody's message waits for it."""

_HEAD = struct.Struct("<II")
_PLACE = struct.Struct("<qq16s16sII")
_ERASED = struct.Struct("<q")

_ADD = "INSERT INTO arrival (arrival, batch) VALUES (?, ?)"
_REMOVE = "DELETE FROM arrival WHERE arrival = ?"
_ALL = "SELECT arrival, batch FROM arrival ORDER BY arrival"
_LAST = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'arrival'"
_NOTE = "UPDATE sqlite_sequence SET seq = ? WHERE name = 'arrival'"
_NOTE_FIRST = "INSERT INTO sqlite_sequence (name, seq) VALUES ('arrival', ?)"


class Arrival(msgspec.Struct, frozen=True, gc=False):
    """One envelope. mark: 16 bytes, `stored_names.tombstone`. batch: `Batch.serial`."""

    sequence: int
    mailbox: MailboxNumber
    envelope_id: bytes
    mark: bytes
    hour: int
    body: bytes
    batch: int


@dataclass(slots=True, eq=False)
class Batch:
    """One row of the table. serial: its name in memory. key: 0 until it is written. erased: what it notes, of earlier rows too."""

    serial: int
    key: int = 0
    arrivals: list[Arrival] = field(default_factory=list[Arrival])
    erased: list[Arrival] = field(default_factory=list[Arrival])
    alive: int = 0
    size_bytes: int = 0


class SqliteArrivals:
    """The table `arrival`, and what memory knows of it. Marks that leave it are handed to `bury`."""

    def __init__(self, database: sqlite3.Connection, bytes_max: int = LOG_BYTES_MAX) -> None:
        self._database, self._bytes_max = database, bytes_max
        self.settled = SqliteSettled(database)
        self._log: OrderedDict[int, Batch] = OrderedDict()
        self._log_bytes = self._last_sequence = self._last_serial = self._noted = 0
        self._current = self._new_batch()
        self._dead: list[Batch] = []
        self.by_mailbox: dict[MailboxNumber, dict[int, Arrival]] = {}
        """What waits here, in order; a mailbox in which nothing does is not there."""
        self.marks: set[bytes] = set()
        """Of what came before this transaction and is not settled yet, erased or not."""
        self._load()

    @property
    def empty(self) -> bool:
        """Nothing is left to settle."""
        return not self._log

    @property
    def newest(self) -> int:
        """Key of the last row written, or that of an earlier one which is gone."""
        return self._last_sequence

    @property
    def oldest(self) -> int:
        """Key of the first row, or one that is not given yet."""
        return self._oldest.key if self._log else self._last_sequence + 1

    def reload(self) -> None:
        """A transaction failed: what is in memory may be ahead of the disk."""
        self._load()
        self.settled.waiting.reload()

    def accept(self, mailbox: MailboxNumber, envelope_id: bytes, mark: bytes, hour: int, body: bytes) -> int:
        """Take it into this transaction's batch; returns its sequence."""
        self._last_sequence = sequence = self._last_sequence + 1
        batch = self._current
        arrival = Arrival(sequence, mailbox, envelope_id, mark, hour, body, batch.serial)
        batch.arrivals.append(arrival)
        of_mailbox = self.by_mailbox.get(mailbox)
        if of_mailbox is None:
            self.by_mailbox[mailbox] = {sequence: arrival}
        else:
            of_mailbox[sequence] = arrival
        return sequence

    def next_sequence(self) -> int:
        """One that was never given, also for what does not come here."""
        self._last_sequence += 1
        return self._last_sequence

    def waiting(self, mailbox: MailboxNumber) -> Iterable[Arrival]:
        """What waits in a mailbox, in order; all of it came after what is settled."""
        return self.by_mailbox.get(mailbox, {}).values()

    def erase(self, mailbox: MailboxNumber, sequences: Iterable[int]) -> tuple[int, int, list[int]]:
        """Erase these; returns how many were here, how many bytes, and those that are not."""
        of_mailbox = self.by_mailbox.get(mailbox)
        if of_mailbox is None:
            return 0, 0, list(sequences)
        current, log, size_bytes, count = self._current, self._log, 0, len(of_mailbox)
        elsewhere: list[int] = []
        for sequence in sequences:
            arrival = of_mailbox.pop(sequence, None)
            if arrival is None:
                elsewhere.append(sequence)
                continue
            current.erased.append(arrival)
            size_bytes += len(arrival.body)
            batch = current if arrival.batch == current.serial else log[arrival.batch]
            batch.alive -= 1
            if not batch.alive:
                self._dead.append(batch)
        if not of_mailbox:
            del self.by_mailbox[mailbox]
        return count - len(of_mailbox), size_bytes, elsewhere

    def erase_all(self, mailbox: MailboxNumber) -> None:
        """Everything in one mailbox."""
        self.erase(mailbox, tuple(self.by_mailbox.get(mailbox, ())))

    def write(self) -> list[bytes]:
        """At the end of a transaction: what it emptied goes, what it brought gets its row. Returns marks to bury."""
        current, self._current = self._current, self._new_batch()
        current.alive += len(current.arrivals)  # from which is taken what went again at once
        current.size_bytes = sum([len(each.body) for each in current.arrivals])
        self.marks.update([each.mark for each in current.arrivals])
        dead, self._dead = self._dead, []
        marks = [mark for batch in dead if batch.serial in self._log for mark in self._remove(batch, current)]
        while self._log and self._log_bytes + current.size_bytes > self._bytes_max:
            marks += self._settle(self._oldest, current)
        current.erased = [each for each in current.erased if each.batch in self._log or each.batch == current.serial]
        if current.arrivals or current.erased:
            self._add(current)
        elif self._noted != self._last_sequence and not self._database.execute(_NOTE, (self._last_sequence,)).rowcount:
            self._database.execute(_NOTE_FIRST, (self._last_sequence,))
        self._noted = self._last_sequence
        return marks

    def settle(self, newest: int, most: int) -> list[bytes]:
        """Give the envelopes in rows until `newest` rows of their own, about `most` of them. Returns marks to bury."""
        marks: list[bytes] = []
        while self._log and self.oldest <= newest and most > 0:
            most -= self._oldest.alive + 1
            marks += self._settle(self._oldest, self._current)
        return marks

    @property
    def _oldest(self) -> Batch:
        return next(iter(self._log.values()))

    def _settle(self, batch: Batch, noting: Batch) -> list[bytes]:
        rows: list[Row] = []
        for each in batch.arrivals:
            of_mailbox = self.by_mailbox.get(each.mailbox)
            if of_mailbox is not None and of_mailbox.pop(each.sequence, None) is not None:
                rows.append((each.sequence, each.mailbox, each.envelope_id, each.hour, len(each.body), each.body))
                if not of_mailbox:
                    del self.by_mailbox[each.mailbox]
        self.settled.add(rows)
        return self._remove(batch, noting)

    def _remove(self, batch: Batch, noting: Batch) -> list[bytes]:
        """Delete its row. What it notes of rows that stay is noted again, by `noting`."""
        self._database.execute(_REMOVE, (batch.key,))
        del self._log[batch.serial]
        self._log_bytes -= batch.size_bytes
        noting.erased += [each for each in batch.erased if each.batch in self._log]
        marks = [each.mark for each in batch.arrivals]
        self.marks.difference_update(marks)
        return marks

    def _add(self, batch: Batch) -> None:
        if not batch.arrivals:
            self._last_sequence += 1
        batch.key = self._last_sequence
        parts = [_HEAD.pack(len(batch.erased), len(batch.arrivals))]
        parts += [_ERASED.pack(each.sequence) for each in batch.erased]
        place = _PLACE.pack
        for each in batch.arrivals:
            body = each.body
            parts += (place(each.sequence, each.mailbox, each.envelope_id, each.mark, each.hour, len(body)), body)
        self._database.execute(_ADD, (batch.key, b"".join(parts)))
        self._log[batch.serial] = batch
        self._log_bytes += batch.size_bytes
        if not batch.alive and not batch.erased:
            self._dead.append(batch)

    def _new_batch(self) -> Batch:
        self._last_serial += 1
        return Batch(self._last_serial)

    def _load(self) -> None:
        self._log.clear()
        self.by_mailbox.clear()
        self.marks.clear()
        self._log_bytes = 0
        self._current, self._dead = self._new_batch(), []
        (last,) = self._database.execute(_LAST).fetchone()
        self._last_sequence = self._noted = int(last)
        known: dict[int, Arrival] = {}
        for key, blob in self._database.execute(_ALL).fetchall():
            batch = self._new_batch()
            batch.key = key
            erased = _parse(blob, batch)
            self._log[batch.serial] = batch
            self._log_bytes += batch.size_bytes
            known.update((each.sequence, each) for each in batch.arrivals)
            batch.erased = [known[sequence] for sequence in erased if sequence in known]
            for each in batch.erased:
                self._log[each.batch].alive -= 1
        gone = {each.sequence for batch in self._log.values() for each in batch.erased}
        for sequence, each in known.items():
            self.marks.add(each.mark)
            if sequence not in gone:
                self.by_mailbox.setdefault(each.mailbox, {})[sequence] = each


def _parse(blob: bytes, batch: Batch) -> list[int]:
    """Fill `batch` from its row; returns the sequences that it notes as erased. Nobody else writes such rows, so one that
    makes no sense is damage: sqlite3.DatabaseError."""
    try:
        return _parse_whole(blob, batch)
    except struct.error as error:
        raise sqlite3.DatabaseError("a batch is damaged") from error


def _parse_whole(blob: bytes, batch: Batch) -> list[int]:
    erased_count, count = _HEAD.unpack_from(blob)
    place = _HEAD.size + erased_count * _ERASED.size
    erased = [sequence for (sequence,) in _ERASED.iter_unpack(blob[_HEAD.size : place])]
    for _ in range(count):
        sequence, mailbox, envelope_id, mark, hour, size = _PLACE.unpack_from(blob, place)
        place += _PLACE.size
        body = blob[place : place + size]
        if len(body) != size:
            raise struct.error
        batch.arrivals.append(Arrival(sequence, MailboxNumber(mailbox), envelope_id, mark, hour, body, batch.serial))
        batch.size_bytes += size
        place += size
    batch.alive = len(batch.arrivals)
    return erased
