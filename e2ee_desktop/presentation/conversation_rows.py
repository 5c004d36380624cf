"""The conversation list: one frozen row a contact, newest activity first.

Knows no Qt and no store: it is given contacts and conversations and says what a line shows and what a screen reader says.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.presentation.avatars import Avatar, avatar
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_name, isolated, one_line
from e2ee_desktop.presentation.times import list_time, today
from e2ee_desktop.presentation.trust_badges import trust_badge

_OUR_WORDS = (wording("You"), wording("Note to self"), wording("Imported history"), wording("Requests"))
PREVIEW_SOURCE = 640
"""So much of a text is looked at for its preview."""


class Mark(Enum):
    """The small sign below the time when there is no unread count."""

    NONE = ""
    FAILED = "circle-alert"
    CHANGED = "shield-alert"
    BLOCKED = "ban"


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One line of the list. time: "" when nothing was written. draft: the preview shows an unsent draft."""

    contact_id: ContactId
    name: str
    avatar: Avatar
    preview: str
    draft: bool
    time: str
    unread: int
    mark: Mark
    verified: bool
    accessible: str
    pinned: bool = False
    archived: bool = False
    muted: bool = False
    marked_unread: bool = False
    typing: bool = False
    imported: bool = False
    """A history that was taken in from an export: nobody can be written to."""

    @property
    def calls(self) -> bool:
        """Whether there is something that the person has not seen, or wants to come back to."""
        return self.unread > 0 or self.marked_unread


def conversation_rows(
    contacts: Mapping[ContactId, Contact],
    conversations: Iterable[Conversation],
    reader: Reader,
    typing: Container[ContactId] = (),
    kept: KeptRows | None = None,
) -> tuple[ConversationRow, ...]:
    """Rows of everyone who is not a request: pinned ones first, then newest activity. typing: who is writing. kept: from
    the last time."""
    known = [(contacts[talk.contact_id], talk) for talk in conversations if talk.contact_id in contacts]
    shown = [(contact, talk) for contact, talk in known if contact.standing is not Standing.REQUEST]
    shown.sort(key=lambda pair: (pair[1].pinned, _activity(*pair)), reverse=True)
    make = conversation_row if kept is None else kept.row
    return tuple(make(contact, talk, reader, typing=contact.contact_id in typing) for contact, talk in shown)


def request_rows(
    contacts: Mapping[ContactId, Contact], conversations: Mapping[ContactId, Conversation], reader: Reader
) -> tuple[ConversationRow, ...]:
    """Rows of people who ask to be let in, newest first."""
    requests = sorted(
        (contact for contact in contacts.values() if contact.standing is Standing.REQUEST),
        key=lambda contact: contact.created_ms,
        reverse=True,
    )
    return tuple(
        conversation_row(
            contact, conversations.get(contact.contact_id, Conversation(contact.contact_id, None, 0)), reader
        )
        for contact in requests
    )


def conversation_row(contact: Contact, talk: Conversation, reader: Reader, *, typing: bool = False) -> ConversationRow:
    """The line of one contact."""
    name = contact_title(contact, reader)
    draft = bool(talk.draft.strip()) and not typing
    preview = reader.say("typing…") if typing else _preview(contact, talk, reader)
    time = list_time(talk.newest.stored_ms, reader) if talk.newest is not None else ""
    mark = _mark(contact, talk)
    return ConversationRow(
        contact.contact_id,
        name,
        avatar(contact.contact_id, contact.name),
        preview,
        draft,
        time,
        talk.unread,
        mark,
        contact.trust is Trust.VERIFIED and contact.standing is not Standing.YOURSELF,
        _accessible(contact, talk, time, reader, typing=typing),
        talk.pinned,
        talk.archived,
        is_muted(talk, reader),
        talk.marked_unread,
        typing,
        contact.standing is Standing.IMPORTED,
    )


class KeptRows:
    """Lines that were made before; one is made again when what it shows has changed, or the day by which times are told.

    With two hundred conversations each arriving message would otherwise cost two hundred lines.
    """

    def __init__(self) -> None:
        self._made: dict[ContactId, tuple[Contact, Conversation, tuple[object, ...], ConversationRow]] = {}

    def row(self, contact: Contact, talk: Conversation, reader: Reader, *, typing: bool = False) -> ConversationRow:
        """As `conversation_row`."""
        told_by = (typing, is_muted(talk, reader), today(reader), reader.zone, reader.say)
        made = self._made.get(contact.contact_id)
        if made is not None and made[0] is contact and made[1] is talk and made[2] == told_by:
            return made[3]
        row = conversation_row(contact, talk, reader, typing=typing)
        self._made[contact.contact_id] = (contact, talk, told_by, row)
        return row


