"""How something is timed beside its peers: CPU time, rounds in turn, medians.

Rounds of all contenders alternate, so that a busy machine slows all of them alike; CPU time leaves out what others take.
Knows nothing of what is measured.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping

from benchmarks.rows import Row

OURS = "ours"
ROUNDS = 5
Task = Callable[[], None]
Prepare = Callable[[int], Task]
"""Given a count, makes everything that is not measured and returns what is: that many operations in one call."""


def rates(contenders: Mapping[str, Prepare], count: int) -> dict[str, float]:
    """Operations a second of each contender: the median over ROUNDS."""
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, prepare in contenders.items():
            task = prepare(count)
            gc.collect()
            started = time.process_time()
            task()
            found[name].append(count / max(time.process_time() - started, 1e-9))
    return {name: statistics.median(each) for name, each in found.items()}


def beside_peers(name: str, contenders: Mapping[str, Prepare], count: int) -> Iterator[Row]:
    """One row for each peer, all with our own rate; one without a peer where there is none."""
    measured = rates(contenders, count)
    ours = measured.pop(OURS)
    if not measured:
        yield Row(name, ours, "/s")
    for peer, rate in measured.items():
        yield Row(name, ours, "/s", peer, ours / rate)
