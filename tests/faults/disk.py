"""Disks that fail under load, each around a real relay's process: full, read-only all of a sudden, torn in the last write.

`dev.py faults --disk [--rounds N]`. What must hold: refusals have a code, reading goes on, nothing that was answered is lost, and
once the disk is well again everything arrives, once and in order. Full and failing disks need root (`small_disk.py`).
A damaged page: `tests/unit/relay/test_damaged_database.py`, and `damaged_pages` here with a process around it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from tests.fakes.relay_process import RelayProcess, run
from tests.faults.load import Judgement, Load
from tests.faults.small_disk import SmallDisk, may_mount
from tests.faults.torn_log import tear

BETWEEN = 60
"""Envelopes that arrive between two faults: work of every kind is under way."""


async def full_disk(folder: Path, rounds: int) -> Judgement:
    """Again and again not a byte fits; the second time it is killed and started meanwhile."""
    disk = SmallDisk(folder)
    relay = RelayProcess(disk.data, within=disk.command())
    here = await relay.start()
    load = Load([(here, here)] * 3)
    try:
        await load.start()
        for number in range(rounds):
            await load.progress(BETWEEN)
            disk.fill(relay.process_id)
            await load.refused("relay.busy")
            await load.restart_reader()
            await load.all_answered_arrived()
            if number % 2:
                await relay.kill()
                await relay.start()
                await load.restart_reader()
            disk.free(relay.process_id)
            await load.restart_writer()
        await load.progress(BETWEEN)
        return await load.finish()
    finally:
        await load.close()
        await relay.stop()


async def failing_disk(folder: Path, rounds: int) -> tuple[Judgement, set[str]]:
    """The disk turns read-only. Also returned: with which codes a start on such a disk was refused."""
    disk = SmallDisk(folder)
    relay = RelayProcess(disk.data, within=disk.command())
    here = await relay.start()
    load, codes = Load([(here, here)] * 3), set[str]()
    try:
        await load.start()
        for _ in range(rounds):
            await load.progress(BETWEEN)
            disk.fail(relay.process_id)
            await load.refused("relay.busy")
            await load.restart_reader()
            await load.all_answered_arrived()
            await relay.kill()
            disk.repair()
            read_only = disk.command(read_only=True)
            serve = ("serve", "--data", str(disk.data), "--listen", "127.0.0.1:0")
            status, error = await run(*serve, within=read_only)
            codes.add(f"{status} {error['code']}")
            await relay.start()
            await load.restart_reader()
            await load.restart_writer()
        await load.progress(BETWEEN)
        return await load.finish(), codes
    finally:
        await load.close()
        await relay.stop()


async def torn_write(folder: Path, rounds: int, chance: random.Random) -> Judgement:
    """kill -9, and behind the last whole transaction lies what a power cut leaves of the next."""
    relay = RelayProcess(folder / "relay")
    here = await relay.start()
    load = Load([(here, here)] * 3)
    try:
        await load.start()
        for _ in range(rounds):
            await load.progress(BETWEEN)
            await relay.kill()
            tear(relay.folder / f"{DATABASE_NAME}-wal", chance)
            await relay.start()
            await load.restart_reader()
        await load.progress(BETWEEN)
        return await load.finish()
    finally:
        await load.close()
        await relay.stop()


async def run_all(rounds: int, seed: int) -> bool:
    """Print a row for each; whether all was well."""
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(prefix="e2ee-faults-") as name:
        folder = Path(name)
        torn = await torn_write(folder / "torn", rounds, random.Random(seed))
        rows.append({"fault": "torn write", "rounds": rounds, "seed": seed, "clean": torn.clean, **asdict(torn)})
        print(json.dumps(rows[-1]), flush=True)
        if not may_mount(folder):
            print(json.dumps({"event": "left out", "faults": ["full disk", "read-only disk"], "why": "needs root"}))
            return all(bool(row["clean"]) for row in rows)
        full = await full_disk(folder / "full", rounds)
        rows.append({"fault": "full disk", "rounds": rounds, "clean": full.clean, **asdict(full)})
        print(json.dumps(rows[-1]), flush=True)
        failed, codes = await failing_disk(folder / "failing", rounds)
        clean = failed.clean and codes == {"3 relay.data_unwritable"}
        rows.append(
            {"fault": "read-only disk", "rounds": rounds, "clean": clean, "starts": sorted(codes), **asdict(failed)}
        )
        print(json.dumps(rows[-1]), flush=True)
    return all(bool(row["clean"]) for row in rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults --disk", description="disks that fail under load")
    parser.add_argument("--disk", action="store_true", help="this")
    parser.add_argument("--rounds", type=int, default=10, metavar="N")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wanted = parser.parse_args()
    return 0 if asyncio.run(run_all(wanted.rounds, wanted.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())
