"""What an operator may know of a relay's work: counts by kind, in steps of a hundred, and coarse times.

Two rules:
1. No identifier: no mailbox, no client, no address, nothing that could name one.
2. No small count: a number that leaves this file is rounded down to COUNT_STEP. Whoever reads the figures every second still
   cannot tell that somebody came, went, wrote or was written to.

The counting costs one pass over a batch, not over its bytes. Knows no way to publish (`observation.py`).
"""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop import __version__
from e2ee_desktop.relay.mailbox_store import MailboxStore, Operation, Outcome, Refused

COUNT_STEP = 100
SIZE_STEP_MIB = 64
BATCH_SECONDS = (0.01, 0.1, 1.0)
"""Upper bounds of the classes of a batch's time: a good disk, a slow one, one in trouble."""

_MEBIBYTE = 1_048_576


def rounded(count: int) -> int:
    """Down to the step: 99 and 0 look the same."""
    return count - count % COUNT_STEP


@dataclass(frozen=True, slots=True)
class Condition:
    """How a relay is. draining: it answers what was read and ends. certificate_days_left: None when it has no term."""

    draining: bool
    connections: int
    certificate_days_left: int | None
    folder: Path

    @property
    def data_mib(self) -> int:
        """Size of the data folder's files, rounded down."""
        size_bytes = 0
        for path in self.folder.iterdir():
            with contextlib.suppress(FileNotFoundError):  # the database's log comes and goes
                size_bytes += path.stat().st_size
        return size_bytes // _MEBIBYTE // SIZE_STEP_MIB * SIZE_STEP_MIB


class Metrics:
    """Counts since the start."""

    def __init__(self) -> None:
        self._operations: Counter[type] = Counter()
        self._refusals: Counter[str] = Counter()
        self._batches = [0] * (len(BATCH_SECONDS) + 1)
        self._seconds = 0.0

    def note(self, batch: Sequence[Operation], outcomes: Sequence[Outcome], seconds: float) -> None:
        """One batch of the store."""
        kinds = list(map(type, batch))
        for kind in set(kinds):  # a handful: to count each costs less than to look at every operation
            self._operations[kind] += kinds.count(kind)
        self._batches[sum(seconds > bound for bound in BATCH_SECONDS)] += 1
        self._seconds += seconds
        if Refused in map(type, outcomes):
            refused = [(type(each), why) for each, why in zip(batch, outcomes, strict=True) if isinstance(why, Refused)]
            self._operations.subtract(kind for kind, _ in refused)
            self._refusals.update(why.refusal.name.lower() for _, why in refused)

    def operations(self) -> dict[str, int]:
        """Operations that took effect, by kind, rounded."""
        done: Counter[str] = Counter()
        for kind, count in self._operations.items():
            done[_words(kind)] += count
        return {kind: rounded(count) for kind, count in sorted(done.items())}

    def refusals(self) -> dict[str, int]:
        """Operations that did not, by reason, rounded."""
        return {reason: rounded(count) for reason, count in sorted(self._refusals.items())}

    def summary(self, condition: Condition) -> dict[str, object]:
        """For `e2ee-relay status`."""
        return {
            "state": "draining" if condition.draining else "serving",
            "version": __version__,
            "connections": rounded(condition.connections),
            "certificate_days_left": condition.certificate_days_left,
            "data_mib": condition.data_mib,
            "operations": self.operations(),
            "refusals": self.refusals(),
            "counts_are_rounded_down_to": COUNT_STEP,
        }

    def exposition(self, condition: Condition) -> str:
        """Prometheus' text format, version 0.0.4."""
        lines = [f"# All counts are rounded down to multiples of {COUNT_STEP}."]
        lines += _metric("connections", "gauge", "Clients connected.", {"": rounded(condition.connections)})
        lines += _metric("draining", "gauge", "1 while the relay is about to end.", {"": int(condition.draining)})
        lines += _metric("data_mib", "gauge", "Size of the data folder.", {"": condition.data_mib})
        if condition.certificate_days_left is not None:
            days = {"": condition.certificate_days_left}
            lines += _metric("certificate_days_left", "gauge", "Until clients refuse the certificate.", days)
        done = {f'{{kind="{kind}"}}': count for kind, count in self.operations().items()}
        lines += _metric("operations_total", "counter", "Operations that took effect.", done)
        refused = {f'{{reason="{reason}"}}': count for reason, count in self.refusals().items()}
        lines += _metric("refusals_total", "counter", "Operations that were refused.", refused)
        lines += _metric("batch_seconds", "histogram", "Time of a batch on the disk.", self._batch_samples())
        return "\n".join(lines) + "\n"

    def _batch_samples(self) -> dict[str, int]:
        bounds = [*map(str, BATCH_SECONDS), "+Inf"]
        cumulated = [rounded(sum(self._batches[: place + 1])) for place in range(len(bounds))]
        samples = {f'_bucket{{le="{bound}"}}': count for bound, count in zip(bounds, cumulated, strict=True)}
        return {**samples, "_sum": rounded(int(self._seconds)), "_count": cumulated[-1]}


class MeasuredStore:
    """A `MailboxStore` that counts what passes."""

    def __init__(self, store: MailboxStore, metrics: Metrics) -> None:
        self._store, self._metrics = store, metrics
        self.lanes = store.lanes
        # What is not measured is the store's own, without a call in between.
        self.lane, self.hear, self.leave, self.close = store.lane, store.hear, store.leave, store.close

    async def apply(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        began = time.perf_counter()
        outcomes = await self._store.apply(batch)
        self._metrics.note(batch, outcomes, time.perf_counter() - began)
        return outcomes


def _metric(name: str, kind: str, about: str, samples: dict[str, int]) -> list[str]:
    """samples: what follows the name (a suffix, labels) -> value. A family without samples is not there at all."""
    name = f"e2ee_relay_{name}"
    if not samples:
        return []
    head = [f"# HELP {name} {about}", f"# TYPE {name} {kind}"]
    return head + [f"{name}{suffix} {value}" for suffix, value in samples.items()]


def _words(kind: type) -> str:
    """`AcceptEnvelope` -> `accept_envelope`."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in kind.__name__).lstrip("_")
