"""The Blobs port over a real relay: files up and down in chunks, going on where they stopped.

Each transfer has connections of its own, so that nothing but time and address joins two blobs for the relay. Knows nothing
of what is in a file. (docs/protocol.md, section 9)
"""

from __future__ import annotations

import asyncio
import itertools
import re
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from pathlib import Path

from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation, RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import BlobAddress, OwnedBlob, Pieces, Progress
from e2ee_desktop.transport.blob_connection import Answer, BlobConnection, Headers
from e2ee_desktop.transport.blob_files import PartialFile, SourceFile
from e2ee_desktop.transport.dial import Dial, directly
from e2ee_desktop.transport.payment import Prices, Purse, Toll
from e2ee_desktop.wire.blobs import (
    BLOBS_PATH,
    DIGEST_HEADER,
    PAYMENT_HEADER,
    Creation,
    Right,
    Shape,
    UploadState,
    chunk_digest,
    payment_text,
)
from e2ee_desktop.wire.frames_payment import Price, storing_challenge
from e2ee_desktop.wire.limits import BLOB_CHUNK_SIZES, BLOB_CHUNKS_MAX, BLOB_ID_BYTES, BLOB_SECRET_BYTES

_NO_TOKENS: Mapping[RelayAddress, str] = {}
LANES = 2
"""Connections of one upload: while the relay syncs a chunk, the next one travels."""
LANES_FROM_CHUNKS = 8
BUSY_TRIES = 5
BUSY_SECONDS_MAX = 30

_CODES = {
    404: "blob.unknown",
    409: "blob.conflict",
    413: "blob.too_large",
    429: "relay.busy",
    500: "blob.damaged",
    503: "relay.busy",
    507: "blob.no_room",
}
_CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})")


class RelayBlobs:
    """dial: directly, or through a proxy. tokens: invite tokens of relays' operators, as text; else work is done unasked."""

    def __init__(self, dial: Dial = directly, tokens: Mapping[RelayAddress, str] = _NO_TOKENS) -> None:
        self._dial, self._purse = dial, Purse(tokens)

    async def upload(self, blob: OwnedBlob, source: Path, progress: Progress) -> None:
        _check(blob.blob_id, blob.upload_secret, blob.read_secret, blob.delete_secret)
        file = await SourceFile.open(source)
        try:
            await _Upload(self, blob, file, progress).run()
        finally:
            file.close()

    async def download(
        self, blob: BlobAddress, size_bytes: int, target: Path, progress: Progress, pieces: Pieces | None = None
    ) -> None:
        _check(blob.blob_id, blob.read_secret)
        shape = _shape(size_bytes)
        async with await PartialFile.open(target, size_bytes, pieces) as file:
            progress(file.begin, size_bytes)
            if file.begin < size_bytes:
                await self._fetch(blob, shape, file, progress)
            await file.finish()

    async def delete(self, blob: OwnedBlob) -> None:
        _check(blob.blob_id, blob.delete_secret)
        async with self.connect(blob.relay) as connection:
            answer = await patiently(lambda: connection.ask("DELETE", _path(blob.blob_id), _bearer(blob.delete_secret)))
        if answer.status not in {204, 404}:
            raise _failure(answer)

    def invited(self, relay: RelayAddress, token: str) -> None:
        """An operator's token that came later, as text."""
        self._purse.put(relay, token)

    def connect(self, relay: RelayAddress) -> BlobConnection:
        """A new connection, not yet open."""
        return BlobConnection(relay, self._dial)

    async def create(self, connection: BlobConnection, blob: OwnedBlob, shape: Shape) -> None:
        """Create it, and pay if the relay asks for it."""
        creation = Creation(
            shape,
            Right.UPLOAD.hash(blob.upload_secret),
            Right.READ.hash(blob.read_secret),
            Right.DELETE.hash(blob.delete_secret),
        ).encode()
        toll = Toll(
            self._purse, blob.relay, _creating, lambda nonce: storing_challenge(nonce, blob.blob_id), ahead=True
        )
        answer = Answer(402, {})
        for tried in itertools.count():
            payment = await toll.pay(connection.hello, tried)
            headers = {} if payment is None else {PAYMENT_HEADER: payment_text(payment)}
            answer = await _ask_with(connection, "PUT", _path(blob.blob_id), headers, creation)
            if answer.status != 402:
                break
        if answer.status not in {200, 201}:
            raise _failure(answer)

    async def _fetch(self, blob: BlobAddress, shape: Shape, file: PartialFile, progress: Progress) -> None:
        """The whole rest, padding too: a request for less would tell the size."""
        headers = {**_bearer(blob.read_secret), "range": f"bytes={file.begin}-"}
        async with self.connect(blob.relay) as connection:
            answer, pieces = await connection.ask_for_stream("GET", _path(blob.blob_id), headers)
            if answer.status != 206:
                raise _failure(answer)
            span = _CONTENT_RANGE.fullmatch(answer.headers.get("content-range", ""))
            last, whole = shape.size_bytes - 1, shape.size_bytes
            if span is None or (int(span[1]), int(span[2]), int(span[3])) != (file.begin, last, whole):
                raise RelayFailure("relay.protocol")
            async for piece in pieces:
                progress(await file.add(piece), file.size_bytes)


