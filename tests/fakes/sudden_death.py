"""A command line in a process of its own that kills itself, as by kill -9, when it reaches a chosen point.

The process is a fork of this one, so that it needs no start-up; nothing in it is replaced. A profile function looks at each
call of Python and, at the chosen occurrence of a point, sends SIGKILL to its own process.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType

from e2ee_desktop.entrypoints.cli import main
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.transport.relay_line import RelayLine
from e2ee_desktop.transport.relay_subscriptions import RelaySubscriptions

POINTS: dict[tuple[CodeType, str], str] = {
    (Database._run.__code__, "call"): "before a commit",
    (Database._run.__code__, "return"): "after a commit",
    (RelayLine.tell.__code__, "call"): "before a frame leaves",
    (RelayLine._answered.__code__, "call"): "when an answer has come",
    (RelaySubscriptions.delivered.__code__, "call"): "when deliveries have come",
    (RelayTransport.acknowledge.__code__, "call"): "before an acknowledgement",
    (RelayTransport.acknowledge.__code__, "return"): "after an acknowledgement",
}


@dataclass(frozen=True)
class Ended:
    """died: whether it came to that. printed: what it wrote to standard output by then."""

    died: bool
    printed: str


class Reaper:
    """Kills this process at the `moment`-th point that it passes, counted over all kinds."""

    def __init__(self, moment: int) -> None:
        self._left = moment

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        if (frame.f_code, event) not in POINTS:
            return
        if frame.f_code is Database._run.__code__ and frame.f_locals.get("sql") != "COMMIT":
            return
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def run_until(moment: int, arguments: list[str], output: Path) -> Ended:
    """Run the command line; it dies at the `moment`-th point. output: a file for what it prints."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            sys.stdout = output.open("w", encoding="utf-8")
            sys.stderr = output.with_suffix(".errors").open("w", encoding="utf-8")
            sys.setprofile(Reaper(moment))
            main(arguments)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return Ended(os.WIFSIGNALED(status), output.read_text(encoding="utf-8"))


def moments(arguments: Iterator[list[str]], output: Path) -> Iterator[tuple[int, Ended]]:
    """Die at the first point, then at a later one, until a command lives to its end. arguments: of each attempt.

    Every point at first; then in growing steps, because what earlier deaths left undone makes the way longer and longer.
    """
    moment = 0
    while True:
        moment += 1 + moment // 8
        ended = run_until(moment, next(arguments), output)
        yield moment, ended
        if not ended.died:
            return
