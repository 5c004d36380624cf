"""Which notices the person gets, in which words, and when they go (UI.md section 12).

`NoticeBoard` collects what happened and, asked now and then, says what to show and what to withdraw. One notice a
conversation: what comes while it hangs there makes it say how many. Many conversations at once make one notice of all.
A changed safety number of somebody verified is told in every case, and without what anybody wrote.

Knows no desktop service, no clock and no settings store: all of them come in as `Surface`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Conversation, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.presentation.conversation_rows import is_muted, message_preview
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import clean_name, isolated

AT_ONCE_MAX = 4
"""So many conversations have a notice each; of more, one notice tells."""
SUMMARY = "all"
_TOLD = frozenset({MessageKind.TEXT, MessageKind.FILE, MessageKind.NEWER})


class Level(Enum):
    """How much of a message others can read over the person's shoulder."""

    FULL = "name-and-message"
    NAME = "name"
    NOTHING = "nothing"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class NoticeWishes:
    """What the person set. quiet: minutes of the day, from and until; equal for never. paused_until_ms: 0 for not paused."""

    level: Level = Level.FULL
    sound: bool = True
    quiet: tuple[int, int] = (0, 0)
    paused_until_ms: int = 0


class Setting(Enum):
    """Names under which the wishes are kept in the profile."""

    LEVEL = "notices.level"
    SOUND = "notices.sound"
    QUIET = "notices.quiet"
    PAUSED = "notices.paused-until"


def chat_setting(contact_id: ContactId) -> str:
    """The name under which the level of one conversation is kept; "" there for the level of all."""
    return f"notices.chat.{contact_id.hex()}"


def read_wishes(setting: Callable[[str], str | None]) -> NoticeWishes:
    """The wishes out of the profile's settings; what does not read is as it is at first."""
    paused = setting(Setting.PAUSED.value) or ""
    return NoticeWishes(
        read_level(setting(Setting.LEVEL.value)) or Level.FULL,
        setting(Setting.SOUND.value) != "off",
        _read_quiet(setting(Setting.QUIET.value) or ""),
        int(paused) if paused.isdecimal() else 0,
    )


def read_level(text: str | None) -> Level | None:
    """A level out of a setting; None where none is set."""
    return next((level for level in Level if level.value == text), None)


def write_quiet(begin: int, end: int) -> str:
    """Quiet hours as a setting. begin, end: minutes of the day."""
    return f"{begin}-{end}"


def _read_quiet(text: str) -> tuple[int, int]:
    begin, _, end = text.partition("-")
    if begin.isdecimal() and end.isdecimal() and max(int(begin), int(end)) < 24 * 60:
        return int(begin), int(end)
    return 0, 0


def is_quiet(wishes: NoticeWishes, reader: Reader) -> bool:
    """Whether notices rest at this moment."""
    if reader.now_ms < wishes.paused_until_ms:
        return True
    begin, end = wishes.quiet
    at = datetime.fromtimestamp(reader.now_ms / 1000, UTC).astimezone(reader.zone)
    minute = at.hour * 60 + at.minute
    return begin <= minute < end if begin <= end else minute >= begin or minute < end


@dataclass(frozen=True, slots=True)
class Surface:
    """What the decision depends on. seen: the conversation that is before the person's eyes, if any.

    chat_levels: of the conversations that have one of their own.
    """

    contacts: Mapping[ContactId, Contact]
    conversations: Mapping[ContactId, Conversation]
    wishes: NoticeWishes
    chat_levels: Mapping[ContactId, Level]
    seen: ContactId | None
    reader: Reader


@dataclass(frozen=True, slots=True)
class Show:
    """A notice to show, in place of a former one with this key."""

    key: str
    title: str
    body: str
    urgent: bool
    sound: bool


@dataclass(frozen=True, slots=True)
class Withdraw:
    """A notice to take away."""

    key: str


Deed = Show | Withdraw


class NoticeBoard:
    """What was told and is not yet seen."""

    def __init__(self) -> None:
        self._came: dict[ContactId, tuple[int, Message]] = {}
        self._told: dict[ContactId, int] = {}
        self._in_summary: set[ContactId] = set()
        self._changed: dict[ContactId, None] = {}
        self._asking: dict[ContactId, None] = {}
        self._comparing: dict[ContactId, None] = {}
        self._gone: dict[str, None] = {}

    def waiting(self) -> tuple[ContactId, ...]:
        """Whose messages the next `due` decides on."""
        return tuple(self._came)

    def message(self, message: Message) -> None:
        """A message came."""
        if message.state is MessageState.RECEIVED and message.kind in _TOLD:
            count, _ = self._came.get(message.contact_id, (0, message))
            self._came[message.contact_id] = (count + 1, message)

    def request(self, contact_id: ContactId) -> None:
        """A stranger asks to be let in."""
        self._asking[contact_id] = None

    def identity_changed(self, contact_id: ContactId) -> None:
        """The safety number of somebody verified changed."""
        self._changed[contact_id] = None

    def invited(self, contact_id: ContactId) -> None:
        """A contact asks to compare emoji now."""
        self._comparing[contact_id] = None

    def compared(self, contact_id: ContactId) -> None:
        """That was answered, or came to its end."""
        self._comparing.pop(contact_id, None)
        self._gone[_comparison_key(contact_id)] = None

    def read(self, contact_id: ContactId) -> None:
        """A conversation was read, here or elsewhere, or is gone."""
        self._came.pop(contact_id, None)
        if self._told.pop(contact_id, 0):
            self._gone[_key(contact_id)] = None
        if contact_id in self._in_summary:
            self._in_summary.discard(contact_id)
            if not self._in_summary:
                self._gone[SUMMARY] = None

    def decided(self, contact_id: ContactId) -> None:
        """The person looked at the contact: request and security notice are no news any more."""
        self._asking.pop(contact_id, None)
        self._changed.pop(contact_id, None)
        self._gone[_request_key(contact_id)] = None
        self._gone[_security_key(contact_id)] = None

    def due(self, now: Surface) -> tuple[Deed, ...]:
        """What to do now; what was collected is decided with it."""
        gone, self._gone = self._gone, {}
        asking, self._asking = self._asking, {}
        changed, self._changed = self._changed, {}
        comparing, self._comparing = self._comparing, {}
        return (
            *(Withdraw(key) for key in gone),
            *(_security(contact_id, now) for contact_id in changed),
            *(deed for contact_id in asking for deed in _request(contact_id, now)),
            *(deed for contact_id in comparing for deed in _comparison(contact_id, now)),
            *self._messages(now),
        )

    def _messages(self, now: Surface) -> tuple[Deed, ...]:
        came, self._came = self._came, {}
        wanted = {each: news for each, news in came.items() if _level(each, now) is not Level.OFF}
        summed = 0
        shown: list[Deed] = []
        for contact_id, (count, newest) in wanted.items():
            if contact_id not in self._told and len(self._told) >= AT_ONCE_MAX:
                self._in_summary.add(contact_id)
                summed += count
                continue
            first = contact_id not in self._told
            self._told[contact_id] = self._told.get(contact_id, 0) + count
            shown.append(_message(newest, self._told[contact_id], now, first=first))
        return (*shown, _summary(now)) if summed else tuple(shown)


