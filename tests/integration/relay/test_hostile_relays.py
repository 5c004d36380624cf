"""A relay can refuse and lie; the client says so with a code and goes on."""

from __future__ import annotations

import asyncio
import hashlib
import os
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.data_folder import DataFolder
from e2ee_desktop.relay.identity import ONLINE_NAME, RelayIdentity, load_identity
from e2ee_desktop.services.ports import MailboxRefused, RelayState, RelayStateChanged
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.wire.frames import VERSION, decode_client, encode
from e2ee_desktop.wire.frames_control import Closed, Done, Drained, Failed, Fetched, Hello, Open, Refusal
from e2ee_desktop.wire.frames_hot import Deliver, Delivered, SendOutcome, Sent
from e2ee_desktop.wire.limits import UNACKNOWLEDGED_ENVELOPES_MAX
from tests.fakes.mailboxes import Reader, address, base, envelope, owned
from tests.fakes.worlds import RealWorld, world

Script = Callable[[ServerConnection], Awaitable[None]]


class LyingRelay:
    """Has a key and a certificate as a real one; says what its script says. After that, nothing."""

    def __init__(self, identity: RelayIdentity, script: Script, hello: bytes | None = None) -> None:
        self._identity, self._script = identity, script
        self._hello = encode(identity.greet().hello) if hello is None else hello

    async def __aenter__(self) -> RelayAddress:
        self._server = await serve(self._talk, "127.0.0.1", 0, ssl=self._identity.tls(), compression=None)
        return RelayAddress("127.0.0.1", self._server.sockets[0].getsockname()[1], self._identity.public_key)

    async def __aexit__(self, *_) -> None:
        self._server.close()
        await self._server.wait_closed()

    async def _talk(self, socket: ServerConnection) -> None:
        try:
            await socket.send(self._hello)
            await self._script(socket)
            await socket.wait_closed()
        except ConnectionClosed:
            pass


def identity_in(folder) -> RelayIdentity:
    with DataFolder(folder):
        return load_identity(folder)


@pytest.fixture
def identity(tmp_path):
    return identity_in(tmp_path / "lying")


@pytest.fixture
async def client():
    transport = RelayTransport(chance=Random(1))
    yield transport
    await transport.close()


async def silence(_: ServerConnection) -> None: ...


async def asks(client, relay) -> str:
    """The code with which a request fails."""
    with pytest.raises(RelayFailure) as refused:
        await client.fetch_directory(address(owned(relay)), bytes(16))
    return refused.value.code


async def test_another_key_than_the_pin_is_refused_before_anything_is_said(identity, client):
    heard: list = []

    async def listen(socket: ServerConnection) -> None:
        heard.append(await socket.recv())

    async with LyingRelay(identity, listen) as relay:
        assert await asks(client, replace(relay, key=os.urandom(32))) == "relay.wrong_key"
    assert heard == []


async def test_a_certificate_that_the_pinned_key_did_not_sign_is_refused(identity, client, tmp_path):
    """A relay in the middle: own certificate, the true relay's greeting."""
    true = identity_in(tmp_path / "true")
    async with LyingRelay(identity, silence, encode(true.greet().hello)) as relay:
        assert await asks(client, replace(relay, key=true.public_key)) == "relay.wrong_key"


async def test_a_right_key_with_a_wrong_signature_is_refused(identity, client):
    hello = Hello(bytes(32), identity.public_key, bytes(64))
    async with LyingRelay(identity, silence, encode(hello)) as relay:
        assert await asks(client, relay) == "relay.wrong_key"


@pytest.mark.parametrize("greeting", [b"", b"HTTP", encode(Done(1, 0)), bytes((VERSION + 1, 131))], ids=range(4))
async def test_a_relay_that_greets_with_nonsense_is_refused(identity, client, greeting):
    async with LyingRelay(identity, silence, greeting) as relay:
        assert await asks(client, relay) == "relay.protocol"


async def test_a_server_that_speaks_no_websocket_is_refused(identity, client):
    async def not_found(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 301 Moved\r\nLocation: wss://elsewhere.example/\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(not_found, "127.0.0.1", 0, ssl=identity.tls())
    relay = RelayAddress("127.0.0.1", server.sockets[0].getsockname()[1], identity.public_key)
    assert await asks(client, relay) == "relay.protocol"
    server.close()
    await server.wait_closed()


async def test_an_old_tls_is_refused(identity, client):
    context = identity.tls()
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0, ssl=context)
    relay = RelayAddress("127.0.0.1", server.sockets[0].getsockname()[1], identity.public_key)
    # Whether TLS' alert or the end of the socket is seen first is the event loop's affair.
    assert await asks(client, relay) in ("relay.protocol", "relay.unreachable")
    server.close()
    await server.wait_closed()


