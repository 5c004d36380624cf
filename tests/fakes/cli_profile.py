"""A profile under passphrase custody that is driven through `e2ee-cli`: in this process, or as a process of its own.

`dump` is everything that the profile holds, to show that a command changed nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from e2ee_desktop.entrypoints.cli import main
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services import custody
from e2ee_desktop.services.key_slots import ByPassphrase
from e2ee_desktop.storage.sealed_file import connect
from tests.fakes.opened_slots import root_secrets

PASSPHRASE = "correct horse battery"
PATIENCE_S = 60
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
"""Rows of a virtual table lie in others."""
Row = dict[str, Any]


class CommandFailed(AssertionError):
    """A command ended with another status than 0. status, code, message: as it said."""

    def __init__(self, status: int, error: Mapping[str, str]) -> None:
        super().__init__(f"{status} {error}")
        self.status, self.code, self.message = status, error["code"], error["message"]


@dataclass
class CliProfile:
    """One profile folder. environment: what its processes see besides the passphrase file."""

    home: Path
    relay: str
    environment: dict[str, str] = field(default_factory=dict)
    _storage_key: bytes = b""

    @property
    def passphrase_file(self) -> Path:
        return self.home.with_suffix(".passphrase")

    def make(self, name: str) -> Row:
        """`init`, with the cheapest passphrase slot that is allowed: tests open profiles many times."""
        self.passphrase_file.write_text(PASSPHRASE + "\n")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(custody, "TARGET_S", 0.0)
            return self.one("init", "--name", name, "--relay", self.relay, "--custody", "passphrase")

    def storage_key(self) -> bytes:
        """It never changes, so that it is looked up once."""
        if not self._storage_key:
            self._storage_key = root_secrets(self.home, ByPassphrase(PASSPHRASE)).storage_key
        return self._storage_key

    def arguments(self, *command: str) -> list[str]:
        return ["--home", str(self.home), "--passphrase-file", str(self.passphrase_file), "--json", *command]

    def run(self, *command: str) -> list[Row]:
        """The rows that a command in this process printed. Raises CommandFailed."""
        return run_here(*self.arguments(*command))

    def one(self, *command: str) -> Row:
        """The one row."""
        (row,) = self.run(*command)
        return row

    def process(self, *command: str) -> subprocess.Popen[bytes]:
        """The command as a process of its own."""
        return launch(*self.arguments(*command), environment=self.environment)

    def texts(self, contact: str, direction: str = "incoming") -> list[str]:
        rows = self.run("history", contact, "--limit", "100000")
        return [row["text"] for row in rows if row["direction"] == direction and row["kind"] == "text"]

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table, and the names of all files."""
        handle = connect(ProfileFolder(self.home).database, self.storage_key())
        try:
            names = handle.execute(TABLES).fetchall()
            tables = {name: sorted(handle.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for (name,) in names}
        finally:
            handle.close(True)
        return {**tables, "files": sorted((path.name,) for path in self.home.iterdir())}


def run_here(*arguments: str) -> list[Row]:
    """A command line in this process."""
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            status = main(list(arguments))
        except SystemExit as ended:
            status = int(ended.code or 0)
    if status:
        assert output.getvalue() == "" or status == 3
        raise CommandFailed(status, error_in(errors.getvalue()))
    assert errors.getvalue() == ""
    return [json.loads(line) for line in output.getvalue().splitlines()]


def error_in(errors: str) -> dict[str, str]:
    """The one JSON object that standard error may hold."""
    (line,) = errors.splitlines()
    said = json.loads(line)
    assert said.keys() == {"error"}
    assert said["error"].keys() == {"code", "message"}
    return said["error"]


def launch(
    *arguments: str, environment: Mapping[str, str] = {}, prefix: tuple[str, ...] = ()
) -> subprocess.Popen[bytes]:
    """`e2ee-cli` as a process. prefix: a command that starts it."""
    command = [*prefix, sys.executable, "-m", "e2ee_desktop.entrypoints.cli", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env={**os.environ, **environment})


def finish(process: subprocess.Popen[bytes]) -> list[Row]:
    """The rows of a process that ends well. Raises CommandFailed."""
    output, errors = process.communicate(timeout=PATIENCE_S)
    if process.returncode:
        raise CommandFailed(process.returncode, error_in(errors.decode()))
    assert errors == b"", errors.decode()
    return [json.loads(line) for line in output.splitlines()]


class Relay:
    """A real `e2ee-relay` process; may be killed and started again on the same port, which is 0 for any."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self._folder, self.port = folder, port
        self.address = ""

    def start(self) -> str:
        listen = f"127.0.0.1:{self.port}"
        command = ["-m", "e2ee_desktop.entrypoints.relay", "serve", "--data", str(self._folder), "--listen", listen]
        self._process = subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self.address = json.loads(self._process.stdout.readline())["address"]
        self.port = int(self.address.removeprefix("e2ee-relay://").split("#")[0].rpartition(":")[2])
        return self.address

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self._process.poll() is None:
            self._process.send_signal(number)
        self._process.wait(PATIENCE_S)
        if self._process.stdout is not None:
            self._process.stdout.close()


@contextlib.contextmanager
def running_relay(folder: Path) -> Iterator[Relay]:
    relay = Relay(folder)
    relay.start()
    try:
        yield relay
    finally:
        relay.stop()


def make_friends(alice: CliProfile, bob: CliProfile) -> None:
    """Alice invites, Bob adds, both have the other's answer."""
    link = alice.one("invite")["link"]
    bob.run("add", link)
    alice.run("sync")
    bob.run("sync")
    alice.run("sync")


@contextlib.contextmanager
def relay_here(settings: RelaySettings) -> Iterator[str]:
    """A relay with other settings than the command has, on a thread of this process; yields its address."""
    ready, address = threading.Event(), ""
    loop = asyncio.new_event_loop()
    over = asyncio.Event()

    async def serve() -> None:
        nonlocal address
        async with RelayServer(settings) as server:
            address = str(server.address)
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert ready.wait(30)
    try:
        yield address
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(30)
        loop.close()
