"""Whose wishes the store gets next: everybody's in turn.

First come, first served would let one connection fill the queue, and each honest envelope wait behind all of it. Owners'
operations cost the most, because most have a signature to be checked: only so many go into one batch, and what is quick does
not wait for them. Decides about order alone; wishes of one party keep theirs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Generic, Protocol, TypeVar

from e2ee_desktop.relay.mailbox_store import (
    CreateMailbox,
    DeleteMailbox,
    OpenMailbox,
    Operation,
    PublishDirectory,
    SetMailboxCapabilities,
)

SLOW: dict[type[Operation], int] = {
    OpenMailbox: 1,
    SetMailboxCapabilities: 1,
    PublishDirectory: 1,
    DeleteMailbox: 1,
    CreateMailbox: 4,
}
"""What they cost, in checks of a signature. A new mailbox touches three pages of the disk, wherever its random ids belong."""
SLOW_AT_ONCE = 16
"""In one batch: some 2 ms, which is what they may add to the others' delay."""


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
        self._slow = 0

    def __bool__(self) -> bool:
        return bool(self._order)

    def add(self, wish: WishT) -> None:
        """At the end of its party's row."""
        row = self._rows.get(wish.party)
        if row is None:
            row = self._rows[wish.party] = deque()
            self._order.append(wish.party)
        row.append(wish)
        self._slow += SLOW.get(type(wish.operation), 0)

    def add_quick(self, party: object, wishes: Sequence[WishT]) -> None:
        """As `add`, each of them: one party's, and none of SLOW among them. None at all: it gets no row."""
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
        order, rows, slow = self._order, self._rows, 0
        if not self._slow and sum(map(len, rows.values())) <= most:
            batch.extend(chain.from_iterable(rows.values()))
            rows.clear()
            order.clear()
            return batch
        passed_over: list[object] = []
        while order and len(batch) < most:
            party = order.popleft()
            row = rows[party]
            cost = SLOW.get(type(row[0].operation), 0)
            if cost and slow + cost > SLOW_AT_ONCE:
                passed_over.append(party)
                continue
            slow += cost
            batch.append(row.popleft())
            if row:
                order.append(party)
            else:
                del rows[party]
        order.extendleft(reversed(passed_over))
        self._slow -= slow
        return batch

    def drop(self, party: object) -> tuple[WishT, ...]:
        """Forget a party's row; returns it."""
        row = self._rows.pop(party, None)
        if row is None:
            return ()
        self._order.remove(party)
        self._slow -= _slow_among(row)
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
            self._slow -= _slow_among(dropped)
            self._rows[party] = deque(wish for wish in row if not unwanted(wish))
        return dropped


def _slow_among(wishes: Iterable[_Wish]) -> int:
    return sum(SLOW.get(type(wish.operation), 0) for wish in wishes)
