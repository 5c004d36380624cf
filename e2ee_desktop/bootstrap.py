"""The one composition root: what is built from what. Nothing else makes an adapter.

`ProfileDesk` is the application around one profile folder (`services/face.Desk`): it creates and opens the profile, runs
the built-in relay, and closes everything in the right order. Whatever fails while opening leaves nothing open.
"""

from __future__ import annotations

import asyncio
import platform
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from e2ee_desktop.api.world import World
from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.invite_token import parse_invited, parse_token
from e2ee_desktop.domain.people import own_name
from e2ee_desktop.domain.proxy_address import ProxyAddress
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.media.pictures import PillowPictures
from e2ee_desktop.platform.clock import SystemClock, system_random
from e2ee_desktop.platform.loudspeaker import SystemLoudspeaker
from e2ee_desktop.platform.microphone import SystemMicrophone
from e2ee_desktop.platform.network import LOOPBACK, local_network_address
from e2ee_desktop.platform.origin import origin_mark
from e2ee_desktop.platform.plain_folder import PlainFolders
from e2ee_desktop.platform.processor import has_aes_instructions
from e2ee_desktop.platform.profile_folder import FolderState, Marker, ProfileFolder
from e2ee_desktop.platform.slot_file import OsSlotFile
from e2ee_desktop.platform.sound_system import SoundSystem
from e2ee_desktop.services.assembly import assemble
from e2ee_desktop.services.custody import (
    Custodian,
    KeyringCustodian,
    PassphraseCustodian,
    RootSecrets,
    fresh_secrets,
    require_passphrase,
)
from e2ee_desktop.services.face import BuiltInRelay, Custody, NewProfile
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.own_identity import first_record, settle_pending
from e2ee_desktop.services.ports import Keyring
from e2ee_desktop.services.sound_port import SoundDevices
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.storage.attachment_shelf import DiskShelf
from e2ee_desktop.storage.sqlite_store import create, open_existing
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.transport.dial import ProfileDial
from e2ee_desktop.transport.relay_client import RelayTransport

if TYPE_CHECKING:
    from e2ee_desktop.api.local_api import LocalApi
    from e2ee_desktop.encryption.data_encryption import EncryptionManager

_BUILT_IN = "built-in-relay"
"""Setting: "PORT:loopback" or "PORT:network"; absent when the profile uses another relay."""
_INVITED = "relay-invited"
"""Setting: a relay's address with the operator's token behind it; absent where none was given."""
_PROXY = "proxy"
"""Setting: the SOCKS5 proxy of this profile, "" or absent for none."""
_TEXT_KEYS = "api-text-keys"
"""Setting: Fernet keys for the texts of other programs, newest first; absent before the first."""
_EVERYWHERE = "0.0.0.0"  # noqa: S104 - only when the person shares the relay with their network


@dataclass(slots=True)
class _Running:
    """The relay inside this process. stop: ends it."""

    state: BuiltInRelay
    stop: AsyncExitStack


