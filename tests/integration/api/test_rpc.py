"""JSON-RPC 2.0 over standard input and output, between two real profiles."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.cli_profile import PATIENCE_S, CliProfile


class Talk:
    """One `e2ee-cli rpc` process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.events: list[dict[str, Any]] = []

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def read(self) -> Any:
        """The next line that is no event."""
        while True:
            said = self.line()
            if isinstance(said, dict) and said.get("method") == "event":
                self.events.append(said["params"])
            else:
                return said

    def line(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def ask(self, method: str, params: Any = None, number: Any = 1) -> Any:
        self.write(json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params or {}}).encode())
        return self.read()

    def event(self, name: str) -> dict[str, Any]:
        while True:
            while self.events:
                event = self.events.pop(0)
                if event["event"] == name:
                    return event
            self.events.append(self.line()["params"])


@pytest.fixture(scope="module")
def talk(friends: tuple[CliProfile, CliProfile]) -> Iterator[Talk]:
    process = friends[0].process("rpc")
    yield Talk(process)
    _, errors = process.communicate(timeout=PATIENCE_S)
    assert errors == b""
    assert process.returncode == 0


def test_the_methods_are_those_of_the_web_interface(talk: Talk) -> None:
    assert talk.ask("me", number="a")["result"]["name"] == "Alice"
    token = talk.ask("encrypt", {"data": "x"})["result"]
    assert talk.ask("decrypt", token) == {"jsonrpc": "2.0", "id": 1, "result": {"decrypted_data": "x"}}
    assert "Bob" in [one["name"] for one in talk.ask("contacts")["result"]["contacts"]]


def test_a_conversation_with_events(talk: Talk, friends: tuple[CliProfile, CliProfile]) -> None:
    _, bob = friends
    assert talk.ask("subscribe")["result"] == {"subscribed": True}
    sent = talk.ask("send", {"contact": "Bob", "text": "hello from a pipe"})["result"]
    assert talk.event("sent")["message_id"] == sent["message_id"]
    assert "hello from a pipe" in [row.get("text") for row in bob.run("sync", "--wait", "30")]
    bob.run("send", "Alice", "hello to a pipe")
    heard = talk.event("message")
    assert heard["text"] == "hello to a pipe"
    assert talk.ask("unsubscribe")["result"] == {"subscribed": False}
    bob.run("send", "Alice", "unheard")
    talk.ask("subscribe", {"last_event_id": heard["id"]})
    assert talk.event("message")["text"] == "unheard"
    assert talk.ask("messages", {"contact": "Bob", "limit": 1})["result"]["messages"][0]["text"] == "unheard"


@pytest.mark.parametrize(
    ("line", "rpc_code", "code"),
    [
        (b"{", -32700, "api.malformed"),
        (b"\xff", -32700, "api.malformed"),
        (b"[" * 50_000, -32700, "api.malformed"),
        (b"[]", -32600, "api.malformed"),
        (b"5", -32600, "api.malformed"),
        (b'{"jsonrpc": "1.0", "method": "me", "id": 1}', -32600, "api.malformed"),
        (b'{"jsonrpc": "2.0", "method": 5, "id": 1}', -32600, "api.malformed"),
        (b'{"jsonrpc": "2.0", "method": "rm", "id": 1}', -32601, "api.not_found"),
        (b'{"jsonrpc": "2.0", "method": "encrypt", "params": {"data": 5}, "id": 1}', -32602, "api.malformed"),
        (
            b'{"jsonrpc": "2.0", "method": "contact", "params": {"contact": "Nobody"}, "id": 1}',
            -32000,
            "contact.unknown",
        ),
    ],
)
def test_what_is_wrong_has_the_codes_of_the_specification(talk: Talk, line: bytes, rpc_code: int, code: str) -> None:
    talk.write(line)
    error = talk.read()["error"]
    assert (error["code"], error["data"]["code"]) == (rpc_code, code)


def test_batches_are_answered_as_batches_and_notifications_not_at_all(talk: Talk) -> None:
    talk.write(b'{"jsonrpc": "2.0", "method": "me"}')
    talk.write(b'[{"jsonrpc": "2.0", "method": "me", "id": 7}, {"jsonrpc": "2.0", "method": "me"}, 5]')
    answers = talk.read()
    assert [answer["id"] for answer in answers] == [7, None]
