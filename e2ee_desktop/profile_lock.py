"""The lock of one profile: what says that it is locked, who is asked for what opens it, and what is received meanwhile (docs/lock.md).

Composed here, used by `bootstrap` alone. Holds no secret of the profile: of each mailbox the key that its relay asks of who reads it,
and the key under which the next envelope is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.kept_envelopes import KeepingKey
from e2ee_desktop.platform.clock import SystemClock, system_random
from e2ee_desktop.platform.freed_memory import overwrite_what_is_free
from e2ee_desktop.platform.kept_file import OsKeptFile
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.slot_file import OsSlotFile
from e2ee_desktop.services.locked_receiving import LockedReceiving, prepare_locking, take_kept
from e2ee_desktop.services.mailboxes import subscribed
from e2ee_desktop.services.ports import Delivery, OwnedMailbox
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.services.unlock_attempts import WRONG, UnlockAttempts
from e2ee_desktop.services.unlocking import GivenKeys
from e2ee_desktop.transport.dial import ProfileDial
from e2ee_desktop.transport.relay_client import RelayTransport

_LOCKED = b"locked\n"


class Kept(NamedTuple):
    """What is closed when: with the program, or already when the profile is locked."""

    also_locked: AsyncExitStack
    while_open: AsyncExitStack


@dataclass(frozen=True, slots=True)
class Prepared(Withheld):
    """What is taken out of the open database for the time in which it is closed."""

    mailboxes: tuple[OwnedMailbox, ...]
    key: KeepingKey = field(repr=False)


class ProfileLock:
    """listeners: hear, while it is locked, how many envelopes have come since it was."""

    def __init__(self, folder: ProfileFolder, dial: ProfileDial) -> None:
        self._dial = dial
        self._mark, self._kept = OsSlotFile(folder.locked), OsKeptFile(folder.kept)
        self._attempts = UnlockAttempts(OsSlotFile(folder.attempts), SystemClock())
        self._receiving: LockedReceiving | None = None
        self._came = 0
        self.locked = False
        self.listeners: list[Callable[[int], None]] = []

    def prepare(self, store: Store) -> Prepared | None:
        """Before the database is closed. None where it can't be written: then nothing is received, and locked all the same."""
        with suppress(E2EEError):
            return Prepared(subscribed(store), prepare_locking(store, system_random))
        return None

    def begin(self, prepared: Prepared | None) -> None:
        """The profile is closed: remember it, also for the next start, and go on receiving."""
        self.locked, self._came = True, 0
        with suppress(StorageFailure):  # a full disk must not keep anybody from locking
            self._mark.write(_LOCKED)
        if prepared is not None:
            transport = RelayTransport(self._dial)
            self._receiving = LockedReceiving(transport, prepared.mailboxes, prepared.key, self._kept, self._told)
            self._receiving.start()
        overwrite_what_is_free()

    async def end(self) -> None:
        """Receive nothing more: the profile is opened, or the program ends. Safe to call twice."""
        receiving, self._receiving = self._receiving, None
        if receiving is not None:
            await receiving.close()

    def may_try(self, given: GivenKeys, ways: Sequence[SlotKind]) -> None:
        """Before a way is tried. Raises UserActionNeeded: unlock.wait; passphrase.needed where the keyring alone will not do."""
        if given.passphrase is not None or given.phrase is not None:
            self._attempts.check()
        elif SlotKind.PASSPHRASE in ways and self._marked():
            raise UserActionNeeded("passphrase.needed")

    def tried(self, code: str) -> None:
        """A way failed for this reason."""
        if code in WRONG:
            with suppress(StorageFailure):
                self._attempts.failed()

    def opened(self) -> None:
        """The profile is open."""
        self.locked = False
        with suppress(StorageFailure):
            self._attempts.worked()
            if self._marked():
                self._mark.write(b"")

    def take(self, store: Store, take: Callable[[Sequence[Delivery]], None]) -> bool:
        """Bring what was kept into the open database. See `take_kept`."""
        return take_kept(store, self._kept, take)

    def _marked(self) -> bool:
        with suppress(StorageFailure):
            return self._mark.read() == _LOCKED
        return False

    def _told(self, count: int) -> None:
        self._came += count
        for listener in tuple(self.listeners):
            listener(self._came)
