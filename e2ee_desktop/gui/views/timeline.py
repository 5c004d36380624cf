"""The timeline under hands: selection inside one message, choosing whole messages, links, quotations, reactions, menu, keys.

It says what was wanted, of which message; `message_deeds.py` knows what that means. Scrolling is `timeline_scroll.py`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.sound import Playback
from e2ee_desktop.gui.models.message_model import ROW, MessageModel
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.views.bubble_delegate import Hit, Spot
from e2ee_desktop.gui.views.hover_bar import HoverBar
from e2ee_desktop.gui.views.sound_part import SoundSpot
from e2ee_desktop.gui.views.timeline_scroll import ScrolledTimeline
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.message_actions import Act
from e2ee_desktop.presentation.message_rows import MessageRow, Shape

_KEYS = {
    Qt.Key.Key_R: Act.REPLY,
    Qt.Key.Key_E: Act.REACT,
    Qt.Key.Key_F: Act.FORWARD,
    Qt.Key.Key_S: Act.STAR,
    Qt.Key.Key_P: Act.PIN,
    Qt.Key.Key_X: Act.SELECT,
    Qt.Key.Key_I: Act.DETAILS,
    Qt.Key.Key_Delete: Act.DELETE,
}


class Timeline(ScrolledTimeline):
    """Signals: wanted(Act, Message), toggled(Message, str): a reaction; menu_wanted(Message, QPoint on the screen), link_wanted(TextLink),
    file_wanted(Message, FileAct or None), chosen_changed(): other messages are chosen; sound_wanted(Message, SoundSpot, float): its player
    was used, that far along; skip_wanted(Message, int): so many ms on or back."""

    wanted = Signal(object, object)
    toggled = Signal(object, str)
    menu_wanted = Signal(object, object)
    link_wanted = Signal(object)
    file_wanted = Signal(object, object)
    chosen_changed = Signal()
    sound_wanted = Signal(object, object, float)
    skip_wanted = Signal(object, int)

    def __init__(self, model: MessageModel, pictures: Pictures) -> None:
        super().__init__(model, pictures)
        look = pictures.look
        self._hovered: int | None = None
        self._pressed = Hit(Spot.NOTHING)
        self._bar = HoverBar(self.viewport(), look)
        self._bar.wanted.connect(self._want_hovered)
        self._bar.menu_wanted.connect(self._menu_hovered)
        self.looked_away.connect(self._leave_row)
        model.modelReset.connect(self._leave_row)

    # --- Choosing whole messages -----------------------------------------------------------------------------------

    def chosen(self) -> tuple[Message, ...] | None:
        """The chosen messages in the order of the conversation; None when nothing is being chosen."""
        rows = self._state.chosen
        if rows is None:
            return None
        return tuple(message for message in self._rows.messages if message.row in rows)

    def choose(self, message: Message | None) -> None:
        """Begin choosing with this message, or end it."""
        self._state.chosen = None if message is None else {message.row}
        self._state.selected_row = None
        self._leave_row()
        self.viewport().update()
        self.chosen_changed.emit()

    def _toggle_chosen(self, row: MessageRow) -> None:
        if self._state.chosen is not None:
            self._state.chosen ^= {row.row}
            self.viewport().update()
            self.chosen_changed.emit()

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
        self._pressed = hit
        self._state.selected_row = None
        if index.isValid():
            self.setCurrentIndex(index)
            row: MessageRow = index.data(ROW)
            if event.modifiers() & _CHOOSING and self._state.chosen is None:
                self.choose(self._rows.message(index.row()))
                self._pressed = Hit(Spot.NOTHING)
                self._state.anchor = self._state.cursor + 1  # the release is not a click
            elif hit.spot in (Spot.TEXT, Spot.LINK) and self._state.chosen is None:
                self._state.selected_row, self._state.anchor, self._state.cursor = row.row, hit.position, hit.position
            else:
                self._state.anchor = self._state.cursor = hit.position
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(at)
            return
        index, hit = self._hit(at)
        self._hover(index)
        choosing = self._state.chosen is not None and index.isValid()
        shape = Qt.CursorShape.PointingHandCursor if choosing else _CURSORS.get(hit.spot, Qt.CursorShape.ArrowCursor)
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
        if not index.isValid():
            return
        if self._state.chosen is not None:
            self._toggle_chosen(index.data(ROW))
        elif hit.spot is self._pressed.spot:
            self._act(index, hit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index, hit = self._hit(event.position().toPoint())
        if index.isValid() and hit.spot is Spot.TEXT and self._state.chosen is None:
            row: MessageRow = index.data(ROW)
            self._state.selected_row = row.row
            self._state.anchor, self._state.cursor = _word(self._bubbles.layout(row).shown, hit.position)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._leave_row()
        super().leaveEvent(event)

    def _act(self, index: QModelIndex, hit: Hit) -> None:
        row, message = self._rows.rows[index.row()], self._rows.message(index.row())
        match hit.spot:
            case Spot.MORE:
                self._toggle(row)
            case Spot.RETRY | Spot.COMPARE:
                self.wanted.emit(Act.RETRY if hit.spot is Spot.RETRY else Act.COMPARE, message)
            case Spot.LINK:
                self.link_wanted.emit(hit.link)
            case Spot.QUOTE:
                if message.quote is not None:
                    self.jump_to(message.quote.message_id)
            case Spot.FILE:
                self.file_wanted.emit(message, row.file.click if row.file is not None else None)
            case Spot.CHIP:
                if hit.chip is not None:
                    self.toggled.emit(message, "" if hit.chip.own else hit.chip.emoji)
            case Spot.SOUND:
                self.sound_wanted.emit(message, hit.sound, hit.share)
            case Spot.TEXT | Spot.NOTHING:
                pass

    # --- The row under the pointer ---------------------------------------------------------------------------------

    def _hover(self, index: QModelIndex) -> None:
        if not index.isValid() or self._state.chosen is not None:
            self._leave_row()
            return
        row: MessageRow = index.data(ROW)
        if row.shape is Shape.EVENT or row.row == self._hovered:
            return
        self._hovered = row.row
        acts = self._rows.actions(index.row())
        bubble = self._bubbles.bubble(self._bubbles.layout(row), self.visualRect(index))
        self._bar.show_beside(bubble, acts, at_right=self._bubbles.at_right(row))

    def _leave_row(self) -> None:
        self._hovered = None
        self._bar.hide()

    def _want_hovered(self, act: Act) -> None:
        message = self._hovered_message()
        if message is not None:
            self.wanted.emit(act, message)

    def _menu_hovered(self, at: QPoint) -> None:
        message = self._hovered_message()
        if message is not None:
            self.menu_wanted.emit(message, at)

    def _hovered_message(self) -> Message | None:
        place = self._rows.place(self._hovered) if self._hovered is not None else None
        return self._rows.message(place) if place is not None else None

    # --- Long messages ---------------------------------------------------------------------------------------------

    def is_open(self, row: int) -> bool:
        """Whether a long message is shown whole."""
        return row in self._state.expanded

    def toggle_long(self, row: int) -> None:
        """Show a long message whole, or its beginning."""
        place = self._rows.place(row)
        if place is not None:
            self._toggle(self._rows.rows[place])

    def _toggle(self, row: MessageRow) -> None:
        self._hold()
        self._state.expanded ^= {row.row}
        self._at_bottom = False
        self._release()

    def links(self, row: int) -> tuple[TextLink, ...]:
        """Addresses in a message, as they are shown."""
        place = self._rows.place(row)
        return self._bubbles.layout(self._rows.rows[place]).links if place is not None else ()

    # --- Keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard(True)
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif index.isValid() and self._key(event, index):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent, index: QModelIndex) -> bool:
        key = Qt.Key(event.key())
        if self._state.chosen is not None:
            if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle_chosen(index.data(ROW))
                return True
            return False
        message = self._rows.message(index.row())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu):
            self.menu_wanted.emit(message, self.viewport().mapToGlobal(self.visualRect(index).center()))
            return True
        if (
            message.file is not None
            and self._rows.rows[index.row()].sound is not None
            and self._sound_key(key, message)
        ):
            return True
        act = _KEYS.get(key) if not event.modifiers() else None
        if act is None:
            return False
        offered = self._rows.actions(index.row())
        act = _OPPOSITE.get(act, act) if act not in offered else act
        if act in offered:
            self.wanted.emit(act, message)
        return True

    def _sound_key(self, key: Qt.Key, message: Message) -> bool:
        """Space plays, arrows go on and back, V changes the speed."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.skip_wanted.emit(message, STEP_MS if key == Qt.Key.Key_Right else -STEP_MS)
        elif key in _SOUND_KEYS:
            self.sound_wanted.emit(message, _SOUND_KEYS[key], 0.0)
        else:
            return False
        return True

    def show_playback(self, playback: Playback) -> None:
        """What plays, and how far it is."""
        former, self._state.playback = self._state.playback, playback
        shown = {playback.message_id, former.message_id if former is not None else None}
        for place, row in enumerate(self._rows.rows):
            if row.message_id in shown:
                self.update(self._rows.index(place))

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # the event is passed on untouched
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(len(self._rows.rows) - 1))

    def _by_keyboard(self, keyboard: bool) -> None:
        self.setProperty("keyboard", keyboard)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid() and self._state.chosen is None:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self._rows.message(index.row()), self.viewport().mapToGlobal(event.pos()))

    def copy(self) -> None:
        """Copy the selected part, or the whole current message."""
        index = self.currentIndex()
        if not index.isValid():
            return
        row: MessageRow = index.data(ROW)
        start, end = self._state.span(row.row)
        shown = self._bubbles.layout(row).shown
        QGuiApplication.clipboard().setText(shown[start:end] if start != end else row.text)

    def focus_message(self, row: int) -> None:
        """Bring the keyboard's place to a message."""
        place = self._rows.place(row)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))
            self.scrollTo(self._rows.index(place), QAbstractItemView.ScrollHint.EnsureVisible)


def _word(text: str, at: int) -> tuple[int, int]:
    start = end = min(at, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


STEP_MS = 5_000
_SOUND_KEYS = {Qt.Key.Key_Space: SoundSpot.BUTTON, Qt.Key.Key_V: SoundSpot.SPEED}
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_OPPOSITE = {Act.STAR: Act.UNSTAR, Act.PIN: Act.UNPIN}
_HAND = Qt.CursorShape.PointingHandCursor
_CURSORS = {
    Spot.TEXT: Qt.CursorShape.IBeamCursor,
    Spot.LINK: _HAND,
    Spot.MORE: _HAND,
    Spot.RETRY: _HAND,
    Spot.COMPARE: _HAND,
    Spot.QUOTE: _HAND,
    Spot.CHIP: _HAND,
    Spot.SOUND: _HAND,
    Spot.FILE: _HAND,
}
