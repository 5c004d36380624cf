"""Three NATS nodes and two relays on loopback, in a temporary folder: `dev.py cluster` runs them until it is stopped.

Addresses go to standard output, one JSON object a line: `{"event": "node", "url": …}`, `{"event": "relay", "address": …}`, then
`{"event": "ready"}`. Both relays have one key, as relays behind one name have. Whatever way this ends, nothing stays running.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from types import TracebackType

from tests.fakes.nats_nodes import NODES, NatsNodes
from tests.fakes.relay_process import RelayProcess

RELAYS = 2
KEY_FILES = ("relay.key", "online.pem")


class Cluster:
    """`async with Cluster(folder) as cluster`. nodes and relays can be killed and started one by one."""

    def __init__(self, folder: Path) -> None:
        self.nodes = NatsNodes(folder)
        self.relays = [RelayProcess(folder / f"relay-{number}", nodes=self.nodes.urls) for number in range(RELAYS)]
        self._started: list[RelayProcess] = []

    async def __aenter__(self) -> Cluster:
        try:
            await asyncio.to_thread(self.nodes.start)
            await self.nodes.ready()
            for relay in self.relays:
                await asyncio.to_thread(self._share_key, relay.folder)
                self._started.append(relay)
                await relay.start()
        except BaseException:
            await self.stop()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def stop(self) -> None:
        for relay in self._started:
            if relay.is_started:
                await relay.stop()
        await asyncio.to_thread(self.nodes.stop)

    def _share_key(self, folder: Path) -> None:
        first = self.relays[0].folder
        folder.mkdir(mode=0o700, exist_ok=True)
        for name in KEY_FILES:
            if folder != first and (first / name).exists():
                shutil.copy2(first / name, folder / name)


async def _serve() -> int:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    with tempfile.TemporaryDirectory(prefix="e2ee-cluster-") as folder:
        starting = asyncio.create_task(_until_stopped(Path(folder), stopped))
        stopping = asyncio.create_task(stopped.wait())
        await asyncio.wait((starting, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            await asyncio.wait((starting,))
        if not starting.cancelled() and starting.exception() is not None:
            print(json.dumps({"event": "failed", "reason": str(starting.exception())}), flush=True)
            return 1
    print(json.dumps({"event": "stopped"}), flush=True)
    return 0


async def _until_stopped(folder: Path, stopped: asyncio.Event) -> None:
    async with Cluster(folder) as cluster:
        for url in cluster.nodes.urls:
            print(json.dumps({"event": "node", "url": url}), flush=True)
        for relay in cluster.relays:
            print(json.dumps({"event": "relay", "address": str(relay.address)}), flush=True)
        print(json.dumps({"event": "ready"}), flush=True)
        while not stopped.is_set():
            await asyncio.wait((asyncio.create_task(stopped.wait()),), timeout=1)
            if len(cluster.nodes.running) < NODES or not all(relay.is_running for relay in cluster.relays):
                raise ChildProcessError("a node or a relay ended by itself")


if __name__ == "__main__":
    sys.exit(asyncio.run(_serve()))
