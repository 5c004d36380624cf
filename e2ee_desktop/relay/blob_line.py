"""One HTTP connection, by h11: a request, its body, its answer, and again. Decides nothing about blobs.

Patience has an end everywhere: for a head, for a body, for a client that does not read. Bodies are taken only from those
whom `BlobRequests` admitted, and only while there is room; others are read and forgotten while they are short, else the
line is closed.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Generator
from dataclasses import dataclass

import h11

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_limits import Patience
from e2ee_desktop.relay.blob_requests import BUSY, MALFORMED, BlobRequests, Head, Reply, Wanted, failed
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.limits import BLOB_CHUNK_SIZES

HEAD_BYTES_MAX = 8_192
READ_BYTES = 262_144
WRITE_BYTES = 262_144
FORGOTTEN_BYTES_MAX = max(BLOB_CHUNK_SIZES)


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is at the other end. source: as the gate counts it. hello: for the certificate that this connection was shown."""

    streams: Streams
    source: bytes | None
    hello: Hello


class Room:
    """For so many at once, and so many of one source."""

    def __init__(self, places: int, places_per_source: int) -> None:
        self._places, self._places_per_source = places, places_per_source
        self._taken = 0
        self._sources: Counter[bytes] = Counter()

    @contextlib.contextmanager
    def for_one(self, source: bytes | None) -> Generator[bool]:
        """Whether there is room, until the end of the block. A source that is not counted is None."""
        crowding = source is not None and self._sources[source] >= self._places_per_source
        if crowding or self._taken >= self._places:
            yield False
            return
        self._taken += 1
        if source is not None:
            self._sources[source] += 1
        try:
            yield True
        finally:
            self._taken -= 1
            if source is not None:
                self._sources[source] -= 1
                if not self._sources[source]:
                    del self._sources[source]


