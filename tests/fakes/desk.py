"""`FakeDesk`: the application around a profile, in memory, for the window's tests and screenshots.

A test names a method in `refusals` to have it fail once with a code.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping

from e2ee_desktop.domain.backup import BackupReport, Told
from e2ee_desktop.domain.custody import SlotKind, SlotState
from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.domain.salvage import SalvageReport, StorageCheck
from e2ee_desktop.platform.code_reader import read_code
from e2ee_desktop.platform.enchant_spelling import EnchantSpelling
from e2ee_desktop.services.face import BuiltInRelay, Custody, NewProfile
from e2ee_desktop.services.notice_port import Notices
from e2ee_desktop.services.recovery_face import BackupToUse
from e2ee_desktop.services.spelling_port import Spelling
from e2ee_desktop.services.update_port import Release, Updates
from e2ee_desktop.services.upgrade_port import Upgrading
from tests.fakes.face import RELAY, FakeMessenger
from tests.fakes.notices import FakeNotices
from tests.fakes.programs import FakeInterface


class FakeSafekeeping:
    """Key slots in memory: a keyring's and the phrase's. kept: whether the words were confirmed."""

    words = tuple(f"word{place}" for place in range(1, 25))

    def __init__(self) -> None:
        self.kept = True
        self.passphrase = ""
        self.kinds = {
            SlotKind.KEYRING: SlotState(SlotKind.KEYRING, 1, 1),
            SlotKind.PHRASE: SlotState(SlotKind.PHRASE, 1, 0),
        }

    def slots(self) -> tuple[SlotState, ...]:
        return tuple(self.kinds.values())

    async def prove(self, passphrase: str) -> None:
        if passphrase != self.passphrase:
            raise UserActionNeeded("passphrase.wrong")

    async def put_slot(self, kind: SlotKind, passphrase: str | None = None) -> None:
        if kind is SlotKind.PASSPHRASE and len(passphrase or "") < 8:
            raise UserActionNeeded("passphrase.too_short")
        if kind is SlotKind.PASSPHRASE:
            self.passphrase = passphrase or ""
        self.kinds[kind] = SlotState(kind, 2, 0)

    async def remove_slot(self, kind: SlotKind) -> None:
        if len(self.kinds) == 1:
            raise UserActionNeeded("slot.last")
        del self.kinds[kind]

    async def recovery_words(self) -> tuple[str, ...]:
        return self.words

    async def confirm_words(self, answers: Mapping[int, str]) -> None:
        if any(said != self.words[place - 1] for place, said in answers.items()):
            raise UserActionNeeded("phrase.words_differ")
        self.kept = True

    def words_kept(self) -> bool:
        return self.kept


class FakeWeeklyLook:
    """A weekly look that finds what a test says."""

    def __init__(self) -> None:
        self.on = False
        self.release: Release | None = None

    def wanted(self) -> bool:
        return self.on

    def found(self) -> Release | None:
        return self.release

    async def set_wanted(self, wanted: bool) -> None:
        self.on = wanted


class FakeBackups:
    """Where backups were written. whole: whether they are."""

    def __init__(self) -> None:
        self.written: list[tuple[str, str | None]] = []

    async def create(self, path: str, passphrase: str | None, told: Told) -> BackupReport | None:
        told(1, 1)
        self.written.append((path, passphrase))
        return None


class FakeRecovery:
    """A salvage that gives `report` and mends the desk; where `waits` is set, it goes on until it is stopped."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk
        self.report: SalvageReport | None = None
        self.waits = False
        self.backup: BackupToUse | None = None
        self.given: tuple[str | None, str | None] = (None, None)
        self._stop = asyncio.Event()

    async def check(self, passphrase: str | None, phrase: str | None, told: Told) -> StorageCheck:
        told(1, 1)
        return StorageCheck(1, 1, 0, truncated=False, log_lost=False)

    async def salvage(
        self, passphrase: str | None, phrase: str | None, told: Told, backup: BackupToUse | None = None
    ) -> SalvageReport:
        self.backup = backup
        self.given = (passphrase, phrase)
        told(1, 2)
        if self.waits:
            await self._stop.wait()
            raise UserActionNeeded("salvage.stopped")
        if self.report is None:
            raise StorageFailure("salvage.nothing")
        self._desk.trouble = ""
        return self.report

    def stop(self) -> None:
        self._stop.set()


