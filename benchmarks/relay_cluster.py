"""Envelopes accepted a second by two relays on a cluster of three NATS nodes, beside raw `nats-py` on the same nodes.

    cluster_acked_1k     the same 1 KiB for both: ours an envelope of 1,024 bytes, a class that exists for this row alone
    cluster_acked_4k     4 KiB for both: our smallest real envelope
    cluster_acked_text   what a person's text of up to 1 KiB costs: our real envelope of 4 KiB, 1 KiB from `nats-py`

Everybody waits until most nodes have synced (three copies, `sync_interval: always`). 50 senders with 8 on their way each, half at
each relay. Ours: over TLS, with quotas, capabilities and the mark that keeps an id from being stored twice for thirty days.
`nats-py`: 400 publishers on two connections to four streams, each message with a Nats-Msg-Id, which guards its id for two
minutes. Rounds alternate. Nodes, relays and load share this machine's cores; CPU is given beside.

Run as a module with a folder and the nodes it is one of the relays: with the defaults' rates lifted, as for any benchmark.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import nats
import psutil
import uvloop
from nacl.signing import SigningKey
from nats.js.client import JetStreamContext

from benchmarks.relay_wire import RelayLine, web_socket_frame
from benchmarks.rows import Row
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import OwnedMailbox
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.transport.relay_pin import client_tls
from e2ee_desktop.wire import frames_hot
from e2ee_desktop.wire.frames import encode
from e2ee_desktop.wire.frames_hot import Send
from tests.fakes.nats_nodes import NatsNodes

PEER = "nats-py"
PAIRS, WINDOW = 50, 8
TEXT_BYTES, ENVELOPE_BYTES = 1_024, 4_096
ROUNDS, SECONDS = 3, 5.0
STREAMS, CONNECTIONS = 4, 2
CAPABILITY = b"c" * 32
_ANY = Rate(1_000_000, 1_000_000)
_POLICY = Policy(sends=_ANY, source_sends=_ANY, creations=_ANY, source_creations=_ANY, source_connections=_ANY)
_QUOTA = Quota(envelopes=100_000, size_bytes=100_000 * 65_536)

Counted = Callable[[], int]


def main(json: bool) -> Iterator[Row]:  # noqa: ARG001 - nothing is printed here
    """Envelopes accepted a second, and CPU of relays and nodes for each."""
    _take_small_envelopes()
    with tempfile.TemporaryDirectory() as folder:
        yield from uvloop.run(_measure(Path(folder)))


async def _measure(folder: Path) -> list[Row]:
    nodes = NatsNodes(folder)
    try:
        await asyncio.to_thread(nodes.start)
        await nodes.ready()
        async with contextlib.AsyncExitStack() as running:
            relays = [await running.enter_async_context(_relay(folder / name, nodes.urls)) for name in "ab"]
            return await _rounds(nodes, relays)
    finally:
        await asyncio.to_thread(nodes.stop)


async def _rounds(nodes: NatsNodes, relays: Sequence[tuple[int, RelayAddress]]) -> list[Row]:
    senders = await _senders([address for _, address in relays])
    raw = await _raw(nodes.urls)
    contenders: dict[str, Callable[[float], Awaitable[int]]] = {
        "ours 1k": lambda seconds: _send(senders, TEXT_BYTES, seconds),
        "raw 1k": lambda seconds: _publish(raw, os.urandom(TEXT_BYTES), seconds),
        "ours 4k": lambda seconds: _send(senders, ENVELOPE_BYTES, seconds),
        "raw 4k": lambda seconds: _publish(raw, os.urandom(ENVELOPE_BYTES), seconds),
    }
    processes = [psutil.Process(pid) for pid in (*nodes.running, *(pid for pid, _ in relays))]
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    cpu: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            cpu_before, began = _cpu_seconds(processes), time.perf_counter()
            count = await run(SECONDS)
            rates[name].append(count / (time.perf_counter() - began))
            cpu[name].append((_cpu_seconds(processes) - cpu_before) * 1e6 / count)
    rate = {name: statistics.median(each) for name, each in rates.items()}
    micros = {name: statistics.median(each) for name, each in cpu.items()}
    for sender in senders:
        sender.line.transport.abort()
    for context in raw:
        await context._nc.close()  # noqa: SLF001 - the way back from a context to its connection
    return [
        Row("cluster_acked_1k", rate["ours 1k"], "/s", PEER, rate["ours 1k"] / rate["raw 1k"]),
        Row("cluster_acked_4k", rate["ours 4k"], "/s", PEER, rate["ours 4k"] / rate["raw 4k"]),
        Row("cluster_acked_text", rate["ours 4k"], "/s", PEER, rate["ours 4k"] / rate["raw 1k"]),
        Row("cluster_cpu_us", micros["ours 1k"], "us CPU/message", PEER, micros["ours 1k"] / micros["raw 1k"]),
    ]


class _Sender:
    """One writer, WINDOW envelopes on their way."""

    def __init__(self, send_id: bytes) -> None:
        self._send_id = send_id
        self.line = RelayLine(0, lambda _pair, _numbers: None)
        self.line.on_sent = lambda _name, count: self._answered(count)
        self.line.on_lost = self._lost
        self._request = self._accepted = self._under_way = self._size_bytes = 0
        self._until, self._failed = 0.0, False
        self._done = asyncio.Event()
        self._done.set()

    async def connect(self, relay: RelayAddress) -> None:
        """Over TLS, as every client."""
        await asyncio.get_running_loop().create_connection(lambda: self.line, relay.host, relay.port, ssl=client_tls())
        await self.line.greeted()

    async def run(self, size_bytes: int, until: float) -> int:
        """Returns how many were accepted by then; raises RuntimeError when one was refused."""
        self._size_bytes, self._until, self._accepted = size_bytes, until, 0
        self._done.clear()
        self._send(WINDOW)
        await self._done.wait()
        if self._failed:
            raise RuntimeError("the relay closed a connection")
        if self.line.refused:
            raise RuntimeError(f"the relay refused {self.line.refused}")
        return self._accepted

    def _answered(self, count: int) -> None:
        self._under_way -= count
        if time.perf_counter() < self._until:
            self._accepted += count
            self._send(count)
        elif not self._under_way:
            self._done.set()

    def _lost(self) -> None:
        if not self._done.is_set():
            self._failed = True
            self._done.set()

    def _send(self, count: int) -> None:
        frames: list[bytes] = []
        for _ in range(count):
            self._request += 1
            body = os.urandom(64) * (self._size_bytes // 64)
            frame = encode(Send(self._request, self._send_id, os.urandom(16), CAPABILITY, body))
            frames.append(web_socket_frame([frame]))
        self._under_way += count
        self.line.transport.write(b"".join(frames))


async def _senders(relays: Sequence[RelayAddress]) -> list[_Sender]:
    """Mailboxes, with nobody at home, and a connection for each writer."""
    owner = RelayTransport()
    senders: list[_Sender] = []
    for number in range(PAIRS):
        relay = relays[number % len(relays)]
        mailbox = _mailbox(relay)
        await owner.create_mailbox(mailbox, (CAPABILITY,))
        senders.append(_Sender(mailbox.send_id))
        await senders[-1].connect(relay)
    await owner.close()
    return senders


def _mailbox(relay: RelayAddress) -> OwnedMailbox:
    key = SigningKey.generate()
    return OwnedMailbox(relay, os.urandom(16), os.urandom(16), bytes(key.verify_key), lambda data: key.sign(data)[:64])


async def _send(senders: Sequence[_Sender], size_bytes: int, seconds: float) -> int:
    until = time.perf_counter() + seconds
    return sum(await asyncio.gather(*(sender.run(size_bytes, until) for sender in senders)))


async def _raw(urls: Sequence[str]) -> list[JetStreamContext]:
    contexts = [(await nats.connect(list(urls))).jetstream(timeout=20) for _ in range(CONNECTIONS)]
    for number in range(STREAMS):
        await contexts[0].add_stream(
            name=f"RAW_{number}", subjects=[f"raw.{number}.*"], num_replicas=3, allow_direct=True
        )
    return contexts


async def _publish(contexts: Sequence[JetStreamContext], body: bytes, seconds: float) -> int:
    until = time.perf_counter() + seconds

    async def publisher(number: int) -> int:
        stored = 0
        context = contexts[number % len(contexts)]
        while time.perf_counter() < until:
            subject = f"raw.{number % STREAMS}.{number % PAIRS}"
            await context.publish(subject, body, headers={"Nats-Msg-Id": os.urandom(16).hex()})
            stored += 1
        return stored

    return sum(await asyncio.gather(*map(publisher, range(PAIRS * WINDOW))))


@contextlib.asynccontextmanager
async def _relay(folder: Path, urls: Sequence[str]) -> AsyncIterator[tuple[int, RelayAddress]]:
    command = (sys.executable, "-m", "benchmarks.relay_cluster", str(folder), *urls)
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    try:
        assert process.stdout is not None
        line = await process.stdout.readline()
        yield process.pid, RelayAddress.parse(json.loads(line)["address"])
    finally:
        process.kill()
        await process.wait()


def _cpu_seconds(processes: Sequence[psutil.Process]) -> float:
    return sum(each.cpu_times().user + each.cpu_times().system for each in processes)


def _take_small_envelopes() -> None:
    """This process may send and keep them."""
    frames_hot.ENVELOPE_SIZES = (TEXT_BYTES, *frames_hot.ENVELOPE_SIZES)
    frames_hot.SEND_FORMS.update(frames_hot.send_forms((TEXT_BYTES,)))


async def _serve(folder: Path, urls: tuple[str, ...]) -> None:
    settings = RelaySettings(folder, "127.0.0.1", 0, policy=_POLICY, quota=_QUOTA, cluster=urls)
    async with RelayServer(settings) as relay:
        print(json.dumps({"address": str(relay.address)}), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    _take_small_envelopes()
    uvloop.run(_serve(Path(sys.argv[1]), tuple(sys.argv[2:])))
