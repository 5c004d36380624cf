"""Commands for other programs: tokens with which they may use this profile, and the interfaces that they use it through."""

from __future__ import annotations

import asyncio
import signal
import sys
from argparse import ArgumentTypeError, Namespace
from contextlib import suppress

from e2ee_desktop.api.json_rpc import LINE_BYTES_MAX, JsonRpc
from e2ee_desktop.api.ports import PORT
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.programs import Program, Scope, scopes_of
from e2ee_desktop.entrypoints.cli_leaving import Command
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.presentation.json_rows import Row
from e2ee_desktop.services.messenger import ProfileMessenger


def declare_programs(command: AddCommand) -> None:
    """Tell the parser of these commands."""
    token = command("token", "tokens with which other programs use this profile")
    token.add_argument("action", choices=("add", "list", "revoke"), help="add: the token is printed this once")
    token.add_argument("name", nargs="?", default="", metavar="NAME", help="what the program is called")
    token.add_argument(
        "--scope",
        nargs="+",
        action="extend",
        default=[],
        metavar="SCOPE",
        help=f"what it may do: {', '.join(scope.value for scope in Scope)}",
    )
    served = command("serve-api", "serve other programs on loopback until stopped; says where, first")
    served.add_argument("--port", type=_port, default=PORT, metavar="N", help=f"0 for any; {PORT} by default")
    command("rpc", "JSON-RPC 2.0 over standard input and output, with the same methods and events")


async def serve_api(desk: ProfileDesk, messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    """Serve until the process is told to stop. Tells where it listens before it connects to any relay."""
    url = await desk.interface().serve(wanted.port)
    output.row({"event": "listening", "url": url})
    await messenger.connect()
    await _told_to_stop()


async def rpc(desk: ProfileDesk, messenger: ProfileMessenger, _wanted: Namespace, _output: Output) -> None:
    """JSON-RPC 2.0 until standard input ends; what was asked before is answered."""

    def write(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    talk = JsonRpc(desk.interface().world(), write)
    await messenger.connect()
    try:
        async with asyncio.TaskGroup() as answers:
            while line := await asyncio.to_thread(sys.stdin.buffer.readline, LINE_BYTES_MAX):
                if line.strip():
                    answers.create_task(talk.take(line))
    finally:
        talk.close()


async def _told_to_stop() -> None:
    stopped, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows, where Ctrl+C raises by itself
            loop.add_signal_handler(number, stopped.set)
    await stopped.wait()


async def _token(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    match wanted.action:
        case "add":
            issued = await messenger.add_program(wanted.name, scopes_of(wanted.scope))
            output.row({"token": issued.token})
        case "revoke":
            await messenger.revoke_program(wanted.name)
            output.row({"name": wanted.name, "revoked": True})
        case _:
            if wanted.name:
                raise UserActionNeeded("program.unknown")
            for program in messenger.programs():
                output.row(program_row(program))


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise ArgumentTypeError("expected a port from 0 to 65535")
    return int(text)


def program_row(program: Program) -> Row:
    """One line of `token list`."""
    return {
        "name": program.name,
        "scopes": [scope.value for scope in program.scopes],
        "created_ms": program.created_ms,
        "last_used_ms": program.last_used_ms,
        "uses": program.uses,
    }


PROGRAM_COMMANDS: dict[str, Command] = {"token": _token}
DESK_COMMANDS = {"serve-api": serve_api, "rpc": rpc}
"""Those that take the whole application."""
