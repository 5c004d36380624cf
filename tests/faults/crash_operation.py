"""What the crash matrix does again and again while something strikes.

`attempt(number)` makes ready and returns what is to be struck; `after(ended)` is asked each time, `judged()` at the end; both return
findings, none when all is well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tests.faults.crash_points import Act, Ended
from tests.faults.crash_stage import Stage


class Operation:
    """title: its row in the table. strike: what strikes it."""

    title: ClassVar[str]
    strike = ""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def attempt(self, number: int) -> Act:
        raise NotImplementedError

    def after(self, ended: Ended) -> Iterator[str]:
        yield from ()

    def judged(self) -> Iterator[str]:
        yield from ()
