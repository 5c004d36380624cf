"""`e2ee-relay serve`: runs the relay until SIGTERM, and everything around it that is the operator's.

Around it: the page for `e2ee-relay status` on a private socket in the data folder, health and metrics where the settings ask
for them, a look at the certificate every minute and at SIGHUP, and word to systemd.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from types import FrameType

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.entrypoints.relay_output import print_json
from e2ee_desktop.relay.log import begin, note, note_defect
from e2ee_desktop.relay.observation import Page, Pages, Place, observe
from e2ee_desktop.relay.server import SWITCH_SECONDS, RelayServer
from e2ee_desktop.relay.settings import Settings

CONTROL_NAME = "control.sock"
CERTIFICATE_SECONDS = 60
WARNING_DAYS = 30
UNIX_PATH_BYTES_MAX = 100
"""A little under what the kernels take (104 or 108)."""
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def serve(settings: Settings) -> None:
    """Until SIGTERM or SIGINT. Raises what `RelayServer.start` raises, and whatever ended the service."""
    begin(settings.observation.log_level)
    sys.setswitchinterval(SWITCH_SECONDS)
    with asyncio.Runner(loop_factory=_fastest_loop()) as runner:
        runner.run(_serve(settings))


def control_place(folder: Path) -> Place | None:
    """Where `status` asks; None where there are no unix sockets, or the path is too long for one."""
    path = folder.absolute() / CONTROL_NAME
    long = len(os.fsencode(path)) > UNIX_PATH_BYTES_MAX
    return None if sys.platform == "win32" or long else Place(path)


async def _serve(settings: Settings) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(note_defect)
    stop, look = asyncio.Event(), asyncio.Event()
    _on_signal((signal.SIGTERM, signal.SIGINT), stop.set)
    if sys.platform != "win32":
        _on_signal((signal.SIGHUP,), look.set)
    async with RelayServer(settings.relay()) as relay, _observed(relay, settings):
        print_json({"event": "listening", "address": str(relay.address)})
        note(logging.INFO, "serving")
        _tell_systemd("READY=1")
        await _until_stopped(relay, stop, look)
        note(logging.INFO, "draining")
        _tell_systemd("STOPPING=1")
        await relay.stop()  # while the pages still say so


async def _until_stopped(relay: RelayServer, stop: asyncio.Event, look: asyncio.Event) -> None:
    waiting = [
        asyncio.create_task(relay.failed()),
        asyncio.create_task(_wait(stop)),
        asyncio.create_task(_watch_certificate(relay, look)),
    ]
    ended, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for task in ended:
        task.result()


@contextlib.asynccontextmanager
async def _observed(relay: RelayServer, settings: Settings) -> AsyncGenerator[None]:
    """The operator's pages, while the relay runs and while it drains."""
    async with contextlib.AsyncExitStack() as open_pages:
        control = control_place(Path(settings.data))
        if control is None:
            note(logging.WARNING, "no_control_socket")
        else:
            address = str(relay.address)
            await _open(open_pages, control, {"/status": lambda: _status(relay, address)})
        place = settings.place()
        if place is not None:
            pages = {"/health": lambda: _health(relay), "/metrics": lambda: _metrics(relay)}
            await _open(open_pages, place, pages)
        yield


async def _open(open_pages: contextlib.AsyncExitStack, place: Place, pages: Pages) -> None:
    server = await observe(place, pages)
    if place.path is not None:
        open_pages.callback(place.path.unlink, missing_ok=True)
    open_pages.push_async_callback(server.wait_closed)
    open_pages.callback(server.close)


def _status(relay: RelayServer, address: str) -> Page:
    status = {"address": address, **relay.metrics.summary(relay.condition())}
    return Page(json.dumps(status) + "\n", "application/json")


def _health(relay: RelayServer) -> Page:
    if relay.condition().draining:
        return Page("draining\n", status=HTTPStatus.SERVICE_UNAVAILABLE)
    return Page("ok\n")


def _metrics(relay: RelayServer) -> Page:
    return Page(relay.metrics.exposition(relay.condition()), PROMETHEUS)


async def _watch_certificate(relay: RelayServer, look: asyncio.Event) -> None:
    """Show a new certificate within a minute, or at once after SIGHUP; warn before the term ends."""
    warned: int | None = None
    while True:
        days = relay.condition().certificate_days_left
        if days is not None and days < WARNING_DAYS and days != warned:
            note(logging.WARNING, "certificate_ends", days_left=days)
            warned = days
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CERTIFICATE_SECONDS):
                await look.wait()
        look.clear()
        try:
            if await relay.reload():
                note(logging.INFO, "certificate_changed")
        except E2EEError as error:  # perhaps half written: the former one is shown on, and it is looked at again
            note(logging.WARNING, "certificate_not_taken", code=error.code)


async def _wait(event: asyncio.Event) -> None:
    await event.wait()


def _on_signal(numbers: tuple[signal.Signals, ...], act: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()

    def from_any_thread(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        loop.call_soon_threadsafe(act)

    for number in numbers:
        try:
            loop.add_signal_handler(number, act)
        except NotImplementedError:  # Windows
            signal.signal(number, from_any_thread)


def _tell_systemd(word: str) -> None:
    """sd_notify(3): one datagram. Nobody listens outside systemd."""
    path = os.environ.get("NOTIFY_SOCKET", "")
    if not path:
        return
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.connect("\0" + path[1:] if path.startswith("@") else path)
        there.send(word.encode())


def _fastest_loop() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop  # noqa: PLC0415 - has no wheel for Windows
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


def with_flags(
    settings: Settings, listen: str | None, public_host: str | None, store: tuple[str, ...] | None
) -> Settings:
    """What the command line says goes before what the file says."""
    if listen is not None:
        settings = replace(settings, listen=listen)
    if store is not None:
        settings = replace(settings, store=store)
    if public_host is not None:
        settings = replace(settings, address=replace(settings.address, public_host=public_host))
    return settings
