"""What two people do that the crash matrix strikes: one class for each thing. What they do alone: crash_operations_alone.py."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.fakes.cli_profile import CliProfile, CommandFailed
from tests.faults.crash_operation import Operation
from tests.faults.crash_operations_alone import (
    BackingUp,
    ChangingSlots,
    Creating,
    Migrating,
    Restoring,
    ScheduledBackup,
)
from tests.faults.crash_points import Act, Ended
from tests.faults.crash_stage import Stage, command, rows, write_random

FILE_BYTES = 150_000
"""Several pieces of a sealed file."""


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
        rows_of_files = [row for row in alice.run("history", "Bob", "--limit", "100000") if row["kind"] == "file"]
        sent = [row["message_id"] for row in rows_of_files if row["file"] != "failed"]  # told; the person may retry
        came = [row["message_id"] for row in bob.run("history", "Alice", "--limit", "100000") if row["kind"] == "file"]
        if not self._acknowledged <= set(sent):
            yield "an acknowledged file is gone"
        if sorted(sent) != sorted(came):
            yield f"{len(sent)} files were sent, {len(came)} came"
        for message_id in [one for one in came if one in self._acknowledged][-3:]:
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
        self._folder = Path(tempfile.mkdtemp(dir=self.stage.folder))
        return command(*bob.arguments("save-file", self._message, str(self._folder)))

    def after(self, ended: Ended) -> Iterator[str]:
        if ended.status == 0:
            found = Path(rows(ended)[-1]["path"]).read_bytes()
        else:
            target = self.stage.folder / f"again-{self._folder.name}"
            found = Path(self.stage.bob.one("save-file", self._message, str(target))["path"]).read_bytes()
        if found != self._content:
            yield "the file is another than was sent"
        may_remove = self.strike != "the file system is read-only"
        if ended.status not in {0, None} and may_remove and any(self._folder.iterdir()):
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
        if not self._eve.home.exists():
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
