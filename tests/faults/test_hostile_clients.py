"""Hostile clients against a real relay's process: honest ones are served, in order and once; memory stays bounded; it ends in order.

One relay bears all attacks, each from a network address of its own. How much slower it gets for the others is measured by
`dev.py faults --hostile`.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count

import pytest

from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from tests.faults.hostile_clients import ATTACKS, Attacker
from tests.faults.relay_under_fire import Neighbours, RelayUnderFire

SHARE, MESSAGES = 0.1, 20
MEMORY_MIB_MAX = 256
"""What a relay may hold: some 50 MiB of itself, its database's cache of 32 MiB, and what attackers make it keep."""
FLOOD, MAILBOXES = 200, 2_000
ENOUGH = {
    "silent connections": 20,
    "slow TLS": 20,
    "slow upgrade": 20,
    "half frames": 20,
    "asking without reading": 20,
    "giant frames": 6,
    "truncated frames": 16,
    "connections and no more": 20,
    "many mailboxes": 100,
}
SOURCES = count(2)


@pytest.fixture(scope="module")
def relay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RelayUnderFire]:
    started = RelayUnderFire(tmp_path_factory.mktemp("fire") / "relay")
    started.start()
    yield started
    assert started.stop() == 0


def attacker(relay: RelayUnderFire) -> Attacker:
    return Attacker(relay.address, f"127.0.0.{next(SOURCES)}", SHARE)


async def attempted(attacker: Attacker, name: str, enough: int, attack: asyncio.Task[None]) -> None:
    """Wait until the attack was tried so often."""
    while attacker.attempts[name] < enough:
        assert not attack.done()
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("name", ATTACKS)
async def test_honest_clients_are_served_whatever_others_do(relay, name):
    neighbours, hostile = Neighbours(relay.address), attacker(relay)
    await neighbours.meet()
    attack = asyncio.create_task(hostile.run(name))
    await attempted(hostile, name, ENOUGH.get(name, FLOOD), attack)
    for number in range(MESSAGES):
        await neighbours.write(number)
    await neighbours.all_received(MESSAGES)
    attack.cancel()
    await asyncio.wait((attack,))
    assert neighbours.received == [b"%d" % number for number in range(MESSAGES)]
    assert relay.alive
    assert relay.resident_mib < MEMORY_MIB_MAX
    await neighbours.part()


async def test_two_thousand_mailboxes_of_one_client_hold_up_nobody_and_take_little_memory(relay):
    """From many addresses, because one is let make 256 and then one in twenty seconds."""
    before, made = relay.resident_mib, 0
    neighbours = Neighbours(relay.address)
    await neighbours.meet()
    while made < MAILBOXES:
        hostile = attacker(relay)
        attack = asyncio.create_task(hostile.run("many mailboxes"))
        await attempted(hostile, "many mailboxes", 240, attack)
        attack.cancel()
        await asyncio.wait((attack,))
        made += hostile.attempts["many mailboxes"]
        await neighbours.write(made)
    with closing(sqlite3.connect(relay.folder / DATABASE_NAME)) as database:
        assert database.execute("SELECT count(*) FROM mailbox").fetchone()[0] >= MAILBOXES
        assert database.execute("SELECT count(*) FROM envelope").fetchone()[0] == 0, "nobody else was written to"
    assert relay.resident_mib - before < 64
    await neighbours.part()
