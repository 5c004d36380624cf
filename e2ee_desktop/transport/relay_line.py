"""One live connection to a relay: the check of its key, numbered requests and their answers, frames in order.

Ends at the first frame that no honest relay sends, or when the socket does. Knows no mailbox, no reconnection.
(PROTOCOL.md section 5)
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from e2ee_desktop.domain.errors import PeerViolation, RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.dial import Dial
from e2ee_desktop.transport.liveness import Liveness
from e2ee_desktop.transport.refusals import failure
from e2ee_desktop.transport.relay_pin import checked_certificate_hash, client_tls
from e2ee_desktop.wire.frames import ClientFrame, RelayFrame, decode_relay, encode
from e2ee_desktop.wire.frames_control import Closed, Done, Drained, Failed, Fetched, Hello
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, SendOutcome, Sent
from e2ee_desktop.wire.limits import ACKNOWLEDGEMENTS_MAX, FRAME_BYTES_MAX

CONNECT_SECONDS = 10.0
GOODBYE_SECONDS = 2.0
PING_SECONDS = 20.0

Answer = Done | Fetched | Failed | SendOutcome


class Listener(Protocol):
    """What the link hears, in the order in which the relay said it. May raise PeerViolation to end the line."""

    def delivered(self, frame: Deliver) -> None: ...
    def drained(self, frame: Drained) -> None: ...
    def closed(self, frame: Closed) -> None: ...


class RelayLine:
    """nonce, certificate_hash: what owners sign on this connection, 32 bytes each. creating, writing: what things cost here."""

    def __init__(self, socket: ClientConnection, hello: Hello, certificate_hash: bytes) -> None:
        self.nonce, self.certificate_hash = hello.nonce, certificate_hash
        self.creating, self.writing = hello.creating, hello.writing
        self._socket = socket
        self._asked: dict[int, Callable[[Answer], None]] = {}
        self._last_request = 0
        self._messages: deque[bytes] = deque()
        self._acknowledged: deque[tuple[int, int]] = deque()
        self._outgoing = asyncio.Event()
        self._liveness = Liveness(socket.ping, lambda: bool(self._asked))

    @classmethod
    async def open(cls, address: RelayAddress, dial: Dial) -> RelayLine:
        """Connect and check the key. Raises RelayFailure: relay.unreachable, relay.timeout, relay.wrong_key,
        relay.certificate_expired, relay.protocol; proxy.unreachable, proxy.refused, proxy.needed."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                socket = await _connect(address, dial)
                try:
                    return await cls._greet(address, socket)
                except BaseException:
                    socket.transport.abort()
                    raise
        except TimeoutError as error:
            raise RelayFailure("relay.timeout") from error

    @classmethod
    async def _greet(cls, address: RelayAddress, socket: ClientConnection) -> RelayLine:
        try:
            hello = decode_relay(_as_bytes(await socket.recv()))
        except ConnectionClosed as error:  # it turns us away, or is about to stop: no reason to doubt it
            raise RelayFailure("relay.unreachable") from error
        except PeerViolation as error:
            raise RelayFailure("relay.protocol") from error
        if not isinstance(hello, Hello):
            raise RelayFailure("relay.protocol")
        tls = socket.transport.get_extra_info("ssl_object")
        certificate = None if tls is None else tls.getpeercert(binary_form=True)
        return cls(socket, hello, checked_certificate_hash(address, hello, certificate))

    def ask(self, build: Callable[[int], ClientFrame], hear: Callable[[Answer], None]) -> int:
        """Send a request; `hear` is called with its answer while the line is read, before any later frame. Returns its number."""
        if not self._asked:
            self._liveness.asked()
        self._last_request += 1
        self._asked[self._last_request] = hear
        self.tell(build(self._last_request))
        return self._last_request

    def forget(self, request: int) -> None:
        """Nobody waits for this answer any more."""
        self._asked.pop(request, None)

    def tell(self, frame: ClientFrame) -> None:
        """Send a frame; returns at once."""
        self._messages.append(encode(frame))
        self._outgoing.set()

    def acknowledge(self, channel: int, sequence: int) -> None:
        """Collected into frames as the socket takes them."""
        self._acknowledged.append((channel, sequence))
        self._outgoing.set()

    async def run(self, listener: Listener) -> RelayFailure:
        """Read and write until the line ends; returns why."""
        tasks = asyncio.create_task(self._write()), asyncio.create_task(self._watch())
        try:
            while True:
                frame = decode_relay(_as_bytes(await self._socket.recv()))
                self._liveness.heard()
                self._hear(frame, listener)
        except PeerViolation:
            return RelayFailure("relay.protocol")
        except ConnectionClosed:
            return RelayFailure("relay.unreachable")
        except RelayFailure as ended:
            return ended
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._socket.transport.abort()

    async def close(self) -> None:
        """Flush what is to be said, then close."""
        try:
            async with asyncio.timeout(GOODBYE_SECONDS):
                await self._flush()
                await self._socket.close()
        except (ConnectionClosed, TimeoutError):
            self._socket.transport.abort()

    def _hear(self, frame: RelayFrame, listener: Listener) -> None:
        match frame:
            case Sent():
                for outcome in frame.outcomes:
                    self._answered(outcome)
            case Deliver():
                listener.delivered(frame)
            case Drained():
                listener.drained(frame)
            case Closed():
                listener.closed(frame)
            case Hello():
                raise PeerViolation("frame.kind")
            case Failed(request=0):
                raise failure(frame.refusal, frame.retry_after_ms)
            case Done() | Fetched() | Failed():
                self._answered(frame)

    def _answered(self, answer: Answer) -> None:
        """A number that was asked once and is forgotten came too late; one that was never asked is a lie."""
        if not 0 < answer.request <= self._last_request:
            raise PeerViolation("frame.malformed")
        hear = self._asked.pop(answer.request, None)
        if hear is not None:
            hear(answer)

    async def _write(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self._outgoing.wait()
                self._outgoing.clear()
                await self._flush()

    async def _watch(self) -> None:
        """A line that leads nowhere ends as one that was cut."""
        with contextlib.suppress(ConnectionClosed):
            await self._liveness.gone()
            self._socket.transport.abort()

    async def _flush(self) -> None:
        while self._acknowledged or self._messages:
            if self._acknowledged:
                count = min(ACKNOWLEDGEMENTS_MAX, len(self._acknowledged))
                received = tuple(self._acknowledged.popleft() for _ in range(count))
                await self._socket.send(encode(Acknowledge(received)))
            else:
                await self._socket.send(self._messages.popleft())


async def _connect(address: RelayAddress, dial: Dial) -> ClientConnection:
    host = f"[{address.host}]" if ":" in address.host else address.host
    try:
        socket = await dial(address.host, address.port)
        return await connect(
            f"wss://{host}:{address.port}/",
            sock=socket,
            ssl=client_tls(),
            max_size=FRAME_BYTES_MAX,
            ping_interval=PING_SECONDS,
            ping_timeout=PING_SECONDS,
            close_timeout=GOODBYE_SECONDS,
            compression=None,
            proxy=None,
            user_agent_header=None,
            open_timeout=None,
        )
    except ssl.SSLEOFError as error:
        raise RelayFailure("relay.unreachable") from error
    except ssl.SSLError as error:
        raise RelayFailure("relay.protocol") from error
    except (OSError, EOFError) as error:
        raise RelayFailure("relay.unreachable") from error
    except (WebSocketException, ValueError) as error:
        # ValueError: a redirection, which a given socket can't follow. Nor should it: the address is the address.
        # 503: it is about to stop, or to show another certificate.
        turned_away = isinstance(error, InvalidStatus) and error.response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
        ended = turned_away or isinstance(error.__cause__, EOFError | ConnectionError)
        raise RelayFailure("relay.unreachable" if ended else "relay.protocol") from error


def _as_bytes(message: str | bytes) -> bytes:
    if isinstance(message, str):
        raise PeerViolation("frame.kind")
    return message
