"""`send-file` and `save-file` over a real relay, with either side and the relay killed in the middle."""

from __future__ import annotations

import contextlib
import os
import signal
import time

import pytest

from tests.fakes.cli_profile import CliProfile, CommandFailed, Relay, finish, make_friends

MIB = 1_048_576
PATIENCE_S = 60


@pytest.fixture(scope="module")
def own_relay(tmp_path_factory):
    relay = Relay(tmp_path_factory.mktemp("own") / "relay")
    relay.start()
    yield relay
    relay.kill()


@pytest.fixture(scope="module")
def two(tmp_path_factory, own_relay):
    """The same two for every test: making them takes longer than what is tested."""
    folder = tmp_path_factory.mktemp("two")
    alice, bob = CliProfile(folder / "alice", own_relay.address), CliProfile(folder / "bob", own_relay.address)
    alice.make("Alice")
    bob.make("Bob")
    make_friends(alice, bob)
    return alice, bob


def chunks(relay):
    """Whole chunks on the relay's disk, with what tells a file from one written anew."""
    found = (relay._folder / "blobs").glob("*/*/[0-9]*")
    return {path: path.stat().st_ino for path in found if "." not in path.name}


def wait_for(condition, process):
    """Until it holds, while the process runs."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        os.sched_yield()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_file_is_sent_and_saved(friends, tmp_path):
    alice, bob = friends
    content = os.urandom(2 * MIB + 5)
    (tmp_path / "plan.pdf").write_bytes(content)
    sent = alice.one("send-file", "Bob", str(tmp_path / "plan.pdf"), "--caption", "look")
    assert (sent["state"], sent["file"], sent["name"], sent["size_bytes"]) == ("sent", "here", "plan.pdf", len(content))
    (event,) = [row for row in bob.run("sync") if row["event"] == "file"]
    assert (event["message_id"], event["name"], event["size_bytes"]) == (sent["message_id"], "plan.pdf", len(content))
    assert (event["text"], event["file"]) == ("look", "offered")
    saved = bob.one("save-file", event["message_id"], str(tmp_path))
    assert saved["path"] == str(tmp_path / "plan (2).pdf")
    assert (tmp_path / "plan (2).pdf").read_bytes() == content
    again = bob.one("save-file", event["message_id"], str(tmp_path / "other.name"))
    assert (tmp_path / "other.name").read_bytes() == content
    assert again["file"] == "here"
    noted = bob.one("forward", event["message_id"], "me")
    assert (noted["state"], noted["file"], noted["name"]) == ("delivered", "here", "plan.pdf")
    bob.run("save-file", noted["message_id"], str(tmp_path / "noted.pdf"))
    assert (tmp_path / "noted.pdf").read_bytes() == content
    assert bob.one("search", "plan", "--from", "me")["message_id"] == noted["message_id"]


def test_the_sender_is_killed_and_what_the_relay_has_is_not_sent_again(two, own_relay, tmp_path):
    alice, bob = two
    assert chunks(own_relay) == {}
    content = os.urandom(32 * MIB)
    (tmp_path / "large.bin").write_bytes(content)
    sending = alice.process("send-file", "Bob", str(tmp_path / "large.bin"))
    wait_for(lambda: len(chunks(own_relay)) >= 4, sending)
    kill(sending)
    before = chunks(own_relay)
    assert 0 < len(before) < 33
    (tmp_path / "large.bin").unlink()  # what is needed to go on is sealed in the profile's folder
    alice.run("sync")
    after = chunks(own_relay)
    assert len(after) == 33
    assert before.items() <= after.items()
    (event,) = [row for row in bob.run("sync") if row["event"] == "file"]
    bob.run("save-file", event["message_id"], str(tmp_path / "got.bin"))
    assert (tmp_path / "got.bin").read_bytes() == content


def test_the_relay_is_killed_under_an_upload_and_a_download(two, own_relay, tmp_path):
    alice, bob = two
    assert chunks(own_relay) == {}
    content = os.urandom(32 * MIB)
    (tmp_path / "large.bin").write_bytes(content)
    sending = alice.process("send-file", "Bob", str(tmp_path / "large.bin"))
    wait_for(lambda: len(chunks(own_relay)) >= 4, sending)
    own_relay.kill()
    assert finish(sending)[0]["state"] == "queued"
    own_relay.start()
    alice.run("sync")
    (event,) = [row for row in bob.run("sync") if row["event"] == "file"]
    fetching = bob.process("save-file", event["message_id"], str(tmp_path / "got.bin"))
    parts = bob.home / "attachments"
    wait_for(lambda: any(path.stat().st_size > 4 * MIB for path in parts.glob("*.part")), fetching)
    own_relay.kill()
    with contextlib.suppress(CommandFailed):  # unless it was quicker
        finish(fetching)
    own_relay.start()
    bob.run("save-file", event["message_id"], str(tmp_path / "whole.bin"))
    assert (tmp_path / "whole.bin").read_bytes() == content


def test_the_reader_is_killed_and_goes_on_with_what_was_verified(two, own_relay, tmp_path):
    alice, bob = two
    content = os.urandom(32 * MIB)
    (tmp_path / "large.bin").write_bytes(content)
    alice.run("send-file", "Bob", str(tmp_path / "large.bin"))
    (event,) = [row for row in bob.run("sync") if row["event"] == "file"]
    parts = bob.home / "attachments"
    before = set(parts.glob("*"))
    fetching = bob.process("save-file", event["message_id"], str(tmp_path / "got.bin"))
    wait_for(lambda: any(path.stat().st_size > 4 * MIB for path in parts.glob("*.part")), fetching)
    kill(fetching)
    (part,) = parts.glob("*.part")
    inode = part.stat().st_ino
    bob.run("save-file", event["message_id"], str(tmp_path / "whole.bin"))
    assert (tmp_path / "whole.bin").read_bytes() == content
    (stored,) = set(parts.iterdir()) - before
    assert stored.stat().st_ino == inode
    assert chunks(own_relay) == {}  # the relay's copy went


def test_what_is_not_there_is_said(friends, tmp_path):
    alice, _ = friends
    with pytest.raises(CommandFailed) as failed:
        alice.run("send-file", "Bob", str(tmp_path / "nothing"))
    assert failed.value.code == "file.unreadable"
    sent = alice.one("send", "Bob", "a text")
    with pytest.raises(CommandFailed) as failed:
        alice.run("save-file", sent["message_id"], str(tmp_path))
    assert failed.value.code == "message.no_file"
