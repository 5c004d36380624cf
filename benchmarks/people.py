"""People for the benchmarks: whole profiles on real databases, talking through a real relay process over TLS."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.events import Event, MessageStored
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.media.pictures import PillowPictures
from e2ee_desktop.platform.clock import SystemClock, system_random
from e2ee_desktop.platform.origin import origin_mark
from e2ee_desktop.platform.picture_process import PictureProcess
from e2ee_desktop.platform.plain_folder import PlainFolders
from e2ee_desktop.platform.processor import has_aes_instructions
from e2ee_desktop.services.assembly import Assembly, assemble
from e2ee_desktop.services.custody import RootSecrets, fresh_secrets
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.own_identity import first_record
from e2ee_desktop.storage.attachment_shelf import DiskShelf
from e2ee_desktop.storage.sqlite_store import create, open_existing
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.transport.relay_client import RelayTransport

WAITING_MAX = 20_000
"""More than any benchmark leaves waiting; a relay's own bound is lower, and refuses what is beyond it."""


@contextmanager
def relay_process(folder: Path) -> Iterator[str]:
    """A relay on loopback with its data in `folder` and room for WAITING_MAX envelopes a mailbox; yields its address and ends it."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder.with_suffix(".toml")
    quota = f"[quota]\nenvelopes = {WAITING_MAX}\nsize_bytes = {WAITING_MAX * 65_536}\n"
    settings.write_text(f'data = {json.dumps(str(folder))}\nlisten = "127.0.0.1:0"\n{quota}', encoding="utf-8")
    command = [sys.executable, "-m", "e2ee_desktop.entrypoints.relay", "serve", "--config", str(settings)]
    process = subprocess.Popen(
        [*command, "--data", str(folder), "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield str(json.loads(process.stdout.readline())["address"])
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


@dataclass(slots=True)
class _InMemory:
    secrets: RootSecrets

    async def load(self) -> RootSecrets:
        return self.secrets

    async def store(self, secrets: RootSecrets) -> None:
        self.secrets = secrets


class Resident:
    """One profile. received: texts stored since it was opened. attachments: the folder of its files."""

    def __init__(self, name: str, folder: Path, relay: str) -> None:
        self.name, self._file, self._relay = name, folder / f"{name}.db", relay
        self._custodian = _InMemory(fresh_secrets(os.urandom))
        self.attachments = self._file.with_suffix(".attachments")
        self.received = 0
        self._changed = asyncio.Event()
        self.parts: Assembly
        self.messenger: ProfileMessenger

    async def open(self, *, connected: bool = True) -> None:
        """Make or open the profile."""
        secrets, entropy, clock = self._custodian.secrets, library_entropy(system_random), SystemClock()
        if self._file.exists():
            store = open_existing(self._file, secrets.storage_key)
        else:
            store = create(self._file, secrets.storage_key)
            own = OwnAccount.create(secrets.identity_seed, "benchmark", clock.now_ms(), entropy)
            with store.transaction():
                store.profile.save(first_record(own, self.name, self._relay, "keyring", clock.now_ms))
        shelf = DiskShelf(self.attachments, origin_mark())
        files = FileWorld(RelayBlobs(), shelf, PillowPictures(), PictureProcess(), has_aes_instructions)
        profile = OpenProfile.load(store, RelayTransport(), clock, entropy)
        self.parts = assemble(profile, self._custodian, files, folders=PlainFolders())
        self.messenger = ProfileMessenger(self.parts)
        self.messenger.listen(self._note)
        self.received = 0
        if connected:
            await self.messenger.connect()

    async def close(self) -> None:
        """Disconnect and close the database."""
        await self.messenger.close()

    def _note(self, event: Event) -> None:
        if isinstance(event, MessageStored) and event.message.direction is Direction.INCOMING:
            self.received += 1
        self._changed.set()

    async def has_received(self, count: int) -> None:
        """Wait until `count` messages are in the database."""
        while self.received < count:
            self._changed.clear()
            await self._changed.wait()

    async def has_contact(self) -> None:
        """Wait until there is a contact."""
        while not self.messenger.contacts():
            self._changed.clear()
            await self._changed.wait()


async def befriend(host: Resident, guest: Resident) -> None:
    """Both know each other's own mailbox afterwards."""
    await guest.messenger.add_contact((await host.messenger.create_invite()).link)
    await host.has_contact()
    await host.messenger.send_text(host.messenger.contacts()[0].contact_id, "welcome")
    await guest.has_received(1)
