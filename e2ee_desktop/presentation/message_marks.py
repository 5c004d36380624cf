"""What stands around a message's text: whom it answers, reactions, the small marks beside its time, and how they are spoken.

One reaction a person: a conversation has two people, so a chip counts two at most.
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Message, MessageKind, Quote
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_text, isolated, one_line
from e2ee_desktop.presentation.timers import short_duration
from e2ee_desktop.presentation.times import time_left


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """What a message answers. author: "You" or the contact's name. text: one line."""

    message_id: MessageId
    own: bool
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A reaction under a bubble. own: this person's is among them."""

    emoji: str
    count: int
    own: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """Beside the time. timer: how long it stays, or is left; "" when it does not disappear. running: the time runs.

    doubtful: the author's clock can't be right, so that the time shown is when it came here."""

    edited: bool = False
    starred: bool = False
    pinned: bool = False
    forwarded: bool = False
    timer: str = ""
    running: bool = False
    doubtful: bool = False


NO_MARKS = Marks()


def quote_line(quote: Quote, name: str, reader: Reader) -> QuoteLine:
    """The quotation above an answer. name: the contact's, cleaned."""
    author = reader.say("You") if quote.own else name
    text = one_line(plain(clean_text(quote.excerpt)))
    return QuoteLine(quote.message_id, quote.own, author, text)


def chips(message: Message) -> tuple[Chip, ...]:
    """Reactions, each emoji once, the other's first."""
    found: dict[str, Chip] = {}
    for reaction in sorted(message.reactions, key=lambda one: one.own):
        emoji = clean_text(reaction.emoji)
        held = found.get(emoji, Chip(emoji, 0, own=False))
        found[emoji] = Chip(emoji, held.count + 1, held.own or reaction.own)
    return tuple(found.values())


def marks(message: Message, reader: Reader) -> Marks:
    """The small marks of a message."""
    if message.kind not in _MARKED:
        return NO_MARKS
    return Marks(
        bool(message.edited_ms),
        message.starred,
        message.pinned,
        message.forwarded,
        _timer(message, reader),
        bool(message.expires_ms),
        message.clock_doubt,
    )


def spoken_marks(message: Message, name: str, reader: Reader) -> list[str]:
    """The same for a screen reader. name: the contact's, cleaned."""
    if message.kind not in _MARKED:
        return []
    say, said = reader.say, list[str]()
    if message.quote is not None:
        line = quote_line(message.quote, name, reader)
        said.append(say("reply to {author}: {text}").format(author=isolated(line.author), text=line.text))
    for reaction in message.reactions:
        sentence = say("you reacted {emoji}") if reaction.own else say("{name} reacted {emoji}")
        said.append(sentence.format(name=isolated(name), emoji=clean_text(reaction.emoji)))
    for is_so, word in (
        (message.forwarded, wording("forwarded")),
        (bool(message.edited_ms), wording("edited")),
        (message.starred, wording("starred")),
        (message.pinned, wording("pinned")),
        (message.clock_doubt, wording("their clock is wrong")),
    ):
        if is_so:
            said.append(say(word))
    if message.expires_ms:
        said.append(say("disappears in {time}").format(time=time_left(message.expires_ms, reader)))
    elif message.timer_s:
        said.append(say("disappears after it was seen"))
    return said


def _timer(message: Message, reader: Reader) -> str:
    if message.expires_ms:
        return short_duration(max(0, message.expires_ms - reader.now_ms + 999) // 1000, reader)
    return short_duration(message.timer_s, reader) if message.timer_s else ""


_MARKED = frozenset({MessageKind.TEXT, MessageKind.FILE, MessageKind.NEWER})
