"""Random kill -9 under load: of one relay with SQLite, or of any node and any relay of a cluster.

`dev.py faults --kills N` and `dev.py faults --cluster --kills N`; --seed repeats a choice of victims (not of moments). One JSON
object a line; exit status 1 when something was lost, came twice or out of order.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path

from tests.fakes.nats_nodes import NODES
from tests.fakes.relay_process import RelayProcess
from tests.faults.cluster import Cluster
from tests.faults.load import Judgement, Load

BEFORE_A_KILL, WHILE_IT_IS_DEAD = 60, 20
"""Envelopes that arrive: enough that the next kill meets work of every kind under way."""

Killed = Callable[[str], None]


async def kill_a_relay(folder: Path, kills: int, killed: Killed) -> Judgement:
    """One relay, its mailboxes in SQLite."""
    relay = RelayProcess(folder / "relay")
    here = await relay.start()
    load = Load([(here, here)] * 3)
    try:
        await load.start()
        for _ in range(kills):
            await load.progress(BEFORE_A_KILL)
            await relay.kill()
            killed("relay")
            await relay.start()
            await load.restart_reader()
        await load.progress(BEFORE_A_KILL)
        return await load.finish()
    finally:
        await load.close()
        await relay.stop()


async def kill_in_a_cluster(folder: Path, kills: int, killed: Killed, chance: random.Random) -> Judgement:
    """Three nodes, two relays; owners at one relay, writers at the other, and both ways round."""
    async with Cluster(folder) as cluster:
        one, other = (relay.address for relay in cluster.relays)
        load = Load([(one, other), (other, one), (one, one), (other, other)])
        try:
            await load.start()
            for _ in range(kills):
                await load.progress(BEFORE_A_KILL)
                revive = await _kill_one(cluster, killed, chance)
                if chance.random() < 0.5:  # the others carry on, or wait for it
                    await load.progress(WHILE_IT_IS_DEAD) if revive.carries_on else None
                await revive()
                if not revive.carries_on:
                    await load.restart_reader()
            await load.progress(BEFORE_A_KILL)
            return await load.finish()
        finally:
            await load.close()


class _Revive:
    """carries_on: whether everybody can be served without the victim."""

    def __init__(self, start: Callable[[], Awaitable[object]], carries_on: bool) -> None:
        self._start, self.carries_on = start, carries_on

    async def __call__(self) -> None:
        await self._start()


async def _kill_one(cluster: Cluster, killed: Killed, chance: random.Random) -> _Revive:
    victim = chance.randrange(NODES + len(cluster.relays))
    if victim < NODES:
        await asyncio.to_thread(cluster.nodes.kill, victim)
        killed("node")
        return _Revive(lambda: asyncio.to_thread(cluster.nodes.start_node, victim), carries_on=True)
    relay = cluster.relays[victim - NODES]
    await relay.kill()
    killed("relay")
    return _Revive(relay.start, carries_on=False)


async def run(kills: int, in_a_cluster: bool, seed: int) -> bool:
    """Print what happens; whether all was well."""
    victims: Counter[str] = Counter()

    def killed(what: str) -> None:
        victims[what] += 1
        print(json.dumps({"event": "killed", "victim": what, "number": victims.total()}), flush=True)

    with tempfile.TemporaryDirectory(prefix="e2ee-faults-") as folder:
        if in_a_cluster:
            judgement = await kill_in_a_cluster(Path(folder), kills, killed, random.Random(seed))
        else:
            judgement = await kill_a_relay(Path(folder), kills, killed)
    print(json.dumps({"event": "judged", "kills": dict(victims), "seed": seed, **asdict(judgement)}), flush=True)
    return judgement.clean


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults", description="kill -9 at random under load")
    parser.add_argument("--kills", type=int, default=30, metavar="N")
    parser.add_argument(
        "--cluster", action="store_true", help="any NATS node or relay, in place of one relay with SQLite"
    )
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wanted = parser.parse_args()
    return 0 if asyncio.run(run(wanted.kills, wanted.cluster, wanted.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())
