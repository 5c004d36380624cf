"""What a person sees: the widgets that are showing, by the names a screen reader gives them.

Asks `accessible_reader.py`, a process of its own for each D-Bus session. Knows no product text.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

READER = Path(__file__).with_name("accessible_reader.py")
PATIENCE_S = 20.0


class NotSeenError(AssertionError):
    """Something that should be on the screen is not there, or the other way round."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One widget on the screen; x and y are its upper left corner in pixels of the screen."""

    name: str
    role: str
    text: str
    x: int
    y: int
    width: int
    height: int
    states: tuple[str, ...]

    @property
    def middle(self) -> tuple[int, int]:
        """Where a person clicks it."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for: one of the names, or a name that matches the pattern; of one of the roles, in all of the states.

    text: exactly what it must hold, or None.
    """

    names: tuple[str, ...] = ()
    pattern: str = ""
    roles: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    text: str | None = None


class Eye:
    """Looks at one D-Bus session."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._reader = subprocess.Popen(
            ["/usr/bin/python3", "-W", "ignore", str(READER)],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.kill()
        self._reader.communicate()

    def all(self, sought: Sought | str, patience_s: float = PATIENCE_S) -> list[Widget]:
        """Every showing widget of this kind; waits for the first, and gives an empty list when none comes."""
        return self._ask("find", sought, patience_s)

    def one(self, sought: Sought | str, patience_s: float = PATIENCE_S) -> Widget:
        """The first of them. Raises NotSeenError, with what is on the screen instead."""
        found = self.all(sought, patience_s)
        if not found:
            raise NotSeenError(f"{sought} is not on the screen, but this is:\n{self.everything()}")
        return found[0]

    def sees(self, sought: Sought | str) -> bool:
        """Whether it is there now."""
        return bool(self.all(sought, patience_s=0))

    def gone(self, sought: Sought | str, patience_s: float = PATIENCE_S) -> None:
        """Wait until none is left. Raises NotSeenError."""
        if self._ask("gone", sought, patience_s):
            raise NotSeenError(f"{sought} is still on the screen")

    def everything(self) -> str:
        """The whole tree, for a person who looks for the fault."""
        return "\n".join(self._exchange({"op": "dump"})["lines"])

    def _ask(self, op: str, sought: Sought | str, patience_s: float) -> list[Widget]:
        kind = Sought(names=(sought,)) if isinstance(sought, str) else sought
        found = self._exchange({"op": op, **asdict(kind), "wait_ms": int(patience_s * 1000)})["found"]
        return [Widget(**{**each, "states": tuple(each["states"])}) for each in found]

    def _exchange(self, question: object) -> dict[str, list[dict[str, object]]]:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps(question) + "\n")
        self._reader.stdin.flush()
        line = self._reader.stdout.readline()
        if not line:
            raise NotSeenError("the reader of the accessible tree ended")
        return json.loads(line)
