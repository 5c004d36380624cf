"""Newer versions from a repository of The Update Framework, checked by python-tuf; fetched past no proxy.

Trust begins with the `root.json` that came with this program. The repository's address came with it. Verification (thresholds,
expiry, rollback, mix-and-match, lengths, hashes) is python-tuf's; this module turns its errors into ours and gives it connections
of the profile's own.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from e2ee_desktop.domain.errors import E2EEError, RelayFailure, UserActionNeeded
from e2ee_desktop.services.update_port import Release
from e2ee_desktop.transport.dial import Dial

if TYPE_CHECKING:
    from tuf.api._payload import TargetFile
    from tuf.ngclient.fetcher import FetcherInterface
    from tuf.ngclient.updater import Updater

Result = TypeVar("Result")
INDEX = "releases.json"
"""Target that names the newest file of each kind: {"deb-amd64": {"version", "file", "changes"}, ...}."""
_PATIENCE_S = 30.0
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){2}")
_CHANGES_MAX = 20_000


class _Entry(msgspec.Struct, frozen=True):
    """What the index says of one kind of package."""

    version: str
    file: str
    changes: str


class UpdateSource:
    """One repository.

    kind: of package this program came in, such as "deb-amd64". running: version. address: https URL that ends in "/".
    root: the trusted root.json. memory: folder where verified metadata is kept; what it holds protects from going back.
    """

    def __init__(self, dial: Dial, address: str, root: bytes, memory: Path, running: tuple[str, str]) -> None:
        self._dial, self._address, self._root, self._memory = dial, address, root, memory
        self._kind, self._running = running

    async def newer(self) -> Release | None:
        return await self._off_the_loop(self._newer)

    async def fetch(self, release: Release, folder: Path, progress: Callable[[int, int], None]) -> Path:
        def fetch(fetcher: FetcherInterface) -> Path:
            updater = self._refreshed(fetcher)
            target = _target(updater, release.file)
            return Path(updater.download_target(target, str(folder / Path(release.file).name)))

        return await self._off_the_loop(fetch, lambda done: progress(min(done, release.size), release.size))

    def _newer(self, fetcher: FetcherInterface) -> Release | None:
        updater = self._refreshed(fetcher)
        index = self._memory / INDEX
        updater.download_target(_target(updater, INDEX), str(index))
        entry = _entry(index.read_bytes(), self._kind)
        if _numbers(entry.version) <= _numbers(self._running):
            return None
        target = _target(updater, entry.file)
        return Release(entry.version, entry.changes[:_CHANGES_MAX], entry.file, target.length)

    def _refreshed(self, fetcher: FetcherInterface) -> Updater:
        from tuf.ngclient.updater import Updater  # noqa: PLC0415 - late: nobody who does not ask for updates pays for it

        self._memory.mkdir(mode=0o700, parents=True, exist_ok=True)
        places = (f"{self._address}metadata/", str(self._memory), f"{self._address}targets/")
        updater = Updater(str(self._memory), *places, fetcher=fetcher, bootstrap=self._root)
        updater.refresh()
        return updater

    async def _off_the_loop(
        self, work: Callable[[FetcherInterface], Result], seen: Callable[[int], None] | None = None
    ) -> Result:
        """Run python-tuf, which blocks, on a thread of its own; its connections are made on this loop.

        Cancelled, it ends the thread too: else a server that keeps silent would hold up the end of the program.
        """
        loop = asyncio.get_running_loop()
        connecting: list[Future[socket.socket]] = []

        def connect(host: str, port: int) -> socket.socket:
            connecting.append(asyncio.run_coroutine_threadsafe(self._connected(host, port), loop))
            return connecting[-1].result()

        from e2ee_desktop.transport.update_fetcher import FetcherOverDial  # noqa: PLC0415 - late, with python-tuf

        fetcher = FetcherOverDial(connect, seen)
        try:
            return await asyncio.to_thread(_judged, work, fetcher)
        except asyncio.CancelledError:
            fetcher.end()
            for each in connecting:
                each.cancel()
            raise

    async def _connected(self, host: str, port: int) -> socket.socket:
        async with asyncio.timeout(_PATIENCE_S):
            return await self._dial(host, port)


def _judged(work: Callable[[FetcherInterface], Result], fetcher: FetcherInterface) -> Result:
    """Do it, with python-tuf's errors as ours."""
    from tuf.api import exceptions  # noqa: PLC0415 - late, as above

    try:
        return work(fetcher)
    except E2EEError:
        raise
    except exceptions.ExpiredMetadataError as error:
        raise UserActionNeeded("update.stale") from error
    except exceptions.RepositoryError as error:
        raise UserActionNeeded("update.untrusted") from error
    except (exceptions.DownloadError, OSError, TimeoutError) as error:
        raise RelayFailure("update.unreachable") from error


def _target(updater: Updater, name: str) -> TargetFile:
    target = updater.get_targetinfo(name)
    if target is None:
        raise UserActionNeeded("update.none_here")
    return target


def _entry(index: bytes, kind: str) -> _Entry:
    """The index is signed by the release keys; its form is checked all the same."""
    try:
        entry = msgspec.json.decode(index, type=dict[str, _Entry])[kind]
        _numbers(entry.version)
    except (msgspec.DecodeError, KeyError, ValueError) as error:
        raise UserActionNeeded("update.none_here") from error
    return entry


def _numbers(version: str) -> tuple[int, ...]:
    if not _VERSION.fullmatch(version):
        raise ValueError(version)
    return tuple(int(part) for part in version.split("."))
