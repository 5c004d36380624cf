"""Networks that fail under load, between clients and a real relay: cut, slow, and half open, where an end is gone without a word.

`dev.py faults --network [--rounds N]`. What must hold: both ends notice, clients come back by themselves, what was answered
arrives, once and in order, the relay frees lines whose other end is gone, and its memory stays bounded. The network is a proxy
on loopback (`tests/fakes/tcp_path.py`).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import psutil

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery, OwnedMailbox
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import address, envelope, owned
from tests.fakes.tcp_path import TcpPath
from tests.faults.load import Judgement, Load
from tests.faults.relay_under_fire import MEBIBYTE, RelayUnderFire

BETWEEN = 60
SLOW_BYTES_PER_SECOND, SLOW_DELAY_SECONDS = 500_000, 0.05
PATIENCE_SECONDS = 60
READERS, WAITING = 8, 24
MEMORY_MIB_MAX = READERS * WAITING * 65_536 / MEBIBYTE
"""What the relay may hold more than at first while readers vanish: what waits for them, at most."""
AGAIN_MIB_MAX = 8
"""And so much more when it happens again: what it held is free."""
_IMPATIENT = "tests.faults.impatient_relay"
"""Asks a silent line after a second, where a relay waits for a minute."""


class Site:
    """A relay's process behind a path of its own."""

    def __init__(self, folder: Path) -> None:
        self._relay = RelayUnderFire(folder, _IMPATIENT)

    async def __aenter__(self) -> Site:
        self.address: RelayAddress = await asyncio.to_thread(self._relay.start)
        self.path = await TcpPath(self.address.port).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.path.stop()
        await asyncio.to_thread(self._relay.stop)

    @property
    def lines(self) -> int:
        """Connections that the relay has."""
        port = self.address.port
        connected = self._relay.connections()
        return sum(each.laddr.port == port and each.status == psutil.CONN_ESTABLISHED for each in connected)

    @property
    def resident_mib(self) -> float:
        return self._relay.resident_mib

    async def lines_are(self, count: int) -> float:
        """Until the relay has so many; returns the most memory that it held meanwhile, in MiB."""
        most = self.resident_mib
        async with asyncio.timeout(PATIENCE_SECONDS):
            while self.lines != count:
                await asyncio.sleep(0.1)
                most = max(most, self.resident_mib)
        return most


async def cut(folder: Path, rounds: int) -> Judgement:
    """Every line is ended at once, and none comes through until it is mended."""
    async with Site(folder) as site:
        load = Load([(site.address, site.address)] * 3, dial=site.path.dial)
        try:
            await load.start()
            for _ in range(rounds):
                await load.progress(BETWEEN)
                site.path.cut()
                await load.refused("relay.unreachable")
                await site.lines_are(0)
                site.path.mend()
            await load.progress(BETWEEN)
            return await load.finish()
        finally:
            await load.close()


async def slow(folder: Path, envelopes: int) -> Judgement:
    """A narrow and long line: the relay's answers are late, and nothing else happens."""
    async with Site(folder) as site:
        site.path.slow(SLOW_BYTES_PER_SECOND, SLOW_DELAY_SECONDS)
        load = Load([(site.address, site.address)] * 2, dial=site.path.dial)
        try:
            await load.start()
            await load.progress(envelopes)
            return await load.finish()
        finally:
            await load.close()


async def half_open(folder: Path, rounds: int, *, patient: bool) -> Judgement:
    """The lines lead nowhere any more and nobody is told; the relay lets go of them. patient: the clients find out by themselves,
    which takes them up to 40 s; else they are started again."""
    async with Site(folder) as site:
        load = Load([(site.address, site.address)] * 3, dial=site.path.dial)
        try:
            await load.start()
            for _ in range(rounds):
                await load.progress(BETWEEN)
                site.path.vanish()
                await site.lines_are(0)
                if not patient:
                    await load.restart_reader()
                    await load.restart_writer()
            await load.progress(BETWEEN)
            return await load.finish()
        finally:
            await load.close()


async def vanished_readers(folder: Path, waves: int) -> list[float]:
    """Readers with full mailboxes vanish while they are delivered to, wave after wave, until the relay has let go of them.

    Returns how much more memory than at first it held in each wave, in MiB.
    """
    async with Site(folder) as site:
        writer, mailboxes = RelayTransport(), [owned(site.address) for _ in range(READERS)]
        for mailbox in mailboxes:
            await writer.create_mailbox(mailbox, ())
            sends = (writer.send(address(mailbox), bytes([n]) * 16, envelope(size=65_536)) for n in range(WAITING))
            await asyncio.gather(*sends)
        await writer.close()
        before = site.resident_mib
        return [await _wave(site, mailboxes) - before for _ in range(waves)]


async def _wave(site: Site, mailboxes: Sequence[OwnedMailbox]) -> float:
    """Returns the most memory that the relay held."""
    readers = [RelayTransport(dial=site.path.dial) for _ in mailboxes]
    try:
        for reader, mailbox in zip(readers, mailboxes, strict=True):
            reader.subscribe(mailbox)
            await anext(event async for event in reader.events() if isinstance(event, Delivery))
        site.path.vanish()
        return await site.lines_are(0)
    finally:
        site.path.cut()
        site.path.mend()
        await asyncio.gather(*(reader.close() for reader in readers))


async def run_all(rounds: int) -> bool:
    """Print a row for each; whether all was well."""
    with tempfile.TemporaryDirectory(prefix="e2ee-faults-") as name:
        folder, clean = Path(name), True
        for fault, judged in (
            ("cut", cut(folder / "cut", rounds)),
            ("slow", slow(folder / "slow", rounds * BETWEEN)),
            ("half open", half_open(folder / "half", max(1, rounds // 3), patient=True)),
        ):
            judgement = await judged
            clean = clean and judgement.clean
            print(json.dumps({"fault": fault, "clean": judgement.clean, **asdict(judgement)}), flush=True)
        first, *others = await vanished_readers(folder / "vanished", rounds)
        bounded = first <= MEMORY_MIB_MAX and max(others, default=first) - first <= AGAIN_MIB_MAX
        row = {"fault": "vanished readers", "clean": bounded, "more_mib": [round(each, 1) for each in (first, *others)]}
        print(json.dumps(row), flush=True)
    return clean and bounded


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults --network", description="networks that fail under load")
    parser.add_argument("--network", action="store_true", help="this")
    parser.add_argument("--rounds", type=int, default=6, metavar="N")
    return 0 if asyncio.run(run_all(parser.parse_args().rounds)) else 1


if __name__ == "__main__":
    sys.exit(main())
