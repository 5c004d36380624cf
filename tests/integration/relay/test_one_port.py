"""One port serves messages and blobs: by either listener, at once, in the command as in the messenger's built-in relay."""

from __future__ import annotations

import asyncio
import os
import stat

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import MailboxDrained
from e2ee_desktop.transport.blob_client import RelayBlobs
from tests.fakes.blobs import RawBlobClient, address_of, bytes_over_tls, file_of, nothing_said, owned_blob
from tests.fakes.mailboxes import Reader, address, envelope, owned
from tests.fakes.raw_relay_client import RawRelayClient
from tests.fakes.relay_process import RelayProcess
from tests.fakes.worlds import RealWorld, world

MIB = 1 << 20


@pytest.fixture(params=["picows", "websockets"])
async def place(request, tmp_path):
    started = world(request.param, tmp_path)
    assert isinstance(started, RealWorld)
    await started.start()
    yield started
    await started.stop()


async def test_messages_and_blobs_pass_through_one_port_at_once(place, tmp_path):
    alice, bob, mailbox = place.transport(), place.transport(), owned(place.address)
    await bob.create_mailbox(mailbox, ())
    bob.subscribe(mailbox)
    reader = Reader(bob)
    await reader.until(MailboxDrained)
    source, blob, client = file_of(tmp_path / "source", 3 * MIB + 5), owned_blob(place.address), RelayBlobs()
    texts = [b"%d" % number for number in range(50)]

    async def talk():
        for text in texts:
            await alice.send(address(mailbox), os.urandom(16), envelope(text))

    await asyncio.gather(talk(), client.upload(blob, source, nothing_said))
    assert await reader.texts(len(texts)) == texts
    await client.download(address_of(blob), 3 * MIB + 5, tmp_path / "target", nothing_said)
    assert (tmp_path / "target").read_bytes() == source.read_bytes()


UPGRADE = b"GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: "


async def test_either_is_known_by_its_first_bytes_however_they_come(place):
    websocket = UPGRADE + b"AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    http = b"GET /v1/x HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
    upgraded = await asyncio.to_thread(bytes_over_tls, place.address, websocket, 13)
    answered = await asyncio.to_thread(bytes_over_tls, place.address, http)
    assert (upgraded[:13], answered[:13]) == (b"HTTP/1.1 101 ", b"HTTP/1.1 404 ")


async def test_both_protocols_show_the_same_relay(place):
    blob = owned_blob(place.address)
    async with RawRelayClient(place.address) as messages, RawBlobClient(blob) as blobs:
        assert blobs.connection.hello.relay_key == place.address.key
        assert blobs.connection.hello.nonce != messages.nonce


async def test_a_relay_without_blobs_says_no_and_serves_messages(tmp_path):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, blobs=None)
    async with RelayServer(settings) as relay:
        with pytest.raises(RelayFailure, match=r"relay\.protocol"):
            await RelayBlobs().upload(owned_blob(relay.address), file_of(tmp_path / "source", 1), nothing_said)
        async with RawRelayClient(relay.address):
            pass


async def test_the_price_of_a_mailbox_is_the_price_of_a_blob(tmp_path):
    policy = Policy(creating=Toll(token=True), tokens=("welcome-to-everybody",))
    async with RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", 0, policy=policy)) as relay:
        source, blob = file_of(tmp_path / "source", 1), owned_blob(relay.address)
        with pytest.raises(RelayFailure, match=r"relay\.token_needed"):
            await RelayBlobs().upload(blob, source, nothing_said)
        with pytest.raises(RelayFailure, match=r"relay\.token_needed"):
            await RelayBlobs(tokens={relay.address: "guessed-by-somebody"}).upload(blob, source, nothing_said)
        await RelayBlobs(tokens={relay.address: "welcome-to-everybody"}).upload(blob, source, nothing_said)


async def test_the_command_serves_blobs_privately_and_keeps_them_over_kill_and_stop(tmp_path):
    process, client = RelayProcess(tmp_path / "relay"), RelayBlobs()
    source = file_of(tmp_path / "source", MIB)
    try:
        blob = owned_blob(await process.start())
        assert not (tmp_path / "relay" / "blobs").exists(), "made with the first blob"
        await client.upload(blob, source, nothing_said)
        modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "relay" / "blobs").rglob("*")}
        assert modes == {0o700, 0o600}
        await process.kill()
        await process.start()
        await client.download(address_of(blob), MIB, tmp_path / "target", nothing_said)
        status, _, errors = await process.terminate()
        assert (status, errors) == (0, b"")
    finally:
        await process.stop()
    assert (tmp_path / "target").read_bytes() == source.read_bytes()
