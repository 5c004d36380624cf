"""The local API: POST /encrypt under four clients, with and without 32 listeners to events, and how soon an event is read.

The server has one core to itself, the clients another. The peer is the article's own program: Flask behind waitress as they come, one view,
no token. An event's way is measured from the moment at which the application knows to the one at which another process has read it.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.rows import Row
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.events import MessageStored
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.domain.programs import Scope
from e2ee_desktop.platform.profile_folder import ProfileFolder
from tests.fakes.cli_profile import PASSPHRASE, CliProfile, make_friends, running_relay
from tests.fakes.local_api import serving

SECONDS = 5.0
CLIENTS = 4
LISTENERS = 32
EVENTS = 300
LOAD = """
import socket, sys, threading, time
port, token, clients, seconds = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
body = b'{"data": "what one program keeps for itself"}'
head = f"POST /encrypt HTTP/1.1\\r\\nHost: 127.0.0.1:{port}\\r\\nAuthorization: Bearer {token}\\r\\nContent-Type: application/json\\r\\n"
request = head.encode() + f"Content-Length: {len(body)}\\r\\n\\r\\n".encode() + body
counts = [0] * clients
def ask(place):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            connection.sendall(request)
            answer = b""
            while b"\\r\\n\\r\\n" not in answer:
                answer += connection.recv(65536)
            headers, _, rest = answer.partition(b"\\r\\n\\r\\n")
            assert headers.startswith(b"HTTP/1.1 200 "), headers
            size = int(headers.lower().split(b"content-length: ")[1].split(b"\\r\\n")[0])
            while len(rest) < size:
                rest += connection.recv(65536)
            counts[place] += 1
threads = [threading.Thread(target=ask, args=(place,)) for place in range(clients)]
began = time.monotonic()
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sum(counts) / (time.monotonic() - began))
"""
PEER = """
import os
from cryptography.fernet import Fernet
from flask import Flask, jsonify, request
import logging
from waitress.server import create_server
application, cipher = Flask(__name__), Fernet(Fernet.generate_key())
@application.post("/encrypt")
def encrypt():
    return jsonify(encrypted_data=cipher.encrypt(request.get_json()["data"].encode()).decode())
logging.getLogger("waitress").setLevel(logging.ERROR)
server = create_server(application, host="127.0.0.1", port=0)
print(server.effective_port, flush=True)
server.run()
"""
LISTEN = """
import http.client, sys, time
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
connection.request("GET", "/v1/events", headers={"Authorization": "Bearer " + sys.argv[2]})
lines = connection.getresponse()
print("listening", flush=True)
while line := lines.readline():
    if line == b"event: message\\n":
        print(time.monotonic_ns(), flush=True)
"""


def main(json: bool) -> Iterator[Row]:
    """Rows: requests a second beside the peer's, the same with listeners, and how soon events are read."""
    del json
    with tempfile.TemporaryDirectory(prefix="e2ee-api-") as name, running_relay(Path(name) / "relay") as relay:
        folder = Path(name)
        alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
        alice.make("Alice")
        bob.make("Bob")
        make_friends(alice, bob)
        peer = _peer()
        with serving(alice) as api:
            _pin(api.process.pid, 0)
            ours = _load(api.port, api.token)
            yield Row("api_encrypt", ours, "/s", "Flask and waitress as they come", ours / peer)
            with contextlib.ExitStack() as listening:
                for _ in range(LISTENERS):
                    listening.callback(api.listen().close)
                yield Row("api_encrypt_with_32_listeners", _load(api.port, api.token), "/s")
        waits_ms = asyncio.run(_events(alice, bob))
        yield Row("api_event_p50", statistics.median(waits_ms), "ms")
        yield Row("api_event_p99", statistics.quantiles(waits_ms, n=100)[98], "ms")


def _pin(pid: int, core: int) -> None:
    """Every thread of a process onto one core, where there are several."""
    if (os.cpu_count() or 1) > 1 and hasattr(os, "sched_setaffinity"):
        for thread in psutil.Process(pid).threads():
            os.sched_setaffinity(thread.id, {core})


def _load(port: int, token: str) -> float:
    command = [sys.executable, "-c", LOAD, str(port), token, str(CLIENTS), str(SECONDS)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    _pin(process.pid, 1)
    output, _ = process.communicate(timeout=60)
    return float(output)


def _peer() -> float:
    process = subprocess.Popen([sys.executable, "-c", PEER], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        port = int(process.stdout.readline())
        _pin(process.pid, 0)
        return _load(port, "none")
    finally:
        process.kill()
        process.communicate()


async def _events(alice: CliProfile, bob: CliProfile) -> list[float]:
    """Milliseconds from knowing to having been read elsewhere, of each of Bob's messages."""
    desks = [ProfileDesk(ProfileFolder(profile.home)) for profile in (alice, bob)]
    hers, his = [await desk.open(PASSPHRASE) for desk in desks]
    known: list[int] = []

    def heard(event: object) -> None:
        if isinstance(event, MessageStored) and event.message.direction is Direction.INCOMING:
            known.append(time.monotonic_ns())

    token = (await hers.add_program("listener", [Scope.READ])).token
    hers.listen(heard)  # before the interface, so that its own work counts
    url = await desks[0].interface().serve(0)
    await hers.connect()
    await his.connect()
    command = [sys.executable, "-c", LISTEN, url.rpartition(":")[2], token]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        await process.stdout.readline()
        read: list[int] = []
        contact_id = his.find_contact("Alice").contact_id
        for number in range(EVENTS):
            await his.send_text(contact_id, f"number {number}")
            read.append(int(await process.stdout.readline()))
    finally:
        process.kill()
        await process.wait()
        for desk in desks:
            await desk.close()
    return [(later - earlier) / 1e6 for earlier, later in zip(known, read, strict=True)]
