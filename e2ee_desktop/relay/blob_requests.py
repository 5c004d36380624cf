"""What each HTTP request about a blob means, and its answer. Knows no socket and no parser.

    PUT    /v1/blobs/ID              creation                  201, 200 there already
    GET    /v1/blobs/ID/chunks       Bearer upload secret      200 with the upload's state
    PUT    /v1/blobs/ID/chunks/N     Bearer upload secret      201, 200 there already
    POST   /v1/blobs/ID/complete     Bearer upload secret      204
    GET    /v1/blobs/ID, HEAD        Bearer read secret        200, 206 with Range
    DELETE /v1/blobs/ID              Bearer delete secret      204
    GET    /v1/relay                                           200 with the relay's proof of its key

Not there, over, not readable yet and a wrong secret are one answer: 404. (docs/protocol.md, section 9)
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.relay.blob_gate import BlobGate, Purchase, Unpaid
from e2ee_desktop.relay.blob_ranges import NOT_SATISFIABLE, Span, wanted_span
from e2ee_desktop.relay.blob_shelf import BlobShelf, FoundBlob, Outcome
from e2ee_desktop.wire.blobs import (
    CREATION_BYTES,
    DIGEST_HEADER,
    PAYMENT_HEADER,
    RELAY_PATH,
    Creation,
    Right,
    payment_of,
)
from e2ee_desktop.wire.frames import encode
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.limits import BLOB_DIGEST_BYTES

Headers = tuple[tuple[str, str], ...]

_PATH = re.compile(r"/v1/blobs/([0-9a-f]{32})(?:/(chunks|complete)|/chunks/(0|[1-9][0-9]{0,4}))?")
_SECRET = re.compile(r"Bearer ([0-9a-f]{64})")
_DIGEST = re.compile(rf"[0-9a-f]{{{2 * BLOB_DIGEST_BYTES}}}")
_STATUS = {
    Outcome.DONE: 201,
    Outcome.THERE: 200,
    Outcome.CONFLICT: 409,
    Outcome.MALFORMED: 400,
    Outcome.TOO_LARGE: 413,
    Outcome.NO_ROOM: 507,
    Outcome.BUSY: 503,
}
_RETRY_SECONDS = 1


@dataclass(frozen=True, slots=True)
class Head:
    """headers: names in lower case. source: as the gate counts it. hello: for the certificate that this connection was shown."""

    method: str
    path: str
    headers: Mapping[str, str]
    source: bytes | None
    hello: Hello


@dataclass(frozen=True, slots=True)
class Reply:
    """stream: pieces of a body of `size_bytes`, or None when `body` is all."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    stream: Callable[[], AsyncIterator[memoryview]] | None = None
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """The request may go on: a body of exactly `size_bytes`, from which `finish` makes the answer."""

    size_bytes: int
    finish: Callable[[bytearray], Awaitable[Reply]]


UNKNOWN = Reply(404)
MALFORMED = Reply(400)
BUSY = Reply(503, (("retry-after", str(_RETRY_SECONDS)),))


