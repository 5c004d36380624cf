"""One person's computer in a fault history: a process with a real profile, told over a socket what the person does.

Nothing of the application is replaced; what is tried again in seconds, minutes or hours is tried again sooner (`HASTE`), because
the waiting is not what a history is about. Requests and answers are JSON lines; what the process notices by itself comes as lines
with a "noticed".
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import json
import os
import socket
import sys
from functools import partial
from pathlib import Path
from typing import Any

from e2ee_desktop import bootstrap
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import Event, TroubleNoticed
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind
from e2ee_desktop.platform.clock import SystemClock
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.messenger import ProfileMessenger
from tests.fakes.cli_profile import PASSPHRASE

HASTE: dict[str, dict[str, Any]] = {
    "e2ee_desktop.services.background": {"RETRY_S": 0.3},
    "e2ee_desktop.services.outbox_pump": {"FIRST_RETRY_S": 0.1, "DOUBLINGS_MAX": 3},
    "e2ee_desktop.services.file_transfers": {"FIRST_RETRY_S": 0.2, "DOUBLINGS_MAX": 2},
    "e2ee_desktop.services.receipts": {"RETRY_S": 0.3},
    "e2ee_desktop.services.retries": {"INTERVAL_MS": 500},
    "e2ee_desktop.services.order_keeping": {"FIRST_ASK_MS": 500},
    "e2ee_desktop.services.gap_filling": {"WAITS_MS": (2_000, 4_000, 8_000, 3_600_000)},
    "e2ee_desktop.services.mailboxes": {"REMADE_INTERVAL_MS": 500},
    "e2ee_desktop.services.witness": {"AGAIN_MS": 1_000},
    "e2ee_desktop.transport.backoff": {"FIRST_SECONDS": 0.1, "LONGEST_SECONDS": 0.5},
    "e2ee_desktop.transport.liveness": {"OVERDUE_SECONDS": 2.0, "PROBE_SECONDS": 2.0},
    "e2ee_desktop.transport.relay_line": {"CONNECT_SECONDS": 6.0, "GOODBYE_SECONDS": 0.3, "PING_SECONDS": 6.0},
    "e2ee_desktop.transport.relay_link": {"ANSWER_SECONDS": 8.0, "STEADY_SECONDS": 0.5},
    "e2ee_desktop.transport.relay_subscriptions": {"RETRY_SECONDS": 0.3, "UNREADABLE_SECONDS": 1.0},
    "e2ee_desktop.transport.blob_connection": {"CONNECT_SECONDS": 6.0, "STALL_SECONDS": 8.0},
}
RECEIPTS_WITHIN_MS = 100
TO_FETCH = frozenset({FileState.OFFERED, FileState.PAUSED, FileState.FAILED})


def hurry() -> None:
    """In this process, for good."""
    for name, values in HASTE.items():
        module = importlib.import_module(name)
        for constant, value in values.items():
            assert hasattr(module, constant), (name, constant)
            setattr(module, constant, value)
    bootstrap.SystemClock = JumpingClock
    bootstrap.assemble = partial(bootstrap.assemble, receipts_within_ms=RECEIPTS_WITHIN_MS)


class JumpingClock(SystemClock):
    """The system's, set wrong."""

    off_ms = 0

    def now_ms(self) -> int:
        return super().now_ms() + JumpingClock.off_ms


class Computer:
    """An open profile with one contact, and the socket to whoever decides what is done."""

    def __init__(self, messenger: ProfileMessenger, writer: asyncio.StreamWriter) -> None:
        self._messenger, self._writer = messenger, writer
        self._contact: ContactId = messenger.contacts()[0].contact_id

    def notice(self, event: Event) -> None:
        code = event.code if isinstance(event, TroubleNoticed) else ""
        self.say({"noticed": type(event).__name__, "code": code})

    def say(self, row: dict[str, Any]) -> None:
        self._writer.write(json.dumps(row).encode() + b"\n")

    async def do(self, wish: dict[str, Any]) -> dict[str, Any]:
        """What came of it; a refusal is an answer."""
        try:
            return await self._do(wish)
        except E2EEError as error:
            return {"refused": error.code}

    async def _do(self, wish: dict[str, Any]) -> dict[str, Any]:
        messenger, contact = self._messenger, self._contact
        message_id = MessageId(bytes.fromhex(wish.get("message", "")))
        match wish["do"]:
            case "say":
                return _named(await messenger.send_text(contact, wish["text"]))
            case "edit":
                await messenger.edit(contact, message_id, wish["text"])
            case "react":
                await messenger.react(contact, message_id, wish["text"])
            case "delete":
                await messenger.delete_for_everyone(contact, [message_id])
            case "send_file":
                return _named(await messenger.send_file(contact, FileToSend(Path(wish["path"]))))
            case "rename":
                await messenger.rename(wish["text"])
            case "clock":
                JumpingClock.off_ms = wish["off_ms"]
            case "look":
                return await self._look()
        return {"done": wish["do"]}

    async def _look(self) -> dict[str, Any]:
        """The whole history as both must have it, and whether anything is left to do."""
        parts = self._messenger._parts
        history = self._messenger.history(self._contact, None, 100_000)
        known = parts.profile.store.attachments.stored_names()
        lying = await parts.filing._world.shelf.names()
        return {
            "rows": [await self._row(message) for message in history],
            "queued": len(parts.profile.store.outbox.contacts_with_queued()),
            "missing": parts.profile.store.messages.conversation(self._contact).missing,
            "orphans": sorted(lying - known),
            "trust": self._messenger.contact(self._contact).trust.value,
        }

    async def _row(self, message: Message) -> dict[str, Any]:
        row = {
            "own": message.direction is Direction.OUTGOING,
            "id": message.message_id.hex(),
            "kind": message.kind.value,
            "text": message.text,
            "state": message.state.value,
            "reactions": sorted([one.own, one.emoji] for one in message.reactions),
        }
        if message.kind is MessageKind.FILE and message.file is not None:
            row["file"] = await self._file(message, message.file.state)
        return row

    async def _file(self, message: Message, state: FileState) -> str:
        """What is in it, or how far it is; asks for it where nobody has."""
        if state is FileState.HERE:
            content = await self._messenger.read_file(self._contact, message.message_id)
            return hashlib.sha256(content).hexdigest()
        if state in TO_FETCH:
            wish = self._messenger.fetch_file if state is FileState.OFFERED else self._messenger.resume_file
            await wish(self._contact, message.message_id)
        return state.value


def _named(message: Message) -> dict[str, Any]:
    return {"message": message.message_id.hex()}


async def _run(folder: Path, line: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=line)
    desk = ProfileDesk(ProfileFolder(folder))
    messenger = await desk.open(PASSPHRASE)
    computer = Computer(messenger, writer)
    messenger.listen(computer.notice)
    await messenger.connect()
    computer.say({"ready": True})
    while said := await reader.readline():
        wish = json.loads(said)
        if wish["do"] == "quit":
            break
        computer.say({"answer": wish["number"], **await computer.do(wish)})
    await desk.close()
    writer.close()
    await writer.wait_closed()


def live(folder: Path, line: socket.socket, errors: Path) -> None:
    """A process's whole life; what it writes to standard error goes to that file."""
    with errors.open("a") as file:
        os.dup2(file.fileno(), 2)
    sys.stderr = os.fdopen(os.dup(2), "w")
    hurry()
    asyncio.run(_run(folder, line))
