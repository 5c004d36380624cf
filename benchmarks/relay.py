"""The relay beside ejabberd and Prosody, in one run: each server on one core, its clients on the other.

    delivered_1k     messages of 1 KiB delivered a second: 50 pairs, 8 on their way in each. Ours: an envelope of 1,024 bytes,
                     a class that exists for this row alone, so that every server moves the same payload
    delivered_4k     the same with 4,096 bytes for every server: our smallest real envelope
    delivered_text   what a person's text of up to 1 KiB costs: our real envelope of 4,096 bytes, the peers' 1,024
    cpu_us_message   the servers' CPU for each message of delivered_1k; cpu_us_text: of delivered_text
    client_us        our load's own CPU a message in delivered_1k: it has a core for itself and must not be what is measured
    p50, p99_ms_200  from the moment that a message is due to its arrival, at 200 a second
    accepted_1k      messages taken a second for recipients who are away; accepted_text: ours of 4,096, the peers' of 1,024
    idle_kib(_tls)   memory of a signed-in connection that says nothing, at 5,000 connections
    grow_*           time and memory with many mailboxes, and with many envelopes waiting in one

Everywhere without TLS, as the peers are commonly measured, unless the name says `tls`. Only our relay syncs to disk before it
says that it has a message. Rounds of the servers alternate, medians count; ratio: ours divided by the peer's, so that for times
and memory less is better. Settings: `relay_servers.py`.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import relay_growth
from benchmarks.relay_servers import INSTALL, OURS, PROSODY, Load, Shape, installed_peers, under_load
from benchmarks.rows import Row

PAIRS, WINDOW, RATE = 50, 8, 200
ABSENT, ABSENT_WINDOW = 2_000, 16
IDLE = 5_000
TEXT_BYTES, ENVELOPE_BYTES = 1_024, 4_096


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a run is. seconds: of a round."""

    rounds: int
    seconds: float
    idle: int
    peers: tuple[str, ...]
    growth: bool


def main(json: bool, short: bool = False) -> Iterator[Row]:
    """The rows. short: our relay alone, for seconds; it shows that everything runs, its figures mean little."""
    peers = () if short else installed_peers()
    if not short and len(peers) < 2 and not json:
        sys.stderr.write(f"  not all peers are installed: {INSTALL}\n")
    extent = Extent(1, 1, 100, peers, False) if short else Extent(3, 3, IDLE, peers, True)
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:  # on a disk: /tmp may be memory
        yield from _rows(Path(folder), extent)


def _rows(folder: Path, extent: Extent) -> Iterator[Row]:
    small = _measured(folder / "small", extent, TEXT_BYTES, (OURS, *extent.peers))
    yield from _beside("delivered_1k", _rate, small["delivered"], small["delivered"], "/s")
    yield from _beside("cpu_us_message", _server_us, small["delivered"], small["delivered"], "us CPU")
    yield Row("client_us", _median(_client_us, small["delivered"][OURS]), "us CPU")
    yield from _beside("accepted_1k", _rate, small["accepted"], small["accepted"], "/s")
    yield from _lost("delivered_lost_or_refused", small["delivered"][OURS])
    large = _measured(folder / "large", extent, ENVELOPE_BYTES, (OURS, *extent.peers))
    yield from _beside("delivered_4k", _rate, large["delivered"], large["delivered"], "/s")
    yield from _beside("delivered_text", _rate, large["delivered"], small["delivered"], "/s")
    yield from _beside("cpu_us_text", _server_us, large["delivered"], small["delivered"], "us CPU")
    yield from _beside("accepted_text", _rate, large["accepted"], small["accepted"], "/s")
    yield from _beside("p50_ms_200", lambda found: found["p50_ms"], large["latency"], small["latency"], "ms")
    yield from _beside("p99_ms_200", lambda found: found["p99_ms"], large["latency"], small["latency"], "ms")
    for name, tls in (("idle_kib", False), ("idle_kib_tls", True)):
        idle = {server: [_idle(folder / f"{name}-{server}", server, extent, tls)] for server in (OURS, *extent.peers)}
        yield from _beside(name, lambda found: found["kib"], idle, idle, "KiB")
    if extent.growth:
        yield from relay_growth.rows()


Figures = dict[str, list[dict[str, float]]]
"""What each server did, a round each."""


def _measured(folder: Path, extent: Extent, message_bytes: int, servers: tuple[str, ...]) -> dict[str, Figures]:
    """All servers are there from the beginning, and take turns."""
    shape = Shape(PAIRS, ABSENT, 0, tls=False, message_bytes=message_bytes)
    found: dict[str, Figures] = {"latency": {}, "delivered": {}, "accepted": {}}
    with contextlib.ExitStack() as running:
        loads: dict[str, Load] = {}
        for server in servers:
            loads[server] = running.enter_context(under_load(server, folder / server, shape))
            loads[server].order("connect", pairs=PAIRS)
        for _ in range(extent.rounds):
            for server, load in loads.items():
                orders = {
                    "latency": {"rate": RATE, "seconds": extent.seconds},
                    "delivered": {"window": WINDOW, "seconds": extent.seconds},
                    "accepted": {"recipients": ABSENT, "window": ABSENT_WINDOW, "seconds": extent.seconds},
                }
                for what, how in orders.items():
                    found[what].setdefault(server, []).append(load.order(what, **how))
    return found


def _idle(folder: Path, server: str, extent: Extent, tls: bool) -> dict[str, float]:
    shape = Shape(1, 0, extent.idle, tls=tls, message_bytes=TEXT_BYTES if server == PROSODY else ENVELOPE_BYTES)
    with under_load(server, folder, shape) as load:
        return load.order("idle", connections=extent.idle)


def _beside(
    name: str, figure: Callable[[dict[str, float]], float], ours: Figures, theirs: Figures, unit: str
) -> Iterator[Row]:
    own = _median(figure, ours[OURS])
    peers = [peer for peer in theirs if peer != OURS]
    if not peers:
        yield Row(name, own, unit)
    for peer in peers:
        yield Row(name, own, unit, peer, own / _median(figure, theirs[peer]))


def _lost(name: str, ours: list[dict[str, float]]) -> Iterator[Row]:
    yield Row(name, sum(each["lost"] + each["refused"] for each in ours), "messages")


def _median(figure: Callable[[dict[str, float]], float], found: list[dict[str, float]]) -> float:
    return statistics.median(figure(each) for each in found)


def _rate(found: dict[str, float]) -> float:
    return found["messages"] / found["seconds"]


def _server_us(found: dict[str, float]) -> float:
    return found["server_cpu_s"] / max(found["messages"], 1) * 1e6


def _client_us(found: dict[str, float]) -> float:
    return found["client_cpu_s"] / max(found["messages"], 1) * 1e6
