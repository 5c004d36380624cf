"""Two people on one relay."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, befriend


@pytest.fixture
def relay() -> MemoryRelay:
    return MemoryRelay(RelayAddress("relay.example", 443, bytes(range(32))))


@pytest.fixture
async def strangers(tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[tuple[Person, Person]]:
    people = Person("Alice", tmp_path, relay), Person("Bob", tmp_path, relay)
    for person in people:
        await person.start()
    yield people
    for person in people:
        await person.stop()


@pytest.fixture
async def friends(strangers: tuple[Person, Person]) -> tuple[Person, Person]:
    await befriend(*strangers)
    return strangers
