"""The load as a process of its own, pinned to one core: `python -m benchmarks.relay_load`, settings and orders on standard input.

The first line is a `Target`; each further one an order `{"do": …, …}`, answered with one line. Ends with its input.
"""

from __future__ import annotations

import asyncio
import json
import os
import ssl
import sys
from dataclasses import dataclass
from typing import Any

import uvloop

from benchmarks.relay_traffic import Contender, Traffic
from benchmarks.relay_wire import RelayContender
from benchmarks.relay_xmpp import XmppContender


@dataclass(frozen=True, slots=True)
class Target:
    """What is put under load. core: the client's, None for any."""

    protocol: str
    port: int
    server: int
    tls: bool
    message_bytes: int
    core: int | None

    def contender(self) -> Contender:
        """Its clients."""
        tls = None
        if self.tls:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE  # loopback, a certificate made for this run
        if self.protocol == "xmpp":
            return XmppContender(self.port, tls, self.message_bytes)
        return RelayContender(self.port, tls, self.message_bytes)


async def work(target: Target) -> None:
    """Do what standard input says."""
    traffic = Traffic(target.contender(), target.server)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        order: dict[str, Any] = json.loads(line)
        answer = await getattr(traffic, order.pop("do"))(**order)
        print(json.dumps(answer or {}), flush=True)


if __name__ == "__main__":
    aim = Target(**json.loads(sys.stdin.readline()))
    if aim.core is not None:
        os.sched_setaffinity(0, {aim.core})
    uvloop.run(work(aim))
