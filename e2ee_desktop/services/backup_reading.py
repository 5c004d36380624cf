"""Backups read back: to say what they hold and lack, or to put it where a profile begins (docs/backup.md).

Rules:
1. A backup is read from front to back; a block that does not open costs what lies in it. What should be there is told by the
   counts, which stand at the front and, as they were in the end, at the back.
2. The owner and the contacts stand at both ends: the first block is not more precious than another.
3. Nothing is written before the key has opened at least the owner.

Knows no platform.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from e2ee_desktop.domain.backup import BackupKeyKind, BackupLoss, BackupReport, Told
from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.backup import (
    BLOCK_BYTES,
    HEAD_BYTES,
    Head,
    decode_head,
    items_of,
    open_block,
    unwrap_by_passphrase,
    unwrap_by_seed,
)
from e2ee_desktop.services.backup_port import BackupSource
from e2ee_desktop.services.recovery_words import seed_of
from e2ee_desktop.wire.backup_items import Counts, Item, Owner, Piece, Rows, decode_item


@dataclass(frozen=True, slots=True)
class BackupKeys(Withheld):
    """What the person gave: one of the two."""

    passphrase: str | None = field(default=None, repr=False)
    phrase: str | None = field(default=None, repr=False)


@dataclass(slots=True)
class Tally:
    """What was read so far."""

    counts: Counts | None = None
    seen: dict[str, set[bytes]] = field(default_factory=dict[str, set[bytes]])
    messages: dict[bytes, int] = field(default_factory=dict[bytes, int])
    names: dict[bytes, str] = field(default_factory=dict[bytes, str])
    files: dict[str, int] = field(default_factory=dict[str, int])
    owner: Owner | None = None
    damaged_blocks: int = 0

    def take(self, item: Item) -> None:
        """Count one item."""
        match item:
            case Owner():
                self.owner = item
            case Counts():
                self.counts = item
            case Rows():
                self._rows(item)
            case Piece(stored=stored, data=data):
                self.files[stored] = self.files.get(stored, 0) + len(data)

    def _rows(self, item: Rows) -> None:
        seen = self.seen.setdefault(item.table, set())
        by_contact = item.columns.index("contact_id") if "contact_id" in item.columns else None
        for row in item.rows:
            identity = repr(row[:3]).encode()
            if identity in seen:
                continue
            seen.add(identity)
            contact_id = row[by_contact] if by_contact is not None else None
            if isinstance(contact_id, bytes) and item.table == "message":
                self.messages[contact_id] = self.messages.get(contact_id, 0) + 1
            if isinstance(contact_id, bytes) and item.table == "contact":
                self.names[contact_id] = str(row[item.columns.index("name")])

    def whole_files(self) -> list[str]:
        """Stored names of files of which every byte was read."""
        listed = self.counts.files if self.counts is not None else []
        return [stored for stored, _, size_bytes in listed if self.files.get(stored, 0) == size_bytes]

    def losses(self) -> tuple[BackupLoss, ...]:
        """What should be there and is not."""
        counts = self.counts
        if counts is None:
            return (BackupLoss("counts", "", 1),)
        found: list[BackupLoss] = []
        for contact_id, expected in counts.messages.items():
            missing = expected - self.messages.get(contact_id, 0)
            if missing > 0:
                found.append(BackupLoss("messages", self.names.get(contact_id, ""), missing))
        for table, expected in counts.rows.items():
            missing = expected - len(self.seen.get(table, ()))
            if missing > 0 and table != "message":
                found.append(BackupLoss("contacts" if table == "contact" else table, "", missing))
        for stored, name, size_bytes in counts.files:
            missing = size_bytes - self.files.get(stored, 0)
            if missing:
                found.append(BackupLoss("file", name, missing))
        if not counts.final:
            found.append(BackupLoss("end", "", 1))
        return tuple(found)


class BackupReader:
    """One backup, with its key. Every call blocks."""

    def __init__(self, source: BackupSource, keys: BackupKeys) -> None:
        """Raises UserActionNeeded: backup.not_one, backup.newer, passphrase.needed, passphrase.wrong, phrase.*;
        StorageFailure("backup.damaged")."""
        self._source = source
        self.head = _head(source)
        self._key = self.head.block_key(_kept_key(self.head, keys))
        self.tally = Tally()

    def items(self, told: Told) -> Iterator[Item]:
        """Every item that is whole; `tally` knows of each."""
        for encoded in items_of(self._blocks(told)):
            try:
                item = decode_item(encoded)
            except StorageFailure:
                continue
            self.tally.take(item)
            yield item

    def begin_again(self) -> None:
        """Before the items are read another time: nothing counts twice."""
        self.tally = Tally()

    def report(self) -> BackupReport:
        """After `items` came to its end."""
        tally = self.tally
        return BackupReport(
            self.head.created_ms,
            self.head.kind,
            self._source.size_bytes,
            len(tally.seen.get("contact", ())),
            sum(tally.messages.values()),
            len(tally.whole_files()),
            tally.damaged_blocks,
            tally.losses(),
        )

    def _blocks(self, told: Told) -> Iterator[tuple[int, bytes] | None]:
        size_bytes = self._source.size_bytes
        blocks = -(-(size_bytes - HEAD_BYTES) // BLOCK_BYTES)
        for number in range(blocks):
            at = HEAD_BYTES + number * BLOCK_BYTES
            sealed = self._source.read(at, BLOCK_BYTES)
            if at + len(sealed) == size_bytes and len(sealed) == HEAD_BYTES:
                return  # the second head
            opened = open_block(self._key, number, sealed) if len(sealed) == BLOCK_BYTES else None
            self.tally.damaged_blocks += opened is None
            told(at + len(sealed), size_bytes)
            yield opened


def _head(source: BackupSource) -> Head:
    """The first, or where that is damaged the last."""
    try:
        return decode_head(source.read(0, HEAD_BYTES))
    except E2EEError as first:
        try:
            return decode_head(source.read(max(0, source.size_bytes - HEAD_BYTES), HEAD_BYTES))
        except E2EEError:
            raise first from None


def _kept_key(head: Head, keys: BackupKeys) -> bytes:
    match head.kind:
        case BackupKeyKind.PASSPHRASE:
            if keys.passphrase is None:
                raise UserActionNeeded("passphrase.needed")
            return unwrap_by_passphrase(head.wrap, keys.passphrase)
        case BackupKeyKind.PHRASE:
            if keys.phrase is None:
                raise UserActionNeeded("phrase.needed")
            return unwrap_by_seed(head.wrap, seed_of(keys.phrase))
