"""A relay whose operator asks for an invite token, given when the profile is made or later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.relay.server import RelaySettings
from tests.fakes.cli_profile import CliProfile, CommandFailed, relay_here


def test_a_relay_for_the_invited_takes_who_has_its_token_and_tells_the_others_what_they_need(tmp_path: Path) -> None:
    token = "a-token-of-the-operator"
    settings = RelaySettings(
        tmp_path / "relay", "127.0.0.1", 0, policy=replace(Policy(), creating=Toll(token=True), tokens=(token,))
    )
    with relay_here(settings) as address:
        alice, bob = CliProfile(tmp_path / "alice", f"{address}.{token}"), CliProfile(tmp_path / "bob", address)
        alice.make("Alice")
        bob.make("Bob")
        assert token not in alice.one("invite")["link"]
        with pytest.raises(CommandFailed) as failed:
            bob.run("invite")
        assert failed.value.code == "relay.token_needed"
        with pytest.raises(CommandFailed) as failed:
            bob.run("relay-token", "short")
        assert failed.value.code == "relay.token_malformed"
        assert bob.one("relay-token", token) == {"relay": address}
        assert token not in bob.one("invite")["link"]
