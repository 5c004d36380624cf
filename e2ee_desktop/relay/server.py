"""A whole relay in one object: folder, keys, store, service and listener, started and stopped inside any event loop.

Used by the `e2ee-relay` command and by the messenger's built-in relay.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.blob_house import BlobSettings, open_blobs
from e2ee_desktop.relay.certificate import TlsFiles
from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.data_folder import DataFolder
from e2ee_desktop.relay.door import Door
from e2ee_desktop.relay.endpoint import Listen
from e2ee_desktop.relay.identity import RelayIdentity, load_identity, utc_now
from e2ee_desktop.relay.listening import fastest
from e2ee_desktop.relay.mailbox_store import MailboxStore
from e2ee_desktop.relay.metrics import Condition, MeasuredStore, Metrics
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.service import MakeConnection, RelayService
from e2ee_desktop.relay.sqlite_store import DEFAULT_QUOTA, SqliteMailboxStore

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - compared with, not bound to

_POLICY = Policy()
_BLOBS = BlobSettings()


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """folder: the relay's data. port 0: a free one. tls: a certificate of a CA, in place of the one made here.

    public_host, public_port: what stands in the address, where clients reach it by another name or port (behind a
    router, or as an onion service).
    cluster: NATS nodes that hold the mailboxes, for several relays together; none: SQLite in the folder.
    blobs: large ciphertexts; None: none are taken. Relays of a cluster take them only with a bucket that all of them reach.
    """

    folder: Path
    host: str
    port: int
    public_host: str | None = None
    policy: Policy = _POLICY
    quota: Quota = DEFAULT_QUOTA
    public_port: int | None = None
    tls: TlsFiles | None = None
    cluster: tuple[str, ...] = ()
    blobs: BlobSettings | None = _BLOBS


@dataclass(frozen=True, slots=True)
class _OpenHouse:
    """What is there only while it runs. identity: what clients are greeted with."""

    door: Door
    service: RelayService
    identity: RelayIdentity


SWITCH_SECONDS = 0.000_5
"""Where a process serves only the relay: how long the store's thread may keep the interpreter while clients wait (Python's own: 5 ms)."""


class RelayServer:
    """`async with RelayServer(settings) as relay: relay.address`, or start and stop.

    listen: which WebSocket library serves; by default the fastest there is. make_connection: see `RelayService`.
    """

    def __init__(
        self, settings: RelaySettings, listen: Listen | None = None, make_connection: MakeConnection = Connection
    ) -> None:
        self._settings, self._listen, self._make_connection = settings, listen, make_connection
        self._resources = contextlib.AsyncExitStack()
        self._address: RelayAddress | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._open_house: _OpenHouse | None = None
        self.metrics = Metrics()

    @property
    def address(self) -> RelayAddress:
        """Where clients find it. Only while it runs."""
        if self._address is None:
            raise LocalMisuse("relay.not_running")
        return self._address

    async def start(self) -> None:
        """Listen. A failure leaves nothing open.

        Raises UserActionNeeded: relay.public_host_needed, relay.listen_failed. StorageFailure: relay.data_in_use,
        relay.data_unwritable, relay.data_damaged, relay.data_newer, relay.data_not_ours, relay.key_missing,
        relay.key_damaged, relay.certificate_missing, relay.certificate_damaged, relay.cluster_silent. UserActionNeeded:
        relay.cluster_unreachable, relay.cluster_not_installed.
        """
        if self._address is not None:
            raise LocalMisuse("relay.running")
        if self._settings.host in EVERYWHERE and self._settings.public_host is None:
            raise UserActionNeeded("relay.public_host_needed")
        async with contextlib.AsyncExitStack() as resources:
            await self._start(resources)
            self._resources = resources.pop_all()

    async def stop(self) -> None:
        """Answer what was read, close every connection, close the files. A second call does nothing."""
        self._address = None
        await self._resources.aclose()
        self._open_house = None

    async def reload(self) -> bool:
        """Show the certificate that is in the folder (or the files) now; whether it is another one. Nobody is cut off.

        Raises as `start`; the former certificate is shown on then. LocalMisuse("relay.not_running").
        """
        house = self._running()
        identity = await asyncio.to_thread(load_identity, self._settings.folder, self._settings.tls)
        if identity.public_key != house.identity.public_key:
            raise StorageFailure("relay.certificate_damaged")
        changed = await house.door.show(identity)
        self._open_house = _OpenHouse(house.door, house.service, identity)
        return changed

    def condition(self) -> Condition:
        """How it is, without a number that could be about one person. LocalMisuse("relay.not_running")."""
        house = self._running()
        return Condition(
            draining=house.service.draining,
            connections=house.service.connections,
            certificate_days_left=house.identity.days_left(utc_now()),
            folder=self._settings.folder,
        )

    async def failed(self) -> None:
        """Wait until the service fails by itself, which raises its error; or until it is stopped."""
        if self._tasks:
            ended, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                if not task.cancelled():
                    task.result()

    async def __aenter__(self) -> RelayServer:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def _start(self, resources: contextlib.AsyncExitStack) -> None:
        settings = self._settings
        resources.enter_context(DataFolder(settings.folder))
        identity = await asyncio.to_thread(load_identity, settings.folder, settings.tls)
        store = await self._open_store()
        resources.push_async_callback(store.close)
        measured = MeasuredStore(store, self.metrics)
        service = RelayService(measured, settings.policy, self._make_connection)
        listen = fastest() if self._listen is None else self._listen
        blobs = None
        if settings.blobs is not None and (settings.blobs.store.bucket or not settings.cluster):
            opened = open_blobs(settings.blobs, settings.folder, settings.policy)
            blobs = await resources.enter_async_context(opened)
        door = Door(settings.host, settings.port, listen, service, blobs)
        resources.push_async_callback(door.close)
        for endless in (service.run(), service.expire(), service.keep()):
            task = asyncio.create_task(endless)
            self._tasks.add(task)
            resources.push_async_callback(self._end, task)
        resources.push_async_callback(service.drain)
        resources.push_async_callback(door.close)  # first of all: nobody comes in while the others are answered
        await door.show(identity)
        host, port = settings.public_host or settings.host, settings.public_port or door.port
        self._address = RelayAddress(host, port, identity.public_key)
        self._open_house = _OpenHouse(door, service, identity)

    def _running(self) -> _OpenHouse:
        if self._open_house is None:
            raise LocalMisuse("relay.not_running")
        return self._open_house

    async def _open_store(self) -> MailboxStore:
        settings = self._settings
        if not settings.cluster:
            return await asyncio.to_thread(SqliteMailboxStore, settings.folder, settings.quota)
        try:
            from e2ee_desktop.relay.nats_store import ClusterSettings, NatsMailboxStore  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise UserActionNeeded("relay.cluster_not_installed") from error
        return await NatsMailboxStore.connect(ClusterSettings(settings.cluster), settings.quota)

    async def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        task.cancel()
        await asyncio.wait((task,))
