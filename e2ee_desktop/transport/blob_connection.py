"""One HTTP connection to a relay, by h11, inside the same pinned TLS as its WebSocket: requests and answers, one at a time.

The relay proves its key before it hears anything of a blob. Knows no file and no chunk. (docs/protocol.md, section 9)
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Generator
from dataclasses import dataclass
from types import TracebackType

import h11

from e2ee_desktop.domain.errors import PeerViolation, RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.dial import Dial
from e2ee_desktop.transport.relay_pin import checked_certificate_hash, client_tls
from e2ee_desktop.wire.blobs import RELAY_PATH
from e2ee_desktop.wire.frames import decode_relay
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.limits import FRAME_BYTES_MAX

CONNECT_SECONDS = 10.0
STALL_SECONDS = 45.0
SLOWEST_BYTES_A_SECOND = 4_096
"""About what the relay still has patience for."""
WRITE_BYTES = 262_144
READ_BYTES = 262_144
READ_AHEAD_BYTES = 524_288
HEAD_BYTES_MAX = 8_192

Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """headers: names in lower case. body: whole, for answers that are known to be short."""

    status: int
    headers: Headers
    body: bytes = b""


class BlobConnection:
    """`async with BlobConnection(relay, dial) as connection`. What fails closes it. hello: what the relay said of itself.

    Everything raises RelayFailure: relay.unreachable, relay.timeout, relay.wrong_key, relay.protocol.
    """

    def __init__(self, relay: RelayAddress, dial: Dial) -> None:
        self._relay, self._dial = relay, dial
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_BYTES_MAX)
        self._host = f"[{relay.host}]" if ":" in relay.host else relay.host

    async def __aenter__(self) -> BlobConnection:
        with _told(), contextlib.ExitStack() as on_failure:
            async with asyncio.timeout(CONNECT_SECONDS):
                self._reader, self._writer = await self._connect()
                on_failure.callback(self._writer.transport.abort)
                self.hello = await self._greeted()
            on_failure.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.transport.abort()  # every answer was heard to its end, or is of no more use

    async def ask(self, method: str, path: str, headers: Headers | None = None, body: bytes = b"") -> Answer:
        """A request, and an answer whose body is short."""
        answer, pieces = await self.ask_for_stream(method, path, headers, body)
        whole = b""
        async for piece in pieces:
            whole += piece
            if len(whole) > FRAME_BYTES_MAX:
                raise RelayFailure("relay.protocol")
        return Answer(answer.status, answer.headers, whole)

    async def ask_for_stream(
        self, method: str, path: str, headers: Headers | None = None, body: bytes = b""
    ) -> tuple[Answer, AsyncIterator[bytes]]:
        """A request; the head of its answer, and the body, which must be read to its end before the next request."""
        with _told():
            if self._http.our_state is not h11.IDLE:
                self._http.start_next_cycle()
            fields = [("host", f"{self._host}:{self._relay.port}"), *(headers or {}).items()]
            if body or method in {"PUT", "POST"}:
                fields.append(("content-length", str(len(body))))
            await self._send(h11.Request(method=method, target=path, headers=fields))
            for at in range(0, len(body), WRITE_BYTES):
                await self._send(h11.Data(data=body[at : at + WRITE_BYTES]))
            await self._send(h11.EndOfMessage())
            # The system may still hold most of the body when we have given it away: a slow line is no silent relay.
            response = await self._next_event(STALL_SECONDS + len(body) / SLOWEST_BYTES_A_SECOND)
            if not isinstance(response, h11.Response):
                raise RelayFailure("relay.protocol")
        names = {name.decode("ascii"): value.decode("latin-1") for name, value in response.headers}
        return Answer(response.status_code, names), self._body()

    async def _body(self) -> AsyncIterator[bytes]:
        with _told():
            while not isinstance(event := await self._next_event(), h11.EndOfMessage):
                if not isinstance(event, h11.Data):
                    raise RelayFailure("relay.protocol")
                yield bytes(event.data)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        socket = await self._dial(self._relay.host, self._relay.port)
        try:
            return await asyncio.open_connection(
                sock=socket, ssl=client_tls(), server_hostname=self._relay.host, limit=READ_AHEAD_BYTES
            )
        except BaseException:
            socket.close()
            raise

    async def _greeted(self) -> Hello:
        answer = await self.ask("GET", RELAY_PATH)
        try:
            hello = decode_relay(answer.body)
        except PeerViolation as error:
            raise RelayFailure("relay.protocol") from error
        if answer.status != 200 or not isinstance(hello, Hello):
            raise RelayFailure("relay.protocol")
        tls = self._writer.get_extra_info("ssl_object")
        checked_certificate_hash(self._relay, hello, None if tls is None else tls.getpeercert(binary_form=True))
        return hello

    async def _send(self, event: h11.Event) -> None:
        for data in self._http.send_with_data_passthrough(event) or ():
            if data:
                self._writer.write(data)
        async with asyncio.timeout(STALL_SECONDS):
            await self._writer.drain()

    async def _next_event(self, patience_seconds: float = STALL_SECONDS) -> object:
        while True:
            event = self._http.next_event()
            if event is not h11.NEED_DATA:
                return event
            async with asyncio.timeout(patience_seconds):
                data = await self._reader.read(READ_BYTES)
            if not data:  # every answer has a length, so none ends like this
                raise EOFError
            self._http.receive_data(data)


@contextlib.contextmanager
def _told() -> Generator[None]:
    """What a socket, TLS and h11 raise, in the words of the Blobs port."""
    try:
        yield
    except TimeoutError as error:
        raise RelayFailure("relay.timeout") from error
    except ssl.SSLEOFError as error:
        raise RelayFailure("relay.unreachable") from error
    except ssl.SSLError as error:
        raise RelayFailure("relay.protocol") from error
    except (OSError, EOFError) as error:
        raise RelayFailure("relay.unreachable") from error
    except h11.RemoteProtocolError as error:
        raise RelayFailure("relay.protocol") from error
