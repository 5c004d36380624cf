"""`e2ee-relay`: the relay as a command. Errors are JSON on standard error.

Exit status: 0 done (`serve`: after SIGTERM or SIGINT), 2 wrong usage, 3 refused or failed (`doctor`: something is wrong).
`serve` prints one line, where it listens, and nothing else; its log goes to standard error. No client and no mailbox ever
stands in either.
"""

from __future__ import annotations

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from e2ee_desktop import __version__
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.entrypoints import relay_commands
from e2ee_desktop.entrypoints.relay_doctor import doctor
from e2ee_desktop.entrypoints.relay_output import complain, complain_about
from e2ee_desktop.entrypoints.relay_serve import serve, with_flags
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.relay.settings import Settings, host_and_port, read_settings

WRONG_USAGE, FAILED = 2, 3
CONFIG_VARIABLE = "E2EE_RELAY_CONFIG"
LISTEN_DEFAULT = "127.0.0.1:7462"

_ABOUT = """\
A relay for E2EE Desktop. It keeps encrypted envelopes in mailboxes until their owners fetch them, and can open none of them.

First steps:
  e2ee-relay init --config relay.toml --data data --listen 0.0.0.0:7462 --public-host relay.example.org
  e2ee-relay serve --config relay.toml
  e2ee-relay doctor --config relay.toml
The address that init prints is what people enter under "How you connect"."""


class _Parser(argparse.ArgumentParser):
    """Complains in JSON, like everything else here."""

    def error(self, message: str) -> NoReturn:
        complain("usage.wrong", message)
        raise SystemExit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    parser = _parser()
    wanted = parser.parse_args(arguments)
    try:
        settings = _settings(parser, wanted)
        return _run(wanted, settings)
    except E2EEError as error:
        complain_about(error)
        return WRONG_USAGE if error.code == "relay.public_host_needed" else FAILED
    except Exception as error:  # noqa: BLE001 - the last resort: a code instead of a traceback, which could show ids
        complain("relay.failed", f"{error_text('relay.failed')} ({type(error).__name__})")
        return FAILED


def _run(wanted: Namespace, settings: Settings) -> int:
    match wanted.command:
        case "serve":
            serve(settings)
        case "doctor":
            return 0 if doctor(settings, as_json=wanted.json) else FAILED
        case _:
            _COMMANDS[wanted.command](wanted, settings)
    return 0


_COMMANDS: Mapping[str, Callable[[Namespace, Settings], None]] = {
    "init": relay_commands.init,
    "address": relay_commands.address,
    "status": relay_commands.status,
    "backup": relay_commands.backup,
    "rotate-key": relay_commands.rotate_key,
}


def _settings(parser: argparse.ArgumentParser, wanted: Namespace) -> Settings:
    """The file's, and what the command line says before it. Ends the program where both leave something out."""
    if wanted.config is None and os.environ.get(CONFIG_VARIABLE):
        wanted.config = Path(os.environ[CONFIG_VARIABLE])
    listen = getattr(wanted, "listen", None)
    if wanted.config is not None and wanted.command != "init":
        settings = read_settings(wanted.config)
        if wanted.data is not None:
            settings = replace(settings, data=str(wanted.data))
    elif wanted.data is None or (wanted.command == "serve" and listen is None):
        parser.error("give --config FILE, or --data DIR and (for serve) --listen HOST:PORT")
    else:
        settings = Settings(str(wanted.data), LISTEN_DEFAULT)
    return with_flags(settings, listen, getattr(wanted, "public_host", None), getattr(wanted, "store", None))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="e2ee-relay", description=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser, metavar="COMMAND")

    def command(name: str, about: str, more: str = "") -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}. {more}".strip())
        one.add_argument("--config", type=Path, metavar="FILE", help=f"settings file (also {CONFIG_VARIABLE})")
        one.add_argument("--data", type=Path, metavar="DIR", help="data folder, before what the file says")
        return one

    serving = command(
        "serve", "run the relay until SIGTERM", "Its first line on standard output is JSON with the address."
    )
    _serving(serving)
    _storing(serving)
    _making(command("init", "make settings file, data folder and keys", "Nothing that exists is overwritten."))
    _json(
        command(
            "status",
            "ask the running relay how it is",
            "Counts are rounded down to hundreds, so as to be about nobody.",
        )
    )
    _json(command("address", "print the address that people enter"))
    _copying(command("backup", "copy the data while the relay serves, and read the copy back"))
    rotating = command(
        "rotate-key", "new TLS key and certificate under the same address", "Links and addresses stay as they are."
    )
    _key_options(rotating)
    _json(command("doctor", "check everything, with what to do", "Exit status 3 when something fails."))
    return parser


def _serving(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--listen", type=_listen, metavar="HOST:PORT", help="port 0: a free one; [::1]:443 for IPv6")
    parser.add_argument("--public-host", metavar="HOST", help="what stands in the address, if not the host listened on")


def _storing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store",
        type=_nodes,
        metavar="URL[,URL...]",
        help="nodes of a NATS cluster that holds the mailboxes of several relays; default: SQLite in the data folder",
    )


def _nodes(text: str) -> tuple[str, ...]:
    urls = tuple(text.split(","))
    if not all(url.startswith(("nats://", "tls://")) for url in urls):
        raise argparse.ArgumentTypeError("expected nats://HOST:PORT or tls://USER:PASSWORD@HOST:PORT")
    return urls


def _making(parser: argparse.ArgumentParser) -> None:
    _serving(parser)
    parser.add_argument("--public-port", type=int, metavar="PORT", help="the same for the port (onion service, router)")
    _key_options(parser)
    parser.add_argument("--restore", type=Path, metavar="DIR", help="begin with what `backup` wrote there")
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="opens the key in that backup")


def _copying(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder that does not exist yet")
    parser.add_argument(
        "--with-key", action="store_true", help="also the long-term key, encrypted; needs --passphrase-file"
    )
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="file with the passphrase for that key")
    parser.add_argument("--without-blobs", action="store_true", help="leave out what is kept of attachments")


def _key_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--offline-key", type=Path, metavar="FILE", help="the long-term key is kept there, never in the data folder"
    )
    parser.add_argument(
        "--days",
        type=_days,
        metavar="N",
        help="term of the certificate; 0: none (default: 365 with --offline-key, else 0)",
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object")


def _listen(text: str) -> str:
    try:
        host_and_port(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("expected HOST:PORT") from error
    return text


def _days(text: str) -> int:
    days = int(text)
    if not 0 <= days <= 36_500:
        raise argparse.ArgumentTypeError("expected days, 0 to 36500")
    return days


if __name__ == "__main__":
    sys.exit(main())
