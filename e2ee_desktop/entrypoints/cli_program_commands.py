"""Commands for other programs: tokens with which they may use this profile, and the interfaces that they use it through."""

from __future__ import annotations

from argparse import Namespace

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.programs import Program, Scope, scopes_of
from e2ee_desktop.entrypoints.cli_leaving import Command
from e2ee_desktop.entrypoints.cli_output import Output, Row
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
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
