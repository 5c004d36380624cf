"""A person with a whole profile on the real database and relays in memory; what services' tests talk through.

`until` waits for what an event brings about, never for time to pass.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from e2ee_desktop.domain.events import CaughtUp, Event, MessageStored, TroubleNoticed
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.entropy import Entropy, library_entropy
from e2ee_desktop.engine.session import Session
from e2ee_desktop.media.pictures import PillowPictures
from e2ee_desktop.platform.origin import origin_mark
from e2ee_desktop.platform.picture_process import PictureProcess
from e2ee_desktop.platform.plain_folder import PlainFolders
from e2ee_desktop.services.assembly import Assembly, assemble
from e2ee_desktop.services.custody import RootSecrets, fresh_secrets
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.own_identity import first_record, settle_pending
from e2ee_desktop.services.ports import Blobs, Transport
from e2ee_desktop.services.records import ContactRecord, OutboxPhase, OutboxRecord, Purpose
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.services.sound_port import SoundDevices
from e2ee_desktop.storage.attachment_shelf import DiskShelf
from e2ee_desktop.storage.sqlite_store import create, open_existing
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.memory_blobs import MemoryBlobs
from tests.fakes.sound_devices import FakeLoudspeaker, FakeMicrophone

PATIENCE_S = 10.0
QUIET_ROUNDS = 200
"""Turns of the event loop in which nothing happened: more than any chain of steps between two events has."""


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


class Claimed:
    """A source of randomness that gives a known account id first: how somebody claims to be another."""

    def __init__(self, account_id: AccountId) -> None:
        self._first = [bytes(account_id)]

    def __call__(self, size_bytes: int) -> bytes:
        return self._first.pop() if self._first else os.urandom(size_bytes)


@dataclass(slots=True)
class Person:
    """One profile. `events` grows by what happened, `messenger` is what a face would hold."""

    name: str
    folder: Path
    relay: MemoryRelay
    others: tuple[MemoryRelay, ...] = ()
    account_id: AccountId | None = None
    """None: a random one, as for everybody; else the one to claim."""
    patience_s: float = PATIENCE_S
    receipts_within_ms: int = 0
    """At once: the clocks stand still."""
    clock: HandClock = field(default_factory=HandClock)
    microphone: FakeMicrophone = field(default_factory=FakeMicrophone)
    loudspeaker: FakeLoudspeaker = field(default_factory=FakeLoudspeaker)
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
            own = self._account(entropy)
            with store.transaction():
                store.profile.save(first_record(own, self.name, str(self.relay.address), "keyring", self.clock.now_ms))
        transport = self._way_out()
        profile = OpenProfile.load(store, transport, self.clock, entropy)
        await settle_pending(self.custodian, await self.custodian.load(), profile.own)
        devices = SoundDevices(self.microphone, self.loudspeaker)
        parts = assemble(
            profile, self.custodian, self.files(), self.receipts_within_ms, folders=PlainFolders(), devices=devices
        )
        messenger = ProfileMessenger(parts)
        messenger.listen(self._note)
        self._open = (parts, messenger, transport)
        if connected:
            begun = len(self.events)
            await messenger.connect()
            await self.until(lambda: any(isinstance(event, CaughtUp) for event in self.events[begun:]))
        return self

    def files(self) -> FileWorld:
        """A folder beside the database, and blobs where the transport goes."""
        shelf = DiskShelf(self.folder / f"{self.name}.attachments", origin_mark())
        return FileWorld(self._blobs(), shelf, PillowPictures(), PictureProcess(), lambda: True)

    def _blobs(self) -> Blobs:
        return MemoryBlobs()

    def _way_out(self) -> Transport:
        """To relays in memory; `NetworkPerson` takes real ones."""
        return MemoryTransport(self.relay, *self.others)

    def _account(self, entropy: Entropy) -> OwnAccount:
        """A new account; under a claimed id when this person takes somebody else's."""
        claiming = replace(entropy, random=Claimed(self.account_id)) if self.account_id is not None else entropy
        return OwnAccount.create(self.custodian.secrets.identity_seed, "test", self.clock.now_ms(), claiming)

    async def stop(self) -> None:
        if self._open is not None:
            await self.messenger.close()
            self._open = None

    def _note(self, event: Event) -> None:
        self.events.append(event)
        self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for events until `condition` holds."""
        async with asyncio.timeout(self.patience_s):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    def copy_database(self) -> bytes:
        """The file of a stopped person, to be put back later: what a careless restore does."""
        return self.database.read_bytes()

    def put_back(self, copy: bytes) -> None:
        self.database.write_bytes(copy)

    def saw(self, kind: type[Event]) -> bool:
        return any(isinstance(event, kind) for event in self.events)

    def knows(self, name: str) -> Contact:
        return self.messenger.find_contact(name)

    def texts_from(self, name: str) -> list[str]:
        history = self.messenger.history(self.knows(name).contact_id, None, 10_000)
        return [message.text for message in history if message.direction is Direction.INCOMING and message.text]

    def history(self, name: str) -> tuple[Message, ...]:
        return self.messenger.history(self.knows(name).contact_id, None, 10_000)

    def kinds_from(self, name: str) -> list[MessageKind]:
        return [message.kind for message in self.history(name) if message.direction is Direction.INCOMING]

    def troubles(self) -> list[str]:
        return [event.code for event in self.events if isinstance(event, TroubleNoticed)]

    def stored(self) -> list[Message]:
        return [event.message for event in self.events if isinstance(event, MessageStored)]

    async def say(self, name: str, text: str) -> Message:
        return await self.messenger.send_text(self.knows(name).contact_id, text)

    def seal_raw(self, name: str, content: bytes) -> EnvelopeId:
        """Put any bytes where a content frame belongs, inside a perfectly good message: what a hostile peer can do."""
        profile, contact_id = self.parts.profile, self.knows(name).contact_id
        shelf, envelope_id = SessionShelf(profile.store, self.clock), EnvelopeId(os.urandom(ID_BYTES))
        with profile.store.transaction():
            before = shelf.sending(contact_id)
            after, envelope = before.encrypt(content, profile.entropy)
            shelf.save(contact_id, before, after)
            record = OutboxRecord(
                envelope_id,
                contact_id,
                MessageId(os.urandom(ID_BYTES)),
                OutboxPhase.QUEUED,
                False,
                envelope,
                content,
                self.clock.now_ms(),
            )
            profile.store.outbox.add(record)
        self.parts.pump.wake()
        return envelope_id

    def take_over(self, other: Person, name: str) -> None:
        """Reach `name` where `other` reaches them, as somebody who copied their way in but not their keys."""
        theirs = other.parts.profile.store
        record = theirs.contacts.get(other.knows(name).contact_id)
        assert record is not None
        with self.parts.profile.store.transaction():
            self.parts.profile.store.contacts.save(record)
        self._begin_session(record)

    def _begin_session(self, record: ContactRecord) -> None:
        route = record.route
        fetched = self.relay.fetch(route.send_id, os.urandom(ID_BYTES))
        bundle = open_bundle(route.directory_key, fetched.base, fetched.one_time, record.contact.identity_digest)
        profile, contact_id = self.parts.profile, record.contact.contact_id
        session = Session.initiate(profile.own, bundle, profile.entropy)
        with profile.store.transaction():
            SessionShelf(profile.store, self.clock).save(contact_id, Archive(), Archive((session,)))
            self.parts.mailboxes.new(Purpose.CONTACT, contact_id)
        self.parts.work.wake()

    async def hears(self, name: str, *texts: str) -> None:
        """Wait until exactly these texts have come from `name`, in this order."""
        await self.until(lambda: len(self.texts_from(name)) >= len(texts))
        assert self.texts_from(name) == list(texts)


async def settle(*people: Person) -> None:
    """Return when nobody does anything any more, timers aside."""
    quiet, before = 0, ()
    async with asyncio.timeout(PATIENCE_S):
        while quiet < QUIET_ROUNDS:
            await asyncio.sleep(0)
            now = tuple((len(person.events), person.relay._sequence) for person in people)
            quiet, before = (quiet + 1, before) if now == before else (0, now)


async def befriend(alice: Person, bob: Person) -> None:
    """Alice invites, Bob adds; both have heard of each other."""
    issued = await alice.messenger.create_invite()
    await bob.messenger.add_contact(issued.link)
    await alice.until(lambda: any(contact.name == bob.name for contact in alice.messenger.contacts()))
