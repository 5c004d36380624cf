"""The history as a whole, in memory, for `FakeMessenger`: searching (the words of `SearchWish` as plain substrings)."""

from __future__ import annotations

import re

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message, MessageKind
from e2ee_desktop.domain.search import SearchHit, SearchPage, SearchWish


class SearchableHistory:
    """Needs `messages` of whoever takes it in."""

    messages: dict[ContactId, list[Message]]

    def search(self, wish: SearchWish, before_row: int | None, limit: int) -> SearchPage:
        everything = sorted((m for held in self.messages.values() for m in held), key=lambda m: -m.row)
        older = (m for m in everything if before_row is None or m.row < before_row)
        found = [m for m in older if m.kind is MessageKind.TEXT and _wished(m, wish)]
        hits = tuple(SearchHit(m, m.text, _places(m.text, wish.text)) for m in found[:limit])
        return SearchPage(hits, hits[-1].message.row if len(found) > limit else None)

    def history_around(self, contact_id: ContactId, row: int, limit: int) -> tuple[Message, ...]:
        held = self.messages.get(contact_id, [])
        older = [m for m in held if m.row < row]
        return tuple(
            (older[len(older) - limit // 2 :] if len(older) > limit // 2 else older) + [m for m in held if m.row >= row]
        )[:limit]


def _words(text: str) -> list[str]:
    return [quoted or plain for quoted, plain in re.findall(r'"([^"]+)"|([^\s"]+)', text.casefold())]


def _wished(message: Message, wish: SearchWish) -> bool:
    return (
        all(word in message.text.casefold() for word in _words(wish.text))
        and wish.contact_id in (None, message.contact_id)
        and message.sent_ms >= wish.since_ms
        and (not wish.until_ms or message.sent_ms < wish.until_ms)
        and not wish.has_file
        and ("://" in message.text or not wish.has_link)
    )


def _places(text: str, wished: str) -> tuple[tuple[int, int], ...]:
    words = "|".join(re.escape(word) for word in _words(wished))
    return tuple(found.span() for found in re.finditer(words, text.casefold())) if words else ()
