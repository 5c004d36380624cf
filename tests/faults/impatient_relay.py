"""The real relay's process, which asks a silent line after a second whether it is alive, and not after a minute. Arguments: folder, port."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

import uvloop

from e2ee_desktop.relay.endpoint import Binding, Listener
from e2ee_desktop.relay.listening import fastest
from e2ee_desktop.relay.policy import Policy
from tests.faults.counting_relay import serve

PING_SECONDS = 1.0


async def impatient(binding: Binding) -> Listener:
    return await fastest()(replace(binding, ping_seconds=PING_SECONDS))


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(Path(sys.argv[1]), int(sys.argv[2]), Policy(), impatient))
