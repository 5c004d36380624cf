"""The command `e2ee-cli report`: what may be handed to who helps, without a name, an address or an identifier in it."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from contextlib import suppress

from e2ee_desktop.domain.events import CaughtUp, Event
from e2ee_desktop.entrypoints.cli_leaving import PATIENCE_S, Command
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.presentation.help_report import Noticed, help_report
from e2ee_desktop.services.messenger import ProfileMessenger


def declare_report(command: AddCommand) -> None:
    """Add the parser of `report`."""
    command("report", "versions, sizes in steps and codes of errors, for who helps you; names nobody and nothing")


async def _report(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    """Connect, as `sync` does, to hear what goes wrong; says it after some seconds at most."""
    noticed, caught_up = Noticed(), asyncio.Event()

    def heard(event: Event) -> None:
        noticed.note(event)
        if isinstance(event, CaughtUp):
            caught_up.set()

    messenger.listen(heard)
    await messenger.connect()
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_S):
            await caught_up.wait()
    output.row(help_report(noticed, messenger.contacts(), messenger.conversations()))


REPORT_COMMANDS: dict[str, Command] = {"report": _report}
