"""A real relay's process, and two honest people whose conversation through it is counted and timed."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery, MailboxDrained
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import address, envelope, owned

END_SECONDS = 30
MEBIBYTE = 1_048_576


class RelayUnderFire:
    """module: what to run. affinity: the cores for it, all when empty."""

    def __init__(
        self, folder: Path, module: str = "tests.faults.counting_relay", affinity: tuple[int, ...] = ()
    ) -> None:
        self.folder, self._module, self._affinity = folder, module, affinity
        self._port = 0

    def start(self) -> RelayAddress:
        """RuntimeError when it does not listen."""
        command = (sys.executable, "-m", self._module, str(self.folder), str(self._port))
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        if self._affinity:
            psutil.Process(self._process.pid).cpu_affinity(list(self._affinity))
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the relay does not listen")
        self.address = RelayAddress.parse(json.loads(line)["address"])
        self._port = self.address.port
        return self.address

    @property
    def resident_mib(self) -> float:
        """Memory that it holds now."""
        return psutil.Process(self._process.pid).memory_info().rss / MEBIBYTE

    def connections(self) -> list:
        """Its sockets."""
        return psutil.Process(self._process.pid).net_connections("tcp")

    @property
    def cpu_seconds(self) -> float:
        spent = psutil.Process(self._process.pid).cpu_times()
        return float(spent.user + spent.system)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> int:
        """SIGTERM; returns its exit status."""
        self._process.terminate()
        status = self._process.wait(END_SECONDS)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return status


class Neighbours:
    """Alice writes to Bob. received: texts in the order in which they came. delays_ms: from the call of send to the delivery."""

    def __init__(self, relay: RelayAddress) -> None:
        self._alice, self._bob = RelayTransport(), RelayTransport()
        self._mailbox = owned(relay)
        self._sent_at: dict[bytes, float] = {}
        self.received: list[bytes] = []
        self.delays_ms: list[float] = []
        self.refusals = 0
        self._arrived = asyncio.Event()

    async def meet(self) -> None:
        await self._bob.create_mailbox(self._mailbox, ())
        self._bob.subscribe(self._mailbox)
        drained = asyncio.Event()
        self._reading = asyncio.create_task(self._read(drained))
        await drained.wait()

    async def write(self, number: int) -> None:
        """One envelope, as often as the relay says that it is busy."""
        text, envelope_id = b"%d" % number, os.urandom(16)
        self._sent_at[text] = time.perf_counter()
        while True:
            try:
                await self._alice.send(address(self._mailbox), envelope_id, envelope(text))
            except RelayFailure as refused:
                self.refusals += 1
                await asyncio.sleep(max(0.01, refused.facts.get("retry_after_ms", 0) / 1_000))
            else:
                return

    async def all_received(self, count: int) -> None:
        while len(self.received) < count:
            self._arrived.clear()
            await self._arrived.wait()

    async def part(self) -> None:
        self._reading.cancel()
        await self._alice.close()
        await self._bob.close()

    async def _read(self, drained: asyncio.Event) -> None:
        async for event in self._bob.events():
            if isinstance(event, MailboxDrained):
                drained.set()
            if isinstance(event, Delivery):
                text = event.envelope.rstrip(b".")
                self.delays_ms.append((time.perf_counter() - self._sent_at[text]) * 1_000)
                self.received.append(text)
                self._bob.acknowledge((event,))
                self._arrived.set()
