"""How much slower a relay gets for honest clients while hostile ones do their worst: `dev.py faults --hostile`.

Relay on one core, attackers in a process of their own and the honest pair on the others. Before each attack the same pair is
timed in peace. One JSON object a line, then a table with a verdict for each attack on standard error; exit status 1 when an
envelope was lost, came twice, out of order or to somebody else, when memory went over its bound, or when the pair's p99 was more
than three times its calm value.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path

import psutil

from e2ee_desktop.domain.relay_address import RelayAddress
from tests.faults.hostile_clients import ATTACKS, Attacker
from tests.faults.relay_under_fire import Neighbours, RelayUnderFire

PER_SECOND, BEGINNING_SECONDS, RECOVERY_SECONDS, ATTACKERS_NICE = 50, 2.0, 3.0, 10
P99_TIMES_MAX = 3.0
MEMORY_MIB_MAX = 256
MANY = "many mailboxes"
FOLDER = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where the relay's folder lies: a disk that others use too would be measured in its place."""


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def verdict(row: dict[str, object]) -> str:
    """ "held", or what broke."""
    broken = [
        word
        for word, held in (
            ("slow", float(str(row["ratio"])) <= P99_TIMES_MAX),
            ("memory", int(str(row["relay_mib"])) <= MEMORY_MIB_MAX),
        )
        if not held
    ]
    return " and ".join(broken) or "held"


def table(rows: list[dict[str, object]]) -> str:
    """For people."""
    bound = (
        f"bounds: p99 at most {P99_TIMES_MAX:g} times its calm value, memory of the relay at most {MEMORY_MIB_MAX} MiB"
    )
    head = f"{'attack':28}{'attempts':>10}{'calm p99':>11}{'p99':>10}{'times':>7}{'MiB':>6}  verdict"
    lines = [
        f"{row['attack']!s:28}{row['attempts']!s:>10}{row['calm_p99_ms']!s:>8} ms{row['p99_ms']!s:>7} ms"
        f"{row['ratio']!s:>7}{row['relay_mib']!s:>6}  {row['verdict']}"
        for row in rows
    ]
    return "\n".join([head, *lines, bound])


class Bombardment:
    """One relay, one honest pair, one attack after the other, each from an address of its own."""

    def __init__(self, relay: RelayUnderFire, others: tuple[int, ...]) -> None:
        self._relay, self._others = relay, others
        self._neighbours = Neighbours(relay.address)
        self._written = 0

    async def begin(self) -> None:
        await self._neighbours.meet()

    async def end(self) -> bool:
        """Whether everything came, once, and in order."""
        async with asyncio.timeout(120):
            await self._neighbours.all_received(self._written)
        await self._neighbours.part()
        received, written = self._neighbours.received, [b"%d" % number for number in range(self._written)]
        # Who was told busy sends again, and meanwhile others overtake: then only loss and doubles are judged.
        return received == written if not self._neighbours.refusals else sorted(received) == sorted(written)

    async def attack(self, name: str, seconds: float, source: str, enough: int | None = None) -> dict[str, object]:
        """Calm, then under attack; a row of figures. enough: go on until it was done so often."""
        calm = await self._timed(seconds / 2)
        attackers = await self._launch(name, source, enough)
        await asyncio.sleep(BEGINNING_SECONDS)
        cpu_before = self._relay.cpu_seconds
        under_attack = await self._timed(seconds)
        busy = (self._relay.cpu_seconds - cpu_before) / seconds
        while enough is not None and attackers.returncode is None:
            under_attack += await self._timed(seconds)
        if attackers.returncode is None:
            attackers.terminate()
        output, _ = await attackers.communicate()
        calm_p99, p99 = percentile(calm, 0.99), percentile(under_attack, 0.99)
        row: dict[str, object] = {
            "attack": name,
            "attempts": json.loads(output)["attempts"],
            "calm_p99_ms": round(calm_p99, 1),
            "p99_ms": round(p99, 1),
            "ratio": round(p99 / calm_p99, 2),
            "calm_p50_ms": round(percentile(calm, 0.5), 1),
            "p50_ms": round(percentile(under_attack, 0.5), 1),
            "relay_cpu": round(busy, 2),
            "told_busy": self._neighbours.refusals,
            "relay_mib": round(self._relay.resident_mib),
        }
        return row | {"verdict": verdict(row)}

    async def _timed(self, seconds: float) -> list[float]:
        """Delays of a steady stream."""
        before = len(self._neighbours.delays_ms)
        loop = asyncio.get_running_loop()
        began, writing = loop.time(), list[asyncio.Task[None]]()
        for number in range(int(seconds * PER_SECOND)):
            await asyncio.sleep(max(0.0, began + number / PER_SECOND - loop.time()))
            writing.append(asyncio.create_task(self._neighbours.write(self._written)))
            self._written += 1
        await asyncio.gather(*writing)
        await self._neighbours.all_received(self._written)
        return self._neighbours.delays_ms[before:]

    async def _launch(self, name: str, source: str, enough: int | None) -> asyncio.subprocess.Process:
        command = [
            "-m",
            "tests.faults.hostile",
            "--attack",
            name,
            "--source",
            source,
            "--relay",
            str(self._relay.address),
        ]
        command += ["--enough", str(enough)] if enough is not None else []
        attackers = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=asyncio.subprocess.PIPE)
        process = psutil.Process(attackers.pid)
        process.nice(ATTACKERS_NICE)
        if self._others:
            process.cpu_affinity(list(self._others))
        return attackers


