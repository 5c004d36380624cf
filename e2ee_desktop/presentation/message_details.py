"""What a person may want to know of one message beyond its text: (name, value) lines, and its former texts.

A sender's clock may say anything: both the time they name and the time it came here are told.
"""

from __future__ import annotations

from collections.abc import Iterable

from e2ee_desktop.domain.messages import Direction, Message, MessageState, Revision
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_text, isolated
from e2ee_desktop.presentation.timers import duration
from e2ee_desktop.presentation.times import full_time, time_left

TEXT_SHOWN = 2_000


def detail_lines(message: Message, reader: Reader) -> list[tuple[str, str]]:
    """Name and value of everything that is known."""
    say, own = reader.say, message.direction is Direction.OUTGOING
    lines = [(say("Written"), full_time(message.sent_ms, reader))]
    if message.clock_doubt:
        lines.append((say("Their clock"), say("Can't be right. The time shown is when the message came here.")))
    if not own:
        lines.append((say("Received"), full_time(message.stored_ms, reader)))
    state = _STATES.get(message.state)
    if own and state is not None:
        lines.append((say("State"), say(state)))
    if message.failure:
        lines.append((say("Reason"), error_text(message.failure, say)))
    if message.edited_ms:
        lines.append((say("Edited"), full_time(message.edited_ms, reader)))
    if message.expires_ms:
        left = say("in {time}").format(time=time_left(message.expires_ms, reader))
        lines.append((say("Disappears"), f"{full_time(message.expires_ms, reader)} ({left})"))
    elif message.timer_s:
        after = say("{time} after it was seen").format(time=duration(message.timer_s, reader))
        lines.append((say("Disappears"), after))
    if message.forwarded:
        lines.append((say("Forwarded"), say("Written by somebody else; who is not told")))
    lines.append((say("Identity"), message.message_id.hex()))
    return lines


def revision_lines(revisions: Iterable[Revision], reader: Reader) -> list[tuple[str, str]]:
    """(until when, text) of former texts, newest first."""
    made: list[tuple[str, str]] = []
    for revision in revisions:
        text = clean_text(revision.text)
        shown = text if len(text) <= TEXT_SHOWN else text[:TEXT_SHOWN] + "…"
        until = reader.say("until {time}").format(time=full_time(revision.until_ms, reader))
        made.insert(0, (until, isolated(shown)))
    return made


_STATES = {
    MessageState.QUEUED: wording("Waiting to be sent"),
    MessageState.SENT: wording("Sent: the relay has it"),
    MessageState.DELIVERED: wording("Delivered to their device"),
    MessageState.READ: wording("Read"),
    MessageState.FAILED: wording("Not sent"),
}
