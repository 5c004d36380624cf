"""A real `e2ee-relay` process, which tests may kill."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path

from e2ee_desktop.domain.relay_address import RelayAddress

PATIENCE_SECONDS = 30


class RelayProcess:
    """Started on one folder and one port, as often as wanted. file_bytes_max: largest file that it may write.

    nodes: of the cluster that holds its mailboxes; none: SQLite in the folder. within: a command that runs it, by `exec`, such
    as one that gives it a disk of its own.
    """

    def __init__(
        self,
        folder: Path,
        file_bytes_max: int | None = None,
        nodes: tuple[str, ...] = (),
        within: tuple[str, ...] = (),
    ) -> None:
        self.folder, self._file_bytes_max, self._within = folder, file_bytes_max, within
        self._store = ("--store", ",".join(nodes)) if nodes else ()
        self._port = 0

    async def start(self) -> RelayAddress:
        listen = f"127.0.0.1:{self._port}"
        self._process = await launch(
            "serve",
            "--data",
            str(self.folder),
            "--listen",
            listen,
            *self._store,
            limit=self._file_bytes_max,
            within=self._within,
        )
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), PATIENCE_SECONDS)
        if not line:
            _, errors = await self._process.communicate()
            raise AssertionError(errors.decode())
        said = json.loads(line)
        assert said["event"] == "listening"
        self.address = RelayAddress.parse(said["address"])
        self._port = self.address.port
        return self.address

    @property
    def is_started(self) -> bool:
        """Whether there ever was a process."""
        return hasattr(self, "_process")

    @property
    def is_running(self) -> bool:
        return self.is_started and self._process.returncode is None

    @property
    def process_id(self) -> int:
        return self._process.pid

    async def kill(self) -> None:
        self._process.kill()
        await self._process.communicate()

    async def terminate(self) -> tuple[int | None, bytes, bytes]:
        """SIGTERM; returns exit status and what else it printed."""
        self._process.send_signal(signal.SIGTERM)
        output, errors = await asyncio.wait_for(self._process.communicate(), PATIENCE_SECONDS)
        return self._process.returncode, output, errors

    async def stop(self) -> None:
        if self._process.returncode is None:
            await self.kill()


async def launch(*arguments: str, limit: int | None = None, within: tuple[str, ...] = ()) -> asyncio.subprocess.Process:
    """limit: RLIMIT_FSIZE in bytes, the nearest thing to a full disk that needs no privileges."""
    command = [*within, sys.executable, "-m", "e2ee_desktop.entrypoints.relay", *arguments]
    if limit is not None:
        limited = f"import os,resource,sys;resource.setrlimit(resource.RLIMIT_FSIZE,({limit},{limit}));"
        command = [sys.executable, "-c", limited + "os.execv(sys.argv[1],sys.argv[1:])", *command]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe)


async def run(*arguments: str, within: tuple[str, ...] = ()) -> tuple[int | None, dict]:
    """A command that fails: its exit status and error."""
    process = await launch(*arguments, within=within)
    _, errors = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    return process.returncode, json.loads(errors)["error"]
