"""`e2ee-cli update check|fetch`: newer versions, verified; nothing is asked of anybody before this is typed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from e2ee_desktop import __version__
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.entrypoints.cli_output import Output, tell_fetching
from e2ee_desktop.presentation.json_rows import Row


def declare_updates(command: Callable[..., ArgumentParser]) -> None:
    """Add the command."""
    asked = command("update", "look for a newer version, through this profile's proxy; verified before it is shown")
    asked.add_argument("action", choices=("check", "fetch"), help="fetch: put the verified package into --to")
    asked.add_argument("--to", type=Path, default=Path(), metavar="DIR", help="default: this folder")


async def update(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Print what there is, and where it was put. UserActionNeeded: update.*; RelayFailure("update.unreachable")."""
    updates = desk.updates()
    if updates is None:
        raise UserActionNeeded("update.not_packaged")
    release = await updates.newer()
    if release is None:
        output.row({"running": __version__, "newer": None})
        return
    row: Row = {"running": __version__, "newer": release.version, "changes": release.changes, "size": release.size}
    if wanted.action == "fetch":
        file = await updates.fetch(release, wanted.to, tell_fetching)
        row = {**row, "file": str(file)}
    output.row(row)
