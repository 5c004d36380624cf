"""The world of one fault history: a relay's process, two people's processes, and the network between, which does what a step says.

All three are forks of a server that has read the program once, so that hundreds of histories cost what they do and not what starting
Python does; they share nothing with this process but sockets.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import multiprocessing
import os
import random
import shutil
import signal
import socket
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from e2ee_desktop.entrypoints import relay as relay_command
from e2ee_desktop.entrypoints.relay_serve import CONTROL_NAME
from tests.fakes.cli_profile import CliProfile, make_friends
from tests.fakes.tcp_path import TcpPath
from tests.faults.history_client import live

PATIENCE_S = 120.0
NAMES = ("Alice", "Bob")
_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(["tests.faults.history_client", "tests.faults.history_world"])


def serve(folder: Path, port: int, said: socket.socket, errors: Path) -> None:
    """A relay process's whole life."""
    os.dup2(said.fileno(), 1)
    with errors.open("a") as file:
        os.dup2(file.fileno(), 2)
    relay_command.main(["serve", "--data", str(folder), "--listen", f"127.0.0.1:{port}"])


class Living:
    """A process that is born as often as wanted, and dies any way."""

    def __init__(self, life: Callable[..., None], *arguments: Any) -> None:
        self._life, self._arguments = life, arguments
        self._process: BaseProcess | None = None
        self.suspended = False

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def be_born(self, *more: Any) -> None:
        self._process = _NURSERY.Process(target=self._life, args=(*self._arguments, *more), daemon=True)
        self._process.start()
        self.suspended = False

    def kill(self) -> None:
        """As by kill -9."""
        if self._process is not None:
            self._process.kill()
            self._process.join(PATIENCE_S)

    def suspend(self, *, on: bool) -> None:
        assert self._process is not None
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGSTOP if on else signal.SIGCONT)
        self.suspended = on


class Server:
    """The relay: the same folder and port whenever it lives."""

    def __init__(self, folder: Path, errors: Path, port: int = 0) -> None:
        self.folder, self._errors, self.port = folder, errors, port
        self.address = ""
        self._living = Living(serve, folder)

    @property
    def alive(self) -> bool:
        return self._living.alive

    async def start(self) -> None:
        ours, theirs = socket.socketpair()
        self._living.be_born(self.port, theirs, self._errors)
        theirs.close()
        with contextlib.closing(ours):
            ours.setblocking(False)
            line = b""
            async with asyncio.timeout(PATIENCE_S):
                while b"\n" not in line:
                    more = await asyncio.get_running_loop().sock_recv(ours, 4_096)
                    assert more, self._errors.read_text()
                    line += more
        self.address = json.loads(line)["address"]
        self.port = int(self.address.removeprefix("e2ee-relay://").split("#")[0].rpartition(":")[2])

    def kill(self) -> None:
        self._living.kill()


class Person:
    """One of the two, as seen from outside their computer."""

    def __init__(self, folder: Path, errors: Path) -> None:
        self.folder, self.errors = folder, errors
        self._living = Living(live, folder)
        self._answers: dict[int, asyncio.Future[dict[str, Any] | None]] = {}
        self._number = 0
        self._listening: asyncio.Task[None] | None = None
        self.noticed = asyncio.Event()
        self.codes: set[str] = set()

    @property
    def alive(self) -> bool:
        return self._living.alive

    @property
    def awake(self) -> bool:
        return self.alive and not self._living.suspended

    async def start(self) -> None:
        """Returns when the profile is open."""
        ours, theirs = socket.socketpair()
        self._living.be_born(theirs, self.errors)
        theirs.close()
        reader, self._writer = await asyncio.open_connection(sock=ours)
        async with asyncio.timeout(PATIENCE_S):
            while not (said := await reader.readline()) or "ready" not in json.loads(said):
                assert said, self.errors.read_text()
        self._listening = asyncio.create_task(self._listen(reader))

    async def ask(self, **wish: Any) -> dict[str, Any] | None:
        """The answer; None when it died before it gave one."""
        future = self.wish(**wish)
        async with asyncio.timeout(PATIENCE_S):
            return await future

    def wish(self, **wish: Any) -> asyncio.Future[dict[str, Any] | None]:
        self._number += 1
        future = asyncio.get_running_loop().create_future()
        self._answers[self._number] = future
        self._writer.write(json.dumps({"number": self._number, **wish}).encode() + b"\n")
        return future

    async def kill(self) -> None:
        self._living.kill()
        await self._buried()

    async def quit(self) -> None:
        """As a person quits."""
        self._writer.write(b'{"do": "quit"}\n')
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._buried()
        except TimeoutError:
            raise AssertionError(f"{self.folder.name} does not quit") from None
        finally:
            self._living.kill()

    def suspend(self, *, on: bool) -> None:
        self._living.suspend(on=on)

    async def _buried(self) -> None:
        if self._listening is not None:
            await self._listening
            self._listening = None
            self._writer.close()

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        with contextlib.suppress(ConnectionError):
            while said := await reader.readline():
                row = json.loads(said)
                if "answer" in row:
                    future = self._answers.pop(row.pop("answer"))
                    if not future.done():
                        future.set_result(row)
                elif row.get("code"):
                    self.codes.add(row["code"])
                self.noticed.set()
        for future in self._answers.values():
            if not future.done():
                future.set_result(None)
        self._answers.clear()


