"""Two people, whatever happens between them: in the end every message is shown exactly once, and confirmed.

The model is a list of texts a side. The world: the relay goes and comes, its answers get lost, profiles are closed and opened,
deliveries are dropped, repeated, kept back or spoiled. Nothing here waits for time; the clocks are moved by hand.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.services.retries import INTERVAL_MS
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, befriend, settle

ROUNDS_MAX = 12
"""Of reconnecting and letting a minute pass: more than a spoiled retry of a spoiled retry needs."""
LONG = "long " * 13_000


class HostileLink:
    """Does to the next deliveries what it was told, one each; what it keeps back comes with a later one."""

    def __init__(self) -> None:
        self.plan: list[str] = []
        self._kept: list[Delivery] = []

    def __call__(self, delivery: Delivery) -> Sequence[Delivery]:
        deed = self.plan.pop(0) if self.plan else "pass"
        if deed == "keep":
            self._kept.append(delivery)
            return ()
        released, self._kept = tuple(reversed(self._kept)), []
        match deed:
            case "drop":
                return released
            case "twice":
                return (delivery, *released, delivery)
            case "spoil":
                envelope = bytearray(delivery.envelope)
                envelope[random.Random(delivery.envelope_id).randrange(2, len(envelope))] ^= 0x40
                return (replace(delivery, envelope=bytes(envelope)), *released)
            case _:
                return (delivery, *released)

    def forget(self) -> None:
        """The connection ended: what was kept back will be delivered again."""
        self.plan.clear()
        self._kept.clear()


class TwoPeople(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory()
        self.relay, self.link = MemoryRelay.named("relay.example"), HostileLink()
        self.alice = Person("Alice", Path(self._folder.name), self.relay)
        self.bob = Person("Bob", Path(self._folder.name), self.relay)
        self.people = {"Alice": self.alice, "Bob": self.bob}
        self.written: dict[str, list[str]] = {"Alice": [], "Bob": []}
        self.shown: set[tuple[str, int]] = set()
        self._loop.run(self._meet())

    async def _meet(self) -> None:
        for person in self.people.values():
            await person.start()
        await befriend(self.alice, self.bob)
        await settle(*self.people.values())
        await self.alice.say("Bob", "first")
        await self.bob.say("Alice", "first")
        await settle(*self.people.values())
        self.written = {"Alice": ["first"], "Bob": ["first"]}
        self.relay.tamper = self.link

    def run(self, coroutine) -> None:
        self._loop.run(coroutine)

    async def settled(self) -> None:
        await settle(*[person for person in self.people.values() if person._open is not None])

    @rule(who=st.sampled_from(["Alice", "Bob"]), texts=st.integers(1, 4), long=st.booleans())
    def writes(self, who: str, texts: int, long: bool) -> None:
        async def write() -> None:
            for _ in range(texts):
                text = f"{len(self.written[who])} {LONG if long and len(self.written[who]) % 5 == 0 else ''}"
                await self.people[who].messenger.send_text(self.people[who].messenger.contacts()[0].contact_id, text)
                self.written[who].append(text)

        self.run(write())

    @rule(plan=st.lists(st.sampled_from(["pass", "drop", "twice", "keep", "spoil"]), min_size=1, max_size=6))
    def link_turns_hostile(self, plan: list[str]) -> None:
        self.link.plan += plan

    @rule()
    def all_is_quiet(self) -> None:
        self.run(self.settled())

    @rule()
    def relay_goes_or_comes(self) -> None:
        async def switch() -> None:
            self.link.forget()
            self.relay.set_online(not self.relay.online)

        self.run(switch())

    @rule(count=st.integers(1, 3))
    def answers_get_lost(self, count: int) -> None:
        self.relay.answers_to_lose = count

    @precondition(lambda self: self.relay.online)
    @rule(who=st.sampled_from(["Alice", "Bob"]))
    def opens_again(self, who: str) -> None:
        async def again() -> None:
            self.relay.answers_to_lose = 0
            await self.people[who].stop()
            await self.people[who].start()

        self.link.forget()
        self.run(again())

    @rule()
    def a_minute_passes(self) -> None:
        async def wake() -> None:
            for person in self.people.values():
                person.clock.time_ms += INTERVAL_MS
                person.parts.work.wake()
                person.parts.pump.wake()

        self.run(wake())

    @invariant()
    def nothing_is_shown_twice(self) -> None:
        for name, person in self.people.items():
            texts = [message.text for message in self.incoming(person) if message.text]
            assert len(texts) == len(set(texts)), name

    def incoming(self, person: Person) -> list[Message]:
        history = person.messenger.history(person.messenger.contacts()[0].contact_id, None, 10_000)
        return [message for message in history if message.direction is Direction.INCOMING]

    def outgoing(self, person: Person) -> list[Message]:
        history = person.messenger.history(person.messenger.contacts()[0].contact_id, None, 10_000)
        return [message for message in history if message.direction is Direction.OUTGOING]

    def complete(self) -> bool:
        for writer, reader in (("Alice", "Bob"), ("Bob", "Alice")):
            incoming = self.incoming(self.people[reader])
            if any(message.kind is not MessageKind.TEXT for message in incoming):
                return False
            if sorted(message.text for message in incoming) != sorted(self.written[writer]):
                return False
            if any(message.state is not MessageState.DELIVERED for message in self.outgoing(self.people[writer])):
                return False
        return True

    def teardown(self) -> None:
        try:
            self.run(self._peace())
            assert self.complete(), self.difference()
        finally:
            self.run(self._part())
            self._loop.close()
            self._folder.cleanup()

    def difference(self) -> str:
        lines = []
        for writer, reader in (("Alice", "Bob"), ("Bob", "Alice")):
            got = [(message.kind.value, message.text[:12]) for message in self.incoming(self.people[reader])]
            states = [(message.text[:12], message.state.value) for message in self.outgoing(self.people[writer])]
            lines.append(f"{writer} wrote {states}, {reader} has {got}, {self.people[reader].troubles()}")
        return "\n".join(lines)

    async def _peace(self) -> None:
        self.relay.answers_to_lose = 0
        self.relay.tamper = lambda delivery: (delivery,)
        for _ in range(ROUNDS_MAX):
            self.relay.set_online(False)
            self.relay.set_online(True)
            for person in self.people.values():
                person.clock.time_ms += INTERVAL_MS
                person.parts.work.wake()
                person.parts.pump.wake()
            await self.settled()
            if self.complete():
                return

    async def _part(self) -> None:
        for person in self.people.values():
            await person.stop()


TwoPeople.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
TestTwoPeople = TwoPeople.TestCase
