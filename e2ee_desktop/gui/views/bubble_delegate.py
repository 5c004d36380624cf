"""Paints the rows of the timeline and says what lies under the pointer.

A delegate, not live widgets: the list stays a list of items with names for screen readers, ten thousand messages cost
no widget, and what live widgets would have given (selection, links, a menu) is `hit` here and a page in `timeline.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from e2ee_desktop.domain.sound import Playback
from e2ee_desktop.gui.look import font, roomy
from e2ee_desktop.gui.models.message_model import ROW, MessageModel
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.theme import RADIUS_BUBBLE, RADIUS_INNER, Type
from e2ee_desktop.gui.views.bubble_layout import (
    CHIP_HEIGHT,
    CHIP_OVERLAP,
    DAY_HEIGHT,
    GAPS,
    NOTE_HEIGHT,
    PADDING_X,
    SIDE_MARGIN,
    UNREAD_HEIGHT,
    BubbleLayout,
    Words,
    bubble_width,
    measure,
    meta_width,
)
from e2ee_desktop.gui.views.bubble_parts import (
    CHECK,
    bubble_path,
    coloured_spans,
    paint_check,
    paint_chip,
    paint_forwarded,
    paint_meta,
    paint_quote,
    selected_span,
)
from e2ee_desktop.gui.views.file_parts import paint_file
from e2ee_desktop.gui.views.sound_part import SoundSpot, is_active, paint_sound, spot_at
from e2ee_desktop.gui.views.text_layout import position_at
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.message_marks import Chip
from e2ee_desktop.presentation.message_rows import Gap, MessageRow, Shape

Index = QModelIndex | QPersistentModelIndex
CACHE_MAX = 1_200
CHOOSING_SPACE = 34
"""Room at the left for the signs of chosen rows."""


class Spot(Enum):
    """What lies under the pointer."""

    NOTHING = "nothing"
    TEXT = "text"
    LINK = "link"
    MORE = "more"
    RETRY = "retry"
    COMPARE = "compare"
    QUOTE = "quote"
    CHIP = "chip"
    SOUND = "sound"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Hit:
    """position: of the nearest character in the shown text. share: how far along a sound, of 1."""

    spot: Spot
    position: int = 0
    link: TextLink | None = None
    chip: Chip | None = None
    sound: SoundSpot | None = None
    share: float = 0.0


@dataclass(slots=True)
class TimelineState:
    """What the view knows about its rows: the selected part of one message, which long ones are open, which row is lit
    up after a jump, which rows are chosen (None when nothing is being chosen), and what plays."""

    selected_row: int | None = None
    anchor: int = 0
    cursor: int = 0
    expanded: set[int] = field(default_factory=set[int])
    lit_row: int | None = None
    chosen: set[int] | None = None
    playback: Playback | None = None

    def playing(self, row: MessageRow) -> Playback | None:
        """How far this row's sound is; None when another one plays, or none."""
        now = self.playback
        return now if now is not None and now.message_id == row.message_id else None

    def span(self, row: int) -> tuple[int, int]:
        """Start and end of the selection in this row; equal when there is none."""
        if row != self.selected_row:
            return 0, 0
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)