LIES = {
    "garbage": b"\x00garbage",
    "client's frame": encode(Open(1, 1, bytes(16), bytes(64))),
    "second greeting": encode(Hello(bytes(32), bytes(32), bytes(64))),
    "answer to no question": encode(Done(99, 0)),
    "answer of another kind": encode(Done(1, 0)),
    "send's answer": encode(Sent((SendOutcome(1),))),
    "delivery to no channel": encode(Deliver((Delivered(1, 1, bytes(16), envelope()),))),
    "drained without a channel": encode(Drained(1)),
    "closed without a channel": encode(Closed(1, Refusal.TAKEN_OVER)),
    "refusal of everything": encode(Failed(0, Refusal.PROTOCOL, 0)),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_a_lie_instead_of_an_answer_is_a_typed_error(identity, client, lie):
    async def answer(socket: ServerConnection) -> None:
        await socket.recv()
        await socket.send(lie)

    async with LyingRelay(identity, answer) as relay:
        assert await asks(client, relay) == "relay.protocol"


async def test_text_instead_of_bytes_is_a_typed_error(identity, client):
    async def answer(socket: ServerConnection) -> None:
        await socket.recv()
        await socket.send("text")

    async with LyingRelay(identity, answer) as relay:
        assert await asks(client, relay) == "relay.protocol"


@pytest.mark.parametrize(
    ("refusal", "code"),
    [(Refusal.BUSY, "relay.busy"), (Refusal.STORAGE_FULL, "relay.busy"), (Refusal.REFUSED, "relay.refused")],
)
async def test_a_refusal_has_its_code_and_its_time(identity, client, refusal, code):
    async def answer(socket: ServerConnection) -> None:
        await socket.recv()
        await socket.send(encode(Failed(1, refusal, 250)))

    async with LyingRelay(identity, answer) as relay:
        with pytest.raises(RelayFailure) as refused:
            await client.fetch_directory(address(owned(relay)), bytes(16))
        assert (refused.value.code, refused.value.facts) == (code, {"retry_after_ms": 250})


async def test_a_line_that_ends_in_the_middle_fails_what_waits_for_it(identity, client):
    async def hang_up(socket: ServerConnection) -> None:
        await socket.recv()
        socket.transport.abort()

    async with LyingRelay(identity, hang_up) as relay:
        assert await asks(client, relay) == "relay.unreachable"


def opened(then: list[bytes]) -> Script:
    async def script(socket: ServerConnection) -> None:
        frame = decode_client(await socket.recv())
        assert isinstance(frame, Open)
        await socket.send(encode(Done(frame.request, 0)))
        for message in then:
            await socket.send(message)

    return script


def delivery(sequence: int) -> bytes:
    return encode(Deliver((Delivered(1, sequence, sequence.to_bytes(16), envelope()),)))


LIES_TO_A_READER = {
    "more than the window": [delivery(n) for n in range(1, UNACKNOWLEDGED_ENVELOPES_MAX + 2)],
    "the same sequence twice": [delivery(1), delivery(1)],
    "drained twice": [encode(Drained(1)), encode(Drained(1))],
    "another channel": [encode(Drained(2))],
}


@pytest.mark.parametrize("lies", LIES_TO_A_READER.values(), ids=LIES_TO_A_READER.keys())
async def test_a_relay_that_lies_to_a_reader_loses_its_line(identity, client, lies):
    async with LyingRelay(identity, opened(lies)) as relay:
        client.subscribe(owned(relay))
        reader = Reader(client)
        while not any(isinstance(each, RelayStateChanged) and each.code for each in reader.seen):
            await reader.until(RelayStateChanged, acknowledge=False)
        assert reader.seen[-1] == RelayStateChanged(relay, RelayState.OFFLINE, "relay.protocol")


async def test_a_subscription_refused_for_a_while_is_asked_again_and_one_refused_for_good_is_not(identity, client):
    async def script(socket: ServerConnection) -> None:
        for refusal in (Refusal.BUSY, Refusal.STORAGE_FULL, Refusal.REFUSED):
            frame = decode_client(await socket.recv())
            assert isinstance(frame, Open)
            await socket.send(encode(Failed(frame.request, refusal, 1)))

    async with LyingRelay(identity, script) as relay:
        mailbox = owned(relay)
        client.subscribe(mailbox)
        [refusal] = await Reader(client).until(MailboxRefused)
        assert refusal == MailboxRefused(mailbox.receive_id, "relay.refused")


async def test_a_directory_and_a_pin_are_all_that_counts_for_an_honest_relay(identity, client):
    async def answer(socket: ServerConnection) -> None:
        await socket.recv()
        await socket.send(encode(Fetched(1, base(), None)))

    async with LyingRelay(identity, answer) as relay:
        assert (await client.fetch_directory(address(owned(relay)), bytes(16))).base == base()


async def test_one_bad_relay_leaves_the_connection_to_another_alone(identity, client, tmp_path):
    good = world("picows", tmp_path)
    assert isinstance(good, RealWorld)
    await good.start()
    mailbox = owned(good.address)
    await client.create_mailbox(mailbox, ())
    async with LyingRelay(identity, silence, b"nonsense") as relay:
        client.subscribe(owned(relay))
        assert await asks(client, relay) == "relay.protocol"
        client.subscribe(mailbox)
        await client.send(address(mailbox), bytes(16), envelope(b"fine"))
        assert await Reader(client).texts(1) == [b"fine"]
    await client.close()
    await good.stop()


def test_the_certificate_hash_is_of_the_whole_certificate(identity, tmp_path):
    pem = (tmp_path / "lying" / ONLINE_NAME).read_text()
    der = ssl.PEM_cert_to_DER_cert(pem[pem.index("-----BEGIN CERTIFICATE") :])
    assert hashlib.sha256(der).digest() == identity.certificate_hash
