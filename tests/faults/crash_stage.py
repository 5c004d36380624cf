"""Where the crash matrix plays: a relay's process, two profiles that know each other, and folders that it may look into."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from e2ee_desktop.entrypoints.cli import main
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services import custody
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.fakes.cli_profile import CliProfile, CommandFailed, make_friends, running_relay
from tests.faults.crash_points import Act, Ended

PASSWORD = "a backup's own passphrase"
OWN_NAMES = frozenset({"window.socket", "window.ini"})


@dataclass
class Stage:
    """folder: everything lies in it. backup_key: a file with a passphrase for backups."""

    folder: Path
    alice: CliProfile
    bob: CliProfile
    backup_key: Path

    def synced(self, *people: CliProfile) -> list[str]:
        """Everybody receives what there is; ids that the last one was shown."""
        rows: list[dict[str, str]] = []
        for person in people:
            rows = person.run("sync")
        return [row["message_id"] for row in rows if row["event"] == "message"]

    def orphans(self, person: CliProfile) -> list[str]:
        """Files in the profile's folder that nothing knows of, once it was open."""
        folder = ProfileFolder(person.home)
        store = open_existing(folder.database, person.storage_key())
        try:
            known = store.attachments.stored_names()
        finally:
            store.close()
        sealed = list(folder.attachments.iterdir()) if folder.attachments.exists() else []
        found = [
            path.name for path in sealed if path.name.partition(".")[0] not in known
        ]  # half of one is its message's
        return found + [path.name for path in person.home.iterdir() if path.suffix in {".part", ".unfinished"}]


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Passphrase slots have the least cost that is allowed: hundreds are opened."""
    with pytest.MonkeyPatch.context() as patch, running_relay(folder / "relay") as relay:
        patch.setattr(custody, "TARGET_S", 0.0)
        alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
        alice.make("Alice")
        bob.make("Bob")
        make_friends(alice, bob)
        key = folder / "backup.passphrase"
        key.write_text(PASSWORD + "\n")
        yield Stage(folder, alice, bob, key)


def command(*arguments: str) -> Act:
    """`e2ee-cli`, to be struck."""
    return lambda: main(arguments)


def told_code(ended: Ended) -> str:
    """Of a command that was refused; "" for none."""
    lines = [line for line in ended.errors.splitlines() if line.startswith('{"error"')]
    return json.loads(lines[-1])["error"]["code"] if lines else ""


def rows(ended: Ended) -> list[dict[str, str]]:
    """What was printed whole."""
    lines = ended.printed.splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith("\n")]


def code_of(person: CliProfile, *arguments: str) -> str:
    """With which code a command fails; "" when it does not."""
    try:
        person.run(*arguments)
    except CommandFailed as failed:
        return failed.code
    return ""


def write_random(path: Path, size_bytes: int) -> bytes:
    content = os.urandom(size_bytes)
    path.write_bytes(content)
    return content
