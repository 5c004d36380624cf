"""Finding one message in a history that can only be read backwards: the stretch around it, and the rows of what is newer.

Runs on the service thread, page by page. Knows neither Qt nor the store.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.face import Messenger

STEP = 400
"""Messages read at once on the way back."""
AROUND = 20
"""Messages shown on either side of the one that was looked for."""
STEPS_MAX = 500


@dataclass(frozen=True, slots=True)
class Stretch:
    """messages: ascending, with the wanted one at `place`. at_oldest: nothing older exists. below: rows of what is newer; None
    when they are not known."""

    messages: tuple[Message, ...]
    place: int
    at_oldest: bool
    below: array[int] | None


def seek(messenger: Messenger, contact_id: ContactId, wanted: int | MessageId) -> Stretch | None:
    """The stretch around a message, by row (at once) or id (page by page); None when it is not there."""
    if isinstance(wanted, int):
        around = messenger.history_around(contact_id, wanted, 2 * AROUND)
        place = find(around, wanted)
        return None if place is None else Stretch(around, place, place < AROUND, None)
    newer: list[Message] = []
    below: list[int] = []
    before: int | None = None
    for _ in range(STEPS_MAX):
        page = messenger.history(contact_id, before, STEP)
        place = find(page, wanted)
        if place is not None:
            return _stretch(messenger, contact_id, page, place, newer, below)
        if len(page) < STEP:
            return None
        below = [message.row for message in (*page[AROUND:], *newer)] + below
        newer, before = list(page[:AROUND]), page[0].row
    return None


def find(messages: tuple[Message, ...] | list[Message], wanted: int | MessageId) -> int | None:
    """Where a message stands, by row or id."""
    for place in range(len(messages) - 1, -1, -1):
        if wanted in (messages[place].row, messages[place].message_id):
            return place
    return None


def _stretch(  # the state of the one loop above
    messenger: Messenger,
    contact_id: ContactId,
    page: tuple[Message, ...],
    place: int,
    newer: list[Message],
    below: list[int],
) -> Stretch:
    last = min(len(page), place + AROUND)
    after = page[last:]
    shown, rest = list(page[max(0, place - AROUND) : last]), [message.row for message in (*after, *newer)]
    if not after:
        room = AROUND - (last - place)
        shown += newer[:room]
        rest = [message.row for message in newer[room:]]
    missing = AROUND - min(place, AROUND)
    older = messenger.history(contact_id, page[0].row, missing) if missing else ()
    at_oldest = missing > 0 and len(older) < missing
    whole = (*older, *shown)
    found = find(whole, page[place].row)
    return Stretch(whole, found or 0, at_oldest, array("q", rest + below))
