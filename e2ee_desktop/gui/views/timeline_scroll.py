"""The scrolling of the timeline: which end is followed, what is read in place while pages come and go, the day pill, the way
back to the latest message, and jumps to one message.

Shows what `MessageModel` holds and asks for more near its ends. Knows nothing of hands: see `timeline.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.gui.announcer import Announcer
from e2ee_desktop.gui.controls import IconButton, Label
from e2ee_desktop.gui.models.message_model import MessageModel
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.views.bubble_delegate import BubbleDelegate, TimelineState
from e2ee_desktop.gui.views.bubble_layout import Words

NEAR_END = 600
"""Pixels from an end at which the next page is read."""
FOOT = 8
"""Pixels between the newest message and the composer."""
PILL_MS = 1_200
LIT_MS = 1_600


class ScrolledTimeline(QListView):
    """Signals: bottom_reached(), looked_away(): what stands under the pointer moved."""

    bottom_reached = Signal()
    looked_away = Signal()

    def __init__(self, model: MessageModel, pictures: Pictures) -> None:
        super().__init__()
        self._rows, self._look = model, pictures.look
        self._state = TimelineState()
        self._bubbles = BubbleDelegate(self, model, pictures, self._words(), self._state)
        self._announcer = Announcer(self)
        self._held: tuple[int, int] | None = None
        self._at_bottom = True
        self._missed = 0
        self._laying_out = False
        self._laid_width = 0
        self.setModel(model)
        self.setItemDelegate(self._bubbles)
        self._prepare()
        self._pill = self._floating_label("day-pill")
        self._count = self._floating_label("jump-count")
        self._pill_timer = self._once(PILL_MS, self._pill.hide)
        self._lit_timer = self._once(LIT_MS, self._unlight)
        self._jump = IconButton(
            pictures.look, "arrow-down", self.tr("Jump to the latest message"), size=40, keys="Ctrl+J"
        )
        self._jump.setProperty("role", "floating")
        self._jump.setParent(self)
        self._jump.hide()
        self._jump.clicked.connect(self.jump_to_latest)
        pictures.came.connect(self.viewport().update)
        self._connect()

    def _floating_label(self, role: str) -> Label:
        label = Label("", role)
        label.setParent(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.hide()
        return label

    def _once(self, interval_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(then)
        return timer

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
        self._look.changed.connect(self.scheduleDelayedItemsLayout)  # text may have another size
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
            edited=self.tr("edited"),
            forwarded=self.tr("Forwarded"),
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
        self._state.chosen = None
        sought = self._rows.sought
        unread = next((place for place, row in enumerate(self._rows.rows) if row.unread_line), None)
        self.doItemsLayout()
        if sought is not None:
            self._show_place(sought)
        elif unread is None:
            self.scrollToBottom()
        else:
            self.scrollTo(self._rows.index(unread), QAbstractItemView.ScrollHint.PositionAtTop)
        self._scrolled()

    def jump_to(self, wanted: int | MessageId) -> None:
        """Show one message, by row or id, in the middle, lit up for a moment; read the stretch around it if need be."""
        place = self._rows.place(wanted)
        if place is None:
            self._rows.seek(wanted)
        else:
            self._show_place(place)

    def _show_place(self, place: int) -> None:
        index = self._rows.index(place)
        self._at_bottom = False
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setCurrentIndex(index)
        self._state.lit_row = None if self._look.wishes.still else self._rows.rows[place].row
        self._lit_timer.start()
        self.viewport().update()

    def _unlight(self) -> None:
        self._state.lit_row = None
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Few messages stand at the bottom, beside the composer, as later ones will.

        A new margin resizes the viewport, which asks for a layout again. Where messages fill the view just about, bar and margin
        would take turns for ever: the inner request is not followed, and the width is looked at once more at the end.
        """
        if self._laying_out:
            return
        self._laying_out = True
        try:
            self._lay_out()
            free = self.height() - FOOT - self.contentsSize().height()
            margins = QMargins(0, max(0, free), 0, FOOT)
            if margins != self.viewportMargins():
                self.setViewportMargins(margins)
                self.updateGeometries()
            if self._laid_width != self.viewport().width():
                self._lay_out()
        finally:
            self._laying_out = False

    def _lay_out(self) -> None:
        self._laid_width = self.viewport().width()
        self._bubbles.set_width(self.width(), self._laid_width)
        super().doItemsLayout()

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
        self.looked_away.emit()
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
