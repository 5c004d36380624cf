"""`e2ee-cli slots`: ways to a profile added, changed and removed; opening by the recovery words; profiles of the first format."""

from __future__ import annotations

import json

import pytest

from tests.fakes.cli_profile import PASSPHRASE, CliProfile, CommandFailed, Relay
from tests.fakes.opened_slots import back_to_the_first_format


@pytest.fixture
def alice(tmp_path, relay: Relay) -> CliProfile:
    profile = CliProfile(tmp_path / "alice", relay.address)
    profile.make("Alice")
    return profile


def kinds(rows):
    return [row["kind"] for row in rows]


def by_words(profile: CliProfile, words: str, *command: str):
    file = profile.home.with_suffix(".words")
    file.write_text(words + "\n")
    return profile.run("--phrase-file", str(file), *command)


def refusal(call, *arguments) -> str:
    with pytest.raises(CommandFailed) as caught:
        call(*arguments)
    return caught.value.code


def test_a_new_profile_opens_by_its_passphrase_and_its_words(alice: CliProfile) -> None:
    rows = alice.run("slots", "list")
    assert kinds(rows) == ["passphrase", "phrase"]
    assert rows[0]["worked_ms"] >= rows[0]["created_ms"] > 0
    assert rows[1]["worked_ms"] == 0
    assert (rows[1]["current"], rows[1]["written_down"]) == (True, False)
    words = alice.one("slots", "add", "phrase")["words"]
    assert len(words.split()) == 24
    assert by_words(alice, words, "whoami") == alice.run("whoami")
    assert alice.run("slots", "list")[1]["worked_ms"] > 0


def test_slots_change_without_a_byte_of_the_account_changing(alice: CliProfile) -> None:
    account, words = alice.one("whoami"), alice.one("slots", "add", "phrase")["words"]
    new = alice.home.with_suffix(".new")
    new.write_text("another passphrase\n")
    assert kinds(alice.run("slots", "add", "passphrase", "--new-passphrase-file", str(new))) == ["phrase", "passphrase"]
    assert refusal(alice.run, "whoami") == "passphrase.wrong"
    alice.passphrase_file.write_text("another passphrase\n")
    assert alice.one("whoami") == account
    assert kinds(alice.run("slots", "remove", "phrase")) == ["passphrase"]
    assert refusal(by_words, alice, words, "whoami") == "slot.missing"
    assert refusal(alice.run, "slots", "remove", "passphrase") == "slot.last"
    assert refusal(alice.run, "slots", "remove") == "slot.kind_needed"
    assert alice.one("slots", "add", "phrase")["words"] == words
    assert by_words(alice, words, "whoami") == [account]


def test_wrong_words_open_nothing_and_say_which(alice: CliProfile) -> None:
    words = alice.one("slots", "add", "phrase")["words"].split()
    assert refusal(by_words, alice, " ".join(words[:-1]), "whoami") == "phrase.length"
    assert refusal(by_words, alice, " ".join([*words[:-1], "becoz"]), "whoami") == "phrase.word"
    assert refusal(by_words, alice, "zoo " * 23 + "vote", "whoami") == "phrase.wrong"
    assert refusal(alice.run, "--phrase-file", str(alice.home / "nothing"), "whoami") == "phrase.unreadable"


def test_after_a_rotation_the_old_words_open_until_the_new_ones_are_taken(alice: CliProfile) -> None:
    old = alice.one("slots", "add", "phrase")["words"]
    alice.run("rotate-identity")
    assert by_words(alice, old, "whoami") == alice.run("whoami")
    assert [row["current"] for row in alice.run("slots", "list") if row["kind"] == "phrase"] == [False]
    new = alice.one("slots", "add", "phrase")["words"]
    assert new != old
    assert by_words(alice, new, "whoami") == alice.run("whoami")
    assert refusal(by_words, alice, old, "whoami") == "phrase.wrong"


def test_a_profile_of_the_first_format_gets_its_slots_when_it_is_opened(alice: CliProfile) -> None:
    account = alice.one("whoami")
    back_to_the_first_format(alice.home, PASSPHRASE)
    assert refusal(by_words, alice, "zoo " * 23 + "vote", "whoami") == "slot.missing"
    assert refusal(run_with, alice, "not the one", "whoami") == "passphrase.wrong"
    assert json.loads((alice.home / "profile.json").read_text())["format"] == 1
    assert not (alice.home / "keyslots").exists()
    assert alice.one("whoami") == account
    assert json.loads((alice.home / "profile.json").read_text())["format"] == 2
    assert {path.name for path in alice.home.iterdir()} >= {"keyslots", "keyslots.copy"}
    assert not (alice.home / "keyslot").exists()
    words = alice.one("slots", "add", "phrase")["words"]
    assert by_words(alice, words, "whoami") == [account]


def test_a_move_that_died_before_its_last_step_is_made_again(alice: CliProfile) -> None:
    account = alice.one("whoami")
    back_to_the_first_format(alice.home, PASSPHRASE)
    former = {name: (alice.home / name).read_bytes() for name in ("profile.json", "keyslot")}
    alice.run("whoami")
    for name, content in former.items():  # the slots are there, the marker is not raised yet
        (alice.home / name).write_bytes(content)
    assert alice.one("whoami") == account
    assert not (alice.home / "keyslot").exists()


def run_with(profile: CliProfile, passphrase: str, *command: str):
    file = profile.home.with_suffix(".other")
    file.write_text(passphrase)
    return profile.run("--passphrase-file", str(file), *command)
