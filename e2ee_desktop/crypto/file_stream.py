"""Files as streams of sealed chunks: any size in constant memory, any chunk alone, nothing cut, moved or repeated unseen.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: "Online authenticated-encryption and its nonce-reuse
misuse-resistance", 2015): each chunk is sealed under a nonce of its number and of whether it is the last. Besides, the header
commits to the file key and to what the file is bound to, since neither AEAD commits to its key (docs/protocol-files.md).
Bytes in, bytes out: knows no file, no processor and no random source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.chunk_cipher import SHAPES, Cipher, Octets, Room, fastest_chunk_cipher
from e2ee_desktop.crypto.primitives import derive, equal
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.ids import ConversationId, MessageId
from e2ee_desktop.domain.octets import prefixed, u8, u64
from e2ee_desktop.domain.withheld import Withheld

FORMAT = 1
FILE_KEY_BYTES = 32
SALT_BYTES = 32
COMMITMENT_BYTES = 32
HEADER_BYTES = 2 + SALT_BYTES + COMMITMENT_BYTES
CHUNK_BYTES = 1 << 20
"""Plaintext of every chunk but the last: what is lost when a transfer breaks off, and the memory that a stream takes."""
CHUNKS_MAX = 1 << 32
_CIPHERS = {cipher: fastest_chunk_cipher(cipher) for cipher in Cipher}


def choose_cipher(*, has_aes_instructions: bool) -> Cipher:
    """What to seal with on a machine. Every machine opens both."""
    return Cipher.AEGIS_256 if has_aes_instructions else Cipher.XCHACHA20_POLY1305


def bound_to(conversation_id: ConversationId, message_id: MessageId) -> bytes:
    """What an attachment is bound to: it opens in no other message and no other conversation. 32 bytes."""
    return conversation_id + message_id


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the chunks lie in a sealed file. sealed_bytes: size of the whole, header included."""

    cipher: Cipher
    sealed_bytes: int

    def __post_init__(self) -> None:
        """Raises PeerViolation("file.truncated") for a size that no sealed file has."""
        rest = (self.sealed_bytes - HEADER_BYTES) % self._chunk_bytes
        body = self.sealed_bytes - HEADER_BYTES
        tag_bytes = SHAPES[self.cipher].tag_bytes
        empty_last = rest == tag_bytes and body > tag_bytes
        if body < tag_bytes or 0 < rest < tag_bytes or empty_last or self.chunks > CHUNKS_MAX:
            raise PeerViolation("file.truncated", size_bytes=self.sealed_bytes)

    @classmethod
    def of_plaintext(cls, cipher: Cipher, plaintext_bytes: int) -> Layout:
        """Of a file before it is sealed."""
        chunks = max(1, -(-plaintext_bytes // CHUNK_BYTES))
        return cls(cipher, HEADER_BYTES + plaintext_bytes + chunks * SHAPES[cipher].tag_bytes)

    @property
    def chunks(self) -> int:
        """At least one: an empty file has an empty chunk."""
        return -(-(self.sealed_bytes - HEADER_BYTES) // self._chunk_bytes)

    @property
    def plaintext_bytes(self) -> int:
        """Size of the file itself."""
        return self.sealed_bytes - HEADER_BYTES - self.chunks * SHAPES[self.cipher].tag_bytes

    def span(self, index: int) -> tuple[int, int, bool]:
        """(where it begins in the sealed file, its sealed size, whether it is the last) of one chunk."""
        if not 0 <= index < self.chunks:
            raise LocalMisuse("file.chunk_length", index=index)
        begin = HEADER_BYTES + index * self._chunk_bytes
        end = min(begin + self._chunk_bytes, self.sealed_bytes)
        return begin, end - begin, index == self.chunks - 1

    @property
    def _chunk_bytes(self) -> int:
        return CHUNK_BYTES + SHAPES[self.cipher].tag_bytes


class FileSealer:
    """Seals one file from front to end.

    Holds a position, against the custom of this floor, because going back would use a nonce twice: a file that is sealed again
    gets a new salt. header: what the sealed file begins with, 66 bytes.
    """

    __slots__ = ("_cipher", "_key", "_next", "_shape", "header")

    def __init__(self, file_key: bytes, bound: bytes, cipher: Cipher, salt: bytes) -> None:
        """file_key: 32 bytes. salt: 32 random bytes, new for every sealing; with it one key may seal more than once.

        Raises LocalMisuse("file.key_length").
        """
        if len(file_key) != FILE_KEY_BYTES or len(salt) != SALT_BYTES:
            raise LocalMisuse("file.key_length")
        start = u8(FORMAT) + u8(cipher.value) + salt
        self._key, commitment = _keys(file_key, start, bound)
        self._cipher, self._shape = _CIPHERS[cipher], SHAPES[cipher]
        self._next: int | None = 0
        self.header = start + commitment

    def seal(self, chunk: Octets, *, last: bool) -> bytes:
        """The next chunk sealed: exactly 1 MiB, or up to 1 MiB when it is the last; empty only in an empty file.

        Raises LocalMisuse: file.chunk_length, file.finished, file.too_large.
        """
        room = bytearray(len(chunk) + self._shape.tag_bytes)
        self.seal_into(chunk, room, last=last)
        return bytes(room)

    def seal_into(self, chunk: Octets, room: Room, *, last: bool) -> int:
        """As `seal`, into a buffer of at least 1 MiB and 32 bytes; returns how much of it was written."""
        index = self._next
        if index is None:
            raise LocalMisuse("file.finished")
        if index >= CHUNKS_MAX:
            raise LocalMisuse("file.too_large")
        _need_chunk_length(len(chunk), index, last=last)
        size_bytes = self._cipher.seal_into(self._key, _nonce(index, self._shape.nonce_bytes, last=last), chunk, room)
        self._next = None if last else index + 1
        return size_bytes


@dataclass(frozen=True, slots=True)
class FileOpener(Withheld):
    """Opens chunks of one sealed file, in any order and as often as needed."""

    cipher: Cipher
    _key: bytes = field(repr=False)

    @classmethod
    def begin(cls, file_key: bytes, bound: bytes, header: bytes) -> FileOpener:
        """Read a header. Raises LocalMisuse("file.key_length"); PeerViolation: file.header_malformed, file.suite_unknown, and
        file.commitment when the file belongs to another key, message or conversation."""
        if len(file_key) != FILE_KEY_BYTES:
            raise LocalMisuse("file.key_length")
        if len(header) != HEADER_BYTES or header[0] != FORMAT:
            raise PeerViolation("file.header_malformed")
        try:
            cipher = Cipher(header[1])
        except ValueError as error:
            raise PeerViolation("file.suite_unknown") from error
        start, commitment = header[:-COMMITMENT_BYTES], header[-COMMITMENT_BYTES:]
        key, expected = _keys(file_key, start, bound)
        if not equal(commitment, expected):
            raise PeerViolation("file.commitment")
        return cls(cipher, key)

    def open(self, index: int, sealed: Octets, *, last: bool) -> bytes:
        """One chunk. A file is whole only when its last chunk has opened as the last.

        Raises PeerViolation("file.chunk_damaged").
        """
        room = bytearray(max(0, len(sealed) - SHAPES[self.cipher].tag_bytes))
        self.open_into(index, sealed, room, last=last)
        return bytes(room)

    def open_into(self, index: int, sealed: Octets, room: Room, *, last: bool) -> int:
        """As `open`, into a buffer of at least 1 MiB; returns how much of it was written."""
        shape = SHAPES[self.cipher]
        size_bytes = len(sealed) - shape.tag_bytes
        fits = 0 <= index < CHUNKS_MAX and (size_bytes == CHUNK_BYTES or (last and 0 <= size_bytes <= CHUNK_BYTES))
        if not fits or (size_bytes == 0 and index > 0):
            raise PeerViolation("file.chunk_damaged", index=index)
        nonce = _nonce(index, shape.nonce_bytes, last=last)
        opened = _CIPHERS[self.cipher].open_into(self._key, nonce, sealed, room)
        if opened is None:
            raise PeerViolation("file.chunk_damaged", index=index)
        return opened


def seal_stream(sealer: FileSealer, pieces: Iterable[Octets]) -> Iterator[bytes]:
    """The sealed file, header first, from pieces of any sizes."""
    yield sealer.header
    held = b""
    for chunk in _regroup(pieces, CHUNK_BYTES):
        if held:
            yield sealer.seal(held, last=False)
        held = chunk
    yield sealer.seal(held, last=True)


def open_stream(file_key: bytes, bound: bytes, pieces: Iterable[Octets]) -> Iterator[bytes]:
    """The file from pieces of any sizes; only when it ends without an error was it whole.

    Raises what `FileOpener` does, and PeerViolation("file.truncated").
    """
    source = iter(pieces)
    begun = bytearray()
    while len(begun) < HEADER_BYTES:
        piece = next(source, None)
        if piece is None:
            raise PeerViolation("file.truncated", size_bytes=len(begun))
        begun += piece
    opener = FileOpener.begin(file_key, bound, bytes(begun[:HEADER_BYTES]))
    held, index = b"", 0
    for sealed in _regroup(_after(begun, source), CHUNK_BYTES + SHAPES[opener.cipher].tag_bytes):
        if held:
            yield opener.open(index, held, last=False)
            index += 1
        held = sealed
    if not held:
        raise PeerViolation("file.truncated", size_bytes=HEADER_BYTES)
    yield opener.open(index, held, last=True)


def _after(begun: bytearray, source: Iterator[Octets]) -> Iterator[Octets]:
    yield bytes(begun[HEADER_BYTES:])
    yield from source


def _regroup(pieces: Iterable[Octets], size_bytes: int) -> Iterator[bytes]:
    """The same bytes in pieces of `size_bytes`, the last one shorter; none when there is nothing."""
    waiting = bytearray()
    for piece in pieces:
        view = memoryview(piece)
        while view:
            taken = view[: size_bytes - len(waiting)]
            waiting += taken
            view = view[len(taken) :]
            if len(waiting) == size_bytes:
                yield bytes(waiting)
                waiting.clear()
    if waiting:
        yield bytes(waiting)


def _keys(file_key: bytes, start: bytes, bound: bytes) -> tuple[bytes, bytes]:
    """(chunk key, commitment), 32 bytes each."""
    data = start + prefixed(bound)
    return derive(file_key, labels.FILE_KEY, data), derive(file_key, labels.FILE_COMMITMENT, data)


def _nonce(index: int, nonce_bytes: int, *, last: bool) -> bytes:
    return (u64(index) + u8(last)).ljust(nonce_bytes, b"\0")


def _need_chunk_length(size_bytes: int, index: int, *, last: bool) -> None:
    whole = size_bytes == CHUNK_BYTES
    rest = last and size_bytes < CHUNK_BYTES and (size_bytes > 0 or index == 0)
    if not (whole or rest):
        raise LocalMisuse("file.chunk_length", size_bytes=size_bytes, index=index)
