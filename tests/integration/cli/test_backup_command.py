"""`e2ee-cli backup`: made, read back, damaged, and put back on a clean machine, against a real relay and a real contact."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from e2ee_desktop.engine.backup import BLOCK_BYTES, HEAD_BYTES
from e2ee_desktop.storage.backup_tables import TABLES
from tests.fakes.cli_profile import PASSPHRASE, CliProfile, CommandFailed, Relay, make_friends

PICTURE = os.urandom(150_000)
TEXTS = 8
FORBIDDEN = {"session", "outbox", "prekey", "prekey_counter", "seen_envelope", "seen_handshake", "fragment", "chain"}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, relay: Relay) -> tuple[CliProfile, CliProfile, str, Path]:
    """Alice and Bob have talked, Alice has verified Bob; her words, and her backup."""
    folder = tmp_path_factory.mktemp("backup")
    alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    for number in range(TEXTS):
        alice.run("send", "Bob", f"from Alice {number} " + "x" * 25_000)
    alice.run("verify", "Bob", "--digits", alice.one("safety-number", "Bob")["digits"])
    photo = folder / "photo.bin"
    photo.write_bytes(PICTURE)
    bob.run("send-file", "Alice", str(photo))
    bob.run("send", "Alice", "from Bob")
    alice.run("sync", "--wait", "20")
    alice.run("save-file", file_of(alice), str(folder / "saved.bin"))
    words = alice.one("slots", "add", "phrase")["words"]
    made = folder / "alice.e2ee-backup"
    *progress, report = alice.run("backup", "create", str(made), "--progress")
    assert report["whole"]
    assert progress[-1]["done"] == progress[-1]["total"]
    return alice, bob, words, made


def file_of(profile: CliProfile) -> str:
    (file,) = (row for row in profile.run("history", "Bob") if row["kind"] == "file")
    return file["message_id"]


def restored(made: Path, words: str, home: Path, relay: str, *options: str) -> tuple[CliProfile, list[dict]]:
    profile = CliProfile(home, relay)
    profile.passphrase_file.write_text(PASSPHRASE)
    phrase = home.with_suffix(".words")
    phrase.write_text(words)
    rows = profile.run(
        "--phrase-file", str(phrase), "backup", "restore", str(made), "--custody", "passphrase", *options
    )
    return profile, rows


def test_a_backup_reads_back_whole_and_only_with_its_key(story, tmp_path) -> None:
    alice, bob, _, made = story
    report = alice.one("backup", "verify", str(made))
    assert (report["whole"], report["key"], report["damaged_blocks"]) == (True, "phrase", 0)
    assert report["messages"] >= TEXTS + 2
    assert made.stat().st_mode & 0o777 == 0o600
    assert code_of(bob, "backup", "verify", str(made)) == "phrase.wrong"
    assert code_of(alice, "backup", "create", str(made)) == "backup.exists"
    assert code_of(alice, "backup", "verify", str(tmp_path)) == "backup.unreadable"
    (tmp_path / "other").write_bytes(os.urandom(5_000))
    assert code_of(alice, "backup", "verify", str(tmp_path / "other")) == "backup.not_one"
    assert code_of(alice, "backup", "create") == "backup.file_needed"


def code_of(profile: CliProfile, *command: str) -> str:
    with pytest.raises(CommandFailed) as caught:
        profile.run(*command)
    return caught.value.code


def test_a_passphrase_of_its_own_opens_it_without_the_words(story, tmp_path) -> None:
    alice, *_ = story
    own = tmp_path / "own"
    own.write_text("a passphrase of its own")
    made = tmp_path / "second.e2ee-backup"
    assert alice.one("backup", "create", str(made), "--backup-passphrase-file", str(own))["key"] == "passphrase"
    assert alice.one("backup", "verify", str(made), "--backup-passphrase-file", str(own))["whole"]
    assert code_of(alice, "backup", "verify", str(made)) == "passphrase.needed"
    own.write_text("another passphrase")
    assert code_of(alice, "backup", "verify", str(made), "--backup-passphrase-file", str(own)) == "passphrase.wrong"


def test_ratchet_state_is_on_no_list() -> None:
    assert not FORBIDDEN & set(TABLES)


def test_a_clean_machine_goes_on_and_the_contact_sees_one_quiet_line(story, tmp_path, relay) -> None:
    alice, bob, words, made = story
    again, rows = restored(made, words, tmp_path / "again", relay.address)
    assert rows[-1]["whole"]
    assert again.one("whoami") == {**alice.one("whoami"), "custody": "passphrase"}
    assert again.run("contacts") == alice.run("contacts")
    assert [row["text"] for row in again.run("history", "Bob")] == [row["text"] for row in alice.run("history", "Bob")]
    again.run("save-file", file_of(again), str(tmp_path / "saved.bin"))
    assert (tmp_path / "saved.bin").read_bytes() == PICTURE
    bob.run("send", "Alice", "into the old session")
    again.run("sync", "--wait", "20")
    again.run("send", "Bob", "back again")
    events = bob.run("sync", "--wait", "20")
    again.run("sync", "--wait", "20")
    events += bob.run("sync", "--wait", "20")
    again.run("sync", "--wait", "20")
    assert [
        event["event"] for event in events if event["event"] in ("contact_restored", "forked", "identity_changed")
    ] == ["contact_restored"]
    assert "back again" in bob.texts("Alice")
    assert "into the old session" in again.texts("Bob")
    assert [row["trust"] for row in bob.run("contacts")] == [row["trust"] for row in bob.run("contacts")]
    assert [row["trust"] for row in again.run("contacts") if row["name"] == "Bob"] == ["verified"]


def test_what_is_whole_of_a_damaged_backup_comes_back_and_the_rest_is_listed(story, tmp_path, relay) -> None:
    _, _, words, made = story
    whole = made.read_bytes()
    blocks = (len(whole) - 2 * HEAD_BYTES) // BLOCK_BYTES
    for name, damaged in (
        ("first block", flipped(whole, HEAD_BYTES + 100)),
        ("second block", flipped(whole, HEAD_BYTES + BLOCK_BYTES + 100)),
        ("head and last block", flipped(flipped(whole, 10), HEAD_BYTES + (blocks - 1) * BLOCK_BYTES + 9)),
        ("truncated", whole[: HEAD_BYTES + 2 * BLOCK_BYTES + 77]),
    ):
        file = tmp_path / name
        file.write_bytes(damaged)
        profile, rows = restored(file, words, tmp_path / f"from {name}", relay.address)
        assert not rows[-1]["whole"], name
        missing = {row["what"]: row for row in rows if row.get("event") == "missing"}
        assert missing, name
        kept = len([row for row in profile.run("history", "Bob") if row["kind"] in ("text", "file")])
        lost = missing.get("messages", {"missing": 0})["missing"]
        assert kept > 0, name
        assert lost == 0 or missing["messages"]["name"] == "Bob"
        assert kept + lost >= TEXTS + 2, name


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes((content[place] ^ 0x20,)) + content[place + 1 :]


def test_a_backup_damaged_beyond_that_makes_no_profile(story, tmp_path, relay) -> None:
    _, _, words, made = story
    cut = tmp_path / "cut"
    cut.write_bytes(made.read_bytes()[:HEAD_BYTES])
    with pytest.raises(CommandFailed) as caught:
        restored(cut, words, tmp_path / "none", relay.address)
    assert caught.value.code == "backup.damaged"
    assert not (tmp_path / "none" / "profile.json").exists()


def test_the_words_alone_bring_the_account_and_its_identity_back(story, tmp_path, relay) -> None:
    alice, bob, words, _ = story
    profile = CliProfile(tmp_path / "words alone", relay.address)
    profile.passphrase_file.write_text(PASSPHRASE)
    phrase = tmp_path / "phrase"
    phrase.write_text(words)
    init = ("init", "--name", "Alice", "--relay", relay.address, "--custody", "passphrase")
    made = profile.one("--phrase-file", str(phrase), *init)
    assert made == {name: value for name, value in alice.one("whoami").items() if name in made}
    assert {"account_id", "identity_digest"} <= made.keys()
    assert profile.run("contacts") == []
    profile.run("add", bob.one("invite")["link"])
    before = [row["trust"] for row in bob.run("contacts")]
    bob.run("sync", "--wait", "20")
    assert [row["trust"] for row in bob.run("contacts")] == before


def test_scheduled_backups_rotate(story, tmp_path) -> None:
    alice, *_ = story
    folder = tmp_path / "kept"
    folder.mkdir()
    made, schedule = alice.run("backup", "schedule", str(folder), "--every-days", "2", "--keep", "2")
    assert made["whole"]
    assert schedule == {"folder": str(folder), "every_days": 2, "keep": 2}
    assert alice.run("backup", "schedule") == [schedule]
    assert alice.run("backup", "schedule", str(folder), "--keep", "2") == [{**schedule, "every_days": 1}]
    assert len(list(folder.iterdir())) == 1
    assert code_of(alice, "backup", "schedule", str(folder), "--keep", "0") == "backup.schedule"
    assert alice.run("backup", "schedule", "--off") == []
    assert len(set(itertools.chain(folder.iterdir()))) == 1
