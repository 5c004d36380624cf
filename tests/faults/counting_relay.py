"""The real relay's process, which counts clients of this machine as it counts those of the network. Arguments: folder, port.

By default the loopback is not limited, because clients behind Tor or a proxy come from there.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path

import uvloop

from e2ee_desktop.relay.endpoint import Listen
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.server import SWITCH_SECONDS, RelayServer, RelaySettings


async def serve(folder: Path, port: int, policy: Policy, listen: Listen | None = None) -> None:
    """Until SIGTERM."""
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with RelayServer(RelaySettings(folder, "127.0.0.1", port, policy=policy), listen) as relay:
        print(json.dumps({"event": "listening", "address": str(relay.address)}), flush=True)
        await ended.wait()


def main(policy: Policy) -> None:
    sys.setswitchinterval(SWITCH_SECONDS)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(Path(sys.argv[1]), int(sys.argv[2]), policy))


if __name__ == "__main__":
    main(Policy(limit_loopback=True))
