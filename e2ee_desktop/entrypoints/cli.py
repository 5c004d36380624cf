"""`e2ee-cli`: the messenger without a window, for servers, scripts and tests.

Exit status: 0 done, 130 stopped by Ctrl+C, 2 wrong usage, 3 refused or failed, with `{"error":{"code":…,"message":…}}` on standard error.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from e2ee_desktop import __version__
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import E2EEError, StorageFailure
from e2ee_desktop.entrypoints.cli_backup_commands import backup, declare_backup
from e2ee_desktop.entrypoints.cli_commands import COMMANDS, init, passphrase, proxy, relay_token
from e2ee_desktop.entrypoints.cli_custody_commands import declare_custody, phrase, slots
from e2ee_desktop.entrypoints.cli_file_commands import declare_files
from e2ee_desktop.entrypoints.cli_history_commands import declare as declare_history
from e2ee_desktop.entrypoints.cli_output import Output, complain, complain_about, tell_upgrade
from e2ee_desktop.entrypoints.cli_program_commands import DESK_COMMANDS, declare_programs
from e2ee_desktop.entrypoints.cli_recovery_commands import declare_recovery, recovery
from e2ee_desktop.entrypoints.cli_report import declare_report
from e2ee_desktop.entrypoints.cli_talk_commands import declare
from e2ee_desktop.entrypoints.cli_updates import declare_updates, update
from e2ee_desktop.platform.hardening import keep_memory_private
from e2ee_desktop.platform.profile_folder import ProfileFolder, chosen_folder
from e2ee_desktop.presentation.error_texts import error_text

WRONG_USAGE, FAILED, INTERRUPTED = 2, 3, 130
PASSPHRASE_VARIABLE = "E2EE_PASSPHRASE_FILE"
PHRASE_VARIABLE = "E2EE_PHRASE_FILE"


class _Parser(argparse.ArgumentParser):
    """Complains in JSON, like everything else here."""

    def error(self, message: str) -> NoReturn:
        complain("usage.wrong", message)
        raise SystemExit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    wanted = _parser().parse_args(arguments)
    keep_memory_private()
    logging.getLogger("asyncio").addHandler(
        logging.NullHandler()
    )  # a relay that dies is told as an event, not as a log line
    if wanted.passphrase_file is None:
        wanted.passphrase_file = os.environ.get(PASSPHRASE_VARIABLE) or None
    if wanted.phrase_file is None:
        wanted.phrase_file = os.environ.get(PHRASE_VARIABLE) or None
    try:
        asyncio.run(_run(wanted, Output(as_json=wanted.json)))
    except E2EEError as error:
        complain_about(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who read our output has gone; what was printed before counts
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as defect:  # noqa: BLE001 - the last resort: a code instead of a traceback
        complain("internal.defect", f"{error_text('internal.defect')} ({type(defect).__name__})")
        return FAILED
    return 0


async def _run(wanted: Namespace, output: Output) -> None:
    desk = ProfileDesk(ProfileFolder(chosen_folder(wanted.home, os.environ)))
    desk.on_upgrade(lambda step: tell_upgrade(step, as_json=wanted.json))
    try:
        if wanted.command == "init":
            await init(desk, wanted, output)
            return
        if wanted.command == "backup":
            await backup(desk, wanted, output)
            return
        if wanted.command in {"check", "salvage"}:
            await recovery(desk, wanted, output)
            return
        if not desk.has_profile():
            raise StorageFailure("profile.missing")
        messenger = await desk.open(passphrase(wanted), phrase(wanted))
        if wanted.command == "slots":
            await slots(desk, wanted, output)
            return
        if wanted.command == "update":
            await update(desk, wanted, output)
            return
        if wanted.command == "proxy":
            await proxy(desk, wanted, output)
            return
        if wanted.command == "relay-token":
            await relay_token(desk, wanted, output)
            return
        if wanted.command in DESK_COMMANDS:
            await DESK_COMMANDS[wanted.command](desk, messenger, wanted, output)
            return
        await COMMANDS[wanted.command](messenger, wanted, output)
    finally:
        await desk.close()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="e2ee-cli", description="End-to-end encrypted messenger, without a window.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _options(parser, top=True)
    shared = _Parser(add_help=False)
    _options(shared, top=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser, metavar="COMMAND")

    def command(name: str, about: str, *places: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=about, description=about, parents=[shared])
        for place in places:
            one.add_argument(place, metavar=place.upper())
        return one

    made = command("init", "make a profile")
    made.add_argument("--name", required=True, help="what contacts see")
    made.add_argument(
        "--relay",
        required=True,
        metavar="ADDRESS",
        help="e2ee-relay://HOST:PORT#PIN, or …#PIN.TOKEN with an operator's invite token",
    )
    made.add_argument("--custody", choices=("keyring", "passphrase"), default="keyring", help="where the keys live")
    command("whoami", "this profile's account")
    command("invite", "make a link for one person")
    command("address", "the long-lived link; who uses it sends a request")
    command("add", 'add who handed out a link; "-" reads it from standard input', "link")
    command("contacts", "list the contacts")
    for name, about in (
        ("accept", "let a request in"),
        ("block", "receive nothing more from a contact"),
        ("unblock", "undo block"),
        ("remove", "refuse a request, or delete a contact with its messages"),
        ("safety-number", "the 60 digits to compare"),
        ("unverify", "take verification back"),
        ("acknowledge", "after an identity change: go on without verifying"),
    ):
        command(name, about, "contact")
    command("rename", "change the name contacts see", "name")
    command("send", 'send a text to a contact (id or unique name); "-" reads it from standard input', "contact", "text")
    synced = command("sync", "receive and send what waits, one line an event")
    synced.add_argument("--wait", type=_seconds, metavar="SECONDS", help="wait so long for something to come")
    listed = command("history", "the messages with a contact, oldest first", "contact")
    listed.add_argument("--limit", type=_count, default=100, metavar="N", help="the newest N (default 100)")
    verified = command("verify", "mark as verified, if the digits match", "contact")
    verified.add_argument("--digits", required=True, metavar="D", help="the 60 digits; spaces don't count")
    for declared in (
        declare,
        declare_history,
        declare_files,
        declare_programs,
        declare_custody,
        declare_backup,
        declare_recovery,
        declare_updates,
        declare_report,
    ):
        declared(command)
    proxied = command("proxy", "reach relays through a SOCKS5 proxy (Tor), and only so")
    proxied.add_argument("action", choices=("set", "show", "clear"), help="show: without the password")
    proxied.add_argument(
        "address", nargs="?", metavar="ADDRESS", help='socks5://[USER:PASSWORD@]HOST:PORT; "-": standard input'
    )
    command("relay-token", 'keep an invite token for this profile\'s relay; "-" reads it from standard input', "token")
    command("rotate-identity", "change this account's identity and tell every contact")
    return parser


def _options(parser: argparse.ArgumentParser, *, top: bool) -> None:
    """Options that may stand before or after the command; after it they must not reset what stood before."""
    absent = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--home", type=Path, metavar="DIR", default=absent, help="profile folder (also E2EE_DESKTOP_HOME)"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if top else argparse.SUPPRESS,
        help="one JSON object a line",
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="F",
        default=absent,
        help=f"file with the passphrase (also {PASSPHRASE_VARIABLE})",
    )
    parser.add_argument(
        "--phrase-file",
        metavar="F",
        default=absent,
        help=f"file with the 24 recovery words, to open the profile by them (also {PHRASE_VARIABLE})",
    )


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < 1e9:
        raise argparse.ArgumentTypeError("expected seconds")
    return value


def _count(text: str) -> int:
    value = int(text)
    if not 0 < value <= 1_000_000:
        raise argparse.ArgumentTypeError("expected a number from 1 to 1000000")
    return value


if __name__ == "__main__":
    sys.exit(main())
