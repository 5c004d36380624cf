"""Commands about messages and conversations: reply, react, edit, delete, star, pin, timer, schedule, list.

A message is named by its id alone (32 hexadecimal digits), as `send`, `history` and `sync` print it.
"""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import ScheduledText
from e2ee_desktop.entrypoints.cli_leaving import Command, given, leave, print_sent
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.presentation.json_rows import Row, conversation_row, message_row
from e2ee_desktop.services.messenger import ProfileMessenger

AddCommand = Callable[..., argparse.ArgumentParser]


def declare(command: AddCommand) -> None:
    """Tell the parser of these commands. command: (name, what it does, places …) -> the command's own parser."""
    command("reply", 'answer a message; "-" reads the text from standard input', "message", "text")
    command("react", 'put an emoji under a message; "" takes it back', "message", "emoji")
    command("edit", 'change a text of yours, within a day; "-" reads it from standard input', "message", "text")
    deleted = command("delete", "delete a message here, or one of yours everywhere", "message")
    deleted.add_argument("--for-everyone", action="store_true", help="also at the other side")
    for name, about in (("star", "mark a message for yourself"), ("pin", "pin a message for both sides")):
        command(name, about, "message").add_argument("--undo", action="store_true", help="take it back")
    command("starred", "the messages you marked, newest first")
    command("timer", "messages disappear so many seconds after they were seen; 0 for never", "contact", "seconds")
    default = command("default-timer", "the timer that new conversations begin with")
    default.add_argument("seconds", nargs="?", metavar="SECONDS", help="0 for none; without it, what is set")
    command("conversations", "the conversations, newest activity first")
    scheduled = command("schedule", "send a text later, when this profile runs", "contact", "text")
    scheduled.add_argument("--at", required=True, type=moment, metavar="TIME", help="2030-12-24T08:00 or with zone")
    command("scheduled", "what is to be sent later", "contact")
    command("unschedule", "do not send it", "contact", "message")


def moment(text: str) -> int:
    """A time as a person writes it, in milliseconds; without a zone it is this computer's."""
    try:
        return int(datetime.fromisoformat(text).timestamp() * 1000)
    except ValueError as error:
        raise argparse.ArgumentTypeError("expected a time such as 2030-12-24T08:00") from error


def _message(messenger: ProfileMessenger, wanted: Namespace) -> tuple[ContactId, MessageId]:
    message = messenger.find_message(wanted.message)
    return message.contact_id, message.message_id


async def _reply(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    await print_sent(messenger, await messenger.send_text(contact_id, given(wanted.text), message_id), output)


async def _react(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    await messenger.react(contact_id, message_id, wanted.emoji)
    await _show(messenger, wanted, output)


async def _edit(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    await messenger.edit(contact_id, message_id, given(wanted.text))
    await _show(messenger, wanted, output)


async def _delete(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    if wanted.for_everyone:
        await messenger.delete_for_everyone(contact_id, [message_id])
        await leave(messenger)
    else:
        await messenger.delete_here(contact_id, [message_id])
    output.row({"message_id": message_id.hex(), "deleted": True, "for_everyone": wanted.for_everyone})


async def _star(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    await messenger.star(contact_id, message_id, starred=not wanted.undo)
    await _show(messenger, wanted, output)


async def _pin(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id, message_id = _message(messenger, wanted)
    await messenger.pin(contact_id, message_id, pinned=not wanted.undo)
    await _show(messenger, wanted, output)


async def _starred(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    before: int | None = None
    while page := messenger.starred(before, 100):
        for message in page:
            output.row({"contact_id": message.contact_id.hex(), **message_row(message)})
        before = page[-1].row


async def _timer(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id
    seconds = _whole(wanted.seconds)
    await messenger.set_timer(contact_id, seconds)
    await leave(messenger)
    output.row({"contact_id": contact_id.hex(), "timer_s": seconds})


def _whole(text: str) -> int:
    """-1, which no timer is, for what is no number."""
    return int(text) if text.isascii() and text.isdigit() else -1


async def _default_timer(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    if wanted.seconds is not None:
        await messenger.set_default_timer(_whole(wanted.seconds))
    output.row({"timer_s": messenger.default_timer()})


async def _conversations(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    for conversation in messenger.conversations():
        output.row(conversation_row(conversation, messenger.contact(conversation.contact_id)))


async def _schedule(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id
    output.row(_scheduled_row(await messenger.schedule_text(contact_id, given(wanted.text), wanted.at)))


async def _scheduled(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    for one in messenger.scheduled(messenger.find_contact(wanted.contact).contact_id):
        output.row(_scheduled_row(one))


async def _unschedule(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id
    found = [one for one in messenger.scheduled(contact_id) if one.message_id.hex() == wanted.message.lower()]
    message_id = found[0].message_id if found else MessageId(b"")
    output.row(_scheduled_row(await messenger.cancel_scheduled(contact_id, message_id)))


def _scheduled_row(scheduled: ScheduledText) -> Row:
    due = datetime.fromtimestamp(scheduled.due_ms / 1000, UTC).isoformat(timespec="seconds")
    return {"message_id": scheduled.message_id.hex(), "due_ms": scheduled.due_ms, "due": due, "text": scheduled.text}


async def _show(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    await leave(messenger)
    output.row(message_row(messenger.find_message(wanted.message)))


TALK_COMMANDS: dict[str, Command] = {
    "reply": _reply,
    "react": _react,
    "edit": _edit,
    "delete": _delete,
    "star": _star,
    "pin": _pin,
    "starred": _starred,
    "timer": _timer,
    "default-timer": _default_timer,
    "conversations": _conversations,
    "schedule": _schedule,
    "scheduled": _scheduled,
    "unschedule": _unschedule,
}
