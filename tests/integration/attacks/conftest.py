"""Alice and Bob, who know each other, and Mallory, whom Alice knows too: on a relay of his own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, befriend

Three = tuple[Person, Person, Person]


@pytest.fixture
def relay() -> MemoryRelay:
    return MemoryRelay.named("relay.example")


@pytest.fixture
def lair() -> MemoryRelay:
    """Mallory's relay."""
    return MemoryRelay.named("lair.example")


@pytest.fixture
async def three(tmp_path: Path, relay: MemoryRelay, lair: MemoryRelay) -> AsyncIterator[Three]:
    alice = Person("Alice", tmp_path, relay, (lair,))
    bob = Person("Bob", tmp_path, relay, (lair,))
    mallory = Person("Mallory", tmp_path, lair, (relay,))
    people = alice, bob, mallory
    for person in people:
        await person.start()
    await befriend(alice, bob)
    await befriend(alice, mallory)
    yield people
    for person in people:
        await person.stop()
