"""What happens in one random fault history: steps of two people, their computers, their network and their relay.

Theory. A plan is drawn from a seed alone and is a tuple of plain values, so that it can be printed, cut down and played again. Only
what is done is decided here; at which moment of the machine it happens is not, because the processes are real.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass

PEOPLE = 2
STEPS_MIN, STEPS_MAX = 10, 28

WEIGHTS = {
    "say": 30,
    "edit": 7,
    "react": 7,
    "delete": 4,
    "send_file": 5,
    "rename": 1,
    "pause": 12,
    "kill": 6,
    "kill_while_saying": 6,
    "quit": 3,
    "start": 14,
    "kill_relay": 4,
    "start_relay": 8,
    "cut": 4,
    "mend": 8,
    "stall": 3,
    "vanish": 4,
    "let_go": 4,
    "slow": 2,
    "suspend": 2,
    "resume": 4,
    "copy": 2,
    "put_back": 2,
    "clock": 2,
}
"""How often each is drawn. kill_while_saying: the process is killed while it may be committing. vanish, let_go: what was under way on the
old lines is held, and comes after what new ones brought: late and out of order. suspend, resume: a laptop's lid, with its line dead
meanwhile. copy, put_back: the profile's folder, of a process that does not run; an old one takes the place of the newest. clock: it jumps a
year ahead, a year back, or is right again, while the process runs."""


@dataclass(frozen=True, slots=True)
class Step:
    """who: 0 or 1. number: any number that the step wants: which message, how large a file, how long a pause."""

    kind: str
    who: int
    number: int

    def row(self) -> dict[str, object]:
        return asdict(self)


Plan = tuple[Step, ...]


def drawn(seed: int) -> Plan:
    """The plan of a seed. Every fault stays possible in every history, also those that find nothing to do."""
    chance = random.Random(seed)
    count = chance.randint(STEPS_MIN, STEPS_MAX)
    kinds = chance.choices(tuple(WEIGHTS), tuple(WEIGHTS.values()), k=count)
    return tuple(Step(kind, chance.randrange(PEOPLE), chance.randrange(2**20)) for kind in kinds)


def goes_back(plan: Plan) -> frozenset[int]:
    """Who goes on from an old copy in it."""
    copied: set[int] = set()
    back: set[int] = set()
    for step in plan:
        if step.kind == "copy":
            copied.add(step.who)
        if step.kind == "put_back" and step.who in copied:
            back.add(step.who)
    return frozenset(back)
