"""`e2ee-relay`: the relay as a command. First line on standard output says where it listens; errors are JSON on standard error.

Exit status: 0 after SIGTERM or SIGINT, 2 wrong usage, 3 refused or failed. Nothing else is ever printed: no client, no
mailbox, no traffic.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.relay.server import RelayServer, RelaySettings

WRONG_USAGE, FAILED = 2, 3

MESSAGES = {
    "relay.data_in_use": "Another relay is running on this data folder. Stop it first, or choose another folder.",
    "relay.data_unwritable": "The data folder can't be written. Check its owner, its permissions and the free space.",
    "relay.data_damaged": "The relay's database is damaged. Restore the data folder from a backup.",
    "relay.data_newer": "The data folder was written by a newer version. Update this relay.",
    "relay.data_not_ours": "The data folder holds another program's database. Choose another folder.",
    "relay.key_missing": "The relay's key is gone although there are mailboxes. Restore relay.key from a backup.",
    "relay.key_damaged": "The relay's key is damaged. Restore relay.key from a backup.",
    "relay.certificate_missing": "The certificate that the settings name is not there.",
    "relay.certificate_damaged": "The certificate or its TLS key is damaged. Run e2ee-relay rotate-key.",
    "relay.listen_failed": "The relay can't listen there. Another program may use the port, or the address is not this machine's.",
    "relay.public_host_needed": "Listening everywhere needs --public-host: the name or address that clients reach.",
    "relay.cluster_unreachable": "No node of the NATS cluster answers. Check --store, and that the nodes run with JetStream.",
    "relay.cluster_silent": "The NATS cluster does not answer in time. Most of its nodes must run and reach each other.",
    "relay.cluster_not_installed": "This relay lacks the NATS client. Install e2ee-desktop[cluster].",
    "relay.failed": "The relay stopped because of an error in the program. Start it again and report this.",
    "usage.wrong": "Wrong usage. See --help.",
}


class _Parser(argparse.ArgumentParser):
    """Complains in JSON, like everything else here."""

    def error(self, message: str) -> NoReturn:
        _complain("usage.wrong", message)
        raise SystemExit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    wanted = _parser().parse_args(arguments)
    host, port = wanted.listen
    # asyncio would log clients' addresses when their TLS fails.
    logging.getLogger("asyncio").disabled = True
    try:
        with asyncio.Runner(loop_factory=_fastest_loop()) as runner:
            runner.run(_serve(RelaySettings(wanted.data, host, port, wanted.public_host, cluster=wanted.store)))
    except E2EEError as error:
        _complain(error.code)
        return WRONG_USAGE if error.code == "relay.public_host_needed" else FAILED
    except Exception as error:  # noqa: BLE001 - the last resort: a code instead of a traceback, which could show ids
        _complain("relay.failed", f"{MESSAGES['relay.failed']} ({type(error).__name__})")
        return FAILED
    return 0


async def _serve(settings: RelaySettings) -> None:
    stop = asyncio.Event()
    _on_signals(stop.set)
    async with RelayServer(settings) as relay:
        line = json.dumps({"event": "listening", "address": str(relay.address)})
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        waiting = [asyncio.create_task(relay.failed()), asyncio.create_task(_wait(stop))]
        ended, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        for task in ended:
            task.result()


async def _wait(event: asyncio.Event) -> None:
    await event.wait()


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()

    def from_any_thread(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        loop.call_soon_threadsafe(stop)

    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows
            signal.signal(number, from_any_thread)


def _fastest_loop() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop  # noqa: PLC0415 - has no wheel for Windows
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="e2ee-relay", description="Relay of E2EE Desktop: carries envelopes that it can't open.")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    serve = commands.add_parser("serve", help="run the relay until SIGTERM")
    serve.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the relay's data")
    serve.add_argument(
        "--listen",
        type=_host_and_port,
        required=True,
        metavar="HOST:PORT",
        help="port 0: a free one; [::1]:443 for IPv6",
    )
    serve.add_argument("--public-host", metavar="HOST", help="what stands in the address, if not the host listened on")
    serve.add_argument(
        "--store",
        type=_nodes,
        default=(),
        metavar="URL[,URL...]",
        help="nodes of a NATS cluster that holds the mailboxes of several relays; default: SQLite in the data folder",
    )
    return parser


def _nodes(text: str) -> tuple[str, ...]:
    urls = tuple(text.split(","))
    if not all(url.startswith(("nats://", "tls://")) for url in urls):
        raise argparse.ArgumentTypeError("expected nats://HOST:PORT or tls://USER:PASSWORD@HOST:PORT")
    return urls


def _host_and_port(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65_535:
        raise argparse.ArgumentTypeError("expected HOST:PORT")
    return host.removeprefix("[").removesuffix("]"), int(port)


def _complain(code: str, message: str | None = None) -> None:
    error = {"code": code, "message": message or MESSAGES.get(code, code)}
    sys.stderr.write(json.dumps({"error": error}) + "\n")


if __name__ == "__main__":
    sys.exit(main())
