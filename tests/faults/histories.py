"""Random fault histories between two real people through a real relay: both end with equal histories (history_judge.py).

`dev.py faults --histories N [--seed S] [--lanes L]`: histories S, S + 1, …; one JSON object a line. A history that fails is printed
with its seed and cut down to the fewest steps that still fail; exit status 1. What happens is drawn from the seed, the machine
decides at which moment: the same seed is the same history, not the same microsecond.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.faults.history_judge import Allowed, Promised, findings
from tests.faults.history_plan import Plan, Step, drawn
from tests.faults.history_world import Ground, World

SETTLE_S = 120.0
LOOK_S = 0.15
PLAYS_MAX = 40
"""Of shortened plans, for one that failed."""
EMOJI = ("👍", "❤️", "😂", "")
YEAR_MS = 365 * 24 * 3_600_000
SLOW_BYTES = 60_000
PAUSE_MS_MAX = 250


class History:
    """One plan being played. promised: what people were told."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._count = itertools.count(1)
        self.promised = Promised()
        self.back: set[int] = set()

    async def play(self, plan: Plan) -> tuple[str, ...]:
        """Findings; none when all is well."""
        for step in plan:
            await self._perform(step)
        await self._world.heal()
        for person in self._world.people:
            await person.ask(do="clock", off_ms=0)
        found = await self._settle()
        if not found:  # and they can go on
            for who in (0, 1):
                await self._say(who, "end")
            found = await self._settle()
        codes = set().union(*(person.codes for person in self._world.people))
        if "internal.defect" in codes:
            found = (*found, "a defect was told")
        errors = self._world.wrote_errors()
        return (*found, errors) if errors else found

    async def _settle(self) -> tuple[str, ...]:
        """Look until both are equal, or it takes too long."""
        found: tuple[str, ...] = ("nobody looked",)
        deadline = asyncio.get_running_loop().time() + SETTLE_S
        while found and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(LOOK_S)
            looks = [await person.ask(do="look") for person in self._world.people]
            if None in looks or any("refused" in look for look in looks if look is not None):
                return (f"somebody died or refused: {looks}",)
            alice, bob = looks
            assert alice is not None
            assert bob is not None
            found = findings((alice, bob), self.promised, Allowed(frozenset(self.back)))
        return found

    async def _perform(self, step: Step) -> None:
        world, person = self._world, self._world.people[step.who]
        match step.kind:
            case "say" | "edit" | "react" | "delete" | "send_file" | "rename" | "clock":
                if person.awake:
                    await getattr(self, f"_{step.kind}")(step.who, step.number)
            case "pause":
                await asyncio.sleep(step.number % PAUSE_MS_MAX / 1_000)
            case "kill":
                await person.kill()
            case "kill_while_saying":
                if person.awake:
                    await self._kill_while_saying(step.who, step.number)
            case "quit":
                if person.awake:
                    await person.quit()
            case "start":
                if not person.alive:
                    await person.start()
            case "kill_relay":
                world.relay.kill()
            case "start_relay":
                if not world.relay.alive:
                    await world.relay.start()
            case "suspend" | "resume":
                if person.alive:
                    person.suspend(on=step.kind == "suspend")
                    if step.kind == "suspend":
                        world.path.vanish()
            case "copy":
                await person.kill()
                world.copy(step.who)
            case "put_back":
                await person.kill()
                if world.put_back(step.who):
                    self.back.add(step.who)
            case "slow":
                world.path.slow(SLOW_BYTES, 0.02)
            case "let_go":
                world.let_go()
            case _:
                getattr(world.path, step.kind)()

    async def _say(self, who: int, _number: object) -> None:
        text = f"{'AB'[who]}{next(self._count)}"
        self._note(who, text, await self._world.people[who].ask(do="say", text=text))

    async def _kill_while_saying(self, who: int, number: int) -> None:
        text, person = f"{'AB'[who]}{next(self._count)}", self._world.people[who]
        answer = person.wish(do="say", text=text)
        await asyncio.sleep(number % 12 / 1_000)
        await person.kill()
        self._note(who, text, await answer)

    async def _send_file(self, who: int, number: int) -> None:
        path = self._world.source(number)
        self._note(who, "", await self._world.people[who].ask(do="send_file", path=str(path)))

    def _note(self, who: int, text: str, answer: dict[str, Any] | None) -> None:
        if answer is not None and "message" in answer:
            self.promised.said[answer["message"]] = (who, {text})

    async def _edit(self, who: int, number: int) -> None:
        own = [one for one, (author, texts) in self.promised.said.items() if author == who and "" not in texts]
        if not own:
            return
        message, text = own[number % len(own)], f"{'ab'[who]}{next(self._count)}"
        answer = await self._world.people[who].ask(do="edit", message=message, text=text)
        if answer is None:
            self.promised.said[message][1].add(text)
        elif "done" in answer:
            self.promised.said[message] = (who, {text} | (self.promised.said[message][1] if self.back else set()))

    async def _react(self, who: int, number: int) -> None:
        anybodys = list(self.promised.said)
        if anybodys:
            message, emoji = anybodys[number % len(anybodys)], EMOJI[number % len(EMOJI)]
            await self._world.people[who].ask(do="react", message=message, text=emoji)

    async def _delete(self, who: int, number: int) -> None:
        own = [one for one, (author, _) in self.promised.said.items() if author == who]
        if not own:
            return
        message = own[number % len(own)]
        answer = await self._world.people[who].ask(do="delete", message=message)
        if answer is None or "done" in answer:
            del self.promised.said[message]
        if answer is not None and "done" in answer:
            self.promised.deleted.add(message)

    async def _clock(self, who: int, number: int) -> None:
        await self._world.people[who].ask(do="clock", off_ms=(number % 3 - 1) * YEAR_MS)

    async def _rename(self, who: int, number: int) -> None:
        await self._world.people[who].ask(do="rename", text=f"{('Alice', 'Bob')[who]} {number}")


