"""Whose wishes the store gets next: everybody's in turn.

First come, first served would let one connection fill the queue, and each honest envelope wait behind all of it. Owners'
operations cost the most, because each has a signature to be checked: only so many go into one batch, and what needs no
signature does not wait for them. Decides about order alone; wishes of one party keep theirs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Generic, Protocol, TypeVar

from e2ee_desktop.relay.mailbox_store import (
    DeleteMailbox,
    OpenMailbox,
    Operation,
    PublishDirectory,
    SetMailboxCapabilities,
)

SIGNED = frozenset((OpenMailbox, SetMailboxCapabilities, PublishDirectory, DeleteMailbox))
SIGNED_AT_ONCE = 16
"""Operations with a signature in one batch: some 2 ms, which is what they may add to the others' delay."""


class _Wish(Protocol):
    @property
    def party(self) -> object: ...
    @property
    def operation(self) -> Operation: ...


WishT = TypeVar("WishT", bound=_Wish)


class Turns(Generic[WishT]):
    """A queue with a row for each party, and their order: who was served goes to the end."""

    def __init__(self) -> None:
        self._rows: dict[object, deque[WishT]] = {}
        self._order: deque[object] = deque()
        self._signed = 0

    def __bool__(self) -> bool:
        return bool(self._order)

    def add(self, wish: WishT) -> None:
        """At the end of its party's row."""
        row = self._rows.get(wish.party)
        if row is None:
            row = self._rows[wish.party] = deque()
            self._order.append(wish.party)
        row.append(wish)
        self._signed += type(wish.operation) in SIGNED

    def add_unsigned(self, party: object, wishes: Sequence[WishT]) -> None:
        """As `add`, each of them: one party's, and no signature among them. None at all: it gets no row."""
        if not wishes:
            return
        row = self._rows.get(party)
        if row is None:
            self._rows[party] = deque(wishes)
            self._order.append(party)
        else:
            row.extend(wishes)

    def take(self, most: int) -> list[WishT]:
        """The next batch: one of each party, again and again; or everything, where that is as good."""
        batch: list[WishT] = []
        order, rows, signed = self._order, self._rows, 0
        if not self._signed and sum(map(len, rows.values())) <= most:
            batch.extend(chain.from_iterable(rows.values()))
            rows.clear()
            order.clear()
            return batch
        passed_over: list[object] = []
        while order and len(batch) < most:
            party = order.popleft()
            row = rows[party]
            if type(row[0].operation) in SIGNED:
                if signed == SIGNED_AT_ONCE:
                    passed_over.append(party)
                    continue
                signed += 1
            batch.append(row.popleft())
            if row:
                order.append(party)
            else:
                del rows[party]
        order.extendleft(reversed(passed_over))
        self._signed -= signed
        return batch

    def drop(self, party: object) -> tuple[WishT, ...]:
        """Forget a party's row; returns it."""
        row = self._rows.pop(party, None)
        if row is None:
            return ()
        self._order.remove(party)
        self._signed -= _signed_among(row)
        return tuple(row)

    def drop_if(self, party: object, unwanted: Callable[[WishT], bool]) -> tuple[WishT, ...]:
        """Forget some of a party's row; returns them."""
        row = self._rows.get(party)
        if row is None:
            return ()
        dropped = tuple(wish for wish in row if unwanted(wish))
        if len(dropped) == len(row):
            return self.drop(party)
        if dropped:
            self._signed -= _signed_among(dropped)
            self._rows[party] = deque(wish for wish in row if not unwanted(wish))
        return dropped


def _signed_among(wishes: Iterable[_Wish]) -> int:
    return sum(type(wish.operation) in SIGNED for wish in wishes)
