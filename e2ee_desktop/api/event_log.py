"""Events as programs see them: numbered, the newest kept, so that whoever was away hears what was missed.

An event's id is `RUN-NUMBER-ROW`: which run of the interface, its number in that run, and the newest message of the history at that
time. Within a run everything is given again that is still kept. After a restart, or too long an absence, the messages since ROW come
from the history and an event `gap` before them says that other events may be missing. Lives on the service thread.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from e2ee_desktop.domain.events import Event, MessageStored
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.presentation.json_rows import Row, event_row
from e2ee_desktop.services.messenger import ProfileMessenger

KEPT = 2_048
MISSED_MAX = 10_000
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One event. name: of `row["event"]`; body: the row as JSON."""

    event_id: str
    name: str
    row: Row
    body: bytes


Ear = Callable[[Told], None]


class EventLog:
    """Of one open profile; made on the service thread."""

    def __init__(self, messenger: ProfileMessenger) -> None:
        self._messenger = messenger
        self._run = os.urandom(4).hex()
        self._number = 0
        self._newest_row = max((talk.newest.row for talk in messenger.conversations() if talk.newest), default=0)
        self._kept: deque[tuple[int, Told]] = deque(maxlen=KEPT)
        self._ears: list[Ear] = []
        self._stop = messenger.listen(self._happened)

    def close(self) -> None:
        """Hear nothing more."""
        self._stop()

    def listen(self, ear: Ear, last_event_id: str | None) -> Callable[[], None]:
        """Tell `ear` what it missed since `last_event_id` (None: nothing), then everything; returns what ends it."""
        for told in self._missed(last_event_id) if last_event_id is not None else ():
            ear(told)
        self._ears.append(ear)

        def stop() -> None:
            if ear in self._ears:
                self._ears.remove(ear)

        return stop

    def _happened(self, event: Event) -> None:
        if isinstance(event, MessageStored):
            self._newest_row = max(self._newest_row, event.message.row)
        row = event_row(event)
        if row is None:
            return
        self._number += 1
        told = self._told(row, self._newest_row)
        self._kept.append((self._number, told))
        for ear in tuple(self._ears):
            ear(told)

    def _missed(self, last_event_id: str) -> list[Told]:
        run, number, row = _parsed(last_event_id)
        oldest = self._kept[0][0] if self._kept else self._number + 1
        if run == self._run and oldest - 1 <= number <= self._number:
            return [told for known, told in self._kept if known > number]
        found = self._messages_after(row)
        gap = self._told({"event": "gap", "messages": len(found)}, row)
        rows = ((message.row, event_row(MessageStored(message))) for message in found)
        return [gap, *(self._told(shown, at) for at, shown in rows if shown is not None)]

    def _messages_after(self, row: int) -> list[Message]:
        """In the order in which they were stored; the newest MISSED_MAX of them."""
        found: list[Message] = []
        for talk in self._messenger.conversations():
            before: int | None = None
            while talk.newest is not None and talk.newest.row > row and len(found) < MISSED_MAX:
                part = self._messenger.history(talk.contact_id, before, _PAGE)
                found += [message for message in part if message.row > row]
                if not part or part[0].row <= row:
                    break
                before = part[0].row
        return sorted(found, key=lambda message: message.row)[-MISSED_MAX:]

    def _told(self, row: Row, newest_row: int) -> Told:
        return Told(f"{self._run}-{self._number}-{newest_row}", str(row["event"]), row, msgspec.json.encode(row))


def _parsed(event_id: str) -> tuple[str, int, int]:
    """(run, number, row); what is no id of ours is as old as can be."""
    run, _, rest = event_id.partition("-")
    number, _, row = rest.partition("-")
    try:
        return run, int(number), max(0, int(row))
    except ValueError:
        return "", 0, 0
