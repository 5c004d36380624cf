"""Our relay for the benchmark, as a process: makes its mailboxes, says where it listens, serves until it is ended.

`python -m benchmarks.relay_serve SETTINGS`, a JSON object. It is the relay as shipped, with capabilities, quotas, marks of what was
seen and rates checked for every message, apart from what the settings say: without TLS where the peers run without;
more mailboxes at once than a client may create; rates that are counted, but whose bounds are out of reach, because the load comes
from fifty senders instead of thousands (the peers' shapers are off for the same reason); and, where asked, one more
envelope class of 1 KiB, so that each server moves the same bytes.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import uvloop

from benchmarks.relay_wire import CERTIFICATE_HASH, BenchmarkMailbox
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.endpoint import Binding, Listener
from e2ee_desktop.relay.greeting import Greeting
from e2ee_desktop.relay.listening import fastest
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.wire import frames_hot

QUOTA = Quota(envelopes=100_000, size_bytes=2**40, mailboxes=2_000_000)
_CREATED_AT_ONCE = 10_000
_SENDS = Rate(burst=10_000_000, per_second=1_000_000)


@dataclass(frozen=True, slots=True)
class Serve:
    """mailboxes: (first, count) of those to make. extra_class_bytes: 0, or one more size of an envelope."""

    folder: str
    tls: bool
    mailboxes: tuple[tuple[int, int], ...]
    extra_class_bytes: int


async def make_mailboxes(folder: Path, wanted: tuple[tuple[int, int], ...]) -> None:
    """As their owners would, without the way over the network."""
    store = SqliteMailboxStore(folder, QUOTA)
    for first, count in wanted:
        for start in range(first, first + count, _CREATED_AT_ONCE):
            numbers = range(start, min(start + _CREATED_AT_ONCE, first + count))
            await store.apply([BenchmarkMailbox.numbered(number).creation() for number in numbers])
    await store.close()


async def serve(settings: Serve) -> None:
    """Until the process is ended."""
    folder = Path(settings.folder)

    async def listen_plain(binding: Binding) -> Listener:
        return await fastest()(replace(binding, tls=None))

    def connect(switchboard: Any, greeting: Greeting, policy: Policy) -> Connection:  # noqa: ANN401 - passed on
        return Connection(switchboard, replace(greeting, certificate_hash=CERTIFICATE_HASH), policy)

    relay_settings = RelaySettings(folder, "127.0.0.1", 0, policy=Policy(sends=_SENDS), quota=QUOTA)
    relay = RelayServer(relay_settings, None if settings.tls else listen_plain, connect)
    async with relay:
        pass  # its keys come before its database
    await make_mailboxes(folder, settings.mailboxes)
    async with relay:
        print(json.dumps({"port": relay.address.port}), flush=True)
        await relay.failed()


if __name__ == "__main__":
    chosen = Serve(**json.loads(sys.argv[1]))
    if chosen.extra_class_bytes:
        frames_hot.SEND_FORMS.update(frames_hot.send_forms((chosen.extra_class_bytes,)))
    uvloop.run(serve(chosen))