def contact_title(contact: Contact, reader: Reader) -> str:
    """How a conversation is called: by the contact's name, or for what it is."""
    return reader.say("Note to self") if contact.standing is Standing.YOURSELF else person_name(contact.name, reader)


def person_name(name: str, reader: Reader) -> str:
    """A contact's name, in quotation marks when it is a word by which this program calls somebody else."""
    shown = clean_name(name)
    ours = {
        *(reader.say(word).casefold() for word in _OUR_WORDS),
        "e2ee desktop",
    }
    return reader.say("“{name}”").format(name=shown) if shown.casefold() in ours else shown


def is_muted(talk: Conversation, reader: Reader) -> bool:
    """Whether it is muted at this moment."""
    return talk.muted_until_ms > reader.now_ms


def matches(row: ConversationRow, wanted: str) -> bool:
    """Whether a search for `wanted` keeps this row: every word occurs in the name."""
    name = row.name.casefold()
    return all(word in name for word in wanted.casefold().split())


def _activity(contact: Contact, talk: Conversation) -> tuple[int, int]:
    """When something last happened, and the place in the history for what came in the same millisecond."""
    return (talk.newest.stored_ms, talk.newest.row) if talk.newest is not None else (contact.created_ms, 0)


def _mark(contact: Contact, talk: Conversation) -> Mark:
    if contact.standing is Standing.BLOCKED:
        return Mark.BLOCKED
    if contact.trust is Trust.CHANGED:
        return Mark.CHANGED
    if talk.newest is not None and talk.newest.state is MessageState.FAILED:
        return Mark.FAILED
    return Mark.NONE


def _preview(contact: Contact, talk: Conversation, reader: Reader) -> str:
    if talk.draft.strip():
        return one_line(talk.draft)
    if talk.newest is None:
        waiting = contact.standing is Standing.WAITING
        return reader.say("Waiting for an answer") if waiting else reader.say("No messages yet")
    return message_preview(talk.newest, reader)


def message_preview(message: Message, reader: Reader) -> str:  # noqa: PLR0911 - one line a kind is the table
    """One line of a message: for the list and for notices."""
    match message.kind:
        case MessageKind.TEXT:
            text = one_line(plain(message.text[:PREVIEW_SOURCE]))
            return reader.say("You: {text}").format(text=text) if message.direction is Direction.OUTGOING else text
        case MessageKind.FILE:
            return file_line(message, reader)
        case MessageKind.UNREADABLE:
            return reader.say("This message can't be read yet")
        case MessageKind.LOST:
            return reader.say("This message was lost")
        case MessageKind.NEWER:
            return reader.say("This message needs a newer version")
        case MessageKind.IDENTITY_CHANGED:
            return reader.say("The safety number changed")
        case MessageKind.DELETED:
            return reader.say("Deleted message")
        case MessageKind.TIMER:
            return reader.say("Disappearing messages were set")
        case MessageKind.FORKED:
            return reader.say("The order of messages doesn't fit")
        case MessageKind.RESTORED:
            return reader.say("Goes on from another device")


def file_line(message: Message, reader: Reader) -> str:
    """The caption, else what a voice message is, else the file's name."""
    if message.text.strip() or message.file is None:
        return one_line(plain(message.text[:PREVIEW_SOURCE]))
    return reader.say("Voice message") if message.file.voice else isolated(clean_name(message.file.name))


def _accessible(contact: Contact, talk: Conversation, time: str, reader: Reader, *, typing: bool) -> str:
    say = reader.say
    marks = (
        (contact.standing is Standing.IMPORTED, say("imported history")),
        (contact.standing not in (Standing.YOURSELF, Standing.IMPORTED), trust_badge(contact, reader).text),
        (talk.unread > 0, reader.counted("%n unread", "%n unread", talk.unread)),
        (talk.marked_unread, say("marked as unread")),
        (talk.pinned, say("pinned")),
        (talk.archived, say("archived")),
        (is_muted(talk, reader), say("muted")),
        (bool(talk.draft.strip()), say("Draft")),
    )
    preview = say("typing…") if typing else _spoken_preview(contact, talk, reader)
    said = [word for holds, word in marks if holds]
    return ", ".join(part for part in (isolated(contact_title(contact, reader)), *said, preview, time) if part)


def _spoken_preview(contact: Contact, talk: Conversation, reader: Reader) -> str:
    newest = talk.newest
    own = newest is not None and newest.direction is Direction.OUTGOING and newest.kind is MessageKind.TEXT
    if newest is not None and own and not talk.draft.strip():
        return reader.say("you wrote {text}").format(text=one_line(plain(newest.text[:PREVIEW_SOURCE])))
    return _preview(contact, talk, reader)
