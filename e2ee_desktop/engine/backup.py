"""The backup file's format: a head that gives the key, blocks of one size, and the head once more (docs/backup.md).

    head 2,048 | block 65,536 | block … | head 2,048

Each block opens by itself: a damaged one costs what lies in it and nothing else. Items run through the blocks; each block says
where in it the first item begins, so that reading goes on behind damage. A block's nonce is its number, and the key is this one
backup's own, made of the kept key and the backup's random id: no key and nonce are used twice.

Pure: bytes in, bytes out; randomness, time and the file are others'.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from e2ee_desktop.crypto.key_slots import unwrap_record_key, wrap_record_key
from e2ee_desktop.crypto.labels import label
from e2ee_desktop.crypto.passphrase import NONCE_BYTES, SALT_BYTES, Cost, open_slot, seal_slot
from e2ee_desktop.crypto.primitives import (
    AEAD_KEY_BYTES,
    AEAD_NONCE_BYTES,
    AEAD_TAG_BYTES,
    aead_open,
    aead_seal,
    derive,
    digest,
    equal,
)
from e2ee_desktop.domain.backup import BackupKeyKind
from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld

VERSION = 1
HEAD_BYTES = 2_048
BLOCK_BYTES = 65_536
KEY_BYTES = 32
ID_BYTES = 16

BACKUP_BLOCK = label("backup/block-key")
BACKUP_PHRASE = label("backup/phrase-key")
BACKUP_HEAD = label("backup/head-checksum")

_MAGIC = b"E2BK"
_HEAD = struct.Struct(f">4sBB{ID_BYTES}sQH")
_BLOCK = struct.Struct(">II")
_ITEM = struct.Struct(">I")
_ROOM = BLOCK_BYTES - AEAD_TAG_BYTES - _BLOCK.size
_NO_ITEM = 0xFFFFFFFF
_CHECKSUM_BYTES = 16
_KINDS = {BackupKeyKind.PASSPHRASE: 1, BackupKeyKind.PHRASE: 2}


@dataclass(frozen=True, slots=True)
class Head(Withheld):
    """backup_id: 16 random bytes. wrap: the kept key under a passphrase or a phrase."""

    kind: BackupKeyKind
    backup_id: bytes
    created_ms: int
    wrap: bytes = field(repr=False)

    def encode(self) -> bytes:
        """2,048 bytes."""
        packed = _HEAD.pack(_MAGIC, VERSION, _KINDS[self.kind], self.backup_id, self.created_ms, len(self.wrap))
        body = (packed + self.wrap).ljust(HEAD_BYTES - _CHECKSUM_BYTES, b"\0")
        return body + digest(BACKUP_HEAD, body, _CHECKSUM_BYTES)

    def block_key(self, kept_key: bytes) -> bytes:
        """This backup's own key."""
        return derive(kept_key, BACKUP_BLOCK, self.backup_id, AEAD_KEY_BYTES)


def decode_head(encoded: bytes) -> Head:
    """Raises StorageFailure("backup.damaged"), UserActionNeeded: backup.not_one, backup.newer."""
    if len(encoded) != HEAD_BYTES:
        raise UserActionNeeded("backup.not_one")
    body, checksum = encoded[:-_CHECKSUM_BYTES], encoded[-_CHECKSUM_BYTES:]
    if not equal(checksum, digest(BACKUP_HEAD, body, _CHECKSUM_BYTES)):
        raise StorageFailure("backup.damaged") if body[:4] == _MAGIC else UserActionNeeded("backup.not_one")
    _, version, code, backup_id, created_ms, wrap_bytes = _HEAD.unpack_from(body)
    if version != VERSION:
        raise UserActionNeeded("backup.newer", found=version, known=VERSION)
    kind = next((kind for kind, known in _KINDS.items() if known == code), None)
    if kind is None or _HEAD.size + wrap_bytes > len(body):
        raise StorageFailure("backup.damaged")
    return Head(kind, backup_id, created_ms, body[_HEAD.size : _HEAD.size + wrap_bytes])


