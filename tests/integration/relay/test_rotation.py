"""A certificate changes under real clients: nobody is cut off, and who comes back needs no new link."""

from __future__ import annotations

import asyncio
import datetime
import ssl
import tempfile

import pytest
from websockets.asyncio.client import connect

from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.certificate import FOR_EVER, self_signed
from e2ee_desktop.relay.identity import ONLINE_NAME, load_identity, rotate
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.long_term_key import make_offline_key, read_key
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import MailboxDrained
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.transport.relay_pin import checked_certificate_hash, client_tls
from e2ee_desktop.wire.frames import decode_relay
from e2ee_desktop.wire.frames_control import Hello
from tests.fakes.mailboxes import Reader, address, envelope, owned


@pytest.fixture(params=["picows", "websockets"])
async def relay(request, tmp_path):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0)
    async with RelayServer(settings, fastest() if request.param == "picows" else portable()) as server:
        yield server


@pytest.fixture
async def clients():
    made = RelayTransport(), RelayTransport(), RelayTransport()
    yield made
    for each in made:
        await each.close()


def rotate_here(tmp_path) -> None:
    folder = tmp_path / "relay"
    rotate(folder, read_key(folder), offline=False, days=30)


async def test_open_connections_stay_and_new_ones_see_the_new_certificate_under_the_same_address(
    relay, clients, tmp_path
):
    alice, bob, carol = clients
    before = relay.address
    mailbox = owned(before)
    await bob.create_mailbox(mailbox, ())
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    await alice.send(address(mailbox), b"1" * 16, envelope(b"before"))

    assert not await relay.reload()
    rotate_here(tmp_path)
    assert await relay.reload()

    await alice.send(address(mailbox), b"2" * 16, envelope(b"on the old line"))
    await carol.send(address(mailbox), b"3" * 16, envelope(b"on a new line"))
    assert await reader.texts(3) == [b"before", b"on the old line", b"on a new line"]
    await bob.set_capabilities(mailbox, ())  # an owner's signature still holds on the line that saw the old certificate
    await carol.create_mailbox(owned(relay.address), ())  # and on one that saw the new one
    assert relay.address == before


async def test_who_loses_the_connection_comes_back_by_itself(relay, clients, tmp_path):
    alice, bob, _ = clients
    mailbox = owned(relay.address)
    await bob.create_mailbox(mailbox, ())
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    rotate_here(tmp_path)
    port = relay.address.port
    await relay.stop()
    again = RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", port))
    async with again:
        assert again.address == mailbox.relay
        await reader.until(MailboxDrained)
        await alice.send(address(mailbox), b"1" * 16, envelope(b"after"))
        assert await reader.texts(1) == [b"after"]


async def test_a_client_that_began_under_the_old_certificate_is_never_greeted_under_the_new_one(
    relay, clients, tmp_path
):
    """Else it would find another certificate signed than it was shown, and believe that somebody is in between."""
    reader, writer = await asyncio.open_connection("127.0.0.1", relay.address.port, ssl=client_tls())
    shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    rotate_here(tmp_path)
    assert await relay.reload()
    writer.write(
        b"GET / HTTP/1.1\r\nHost: relay\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    answer = await reader.readuntil(b"\r\n\r\n")
    if answer.startswith(b"HTTP/1.1 101 "):
        size = (await reader.readexactly(2))[1]
        hello = decode_relay(
            await reader.readexactly(size if size < 126 else int.from_bytes(await reader.readexactly(2)))
        )
        assert isinstance(hello, Hello)
        checked_certificate_hash(relay.address, hello, shown)
    else:  # `websockets` turns away whoever comes through a closed listener
        assert answer.startswith(b"HTTP/1.1 503 ")
    writer.transport.abort()


async def test_a_relay_that_turns_a_client_away_is_unreachable_for_now(clients):
    """Not one that makes no sense."""

    async def turn_away(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()

    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile() as file:
        file.write(self_signed(FOR_EVER))
        file.flush()
        tls.load_cert_chain(file.name)
    server = await asyncio.start_server(turn_away, "127.0.0.1", 0, ssl=tls)
    async with server:
        relay = RelayAddress("127.0.0.1", server.sockets[0].getsockname()[1], bytes(32))
        with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
            await clients[0].create_mailbox(owned(relay), ())


async def test_a_reload_that_fails_leaves_the_certificate_that_is_shown(relay, clients, tmp_path):
    path = tmp_path / "relay" / ONLINE_NAME
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(Exception, match=r"relay\.certificate_damaged"):
        await relay.reload()
    await clients[0].create_mailbox(owned(relay.address), ())


async def test_another_long_term_key_is_never_shown(relay, clients, tmp_path):
    rotate(tmp_path / "relay", make_offline_key(tmp_path / "other.key"), offline=True, days=30)
    with pytest.raises(Exception, match=r"relay\.certificate_damaged"):
        await relay.reload()
    await clients[0].create_mailbox(owned(relay.address), ())


async def test_a_client_refuses_a_certificate_whose_term_is_over_however_well_it_is_signed(relay, tmp_path):
    rotate_here(tmp_path)
    await relay.reload()
    async with connect(f"wss://127.0.0.1:{relay.address.port}/", ssl=client_tls(), proxy=None) as socket:
        hello = decode_relay(await socket.recv())
        tls = socket.transport.get_extra_info("ssl_object")
        assert isinstance(tls, ssl.SSLObject)
        shown = tls.getpeercert(binary_form=True)
    ends = load_identity(tmp_path / "relay").certificate.ends
    assert isinstance(hello, Hello)
    checked_certificate_hash(relay.address, hello, shown, lambda: ends - datetime.timedelta(seconds=1))
    with pytest.raises(RelayFailure, match=r"relay\.certificate_expired"):
        checked_certificate_hash(relay.address, hello, shown, lambda: ends)


async def test_a_certificate_that_ended_does_not_start_a_relay(tmp_path):
    folder = tmp_path / "relay"
    folder.mkdir()
    rotate(folder, make_offline_key(tmp_path / "stick.key"), offline=True, days=-2)
    with pytest.raises(UserActionNeeded, match=r"relay\.certificate_ended"):
        await RelayServer(RelaySettings(folder, "127.0.0.1", 0)).start()
