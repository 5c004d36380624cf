"""Secrets with known values, and a search for them wherever a program leaves something behind: the profile, temporary folders, logs.

Real processes, one of them killed and one that fails. Everything is searched in every form in which careless code would have
written it (`leak_search`). Memory is looked into by `tests/integration/memory`.
"""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from e2ee_desktop.services.key_slots import ByPassphrase
from tests.e2e.leak_search import forms_of_key, forms_of_text, search
from tests.fakes.cli_profile import CliProfile, finish, make_friends, running_relay
from tests.fakes.opened_slots import root_secrets

PASSPHRASE = "canary of the passphrase, ÄÖ 41"
TEXT = "canary of a text that nobody else may read"
FILE = "canary inside of a file that was sent to a friend"
NAME = "Canary of a Name"
BACKUP_PASSPHRASE = "canary of the backup's passphrase"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes, limits and signals are POSIX's")


@dataclass
class Left:
    """Where a profile lived. said: everything that its processes wrote for people to read in logs."""

    home: Path
    temporary: Path
    backup: Path
    secrets: dict[str, dict[str, bytes]] = field(default_factory=dict)
    said: list[bytes] = field(default_factory=list)


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    folder = tmp_path_factory.mktemp("secrets")
    temporary = folder / "temporary"
    temporary.mkdir()
    places = {name: str(temporary) for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
    here = Left(folder / "alice", temporary, folder / "alice.backup")
    with running_relay(folder / "relay") as relay:
        alice, bob = CliProfile(here.home, relay.address, places), CliProfile(folder / "bob", relay.address)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("tests.fakes.cli_profile.PASSPHRASE", PASSPHRASE)
            alice.make(NAME)
        bob.make("Bob")
        make_friends(alice, bob)
        live(alice, here, folder)
    keys = root_secrets(here.home, ByPassphrase(PASSPHRASE))
    texts = {"passphrase": PASSPHRASE, "text": TEXT, "file": FILE, "name": NAME, "backup": BACKUP_PASSPHRASE}
    here.secrets = {what: forms_of_text(text) for what, text in texts.items()}
    here.secrets["identity seed"] = forms_of_key(keys.identity_seed)
    here.secrets["storage key"] = forms_of_key(keys.storage_key)
    return here


def live(alice: CliProfile, here: Left, folder: Path) -> None:
    """Write, send a file, back up, fail, and die."""
    path, key = folder / "sent.txt", folder / "backup.passphrase"
    path.write_text(FILE)
    key.write_text(BACKUP_PASSPHRASE)
    for command in (
        ("send", "Bob", TEXT),
        ("send-file", "Bob", str(path)),
        ("backup", "create", str(here.backup), "--backup-passphrase-file", str(key)),
    ):
        finish(alice.process(*command))
    dying = alice.process("sync", "--wait", "60")
    assert dying.stdout is not None
    dying.stdout.readline()
    dying.send_signal(signal.SIGKILL)
    here.said += dying.communicate()
    here.said += alice.process("send", "Nobody", TEXT).communicate()
    wrong = folder / "wrong.passphrase"
    wrong.write_text(PASSPHRASE + "!")
    alice.environment["E2EE_PASSPHRASE_FILE"] = str(wrong)
    here.said += alice.process("--passphrase-file", str(wrong), "whoami").communicate()


def test_no_secret_lies_in_profile_backup_or_temporary_folders(left: Left) -> None:
    searched = [left.home, left.temporary, left.backup]
    assert (left.home / "messages.db").stat().st_size > 0
    assert list((left.home / "attachments").iterdir())
    assert search(left.secrets, searched) == []


def test_no_secret_is_in_what_programs_say_of_failures_and_deaths(left: Left, tmp_path: Path) -> None:
    said = b"\n".join(left.said)
    errors = [json.loads(line)["error"]["code"] for line in said.splitlines() if line.startswith(b'{"error"')]
    assert errors == ["contact.unknown", "passphrase.wrong"]
    (tmp_path / "log").write_bytes(said)
    assert search(left.secrets, [tmp_path / "log"]) == []


def test_files_are_for_their_owner_alone(left: Left) -> None:
    for path in (left.home, left.backup, *left.home.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & 0o077 == 0, f"{path.relative_to(left.home.parent)} is {mode:o}"


CRASH = """
import os, resource, signal, sys
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
from e2ee_desktop.entrypoints import cli
try:
    cli.main(["--home", sys.argv[1], "whoami"])
except SystemExit:
    pass
os.kill(os.getpid(), signal.SIGSEGV)
"""


def test_a_program_that_crashes_leaves_no_dump(tmp_path: Path) -> None:
    done = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(tmp_path / "none")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stderr=subprocess.DEVNULL,
    )
    _, status = os.waitpid(done.pid, 0)
    done.returncode = 0
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert [path for path in tmp_path.rglob("*") if "core" in path.name] == []