def wrap_by_passphrase(key: bytes, passphrase: str, cost: Cost, salt: bytes, nonce: bytes) -> bytes:
    """See `passphrase.seal_slot`."""
    return seal_slot(key, passphrase, cost, salt, nonce)


def wrap_by_seed(key: bytes, seed: bytes, nonce: bytes) -> bytes:
    """seed: the 32 bytes that a recovery phrase stands for."""
    return wrap_record_key(key, derive(seed, BACKUP_PHRASE), nonce, b"backup")


def unwrap_by_passphrase(wrap: bytes, passphrase: str) -> bytes:
    """Raises UserActionNeeded("passphrase.wrong"), StorageFailure: keyslot.*"""
    return open_slot(wrap, passphrase)


def unwrap_by_seed(wrap: bytes, seed: bytes) -> bytes:
    """Raises UserActionNeeded("phrase.wrong")."""
    key = unwrap_record_key(wrap, derive(seed, BACKUP_PHRASE), b"backup")
    if key is None:
        raise UserActionNeeded("phrase.wrong")
    return key


class BlockSealer:
    """Packs items into blocks. What it returns is to be written in order."""

    def __init__(self, block_key: bytes) -> None:
        self._key = block_key
        self._number = 0
        self._room = bytearray()
        self._first = _NO_ITEM

    def add(self, item: bytes) -> bytes:
        """The blocks that are full now, most often none."""
        if self._first == _NO_ITEM:
            self._first = len(self._room)
        self._room += _ITEM.pack(len(item)) + item
        full: list[bytes] = []
        while len(self._room) >= _ROOM:
            full.append(self._seal(self._room[:_ROOM]))
            del self._room[:_ROOM]
            # an item that began exactly at this block's end begins in the next one, which is told when it comes
        return b"".join(full)

    def end(self) -> bytes:
        """The last block."""
        return self._seal(self._room) if self._room else b""

    def _seal(self, content: bytearray) -> bytes:
        plain = _BLOCK.pack(len(content), self._first) + bytes(content).ljust(_ROOM, b"\0")
        sealed = aead_seal(self._key, _nonce(self._number), plain, _MAGIC)
        self._number += 1
        self._first = _NO_ITEM
        return sealed


def open_block(block_key: bytes, number: int, sealed: bytes) -> tuple[int, bytes] | None:
    """(where the first item begins, content), or None when it does not open."""
    plain = aead_open(block_key, _nonce(number), sealed, _MAGIC)
    if plain is None:
        return None
    used, first = _BLOCK.unpack_from(plain)
    return first, plain[_BLOCK.size : _BLOCK.size + used]


def items_of(blocks: Iterable[tuple[int, bytes] | None]) -> Iterator[bytes]:
    """Every item that is whole. blocks: as `open_block` gave them; None where nothing opened."""
    pending, lost = bytearray(), True
    for block in blocks:
        if block is None:
            pending.clear()
            lost = True
            continue
        first, content = block
        if lost:
            if first == _NO_ITEM:
                continue
            pending, lost = bytearray(content[first:]), False
        else:
            pending += content
        while len(pending) >= _ITEM.size:
            (size_bytes,) = _ITEM.unpack_from(pending)
            if len(pending) < _ITEM.size + size_bytes:
                break
            yield bytes(pending[_ITEM.size : _ITEM.size + size_bytes])
            del pending[: _ITEM.size + size_bytes]


def _nonce(number: int) -> bytes:
    return number.to_bytes(AEAD_NONCE_BYTES, "big")


__all__ = [
    "BLOCK_BYTES",
    "HEAD_BYTES",
    "ID_BYTES",
    "KEY_BYTES",
    "NONCE_BYTES",
    "SALT_BYTES",
    "BlockSealer",
    "Head",
    "decode_head",
    "items_of",
    "open_block",
    "unwrap_by_passphrase",
    "unwrap_by_seed",
    "wrap_by_passphrase",
    "wrap_by_seed",
]
