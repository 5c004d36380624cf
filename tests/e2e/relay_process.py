"""The relay of the demonstration, as a process that can be killed and comes back at the same address."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

from e2ee_desktop.domain.relay_address import RelayAddress
from tests.e2e.hand import end

START_S = 30.0
DRAIN_S = 10.0


class RelayProcess:
    """Attributes: data, the relay's folder; record, every message behind TLS; address, once it has started."""

    def __init__(self, folder: Path, config: Path | None = None, address: str = "") -> None:
        """address: where a relay with this folder listened before, and this one must."""
        self._config = config
        self.data = folder / "relay"
        self.record = folder / "relay-traffic"
        self.address = address
        self._log = folder / "relay.log"
        self._port = RelayAddress.parse(address).port if address else 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, at the port it had before. Raises RuntimeError with its log when it doesn't listen."""
        command = [sys.executable, "-m", "tests.e2e.recording_relay", "serve", "--data", str(self.data)]
        command += ["--listen", f"127.0.0.1:{self._port}"]
        command += ["--config", str(self._config)] if self._config is not None else []
        environment = {**os.environ, "E2EE_RELAY_RECORD": str(self.record)}
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log
            )
        address = self._listening()
        assert self.address in ("", address), "a restarted relay has another address"
        self.address = address
        self._port = RelayAddress.parse(address).port

    def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._close_pipe()

    def stop(self) -> int:
        """SIGTERM; returns the exit status."""
        if self._process is None:
            return 0
        self._process.terminate()
        status = end(self._process, DRAIN_S)
        self._close_pipe()
        return status

    def _close_pipe(self) -> None:
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.close()

    def _listening(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], START_S)
        line = self._process.stdout.readline() if ready else b""
        if not line:
            self._process.kill()
            raise RuntimeError(f"the relay does not listen:\n{self._log.read_text(errors='replace')}")
        return json.loads(line)["address"]