class FakeDesk:
    """The application around a profile, in memory.

    messenger: the profile that is there, or None on a first start. trouble: the code that `open` raises until it is "".
    It must be made on the service thread (that is where the bridge makes it); `act` brings a test's deeds there.
    """

    def __init__(self, messenger: FakeMessenger | None = None, keyring: str | None = "GNOME Keyring") -> None:
        self.messenger = messenger
        self.keyring = keyring
        self.refusals: dict[str, str] = {}
        self.trouble = ""
        self.passphrase: str | None = None
        self.phrase = ""
        self.safe = FakeSafekeeping()
        self.stored = FakeBackups()
        self.created: NewProfile | None = None
        self.on_network = False
        self.proxied = ""
        self.closed = False
        self.web = FakeInterface()
        self.upgrade_listeners: list[Callable[[Upgrading], None]] = []
        self.kept_listeners: list[Callable[[int], None]] = []
        self.is_locked = False
        self.stopped_opening = False
        self.upgrade_steps = 0
        self._stop = asyncio.Event()
        self.rescue = FakeRecovery(self)
        self.told: Notices = FakeNotices()
        self.dictionaries: Spelling = EnchantSpelling()
        self.newer_versions: Updates | None = None
        self.weekly = FakeWeeklyLook()
        self._loop: asyncio.AbstractEventLoop | None = None

    def make(self) -> FakeDesk:
        """For the bridge: called on the service thread."""
        self._loop = asyncio.get_running_loop()
        return self

    def act(self, deed: Callable[[], object]) -> None:
        """Do something on the service thread, and wait until it is done."""
        done = threading.Event()

        def run() -> None:
            try:
                deed()
            finally:
                done.set()

        assert self._loop is not None
        self._loop.call_soon_threadsafe(run)
        assert done.wait(10)

    def has_profile(self) -> bool:
        self._may("has_profile")
        return self.messenger is not None

    def custody(self) -> Custody:
        return Custody.KEYRING if self.passphrase is None else Custody.PASSPHRASE

    def ways(self) -> tuple[SlotKind, ...]:
        kinds = {
            SlotKind.KEYRING: self.passphrase is None,
            SlotKind.PASSPHRASE: self.passphrase,
            SlotKind.PHRASE: self.phrase,
        }
        return tuple(kind for kind, there in kinds.items() if there)

    def keys(self) -> FakeSafekeeping:
        return self.safe

    def backups(self) -> FakeBackups:
        return self.stored

    async def keyring_title(self) -> str | None:
        return self.keyring

    async def create(self, new: NewProfile) -> FakeMessenger:
        self._may("create")
        self.created = new
        self.messenger = FakeMessenger(new.name, new.custody, new.relay or RELAY)
        return self.messenger

    async def open(self, passphrase: str | None, phrase: str | None = None) -> FakeMessenger:
        assert self.messenger is not None
        self._may("open")
        await self._upgrade()
        if phrase is not None:
            if phrase != self.phrase:
                raise UserActionNeeded("phrase.wrong")
            self.is_locked = False
            return self.messenger
        if self.trouble and (passphrase is None or passphrase != self.passphrase):
            raise StorageFailure(self.trouble)
        if self.passphrase is not None and passphrase != self.passphrase:
            raise UserActionNeeded("passphrase.needed" if passphrase is None else "passphrase.wrong")
        self.is_locked = False
        return self.messenger

    def recovery(self) -> FakeRecovery:
        return self.rescue

    def interface(self) -> FakeInterface:
        return self.web

    async def lock(self) -> None:
        self._may("lock")
        self.is_locked = True

    def locked(self) -> bool:
        return self.is_locked

    def on_kept(self, listener: Callable[[int], None]) -> None:
        self.kept_listeners.append(listener)

    def on_upgrade(self, listener: Callable[[Upgrading], None]) -> None:
        self.upgrade_listeners.append(listener)

    def stop_opening(self) -> None:
        self.stopped_opening = True
        self._stop.set()

    async def _upgrade(self) -> None:
        """An upgrade that stands still at its last step until it is stopped."""
        if self.upgrade_steps:
            for done in range(self.upgrade_steps):
                for listener in self.upgrade_listeners:
                    listener(Upgrading(done, self.upgrade_steps))
            await self._stop.wait()
            self._stop.clear()
            self.upgrade_steps = 0
            raise UserActionNeeded("profile.upgrade_stopped")

    def built_in_relay(self) -> BuiltInRelay | None:
        return BuiltInRelay(True, RELAY, self.on_network)

    async def share_relay(self, on_network: bool) -> BuiltInRelay:
        self._may("share_relay")
        self.on_network = on_network
        return BuiltInRelay(True, RELAY.replace("127.0.0.1", "192.168.1.20") if on_network else RELAY, on_network)

    def proxy(self) -> str:
        return self.proxied

    async def set_proxy(self, proxy: str) -> str:
        self._may("set_proxy")
        self.proxied = proxy
        return proxy

    async def set_relay_token(self, token: str) -> str:
        self._may("set_relay_token")
        self.relay_token = token
        return RELAY

    async def read_code(self, picture: bytes) -> bytes:
        return await read_code(picture)

    def updates(self) -> Updates | None:
        return self.newer_versions

    def weekly_look(self) -> FakeWeeklyLook | None:
        return None if self.newer_versions is None else self.weekly

    def notices(self) -> Notices:
        return self.told

    async def remove(self) -> None:
        self._may("remove")
        await self.close()
        self.messenger = None

    def spelling(self) -> Spelling:
        return self.dictionaries

    async def close(self) -> None:
        await self.told.close()
        self.closed = True

    def _may(self, call: str) -> None:
        code = self.refusals.pop(call, "")
        if code:
            raise StorageFailure(code)