class ProfileDesk:
    """See `face.Desk` for every method's contract."""

    def __init__(self, folder: ProfileFolder) -> None:
        self._folder = folder
        self._resources = AsyncExitStack()
        self._messenger: ProfileMessenger | None = None
        self._store: Store | None = None
        self._transport: RelayTransport | None = None
        self._relay: _Running | None = None
        self._api: LocalApi | None = None
        self._dial = ProfileDial()
        self._blobs = RelayBlobs(self._dial)

    def has_profile(self) -> bool:
        return self._folder.state() is FolderState.PROFILE

    def custody(self) -> Custody:
        return self._folder.marker().custody

    async def keyring_title(self) -> str | None:
        try:
            keyring = await asyncio.to_thread(_find_keyring)
        except E2EEError:
            return None
        return keyring.title

    async def create(self, new: NewProfile) -> ProfileMessenger:
        name = own_name(new.name)
        invited = parse_invited(new.relay) if new.relay is not None else None
        relay = str(invited[0]) if invited is not None else None
        proxy = ProxyAddress.parse(new.proxy) if new.proxy.strip() else None
        if new.custody is Custody.PASSPHRASE:
            require_passphrase(new.passphrase or "")
        if self._folder.state() is FolderState.PROFILE:
            raise UserActionNeeded("profile.exists")
        async with AsyncExitStack() as resources:
            resources.callback(self._folder.acquire().release)
            marker = self._folder.begin(system_random(16).hex(), new.custody)
            custodian = await self._custodian(marker, new.passphrase)
            with closing(fresh_secrets(system_random)) as secrets:
                await custodian.store(secrets)
                with secrets.reveal() as plain:
                    store = create(self._folder.database, plain.storage_key)
                resources.callback(store.close)
                await self._fill(store, secrets, name, relay, new.custody)
                with store.transaction():
                    if invited is not None and invited[1] is not None and new.relay is not None:
                        store.profile.set_setting(_INVITED, new.relay)
                    if proxy is not None:
                        store.profile.set_setting(_PROXY, proxy.stored())
                self._folder.finish(marker)
                messenger = await self._ready(store, custodian, secrets, resources)
            self._resources = resources.pop_all()
        return messenger

    async def open(self, passphrase: str | None) -> ProfileMessenger:
        if self._messenger is not None:
            raise LocalMisuse("profile.open_already")
        async with AsyncExitStack() as resources:
            resources.callback(self._folder.acquire().release)
            custodian = await self._custodian(self._folder.marker(), passphrase)
            with closing(await custodian.load()) as secrets:
                with secrets.reveal() as plain:
                    store = open_existing(self._folder.database, plain.storage_key)
                resources.callback(store.close)
                messenger = await self._ready(store, custodian, secrets, resources)
            self._resources = resources.pop_all()
        return messenger

    def built_in_relay(self) -> BuiltInRelay | None:
        return self._relay.state if self._relay is not None else None

    async def share_relay(self, on_network: bool) -> BuiltInRelay:
        if self._relay is None or self._store is None or self._messenger is None:
            raise LocalMisuse("relay.not_built_in")
        port = RelayAddress.parse(self._relay.state.address).port
        await self._relay.stop.aclose()
        with self._store.transaction():
            self._store.profile.set_setting(_BUILT_IN, f"{port}:{'network' if on_network else 'loopback'}")
        self._relay = await self._start_relay(port, on_network=on_network)
        await self._messenger.move_relay(self._relay.state.address)
        return self._relay.state

    def proxy(self) -> str:
        return "" if self._store is None or (known := _proxy(self._store)) is None else str(known)

    async def set_proxy(self, proxy: str) -> str:
        if self._store is None:
            raise LocalMisuse("profile.empty")
        if proxy.strip() == self.proxy():
            return self.proxy()  # as it was shown, without its password, which must not become dots
        wanted = ProxyAddress.parse(proxy) if proxy.strip() else None
        with self._store.transaction():
            self._store.profile.set_setting(_PROXY, "" if wanted is None else wanted.stored())
        self._dial.use(wanted)
        return self.proxy()

    async def set_relay_token(self, token: str) -> str:
        if self._store is None or self._messenger is None or self._transport is None:
            raise LocalMisuse("profile.empty")
        relay, wanted = self._messenger.account().relay, parse_token(token)
        with self._store.transaction():
            self._store.profile.set_setting(_INVITED, f"{relay}.{wanted}")
        self._transport.invited(RelayAddress.parse(relay), wanted)
        self._blobs.invited(RelayAddress.parse(relay), wanted)
        return relay

    async def serve_api(self, port: int) -> str:
        """Turn the local web API on for the open profile; returns where it is. Raises UserActionNeeded("api.port_taken")."""
        from e2ee_desktop.api.local_api import LocalApi  # noqa: PLC0415 - most profiles don't, and Flask takes its time

        await self.end_api()
        self._api = LocalApi.start(self.api_world(), port)
        return self._api.url

    async def end_api(self) -> None:
        """Turn it off; nothing when it is off."""
        if self._api is not None:
            api, self._api = self._api, None
            await api.stop()

    def api_world(self) -> World:
        """What other programs are served from, by whatever interface. Raises LocalMisuse("profile.empty")."""
        if self._store is None or self._messenger is None:
            raise LocalMisuse("profile.empty")
        return World(self._messenger, _texts(self._store))

    async def close(self) -> None:
        await self.end_api()
        if self._messenger is not None:
            await self._messenger.close()
            self._messenger = None
        if self._relay is not None:
            await self._relay.stop.aclose()
            self._relay = None
        await self._resources.aclose()

    async def _custodian(self, marker: Marker, passphrase: str | None) -> Custodian:
        match marker.custody:
            case Custody.KEYRING:
                return KeyringCustodian(await asyncio.to_thread(_find_keyring), marker.profile_id)
            case Custody.PASSPHRASE:
                if not passphrase:
                    raise UserActionNeeded("passphrase.needed")
                return PassphraseCustodian(OsSlotFile(self._folder.keyslot), passphrase, system_random)

    async def _fill(self, store: Store, secrets: RootSecrets, name: str, relay: str | None, custody: Custody) -> None:
        """Put the account into a new database; with the built-in relay, make that first, to know its address."""
        clock, entropy = SystemClock(), library_entropy(system_random)
        address = relay
        if address is None:
            running = await self._start_relay(0, on_network=False)
            await running.stop.aclose()
            address = running.state.address
        device_name = platform.node()[:60] or "computer"
        with secrets.reveal() as plain:
            own = OwnAccount.create(plain.identity_seed, device_name, clock.now_ms(), entropy)
        with store.transaction():
            store.profile.save(first_record(own, name, address, custody.value, clock.now_ms))
            if relay is None:
                store.profile.set_setting(_BUILT_IN, f"{RelayAddress.parse(address).port}:loopback")

    async def _ready(
        self, store: Store, custodian: Custodian, secrets: RootSecrets, resources: AsyncExitStack
    ) -> ProfileMessenger:
        self._dial.use(_proxy(store))
        transport = self._transport = RelayTransport(self._dial, tokens=_tokens(store))
        resources.push_async_callback(transport.close)
        profile = OpenProfile.load(store, transport, SystemClock(), library_entropy(system_random))
        await settle_pending(custodian, secrets, profile.own)
        self._blobs = RelayBlobs(self._dial, _tokens(store))
        shelf = DiskShelf(self._folder.attachments, origin_mark())
        files = FileWorld(self._blobs, shelf, PillowPictures(), has_aes_instructions)
        parts = assemble(profile, custodian, files, folders=PlainFolders(), devices=_sound_devices())
        messenger = ProfileMessenger(parts)
        await self._open_built_in(store, messenger, profile, resources)
        self._store, self._messenger = store, messenger
        return messenger

    async def _open_built_in(
        self, store: Store, messenger: ProfileMessenger, profile: OpenProfile, resources: AsyncExitStack
    ) -> None:
        """Start the built-in relay where the profile has one. If it can't, the profile opens all the same, offline."""
        setting = store.profile.setting(_BUILT_IN)
        if setting is None:
            return
        port, _, reach = setting.partition(":")
        try:
            self._relay = await self._start_relay(int(port), on_network=reach == "network")
        except E2EEError as error:
            self._relay = _Running(BuiltInRelay(False, profile.record.relay, reach == "network"), AsyncExitStack())
            profile.publish([TroubleNoticed(error.code)])
            return
        resources.push_async_callback(self._relay.stop.aclose)
        await messenger.move_relay(self._relay.state.address)  # the network may have given us another address

    async def _start_relay(self, port: int, *, on_network: bool) -> _Running:
        from e2ee_desktop.relay.server import RelayServer, RelaySettings  # noqa: PLC0415 - most profiles don't run one

        host, public = (_EVERYWHERE, local_network_address()) if on_network else (LOOPBACK, None)
        server = RelayServer(RelaySettings(self._folder.relay, host, port, public))
        stop = AsyncExitStack()
        await stop.enter_async_context(server)
        self._dial.own_relay(server.address.host, server.address.port)
        return _Running(BuiltInRelay(True, str(server.address), on_network), stop)


