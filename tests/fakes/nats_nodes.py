"""Three real NATS nodes on loopback, which tests may kill: a cluster as an operator would run it, in a folder of its own."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import socket
import subprocess
import sys
from pathlib import Path

PATIENCE_SECONDS = 60
NODES = 3


def nats_server() -> str | None:
    """The program; None where it is not installed."""
    beside = Path(sys.executable).with_name("nats-server")
    return str(beside) if beside.exists() else shutil.which("nats-server")


class NatsNodes:
    """Started together; each can be killed and started again. Ports are free ones, and stay."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        ports = _free_ports(2 * NODES)
        self._ports, self._routes = ports[:NODES], ports[NODES:]
        self._processes: list[subprocess.Popen[bytes] | None] = [None] * NODES

    @property
    def urls(self) -> tuple[str, ...]:
        return tuple(f"nats://127.0.0.1:{port}" for port in self._ports)

    @property
    def running(self) -> tuple[int, ...]:
        """Ids of the processes that run."""
        return tuple(process.pid for process in self._processes if process is not None and process.poll() is None)

    def disk(self) -> bytes:
        """Everything that the nodes have written."""
        return b"".join(path.read_bytes() for path in self._folder.rglob("*") if path.is_file())

    def start(self) -> None:
        for node in range(NODES):
            self.start_node(node)

    def start_node(self, node: int) -> None:
        program = nats_server()
        if program is None:
            raise FileNotFoundError("nats-server is not installed; python3 dev.py setup installs it")
        folder = self._folder / f"node-{node}"
        folder.mkdir(parents=True, exist_ok=True)
        configuration = folder / "node.conf"
        configuration.write_text(self._configuration(node, folder), encoding="ascii")
        log = (folder / "node.log").open("ab")
        with log:
            # A session of its own: Ctrl+C is for whoever started the cluster, and stops it in order.
            self._processes[node] = subprocess.Popen(
                [*_die_with_us(), program, "-c", str(configuration)], stdout=log, stderr=log, start_new_session=True
            )

    def kill(self, node: int) -> None:
        process = self._processes[node]
        assert process is not None
        process.kill()
        process.wait()
        self._processes[node] = None

    def stop(self) -> None:
        """All at once; what they hold is worth nothing any more."""
        for node, process in enumerate(self._processes):
            if process is not None:
                with contextlib.suppress(ProcessLookupError):
                    self.kill(node)

    async def ready(self) -> None:
        """Until a stream can be made: the nodes have found each other and chosen a leader."""
        from e2ee_desktop.domain.errors import StorageFailure  # noqa: PLC0415 - only with the extra `cluster`
        from e2ee_desktop.relay.nats_link import NatsLink  # noqa: PLC0415

        link = await NatsLink.connect(self.urls, lambda: None)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while True:
                    try:
                        await link.ensure({"name": "PROBE", "subjects": ["e2ee.probe"], "num_replicas": NODES})
                        await link.remove("PROBE")
                    except StorageFailure:
                        await asyncio.sleep(0.2)
                    else:
                        return
        finally:
            await link.close()

    def _configuration(self, node: int, folder: Path) -> str:
        routes = ", ".join(f'"nats://127.0.0.1:{port}"' for port in self._routes)
        return f"""
server_name: node-{node}
host: 127.0.0.1
port: {self._ports[node]}
jetstream {{ store_dir: "{folder}", sync_interval: always, max_mem: 64M, max_file: 8G }}
cluster {{ name: e2ee, listen: "127.0.0.1:{self._routes[node]}", routes: [{routes}] }}
"""


def _die_with_us() -> tuple[str, ...]:
    """Where the system can: a test run that is killed leaves no node behind.

    Linux means the thread that started it: start nodes from one that stays.
    """
    setpriv = shutil.which("setpriv")
    return () if setpriv is None else (setpriv, "--pdeathsig", "KILL")


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
