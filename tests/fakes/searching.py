"""The history as a whole, in memory, for `FakeMessenger`: searching (the words of `SearchWish` as plain substrings)."""

from __future__ import annotations

import re

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, MessageKind
from e2ee_desktop.domain.search import SearchHit, SearchPage, SearchWish
from e2ee_desktop.services.search_terms import searched_text


class SearchableHistory:
    """Needs `messages` of whoever takes it in."""

    messages: dict[ContactId, list[Message]]

    def search(self, wish: SearchWish, before_row: int | None, limit: int) -> SearchPage:
        everything = sorted((m for held in self.messages.values() for m in held), key=lambda m: -m.row)
        older = (m for m in everything if before_row is None or m.row < before_row)
        found = [m for m in older if m.kind in {MessageKind.TEXT, MessageKind.FILE} and _wished(m, wish)]
        hits = tuple(SearchHit(m, _searched(m), _places(_searched(m), wish.text)) for m in found[:limit])
        return SearchPage(hits, hits[-1].message.row if len(found) > limit else None)

    def history_around(self, contact_id: ContactId, row: int, limit: int) -> tuple[Message, ...]:
        held = self.messages.get(contact_id, [])
        older = [m for m in held if m.row < row]
        return tuple(
            (older[len(older) - limit // 2 :] if len(older) > limit // 2 else older) + [m for m in held if m.row >= row]
        )[:limit]

    def history_around_message(self, contact_id: ContactId, message_id: MessageId, limit: int) -> tuple[Message, ...]:
        for message in self.messages.get(contact_id, []):
            if message.message_id == message_id:
                return self.history_around(contact_id, message.row, limit)
        raise UserActionNeeded("message.unknown")

    def history_since(self, contact_id: ContactId, at_ms: int, limit: int) -> tuple[Message, ...]:
        later = [m.row for m in self.messages.get(contact_id, []) if m.stored_ms >= at_ms]
        return self.history_around(contact_id, later[0] if later else 2**62, limit)


def _words(text: str) -> list[str]:
    return [quoted or plain for quoted, plain in re.findall(r'"([^"]+)"|([^\s"]+)', text.casefold())]


def _searched(message: Message) -> str:
    return searched_text(message.text, message.file.name if message.file is not None else "")


def _wished(message: Message, wish: SearchWish) -> bool:
    return (
        all(word in _searched(message).casefold() for word in _words(wish.text))
        and wish.contact_id in (None, message.contact_id)
        and message.sent_ms >= wish.since_ms
        and (not wish.until_ms or message.sent_ms < wish.until_ms)
        and (message.kind is MessageKind.FILE or not wish.has_file)
        and ("://" in message.text or not wish.has_link)
    )


def _places(text: str, wished: str) -> tuple[tuple[int, int], ...]:
    words = "|".join(re.escape(word) for word in _words(wished))
    return tuple(found.span() for found in re.finditer(words, text.casefold())) if words else ()
