"""The timeline: bubbles, day pill, jump to the latest; selection inside one message; loading at both ends.

Shows what `MessageModel` holds and asks for more near its ends; keeps what is read in place while pages come and go.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QMargins, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from e2ee_desktop.gui.announcer import Announcer
from e2ee_desktop.gui.controls import IconButton, Label
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.models.message_model import ROW, MessageModel
from e2ee_desktop.gui.views.bubble_delegate import BubbleDelegate, Hit, Spot, TimelineState
from e2ee_desktop.gui.views.bubble_layout import Words
from e2ee_desktop.presentation.message_rows import MessageRow, Shape

NEAR_END = 600
"""Pixels from an end at which the next page is read."""
FOOT = 8
"""Pixels between the newest message and the composer."""
PILL_MS = 1_200


class Timeline(QListView):
    """Signals: retry_wanted(MessageId), compare_wanted(), link_wanted(TextLink), bottom_reached()."""

    retry_wanted = Signal(object)
    compare_wanted = Signal()
    link_wanted = Signal(object)
    bottom_reached = Signal()

    def __init__(self, model: MessageModel, look: Look) -> None:
        super().__init__()
        self._rows = model
        self._state = TimelineState()
        self._bubbles = BubbleDelegate(self, model, look, self._words(), self._state)
        self._announcer = Announcer(self)
        self._held: tuple[int, int] | None = None
        self._at_bottom = True
        self._missed = 0
        self.setModel(model)
        self.setItemDelegate(self._bubbles)
        self._prepare()
        self._pill = Label("", "day-pill")
        self._pill.setParent(self)
        self._pill.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pill.hide()
        self._pill_timer = QTimer(self)
        self._pill_timer.setSingleShot(True)
        self._pill_timer.setInterval(PILL_MS)
        self._pill_timer.timeout.connect(self._pill.hide)
        self._jump = IconButton(look, "arrow-down", self.tr("Jump to the latest message"), size=40, keys="Ctrl+J")
        self._jump.setProperty("role", "floating")
        self._jump.setParent(self)
        self._jump.hide()
        self._jump.clicked.connect(self.jump_to_latest)
        self._count = Label("", "jump-count")
        self._count.setParent(self)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.hide()
        self._connect()

    def _prepare(self) -> None:
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Messages"))
        self.verticalScrollBar().setSingleStep(24)

    def _connect(self) -> None:
        self._rows.opened.connect(self._opened)
        self._rows.extending.connect(self._hold)
        self._rows.extended.connect(self._release)
        self._rows.appended.connect(self._appended)
        self._rows.missed.connect(self._miss)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._ranged)

    def _words(self) -> Words:
        return Words(
            show_more=self.tr("Show more"),
            show_less=self.tr("Show less"),
            compare=self.tr("Compare"),
            not_sent=self.tr("Not sent"),
            try_again=self.tr("Try again"),
            new_safety_number=self.tr("New safety number"),
            new_messages=self.tr("New messages"),
        )

    # --- Position --------------------------------------------------------------------------------------------------

    def at_bottom(self) -> bool:
        """Whether the newest message is on the screen."""
        return self._at_bottom and self._rows.at_newest

    def jump_to_latest(self) -> None:
        """Go to the newest message."""
        self._missed = 0
        if self._rows.at_newest:
            self.scrollToBottom()
        else:
            self._at_bottom = True
            self._rows.jump_to_newest()

    def _opened(self) -> None:
        self._state.selected_row = None
        self._state.expanded.clear()
        self._missed = 0
        self._at_bottom = self._rows.following = True
        unread = next((place for place, row in enumerate(self._rows.rows) if row.unread_line), None)
        self.doItemsLayout()
        if unread is None:
            self.scrollToBottom()
        else:
            self.scrollTo(self._rows.index(unread), QAbstractItemView.ScrollHint.PositionAtTop)
        self._scrolled()

    def doItemsLayout(self) -> None:
        """Few messages stand at the bottom, beside the composer, as later ones will."""
        self._bubbles.set_width(self.viewport().width())
        super().doItemsLayout()
        free = self.height() - FOOT - self.contentsSize().height()
        margins = QMargins(0, max(0, free), 0, FOOT)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
            self.updateGeometries()

    def _hold(self) -> None:
        """Remember which message is at the top, and how far below the edge it begins."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not index.isValid():
            index = self._rows.index(0)
        if index.isValid():
            self._held = (self._rows.rows[index.row()].row, self.visualRect(index).top())

    def _release(self) -> None:
        """Bring the remembered message back to where it was."""
        if self._held is None:
            return
        held, top = self._held
        self._held = None
        self.doItemsLayout()
        place = next((place for place, row in enumerate(self._rows.rows) if row.row == held), None)
        if place is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self._rows.index(place)).top() - top)

    def _appended(self, count: int, own: bool) -> None:
        if not own:
            self._announcer.say(self._rows.rows[-1].accessible, count)
        if own or self._at_bottom:
            self.doItemsLayout()
            self.scrollToBottom()
            self.bottom_reached.emit()
        else:
            self._miss(count)

    def _miss(self, count: int = 1) -> None:
        self._missed += count
        self._place_floating()

    def _ranged(self) -> None:
        if self._at_bottom and self._held is None and self._rows.at_newest:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if self._held is not None:
            return
        self._at_bottom = bar.value() >= bar.maximum() - 4
        self._rows.following = self._at_bottom
        if bar.value() < NEAR_END:
            self._rows.load_older()
        if bar.value() > bar.maximum() - NEAR_END:
            self._rows.load_newer()
        if self.at_bottom():
            self._missed = 0
            self.bottom_reached.emit()
        self._show_pill()
        self._place_floating()

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_at_bottom = self._at_bottom
        if not was_at_bottom:
            self._hold()
        super().resizeEvent(event)
        if was_at_bottom and self._rows.at_newest:
            self.doItemsLayout()
            self.scrollToBottom()
        else:
            self._release()
        self._place_floating()

    def _show_pill(self) -> None:
        index = self.indexAt(QPoint(self.viewport().width() // 2, 8))
        bar = self.verticalScrollBar()
        if not index.isValid() or bar.value() in (0, bar.maximum()):
            self._pill.hide()
            return
        rows = self._rows.rows
        day = next((rows[place].day for place in range(index.row(), -1, -1) if rows[place].day), "")
        self._pill.setText(day)
        self._pill.adjustSize()
        self._pill.move((self.viewport().width() - self._pill.width()) // 2, 8)
        self._pill.setVisible(bool(day))
        self._pill_timer.start()

    def _place_floating(self) -> None:
        bar = self.verticalScrollBar()
        far = bar.maximum() - bar.value() > self.viewport().height() or not self._rows.at_newest
        self._jump.setVisible(far or self._missed > 0)
        x = self.viewport().width() - 56
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = 16
        self._jump.move(x, self.viewport().height() - 56)
        self._count.setVisible(self._missed > 0)
        self._count.setText(str(min(self._missed, 999)))
        self._count.adjustSize()
        self._count.move(x + 20 - self._count.width() // 2, self.viewport().height() - 66)
        self._count.raise_()

    # --- Pointer ---------------------------------------------------------------------------------------------------

    def _hit(self, at: QPoint) -> tuple[QModelIndex, Hit]:
        index = self.indexAt(at)
        if not index.isValid():
            return index, Hit(Spot.NOTHING)
        return index, self._bubbles.hit(index, self.visualRect(index), at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard(False)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        index, hit = self._hit(event.position().toPoint())
        self._state.selected_row = None
        if index.isValid():
            self.setCurrentIndex(index)
            if hit.spot in (Spot.TEXT, Spot.LINK):
                row: MessageRow = index.data(ROW)
                self._state.selected_row, self._state.anchor, self._state.cursor = row.row, hit.position, hit.position
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(at)
            return
        _, hit = self._hit(at)
        shape = _CURSORS.get(hit.spot, Qt.CursorShape.ArrowCursor)
        self.viewport().setCursor(shape)

    def _drag(self, at: QPoint) -> None:
        index = self.currentIndex()
        row: MessageRow | None = index.data(ROW) if index.isValid() else None
        if row is not None and row.row == self._state.selected_row:
            self._state.cursor = self._bubbles.hit(index, self.visualRect(index), at).position
            self.update(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state.anchor != self._state.cursor:
            return
        index, hit = self._hit(event.position().toPoint())
        if index.isValid():
            self._act(index, hit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index, hit = self._hit(event.position().toPoint())
        if index.isValid() and hit.spot is Spot.TEXT:
            row: MessageRow = index.data(ROW)
            self._state.selected_row = row.row
            self._state.anchor, self._state.cursor = _word(self._bubbles.layout(row).shown, hit.position)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        super().leaveEvent(event)

    def _act(self, index: QModelIndex, hit: Hit) -> None:
        row: MessageRow = index.data(ROW)
        match hit.spot:
            case Spot.MORE:
                self._toggle(row)
            case Spot.RETRY:
                self.retry_wanted.emit(row.message_id)
            case Spot.COMPARE:
                self.compare_wanted.emit()
            case Spot.LINK:
                self.link_wanted.emit(hit.link)
            case Spot.TEXT | Spot.NOTHING:
                pass

    def _toggle(self, row: MessageRow) -> None:
        self._hold()
        self._state.expanded ^= {row.row}
        self._at_bottom = False
        self._release()

    # --- Keys and menu ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard(True)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self.currentIndex().isValid():
            self._menu(self.currentIndex(), self.visualRect(self.currentIndex()).center())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # the event is passed on untouched
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(len(self._rows.rows) - 1))

    def _by_keyboard(self, keyboard: bool) -> None:
        self.setProperty("keyboard", keyboard)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self._menu(index, event.pos())

    def copy(self) -> None:
        """Copy the selected part, or the whole current message."""
        index = self.currentIndex()
        if not index.isValid():
            return
        row: MessageRow = index.data(ROW)
        start, end = self._state.span(row.row)
        shown = self._bubbles.layout(row).shown
        QGuiApplication.clipboard().setText(shown[start:end] if start != end else row.text)

    def _menu(self, index: QModelIndex, at: QPoint) -> None:
        row: MessageRow = index.data(ROW)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(row.full_time).setEnabled(False)
        if row.failure:
            menu.addAction(row.failure).setEnabled(False)
            menu.addAction(self.tr("Try again"), lambda: self.retry_wanted.emit(row.message_id))
        menu.addSeparator()
        if row.shape is Shape.EVENT:
            menu.addAction(self.tr("Compare safety number"), self.compare_wanted.emit)
        else:
            menu.addAction(self.tr("Copy text"), self.copy)
        if row.opening:
            expanded = row.row in self._state.expanded
            menu.addAction(self.tr("Show less") if expanded else self.tr("Show more"), lambda: self._toggle(row))
        for link in self._bubbles.layout(row).links:
            menu.addAction(self.tr("Open {host}").format(host=link.host), partial(self.link_wanted.emit, link))
        menu.popup(self.viewport().mapToGlobal(at))


def _word(text: str, at: int) -> tuple[int, int]:
    start = end = min(at, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


_CURSORS = {
    Spot.TEXT: Qt.CursorShape.IBeamCursor,
    Spot.LINK: Qt.CursorShape.PointingHandCursor,
    Spot.MORE: Qt.CursorShape.PointingHandCursor,
    Spot.RETRY: Qt.CursorShape.PointingHandCursor,
    Spot.COMPARE: Qt.CursorShape.PointingHandCursor,
}
