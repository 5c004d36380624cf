"""Finding places in the history, and keeping the search index up with it.

Rules:
1. An answer is quick whatever is asked: it looks at EXAMINED_MAX candidates and then says where to go on.
2. What the index does not have yet is looked at all the same, the newest TAIL_ROWS of it; the rest is counted in the answer.
3. Indexing never gets into the way of receiving: it waits until nothing has come for a while, and works in short turns.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.domain.events import Event, MessageReplaced, MessageStored, TroubleNoticed
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.domain.search import SearchHit, SearchPage, SearchWish
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.search_port import Candidate
from e2ee_desktop.services.search_terms import Query, has_link, query_of
from e2ee_desktop.services.store_port import Store

EXAMINED_MAX = 2_000
TAIL_ROWS = 2_000
_CHUNK_LEAST, _CHUNK_MOST = 20, 500
MERGED_AT_ONCE = 32
"""Pages of the index a turn: as long as a turn of indexing."""
INDEXED_AT_ONCE = 250
"""Rows a turn: some 15 ms, so that the window and the network are answered in between."""
PAUSE_S, QUIET_S = 0.01, 1.0
_EXCERPT_BEFORE, _EXCERPT_CHARACTERS = 40, 160


class Searching:
    """The search of one profile."""

    def __init__(self, profile: OpenProfile, book: ContactBook) -> None:
        self._profile = profile
        self._book = book
        self._something = asyncio.Event()
        profile.listeners.append(self._note)

    def page(self, wish: SearchWish, before_row: int | None, limit: int) -> SearchPage:
        """Hits older than `before_row`, newest first. Raises UserActionNeeded("contact.unknown")."""
        if wish.contact_id is not None:
            self._book.get(wish.contact_id)
        table, query = self._profile.store.search, query_of(wish)
        indexed, newest = table.indexed(), table.newest_row()
        examined = _Examined(self._profile.store, wish, query, limit)
        at = newest + 1 if before_row is None else before_row
        tail = 0 if not query.expression else max(indexed, newest - TAIL_ROWS)
        while at > tail + 1 and not examined.enough:
            found = table.scan(wish.contact_id, tail, at, examined.chunk)
            at = examined.take(found, tail + 1)
        if tail and at <= tail + 1:
            at = min(at, indexed + 1)
        while query.expression and 1 < at <= indexed + 1 and not examined.enough:
            at = examined.take(table.candidates(query.expression, at, examined.chunk), 1)
        return SearchPage(tuple(examined.hits), at if at > 1 else None, max(0, tail - indexed) if tail else 0)

    def around(self, contact_id: ContactId, row: int, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages with `row` in their middle, in ascending order."""
        self._book.get(contact_id)
        store = self._profile.store
        after = store.search.following(contact_id, row, limit - limit // 2)
        return (*store.messages.newest(contact_id, row, limit - len(after)), *after)

    def around_message(self, contact_id: ContactId, message_id: MessageId, limit: int) -> tuple[Message, ...]:
        """The same for a message. Raises UserActionNeeded("message.unknown")."""
        self._book.get(contact_id)
        message = self._profile.store.messages.get(contact_id, message_id)
        if message is None:
            raise UserActionNeeded("message.unknown")
        return self.around(contact_id, message.row, limit)

    def since(self, contact_id: ContactId, at_ms: int, limit: int) -> tuple[Message, ...]:
        """The same for the first message of that time. Rows grow with the time in which they came, so that some twenty looks find it;
        what was imported came at once, and is in the order in which it was written."""
        imported = self._book.get(contact_id).contact.standing is Standing.IMPORTED
        search, low = self._profile.store.search, 0
        high = search.newest_row() + 1
        while low < high:
            middle = (low + high) // 2
            found = search.following(contact_id, middle, 1)
            early = bool(found) and (found[0].sent_ms if imported else found[0].stored_ms) < at_ms
            low, high = (found[0].row + 1, high) if early else (low, middle)
        return self.around(contact_id, low, limit)

    async def catch_up(self) -> None:
        """Index everything that is there."""
        left = self.index_some()
        while left:
            await asyncio.sleep(0)
            left = self.index_some()

    def index_some(self) -> int:
        """One turn of indexing; returns how many rows are left."""
        store = self._profile.store
        if store.search.indexed() >= store.search.newest_row():
            return 0
        with store.transaction():
            return store.search.index(INDEXED_AT_ONCE)

    def merge_some(self) -> bool:
        """One turn of making fewer parts of the index, so that searching opens fewer; False when there is nothing to do."""
        with self._profile.store.transaction():
            return self._profile.store.search.merge(MERGED_AT_ONCE)

    def wake(self) -> None:
        """Something came that no event tells of."""
        self._something.set()

    async def run(self) -> None:
        """Index what comes, whenever it is quiet, and then tidy the index; until cancelled."""
        while True:
            await self._quiet()
            try:
                left = self.index_some() > 0 or self.merge_some()
            except E2EEError as error:  # a full disk: reading and writing tell of it too
                self._profile.publish([TroubleNoticed(error.code)])
                left = False
            if not left:
                await self._something.wait()

    async def _quiet(self) -> None:
        """Returns at once while nothing comes, else when nothing has come for a while."""
        await asyncio.sleep(PAUSE_S)
        while self._something.is_set():
            self._something.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(QUIET_S):
                    await self._something.wait()

    def _note(self, event: Event) -> None:
        if isinstance(event, MessageStored | MessageReplaced):
            self._something.set()


class _Examined:
    """What came of the candidates so far. enough: the page is full, or searched for long enough. chunk: how many to ask for
    next; more with each time, because asking costs too."""

    def __init__(self, store: Store, wish: SearchWish, query: Query, limit: int) -> None:
        self._store = store
        self._wish = wish
        self._query = query
        self._limit = limit
        self._seen = 0
        self.chunk = max(limit, _CHUNK_LEAST)
        self.hits: list[SearchHit] = []

    @property
    def enough(self) -> bool:
        return len(self.hits) >= self._limit or self._seen >= EXAMINED_MAX

    def take(self, candidates: tuple[Candidate, ...], end: int) -> int:
        """Look at them; returns the row from which on nothing older was looked at, `end` when there are no more."""
        for one in candidates:
            self._seen += 1
            places = self._query.places(one.text) if self._lets_through(one) else None
            message = None if places is None else self._store.messages.by_row(one.row)
            if places is not None and message is not None:
                self.hits.append(_hit(message, one.text, places))
                if len(self.hits) >= self._limit:
                    return one.row
        last = candidates[-1].row if len(candidates) >= self.chunk else end
        self.chunk = min(self.chunk * 2, _CHUNK_MOST)
        return last

    def _lets_through(self, one: Candidate) -> bool:
        wish = self._wish
        return (
            wish.contact_id in (None, one.contact_id)
            and one.sent_ms >= wish.since_ms
            and (not wish.until_ms or one.sent_ms < wish.until_ms)
            and (not wish.has_link or has_link(one.text))
            and (not wish.has_file or one.is_file)
        )


def _hit(message: Message, text: str, places: tuple[tuple[int, int], ...]) -> SearchHit:
    """The message with the part of what was searched of it around the first place."""
    start = max(0, places[0][0] - _EXCERPT_BEFORE) if places else 0
    end = start + _EXCERPT_CHARACTERS
    shown = "".join(" " if letter.isspace() else letter for letter in text[start:end])
    lead = "…" if start else ""
    moved = len(lead) - start
    inside = tuple((at + moved, min(to, end) + moved) for at, to in places if at < end)
    return SearchHit(message, lead + shown + ("…" if end < len(text) else ""), inside)