class _Upload:
    """One run of one upload: asks what is there, sends the rest, says that it is complete."""

    def __init__(self, client: RelayBlobs, blob: OwnedBlob, file: SourceFile, progress: Progress) -> None:
        self._client, self._blob, self._file, self._progress = client, blob, file, progress
        self._shape = _shape(file.size_bytes)
        self._path, self._bearer = _path(blob.blob_id), _bearer(blob.upload_secret)
        self._missing: deque[int] = deque()
        self._there = 0

    async def run(self) -> None:
        """Until readers can have it."""
        async with self._client.connect(self._blob.relay) as connection:
            state = await self._state(connection)
            self._there = len(state.present)
            self._tell()
            if state.complete:
                return
            self._missing.extend(sorted(set(range(self._shape.chunks)) - state.present))
            await self._send_missing(connection)
            answer = await patiently(lambda: connection.ask("POST", f"{self._path}/complete", self._bearer))
            if answer.status != 204:
                raise _failure(answer)

    async def _state(self, connection: BlobConnection) -> UploadState:
        answer = await self._ask_state(connection)
        if answer.status == 404:
            await self._client.create(connection, self._blob, self._shape)
            answer = await self._ask_state(connection)
        if answer.status != 200:
            raise _failure(answer)
        try:
            return UploadState.decode(answer.body, self._shape)
        except PeerViolation as error:
            raise RelayFailure("relay.protocol") from error

    async def _ask_state(self, connection: BlobConnection) -> Answer:
        return await patiently(lambda: connection.ask("GET", f"{self._path}/chunks", self._bearer))

    async def _send_missing(self, connection: BlobConnection) -> None:
        async with AsyncExitStack() as others:
            lanes = [connection]
            if len(self._missing) >= LANES_FROM_CHUNKS:
                more = (self._client.connect(self._blob.relay) for _ in range(LANES - 1))
                lanes += [await others.enter_async_context(each) for each in more]
            try:
                async with asyncio.TaskGroup() as sending:
                    for lane in lanes:
                        sending.create_task(self._send_on(lane))
            except BaseExceptionGroup as failed:
                raise failed.exceptions[0] from failed

    async def _send_on(self, connection: BlobConnection) -> None:
        while self._missing:
            index = self._missing.popleft()
            chunk = await self._file.chunk(index, self._shape.chunk_bytes)
            headers = {**self._bearer, DIGEST_HEADER: (await asyncio.to_thread(chunk_digest, chunk)).hex()}
            answer = await _ask_with(connection, "PUT", f"{self._path}/chunks/{index}", headers, chunk)
            if answer.status not in {200, 201}:
                raise _failure(answer)
            self._there += 1
            self._tell()

    def _tell(self) -> None:
        self._progress(min(self._there * self._shape.chunk_bytes, self._file.size_bytes), self._file.size_bytes)


async def patiently(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """Ask again while the relay is busy for a moment; its last answer, whatever it is."""
    for _ in range(BUSY_TRIES - 1):
        answer = await ask()
        if answer.status not in {429, 503} or _retry_seconds(answer) > BUSY_SECONDS_MAX:
            return answer
        await asyncio.sleep(_retry_seconds(answer))
    return await ask()


async def _ask_with(connection: BlobConnection, method: str, path: str, headers: Headers, body: bytes) -> Answer:
    return await patiently(lambda: connection.ask(method, path, headers, body))


def _creating(prices: Prices) -> Price:
    return prices.creating


def _retry_seconds(answer: Answer) -> int:
    text = answer.headers.get("retry-after", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _failure(answer: Answer) -> RelayFailure:
    code = _CODES.get(answer.status, "relay.protocol")
    return (
        RelayFailure(code, retry_after_ms=_retry_seconds(answer) * 1_000)
        if code == "relay.busy"
        else RelayFailure(code)
    )


def _path(blob_id: bytes) -> str:
    return BLOBS_PATH + blob_id.hex()


def _bearer(secret: bytes) -> dict[str, str]:
    return {"authorization": f"Bearer {secret.hex()}"}


def _shape(size_bytes: int) -> Shape:
    if not 0 <= size_bytes <= BLOB_CHUNKS_MAX * max(BLOB_CHUNK_SIZES):
        raise RelayFailure("blob.too_large")
    return Shape.holding(size_bytes)


def _check(blob_id: bytes, *secrets: bytes) -> None:
    if len(blob_id) != BLOB_ID_BYTES:
        raise LocalMisuse("transport.id_size")
    if any(len(secret) != BLOB_SECRET_BYTES for secret in secrets):
        raise LocalMisuse("transport.key_size")
