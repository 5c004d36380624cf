"""A real relay, Alice's profile served to other programs, and Bob on the command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.cli_profile import CliProfile, Relay, make_friends, running_relay
from tests.fakes.local_api import LocalApi, serving


@pytest.fixture(scope="package")
def relay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Relay]:
    with running_relay(tmp_path_factory.mktemp("relay")) as running:
        yield running


@pytest.fixture(scope="module")
def friends(tmp_path_factory: pytest.TempPathFactory, relay: Relay) -> tuple[CliProfile, CliProfile]:
    folder = tmp_path_factory.mktemp("people")
    alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    return alice, bob


@pytest.fixture(scope="module")
def bob(friends: tuple[CliProfile, CliProfile]) -> CliProfile:
    return friends[1]


@pytest.fixture(scope="module")
def api(friends: tuple[CliProfile, CliProfile]) -> Iterator[LocalApi]:
    """Of Alice's profile."""
    with serving(friends[0]) as running:
        yield running
