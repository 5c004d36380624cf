"""When `sync` ends: not while a backlog is still coming, and at once when nobody reads what it prints."""

from __future__ import annotations

import asyncio
import io
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.events import CaughtUp, Event, LastResortServed, Link, LinkChanged
from e2ee_desktop.entrypoints import cli_commands
from e2ee_desktop.entrypoints.cli_commands import COMMANDS
from e2ee_desktop.entrypoints.cli_output import Output

STEP_S = 0.02


class Backlog:
    """What `sync` needs of a messenger. steps: events, one each STEP_S after the connection was asked for."""

    def __init__(self, *steps: Event) -> None:
        self._steps = steps
        self.flushed = 0

    def listen(self, listener: Callable[[Event], None]) -> None:
        self._listener = listener

    async def connect(self) -> None:
        loop = asyncio.get_running_loop()
        for at, event in enumerate(self._steps, 1):
            loop.call_later(at * STEP_S, self._listener, event)

    async def settle_files(self) -> None:
        """There are none."""

    async def flush(self) -> bool:
        self.flushed += 1
        return True


async def sync(messenger: Any, wait: float | None = None) -> None:
    await COMMANDS["sync"](messenger, Namespace(wait=wait), Output(as_json=True))


async def test_a_backlog_that_takes_longer_than_our_patience_is_received_to_its_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli_commands, "PATIENCE_S", 5 * STEP_S)
    await sync(Backlog(LinkChanged(Link.ONLINE), *[LastResortServed()] * 20, CaughtUp()))
    assert len(capsys.readouterr().out.splitlines()) == 21


async def test_a_relay_that_cannot_be_reached_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_commands, "PATIENCE_S", 2 * STEP_S)
    with pytest.raises(RelayFailure, match=r"relay\.wrong_key"):
        await sync(Backlog(LinkChanged(Link.OFFLINE, "relay.wrong_key")))
    with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
        await sync(Backlog(), wait=STEP_S)


class Gone(io.StringIO):
    """Somebody who stopped reading."""

    def write(self, _text: str, /) -> int:
        raise BrokenPipeError


async def test_nobody_who_reads_ends_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Gone())
    with pytest.raises(BrokenPipeError):
        await sync(Backlog(LinkChanged(Link.ONLINE), LastResortServed()), wait=60)
