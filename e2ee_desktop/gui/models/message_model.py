"""The timeline's model: rows of the window over one conversation's history.

Pages are read on the service thread; an answer that belongs to a conversation that was left meanwhile is dropped.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QElapsedTimer, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import FileProgressed, MessageRemoved, MessageStateChanged
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.gui.models.message_seek import Stretch, find, seek
from e2ee_desktop.gui.models.message_window import BEGINNING, FIRST, PAGE, WINDOW_MAX, MessageWindow
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.conversation_rows import person_name
from e2ee_desktop.presentation.message_actions import Act, actions
from e2ee_desktop.presentation.message_marks import marks
from e2ee_desktop.presentation.message_rows import MessageRow, Talk, first_unread_row, message_row, message_rows
from e2ee_desktop.services.face import Messenger

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Page = tuple[Message, ...]
_ROOT = QModelIndex()
FLUSH_MS = 100
"""Shortest time between two changes by incoming messages."""
FLUSH_SHARE = 4
"""And so many times what the last change took: most of the time is left for receiving."""
FLUSH_ROWS = 40
"""Most rows made for one change: of a burst the newest are shown, and the rest is read when somebody scrolls there."""
IDLE_MS = 80
"""Between the parts of a conversation's beginning, so that the window paints and answers first."""


