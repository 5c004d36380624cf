"""Commands about files: send, fetch and save, cancel, send on (texts too). Progress goes to standard error when that is a terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.events import Event, FileProgressed
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.entrypoints.cli_leaving import Command, given, leave, print_sent
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.presentation.json_rows import file_row
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.messenger import ProfileMessenger


def declare_files(command: AddCommand) -> None:
    """Tell the parser of these commands."""
    sent = command(
        "send-file", "send a file to a contact; goes on with the next command if the relay is away", "contact", "path"
    )
    sent.add_argument("--caption", default="", metavar="TEXT", help='a text under it; "-" reads it from standard input')
    sent.add_argument("--keep-metadata", action="store_true", help="send a picture with its place, time and camera")
    command("save-file", "fetch a file and save it in plain, in a folder or under a name", "message", "path")
    command("forward", "send a text or a file on, without its author's name", "message", "contact")
    command("cancel-file", "give up a file that is not sent yet, or what came of one that is fetched", "message")


async def _send_file(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id
    file = FileToSend(Path(wanted.path), caption=given(wanted.caption), keep_metadata=wanted.keep_metadata)
    await _print_sent_file(messenger, await messenger.send_file(contact_id, file), output)


async def _print_sent_file(messenger: ProfileMessenger, message: Message, output: Output) -> None:
    await _finished(messenger, message)
    await leave(messenger)
    now = messenger.find_message(message.message_id.hex())
    _refuse_failed(now)
    output.row({"message_id": now.message_id.hex(), "state": now.state.value, **file_row(now)})


async def _forward(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    message = messenger.find_message(wanted.message)
    recipient = messenger.find_contact(wanted.contact).contact_id
    await messenger.forward(message.contact_id, [message.message_id], [recipient])
    sent = messenger.history(recipient, None, 1)[-1]
    await (_print_sent_file if sent.file is not None else print_sent)(messenger, sent, output)


async def _save_file(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    message = messenger.find_message(wanted.message)
    contact_id, message_id = message.contact_id, message.message_id
    await messenger.fetch_file(contact_id, message_id)
    await _finished(messenger, message)
    now = messenger.find_message(wanted.message)
    _refuse_failed(now)
    if now.file is not None and now.file.state is FileState.FETCHING:
        raise RelayFailure("relay.unreachable")
    saved = await messenger.save_file(contact_id, message_id, Path(wanted.path))
    output.row({"message_id": message_id.hex(), "path": str(saved), **file_row(now)})


async def _cancel_file(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    message = messenger.find_message(wanted.message)
    await messenger.cancel_file(message.contact_id, message.message_id)
    await messenger.finish_files(message)
    output.row({"message_id": message.message_id.hex(), "cancelled": True})


async def _finished(messenger: ProfileMessenger, message: Message) -> None:
    """Let this one file move, as far as that is possible now."""
    stop = messenger.listen(_show_progress) if sys.stderr.isatty() else None
    try:
        await messenger.finish_files(message)
    finally:
        if stop is not None:
            stop()
            sys.stderr.write("\n")


def _show_progress(event: Event) -> None:
    if isinstance(event, FileProgressed):
        percent = 100 * event.done_bytes // max(1, event.size_bytes)
        sys.stderr.write(f"\r{percent:3} %  {event.done_bytes:,} of {event.size_bytes:,} bytes")
        sys.stderr.flush()


def _refuse_failed(message: Message) -> None:
    """Raises the failure that the card tells of."""
    card: FileCard | None = message.file
    if card is not None and card.state in {FileState.FAILED, FileState.GONE}:
        raise RelayFailure(card.failure or "blob.unknown")


FILE_COMMANDS: dict[str, Command] = {
    "send-file": _send_file,
    "save-file": _save_file,
    "forward": _forward,
    "cancel-file": _cancel_file,
}
