"""The budget of docs/leakage.md, as its TOML block has it: everything that may be observed. What it does not name may not be."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from typing import Any

PAPER = Path(__file__).parents[3] / "docs" / "leakage.md"
_BLOCK = re.compile(r"^```toml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrameSizes:
    """Lengths of one kind of frame: a head within bounds, and at most `most` pieces of these sizes."""

    name: str
    head: tuple[int, int]
    units: tuple[int, ...]
    most: int

    def allow(self, size_bytes: int) -> bool:
        reached = {0}
        for _ in takewhile(lambda done: done <= self.most, count()):
            if any(self.head[0] <= size_bytes - each <= self.head[1] for each in reached):
                return True
            reached = {each + unit for each in reached for unit in self.units if each + unit <= size_bytes}
        return False


@dataclass(frozen=True, slots=True)
class Budget:
    """files: patterns of names. columns: table -> column -> kind. frames: (from a client, kind) -> sizes."""

    files: tuple[str, ...]
    columns: dict[str, dict[str, str]]
    frames: dict[tuple[bool, int], FrameSizes]
    network: dict[str, int]
    log: dict[str, list[str]]
    pages: dict[str, Any]


def published() -> Budget:
    """Read the paper."""
    (block,) = _BLOCK.findall(PAPER.read_text())
    told = tomllib.loads(block)
    frames = {
        (side == "from_client", entry["kind"]): FrameSizes(
            name, tuple(entry["head"]), tuple(entry.get("units", ())), entry.get("most", 0)
        )
        for side in ("from_client", "from_relay")
        for name, entry in told["frames"][side].items()
    }
    return Budget(
        tuple(told["files"]["names"]), told["columns"], frames, told["network"], told["log"], told["operator_pages"]
    )