class BlobLine:
    """Run once. Anything that goes wrong ends this line and no other."""

    def __init__(self, caller: Caller, requests: BlobRequests, room: Room, patience: Patience) -> None:
        (self._reader, self._writer), self._source = caller.streams, caller.source
        self._hello = caller.hello
        self._requests, self._room, self._patience = requests, room, patience
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=HEAD_BYTES_MAX)
        self._stopping = False
        self.idle = True

    def stop(self) -> None:
        """No further request after the one that is under way."""
        self._stopping = True

    async def run(self) -> None:
        """Until either side ends it."""
        self._writer.transport.set_write_buffer_limits(WRITE_BYTES)
        wait_seconds = self._patience.head
        try:
            while await self._serve_one(wait_seconds) and not self._stopping:
                self._http.start_next_cycle()
                self.idle, wait_seconds = True, self._patience.idle
            self._writer.close()
        except h11.RemoteProtocolError as error:
            self._refuse(error.error_status_hint)
        except (OSError, EOFError, TimeoutError):
            self._writer.transport.abort()
        except BaseException:
            self._writer.transport.abort()
            raise

    async def _serve_one(self, wait_seconds: float) -> bool:
        """Whether another request may follow."""
        async with asyncio.timeout(wait_seconds):
            # In small pieces: h11 bounds only heads that are not whole yet.
            request = await self._next_event(HEAD_BYTES_MAX)
        if not isinstance(request, h11.Request):
            return False
        self.idle = False
        admitted = await self._requests.admit(self._read_head(request))
        if isinstance(admitted, Reply):
            await self._send(request, admitted)
        else:
            with self._room.for_one(self._source) as room:
                reply = await self._with_body(admitted) if room else BUSY
            await self._send(request, reply)
        return await self._forget_body()

    def _read_head(self, request: h11.Request) -> Head:
        headers = {name.decode("ascii"): value.decode("latin-1") for name, value in request.headers}
        return Head(
            request.method.decode("ascii"), request.target.decode("latin-1"), headers, self._source, self._hello
        )

    async def _with_body(self, wanted: Wanted) -> Reply:
        if self._http.they_are_waiting_for_100_continue:
            self._write(h11.InformationalResponse(status_code=100, headers=[]))
        body, filled = bytearray(wanted.size_bytes), 0
        async with asyncio.timeout(self._patience.body):
            while isinstance(event := await self._next_piece(), h11.Data):
                if filled + len(event.data) > wanted.size_bytes:
                    return MALFORMED
                body[filled : filled + len(event.data)] = event.data
                filled += len(event.data)
        if not isinstance(event, h11.EndOfMessage) or filled != wanted.size_bytes:
            return MALFORMED
        try:
            return await wanted.finish(body)
        except StorageFailure as error:
            return failed(error)

    async def _forget_body(self) -> bool:
        """Read what nobody wanted, so that the client hears the answer; whether the line is in order after that."""
        left_bytes = FORGOTTEN_BYTES_MAX
        if self._http.their_state is h11.SEND_BODY and self._http.they_are_waiting_for_100_continue:
            return False
        async with asyncio.timeout(self._patience.body):
            while self._http.their_state is h11.SEND_BODY and left_bytes >= 0:
                event = await self._next_piece()
                left_bytes -= len(event.data) if isinstance(event, h11.Data) else 0
        return self._http.our_state is h11.DONE and self._http.their_state is h11.DONE

    async def _send(self, request: h11.Request, reply: Reply) -> None:
        if reply.stream is None:
            self._write_head(reply, len(reply.body))
            if reply.body and request.method != b"HEAD":
                self._write(h11.Data(data=reply.body))
        elif request.method == b"HEAD":
            self._write_head(reply, reply.size_bytes)
        else:
            with self._room.for_one(self._source) as room:
                if room:
                    await self._send_stream(reply, reply.stream())
                    return
            self._write_head(BUSY, 0)
        self._write(h11.EndOfMessage())
        await self._drain()

    async def _send_stream(self, reply: Reply, stream: AsyncIterator[memoryview]) -> None:
        """Its first piece comes before the head: what turns out to be damaged is an error, not a broken answer."""
        try:
            piece = await anext(stream, None)
        except StorageFailure as error:
            reply, piece = failed(error), None
        self._write_head(reply, reply.size_bytes)
        try:
            while piece is not None:
                for at in range(0, len(piece), WRITE_BYTES):
                    self._write(h11.Data(data=bytes(piece[at : at + WRITE_BYTES])))
                    await self._drain()
                piece = await anext(stream, None)
        except StorageFailure as error:  # too late to say so: an answer that breaks off is not taken for a whole one
            raise ConnectionError from error
        self._write(h11.EndOfMessage())
        await self._drain()

    def _write_head(self, reply: Reply, size_bytes: int) -> None:
        headers = list(reply.headers)
        if reply.status != 204:
            headers.append(("content-length", str(size_bytes)))
        if self._stopping:
            headers.append(("connection", "close"))
        self._write(h11.Response(status_code=reply.status, headers=headers))

    def _refuse(self, status: int) -> None:
        """The client speaks no HTTP that we know: say so and close."""
        if self._http.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            self._write(h11.Response(status_code=status, headers=[("content-length", "0"), ("connection", "close")]))
            self._write(h11.EndOfMessage())
        self._writer.close()

    def _write(self, event: h11.Event) -> None:
        for data in self._http.send_with_data_passthrough(event) or ():
            if data:
                self._writer.write(data)

    async def _drain(self) -> None:
        async with asyncio.timeout(self._patience.stall):
            await self._writer.drain()

    async def _next_piece(self) -> object:
        async with asyncio.timeout(self._patience.stall):
            return await self._next_event()

    async def _next_event(self, read_bytes: int = READ_BYTES) -> object:
        """An event of h11, or its word that the client has to wait."""
        while True:
            event = self._http.next_event()
            if event is not h11.NEED_DATA:
                return event
            self._http.receive_data(await self._reader.read(read_bytes))
