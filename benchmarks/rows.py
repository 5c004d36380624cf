"""One measured number, and how it is printed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """value: in `unit`. peer: who ran beside it in the same run, or None; ratio: ours divided by the peer's."""

    name: str
    value: float
    unit: str
    peer: str | None = None
    ratio: float | None = None

    def as_json(self) -> str:
        """One object on one line."""
        return json.dumps(asdict(self))

    def as_text(self) -> str:
        """One line for a person."""
        beside = f"   {self.ratio:.2f} times {self.peer}" if self.peer is not None and self.ratio is not None else ""
        return f"  {self.name:<44} {_figure(self.value):>12} {self.unit:<14}{beside}"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