class BubbleDelegate(QStyledItemDelegate):
    """One look of the timeline; reads `TimelineState`, changes nothing."""

    def __init__(
        self, view: QListView, model: MessageModel, pictures: Pictures, words: Words, state: TimelineState
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._words, self._state = view, model, words, state
        self._pictures, self._look = pictures, pictures.look
        self._layouts: dict[int, BubbleLayout] = {}
        self._row_width = self._bubble_width = 0
        pictures.look.changed.connect(self._forget)

    def _forget(self) -> None:
        """Text may have another size now."""
        self._layouts.clear()

    # --- Measuring -------------------------------------------------------------------------------------------------

    def layout(self, row: MessageRow) -> BubbleLayout:
        """The layout of a row at the view's present width."""
        found = self._layouts.get(row.row)
        expanded = row.row in self._state.expanded
        if found is not None and found.row is row and found.width == self._bubble_width and found.expanded is expanded:
            return found
        if len(self._layouts) > CACHE_MAX:
            self._layouts.clear()
        found = measure(row, self._bubble_width, self._words, expanded=expanded)
        self._layouts[row.row] = found
        return found

    def set_width(self, width: int, viewport_width: int) -> None:
        """Measure for a timeline this wide from now on. Bubbles keep their width when a scroll bar comes or goes."""
        self._row_width, self._bubble_width = viewport_width, bubble_width(width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        # Asked for every row at every layout: straight to the model, because `index.data` costs as much as the rest.
        return QSize(self._row_width, self.layout(self._model.rows[index.row()]).height)

    def bubble(self, layout: BubbleLayout, area: QRect) -> QRect:
        """Where the bubble stands in the row's area; own messages at the end of the line."""
        size = layout.size
        left = area.left() + SIDE_MARGIN + (0 if self._state.chosen is None else CHOOSING_SPACE)
        if layout.row.shape is Shape.EVENT:
            left = area.left() + (area.width() - size.width()) // 2
        elif self.at_right(layout.row):
            left = area.right() + 1 - SIDE_MARGIN - size.width()
        return QRect(left, area.top() + layout.top, size.width(), size.height())

    def hit(self, index: Index, area: QRect, at: QPoint) -> Hit:
        """What lies under `at`."""
        layout = self.layout(index.data(ROW))
        bubble = self.bubble(layout, area)
        inside = at - bubble.topLeft()
        position = position_at(layout.text, layout.shown, QPointF(inside) - layout.text_at)
        chip = next((chip for place, chip in layout.chips if place.contains(inside)), None)
        if chip is not None:
            return Hit(Spot.CHIP, position, chip=chip)
        if layout.more is not None and layout.more.adjusted(-4, -4, 4, 4).contains(inside):
            return Hit(Spot.MORE, position)
        if layout.quote is not None and layout.quote.contains(inside):
            return Hit(Spot.QUOTE, position)
        held = self._hit_held(layout, inside, position)
        if held is not None:
            return held
        if layout.row.failure and self._retry_area(layout, bubble).contains(at):
            return Hit(Spot.RETRY, position)
        if layout.row.shape is Shape.EVENT:
            compares = layout.row.compares and bubble.contains(at)
            return Hit(Spot.COMPARE if compares else Spot.NOTHING, position)
        if not bubble.adjusted(0, 0, 0, 1).contains(at):
            return Hit(Spot.NOTHING, position)
        link = next((link for link in layout.links if link.start <= position < link.end), None)
        return Hit(Spot.LINK, position, link) if link is not None else Hit(Spot.TEXT, position)

    def _hit_held(self, layout: BubbleLayout, inside: QPoint, position: int) -> Hit | None:
        """A file or a player under the point."""
        if layout.file is not None and layout.file.contains(inside):
            return Hit(Spot.FILE, position)
        if layout.sound is not None and layout.sound.adjusted(-4, -4, 4, 0).contains(inside):
            spot, share = spot_at(layout.sound, inside, active=is_active(self._state.playing(layout.row)))
            return Hit(Spot.SOUND if spot is not None else Spot.TEXT, position, sound=spot, share=share)
        return None

    # --- Painting --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MessageRow = index.data(ROW)
        area: QRect = option.rect
        layout = self.layout(row)
        bubble = self.bubble(layout, area)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is mirrored was mirrored in `bubble`
        self._paint_band(painter, area, layout)
        self._paint_above(painter, area, row)
        if row.shape is Shape.EVENT:
            self._paint_event(painter, layout, bubble)
        else:
            self._paint_ground(painter, layout, bubble)
            self._paint_inside(painter, layout, bubble)
            self._paint_notes(painter, layout, bubble)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_HasFocus and self._view.property("keyboard"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.tokens.focus), 2))
            painter.drawRoundedRect(bubble.adjusted(-3, -3, 3, 3), RADIUS_BUBBLE + 2, RADIUS_BUBBLE + 2)
        painter.restore()

    def at_right(self, row: MessageRow) -> bool:
        """Whether this row's bubble stands at the right."""
        return row.own is (self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight)

    def _paint_band(self, painter: QPainter, area: QRect, layout: BubbleLayout) -> None:
        """The ground of a row that was jumped to or is chosen, and the sign that says so."""
        row, chosen = layout.row.row, self._state.chosen
        band = area.adjusted(0, layout.top - 3, 0, 2)
        if row == self._state.lit_row or (chosen is not None and row in chosen):
            painter.fillRect(band, QColor(self._look.tokens.selected))
        if chosen is not None:
            sign = QRect(area.left() + SIDE_MARGIN - 2, band.center().y() - CHECK // 2, CHECK, CHECK)
            paint_check(painter, sign, self._look, checked=row in chosen)

    def _paint_above(self, painter: QPainter, area: QRect, row: MessageRow) -> None:
        tokens = self._look.tokens
        y = area.top() + GAPS[row.gap]
        if row.day:
            painter.setFont(font(Type.BADGE))
            width = painter.fontMetrics().horizontalAdvance(row.day) + 24
            pill = QRect(area.center().x() - width // 2, y + (roomy(DAY_HEIGHT) - roomy(24)) // 2 - 4, width, roomy(24))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(pill, 12, 12)
            painter.setPen(QColor(tokens.text2))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.day)
            y += roomy(DAY_HEIGHT)
        if row.unread_line:
            self._paint_unread_line(painter, QRect(area.left(), y, area.width(), roomy(UNREAD_HEIGHT) - 8))

    def _paint_unread_line(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(font(Type.BADGE))
        painter.setPen(QColor(self._look.tokens.accent))
        half = painter.fontMetrics().horizontalAdvance(self._words.new_messages) // 2 + 12
        y, middle = area.center().y(), area.center().x()
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words.new_messages)
        painter.drawLine(area.left() + SIDE_MARGIN, y, middle - half, y)
        painter.drawLine(middle + half, y, area.right() - SIDE_MARGIN, y)

    def _paint_event(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens = self._look.tokens
        painter.setPen(QColor(tokens.text2))
        layout.text.draw(painter, QPointF(bubble.topLeft()) + layout.text_at)
        if layout.row.compares:
            painter.setFont(font(Type.SECONDARY))
            painter.setPen(QColor(tokens.accent))
            width = painter.fontMetrics().horizontalAdvance(self._words.compare)
            baseline = bubble.top() + layout.text_at.y() + layout.text.lineAt(0).ascent()
            painter.drawText(QPointF(bubble.right() - PADDING_X - width, baseline), self._words.compare)

    def _paint_ground(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row = self._look.tokens, layout.row
        if row.shape is Shape.BIG_EMOJI:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.bubble_out if row.own else tokens.bubble_in))
        if row.shape is Shape.PLACEHOLDER:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.border_strong), 1, Qt.PenStyle.DashLine))
        above = RADIUS_INNER if row.gap is Gap.GROUPED else RADIUS_BUBBLE
        below = RADIUS_BUBBLE if row.last_in_group else RADIUS_INNER
        painter.drawPath(bubble_path(QRectF(bubble), above, below, at_right=self.at_right(row)))

    def _paint_inside(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row, corner = self._look.tokens, layout.row, bubble.topLeft()
        own = row.own and row.shape is Shape.BUBBLE
        if layout.forwarded is not None:
            paint_forwarded(painter, layout.forwarded.translated(corner), self._words.forwarded, self._look, own=own)
        if layout.quote is not None and row.quote is not None:
            paint_quote(painter, layout.quote.translated(corner), row.quote, tokens, own=own)
        if layout.sound is not None and row.sound is not None:
            area = layout.sound.translated(corner)
            paint_sound(painter, area, row.sound, self._state.playing(row), self._look, own=own)
        if layout.file is not None and row.file is not None:
            paint_file(painter, layout.file.translated(corner), row.file, self._pictures, own=own)
        quiet = row.shape is Shape.PLACEHOLDER
        painter.setPen(QColor(tokens.bubble_out_text if own else tokens.text2 if quiet else tokens.text))
        spans = coloured_spans(layout, tokens, own=own)
        start, end = self._state.span(row.row)
        if start != end:
            spans.append(selected_span(layout.shown, start, end, tokens, own=own))
        layout.text.draw(painter, QPointF(corner) + layout.text_at, spans)
        if layout.more is not None:
            painter.setFont(font(Type.STRONG))
            painter.setPen(QColor(tokens.bubble_out_text if own else tokens.accent))
            word = self._words.show_less if row.row in self._state.expanded else self._words.show_more
            painter.drawText(layout.more.translated(corner), Qt.AlignmentFlag.AlignLeft, word)
        paint_meta(painter, layout, corner, self._look)
        for area, chip in layout.chips:
            paint_chip(painter, area.translated(corner), chip, tokens)

    def _paint_notes(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row = self._look.tokens, layout.row
        if row.new_identity:
            note = self._note_area(layout, bubble, self._words.new_safety_number, 18)
            painter.setFont(font(Type.META))
            painter.setPen(QColor(tokens.warn))
            painter.drawPixmap(note.topLeft() + QPoint(0, 3), self._look.pixmap("shield-alert", 14, tokens.warn))
            painter.drawText(note.adjusted(18, 0, 8, 0), Qt.AlignmentFlag.AlignVCenter, self._words.new_safety_number)
        if row.failure:
            retry = self._retry_area(layout, bubble)
            painter.setFont(font(Type.META))
            painter.setPen(QColor(tokens.danger))
            width = painter.fontMetrics().horizontalAdvance(self._words.not_sent)
            said = QRect(retry.left() - width - 8, retry.top(), width + 4, retry.height())
            painter.drawText(said, Qt.AlignmentFlag.AlignVCenter, self._words.not_sent)
            painter.setPen(QColor(tokens.accent))
            painter.drawText(retry, Qt.AlignmentFlag.AlignVCenter, self._words.try_again)

    def _note_area(self, layout: BubbleLayout, bubble: QRect, word: str, extra: int) -> QRect:
        width = meta_width(word) + extra
        left = bubble.left() + 4 if bubble.left() < self._view.viewport().width() // 3 else bubble.right() - width
        return QRect(left, _below(layout, bubble), width, roomy(NOTE_HEIGHT))

    def _retry_area(self, layout: BubbleLayout, bubble: QRect) -> QRect:
        width = meta_width(self._words.try_again) + 4
        return QRect(bubble.right() - width, _below(layout, bubble), width, roomy(NOTE_HEIGHT))


def _below(layout: BubbleLayout, bubble: QRect) -> int:
    """Where notes begin: under the bubble and its reactions."""
    return bubble.bottom() + 1 + (roomy(CHIP_HEIGHT) - CHIP_OVERLAP if layout.chips else 0)
