"""An installed relay, used as its operator does: settings and keys made, served, and asked how it does."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence

from devtools.console import StepFailedError, step

_LISTEN = "127.0.0.1:47462"
_LISTENING = b'"listening"'
_ENDING_S = 30


def use(relay: Sequence[str], config: str, data: str, surroundings: Mapping[str, str] | None = None) -> None:
    """relay: what its commands begin with. Raises StepFailedError where one fails."""
    place = ("--config", config)
    step("its keys and settings", (*relay, "init", *place, "--data", data, "--listen", _LISTEN), surroundings)
    serving = subprocess.Popen(
        (*relay, "serve", *place),
        env={**os.environ, **(surroundings or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )
    try:
        told = serving.stdout.readline() if serving.stdout is not None else b""
        if _LISTENING not in told:
            raise StepFailedError("The installed relay does not serve.", told.decode("utf-8", "replace"))
        step("a doctor's look at the relay that serves", (*relay, "doctor", *place), surroundings)
    finally:
        serving.terminate()
        serving.wait(_ENDING_S)