class MessageModel(QAbstractListModel):
    """following: whether the reader is at the newest message (the timeline says so). sought: while `opened` is emitted after a
    jump, the place of the message that was looked for.

    Signals: opened() when the newest page is there; extending() and extended() around a change that must not move
    what is on the screen; appended(int, bool) after so many new messages, True when the last is our own; missed() when a new message
    came while the newest ones are not in memory; not_found() when a message to jump to is gone."""

    opened = Signal()
    extending = Signal()
    extended = Signal()
    appended = Signal(int, bool)
    missed = Signal()
    not_found = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact: ContactId | None = None
        self._visit = 0
        self._window: MessageWindow | None = None
        self._rows: list[MessageRow] = []
        self._first_unread: int | None = None
        self._busy = False
        self.sought: int | None = None
        self._flushed = QElapsedTimer()
        self._flushed.start()
        self._pause_ms = FLUSH_MS
        self.following = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._flush)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._complete)
        mirror = around.mirror
        mirror.message_stored.connect(self._stored)
        mirror.message_replaced.connect(self._replaced)
        mirror.message_removed.connect(self._removed)
        mirror.message_state_changed.connect(self._progressed)
        mirror.file_progressed.connect(self._transferred)

    # --- For Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.accessible
        return row.text if role == Qt.ItemDataRole.DisplayRole else None

    # --- For the timeline ------------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[MessageRow]:
        """What is in memory, ascending."""
        return self._rows

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages behind `rows`."""
        return tuple(self._window.messages[: len(self._rows)]) if self._window is not None else ()

    def message(self, place: int) -> Message:
        """The message behind a row."""
        assert self._window is not None, "a row without a window"  # noqa: S101  # rows exist only with their window
        return self._window.messages[place]

    def place(self, wanted: int | MessageId | None) -> int | None:
        """Where a message stands in `rows`, by row or id; None when it is not in memory."""
        if wanted is None or self._window is None:
            return None
        place = find(self._window.messages, wanted)
        return place if place is not None and place < len(self._rows) else None

    def actions(self, place: int) -> tuple[Act, ...]:
        """What the person may do to a message now."""
        contact = self._around.mirror.contacts.get(self._contact) if self._contact is not None else None
        return actions(self.message(place), contact, self._around.reader().now_ms) if contact is not None else ()

    @property
    def loading(self) -> bool:
        """Whether the newest page is still on its way."""
        return self._contact is not None and self._window is None

    @property
    def at_newest(self) -> bool:
        """Whether the newest message is in memory."""
        return self._window is None or self._window.at_newest

    def open(self, contact_id: ContactId | None, unread: int = 0) -> None:
        """Show another conversation; the first page reaches back to its first unread message."""
        self._contact = contact_id
        self._first_unread = None
        self._read_newest(min(WINDOW_MAX, max(FIRST, unread + 20)), mark_unread=True)

    def jump_to_newest(self) -> None:
        """Load the newest page again."""
        self._read_newest(FIRST, mark_unread=False)

    def seek(self, wanted: int | MessageId) -> None:
        """Load the stretch around a message, by row or id; `opened` comes with `sought`, `not_found` when it is gone."""
        contact_id = self._contact
        if contact_id is None:
            return
        self._visit += 1
        visit = self._visit

        def came(found: Stretch | None) -> None:
            if visit != self._visit:
                return
            if found is None:
                self.not_found.emit()
                return
            self.beginResetModel()
            asked = len(found.messages) + (1 if found.at_oldest else 0)
            self._window, self._busy = MessageWindow(found.messages, asked, found.below), False
            self._window.open_end = found.below is None
            self._rows = list(message_rows(found.messages, self._talk()))
            self.endResetModel()
            self.sought = found.place
            self.opened.emit()
            self.sought = None

        self._around.bridge.read(self, lambda messenger: seek(messenger, contact_id, wanted), came, self._failed)

    def load_older(self) -> None:
        """Extend by a page upwards, if there is one."""
        if self._busy or self._window is None or self._contact is None:
            return
        before = self._window.older_before()
        if before is not None:
            self._fetch(before, PAGE, self._older)

    def load_newer(self) -> None:
        """Extend by a page downwards, if there is one."""
        if self._busy or self._window is None or self._window.at_newest:
            return
        if self._window.open_end and not self._window.below:
            self._fetch_around(self._window.messages[-1].row)
            return
        before, count = self._window.newer_before()
        self._fetch(before, count, self._newer)

    def refresh(self) -> None:
        """Make all rows again: the day, the name or a decision changed."""
        self._flush()
        if self._window is not None and self._rows:
            self._rows = list(message_rows(self._window.messages, self._talk()))
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def tick(self) -> bool:
        """Show how long disappearing messages have left; whether any is running."""
        if self._window is None:
            return False
        running = [place for place, row in enumerate(self._rows) if row.marks.running]
        for place in running:
            if marks(self._window.messages[place], self._around.reader()) != self._rows[place].marks:
                self._renew(place)
        return bool(running)

    def settle(self) -> None:
        """No message is marked by a changed identity any more."""
        if self._window is not None:
            self._window.settled()
            self.refresh()

    def forget_unread_line(self) -> None:
        """Take the "New messages" line away."""
        if self._first_unread is not None:
            self._first_unread = None
            self.refresh()

    # --- Pages -----------------------------------------------------------------------------------------------------

    def _talk(self) -> Talk:
        contact = self._around.mirror.contacts.get(self._contact) if self._contact is not None else None
        name = person_name(contact.name, self._around.reader()) if contact is not None else ""
        return Talk(name, self._first_unread, self._around.reader())

    def _read_newest(self, count: int, *, mark_unread: bool) -> None:
        self._visit += 1
        self.beginResetModel()
        self._window, self._rows, self._busy = None, [], False
        self.endResetModel()

        def take(page: Page) -> None:
            self.beginResetModel()
            self._window = MessageWindow(page, count)
            if mark_unread:
                self._first_unread = first_unread_row(page)
            self._rows = list(message_rows(page, self._talk()))
            self.endResetModel()
            self.opened.emit()
            self._idle.start()

        self._fetch(None, count, take)

    def _complete(self) -> None:
        """The beginning of a conversation that was opened, part by part."""
        if self._window is not None and self._window.at_newest and len(self._window.messages) < BEGINNING:
            self.load_older()

    def _fetch(self, before: int | None, count: int, take: Callable[[Page], None]) -> None:
        self._read(lambda messenger, contact_id: messenger.history(contact_id, before, count), take)

    def _fetch_around(self, row: int) -> None:
        self._read(lambda messenger, contact_id: messenger.history_around(contact_id, row, 2 * PAGE), self._newer)

    def _read(self, work: Callable[[Messenger, ContactId], Page], take: Callable[[Page], None]) -> None:
        contact_id, visit = self._contact, self._visit
        if contact_id is None:
            return
        self._busy = True

        def came(page: Page) -> None:
            if visit == self._visit:
                self._busy = False
                take(page)

        self._around.bridge.read(self, lambda messenger: work(messenger, contact_id), came, self._failed)

    def _failed(self, error: E2EEError) -> None:
        self._busy = False
        self._around.bridge.refused.emit(error.code)

    def _older(self, page: Page) -> None:
        self._flush()
        window = self._window
        if window is None:
            return
        self.extending.emit()
        surplus = window.prepend(page, PAGE)
        added, talk = len(window.messages) - len(self._rows), self._talk()
        if added:
            self.beginInsertRows(_ROOT, 0, added - 1)
            self._rows[:0] = [message_row(window.messages, place, talk) for place in range(added)]
            self.endInsertRows()
            self._renew(added)
        if surplus:
            self.beginRemoveRows(_ROOT, len(self._rows) - surplus, len(self._rows) - 1)
            window.trim_newest(surplus)
            del self._rows[-surplus:]
            self.endRemoveRows()
        self.extended.emit()
        self._idle.start()

    def _newer(self, page: Page) -> None:
        window = self._window
        if window is None or not page:
            return
        self.extending.emit()
        first = len(self._rows)
        open_end = window.open_end and not window.below
        surplus = window.extend_open_end(page, PAGE - 1) if open_end else window.append_newer(page)
        last, talk = len(window.messages), self._talk()
        if last > first:
            self.beginInsertRows(_ROOT, first, last - 1)
            self._rows.extend(message_row(window.messages, place, talk) for place in range(first, last))
            self.endInsertRows()
        self._renew(first - 1)
        if surplus:
            self._drop_oldest(window, surplus)
        self.extended.emit()

    def _drop_oldest(self, window: MessageWindow, count: int) -> None:
        if not count:
            return
        self.beginRemoveRows(_ROOT, 0, count - 1)
        window.trim_oldest(count)
        del self._rows[:count]
        self.endRemoveRows()
        self._renew(0)

    # --- Events ----------------------------------------------------------------------------------------------------

    def _stored(self, message: Message) -> None:
        if message.contact_id != self._contact or self._window is None:
            return
        if not self._window.stored(message):
            if not self._window.at_newest:
                self.missed.emit()
            return
        if message.direction is Direction.OUTGOING or self._flushed.hasExpired(self._pause_ms):
            self._flush()
        elif not self._soon.isActive():
            self._soon.start(self._pause_ms)

    def _flush(self) -> None:
        """Show what has been stored since the last time: a burst of ten thousand is shown some times a second."""
        self._soon.stop()
        window, spent = self._window, QElapsedTimer()
        if window is None or len(window.messages) <= len(self._rows):
            return
        spent.start()
        added, own = len(window.messages) - len(self._rows), window.messages[-1].direction is Direction.OUTGOING
        self._make_room(window, added, at_end=not (self.following or own))
        first, last, talk = len(self._rows), len(window.messages), self._talk()
        if last > first:
            self.beginInsertRows(_ROOT, first, last - 1)
            self._rows.extend(message_row(window.messages, place, talk) for place in range(first, last))
            self.endInsertRows()
        self._renew(first - 1)
        self.appended.emit(added, own)
        self._pause_ms = max(FLUSH_MS, FLUSH_SHARE * spent.elapsed())
        self._flushed.start()

    def _make_room(self, window: MessageWindow, added: int, *, at_end: bool) -> None:
        """Forget the oldest; but who reads further up keeps what is read, and the new ones stay below."""
        surplus = len(window.messages) - WINDOW_MAX
        if at_end:
            if added > FLUSH_ROWS or surplus >= PAGE:
                window.trim_newest(added)
        elif added > FLUSH_ROWS:
            self._drop_oldest(window, len(self._rows))
            window.trim_oldest(added - FLUSH_ROWS)
        elif surplus >= PAGE:
            self._drop_oldest(window, surplus)

    def _replaced(self, message: Message) -> None:
        if message.contact_id == self._contact and self._window is not None:
            self._flush()
            self._renew(self._window.replaced(message))

    def _removed(self, event: MessageRemoved) -> None:
        if event.contact_id != self._contact or self._window is None:
            return
        self._flush()
        place = self._window.removed(event.row)
        if place is not None:
            self.beginRemoveRows(_ROOT, place, place)
            del self._rows[place]
            self.endRemoveRows()
            self._renew(place - 1)
            self._renew(place)

    def _progressed(self, event: MessageStateChanged) -> None:
        if event.contact_id == self._contact and self._window is not None:
            self._flush()
            self._renew(self._window.progressed(event.message_id, event.state, event.failure))

    def _transferred(self, event: FileProgressed) -> None:
        if event.contact_id == self._contact and self._window is not None:
            self._renew(self._window.transferred(event.message_id, event.done_bytes))

    def _renew(self, place: int | None) -> None:
        if place is None or self._window is None or not 0 <= place < len(self._rows):
            return
        self._rows[place] = message_row(self._window.messages, place, self._talk())
        self.dataChanged.emit(self.index(place), self.index(place))
