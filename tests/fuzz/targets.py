"""All targets by name. `run` takes any bytes and returns, or raises what must never be raised: a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import handshakes, live_ratchet, records, relay_talk

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Target:
    """input_bytes_max: longer inputs reach nothing more."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    input_bytes_max: int


TARGETS = {
    "records": Target(records.run, records.seeds, 16_384),
    "handshakes": Target(handshakes.run, handshakes.seeds, 16_384),
    "ratchet": Target(live_ratchet.run, live_ratchet.seeds, 2_048),
    "relay": Target(relay_talk.run, relay_talk.seeds, 2_048),
}
