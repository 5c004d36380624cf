"""What commands that change something share: what they are given, and letting what is queued leave before they end."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable
from contextlib import suppress

from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.messages import Message, MessageState
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.services.messenger import ProfileMessenger

PATIENCE_S = 15.0
"""Longest time that a command waits for a relay; longer than one request's own time-out."""

Command = Callable[[ProfileMessenger, Namespace, Output], Awaitable[None]]


def given(argument: str) -> str:
    """The argument, or all of standard input for "-": every user of this computer may read a command's arguments.

    Raises UserActionNeeded("text.not_unicode").
    """
    try:
        return sys.stdin.read().removesuffix("\n") if argument == "-" else argument
    except UnicodeDecodeError as error:
        raise UserActionNeeded("text.not_unicode") from error


async def leave(messenger: ProfileMessenger) -> None:
    """Let what is queued leave, as far as that is possible now."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_S):
            await messenger.flush()


async def print_sent(messenger: ProfileMessenger, message: Message, output: Output) -> None:
    """Let a new message leave, and say how far it came. Raises RelayFailure("relay.refused")."""
    await leave(messenger)
    state = messenger.message_state(message.contact_id, message.message_id)
    if state is MessageState.FAILED:
        raise RelayFailure("relay.refused")
    output.row({"message_id": message.message_id.hex(), "state": state.value})
