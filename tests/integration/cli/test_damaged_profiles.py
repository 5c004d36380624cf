"""Real damage to a real profile: it does not open, it is salvaged by command, and the talk goes on with new sessions."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from e2ee_desktop.platform.database_exchange import DatabaseExchange
from tests.fakes.cli_profile import CliProfile, CommandFailed, Relay, make_friends

PAGE_BYTES = 4096


@pytest.fixture
def friends(tmp_path: Path, relay: Relay) -> tuple[CliProfile, CliProfile]:
    """Alice wrote a good deal to Bob, who has read it."""
    alice, bob = CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    for number in range(3):
        alice.run("send", "Bob", f"{number} " + "word " * 200)
    bob.run("sync", "--wait", "10")
    return alice, bob


def database(profile: CliProfile) -> Path:
    return profile.home / "messages.db"


def spoil(file: Path, *, beyond: int) -> None:
    """A bit in every tenth page, from some page on."""
    data = bytearray(file.read_bytes())
    for page in range(beyond, len(data) // PAGE_BYTES, 10):
        data[page * PAGE_BYTES + 1_000] ^= 16
    file.write_bytes(data)


def refusal(profile: CliProfile, *command: str) -> str:
    with pytest.raises(CommandFailed) as caught:
        profile.run(*command)
    return caught.value.code


def test_a_damaged_profile_is_refused_checked_salvaged_and_talks_again(friends) -> None:
    _, bob = friends
    assert bob.one("check")["whole"]
    there = bob.texts("Alice")
    spoil(database(bob), beyond=3)
    damaged = database(bob).read_bytes()
    assert refusal(bob, "contacts") == "store.damaged"
    assert database(bob).read_bytes() == damaged
    checked = bob.one("check")
    assert not checked["whole"]
    assert checked["damaged_pages"] >= 3
    *conversations, summary = bob.run("salvage")
    told = {row["name"]: row for row in conversations if row["event"] == "conversation"}
    here = bob.texts("Alice") if any(row["name"] == "Alice" for row in bob.run("contacts")) else []
    assert summary["saved"] + summary["lost"] >= len(there)
    if "Alice" in told and told["Alice"]["exact"]:
        assert len(here) + told["Alice"]["lost"] >= len(there)
    assert re.fullmatch(r"damaged/\d{8}-\d{6}", summary["kept_aside"])
    assert (bob.home / summary["kept_aside"] / "messages.db").read_bytes() == damaged
    assert bob.one("check")["whole"]


def test_after_a_salvage_both_sides_talk_on_without_a_person_s_help(friends) -> None:
    alice, bob = friends
    before = bob.texts("Alice")
    account = bob.one("whoami")
    summary = bob.run("salvage")[-1]  # of a sound profile: nothing is lost, sessions begin anew all the same
    assert (summary["lost"], summary["complete"], summary["damaged_pages"]) == (0, True, 0)
    assert bob.texts("Alice") == before
    after = bob.one("whoami")
    assert {key: after[key] for key in ("account_id", "name", "relay")} == {
        key: account[key] for key in ("account_id", "name", "relay")
    }
    alice.run("send", "Bob", "into the old session")
    for _ in range(3):
        bob.run("sync", "--wait", "4")
        alice.run("sync", "--wait", "4")
    bob.run("send", "Alice", "from the salvaged profile")
    alice.run("sync", "--wait", "10")
    assert alice.texts("Bob")[-1] == "from the salvaged profile"
    assert bob.texts("Alice") == [*before, "into the old session"]


def test_a_log_that_was_taken_away_is_told_and_the_rest_is_salvaged(friends) -> None:
    _, bob = friends
    command = [sys.executable, "-c", _KILLED, str(database(bob)), bob.storage_key().hex()]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9
    (bob.home / "messages.db-wal").unlink()
    assert refusal(bob, "contacts") == "store.log_missing"
    summary = bob.run("salvage")[-1]
    assert summary["log_lost"]
    assert len(bob.texts("Alice")) == 3


def test_what_the_damage_took_comes_back_from_a_backup_and_what_was_deleted_does_not(friends, tmp_path) -> None:
    alice, bob = friends
    there = bob.texts("Alice")
    bob.run("backup", "create", str(tmp_path / "bob.e2ee-backup"))
    deleted = bob.run("history", "Alice")[-1]
    bob.run("delete", deleted["message_id"])
    alice.run("send", "Bob", "after the backup")
    bob.run("sync", "--wait", "10")
    spoil(database(bob), beyond=1)
    *conversations, summary = bob.run("salvage", "--backup", str(tmp_path / "bob.e2ee-backup"))
    (conversation,) = [row for row in conversations if row["event"] == "conversation"]
    assert not conversation["without_keys"]
    assert set(bob.texts("Alice")) >= set(there[:-1])
    assert there[-1] not in bob.texts("Alice")
    assert summary["saved"] + summary["lost"] >= len(there)


def test_a_database_that_is_gone_comes_back_from_a_backup_and_another_s_is_refused(friends, tmp_path) -> None:
    alice, bob = friends
    there = bob.texts("Alice")
    for who in friends:
        who.run("backup", "create", str(tmp_path / f"{who.home.name}.e2ee-backup"))
    database(bob).unlink()
    assert refusal(bob, "contacts") == "store.missing"
    assert refusal(bob, "salvage") == "salvage.nothing"
    assert refusal(bob, "salvage", "--backup", str(tmp_path / "alice.e2ee-backup")) == "salvage.other_backup"
    bob.run("salvage", "--backup", str(tmp_path / "bob.e2ee-backup"))
    assert bob.texts("Alice") == there
    bob.run("sync", "--wait", "4")
    alice.run("sync", "--wait", "4")
    bob.run("send", "Alice", "back again")
    alice.run("sync", "--wait", "10")
    assert alice.texts("Bob")[-1] == "back again"


def test_an_exchange_that_a_crash_cut_off_is_finished_by_the_next_start(friends) -> None:
    _, bob = friends
    before = bob.texts("Alice")
    new = DatabaseExchange(database(bob)).new
    database(bob).rename(new)
    database(bob).write_bytes(b"the damaged one")
    (bob.home / "messages.db-wal").write_bytes(b"its log")
    aside = bob.home / "damaged" / "20260101-000000"
    aside.mkdir(parents=True)
    (bob.home / "database.exchange").write_bytes(aside.name.encode())
    assert bob.texts("Alice") == before
    assert (aside / "messages.db").read_bytes() == b"the damaged one"
    assert (aside / "messages.db-wal").read_bytes() == b"its log"
    assert not (bob.home / "database.exchange").exists()


_KILLED = """
import os, sys
from pathlib import Path
from e2ee_desktop.storage.sqlite_store import open_existing
store = open_existing(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
with store.transaction():
    store.profile.set_setting("theme", "dark")
os._exit(9)
"""
"""As a process that is killed after a commit: nothing is closed."""