class Ground:
    """Where the histories of one lane begin: two people who know each other and their relay, made once. port: of the network."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self._relay_port = folder, 0, 0

    async def prepare(self) -> None:
        made = self.folder / "ground"
        made.mkdir(parents=True)
        relay = Server(made / "relay", self.folder / "relay.errors")
        await relay.start()
        path = await TcpPath(relay.port).start()
        self.port, self._relay_port = path.port, relay.port
        address = relay.address.replace(f":{relay.port}#", f":{path.port}#")
        alice, bob = (CliProfile(made / name, address) for name in NAMES)
        try:
            for person, name in zip((alice, bob), NAMES, strict=True):
                await asyncio.to_thread(person.make, name)
            await asyncio.to_thread(make_friends, alice, bob)
        finally:
            await path.stop()
            relay.kill()
            (made / "relay" / CONTROL_NAME).unlink()

    @contextlib.asynccontextmanager
    async def world(self) -> Any:
        """A fresh copy of it, running."""
        here = self.folder / "history"
        shutil.rmtree(here, ignore_errors=True)
        shutil.copytree(self.folder / "ground", here)
        world = World(here, self._relay_port, self.port)
        try:
            await world.start()
            yield world
        finally:
            await world.end()


class World:
    """relay, path, people: what steps are done to."""

    def __init__(self, folder: Path, relay_port: int, port: int) -> None:
        self.folder = folder
        self.relay = Server(folder / "relay", folder / "relay.errors", relay_port)
        self.path = TcpPath(relay_port)
        self.path.port = port
        self.people = tuple(Person(folder / name, folder / f"{name}.errors") for name in NAMES)

    async def start(self) -> None:
        await self.path.start()
        await self.relay.start()
        for person in self.people:
            await person.start()

    async def end(self) -> None:
        for person in self.people:
            await person.kill()
        self.relay.kill()
        await self.path.stop()

    async def heal(self) -> None:
        """Everything is well again and everybody is there."""
        self.path.mend()
        self.let_go()
        if not self.relay.alive:
            await self.relay.start()
        for person in self.people:
            if person.alive and not person.awake:
                person.suspend(on=False)
            if not person.alive:
                await person.start()

    def let_go(self) -> None:
        for line in self.path.lines:
            line.passable.set()

    def copy(self, who: int) -> None:
        shutil.rmtree(self._copy_of(who), ignore_errors=True)
        shutil.copytree(self.people[who].folder, self._copy_of(who))

    def put_back(self, who: int) -> bool:
        """False when there is no copy."""
        if not self._copy_of(who).exists():
            return False
        shutil.rmtree(self.people[who].folder)
        shutil.copytree(self._copy_of(who), self.people[who].folder)
        return True

    def _copy_of(self, who: int) -> Path:
        return self.folder / f"{NAMES[who]}.copy"

    def source(self, number: int) -> Path:
        """A file to send, of up to 300,000 bytes."""
        path = self.folder / f"file-{number}"
        path.write_bytes(random.Random(number).randbytes(1 + number % 300_000))
        return path

    def wrote_errors(self) -> str:
        """What processes wrote to standard error, which is nothing when all is well."""
        files = (self.folder / "relay.errors", *(person.errors for person in self.people))
        return "\n".join(file.read_text() for file in files if file.exists() and "Traceback" in file.read_text())
