"""Our relay's side of the load: WebSocket lines as raw as can be, so that the client is never what is measured.

Speaks `wire/frames*.py`. Frames are masked with a key of zeros: the relay unmasks them like any others, and this side
saves the work. Envelopes hold a number of 12 digits and filler; the relay can't tell. Mailboxes are made from their
number alone, here and in `relay_serve.py`.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import ssl
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from nacl.signing import SigningKey

from benchmarks.relay_traffic import NUMBER_BYTES, Heard, Stored, payload
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.relay.mailbox_store import CreateMailbox
from e2ee_desktop.wire.frames import decode_relay, encode
from e2ee_desktop.wire.frames_control import UNSIGNED, Done, Failed, Hello, Open
from e2ee_desktop.wire.frames_hot import decode_sent
from e2ee_desktop.wire.frames_proof import owner_statement

CERTIFICATE_HASH = bytes(32)
"""Stands for the certificate's, which a relay without TLS has none of."""

_OWNER = SigningKey(hashlib.sha256(b"benchmark").digest())
_UPGRADE = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + base64.b64encode(bytes(16)) + b"\r\n\r\n"
)
_BINARY, _CLOSE, _PING, _PONG = 0x82, 0x88, 0x89, 0x8A
_SENT, _DELIVER = 129, 130
_OUTCOME_BYTES, _DELIVERY_BYTES, _ACKNOWLEDGED_BYTES = 9, 32, 12
_REQUEST = struct.Struct("<I")
_SIZE = struct.Struct("<I")
ANSWER_SECONDS = 30
ABSENT_FROM, IDLE_FROM = 1_000, 1_000_000
"""Mailboxes of absent recipients, and of idle connections, have numbers from here on; those of pairs from 0."""


@dataclass(frozen=True, slots=True)
class BenchmarkMailbox:
    """Everything about mailbox `number`, for its owner, its senders and whoever creates it."""

    receive_id: bytes
    send_id: bytes
    capability: bytes

    @classmethod
    def numbered(cls, number: int) -> BenchmarkMailbox:
        both = hashlib.sha512(b"mailbox %d" % number).digest()
        return cls(both[:16], both[16:32], both[32:])

    def creation(self) -> CreateMailbox:
        """What makes it in a store."""
        return CreateMailbox(self.receive_id, self.send_id, bytes(_OWNER.verify_key), (self.capability,))


def web_socket_frame(payload_parts: Sequence[bytes], opcode: int = _BINARY) -> bytes:
    """One masked frame; the mask is zero."""
    size = sum(map(len, payload_parts))
    if size < 126:
        head = struct.pack("!BB", opcode, 0x80 | size)
    elif size < 65_536:
        head = struct.pack("!BBH", opcode, 0x80 | 126, size)
    else:
        head = struct.pack("!BBQ", opcode, 0x80 | 127, size)
    return b"".join((head, bytes(4), *payload_parts))


