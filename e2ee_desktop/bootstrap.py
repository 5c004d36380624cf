"""The one composition root: what is built from what. Nothing else makes an adapter.

`ProfileDesk` is the application around one profile folder (`services/face.Desk`): it creates and opens the profile, runs
the built-in relay, and closes everything in the right order. Whatever fails while opening leaves nothing open.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, closing
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from e2ee_desktop import __version__
from e2ee_desktop.api.switch import ApiSwitch
from e2ee_desktop.built_in_relay import BUILT_IN, StandingBuiltIn
from e2ee_desktop.domain.backup import BackupReport, Told
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.invite_token import parse_invited, parse_token
from e2ee_desktop.domain.people import own_name
from e2ee_desktop.domain.proxy_address import ProxyAddress
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.media.pictures import PillowPictures
from e2ee_desktop.new_profile import fill_account
from e2ee_desktop.platform.backup_files import OsBackupFiles
from e2ee_desktop.platform.clock import SystemClock, device_name, system_random
from e2ee_desktop.platform.code_reader import read_code
from e2ee_desktop.platform.database_exchange import DatabaseExchange
from e2ee_desktop.platform.enchant_spelling import EnchantSpelling
from e2ee_desktop.platform.notices import system_notices
from e2ee_desktop.platform.origin import origin_mark
from e2ee_desktop.platform.picture_process import PictureProcess
from e2ee_desktop.platform.place import place_of
from e2ee_desktop.platform.plain_folder import PlainFolders
from e2ee_desktop.platform.processor import has_aes_instructions
from e2ee_desktop.platform.profile_folder import FolderState, Marker, ProfileFolder
from e2ee_desktop.platform.profile_removal import remove_profile
from e2ee_desktop.platform.slot_file import FolderFormerKeys, OsSlotFile
from e2ee_desktop.platform.sound_devices import system_sound_devices
from e2ee_desktop.platform.update_origin import UpdateOrigin, update_origin
from e2ee_desktop.profile_lock import Kept, ProfileLock
from e2ee_desktop.recovery import ProfileRecovery
from e2ee_desktop.services.assembly import assemble
from e2ee_desktop.services.backup_reading import BackupKeys, BackupReader
from e2ee_desktop.services.backup_restoring import AccountMaker, Restoring
from e2ee_desktop.services.backups import Backups
from e2ee_desktop.services.custody import SEED_BYTES, RootSecrets, fresh_secrets, require_passphrase
from e2ee_desktop.services.face import BuiltInRelay, Custody, NewProfile
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.key_slots import KeySlots, SlotFiles, SlotPlace
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.notice_port import Notices
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.own_identity import settle_pending
from e2ee_desktop.services.ports import Keyring
from e2ee_desktop.services.reach_settings import INVITED, PROXY, proxy_of, tokens_of
from e2ee_desktop.services.recovery_words import seed_of
from e2ee_desktop.services.safekeeping import KeySafekeeping
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.services.unlocking import GivenKeys, Unlocking
from e2ee_desktop.services.update_watching import UpdateWatch
from e2ee_desktop.services.upgrade_port import Upgrading
from e2ee_desktop.storage.attachment_shelf import DiskShelf
from e2ee_desktop.storage.opening import Opening
from e2ee_desktop.storage.sqlite_store import create
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.transport.dial import ProfileDial
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.transport.update_source import UpdateSource

if TYPE_CHECKING:  # most profiles need none of them
    from e2ee_desktop.encryption.data_encryption import EncryptionManager

T = TypeVar("T")


class ProfileDesk:
    """See `face.Desk` for every method's contract. origin: of updates, instead of what the packager put in."""

    def __init__(self, folder: ProfileFolder, origin: UpdateOrigin | None = None) -> None:
        self._folder, self._origin = folder, origin
        self._standing = AsyncExitStack()  # what stays while the profile is locked: the folder's lock and the relay
        self._resources = AsyncExitStack()
        self._messenger: ProfileMessenger | None = None
        self._store: Store | None = None
        self._transport: RelayTransport | None = None
        self._switch: ApiSwitch | None = None
        self._relay: StandingBuiltIn | None = None
        self._keys: KeySafekeeping | None = None
        self._backups: Backups | None = None
        self._watch: UpdateWatch | None = None
        self._keyring_locked = False
        self._dial = ProfileDial()
        self._lock = ProfileLock(folder, self._dial)
        self._blobs = RelayBlobs(self._dial)
        self._notices = system_notices()
        self._spelling = EnchantSpelling()
        self._opening = Opening()
        self._recovery = ProfileRecovery(folder, self._unlocked)

    def has_profile(self) -> bool:
        return self._folder.state() is FolderState.PROFILE

    def custody(self) -> Custody:
        return Custody.KEYRING if SlotKind.KEYRING in self.ways() else Custody.PASSPHRASE

    def ways(self) -> tuple[SlotKind, ...]:
        marker = self._folder.marker()
        return (SlotKind(marker.custody.value),) if marker.former else self._unlocking(marker).kinds()

    def keys(self) -> KeySafekeeping:
        return _opened(self._keys)

    async def keyring_title(self) -> str | None:
        try:
            keyring = await asyncio.to_thread(_find_keyring)
        except E2EEError:
            return None
        return keyring.title

    def backups(self) -> Backups:
        return _opened(self._backups)

    async def create(self, new: NewProfile) -> ProfileMessenger:
        name = own_name(new.name)
        invited = parse_invited(new.relay) if new.relay is not None else None
        relay = str(invited[0]) if invited is not None else None
        proxy = ProxyAddress.parse(new.proxy) if new.proxy.strip() else None
        secrets = fresh_secrets(system_random)
        if new.phrase is not None:
            secrets = RootSecrets(seed_of(new.phrase), system_random(SEED_BYTES))

        async def fill(store: Store) -> None:
            await fill_account(self._folder, store, secrets, name, relay, new.custody)
            with store.transaction():
                if invited is not None and invited[1] is not None and new.relay is not None:
                    store.profile.set_setting(INVITED, new.relay)
                if proxy is not None:
                    store.profile.set_setting(PROXY, proxy.stored())

        with closing(secrets):
            return await self._make(new.custody, new.passphrase, secrets, fill)

    async def restore(
        self, path: str, keys: BackupKeys, custody: Custody, passphrase: str | None, told: Told
    ) -> tuple[ProfileMessenger, BackupReport]:
        files = OsBackupFiles(self._folder.attachments)
        source = await asyncio.to_thread(files.open, path)
        with closing(source):
            reader = await asyncio.to_thread(BackupReader, source, keys)
            restoring = Restoring(reader, files, told)
            owner = await asyncio.to_thread(restoring.owner)
            with closing(RootSecrets(owner.identity_seed, system_random(SEED_BYTES))) as secrets:
                maker = AccountMaker(
                    secrets, custody.value, device_name(), SystemClock(), library_entropy(system_random)
                )
                messenger = await self._make(custody, passphrase, secrets, partial(restoring.fill, owner, maker))
        return messenger, reader.report()

    async def _make(
        self,
        custody: Custody,
        passphrase: str | None,
        secrets: RootSecrets,
        fill: Callable[[Store], Awaitable[None]],
    ) -> ProfileMessenger:
        """A new profile with these secrets and what `fill` puts into its empty database; nothing counts before all is there."""
        if custody is Custody.PASSPHRASE:
            require_passphrase(passphrase or "")
        if self._folder.state() is FolderState.PROFILE:
            raise UserActionNeeded("profile.exists")
        async with AsyncExitStack() as standing, AsyncExitStack() as resources:
            standing.callback(self._folder.acquire().release)
            marker = self._folder.begin(system_random(16).hex(), custody)
            slots = await self._unlocking(marker).make(secrets, passphrase if custody is Custody.PASSPHRASE else None)
            resources.callback(slots.close)
            with secrets.reveal() as plain:
                store = create(self._folder.database, plain.storage_key)
            resources.callback(store.close)
            await fill(store)
            self._folder.finish(marker)
            messenger = await self._ready(store, slots, secrets, Kept(standing, resources))
            self.keys().note_worked(SlotKind(custody.value))
            self._resources, self._standing = resources.pop_all(), standing.pop_all()
        return messenger

    async def open(self, passphrase: str | None, phrase: str | None = None) -> ProfileMessenger:
        if self._messenger is not None:
            raise LocalMisuse("profile.open_already")
        async with AsyncExitStack() as standing, AsyncExitStack() as resources:
            if not self._lock.locked:
                standing.callback(self._folder.acquire().release)
                DatabaseExchange(self._folder.database).finish()
            slots, kind = await self._unlocked(GivenKeys(passphrase, phrase))
            resources.callback(slots.close)
            await self._lock.end()
            with closing(await slots.load()) as secrets:
                with secrets.reveal() as plain:
                    store = await self._opening.open(self._folder.database, plain.storage_key)
                resources.callback(store.close)
                messenger = await self._ready(store, slots, secrets, Kept(standing, resources))
            self.keys().note_worked(kind)
            if kind is not SlotKind.KEYRING and not self._keyring_locked:
                await self.keys().mend_keyring()
            self._resources = resources.pop_all()
            self._standing.push_async_callback(standing.pop_all().aclose)
            self._lock.opened()
        return messenger

    async def lock(self) -> None:
        if self._store is None or self._messenger is None:
            raise LocalMisuse("profile.empty")
        prepared = self._lock.prepare(self._store)
        await self._close_profile()
        if self._relay is not None:
            self._relay.leave()
        self._lock.begin(prepared)

    def locked(self) -> bool:
        return self._lock.locked

    def on_kept(self, listener: Callable[[int], None]) -> None:
        self._lock.listeners.append(listener)

    def on_upgrade(self, listener: Callable[[Upgrading], None]) -> None:
        self._opening.listeners.append(listener)

    def stop_opening(self) -> None:
        self._opening.stop()

    def recovery(self) -> ProfileRecovery:
        if self._messenger is not None:
            raise LocalMisuse("profile.open_already")
        return self._recovery

    def built_in_relay(self) -> BuiltInRelay | None:
        return None if self._relay is None else self._relay.state()

    async def share_relay(self, on_network: bool) -> BuiltInRelay:
        if self._relay is None or self._store is None:
            raise LocalMisuse("relay.not_built_in")
        return await self._relay.share(self._store, on_network=on_network)

    def proxy(self) -> str:
        return "" if self._store is None or (known := proxy_of(self._store)) is None else str(known)

    async def set_proxy(self, proxy: str) -> str:
        if self._store is None:
            raise LocalMisuse("profile.empty")
        if proxy.strip() == self.proxy():
            return self.proxy()  # as it was shown, without its password, which must not become dots
        wanted = ProxyAddress.parse(proxy) if proxy.strip() else None
        with self._store.transaction():
            self._store.profile.set_setting(PROXY, "" if wanted is None else wanted.stored())
        self._dial.use(wanted)
        return self.proxy()

    async def set_relay_token(self, token: str) -> str:
        if self._store is None or self._messenger is None or self._transport is None:
            raise LocalMisuse("profile.empty")
        relay, wanted = self._messenger.account().relay, parse_token(token)
        with self._store.transaction():
            self._store.profile.set_setting(INVITED, f"{relay}.{wanted}")
        self._transport.invited(RelayAddress.parse(relay), wanted)
        self._blobs.invited(RelayAddress.parse(relay), wanted)
        return relay

    def interface(self) -> ApiSwitch:
        if self._switch is None:
            raise LocalMisuse("profile.empty")
        return self._switch

    async def read_code(self, picture: bytes) -> bytes:
        return await read_code(picture)

    def updates(self) -> UpdateSource | None:
        origin = update_origin() if self._origin is None else self._origin
        if origin is None:
            return None
        running = (origin.kind, __version__)
        return UpdateSource(self._dial, origin.address, origin.root, self._folder.updates, running)

    def weekly_look(self) -> UpdateWatch | None:
        return self._watch

    def notices(self) -> Notices:
        return self._notices

    def spelling(self) -> EnchantSpelling:
        return self._spelling

    async def close(self) -> None:
        await self._close_profile()
        await self._lock.end()
        await self._standing.aclose()

    async def _stop_relay(self) -> None:
        if self._relay is not None:
            await self._relay.stop()
            self._relay = None

    async def _close_profile(self) -> None:
        """Everything that knows a secret ends, and nothing here holds it any more."""
        if self._switch is not None:
            await self._switch.close()
        await self._notices.close()
        if self._messenger is not None:
            await self._messenger.close()
        self._messenger = self._keys = self._backups = self._watch = self._switch = self._store = self._transport = None
        self._blobs = RelayBlobs(self._dial)
        await self._resources.aclose()

    async def remove(self) -> None:
        marker = self._folder.marker()
        await self.close()
        await asyncio.to_thread(remove_profile, self._folder, lambda: _find_keyring().remove(marker.profile_id))

    def _unlocking(self, marker: Marker) -> Unlocking:
        files = SlotFiles(OsSlotFile(self._folder.slots), OsSlotFile(self._folder.slots_copy))
        return Unlocking(SlotPlace(files, marker.profile_id, system_random, SystemClock()), _find_keyring)

    async def _unlocked(self, given: GivenKeys) -> tuple[KeySlots, SlotKind]:
        marker = self._folder.marker()
        self._lock.may_try(given, self.ways())
        try:
            if marker.former:
                return await self._unlocking(marker).move(FolderFormerKeys(self._folder, marker), given)
            return await self._unlocking(marker).open(given)
        except UserActionNeeded as error:
            self._keyring_locked = self._keyring_locked or error.code == "keyring.locked"
            self._lock.tried(error.code)
            raise

    async def _ready(self, store: Store, slots: KeySlots, secrets: RootSecrets, kept: Kept) -> ProfileMessenger:
        resources = kept.while_open
        self._dial.use(proxy_of(store))
        transport = self._transport = RelayTransport(self._dial, tokens=tokens_of(store))
        resources.push_async_callback(transport.close)
        profile = OpenProfile.load(store, transport, SystemClock(), library_entropy(system_random))
        await settle_pending(slots, secrets, profile.own)
        self._keys = KeySafekeeping(profile, slots, _find_keyring)
        self._backups = Backups(profile, slots, OsBackupFiles(self._folder.attachments))
        scheduled = asyncio.create_task(self._backups.run())
        resources.callback(scheduled.cancel)
        if (updates := self.updates()) is not None:
            self._watch = UpdateWatch(profile, updates, __version__)
            resources.callback(asyncio.create_task(self._watch.run()).cancel)
        self._blobs = RelayBlobs(self._dial, tokens_of(store))
        shelf = DiskShelf(self._folder.attachments, origin_mark())
        files = FileWorld(self._blobs, shelf, PillowPictures(), PictureProcess(), has_aes_instructions)
        sound, here = system_sound_devices(), place_of(self._folder.path)
        parts = assemble(profile, slots, files, folders=PlainFolders(), devices=sound, place=here)
        messenger = ProfileMessenger(parts)
        if not self._lock.take(store, parts.listening.take_kept):
            profile.publish([TroubleNoticed("locked.damaged")])
        await self._open_built_in(store, messenger, profile, kept.also_locked)
        self._store, self._messenger = store, messenger
        self._switch = ApiSwitch(messenger, lambda: _texts(store))
        return messenger

    async def _open_built_in(
        self, store: Store, messenger: ProfileMessenger, profile: OpenProfile, standing: AsyncExitStack
    ) -> None:
        """The built-in relay, where the profile has one."""
        setting = store.profile.setting(BUILT_IN)
        if self._relay is not None:  # it went on while the profile was locked
            await self._relay.join(messenger, profile.publish)
        elif setting is not None:
            self._relay = StandingBuiltIn(self._dial, self._folder)
            standing.push_async_callback(self._stop_relay)
            await self._relay.stand_up(setting, messenger, profile.publish)


def _opened(part: T | None) -> T:
    if part is None:
        raise LocalMisuse("profile.empty")
    return part


def _texts(store: Store) -> EncryptionManager:
    from e2ee_desktop.encryption.program_texts import manager_of  # noqa: PLC0415 - as the API itself

    return manager_of(store)


def _find_keyring() -> Keyring:
    from e2ee_desktop.platform.os_keyring import find_os_keyring  # noqa: PLC0415 - a fifth of the start, not always needed

    return find_os_keyring()
