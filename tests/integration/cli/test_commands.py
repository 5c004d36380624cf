"""Every command of `e2ee-cli` over a real relay: what it prints, and that it did it."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest

from e2ee_desktop.entrypoints.cli import main
from tests.fakes.cli_profile import PASSPHRASE, CliProfile, CommandFailed, Relay, finish, launch
from tests.secret_service import private_secret_service

Friends = tuple[CliProfile, CliProfile]


def is_hex(text: str, size_bytes: int) -> bool:
    return len(bytes.fromhex(text)) == size_bytes


def test_two_people_meet_write_verify_and_rotate(tmp_path: Path, relay: Relay) -> None:
    """One story through every row of the table of commands."""
    alice, bob = CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)
    made = alice.make("Alice")
    assert made.keys() == {"account_id", "name", "identity_digest"}
    assert (made["name"], is_hex(made["account_id"], 16), is_hex(made["identity_digest"], 32)) == ("Alice", True, True)
    bob.make("Bob")
    assert alice.one("whoami") == {**made, "relay": relay.address, "custody": "passphrase"}

    link = alice.one("invite")["link"]
    assert link.startswith("e2ee:invite#")
    added = bob.one("add", link)
    assert added.keys() >= {"contact_id", "name", "trust"}
    assert (added["name"], added["trust"]) == ("Alice", "unverified")
    sent = bob.one("send", "Alice", "hello 👋 שלום")
    assert is_hex(sent["message_id"], 16)
    assert sent["state"] == "sent"

    rows = alice.run("sync")
    (came,) = [row for row in rows if row["event"] == "message"]
    assert (came["text"], came["message_id"]) == ("hello 👋 שלום", sent["message_id"])
    (bob_known,) = alice.run("contacts")
    assert came["contact_id"] == bob_known["contact_id"]
    assert (bob_known["name"], bob_known["trust"]) == ("Bob", "unverified")
    rows = bob.run("sync")
    assert [row["message_id"] for row in rows if row["event"] == "receipt" and row["message_id"] == sent["message_id"]]
    (written,) = bob.run("history", "alice")
    assert (written["direction"], written["state"], written["text"]) == ("outgoing", "delivered", "hello 👋 שלום")
    (read,) = alice.run("history", bob_known["contact_id"], "--limit", "5")
    assert (read["direction"], read["state"]) == ("incoming", "received")

    number, seen = alice.one("safety-number", "Bob"), bob.one("safety-number", "Alice")
    assert number["digits"] == seen["digits"] == "".join(number["groups"])
    assert (len(number["digits"]), len(number["groups"])) == (60, 12)
    assert bytes.fromhex(number["qr"]) != bytes.fromhex(seen["qr"])
    assert alice.one("verify", "Bob", "--digits", " ".join(seen["groups"]))["trust"] == "verified"
    assert alice.one("unverify", "Bob")["trust"] == "unverified"
    assert bob.one("verify", "Alice", "--digits", number["digits"])["trust"] == "verified"

    rotated = alice.one("rotate-identity")
    assert rotated["account_id"] == made["account_id"]
    assert rotated["identity_digest"] != made["identity_digest"]
    (changed,) = [row for row in bob.run("sync") if row["event"] == "identity_changed"]
    assert changed["trust"] == "changed"
    before = bob.dump()
    with pytest.raises(CommandFailed) as refused:
        bob.run("send", "Alice", "is it you?")
    assert (refused.value.status, refused.value.code) == (3, "identity.changed")
    assert bob.dump() == before
    assert bob.one("acknowledge", "Alice")["trust"] == "unverified"
    assert bob.one("send", "Alice", "I believe you")["state"] == "sent"
    assert [row["text"] for row in alice.run("sync") if row["event"] == "message"] == ["I believe you"]

    assert bob.one("rename", "Robert")["name"] == "Robert"
    assert [row["name"] for row in alice.run("sync") if row["event"] == "contact_changed"] == ["Robert"]


def test_a_request_is_refused_accepted_and_blocked(tmp_path: Path, relay: Relay) -> None:
    alice, bob = CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    link = alice.one("address")["link"]
    assert link.startswith("e2ee:address#")
    assert alice.one("address")["link"] == link
    assert bob.one("add", link)["standing"] == "waiting"
    bob.run("send", "Alice", "may I?")
    rows = alice.run("sync")
    assert [row["name"] for row in rows if row["event"] == "request"] == ["Bob"]
    assert [row["text"] for row in rows if row["event"] == "message"] == ["may I?"]
    with pytest.raises(CommandFailed, match=r"contact\.not_accepted"):
        alice.run("send", "Bob", "no")
    assert alice.one("remove", "Bob")["removed"] is True
    assert alice.run("contacts") == []
    bob.run("remove", "Alice")
    bob.run("add", link)
    alice.run("sync")
    assert alice.one("accept", "Bob")["standing"] == "active"
    bob.run("sync")
    assert bob.one("send", "Alice", "thank you")["state"] == "sent"
    assert alice.one("block", "Bob")["standing"] == "blocked"
    assert [row for row in alice.run("sync") if row["event"] == "message"] == []
    assert alice.one("unblock", "Bob")["standing"] == "active"
    alice.run("remove", "Bob")
    assert alice.run("contacts") == []


def test_folder_and_passphrase_may_come_from_the_environment(friends: Friends, monkeypatch: pytest.MonkeyPatch) -> None:
    alice, bob = friends
    monkeypatch.setenv("E2EE_DESKTOP_HOME", str(alice.home))
    monkeypatch.setenv("E2EE_PASSPHRASE_FILE", str(alice.passphrase_file))
    done = finish(launch("whoami", "--json"))
    assert done == [alice.one("whoami")]
    assert finish(launch("--json", "--home", str(bob.home), "whoami"))[0]["name"] == "Bob"


def test_options_stand_before_or_after_the_command(friends: Friends) -> None:
    alice = friends[0]
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        assert main(["whoami", *alice.arguments()]) == 0
    assert json.loads(output.getvalue())["name"] == "Alice"


def test_without_json_the_same_is_printed_for_people(friends: Friends) -> None:
    alice = friends[0]
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        assert main([word for word in alice.arguments("whoami") if word != "--json"]) == 0
    assert "name: Alice" in output.getvalue()


def test_link_and_text_may_come_through_standard_input(friends: Friends) -> None:
    alice, bob = friends
    process = alice.process("send", "Bob", "-")
    output, errors = process.communicate(b"from a pipe\n", timeout=60)
    assert (process.returncode, errors) == (0, b"")
    assert json.loads(output)["state"] == "sent"
    bob.run("sync")
    assert "from a pipe" in bob.texts("Alice")


def test_the_longest_text_and_a_long_history_go_through(friends: Friends) -> None:
    alice, bob = friends
    text = "é" * 32_768
    process = alice.process("send", "Bob", "-")
    output, _ = process.communicate(text.encode(), timeout=60)
    assert json.loads(output)["state"] == "sent"
    bob.run("sync")
    assert bob.texts("Alice")[-1] == text
    assert len(bob.run("history", "Alice", "--limit", "1")) == 1


def test_sync_waits_for_what_comes(friends: Friends) -> None:
    alice, bob = friends
    waiting = bob.process("sync", "--wait", "60")
    assert waiting.stdout is not None
    for line in waiting.stdout:
        if json.loads(line) == {"event": "link", "state": "online", "code": ""}:
            break
    alice.run("send", "Bob", "while you wait")
    rows = finish(waiting)
    assert [row["text"] for row in rows if row["event"] == "message"] == ["while you wait"]


def test_a_message_for_somebody_whose_relay_is_away_stays_queued_and_goes_later(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("away")
    relay = Relay(folder / "relay")
    relay.start()
    try:
        alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
        alice.make("Alice")
        bob.make("Bob")
        bob.run("add", alice.one("invite")["link"])
        alice.run("sync")
        relay.kill()
        sent = alice.one("send", "Bob", "later")
        assert sent["state"] == "queued"
        with pytest.raises(CommandFailed, match=r"relay\.unreachable"):
            alice.run("sync", "--wait", "1")
        with pytest.raises(CommandFailed, match=r"relay\.unreachable"):
            alice.run("invite")
        relay.start()
        alice.run("sync")
        assert alice.run("history", "Bob")[0]["state"] == "sent"
        assert [row["text"] for row in bob.run("sync") if row["event"] == "message"] == ["later"]
    finally:
        relay.stop()


def test_a_profile_whose_keys_live_in_the_keyring(tmp_path: Path, relay: Relay) -> None:
    with private_secret_service(tmp_path / "service") as environment:
        home = ["--home", str(tmp_path / "home"), "--json"]
        made = finish(launch(*home, "init", "--name", "Carol", "--relay", relay.address, environment=environment))
        assert made[0]["name"] == "Carol"
        assert finish(launch(*home, "whoami", environment=environment))[0]["custody"] == "keyring"
        assert finish(launch(*home, "invite", environment=environment))[0]["link"].startswith("e2ee:invite#")
    assert PASSPHRASE.encode() not in (tmp_path / "home" / "messages.db").read_bytes()
    with private_secret_service(tmp_path / "other") as elsewhere, pytest.raises(CommandFailed) as refused:
        finish(launch(*home, "whoami", environment=elsewhere))
    assert (refused.value.status, refused.value.code) == (3, "keyring.entry_missing")