class BlobRequests:
    """gate: who may create. now_ms: any clock that does not go back."""

    def __init__(self, shelf: BlobShelf, gate: BlobGate, now_ms: Callable[[], int]) -> None:
        self._shelf, self._gate, self._now_ms = shelf, gate, now_ms

    async def admit(self, head: Head) -> Reply | Wanted:
        """Answer, or say what body is wanted first: nobody's body is kept in memory before its right is shown."""
        try:
            return await self._route(head)
        except StorageFailure as error:
            return failed(error)

    async def _route(self, head: Head) -> Reply | Wanted:
        if head.path == RELAY_PATH and head.method == "GET":
            return _with_body(200, encode(head.hello))
        path = _PATH.fullmatch(head.path)
        if path is None:
            return UNKNOWN
        blob_id, below, index = bytes.fromhex(path[1]), path[2], path[3]
        if index is not None:
            return await self._chunk(head, blob_id, int(index)) if head.method == "PUT" else Reply(405)
        handle = {
            ("PUT", None): self._creation,
            ("GET", None): self._read,
            ("HEAD", None): self._read,
            ("DELETE", None): self._delete,
            ("GET", "chunks"): self._state,
            ("POST", "complete"): self._complete,
        }.get((head.method, below))
        return Reply(405) if handle is None else await handle(head, blob_id)

    async def _creation(self, head: Head, blob_id: bytes) -> Reply | Wanted:
        if _length(head) != CREATION_BYTES:
            return MALFORMED
        try:
            payment = payment_of(head.headers.get(PAYMENT_HEADER, ""))
        except PeerViolation:
            return MALFORMED
        wanted = Purchase(head.source, head.hello.nonce, blob_id, payment)
        wait_ms = self._gate.may_create(wanted, self._now_ms())
        if isinstance(wait_ms, Unpaid):
            return Reply(402)
        if wait_ms:
            return Reply(429, (("retry-after", str(-(-wait_ms // 1_000))),))

        async def finish(body: bytearray) -> Reply:
            try:
                creation = Creation.decode(bytes(body))
            except PeerViolation:
                return MALFORMED
            return _told(await self._shelf.create(blob_id, creation))

        return Wanted(CREATION_BYTES, finish)

    async def _chunk(self, head: Head, blob_id: bytes, index: int) -> Reply | Wanted:
        blob = await self._find(head, blob_id, Right.UPLOAD)
        if blob is None or index >= blob.record.creation.shape.chunks:
            return UNKNOWN
        digest = head.headers.get(DIGEST_HEADER, "")
        size_bytes = blob.record.creation.shape.chunk_bytes
        if not _DIGEST.fullmatch(digest):
            return MALFORMED
        if _length(head) != size_bytes:
            return Reply(413 if _length(head) > size_bytes else 400)

        async def finish(body: bytearray) -> Reply:
            return _told(await self._shelf.put_chunk(blob, index, bytes.fromhex(digest), body))

        return Wanted(size_bytes, finish)

    async def _state(self, head: Head, blob_id: bytes) -> Reply:
        blob = await self._find(head, blob_id, Right.UPLOAD)
        if blob is None:
            return UNKNOWN
        return _with_body(200, (await self._shelf.state(blob)).encode(blob.record.creation.shape))

    async def _complete(self, head: Head, blob_id: bytes) -> Reply:
        blob = await self._find(head, blob_id, Right.UPLOAD)
        if blob is None:
            return UNKNOWN
        outcome = await self._shelf.complete(blob)
        return Reply(204) if outcome in {Outcome.DONE, Outcome.THERE} else _told(outcome)

    async def _delete(self, head: Head, blob_id: bytes) -> Reply:
        blob = await self._find(head, blob_id, Right.DELETE)
        if blob is None:
            return UNKNOWN
        outcome = await self._shelf.delete(blob)
        return Reply(204) if outcome is Outcome.DONE else _told(outcome)

    async def _read(self, head: Head, blob_id: bytes) -> Reply:
        blob = await self._find(head, blob_id, Right.READ)
        if blob is None:
            return UNKNOWN
        size_bytes, tag = blob.record.creation.shape.size_bytes, f'"{blob.record.tag.hex()}"'
        headers = (("accept-ranges", "bytes"), ("etag", tag), ("cache-control", "private, immutable"))
        asked = head.headers.get("range", "")
        if head.headers.get("if-range", tag) != tag or head.method == "HEAD":
            asked = ""
        span = wanted_span(asked, size_bytes)
        if span is NOT_SATISFIABLE:
            return Reply(416, (*headers, ("content-range", f"bytes */{size_bytes}")))
        if span is None:
            return await self._content(blob, 200, headers, Span(0, size_bytes))
        ranged = ("content-range", f"bytes {span.begin}-{span.end - 1}/{size_bytes}")
        return await self._content(blob, 206, (*headers, ranged), span)

    async def _content(self, blob: FoundBlob, status: int, headers: Headers, span: Span) -> Reply:
        chunk_bytes = blob.record.creation.shape.chunk_bytes

        async def pieces() -> AsyncIterator[memoryview]:
            for index in range(span.begin // chunk_bytes, -(-span.end // chunk_bytes)):
                chunk = await self._shelf.chunk(blob, index)
                if chunk is None:
                    raise StorageFailure("relay.blob_damaged")
                start = index * chunk_bytes
                yield chunk[max(0, span.begin - start) : span.end - start]

        return Reply(status, headers, stream=pieces, size_bytes=span.end - span.begin)

    async def _find(self, head: Head, blob_id: bytes, right: Right) -> FoundBlob | None:
        secret = _SECRET.fullmatch(head.headers.get("authorization", ""))
        return None if secret is None else await self._shelf.find(blob_id, right, bytes.fromhex(secret[1]))


def failed(error: StorageFailure) -> Reply:
    """The disk's trouble, told to a client: it may come back, or must ask for the blob anew."""
    match error.code:
        case "relay.blobs_full":
            return Reply(507)
        case "relay.blob_damaged":
            return Reply(500)
        case _:
            return BUSY


def _length(head: Head) -> int:
    """-1 without a length: then nobody knows how much would come."""
    text = head.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() else -1


def _with_body(status: int, body: bytes) -> Reply:
    return Reply(status, (("content-type", "application/octet-stream"),), body)


def _told(outcome: Outcome) -> Reply:
    return BUSY if outcome is Outcome.BUSY else Reply(_STATUS[outcome])
