"""What a person sees while `dev.py` works: one line a step, with its time, and a whole log only when it failed.

Everything goes to standard error, so that standard output belongs to the command that was asked for.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FAILED_LINES_SHOWN = 400


class StepFailedError(Exception):
    """A command that had to succeed did not. `sentence` says what to do, `log` what it printed."""

    def __init__(self, sentence: str, log: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.log = log


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended. log: standard output and standard error together."""

    status: int
    log: str
    seconds: float


def say(text: str) -> None:
    """Print one line for the person."""
    print(text, file=sys.stderr, flush=True)


def run_captured(
    command: Sequence[str], extra_environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Outcome:
    """Run a command without input and keep what it prints. Raises StepFailedError when it cannot be started."""
    started = time.monotonic()
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(extra_environment or {})},
            cwd=folder,
            check=False,
        )
    except OSError as error:
        raise StepFailedError(f"{command[0]} cannot be started: {error.strerror}.") from error
    log = done.stdout.decode("utf-8", "replace")
    return Outcome(done.returncode, log, time.monotonic() - started)


def step(title: str, command: Sequence[str], extra_environment: Mapping[str, str] | None = None) -> None:
    """Run one step of the set-up. Raises StepFailedError with its log when it fails."""
    if sys.stderr.isatty():
        print(f"  {title} …", end="\r", file=sys.stderr, flush=True)
    outcome = run_captured(command, extra_environment)
    say(f"  {title:<60} {outcome.seconds:6.1f} s")
    if outcome.status != 0:
        shown = " ".join(shlex.quote(word) for word in command)
        raise StepFailedError(f"This failed with exit status {outcome.status}: {shown}", outcome.log)


def last_lines(log: str) -> str:
    """Return the end of a log, as much of it as a person reads."""
    lines = log.rstrip().splitlines()
    if len(lines) > FAILED_LINES_SHOWN:
        lines = [f"({len(lines) - FAILED_LINES_SHOWN} lines before this)", *lines[-FAILED_LINES_SHOWN:]]
    return "\n".join(lines)