def _key(contact_id: ContactId) -> str:
    return contact_id.hex()


def _request_key(contact_id: ContactId) -> str:
    return f"request/{contact_id.hex()}"


def _comparison_key(contact_id: ContactId) -> str:
    return f"comparison/{contact_id.hex()}"


def _security_key(contact_id: ContactId) -> str:
    return f"security/{contact_id.hex()}"


def contact_of(key: str) -> ContactId | None:
    """Whom a notice is about; None for the one that is about many."""
    name = key.rpartition("/")[2]
    return ContactId(bytes.fromhex(name)) if name != SUMMARY else None


def _level(contact_id: ContactId, now: Surface) -> Level:
    """How much may be told of this conversation now; OFF for nothing at all."""
    contact, talk = now.contacts.get(contact_id), now.conversations.get(contact_id)
    if contact is None or talk is None or contact.standing is not Standing.ACTIVE:
        return Level.OFF
    if now.seen == contact_id or not talk.unread or is_muted(talk, now.reader) or is_quiet(now.wishes, now.reader):
        return Level.OFF
    return now.chat_levels.get(contact_id, now.wishes.level)


def _message(newest: Message, count: int, now: Surface, *, first: bool) -> Show:
    level, say = _level(newest.contact_id, now), now.reader.say
    several = now.reader.counted("%n new message", "%n new messages", count)
    name = clean_name(now.contacts[newest.contact_id].name)
    sound = now.wishes.sound and first
    match level:
        case Level.FULL:
            preview = message_preview(newest, now.reader)
            body = preview if count == 1 else f"{several}\n{preview}"
            return Show(_key(newest.contact_id), name, body, urgent=False, sound=sound)
        case Level.NAME:
            body = several if count > 1 else say("New message")
            return Show(_key(newest.contact_id), name, body, urgent=False, sound=sound)
        case _:
            title = several if count > 1 else say("New message")
            return Show(_key(newest.contact_id), title, "", urgent=False, sound=sound)


def _summary(now: Surface) -> Show:
    unread = [talk.unread for each, talk in now.conversations.items() if _level(each, now) is not Level.OFF]
    counted, chats = now.reader.counted, len(unread)
    text = now.reader.say("{messages} in {chats}").format(
        messages=counted("%n new message", "%n new messages", sum(unread)), chats=counted("%n chat", "%n chats", chats)
    )
    return Show(SUMMARY, text, "", urgent=False, sound=False)


def _request(contact_id: ContactId, now: Surface) -> tuple[Show, ...]:
    contact = now.contacts.get(contact_id)
    if contact is None or now.wishes.level is Level.OFF or is_quiet(now.wishes, now.reader):
        return ()
    if now.seen == contact_id or contact.standing is not Standing.REQUEST:
        return ()
    named = now.wishes.level is not Level.NOTHING
    text = now.reader.say("{name} asks to write to you").format(name=isolated(clean_name(contact.name)))
    title = now.reader.say("Message request")
    return (Show(_request_key(contact_id), title, text if named else "", urgent=False, sound=now.wishes.sound),)


def _comparison(contact_id: ContactId, now: Surface) -> tuple[Show, ...]:
    contact = now.contacts.get(contact_id)
    if contact is None or now.wishes.level is Level.OFF or is_quiet(now.wishes, now.reader) or now.seen == contact_id:
        return ()
    named = now.wishes.level is not Level.NOTHING
    text = now.reader.say("{name} asks you to compare emoji now").format(name=isolated(clean_name(contact.name)))
    title = now.reader.say("Verification")
    return (Show(_comparison_key(contact_id), title, text if named else "", urgent=False, sound=now.wishes.sound),)


def _security(contact_id: ContactId, now: Surface) -> Show:
    contact, say = now.contacts.get(contact_id), now.reader.say
    named = contact is not None and now.wishes.level in (Level.FULL, Level.NAME)
    if named and contact is not None:
        text = say("{name}'s safety number changed. Sending is paused.").format(name=isolated(clean_name(contact.name)))
    else:
        text = say("A safety number changed. Sending is paused.")
    return Show(_security_key(contact_id), say("Security notice"), text, urgent=True, sound=now.wishes.sound)
