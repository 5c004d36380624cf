"""A real relay, and two profiles that know each other; made once, because opening a profile costs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.cli_profile import CliProfile, Relay, make_friends, running_relay


@pytest.fixture(scope="package")
def relay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Relay]:
    with running_relay(tmp_path_factory.mktemp("relay")) as running:
        yield running


@pytest.fixture(scope="module")
def friends(tmp_path_factory: pytest.TempPathFactory, relay: Relay) -> tuple[CliProfile, CliProfile]:
    """A pair for each file: what one file leaves behind is not what another counts."""
    folder = tmp_path_factory.mktemp("people")
    alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    return alice, bob
