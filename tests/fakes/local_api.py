"""A real `e2ee-cli serve-api` process on a real profile, and a plain HTTP client that sends exactly what a test says."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.programs import Scope
from e2ee_desktop.platform.profile_folder import ProfileFolder
from tests.fakes.cli_profile import PASSPHRASE, PATIENCE_S, CliProfile


@dataclass(frozen=True, slots=True)
class Answer:
    """body: as it came."""

    status: int
    headers: Message
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """Of an error; checked to have the one form."""
        error = self.json
        assert error.keys() == {"error"}
        assert error["error"].keys() == {"code", "message"}
        return error["error"]["code"]


@dataclass(slots=True)
class LocalApi:
    """A running one. token: of a program that may do everything."""

    url: str
    token: str
    process: subprocess.Popen[bytes]
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def ask(
        self, verb: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None, token: str | None = None
    ) -> Answer:
        """body: bytes as they are, all else as JSON. token: "" for none."""
        sent = {"Authorization": f"Bearer {self.token if token is None else token}"} if token != "" else {}
        data = body
        if body is not None and not isinstance(body, bytes):
            data, sent["Content-Type"] = json.dumps(body).encode(), "application/json"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        with contextlib.closing(connection):
            connection.request(verb, path, data, {**sent, **(headers or {})})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())

    def listen(self, last_event_id: str | None = None, token: str | None = None) -> Events:
        return Events(self.port, token or self.token, last_event_id)


class Events:
    """An open stream of events. Iterate, or wait for a name."""

    def __init__(self, port: int, token: str, last_event_id: str | None) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        headers = {"Authorization": f"Bearer {token}"}
        if last_event_id is not None:
            headers["Last-Event-ID"] = last_event_id
        self._connection.request("GET", "/v1/events", headers=headers)
        self.response = self._connection.getresponse()
        assert self.response.status == 200, self.response.read()
        assert self.response.readline() == b"retry: 1000\n"
        assert self.response.readline() == b"\n"

    def next(self) -> tuple[str, dict[str, Any]]:
        """(id, row) of the next event. Raises EOFError when the stream has ended."""
        fields: dict[str, str] = {}
        while True:
            line = self.response.readline().decode()
            if not line:
                raise EOFError
            if line == "\n" and fields:
                row = json.loads(fields["data"])
                assert fields["event"] == row["event"]
                return fields["id"], row
            name, _, value = line.rstrip("\n").partition(": ")
            if name.strip(":"):
                fields[name] = value

    def until(self, name: str) -> tuple[str, dict[str, Any]]:
        while True:
            event_id, row = self.next()
            if row["event"] == name:
                return event_id, row

    def close(self) -> None:
        self._connection.close()
        self.response.close()


SCOPES = tuple(scope.value for scope in Scope)


async def _tokens(profile: CliProfile) -> dict[str, str]:
    """In one opening of the profile."""
    desk = ProfileDesk(ProfileFolder(profile.home))
    messenger = await desk.open(PASSPHRASE)
    made = {scope.value: (await messenger.add_program(scope.value, [scope])).token for scope in Scope}
    made["all"] = (await messenger.add_program("all", tuple(Scope))).token
    await desk.close()
    return made


@contextlib.contextmanager
def serving(profile: CliProfile) -> Iterator[LocalApi]:
    """Serve a profile; a program for every scope, and "all" with each, get tokens the first time."""
    kept = profile.home.with_suffix(".tokens")
    if not kept.exists():
        kept.write_text(json.dumps(asyncio.run(_tokens(profile))))
    tokens = json.loads(kept.read_text())
    process = profile.process("serve-api", "--port", "0")
    assert process.stdout is not None
    try:
        said = json.loads(process.stdout.readline())
        assert said.keys() == {"event", "url"}
        assert said["event"] == "listening"
        yield LocalApi(said["url"], tokens["all"], process, tokens)
    finally:
        process.terminate()
        _, errors = process.communicate(timeout=PATIENCE_S)
    assert errors == b"", errors.decode()
    assert process.returncode == 0
