"""The three examples as somebody runs them, each between two real profiles; and the client that they use."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2ee_desktop.client import ApiError, ApiUnreachable, Client
from tests.fakes.cli_profile import CliProfile
from tests.fakes.local_api import LocalApi, serving

ROOT = Path(__file__).resolve().parents[3]


@contextlib.contextmanager
def running(api: LocalApi, name: str, *arguments: str, says: str) -> Iterator[subprocess.Popen[str]]:
    """An example, once it has said something."""
    environment = {**os.environ, "E2EE_API_TOKEN": api.token, "E2EE_API_URL": api.url, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "docs" / "examples" / name), *arguments]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        if says:
            assert says in process.stdout.readline()
        yield process
    finally:
        process.terminate()
        _, errors = process.communicate(timeout=30)
        assert errors == ""


def heard(bob: CliProfile, name: str) -> list[dict]:
    return [row for row in bob.run("sync", "--wait", "30") if row["event"] == name]


def test_the_echo_bot_answers_also_what_came_while_it_was_away(api: LocalApi, bob: CliProfile, tmp_path: Path) -> None:
    state = tmp_path / "state"
    events = api.listen()
    with running(api, "echo_bot.py", "--state", str(state), says="I am Alice"):
        first = bob.one("send", "Alice", "is anybody there?")["message_id"]
        events.until("sent")
        (row,) = heard(bob, "message")
        assert row["text"] == "is anybody there?"
    answer = next(one for one in bob.run("history", "Alice") if one["message_id"] == row["message_id"])
    assert answer["reply_to"] == first
    bob.run("send", "Alice", "and now?")
    with running(api, "echo_bot.py", "--state", str(state), says="I am Alice"):
        events.until("sent")
        assert [row["text"] for row in heard(bob, "message")] == ["and now?"]
    events.close()


def test_the_alert_bot_tells_when_it_begins_to_fail_and_when_it_is_well(
    api: LocalApi, bob: CliProfile, tmp_path: Path
) -> None:
    sign, events = tmp_path / "well", api.listen()
    check = (sys.executable, "-c", f"import sys, os; sys.exit(not os.path.exists({str(sign)!r}))")
    with running(api, "alert_bot.py", "Bob", "--every", "0.2", "--", *check, says=""):
        events.until("sent")
        (row,) = heard(bob, "message")
        assert row["text"].startswith("FAILED: ")
        sign.touch()
        events.until("sent")
        (row,) = heard(bob, "message")
        assert row["text"].startswith("Well again: ")
    events.close()


def test_the_file_drop_carries_files_both_ways(api: LocalApi, bob: CliProfile, tmp_path: Path) -> None:
    out, into = tmp_path / "out", tmp_path / "in"
    events = api.listen()
    with running(
        api, "file_drop.py", "Bob", "--outgoing", str(out), "--incoming", str(into), says="I am Alice"
    ) as drop:
        out.mkdir(exist_ok=True)
        (out / ".draft").write_bytes(b"A" * 100_000)
        (out / ".draft").rename(out / "plan.bin")
        events.until("sent")
        (offer,) = heard(bob, "file")
        bob.run("save-file", offer["message_id"], str(tmp_path / "saved.bin"))
        assert (tmp_path / "saved.bin").read_bytes() == b"A" * 100_000
        (tmp_path / "back.bin").write_bytes(b"B" * 50_000)
        bob.run("send-file", "Alice", str(tmp_path / "back.bin"))
        assert drop.stdout is not None
        assert drop.stdout.readline() == "here is back.bin\n"
        assert (into / "back.bin").read_bytes() == b"B" * 50_000
    assert (out / "sent" / "plan.bin").exists()
    events.close()


def test_the_client_says_what_was_refused_and_when_nobody_answers(api: LocalApi) -> None:
    with Client(api.token, api.url) as messenger:
        assert messenger.decrypt(messenger.encrypt("x")) == "x"
        assert messenger.me().scopes == ("crypto", "read", "send", "files")
        assert "Bob" in [contact.name for contact in messenger.contacts()]
        assert len(messenger.safety_number("Bob").groups) == 12
        first = messenger.send("me", "once", key="k1")
        assert messenger.send("me", "once", key="k1") == first
        assert messenger.messages("me", limit=1)[0].text == "once"
        with pytest.raises(ApiError) as refused:
            messenger.contact("Nobody")
        assert (refused.value.code, refused.value.status) == ("contact.unknown", 404)
    with Client("e2ee_wrong", api.url) as stranger, pytest.raises(ApiError) as refused:
        next(stranger.events())
    assert refused.value.status in {401, 429}
    with Client(api.token, "http://127.0.0.1:9") as nowhere, pytest.raises(ApiUnreachable):
        nowhere.send("Bob", "x")


def test_a_document_is_sealed_here_and_opened_there(api: LocalApi, bob: CliProfile) -> None:
    with Client(api.token, api.url) as alices, serving(bob) as other, Client(other.token, other.url) as bobs:
        document = alices.seal("Bob", b"for Bob alone")
        opened = bobs.open(document)
        assert (opened.data, opened.contact.name) == (b"for Bob alone", "Alice")
        with pytest.raises(ApiError, match=r"^document\.not_for_us"):
            alices.open(document)


def test_the_client_needs_nothing_else_of_ours() -> None:
    program = "import sys, e2ee_desktop.client; print(sorted(n for n in sys.modules if n.startswith('e2ee_desktop.') and not n.startswith('e2ee_desktop.client')))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30, cwd=ROOT
    )
    assert done.stdout == "[]\n"
