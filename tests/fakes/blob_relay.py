"""A relay of blobs alone, as a process that tests may kill: the product's service behind either listener, with any limits and any day.

Run as a program it takes its settings as one JSON object and prints its address.
"""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field, fields
from pathlib import Path

import psutil

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.blob_disk import BlobDisk
from e2ee_desktop.relay.blob_gate import BlobGate
from e2ee_desktop.relay.blob_limits import BlobLimits, Patience
from e2ee_desktop.relay.blob_opendal import BlobOpendal
from e2ee_desktop.relay.blob_service import BlobService, BlobWorld, today
from e2ee_desktop.relay.endpoint import Binding, bind
from e2ee_desktop.relay.identity import load_identity
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.services.ports import OwnedBlob
from e2ee_desktop.wire.blobs import blob_name

PATIENCE_SECONDS = 30
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class BlobRelayProcess:
    """Started on one folder and one port, as often as wanted. later_days: how far its calendar is ahead. s3: options of opendal."""

    folder: Path
    library: str = "picows"
    limits: dict[str, int] = field(default_factory=dict)
    patience: dict[str, float] = field(default_factory=dict)
    work_bits: int = 0
    s3: dict[str, str] | None = None
    later_days: int = 0
    port: int = 0

    def start(self) -> RelayAddress:
        settings = {each.name: getattr(self, each.name) for each in fields(self)}
        settings["folder"] = str(self.folder)
        command = (sys.executable, "-m", "tests.fakes.blob_relay", json.dumps(settings))
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the relay says on standard error why it did not start"
        self.address = RelayAddress.parse(line)
        self.port = self.address.port
        return self.address

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self._ended()

    def terminate(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self._ended()

    def __enter__(self) -> BlobRelayProcess:
        self.start()
        return self

    def __exit__(self, *failure) -> None:
        self.kill()

    def _ended(self) -> int:
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait(PATIENCE_SECONDS)

    def chunks(self, blob: OwnedBlob) -> dict[str, Path]:
        """Whole chunks of one blob on its disk, by name."""
        name = blob_name(blob.blob_id).hex()
        found = (self.folder / "blobs" / name[:2] / name).glob("[0-9]*")
        return {path.name: path for path in found if "." not in path.name}

    def resident_bytes(self) -> int:
        return psutil.Process(self.process.pid).memory_info().rss

    def peak_bytes(self) -> int:
        """The most that it ever had, as Linux tells it."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) * 1_024


async def _serve(settings: dict) -> None:
    folder = Path(settings["folder"])
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    limits = BlobLimits(**{"reserve_bytes": 0, **settings["limits"]}, patience=Patience(**settings["patience"]))
    objects = BlobDisk(folder / "blobs") if settings["s3"] is None else BlobOpendal("s3", settings["s3"])
    gate = BlobGate(Policy(creating=Toll(work_bits=settings["work_bits"])), bytes(32))
    service = BlobService(BlobWorld(objects, gate, lambda: today() + settings["later_days"]), limits)
    identity = await asyncio.to_thread(load_identity, folder)
    sweeping = asyncio.create_task(service.run())
    socket = bind("127.0.0.1", settings["port"])
    listen = fastest() if settings["library"] == "picows" else portable()
    listener = await listen(
        Binding(socket, identity.tls(), lambda _: None, lambda: service.protocol(lambda: identity.greet().hello))
    )
    print(RelayAddress("127.0.0.1", socket.getsockname()[1], identity.public_key), flush=True)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait((sweeping, waiting), return_when=asyncio.FIRST_COMPLETED)
    await listener.close()
    await service.drain()
    sweeping.cancel()
    await objects.close()


if __name__ == "__main__":
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(json.loads(sys.argv[1])))
