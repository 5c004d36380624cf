"""Searching the history: what is looked for, and what was found. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message

SEARCH_CHARACTERS_MAX = 200
"""More of a search text is not looked at."""


@dataclass(frozen=True, slots=True)
class SearchWish:
    """text: words or parts of words, all of which must be there, in any order; "…" in double quotes together as they stand.

    Case and accents make no difference. An empty text finds all that the rest lets through. contact_id: None for everybody.
    since_ms, until_ms: the time that is shown with a message (the author's clock); 0 for no bound; until_ms itself is not in.
    """

    text: str = ""
    contact_id: ContactId | None = None
    since_ms: int = 0
    until_ms: int = 0
    has_file: bool = False
    has_link: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """excerpt: the part of the text around the first place, on one line. matches: (start, end) in the excerpt, in order;
    empty when only the filters decided. The place to jump to is the message's `contact_id` and `row`."""

    message: Message
    excerpt: str
    matches: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """hits: newest first. before_row: where the next page begins; None when this is the last.

    A page may hold fewer hits than asked for, or none, and still not be the last: searching stops early to stay quick.
    unindexed: messages that were not looked at, because the index does not have them yet; 0 almost always.
    """

    hits: tuple[SearchHit, ...] = ()
    before_row: int | None = None
    unindexed: int = 0
