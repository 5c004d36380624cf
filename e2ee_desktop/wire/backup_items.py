"""What is inside a backup: a sequence of items, each whole in itself (docs/backup.md). Bytes to values and back; knows no key."""

from __future__ import annotations

from typing import Any

import msgspec

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.withheld import Withheld

Value = None | int | float | str | bytes


class Owner(Withheld, msgspec.Struct, tag="owner", frozen=True):
    """The account. identity_seed: 32 bytes. account_id: 16 bytes. schema: of the database it was read from."""

    identity_seed: bytes
    account_id: bytes
    name: str
    relay: str
    created_ms: int
    schema: int

    def __repr__(self) -> str:
        return "Owner(<redacted>)"


class Counts(msgspec.Struct, tag="counts", frozen=True):
    """rows: by table. messages: by contact id. files: (stored name, name to show, bytes). final: as written, not as planned when it began."""

    rows: dict[str, int]
    messages: dict[bytes, int]
    files: list[tuple[str, str, int]]
    final: bool


class Rows(msgspec.Struct, tag="rows", frozen=True):
    """Rows of one table, with the names of their columns."""

    table: str
    columns: list[str]
    rows: list[list[Any]]  # msgspec has no union of text and bytes; `decode_item` looks at each value


class Piece(msgspec.Struct, tag="piece", frozen=True):
    """A piece of a sealed file. at: its first byte's place."""

    stored: str
    at: int
    data: bytes


Item = Owner | Counts | Rows | Piece
_ENCODER = msgspec.msgpack.Encoder()
_DECODER: msgspec.msgpack.Decoder[Item] = msgspec.msgpack.Decoder(Item)


def encode_item(item: Item) -> bytes:
    """The item's bytes."""
    return _ENCODER.encode(item)


def decode_item(encoded: bytes) -> Item:
    """Raises StorageFailure("backup.damaged")."""
    try:
        item = _DECODER.decode(encoded)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise StorageFailure("backup.damaged") from error
    if isinstance(item, Rows) and not all(_fits(row, item.columns) for row in item.rows):
        raise StorageFailure("backup.damaged")
    return item


def _fits(row: list[Any], columns: list[str]) -> bool:
    return len(row) == len(columns) and all(isinstance(value, None | int | float | str | bytes) for value in row)
