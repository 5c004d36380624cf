"""A person with a whole profile on the real database and relays in memory; what services' tests talk through.

`until` waits for what an event brings about, never for time to pass.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from e2ee_desktop.domain.events import CaughtUp, Event, MessageStored
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.services.assembly import Assembly, assemble
from e2ee_desktop.services.custody import RootSecrets, fresh_secrets
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.own_identity import first_record
from e2ee_desktop.storage.sqlite_store import create, open_existing
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay

PATIENCE_S = 10.0


@dataclass(slots=True)
class HandClock:
    """A clock that stands still until it is moved."""

    time_ms: int = 1_800_000_000_000

    def now_ms(self) -> int:
        self.time_ms += 1
        return self.time_ms


@dataclass(slots=True)
class KeptSecrets:
    """A custodian in memory."""

    secrets: RootSecrets

    async def load(self) -> RootSecrets:
        return self.secrets

    async def store(self, secrets: RootSecrets) -> None:
        self.secrets = secrets


@dataclass(slots=True)
class Person:
    """One profile. `events` grows by what happened, `messenger` is what a face would hold."""

    name: str
    folder: Path
    relay: MemoryRelay
    others: tuple[MemoryRelay, ...] = ()
    clock: HandClock = field(default_factory=HandClock)
    events: list[Event] = field(default_factory=list[Event])
    custodian: KeptSecrets = field(default_factory=lambda: KeptSecrets(fresh_secrets(os.urandom)))
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _open: tuple[Assembly, ProfileMessenger, MemoryTransport] | None = None

    @property
    def messenger(self) -> ProfileMessenger:
        assert self._open is not None
        return self._open[1]

    @property
    def parts(self) -> Assembly:
        assert self._open is not None
        return self._open[0]

    @property
    def transport(self) -> MemoryTransport:
        assert self._open is not None
        return self._open[2]

    @property
    def database(self) -> Path:
        return self.folder / f"{self.name}.db"

    async def start(self, *, connected: bool = True) -> Person:
        """Make the profile, or open the one that is there."""
        entropy = library_entropy(os.urandom)
        key = self.custodian.secrets.storage_key
        if self.database.exists():
            store = open_existing(self.database, key)
        else:
            store = create(self.database, key)
            own = OwnAccount.create(self.custodian.secrets.identity_seed, "test", self.clock.now_ms(), entropy)
            with store.transaction():
                store.profile.save(first_record(own, self.name, str(self.relay.address), "keyring", self.clock.now_ms))
        transport = MemoryTransport(self.relay, *self.others)
        parts = assemble(OpenProfile.load(store, transport, self.clock, entropy), self.custodian)
        messenger = ProfileMessenger(parts)
        messenger.listen(self._note)
        self._open = (parts, messenger, transport)
        if connected:
            await messenger.connect()
            await self.until(lambda: any(isinstance(event, CaughtUp) for event in self.events))
        return self

    async def stop(self) -> None:
        if self._open is not None:
            await self.messenger.close()
            self._open = None

    def _note(self, event: Event) -> None:
        self.events.append(event)
        self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for events until `condition` holds."""
        async with asyncio.timeout(PATIENCE_S):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    def saw(self, kind: type[Event]) -> bool:
        return any(isinstance(event, kind) for event in self.events)

    def knows(self, name: str) -> Contact:
        return self.messenger.find_contact(name)

    def texts_from(self, name: str) -> list[str]:
        history = self.messenger.history(self.knows(name).contact_id, None, 10_000)
        return [message.text for message in history if message.direction is Direction.INCOMING and message.text]

    def stored(self) -> list[Message]:
        return [event.message for event in self.events if isinstance(event, MessageStored)]

    async def say(self, name: str, text: str) -> Message:
        return await self.messenger.send_text(self.knows(name).contact_id, text)

    async def hears(self, name: str, *texts: str) -> None:
        """Wait until exactly these texts have come from `name`, in this order."""
        await self.until(lambda: len(self.texts_from(name)) >= len(texts))
        assert self.texts_from(name) == list(texts)


async def befriend(alice: Person, bob: Person) -> None:
    """Alice invites, Bob adds; both have heard of each other."""
    issued = await alice.messenger.create_invite()
    await bob.messenger.add_contact(issued.link)
    await alice.until(lambda: any(contact.name == bob.name for contact in alice.messenger.contacts()))