def _tokens(store: Store) -> dict[RelayAddress, str]:
    """Invite tokens by relay."""
    setting = store.profile.setting(_INVITED)
    relay, token = parse_invited(setting) if setting is not None else (None, None)
    return {relay: token} if relay is not None and token is not None else {}


def _proxy(store: Store) -> ProxyAddress | None:
    """One that does not read any more is an error, never a reason to go without."""
    setting = store.profile.setting(_PROXY)
    return ProxyAddress.parse(setting) if setting else None


def _texts(store: Store) -> EncryptionManager:
    """The profile's own key for other programs' texts, made when the first of them comes."""
    from e2ee_desktop.encryption.data_encryption import EncryptionManager  # noqa: PLC0415 - as the API itself

    kept = store.profile.setting(_TEXT_KEYS)
    if kept is not None:
        key, *older = kept.split()
        return EncryptionManager(key, older_keys=older)
    made = EncryptionManager()
    with store.transaction():
        store.profile.set_setting(_TEXT_KEYS, made.key.decode())
    return made


def _sound_devices() -> SoundDevices:
    """Of this computer; nothing is opened or asked before somebody records or plays."""
    system = SoundSystem()
    return SoundDevices(SystemMicrophone(system), SystemLoudspeaker(system))


def _find_keyring() -> Keyring:
    from e2ee_desktop.platform.os_keyring import find_os_keyring  # noqa: PLC0415 - a fifth of the start, not always needed

    return find_os_keyring()
