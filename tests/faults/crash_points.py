"""Commands in processes of their own that are struck when they reach a chosen point: a commit, a frame, an answer, an effect on the disk.

Points are counted by looking at every call of Python and at every built-in that changes files, in all threads. To strike is to kill
-9, or to let the disk fail or the clock jump from there on. Nothing of the program is replaced; what it waits for is shortened.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedWriter, FileIO
from pathlib import Path
from types import FrameType

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.entrypoints import cli_commands, cli_leaving
from e2ee_desktop.entrypoints.cli import FAILED
from e2ee_desktop.entrypoints.cli_output import complain_about
from e2ee_desktop.services import custody
from e2ee_desktop.storage.connection import Database
from tests.fakes.sudden_death import POINTS
from tests.faults.failing_disk import FAILURES, possible
from tests.faults.history_client import JumpingClock, hurry

DISK_EFFECTS = frozenset({os.fsync, os.replace, os.rename, os.link, os.unlink, os.mkdir, os.rmdir, os.open})
YEAR_MS = 365 * 24 * 3_600_000
PATIENCE_S = 3.0
HANGS_S = 180
STRUCK = 7
"""Exit status of a process that was struck and ended by itself; added to what its command returned."""


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _clock(off_ms: int) -> Callable[[], None]:
    def jump() -> None:
        JumpingClock.off_ms = off_ms

    return jump


STRIKES: Mapping[str, Callable[[], None]] = {
    "kill -9": _kill,
    **(FAILURES if possible() else {}),
    "the clock jumps a year ahead": _clock(YEAR_MS),
    "the clock jumps a year back": _clock(-YEAR_MS),
}
"""A clock that jumped is right again for the next process."""


@dataclass(frozen=True)
class Ended:
    """struck: it came to the point. status: of the command; None when it was killed. printed, errors: what it wrote."""

    struck: bool
    status: int | None
    printed: str
    errors: str


class Striker:
    """Calls `strike` at the `moment`-th point that this process passes, counted over all kinds and threads."""

    def __init__(self, moment: int, strike: Callable[[], None]) -> None:
        self._left, self._strike = moment, strike
        self.struck = False

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        if not (_changes_files(argument) if event == "c_call" else _is_point(frame, event)):
            return
        self._left -= 1
        if self._left == 0:
            self.struck = True
            self._strike()


def _is_point(frame: FrameType, event: str) -> bool:
    is_statement = frame.f_code is Database._run.__code__
    return (frame.f_code, event) in POINTS and (not is_statement or frame.f_locals.get("sql") == "COMMIT")


def _changes_files(called: object) -> bool:
    if called in DISK_EFFECTS:
        return True
    owner = getattr(called, "__self__", None)
    if not isinstance(owner, FileIO | BufferedWriter) or getattr(called, "__name__", "") != "write":
        return False
    return not owner.closed and owner.fileno() > 2


Act = Callable[[], int]


def run_until(moment: int, strike: Callable[[], None], act: Act, output: Path) -> Ended:
    """Fork, act, be struck at the `moment`-th point. output: a file for what it prints."""
    errors = output.with_suffix(".errors")
    child = os.fork()
    if child == 0:
        striker, status = Striker(moment, strike), 0
        with suppress(BaseException):
            os.dup2(os.open(output, os.O_CREAT | os.O_TRUNC | os.O_WRONLY), 1)
            os.dup2(os.open(errors, os.O_CREAT | os.O_TRUNC | os.O_WRONLY), 2)
            sys.stdout, sys.stderr = os.fdopen(1, "w", encoding="utf-8"), os.fdopen(2, "w", encoding="utf-8")
            _shorten()
            faulthandler.dump_traceback_later(HANGS_S - 5)
            signal.alarm(HANGS_S)
            threading.setprofile(striker)
            sys.setprofile(striker)
            status = _acted(act)
            sys.setprofile(None)
        with suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status + (STRUCK if striker.struck else 0))
    _, ended = os.waitpid(child, 0)
    printed, told = output.read_text(encoding="utf-8"), errors.read_text(encoding="utf-8")
    if os.WIFSIGNALED(ended):
        if os.WTERMSIG(ended) == signal.SIGALRM:
            told += "hangs"
        return Ended(struck=True, status=None, printed=printed, errors=told)
    status = os.WEXITSTATUS(ended)
    return Ended(status >= STRUCK, status - STRUCK if status >= STRUCK else status, printed, told)


def _acted(act: Act) -> int:
    """An exit status, also of what is no command."""
    try:
        return act()
    except E2EEError as error:
        complain_about(error)
        return FAILED


def _shorten() -> None:
    hurry()
    custody.TARGET_S = 0.0
    cli_leaving.PATIENCE_S = cli_commands.PATIENCE_S = PATIENCE_S
    cli_commands.QUIET_S = PATIENCE_S / 10


def moments(strike: Callable[[], None], acts: Iterator[Act], output: Path, stride: int) -> Iterator[Ended]:
    """At the first point, then at each `stride`-th later one, until something lives to its end."""
    moment = 1
    while True:
        ended = run_until(moment, strike, next(acts), output)
        yield ended
        if not ended.struck:
            return
        moment += stride
