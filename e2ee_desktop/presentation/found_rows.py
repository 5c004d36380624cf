"""Messages in a list of their own: what a search found, what has a star. One frozen row each.

Positions of matches hold: what must not be shown becomes a space, and marks of style that are left out move them along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.domain.search import SearchHit
from e2ee_desktop.presentation.avatars import Avatar, avatar
from e2ee_desktop.presentation.conversation_rows import contact_title, file_line
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import isolated
from e2ee_desktop.presentation.times import list_time, written_ms

EXCERPT_CHARACTERS = 160
EXCERPT_CHARACTERS_MAX = 400
"""A row shows two lines; longer ones cost time to lay out and are never seen."""
_MARKUP = re.compile(r"\*\*|~~|`+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """author: "You" or "". matches: (start, end) in `text`."""

    contact_id: ContactId
    row: int
    name: str
    avatar: Avatar
    text: str
    matches: tuple[tuple[int, int], ...]
    time: str
    own: bool
    accessible: str


def hit_rows(hits: Iterable[SearchHit], contacts: Mapping[ContactId, Contact], reader: Reader) -> tuple[FoundRow, ...]:
    """What a search found, as it came: newest first."""
    return tuple(
        _row(hit.message, hit.excerpt, hit.matches, contacts[hit.message.contact_id], reader)
        for hit in hits
        if hit.message.contact_id in contacts
    )


def starred_rows(
    messages: Iterable[Message], contacts: Mapping[ContactId, Contact], reader: Reader
) -> tuple[FoundRow, ...]:
    """Messages with a star."""
    return tuple(
        _row(
            message,
            message.text[:EXCERPT_CHARACTERS] or file_line(message, reader),
            (),
            contacts[message.contact_id],
            reader,
        )
        for message in messages
        if message.contact_id in contacts
    )


def _row(
    message: Message, excerpt: str, matches: tuple[tuple[int, int], ...], contact: Contact, reader: Reader
) -> FoundRow:
    seen = _UNSEEN.sub(" ", excerpt[:EXCERPT_CHARACTERS_MAX])
    text, inside = _without_markup(seen, tuple((a, b) for a, b in matches if 0 <= a < b <= len(seen)))
    own, name = message.direction is Direction.OUTGOING, contact_title(contact, reader)
    time = list_time(written_ms(message), reader)
    author = reader.say("You") if own else isolated(name)
    spoken = f"{isolated(name)}, {author}: {isolated(text)}, {time}"
    return FoundRow(
        contact.contact_id, message.row, name, avatar(contact.contact_id, contact.name), text, inside, time, own, spoken
    )


def _without_markup(text: str, matches: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Marks of bold, struck and code text are left out, except where they were looked for."""
    marks = [
        mark.span()
        for mark in _MARKUP.finditer(text)
        if not any(start < mark.end() and mark.start() < end for start, end in matches)
    ]
    shown, behind = list[str](), 0
    for start, end in marks:
        shown.append(text[behind:start])
        behind = end

    def moved(place: int) -> int:
        return place - sum(end - start for start, end in marks if end <= place)

    return "".join((*shown, text[behind:])), tuple((moved(start), moved(end)) for start, end in matches)
