"""What a relay says of itself, at its most talkative, holds nothing of its clients: log, status, health and metrics."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import http.client
import json
import os
import signal
import socket
import sys

import psutil
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Directory
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.transport.relay_pin import client_tls
from tests.fakes.mailboxes import CAPABILITY, Reader, address, base, envelope, item, owned, stranger
from tests.fakes.relay_process import PATIENCE_SECONDS, launch

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a loopback address of the client's own")

CLIENT_HOST = "127.77.66.55"
"""All of 127.0.0.0/8 is this machine: an address by which a client is told from the relay."""
NAME = b"a-name-that-only-clients-say"


async def from_the_clients_address(host: str, port: int) -> socket.socket:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setblocking(False)
    connection.bind((CLIENT_HOST, 0))
    await asyncio.get_running_loop().sock_connect(connection, (host, port))
    return connection


async def honest_traffic(relay: RelayAddress) -> list[bytes]:
    """Everything that a client does; returns the secrets that went by."""
    alice, bob = (RelayTransport(from_the_clients_address) for _ in range(2))
    mailbox = owned(relay)
    await bob.create_mailbox(mailbox, (CAPABILITY,))
    await bob.publish(mailbox, Directory(base(NAME), (item(NAME),), True))
    await alice.fetch_directory(address(mailbox), b"claim---" * 2)
    bob.subscribe(mailbox)
    envelope_id = os.urandom(16)
    await alice.send(address(mailbox, CAPABILITY), envelope_id, envelope(NAME))
    await Reader(bob).texts(1)
    for wrong in (None, b"w" * 32):
        with pytest.raises(RelayFailure):
            await alice.send(address(mailbox, wrong), os.urandom(16), envelope(NAME))
    with pytest.raises(RelayFailure):
        await alice.delete_mailbox(stranger(mailbox))
    await alice.close()
    await bob.close()
    return [mailbox.receive_id, mailbox.send_id, mailbox.owner_key, CAPABILITY, envelope_id, b"claim---" * 2, NAME]


async def hostile_traffic(relay: RelayAddress) -> None:
    """Lines that break at every layer: TCP, TLS, HTTP, WebSocket, frames."""
    for first in (b"", b"GET /" + NAME + b" HTTP/1.1\r\n\r\n", b"\x16\x03\x01" + NAME):
        line = await from_the_clients_address(relay.host, relay.port)
        await asyncio.get_running_loop().sock_sendall(line, first)
        line.close()
    for request in (b"GET /" + NAME + b" HTTP/1.1\r\nHost: x\r\n\r\n", NAME * 900, b"POST / HTTP/9\r\n\r\n"):
        line = await from_the_clients_address(relay.host, relay.port)
        reader, writer = await asyncio.open_connection(sock=line, ssl=client_tls(), server_hostname="x")
        writer.write(request)
        with contextlib.suppress(OSError):
            await asyncio.wait_for(reader.read(4_096), PATIENCE_SECONDS)
        writer.transport.abort()
    for message in (NAME, NAME.decode(), b"\x01\x01" + NAME, b""):
        line = await from_the_clients_address(relay.host, relay.port)
        with contextlib.suppress(WebSocketException, OSError):
            url = f"wss://{relay.host}:{relay.port}/"
            async with connect(url, sock=line, ssl=client_tls(), proxy=None) as websocket:
                await websocket.recv()
                await websocket.send(message)
                await websocket.recv()


def said_of(secret: bytes) -> set[bytes]:
    """The forms in which a log could show it."""
    return {
        secret,
        secret.hex().encode(),
        base64.b64encode(secret).rstrip(b"="),
        base64.urlsafe_b64encode(secret).rstrip(b"="),
        repr(secret)[2:-1].encode(),
        secret[:8].hex().encode(),
    }


def page(port: int, path: str) -> tuple[int, str]:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    asking.request("GET", path)
    answer = asking.getresponse()
    text = answer.read().decode()
    asking.close()
    return answer.status, text


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_no_word_of_a_relay_names_a_client_or_a_mailbox(tmp_path):
    seen, config = a_free_port(), tmp_path / "relay.toml"
    config.write_text(
        f'data = "{tmp_path}/d"\nlisten = "127.0.0.1:0"\n'
        f'[observation]\nlisten = "127.0.0.1:{seen}"\nlog_level = "debug"\n'
    )
    process = await launch("serve", "--config", str(config))
    first = await asyncio.wait_for(process.stdout.readline(), PATIENCE_SECONDS)
    relay = RelayAddress.parse(json.loads(first)["address"])
    secrets = await honest_traffic(relay)
    await hostile_traffic(relay)
    process.send_signal(signal.SIGHUP)
    pages = [
        await asyncio.to_thread(page, seen, path) for path in ("/health", "/metrics", "/health?x", "/" + NAME.decode())
    ]
    process.terminate()
    output, errors = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    assert [status for status, _ in pages] == [200, 200, 200, 404]
    assert (pages[0][1], process.returncode, output) == ("ok\n", 0, b"")
    events = [json.loads(line)["event"] for line in errors.splitlines()]
    assert {"serving", "draining"} <= set(events)
    assert "defect" not in events
    everything = errors + "".join(text for _, text in pages).encode()
    assert CLIENT_HOST.encode() not in everything
    for secret in secrets:
        for form in said_of(secret):
            assert form not in everything, secret


async def test_no_page_is_served_that_the_operator_did_not_ask_for(tmp_path):
    process = await launch("serve", "--data", str(tmp_path / "d"), "--listen", "127.0.0.1:0")
    line = json.loads(await asyncio.wait_for(process.stdout.readline(), PATIENCE_SECONDS))
    relay = RelayAddress.parse(line["address"])
    listening = await asyncio.to_thread(ports_of, process.pid)
    assert listening == {relay.port}
    process.terminate()
    await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)


def ports_of(pid: int) -> set[int]:
    return {each.laddr.port for each in psutil.Process(pid).net_connections("inet") if each.status == "LISTEN"}