async def played(ground: Ground, plan: Plan) -> tuple[str, ...]:
    """One plan on a fresh copy of the ground."""
    try:
        async with ground.world() as world:
            return await History(world).play(plan)
    except (AssertionError, TimeoutError) as error:
        return (f"{type(error).__name__}: {error}",)


async def cut_down(ground: Ground, plan: Plan) -> Plan:
    """The fewest steps found that still fail, within PLAYS_MAX plays. A failure that depends on the moment may not shrink."""
    size, plays = max(1, len(plan) // 2), 0
    while size and plays < PLAYS_MAX:
        begin = 0
        while begin < len(plan) and plays < PLAYS_MAX:
            shorter = (*plan[:begin], *plan[begin + size :])
            plays += 1
            if await played(ground, shorter):
                plan = shorter
            else:
                begin += size
        size //= 2
    return plan


Told = Callable[[dict[str, Any]], None]


async def run(histories: int, seed: int, lanes: int, told: Told, *, shorten: bool = True) -> int:
    """Play them all; returns how many failed."""
    seeds = iter(range(seed, seed + histories))
    ended, failed, steps = itertools.count(1), list[int](), Counter[str]()

    async def lane(ground: Ground, seeds: Iterator[int]) -> None:
        for one in seeds:
            plan = drawn(one)
            found = await played(ground, plan)
            steps.update(step.kind for step in plan)
            if found:
                failed.append(one)
                told({"event": "failed", "seed": one, "found": found})
                if shorten:
                    least = await cut_down(ground, plan)
                    told({"event": "least", "seed": one, "steps": [step.row() for step in least]})
            if (number := next(ended)) % 50 == 0:
                told({"event": "played", "histories": number, "failed": len(failed)})

    with tempfile.TemporaryDirectory(prefix="e2ee-histories-") as name:
        grounds = [Ground(Path(name) / f"lane-{number}") for number in range(lanes)]
        for ground in grounds:
            await ground.prepare()
        async with asyncio.TaskGroup() as group:
            for ground in grounds:
                group.create_task(lane(ground, seeds))
    told({"event": "judged", "histories": histories, "seed": seed, "failed": sorted(failed), "steps": dict(steps)})
    return len(failed)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults", description="random fault histories between two people")
    parser.add_argument("--histories", type=int, default=1_000, metavar="N")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--lanes", type=int, default=3, metavar="L", help="histories at a time")
    parser.add_argument("--as-they-are", action="store_true", help="don't cut down what fails")
    wanted = parser.parse_args()

    def told(row: dict[str, Any]) -> None:
        print(json.dumps(row, ensure_ascii=False), flush=True)

    shorten = not wanted.as_they_are
    return 1 if asyncio.run(run(wanted.histories, wanted.seed, wanted.lanes, told, shorten=shorten)) else 0


if __name__ == "__main__":
    sys.exit(main())
