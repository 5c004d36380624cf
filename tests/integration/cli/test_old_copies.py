"""Old copies of a profile that are put back, and copies that are used elsewhere: told at the first contact, and healed."""

from __future__ import annotations

import shutil

import pytest

from tests.fakes.cli_profile import CliProfile, Relay, make_friends

COPIES = ("rollback_detected", "clone_detected")


@pytest.fixture
def friends(tmp_path, relay: Relay) -> tuple[CliProfile, CliProfile]:
    alice, bob = CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    return alice, bob


def told(rows) -> list[str]:
    return [row["event"] for row in rows if row["event"] in COPIES]


def events(rows) -> list[str]:
    return [row["event"] for row in rows]


def test_an_old_copy_put_back_is_told_once_and_the_talk_goes_on(friends, tmp_path) -> None:
    alice, bob = friends
    shutil.copytree(alice.home, tmp_path / "old")
    alice.run("send", "Bob", "after the copy")
    bob.run("send", "Alice", "an answer")
    assert told(alice.run("sync", "--wait", "10")) == []
    assert told(bob.run("sync", "--wait", "10")) == []
    shutil.rmtree(alice.home)
    shutil.move(tmp_path / "old", alice.home)
    assert told(alice.run("sync", "--wait", "4")) == ["rollback_detected"]
    alice.run("send", "Bob", "from the old copy")
    bob.run("send", "Alice", "into the old copy")
    heard = bob.run("sync", "--wait", "10")
    for _ in range(2):
        assert told(alice.run("sync", "--wait", "4")) == []
        heard += bob.run("sync", "--wait", "4")
    assert "from the old copy" in bob.texts("Alice")
    assert "into the old copy" in alice.texts("Bob")
    assert "forked" in events(heard)  # Bob is told in words that an old copy is in use
    assert told(heard) == []
    alice.run("send", "Bob", "all is well")
    bob.run("sync", "--wait", "10")
    assert bob.texts("Alice")[-1] == "all is well"


def test_a_copy_that_is_used_elsewhere_shows_up_on_both_sides(friends, tmp_path) -> None:
    alice, bob = friends
    thief = CliProfile(tmp_path / "thief", alice.relay)
    shutil.copytree(alice.home, thief.home)
    shutil.copy(alice.passphrase_file, thief.passphrase_file)
    assert told(thief.run("sync")) == []
    assert told(alice.run("sync")) == ["clone_detected"]
    assert told(thief.run("sync")) == ["clone_detected"]
    bob.run("send", "Alice", "who is there?")
    alice.run("sync", "--wait", "10")
    assert "who is there?" in alice.texts("Bob")


def test_a_profile_that_was_moved_and_commands_that_follow_each_other_are_no_alarm(friends, tmp_path) -> None:
    alice, _ = friends
    for number in range(2):
        alice.run("send", "Bob", f"{number}")
        assert told(alice.run("sync")) == []
    moved = CliProfile(tmp_path / "moved", alice.relay)
    alice.home.rename(moved.home)
    shutil.copy(alice.passphrase_file, moved.passphrase_file)
    assert told(moved.run("sync")) == []
