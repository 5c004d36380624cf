"""What can be put in between: another WebSocket library, a recorder of frames, a SOCKS5 proxy."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.proxy_address import ProxyAddress
from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.transport.dial import through_socks5
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.wire.frames import decode_client, decode_relay
from e2ee_desktop.wire.frames_control import Create, Done, Hello
from e2ee_desktop.wire.frames_hot import Send, Sent
from tests.fakes.mailboxes import address, envelope, owned


def test_where_picows_is_missing_websockets_serves(monkeypatch):
    monkeypatch.delitem(sys.modules, "e2ee_desktop.relay.listen_picows", raising=False)
    monkeypatch.setitem(sys.modules, "picows", None)
    assert fastest() is portable()


async def test_a_recorder_sees_every_frame_in_clear(tmp_path):
    frames: list = []

    class Recorder(Connection):
        def receive_all(self, messages: Sequence[bytes], now_ms: int) -> None:
            frames.extend(map(decode_client, messages))
            super().receive_all(messages, now_ms)

        def take_output(self) -> list[bytes]:
            output = super().take_output()
            frames.extend(map(decode_relay, output))
            return output

    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0)
    async with RelayServer(settings, make_connection=Recorder) as server:
        client, mailbox = RelayTransport(), owned(server.address)
        await client.create_mailbox(mailbox, ())
        await client.send(address(mailbox), bytes(16), envelope())
        await client.close()
    assert [type(frame) for frame in frames] == [Hello, Create, Done, Send, Sent]


async def _relay_bytes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        writer.write(data)
    writer.close()


class Socks5:
    """As much of RFC 1928 as a client without a password needs; remembers the names that it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        _, _, _, kind, length = await reader.readexactly(5)
        assert kind == 3, "a name, which the proxy resolves"
        name = (await reader.readexactly(length)).decode()
        port = int.from_bytes(await reader.readexactly(2))
        self.asked.append((name, port))
        if name.endswith(".invalid"):
            writer.write(b"\x05\x04\x00\x01" + bytes(6))
            writer.close()
            return
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        await asyncio.gather(_relay_bytes(reader, far_writer), _relay_bytes(far_reader, writer))
        for each in (writer, far_writer):
            await each.wait_closed()


@pytest.fixture
async def proxy():
    socks = Socks5()
    server = await asyncio.start_server(socks.serve, "127.0.0.1", 0)
    socks.url = f"socks5://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield socks
    server.close()
    await server.wait_closed()


async def test_a_proxy_is_asked_for_the_relays_name_and_carries_everything(tmp_path, proxy):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, public_host="relay.example")
    async with RelayServer(settings) as server:
        client, mailbox = RelayTransport(dial=through_socks5(ProxyAddress.parse(proxy.url))), owned(server.address)
        await client.create_mailbox(mailbox, ())
        await client.send(address(mailbox), bytes(16), envelope())
        await client.close()
        assert proxy.asked == [("relay.example", server.address.port)]


async def test_a_relay_that_the_proxy_does_not_reach_is_unreachable(tmp_path, proxy):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, public_host="relay.invalid")
    async with RelayServer(settings) as server:
        client = RelayTransport(dial=through_socks5(ProxyAddress.parse(proxy.url)))
        with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
            await client.create_mailbox(owned(server.address), ())
        await client.close()