async def only_attack(relay: RelayAddress, name: str, source: str, enough: int | None) -> None:
    """The attackers' process: until SIGTERM, or until it was done so often."""
    attacker, ended = Attacker(relay, source), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(15, ended.set)
    attack = asyncio.create_task(attacker.run(name))
    while not ended.is_set() and (enough is None or attacker.attempts[name] < enough):
        await asyncio.wait((asyncio.ensure_future(ended.wait()), attack), timeout=0.2)
    print(json.dumps({"attempts": attacker.attempts[name]}), flush=True)
    os._exit(0)  # thousands of half-made TLS lines would be closed one by one


async def bombard(seconds: float, mailboxes: int, names: tuple[str, ...]) -> bool:
    """Print a row for each attack; whether all was well."""
    cores = sorted(psutil.Process().cpu_affinity() or [])
    first, others = tuple(cores[:1]), tuple(cores[1:])
    if not others:
        first = ()
    rows: list[dict[str, object]] = []
    complete = True
    counted, free = [name for name in names if name != MANY], [name for name in names if name == MANY]
    with tempfile.TemporaryDirectory(prefix="e2ee-faults-", dir=FOLDER) as folder:
        for module, chosen in (("tests.faults.counting_relay", counted), ("tests.faults.free_relay", free)):
            if not chosen:
                continue
            relay = RelayUnderFire(Path(folder) / module, module, first)
            relay.start()
            if others:
                psutil.Process().cpu_affinity(list(others))
            fire = Bombardment(relay, others)
            await fire.begin()
            for number, name in enumerate(chosen):
                row = await fire.attack(name, seconds, f"127.0.0.{number + 2}", mailboxes if name == MANY else None)
                rows.append(row)
                print(json.dumps(row), flush=True)
                await asyncio.sleep(RECOVERY_SECONDS)
            complete = await fire.end() and complete
            status = relay.stop()
            print(json.dumps({"event": "judged", "complete": complete, "status": status}), flush=True)
            complete = complete and not status
    sys.stderr.write(table(rows) + f"\neverything of the neighbours came, once, to them alone: {complete}\n")
    return complete and all(row["verdict"] == "held" for row in rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults --hostile", description=__doc__)
    parser.add_argument("--hostile", action="store_true", help="this")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each attack")
    parser.add_argument("--mailboxes", type=int, default=100_000, metavar="N")
    parser.add_argument("--only", action="append", choices=tuple(ATTACKS), help="this attack (repeatable)")
    for hidden in ("--attack", "--source", "--relay"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    parser.add_argument("--enough", type=int, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.attack:
        asyncio.run(only_attack(RelayAddress.parse(wanted.relay), wanted.attack, wanted.source, wanted.enough))
        return 0
    names = tuple(wanted.only or ATTACKS)
    return 0 if asyncio.run(bombard(wanted.seconds, wanted.mailboxes, names)) else 1


if __name__ == "__main__":
    sys.exit(main())
