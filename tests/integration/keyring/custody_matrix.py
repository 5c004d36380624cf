"""What changed around a profile × which slots it has → what the person sees. Each case really happens (docs/custody.md).

A case copies a profile that `e2ee-cli` made on a private bus with a real GNOME Keyring, changes the world, and opens the
profile again: first as every day, then by whichever slot is left, then as every day once more. Run as a program, this writes
the table: `python -m tests.integration.keyring.custody_matrix`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import secretstorage
from jeepney.io.blocking import open_dbus_connection

from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.services.key_slots import encode_slot_key
from tests.secret_service import private_bus, private_secret_service

RELAY = "e2ee-relay://127.0.0.1:9#" + "A" * 43
PASSPHRASE = "correct horse battery"
SLOTS = ("keyring", "keyring, phrase", "keyring, passphrase, phrase")
PAPER = Path(__file__).resolve().parents[3] / "docs" / "custody.md"
BEGIN, END = "<!-- matrix: begin -->\n", "<!-- matrix: end -->"
Environment = dict[str, str]


Answer = tuple[list[dict[str, object]], str]
"""A command's rows, and the code of its refusal or ""."""


@dataclass
class Owner:
    """A person at a computer: `home` is the profile, `session` where the computer keeps what belongs to the bus."""

    home: Path
    session: Path
    environment: Environment
    words: str = ""

    def run(self, *commands: tuple[str, ...]) -> list[Answer]:
        base = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        lines = [["--home", str(self.home), "--json", *command] for command in commands]
        done = subprocess.run(
            [sys.executable, "-m", "tests.integration.keyring.command_child"],
            env={**base, "PYTHONPATH": ".", **self.environment},
            input=json.dumps(lines),
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return [(rows, code) for rows, code in json.loads(done.stdout)]

    def file(self, name: str, text: str) -> str:
        path = self.session / name
        path.write_text(text)
        return str(path)

    def change_entry(self, secret: bytes | None) -> None:
        marker = json.loads((self.home / "profile.json").read_text())
        with closing(open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"])) as connection:
            wanted = {"service": "e2ee-desktop", "username": marker["profile_id"]}
            (item,) = secretstorage.search_items(connection, wanted)
            item.delete() if secret is None else item.set_secret(secret)


@dataclass(frozen=True)
class Made:
    """A profile with its keyring, to be copied for each case. account: what `whoami` said."""

    folder: Path
    slots: str
    words: str
    account: dict[str, object]


def make(folder: Path, slots: str) -> Made:
    """A profile with these slots, in a keyring of its own."""
    with private_secret_service(folder / "old") as environment:
        owner = Owner(folder / "profile", folder, environment)
        commands = [("init", "--name", "Alice", "--relay", RELAY), ("slots", "add", "phrase")]
        if "passphrase" in slots:
            new = owner.file("new.txt", PASSPHRASE)
            commands.append(("slots", "add", "passphrase", "--new-passphrase-file", new))
        if "phrase" not in slots.split(", "):
            commands.append(("slots", "remove", "phrase"))
        answers = owner.run(*commands, ("whoami",))
    assert [code for _, code in answers] == [""] * len(answers)
    return Made(folder, slots, str(answers[1][0][0]["words"]), answers[-1][0][0])


@contextmanager
def gone(owner: Owner) -> Iterator[None]:
    with private_bus(owner.session / "bare") as owner.environment:
        yield


@contextmanager
def empty(owner: Owner) -> Iterator[None]:
    with private_secret_service(owner.session / "new") as owner.environment:
        yield


@contextmanager
def moved(owner: Owner) -> Iterator[None]:
    elsewhere = owner.session / "other disk" / "profile"
    shutil.copytree(owner.home, elsewhere)
    shutil.rmtree(owner.home)
    owner.home = elsewhere
    with private_secret_service(owner.session / "other computer") as owner.environment:
        yield


@contextmanager
def locked(owner: Owner) -> Iterator[None]:
    with private_secret_service(owner.session / "old", unlocked=False) as owner.environment:
        yield


def entry(secret: bytes | None) -> Callable[[Owner], AbstractContextManager[None]]:
    """The same keyring, in which the entry was exchanged for this or removed."""

    @contextmanager
    def change(owner: Owner) -> Iterator[None]:
        with private_secret_service(owner.session / "old") as owner.environment:
            owner.change_entry(secret)
            yield

    return change


CHANGES: dict[str, Callable[[Owner], AbstractContextManager[None]]] = {
    "no keyring runs": gone,
    "another, empty keyring": empty,
    "the profile on another computer": moved,
    "the keyring stays locked": locked,
    "the entry was deleted": entry(None),
    "the entry is another profile's": entry(encode_slot_key(os.urandom(32)).encode()),
    "the entry is damaged": entry(b"e2ee2.damaged"),
}


@dataclass(frozen=True)
class Outcome:
    """A row of the table. sees: the refusal's code. opened_by: the slots that opened it then. afterwards: "" for opening by
    the keyring as every day, or the code. kept: same account, and until it opened not a byte of the profile had changed."""

    change: str
    slots: str
    sees: str
    opened_by: str
    afterwards: str
    kept: bool

    def row(self) -> str:
        help_is_there = self.opened_by or "none is left: nothing is deleted, the entry or the keyring must come back"
        then = "opens by the keyring again" if not self.afterwards else f"`{self.afterwards}`"
        return f"| {self.change} | {self.slots} | {error_text(self.sees)} (`{self.sees}`) | {help_is_there} | {then} |"


def happen(made: Made, folder: Path, change: str) -> Outcome:
    """Let one case happen to a copy of the profile and its keyring."""
    shutil.copytree(made.folder, folder, dirs_exist_ok=True)
    owner = Owner(folder / "profile", folder, {})
    with CHANGES[change](owner):
        before = contents(owner.home)
        ((_, sees),) = owner.run(("whoami",))
        kept = contents(owner.home) == before
        ways = {
            "phrase": ("--phrase-file", owner.file("words", made.words)),
            "passphrase": ("--passphrase-file", owner.file("known", PASSPHRASE)),
        }
        used = [way for way in ways if way in made.slots.split(", ")]
        answers = owner.run(*((*ways[way], "whoami") for way in used), ("whoami",))
    opened = [way for way, (rows, code) in zip(used, answers, strict=False) if not code and rows == [made.account]]
    kept = kept and len(opened) == len(used) and (not answers[-1][0] or answers[-1][0] == [made.account])
    return Outcome(change, made.slots, sees, ", ".join(opened), answers[-1][1], kept)


def contents(home: Path) -> dict[str, bytes]:
    """Every file of the profile but the lock."""
    files = (path for path in home.rglob("*") if path.is_file() and path.name != "lock")
    return {str(path.relative_to(home)): path.read_bytes() for path in files}


def table(outcomes: list[Outcome]) -> str:
    """As it stands in docs/custody.md."""
    head = "| what changed | slots | what the person sees | opened by | the next start |\n|---|---|---|---|---|\n"
    return head + "".join(outcome.row() + "\n" for outcome in outcomes)


def main() -> None:
    """Let every case happen and write the table into docs/custody.md."""
    with tempfile.TemporaryDirectory() as folder:
        outcomes: list[Outcome] = []
        for slots in SLOTS:
            made = make(Path(folder) / slots / "made", slots)
            for change in CHANGES:
                outcomes.append(happen(made, Path(folder) / slots / change, change))
                print(outcomes[-1])
    assert all(outcome.kept for outcome in outcomes)
    before, _, rest = PAPER.read_text().partition(BEGIN)
    PAPER.write_text(before + BEGIN + table(outcomes) + END + rest.partition(END)[2])


if __name__ == "__main__":
    main()
