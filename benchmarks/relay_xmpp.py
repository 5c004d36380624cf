"""ejabberd's and Prosody's side of the load: XMPP as raw as can be (RFC 6120 and 6121).

Clients sign in with SASL PLAIN, are available, and exchange `<message/>` with a body of text. Whether a message for somebody
who is away was taken is asked with a ping behind it: a server works off a client's stanzas in order.
"""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
from collections.abc import Sequence
from typing import cast

from benchmarks.relay_traffic import NUMBER_BYTES, Heard, Stored, payload

HOST, PASSWORD = b"localhost", b"benchmark"
SIGN_IN_SECONDS = 30
SENDER, READER, IDLE, ABSENT = b"sender", b"reader", b"idle", b"absent"
_OPEN = (
    b"<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client'"
    b" xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
)
_BIND = b"<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r</resource></bind></iq>"
_PING = b"<iq type='get' id='ping-%d' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>"
_PONG = re.compile(rb"<iq[^>]*id=['\"]ping-([0-9]+)['\"]")
_STEPS = (b"</stream:features>", b"<success", b"</stream:features>", b"</iq>", b"<presence")


class XmppLine(asyncio.Protocol):
    """One client. on_pong: hears which ping was answered."""

    def __init__(self, user: bytes, name: int, heard: Heard, body_bytes: int) -> None:
        self._user, self._name, self._heard = user, name, heard
        self._body = re.compile(rb"<body>([0-9]{%d})[^<]{%d}</body>" % (NUMBER_BYTES, body_bytes - NUMBER_BYTES))
        self._rest = b""
        self._step = 0
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport
        self.on_stored: Stored | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(_OPEN)

    def data_received(self, data: bytes) -> None:
        data = self._rest + data if self._rest else data
        if self._step < len(_STEPS):
            self._rest = data
            self._sign_in()
        elif self.on_stored is not None:
            end = data.rfind(b">") + 1
            for found in _PONG.finditer(data, 0, end):
                self.on_stored(self._name, int(found[1]))
            self._rest = data[end:]
        else:
            end = data.rfind(b"</message>")
            if end < 0:
                self._rest = data
                return
            self._rest = data[end + len(b"</message>") :]
            self._heard(self._name, [found[1] for found in self._body.finditer(data, 0, end)])

    def _sign_in(self) -> None:
        if b"<failure" in self._rest and not self.ready.done():
            self.ready.set_exception(RuntimeError("the server refused to sign a client in"))
        if _STEPS[self._step] not in self._rest:
            return
        self._rest = b""
        self._step += 1
        plain = base64.b64encode(b"\0" + self._user + b"\0" + PASSWORD)
        auth = b"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + b"</auth>"
        said = (auth, _OPEN, _BIND, b"<presence/>", b"")[self._step - 1]
        if said:
            self.transport.write(said)
        else:
            self.ready.set_result(None)


class XmppContender:
    """An XMPP server under load."""

    def __init__(self, port: int, tls: ssl.SSLContext | None, body_bytes: int) -> None:
        self._port, self._tls, self._body_bytes = port, tls, body_bytes
        self._filler = payload(b"", body_bytes)[NUMBER_BYTES:]
        self._senders: list[XmppLine] = []
        self._readers: list[XmppLine] = []
        self._idle: list[XmppLine] = []

    async def connect(self, pairs: int, heard: Heard) -> None:
        """`pairs` senders, and as many recipients who are there."""
        for name in range(pairs):
            self._senders.append(await self._line(SENDER, name, lambda _name, _numbers: None))
            self._readers.append(await self._line(READER, name, heard))

    def send(self, pair: int, numbers: Sequence[bytes]) -> None:
        self._senders[pair].transport.write(self._messages([READER + b"%d" % pair] * len(numbers), numbers))

    async def connect_idle(self, name: int) -> None:
        """One more client who says nothing."""
        self._idle.append(await self._line(IDLE, name, lambda _name, _numbers: None))

    def expect_absent(self, recipients: int, stored: Stored) -> None:
        for sender in self._senders:
            sender.on_stored = stored if recipients else None

    def send_absent(self, pair: int, recipients: Sequence[int], numbers: Sequence[bytes]) -> None:
        messages = self._messages([ABSENT + b"%d" % each for each in recipients], numbers)
        self._senders[pair].transport.write(messages + _PING % len(numbers))

    def refused(self) -> int:
        return 0

    def _messages(self, recipients: Sequence[bytes], numbers: Sequence[bytes]) -> bytes:
        filler, parts = self._filler, []
        for to, number in zip(recipients, numbers, strict=True):
            parts += (
                b"<message to='",
                to,
                b"@localhost' type='chat' id='",
                number,
                b"'><body>",
                number,
                filler,
                b"</body></message>",
            )
        return b"".join(parts)

    async def _line(self, kind: bytes, name: int, heard: Heard) -> XmppLine:
        _, line = await asyncio.get_running_loop().create_connection(
            lambda: XmppLine(kind + b"%d" % name, name, heard, self._body_bytes),
            "127.0.0.1",
            self._port,
            ssl=self._tls,
            server_hostname="localhost" if self._tls else None,
        )
        await asyncio.wait_for(line.ready, SIGN_IN_SECONDS)
        return line
