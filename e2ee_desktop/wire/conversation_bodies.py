"""Bodies of what people do in a conversation beyond the words themselves (docs/protocol.md section 6).

Each may come late, twice, out of order, or for a message that is gone: so each names its target by id and author, and carries a
*revision*, a number that its author only ever raises; of two that speak of the same thing the higher revision holds. Where both
sides may speak (timer, pin), the higher account id breaks a tie. Knows no frame and no meaning.
"""

from __future__ import annotations

from typing import Final, assert_never

import msgspec

from e2ee_desktop.domain.ids import ID_BYTES
from e2ee_desktop.wire.limits import (
    EMOJI_BYTES_MAX,
    EXCERPT_BYTES_MAX,
    IDS_PER_FRAME_MAX,
    MENTIONS_MAX,
    REVISION_MAX,
    TIMER_SECONDS_MAX,
)


class Quoted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a text answers. author: 16 bytes, an account id. excerpt: its beginning, for who no longer has it."""

    message_id: bytes
    author: bytes
    excerpt: str


class Mention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody is meant by a part of the text. account_id: 16 bytes; at, length: in code points of the text."""

    account_id: bytes
    at: int
    length: int


class Reaction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """emoji: one, or "" to withdraw. target, author: 16 bytes each, the message and whose it is."""

    target: bytes
    author: bytes
    emoji: str
    revision: int


class Edit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message of mine now reads so. target: 16 bytes."""

    target: bytes
    text: str
    revision: int


class Deletion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """These messages of mine shall be deleted everywhere. targets: 16 bytes each."""

    targets: list[bytes]


class Timer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Messages of this conversation disappear so long after they were seen. seconds: 0 for never."""

    seconds: int
    revision: int


class Pin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message is pinned to the top of the conversation for both, or no longer."""

    target: bytes
    author: bytes
    pinned: bool
    revision: int


class Seen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The person has seen these messages of yours. message_ids: 16 bytes each."""

    message_ids: list[bytes]


class Typing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The person is writing, or stopped. Worth nothing a few seconds later: never repeated, never confirmed."""

    active: bool


ConversationBody = Reaction | Edit | Deletion | Timer | Pin | Seen | Typing

CONVERSATION_KINDS: Final[dict[str, type[ConversationBody]]] = {
    "reaction": Reaction,
    "edit": Edit,
    "deletion": Deletion,
    "timer": Timer,
    "pin": Pin,
    "seen": Seen,
    "typing": Typing,
}


def conversation_body_fits(body: ConversationBody) -> bool:
    """Whether every field is within its limits."""
    match body:
        case Reaction(target=target, author=author, emoji=emoji, revision=revision):
            return _ids(target, author) and _bytes(emoji) <= EMOJI_BYTES_MAX and _revision(revision)
        case Edit(target=target, revision=revision):
            return _ids(target) and _revision(revision)
        case Deletion(targets=ids) | Seen(message_ids=ids):
            return 0 < len(ids) <= IDS_PER_FRAME_MAX and _ids(*ids)
        case Timer(seconds=seconds, revision=revision):
            return 0 <= seconds <= TIMER_SECONDS_MAX and _revision(revision)
        case Pin(target=target, author=author, revision=revision):
            return _ids(target, author) and _revision(revision)
        case Typing():
            return True
        case _:
            assert_never(body)


def text_options_fit(reply_to: Quoted | None, mentions: list[Mention], timer_s: int) -> bool:
    """Whether what comes with a text is within its limits."""
    quoted = reply_to is None or (
        _ids(reply_to.message_id, reply_to.author) and _bytes(reply_to.excerpt) <= EXCERPT_BYTES_MAX
    )
    named = len(mentions) <= MENTIONS_MAX and all(
        _ids(one.account_id) and 0 <= one.at <= REVISION_MAX and 0 < one.length <= REVISION_MAX for one in mentions
    )
    return quoted and named and 0 <= timer_s <= TIMER_SECONDS_MAX


def _ids(*ids: bytes) -> bool:
    return all(len(one) == ID_BYTES for one in ids)


def _bytes(text: str) -> int:
    return len(text.encode(errors="replace"))


def _revision(number: int) -> bool:
    return 0 < number <= REVISION_MAX
