"""What a person does alone that the crash matrix strikes: backups, key slots, a new profile, an older database. See crash_operations.py."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from e2ee_desktop.storage.migrations import shipped_scripts
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.fakes.cli_profile import PASSPHRASE, CliProfile
from tests.fakes.older_database import CONTACT, older_database
from tests.faults.crash_operation import Operation
from tests.faults.crash_points import Act, Ended
from tests.faults.crash_stage import Stage, code_of, command


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
        self._fresh = stage.folder / "never-backed-up"
        self._owner = CliProfile(stage.folder / "scheduling", stage.alice.relay)
        if not self._fresh.exists():
            self._owner.make("Sally")
            self._owner.home.rename(self._fresh)

    def attempt(self, number: int) -> Act:
        for folder in (self._folder, self._owner.home):
            shutil.rmtree(folder, ignore_errors=True)
        self._folder.mkdir()
        shutil.copytree(self._fresh, self._owner.home)
        return command(*self._owner.arguments(*self._schedule()))

    def _schedule(self) -> tuple[str, ...]:
        return ("backup", "schedule", str(self._folder), "--keep", "2")

    def after(self, ended: Ended) -> Iterator[str]:
        self._owner.run(*self._schedule())
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
