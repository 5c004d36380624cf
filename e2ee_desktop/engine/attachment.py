"""An attachment's keys, and what seals and opens it piece by piece (docs/protocol.md section 6.4, docs/protocol-files.md).

A sealed file is a row of pieces: its header, then one piece a chunk. Uploads, downloads and the profile's own folder all hold the same
sealed file, so that nothing is encrypted twice and nothing lies anywhere in plain. Bytes in, bytes out; knows no file, no blob and no relay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from e2ee_desktop.crypto.chunk_cipher import Cipher
from e2ee_desktop.crypto.file_stream import (
    CHUNK_BYTES,
    COMMITMENT_BYTES,
    FILE_KEY_BYTES,
    HEADER_BYTES,
    SALT_BYTES,
    FileOpener,
    FileSealer,
    Layout,
    bound_to,
    choose_cipher,
)
from e2ee_desktop.crypto.primitives import equal
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId, ConversationId, MessageId
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.account import conversation_id

PIECE_BYTES: Final = CHUNK_BYTES
"""Plaintext of a whole piece."""
PIECE_ROOM_BYTES: Final = CHUNK_BYTES + 32
"""What a sealed piece takes at most."""
HEAD_BYTES: Final = HEADER_BYTES
Octets = bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True)
class AttachmentKey(Withheld):
    """key: 32 bytes. bound: conversation and message. commitment: 32 bytes, b"" before it is sealed. size_bytes: of the file itself."""

    key: bytes = field(repr=False)
    bound: bytes
    cipher: int
    size_bytes: int
    commitment: bytes = b""

    @property
    def sealed_bytes(self) -> int:
        """Size of the sealed file."""
        return Layout.of_plaintext(Cipher(self.cipher), self.size_bytes).sealed_bytes

    @property
    def pieces(self) -> int:
        """How many chunks it has."""
        return Layout.of_plaintext(Cipher(self.cipher), self.size_bytes).chunks


def bound(own: AccountId, peer: AccountId, message_id: MessageId) -> bytes:
    """What an attachment of this message is bound to. 32 bytes."""
    return bound_to(ConversationId(conversation_id(own, peer)), message_id)


def new_key(
    random: Callable[[int], bytes], where: bytes, size_bytes: int, *, has_aes_instructions: bool
) -> AttachmentKey:
    """For a file that is to be sealed. where: see `bound`."""
    cipher = choose_cipher(has_aes_instructions=has_aes_instructions)
    return AttachmentKey(random(FILE_KEY_BYTES), where, cipher.value, size_bytes)


class AttachmentSealer:
    """Seals one file from front to back. header: what it begins with. commitment: for the message."""

    __slots__ = ("_sealer", "commitment", "header")

    def __init__(self, key: AttachmentKey, random: Callable[[int], bytes]) -> None:
        self._sealer = FileSealer(key.key, key.bound, Cipher(key.cipher), random(SALT_BYTES))
        self.header = self._sealer.header
        self.commitment = self.header[-COMMITMENT_BYTES:]

    def seal_into(self, piece: Octets, room: bytearray, *, last: bool) -> int:
        """The next piece; room: PIECE_ROOM_BYTES. Returns how much of it was written."""
        return self._sealer.seal_into(piece, room, last=last)


class AttachmentReader:
    """Opens pieces of one sealed file in any order.

    Raises PeerViolation: file.commitment (another key, message, conversation or sealing), file.header_malformed, file.suite_unknown.
    """

    __slots__ = ("_layout", "_opener")

    def __init__(self, key: AttachmentKey, header: bytes) -> None:
        self._opener = FileOpener.begin(key.key, key.bound, header)
        if not equal(header[-COMMITMENT_BYTES:], key.commitment) or self._opener.cipher.value != key.cipher:
            raise PeerViolation("file.commitment")
        self._layout = Layout.of_plaintext(self._opener.cipher, key.size_bytes)

    @property
    def pieces(self) -> int:
        """How many chunks there are."""
        return self._layout.chunks

    def span(self, index: int) -> tuple[int, int]:
        """(where a sealed piece begins, its sealed size)."""
        begin, size_bytes, _ = self._layout.span(index)
        return begin, size_bytes

    def open_into(self, index: int, sealed: Octets, room: bytearray) -> int:
        """Raises PeerViolation("file.chunk_damaged"). room: PIECE_BYTES."""
        return self._opener.open_into(index, sealed, room, last=index == self._layout.chunks - 1)


class PieceCheck:
    """Checks a sealed file that arrives from front to back: what does not open is never kept.

    `piece_bytes(at)`: the size of the piece that begins at `at`; `resumes_at(there)`: the last whole piece's end; `check(at, piece)`.
    Once the header was seen it may go on at any piece. Holds one scratch buffer.
    """

    __slots__ = ("_key", "_layout", "_reader", "_room")

    def __init__(self, key: AttachmentKey) -> None:
        self._key = key
        self._layout = Layout.of_plaintext(Cipher(key.cipher), key.size_bytes)
        self._reader: AttachmentReader | None = None
        self._room = bytearray(PIECE_BYTES)

    def resumes_at(self, there_bytes: int) -> int:
        """Where a transfer goes on that has so many bytes: behind the last piece that is whole."""
        if there_bytes < HEADER_BYTES:
            return 0
        if there_bytes >= self._layout.sealed_bytes:
            return self._layout.sealed_bytes
        whole = self._layout.span(0)[1]
        return HEADER_BYTES + (there_bytes - HEADER_BYTES) // whole * whole

    def piece_bytes(self, at: int) -> int:
        """Size of the piece that begins there."""
        return HEADER_BYTES if at == 0 else self._layout.span(self._index(at))[1]

    def check(self, at: int, piece: Octets) -> None:
        """Raises PeerViolation: file.commitment, file.chunk_damaged, file.header_malformed, file.suite_unknown."""
        if at == 0:
            self._reader = AttachmentReader(self._key, bytes(piece))
        elif self._reader is None:
            raise PeerViolation("file.header_malformed")
        else:
            self._reader.open_into(self._index(at), piece, self._room)

    def _index(self, at: int) -> int:
        whole = self._layout.span(0)[1]
        return (at - HEADER_BYTES) // whole
