"""Files on their way: uploads and downloads that go on after pauses, dropped relays and kills, and what is removed afterwards.

Rules:
1. The database says what shall move (state SENDING, FETCHING); a task each does it. Whatever ends a task, the next one goes on from what is
   there: sealed pieces here, verified chunks at the relay, verified pieces of a download.
2. What may pass with time is tried again, less and less often; the rest is told by the card, and the person may try again.
3. An own file is announced when its blob is whole, in the transaction that says so. The reader has the blob deleted once it is here.

Knows no encryption and no HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, PeerViolation, RelayFailure, StorageFailure
from e2ee_desktop.domain.events import (
    Change,
    ContactRemoved,
    Event,
    FileProgressed,
    Link,
    LinkChanged,
    MessageRemoved,
    MessageReplaced,
    MessageStored,
    TroubleNoticed,
)
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import MessageKind
from e2ee_desktop.engine.attachment import PieceCheck
from e2ee_desktop.services.blob_places import current_address
from e2ee_desktop.services.file_offering import FileOffering, is_note
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace, LeavingRecord
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import BlobAddress, OwnedBlob, Progress

AT_ONCE = 3
"""Files that move at the same time: enough for small ones beside a large one; each upload holds two connections."""
FIRST_RETRY_S = 2.0
DOUBLINGS_MAX = 7  # 256 s: a file is no text, and each attempt opens connections
PROGRESS_STEPS = 200
PROGRESS_BYTES_MIN = 65_536
LEAVING_AT_ONCE = 100
PASSES = frozenset(
    {
        *("relay.unreachable", "relay.timeout", "relay.busy", "relay.full", "blob.no_room"),
        *("proxy.unreachable", "proxy.refused", "proxy.needed"),
    }
)
"""What may pass by itself."""
Name = tuple[ContactId, MessageId]


class FileTransfers:
    """The transfers of one profile. announced: called when a message is in the outbox."""

    def __init__(self, profile: OpenProfile, offering: FileOffering, world: FileWorld) -> None:
        self._profile = profile
        self._offering = offering
        self._world = world
        self._woken, self._hurry = asyncio.Event(), asyncio.Event()
        self._tasks: dict[Name, asyncio.Task[None]] = {}
        self._resting: set[Name] = set()
        self._ended = asyncio.Event()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._swept = False
        self.announced: Callable[[], None] = lambda: None
        profile.listeners.append(self._noticed)

    def wake(self) -> None:
        """Something shall move, or be removed."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        self.wake()
        async with asyncio.TaskGroup() as group:
            try:
                while True:
                    await self._woken.wait()
                    self._woken.clear()
                    self._end_vanished()
                    await self._tidy()
                    self._start(group)
            finally:
                self._tasks.clear()
                self._resting.clear()

    async def finish(self, only: Name | None = None) -> bool:
        """Do once what is to be done, for a command that ends right after. False when something is left for later."""
        wanted = [
            record
            for record in self._profile.store.attachments.moving()
            if only in {None, (record.contact_id, record.message_id)}
        ]
        moved = await asyncio.gather(*map(self._attempt, wanted))
        return await self._clear_away() and all(moved)

    async def settled(self) -> None:
        """Return when everything is where it shall be, or waits for a relay. For somebody who runs, beside `run`."""
        while any(name not in self._resting for name in self._moving()):
            self._ended.clear()
            await self._ended.wait()

    async def stop(self, name: Name) -> None:
        """Nothing of this file moves when this returns."""
        task = self._tasks.pop(name, None)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    def change(self, record: AttachmentRecord, state: FileState, failure: str = "") -> list[Event]:
        """Its state is another one. Belongs into a transaction of the caller."""
        store = self._profile.store
        store.attachments.set_state(record, state, failure)
        message = store.messages.get(record.contact_id, record.message_id)
        return [] if message is None else [MessageReplaced(message, Change.FILE)]

    async def forget(self, record: AttachmentRecord) -> None:
        """What came of it so far is removed."""
        await self._world.shelf.remove(record.stored)

    def _noticed(self, event: Event) -> None:
        """What was deleted is cleared away; what was offered may be wanted; a relay that is back is tried at once."""
        match event:
            case MessageStored(message) | MessageReplaced(message) if message.kind in {
                MessageKind.FILE,
                MessageKind.DELETED,
            }:
                self.wake()
            case MessageRemoved() | ContactRemoved():
                self.wake()
            case LinkChanged(Link.ONLINE):
                self._hurry.set()
                self._hurry.clear()
                self.wake()
            case _:
                pass

    def _end_vanished(self) -> None:
        """Whose message is gone, or who was paused, moves no more."""
        moving = self._moving()
        for name in [name for name in self._tasks if name not in moving]:
            self._tasks.pop(name).cancel()

    def _start(self, group: asyncio.TaskGroup) -> None:
        """A task for each that shall move."""
        for name in self._moving():
            if name not in self._tasks:
                self._tasks[name] = group.create_task(self._serve(name))

    def _moving(self) -> tuple[Name, ...]:
        return tuple((one.contact_id, one.message_id) for one in self._profile.store.attachments.moving())

    async def _serve(self, name: Name) -> None:
        """Until it is there, failed, or shall not move any more."""
        failures = 0
        while (record := self._profile.store.attachments.get(*name)) is not None:
            if record.card.state not in {FileState.SENDING, FileState.FETCHING} or await self._attempt(record):
                break
            self._resting.add(name)
            self._ended.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(FIRST_RETRY_S * 2 ** min(failures, DOUBLINGS_MAX)):
                    await self._hurry.wait()
            self._resting.discard(name)
            failures += 1
        self._ended.set()
        if self._tasks.get(name) is asyncio.current_task():
            del self._tasks[name]

    async def _attempt(self, record: AttachmentRecord) -> bool:
        """False when it shall be tried again later."""
        move = self._send if record.own else self._fetch
        try:
            async with self._places:
                await move(record)
        except RelayFailure as failure:
            if failure.code in PASSES:
                return False
            gone = failure.code == "blob.unknown" and not record.own
            self._tell(record, FileState.GONE if gone else FileState.FAILED, failure.code)
        except (PeerViolation, StorageFailure, LocalMisuse) as failure:
            self._tell(record, FileState.FAILED, failure.code)
        return True

    async def _send(self, record: AttachmentRecord) -> None:
        telling = self._telling(record)
        sealed = await self._offering.seal(record, telling)
        known = self._profile.store.contacts.get(record.contact_id)
        if known is not None and not is_note(known.contact):
            path = self._world.shelf.path(sealed.stored)
            await self._world.blobs.upload(self._owned(sealed.place), path, _scaled(telling, sealed))
        with self._profile.unit() as happened:
            happened.extend(self._offering.announce(sealed))
        self.announced()

    async def _fetch(self, record: AttachmentRecord) -> None:
        place = record.place
        address = BlobAddress(current_address(self._profile, place.relay), place.blob_id, place.read_secret)
        path, progress = self._world.shelf.path(record.stored), _scaled(self._telling(record), record)
        check = PieceCheck(record.key)
        await self._world.blobs.download(address, record.key.sealed_bytes, path, progress, check)
        with self._profile.unit() as happened:
            self._profile.store.attachments.set_done(record, record.card.size_bytes)
            self._profile.store.attachments.leave("", place)
            happened.extend(self.change(record, FileState.HERE))
        self.wake()

    def _tell(self, record: AttachmentRecord, state: FileState, code: str) -> None:
        with self._profile.unit() as happened:
            happened.extend(self.change(record, state, code))

    def _telling(self, record: AttachmentRecord) -> Progress:
        """Tells of progress, PROGRESS_STEPS times at most for each stage."""
        step_bytes, told_bytes = max(PROGRESS_BYTES_MIN, record.card.size_bytes // PROGRESS_STEPS), -1

        def tell(done_bytes: int, size_bytes: int) -> None:
            nonlocal told_bytes
            if told_bytes < 0 or not told_bytes <= done_bytes < told_bytes + step_bytes or done_bytes == size_bytes:
                told_bytes = done_bytes
                progressed = FileProgressed(record.contact_id, record.message_id, done_bytes, size_bytes)
                self._profile.publish([progressed])

        return tell

    async def _tidy(self) -> None:
        """Remove what is to be removed; once, also files that nothing knows: a crash came between them and the database."""
        try:
            if not self._swept:
                known = self._profile.store.attachments.stored_names()
                for stored in await self._world.shelf.names() - known:
                    await self._world.shelf.remove(stored)
                self._swept = True
            await self._clear_away()
        except E2EEError as error:
            self._profile.publish([TroubleNoticed(error.code)])

    async def _clear_away(self) -> bool:
        """False when a relay could not be reached: what is left there goes with the next call, or when its days are over."""
        whole = True
        for leaving in self._profile.store.attachments.leaving(LEAVING_AT_ONCE):
            try:
                await self._remove(leaving)
            except RelayFailure as failure:
                whole = False
                if failure.code in PASSES:
                    continue
            with self._profile.store.transaction():
                self._profile.store.attachments.left(leaving)
        return whole

    def _owned(self, place: BlobPlace) -> OwnedBlob:
        relay = current_address(self._profile, place.relay)
        return OwnedBlob(relay, place.blob_id, place.upload_secret, place.read_secret, place.delete_secret)

    async def _remove(self, leaving: LeavingRecord) -> None:
        if leaving.stored:
            await self._world.shelf.remove(leaving.stored)
        if leaving.place is not None:
            with suppress(LocalMisuse):
                await self._world.blobs.delete(self._owned(leaving.place))


def _scaled(tell: Progress, record: AttachmentRecord) -> Progress:
    """Progress of the sealed file as progress of the file itself."""
    size_bytes = record.card.size_bytes

    def scaled(done_bytes: int, sealed_bytes: int) -> None:
        tell(size_bytes if done_bytes >= sealed_bytes else min(size_bytes, done_bytes), size_bytes)

    return scaled