class RelayLine(asyncio.Protocol):
    """One connection. on_sent: hears how many outcomes came. refused: how many of them were no. on_lost: hears of its end."""

    def __init__(self, name: int, heard: Heard) -> None:
        self._name, self._heard = name, heard
        self._rest = b""
        self._upgraded = False
        self._answers: asyncio.Queue[Hello | Done | Failed] = asyncio.Queue()
        self.transport: asyncio.Transport
        self.on_sent: Stored | None = None
        self.on_lost: Callable[[], None] | None = None
        self.refused = 0

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        if self.on_lost is not None:
            self.on_lost()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(_UPGRADE)

    def data_received(self, data: bytes) -> None:
        data = self._rest + data if self._rest else data
        place = 0
        if not self._upgraded:
            end = data.find(b"\r\n\r\n")
            if end < 0:
                self._rest = data
                return
            self._upgraded, place = True, end + 4
        size = len(data)
        while size - place >= 2:
            length, start = data[place + 1], place + 2
            if length >= 126:
                wide = 2 if length == 126 else 8
                length, start = int.from_bytes(data[start : start + wide], "big"), start + wide
            if start + length > size:
                break
            self._frame(data[place], data, start, start + length)
            place = start + length
        self._rest = data[place:]

    async def greeted(self) -> Hello:
        """The relay's first frame."""
        hello = await asyncio.wait_for(self._answers.get(), ANSWER_SECONDS)
        assert isinstance(hello, Hello)
        return hello

    async def open(self, mailbox: BenchmarkMailbox) -> None:
        """Be its owner, and read it from now on."""
        nonce = (await self.greeted()).nonce
        operation = Open(1, 0, mailbox.receive_id, UNSIGNED).operation()
        statement = owner_statement(nonce, CERTIFICATE_HASH, ReceiveId(mailbox.receive_id), operation)
        signed = Open(1, 0, mailbox.receive_id, _OWNER.sign(statement).signature)
        self.transport.write(web_socket_frame([encode(signed)]))
        answer = await asyncio.wait_for(self._answers.get(), ANSWER_SECONDS)
        if not isinstance(answer, Done):
            raise RuntimeError(f"the relay refused to open a mailbox: {answer}")  # noqa: TRY004 - no wrong type

    def _frame(self, opcode: int, data: bytes, start: int, end: int) -> None:
        if opcode == _PING:
            self.transport.write(web_socket_frame([data[start:end]], _PONG))
        elif opcode == _BINARY and data[start + 1] == _DELIVER:
            self._deliver(data, start + 2, end)
        elif opcode == _BINARY and data[start + 1] == _SENT:
            self._outcomes(data[start:end])
        elif opcode == _BINARY:
            frame = decode_relay(data[start:end])
            if isinstance(frame, Hello | Done | Failed):
                self._answers.put_nowait(frame)
        elif opcode == _CLOSE:
            self.transport.close()

    def _deliver(self, data: bytes, place: int, end: int) -> None:
        acknowledged, numbers = [b"\x01\x02"], []
        while place < end:
            acknowledged.append(data[place : place + _ACKNOWLEDGED_BYTES])
            (size,) = _SIZE.unpack_from(data, place + _DELIVERY_BYTES - 4)
            place += _DELIVERY_BYTES
            numbers.append(data[place : place + NUMBER_BYTES])
            place += size
        self.transport.write(web_socket_frame(acknowledged))
        self._heard(self._name, numbers)

    def _outcomes(self, frame: bytes) -> None:
        if any(frame[6::_OUTCOME_BYTES]):
            outcomes = decode_sent(frame).outcomes
            self.refused += sum(1 for each in outcomes if each.refusal is not None)
        if self.on_sent is not None:
            self.on_sent(self._name, (len(frame) - 2) // _OUTCOME_BYTES)


class Sender:
    """Writes to mailboxes on one line."""

    def __init__(self, line: RelayLine, envelope_bytes: int) -> None:
        self.line = line
        self._request = 0
        filler = payload(b"", envelope_bytes)[NUMBER_BYTES:]
        body_bytes = 2 + 4 + 16 + 16 + 1 + 32 + envelope_bytes
        assert 126 <= body_bytes < 65_536
        head = struct.pack("!BBH", _BINARY, 0x80 | 126, body_bytes) + bytes(4)
        self._head, self._filler = head + b"\x01\x01", filler

    def send(self, mailbox: BenchmarkMailbox, numbers: Sequence[bytes]) -> None:
        """One envelope a number, in one write."""
        self.send_each([mailbox] * len(numbers), numbers)

    def send_each(self, mailboxes: Sequence[BenchmarkMailbox], numbers: Sequence[bytes]) -> None:
        """Each number to its mailbox, in one write."""
        head, filler = self._head, self._filler
        parts: list[bytes] = []
        for to, number in zip(mailboxes, numbers, strict=True):
            self._request = self._request % 0xFFFFFFFF + 1
            parts += (
                head,
                _REQUEST.pack(self._request),
                to.send_id,
                number,
                b"envl\x01",
                to.capability,
                number,
                filler,
            )
        self.line.transport.write(b"".join(parts))


class RelayContender:
    """Our relay under load. tls: None for a relay that serves without."""

    def __init__(self, port: int, tls: ssl.SSLContext | None, envelope_bytes: int) -> None:
        self._port, self._tls = port, tls
        self._envelope_bytes = envelope_bytes
        self._senders: list[Sender] = []
        self._idle: list[RelayLine] = []
        self._mailboxes: list[BenchmarkMailbox] = []
        self._absent: list[BenchmarkMailbox] = []

    async def connect(self, pairs: int, heard: Heard) -> None:
        """`pairs` senders, and as many owners reading."""
        self._mailboxes = [BenchmarkMailbox.numbered(name) for name in range(pairs)]
        for name, mailbox in enumerate(self._mailboxes):
            self._senders.append(Sender(await self._line(name, heard), self._envelope_bytes))
            reader = await self._line(name, heard)
            await reader.open(mailbox)

    def send(self, pair: int, numbers: Sequence[bytes]) -> None:
        self._senders[pair].send(self._mailboxes[pair], numbers)

    async def connect_idle(self, name: int) -> None:
        """One more owner who hears nothing."""
        line = await self._line(name, lambda _name, _numbers: None)
        await line.open(BenchmarkMailbox.numbered(IDLE_FROM + name))
        self._idle.append(line)

    def expect_absent(self, recipients: int, stored: Stored) -> None:
        """Get ready to write to `recipients` mailboxes that nobody reads; stored(pair, count) is called as they are accepted."""
        self._absent = [BenchmarkMailbox.numbered(ABSENT_FROM + each) for each in range(recipients)]
        for sender in self._senders:
            sender.line.on_sent = stored

    def send_absent(self, pair: int, recipients: Sequence[int], numbers: Sequence[bytes]) -> None:
        self._senders[pair].send_each([self._absent[each] for each in recipients], numbers)

    def refused(self) -> int:
        """Sends that were answered with no."""
        return sum(sender.line.refused for sender in self._senders)

    async def _line(self, name: int, heard: Heard) -> RelayLine:
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(
            lambda: RelayLine(name, heard),
            "127.0.0.1",
            self._port,
            ssl=self._tls,
            server_hostname="localhost" if self._tls else None,
        )
        return line
