"""What the crash matrix does again and again while something strikes: one class for each thing that a person can do.

`attempt(number)` makes ready and returns what is to be struck; `after(ended)` is asked each time, `judged()` at the end; both return
findings, none when all is well.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from e2ee_desktop.storage.migrations import shipped_scripts
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.fakes.cli_profile import PASSPHRASE, CliProfile, CommandFailed
from tests.fakes.older_database import CONTACT, older_database
from tests.faults.crash_points import Act, Ended
from tests.faults.crash_stage import Stage, code_of, command, rows, write_random

FILE_BYTES = 150_000
"""Several pieces of a sealed file."""


class Operation:
    """title: its row in the table."""

    title: ClassVar[str]

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def attempt(self, number: int) -> Act:
        raise NotImplementedError

    def after(self, ended: Ended) -> Iterator[str]:
        yield from ()

    def judged(self) -> Iterator[str]:
        yield from ()


class Sending(Operation):
    title = "sending a text"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._acknowledged: set[str] = set()
        self._before = len(stage.bob.texts("Alice"))

    def attempt(self, number: int) -> Act:
        return command(*self.stage.alice.arguments("send", "Bob", f"text {number}"))

    def after(self, ended: Ended) -> Iterator[str]:
        self._acknowledged |= {row["message_id"] for row in rows(ended)}
        yield from ()

    def judged(self) -> Iterator[str]:
        alice, bob = self.stage.alice, self.stage.bob
        self.stage.synced(alice, bob, alice)
        written = [row for row in alice.run("history", "Bob", "--limit", "100000") if row["direction"] == "outgoing"]
        if not self._acknowledged <= {row["message_id"] for row in written}:
            yield "an acknowledged text is gone"
        texts = [row["text"] for row in written if row["kind"] == "text"]
        if bob.texts("Alice") != texts:
            yield f"Bob has {bob.texts('Alice')[self._before :]}, Alice wrote {texts[self._before :]}"
        if any(row["state"] not in {"delivered", "read"} for row in written):
            yield "something is not delivered"


class Receiving(Operation):
    title = "receiving"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._sent: list[str] = []
        self._shown: list[str] = []

    def attempt(self, number: int) -> Act:
        self._sent.append(self.stage.alice.one("send", "Bob", f"come {number}")["message_id"])
        return command(*self.stage.bob.arguments("sync"))

    def after(self, ended: Ended) -> Iterator[str]:
        self._shown += [row["message_id"] for row in rows(ended) if row.get("event") == "message"]
        yield from ()

    def judged(self) -> Iterator[str]:
        self._shown += self.stage.synced(self.stage.alice, self.stage.bob)
        history = [row["message_id"] for row in self.stage.bob.run("history", "Alice", "--limit", "100000")]
        if [one for one in history if one in set(self._sent)] != self._sent:
            yield "what was sent is not there once and in order"
        if any(times > 1 for times in Counter(self._shown).values()):
            yield "something was shown twice"
        self.stage.synced(self.stage.alice)


class SendingFile(Operation):
    title = "sending a file"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._acknowledged: set[str] = set()
        self._contents: set[str] = set()

    def attempt(self, number: int) -> Act:
        path = self.stage.folder / f"sent-{number}"
        self._contents.add(hashlib.sha256(write_random(path, FILE_BYTES)).hexdigest())
        return command(*self.stage.alice.arguments("send-file", "Bob", str(path)))

    def after(self, ended: Ended) -> Iterator[str]:
        self._acknowledged |= {row["message_id"] for row in rows(ended) if "message_id" in row}
        yield from ()

    def judged(self) -> Iterator[str]:
        alice, bob = self.stage.alice, self.stage.bob
        self.stage.synced(alice, bob, alice)
        sent = [row["message_id"] for row in alice.run("history", "Bob", "--limit", "100000") if row["kind"] == "file"]
        came = [row["message_id"] for row in bob.run("history", "Alice", "--limit", "100000") if row["kind"] == "file"]
        if not self._acknowledged <= set(sent):
            yield "an acknowledged file is gone"
        if sorted(sent) != sorted(came):
            yield f"{len(sent)} files were sent, {len(came)} came"
        for message_id in came[-3:]:
            saved = Path(bob.one("save-file", message_id, str(self.stage.folder / f"saved-{message_id}"))["path"])
            if hashlib.sha256(saved.read_bytes()).hexdigest() not in self._contents:
                yield "a file is another than was sent"
        for person in (alice, bob):
            if orphans := self.stage.orphans(person):
                yield f"orphans: {orphans}"


class FetchingFile(Operation):
    title = "fetching a file"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._message = ""
        self._content = b""
        self._folder = stage.folder / "fetched"

    def attempt(self, number: int) -> Act:
        alice, bob = self.stage.alice, self.stage.bob
        path = self.stage.folder / f"fetched-{number}"
        self._content = write_random(path, FILE_BYTES)
        self._message = alice.one("send-file", "Bob", str(path))["message_id"]
        self.stage.synced(bob)
        self._folder = self.stage.folder / f"folder-{number}"
        self._folder.mkdir()
        return command(*bob.arguments("save-file", self._message, str(self._folder)))

    def after(self, ended: Ended) -> Iterator[str]:
        if ended.status == 0:
            found = Path(rows(ended)[-1]["path"]).read_bytes()
        else:
            target = self.stage.folder / f"again-{self._folder.name}"
            found = Path(self.stage.bob.one("save-file", self._message, str(target))["path"]).read_bytes()
        if found != self._content:
            yield "the file is another than was sent"
        if ended.status not in {0, None} and any(self._folder.iterdir()):
            yield f"a command that failed left {[path.name for path in self._folder.iterdir()]}"

    def judged(self) -> Iterator[str]:
        self.stage.synced(self.stage.alice, self.stage.bob)
        if orphans := self.stage.orphans(self.stage.bob):
            yield f"orphans: {orphans}"


class Handshake(Operation):
    title = "a handshake (adding somebody)"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._eve = CliProfile(stage.folder / "eve", stage.alice.relay)
        self._eve.make("Eve")
        self._link = ""

    def attempt(self, number: int) -> Act:
        if self._eve.run("contacts"):
            self._talk()
            for one, other in ((self._eve, "Alice"), (self.stage.alice, "Eve")):
                one.run("remove", other)
            self._link = ""
        if not self._link:
            self._link = self.stage.alice.one("invite")["link"]
        return command(*self._eve.arguments("add", self._link))

    def _talk(self) -> None:
        eve, alice = self._eve, self.stage.alice
        self.stage.synced(eve, alice, eve, alice)
        eve.run("send", "Alice", "I came through")
        self.stage.synced(alice)
        alice.run("send", "Eve", "so you did")
        self.stage.synced(eve)
        if (alice.texts("Eve"), eve.texts("Alice")) != (["I came through"], ["so you did"]):
            raise CommandFailed(3, {"code": "two who can't talk", "message": ""})

    def judged(self) -> Iterator[str]:
        if not self._eve.run("contacts"):
            yield "nobody was added"
            return
        try:
            self._talk()
        except CommandFailed as failed:
            yield failed.code
        self._eve.run("remove", "Alice")
        self.stage.alice.run("remove", "Eve")


class BackingUp(Operation):
    title = "a backup"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._folder = stage.folder / "backups"
        self._folder.mkdir(exist_ok=True)
        self._file = ""

    def attempt(self, number: int) -> Act:
        self._file = str(self._folder / f"{number}.backup")
        return command(*self._arguments("create"))

    def _arguments(self, action: str) -> list[str]:
        key = ("--backup-passphrase-file", str(self.stage.backup_key))
        return self.stage.alice.arguments("backup", action, self._file, *key)

    def after(self, ended: Ended) -> Iterator[str]:
        if ended.status == 0 and not Path(self._file).exists():
            yield "a backup that was told of is not there"
        if not Path(self._file).exists():
            self.stage.alice.run("backup", "create", self._file, "--backup-passphrase-file", str(self.stage.backup_key))
        told = self.stage.alice.one(
            "backup", "verify", self._file, "--backup-passphrase-file", str(self.stage.backup_key)
        )
        if not told["whole"]:
            yield f"a backup is not whole: {told}"
        if left := [path.name for path in self._folder.iterdir() if path.suffix == ".part"]:
            yield f"left over: {left}"
        for path in self._folder.iterdir():
            path.unlink()


class ScheduledBackup(Operation):
    title = "a scheduled backup"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._folder = stage.folder / "scheduled"

    def attempt(self, number: int) -> Act:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        self.stage.alice.run("backup", "schedule", "--off")
        return command(*self.stage.alice.arguments("backup", "schedule", str(self._folder), "--keep", "2"))

    def after(self, ended: Ended) -> Iterator[str]:
        self.stage.alice.run("backup", "schedule", "--off")
        self.stage.alice.run("backup", "schedule", str(self._folder), "--keep", "2")
        if left := [path.name for path in self._folder.iterdir() if path.suffix == ".part"]:
            yield f"left over: {left}"
        if not any(self._folder.iterdir()):
            yield "no backup was made"


class Restoring(Operation):
    title = "restoring a backup"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._backup = stage.folder / "to-restore.backup"
        if not self._backup.exists():
            stage.alice.run("backup", "create", str(self._backup), "--backup-passphrase-file", str(stage.backup_key))
        self._texts = stage.alice.texts("Bob")
        self._new = stage.alice

    def attempt(self, number: int) -> Act:
        shutil.rmtree(self._new.home, ignore_errors=True) if self._new is not self.stage.alice else None
        self._new = CliProfile(self.stage.folder / f"restored-{number}", self.stage.alice.relay)
        self._new.passphrase_file.write_text(PASSPHRASE + "\n")
        return command(*self._arguments())

    def _arguments(self) -> list[str]:
        key = ("--backup-passphrase-file", str(self.stage.backup_key), "--custody", "passphrase")
        return self._new.arguments("backup", "restore", str(self._backup), *key)

    def after(self, ended: Ended) -> Iterator[str]:
        there = (self._new.home / "profile.json").exists()
        if ended.status == 0 and not there:
            yield "a profile that was told of is not there"
        if not there:
            self._new.run(*self._arguments()[self._arguments().index("backup") :])
        if self._new.texts("Bob") != self._texts:
            yield "the history is another"
        if orphans := self.stage.orphans(self._new):
            yield f"orphans: {orphans}"


class ChangingSlots(Operation):
    title = "changing a key slot"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._owner = CliProfile(stage.folder / "slots", stage.alice.relay)
        if not self._owner.home.exists():
            self._owner.make("Sam")
        self._account = self._owner.one("whoami")
        self._new = stage.folder / "slots.new"

    def attempt(self, number: int) -> Act:
        self._new.write_text(f"passphrase {os.urandom(8).hex()}\n")
        action = ("slots", "add", "passphrase", "--new-passphrase-file", str(self._new))
        return command(*self._owner.arguments(*action))

    def after(self, ended: Ended) -> Iterator[str]:
        former_opens = not code_of(self._owner, "whoami")
        if not former_opens:
            self._owner.passphrase_file.write_text(self._new.read_text())
        if ended.status == 0 and former_opens:
            yield "the former passphrase opens it still"
        if self._owner.one("whoami") != self._account:
            yield "the account is another"
        if left := [path.name for path in self._owner.home.iterdir() if path.suffix == ".part"]:
            yield f"left over: {left}"


class Creating(Operation):
    title = "a new profile"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._new = stage.alice

    def attempt(self, number: int) -> Act:
        if self._new is not self.stage.alice:
            shutil.rmtree(self._new.home)
        self._new = CliProfile(self.stage.folder / f"new-{number}", self.stage.alice.relay)
        self._new.passphrase_file.write_text(PASSPHRASE + "\n")
        return command(*self._new.arguments(*self._init()))

    def _init(self) -> tuple[str, ...]:
        return ("init", "--name", "Nora", "--relay", self._new.relay, "--custody", "passphrase")

    def after(self, ended: Ended) -> Iterator[str]:
        if (again := code_of(self._new, *self._init())) not in {"", "profile.exists"}:
            yield f"it can't be begun again: {again}"
        if ended.status == 0 and not again:
            yield "a profile that was told of was not there"
        if self._new.one("whoami")["name"] != "Nora":
            yield "it is another profile"
        if left := [path.name for path in self._new.home.iterdir() if path.suffix in {".part", ".creating"}]:
            yield f"left over: {left}"


class Migrating(Operation):
    title = "bringing an older database up to date"

    MESSAGES = 200

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._original, self._copy = stage.folder / "older.db", stage.folder / "older-copy.db"
        if not self._original.exists():
            older_database(self._original, bytes(range(32)), self.MESSAGES)

    def attempt(self, number: int) -> Act:
        for path in self.stage.folder.glob("older-copy.db*"):
            path.unlink()
        shutil.copy(self._original, self._copy)

        def act() -> int:
            open_existing(self._copy, bytes(range(32))).close()
            return 0

        return act

    def after(self, ended: Ended) -> Iterator[str]:
        store = open_existing(self._copy, bytes(range(32)))
        try:
            if store._database.version != len(shipped_scripts()):
                yield "it is not up to date"
            if store.room.messages(CONTACT) != self.MESSAGES:
                yield "messages are lost"
            with store.transaction():
                store._database.write("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
        finally:
            store.close()
        if left := [path.name for path in self.stage.folder.glob("older-copy.db.*")]:
            yield f"left over: {left}"


OPERATIONS: tuple[type[Operation], ...] = (
    Sending,
    Receiving,
    Handshake,
    SendingFile,
    FetchingFile,
    BackingUp,
    ScheduledBackup,
    Restoring,
    ChangingSlots,
    Creating,
    Migrating,
)
