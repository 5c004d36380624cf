"""Paints the rows of the timeline and says what lies under the pointer.

A delegate, not live widgets: the list stays a list of items with names for screen readers, ten thousand messages cost
no widget, and what live widgets would have given (selection, links, a menu) is `hit` here and a page in `timeline.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.models.message_model import ROW, MessageModel
from e2ee_desktop.gui.theme import RADIUS_BUBBLE, RADIUS_INNER, Tokens, Type
from e2ee_desktop.gui.views.bubble_layout import (
    DAY_HEIGHT,
    GAPS,
    NOTE_HEIGHT,
    PADDING_X,
    SIDE_MARGIN,
    UNREAD_HEIGHT,
    BubbleLayout,
    Words,
    bubble_width,
    from_utf16,
    measure,
    meta_width,
    utf16,
)
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.message_rows import Gap, MessageRow, Shape

Index = QModelIndex | QPersistentModelIndex
CACHE_MAX = 1_200


class Spot(Enum):
    """What lies under the pointer."""

    NOTHING = "nothing"
    TEXT = "text"
    LINK = "link"
    MORE = "more"
    RETRY = "retry"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Hit:
    """position: of the nearest character in the shown text."""

    spot: Spot
    position: int = 0
    link: TextLink | None = None


@dataclass(slots=True)
class TimelineState:
    """What the view knows about its rows: the selected part of one message, and which long ones are open."""

    selected_row: int | None = None
    anchor: int = 0
    cursor: int = 0
    expanded: set[int] = field(default_factory=set[int])

    def span(self, row: int) -> tuple[int, int]:
        """Start and end of the selection in this row; equal when there is none."""
        if row != self.selected_row:
            return 0, 0
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)


class BubbleDelegate(QStyledItemDelegate):
    """One look of the timeline; reads `TimelineState`, changes nothing."""

    def __init__(self, view: QListView, model: MessageModel, look: Look, words: Words, state: TimelineState) -> None:
        super().__init__(view)
        self._view, self._model, self._look, self._words, self._state = view, model, look, words, state
        self._layouts: dict[int, BubbleLayout] = {}
        self._row_width = self._bubble_width = 0

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

    def set_width(self, viewport_width: int) -> None:
        """Measure for a timeline this wide from now on."""
        self._row_width, self._bubble_width = viewport_width, bubble_width(viewport_width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        # Asked for every row at every layout: straight to the model, because `index.data` costs as much as the rest.
        return QSize(self._row_width, self.layout(self._model.rows[index.row()]).height)

    def bubble(self, layout: BubbleLayout, area: QRect) -> QRect:
        """Where the bubble stands in the row's area; own messages at the end of the line."""
        size = layout.size
        left = area.left() + SIDE_MARGIN
        if layout.row.shape is Shape.EVENT:
            left = area.left() + (area.width() - size.width()) // 2
        elif layout.row.own is (self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight):
            left = area.right() + 1 - SIDE_MARGIN - size.width()
        return QRect(left, area.top() + layout.top, size.width(), size.height())

    def hit(self, index: Index, area: QRect, at: QPoint) -> Hit:
        """What lies under `at`."""
        layout = self.layout(index.data(ROW))
        bubble = self.bubble(layout, area)
        inside = at - bubble.topLeft()
        position = _position(layout, QPointF(inside) - layout.text_at)
        if layout.more is not None and layout.more.adjusted(-4, -4, 4, 4).contains(inside):
            return Hit(Spot.MORE, position)
        if layout.row.failure and self._retry_area(layout, bubble).contains(at):
            return Hit(Spot.RETRY, position)
        if layout.row.shape is Shape.EVENT:
            return Hit(Spot.COMPARE if bubble.contains(at) else Spot.NOTHING, position)
        if not bubble.adjusted(0, 0, 0, 1).contains(at):
            return Hit(Spot.NOTHING, position)
        link = next((link for link in layout.links if link.start <= position < link.end), None)
        return Hit(Spot.LINK, position, link) if link is not None else Hit(Spot.TEXT, position)

    # --- Painting --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MessageRow = index.data(ROW)
        area: QRect = option.rect
        layout = self.layout(row)
        bubble = self.bubble(layout, area)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is mirrored was mirrored in `bubble`
        self._paint_above(painter, area, row)
        if row.shape is Shape.EVENT:
            self._paint_event(painter, layout, bubble)
        else:
            self._paint_ground(painter, layout, bubble)
            self._paint_text(painter, layout, bubble)
            self._paint_meta(painter, layout, bubble)
            self._paint_notes(painter, layout, bubble)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_HasFocus and self._view.property("keyboard"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.tokens.focus), 2))
            painter.drawRoundedRect(bubble.adjusted(-3, -3, 3, 3), RADIUS_BUBBLE + 2, RADIUS_BUBBLE + 2)
        painter.restore()

    def _paint_above(self, painter: QPainter, area: QRect, row: MessageRow) -> None:
        tokens = self._look.tokens
        y = area.top() + GAPS[row.gap]
        if row.day:
            painter.setFont(font(Type.BADGE))
            width = painter.fontMetrics().horizontalAdvance(row.day) + 24
            pill = QRect(area.center().x() - width // 2, y + (DAY_HEIGHT - 24) // 2 - 4, width, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(pill, 12, 12)
            painter.setPen(QColor(tokens.text2))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.day)
            y += DAY_HEIGHT
        if row.unread_line:
            self._paint_unread_line(painter, QRect(area.left(), y, area.width(), UNREAD_HEIGHT - 8))

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
        layout.text.draw(painter, QPointF(bubble.topLeft()) + QPointF(PADDING_X, 4))
        painter.setFont(font(Type.SECONDARY))
        painter.setPen(QColor(tokens.accent))
        width = painter.fontMetrics().horizontalAdvance(self._words.compare)
        baseline = bubble.top() + 4 + layout.text.lineAt(0).ascent()
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
        end = row.own is (self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight)
        above = RADIUS_INNER if row.gap is Gap.GROUPED else RADIUS_BUBBLE
        below = RADIUS_BUBBLE if row.last_in_group else RADIUS_INNER
        painter.drawPath(_bubble_path(QRectF(bubble), above, below, at_right=end))

    def _paint_text(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row = self._look.tokens, layout.row
        own = row.own and row.shape is Shape.BUBBLE
        quiet = row.shape is Shape.PLACEHOLDER
        colour = tokens.bubble_out_text if own else tokens.text2 if quiet else tokens.text
        painter.setPen(QColor(colour))
        spans = [] if own else [_coloured(layout.shown, link, tokens.accent) for link in layout.links]
        start, end = self._state.span(row.row)
        if start != end:
            spans.append(_selected(layout.shown, start, end, tokens, own=own))
        layout.text.draw(painter, QPointF(bubble.topLeft()) + layout.text_at, spans)
        if layout.more is not None:
            painter.setFont(font(Type.STRONG))
            painter.setPen(QColor(tokens.bubble_out_text if own else tokens.accent))
            word = self._words.show_less if row.row in self._state.expanded else self._words.show_more
            painter.drawText(layout.more.translated(bubble.topLeft()), Qt.AlignmentFlag.AlignLeft, word)

    def _paint_meta(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row = self._look.tokens, layout.row
        colour = tokens.bubble_out_meta if row.own and row.shape is Shape.BUBBLE else tokens.text2
        area = layout.meta.translated(bubble.topLeft())
        painter.setFont(font(Type.META))
        painter.setPen(QColor(colour))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.time)
        if row.delivery is not None:
            pixmap = self._look.pixmap(row.delivery.value, 14, colour)
            painter.drawPixmap(QPoint(area.right() - 13, area.center().y() - 6), pixmap)

    def _paint_notes(self, painter: QPainter, layout: BubbleLayout, bubble: QRect) -> None:
        tokens, row = self._look.tokens, layout.row
        if row.new_identity:
            note = self._note_area(bubble, self._words.new_safety_number, 18)
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

    def _note_area(self, bubble: QRect, word: str, extra: int) -> QRect:
        width = meta_width(word) + extra
        left = bubble.left() + 4 if bubble.left() < self._view.viewport().width() // 3 else bubble.right() - width
        return QRect(left, bubble.bottom() + 1, width, NOTE_HEIGHT)

    def _retry_area(self, layout: BubbleLayout, bubble: QRect) -> QRect:
        del layout
        width = meta_width(self._words.try_again) + 4
        return QRect(bubble.right() - width, bubble.bottom() + 1, width, NOTE_HEIGHT)


def _position(layout: BubbleLayout, at: QPointF) -> int:
    text = layout.text
    for number in range(text.lineCount()):
        line = text.lineAt(number)
        if at.y() < line.y() + line.height() + 2 or number == text.lineCount() - 1:
            return from_utf16(layout.shown, line.xToCursor(at.x()))
    return 0


def _bubble_path(area: QRectF, above: int, below: int, *, at_right: bool) -> QPainterPath:
    """A rounded rectangle whose corners on the speaker's side follow the group."""
    free = min(RADIUS_BUBBLE, area.height() / 2)
    above_near, below_near = min(above, area.height() / 2), min(below, area.height() / 2)
    top_left, top_right = (free, above_near) if at_right else (above_near, free)
    bottom_left, bottom_right = (free, below_near) if at_right else (below_near, free)
    path = QPainterPath(QPointF(area.left() + top_left, area.top()))
    path.lineTo(area.right() - top_right, area.top())
    path.arcTo(area.right() - 2 * top_right, area.top(), 2 * top_right, 2 * top_right, 90, -90)
    path.lineTo(area.right(), area.bottom() - bottom_right)
    corner = 2 * bottom_right
    path.arcTo(area.right() - corner, area.bottom() - corner, corner, corner, 0, -90)
    path.lineTo(area.left() + bottom_left, area.bottom())
    path.arcTo(area.left(), area.bottom() - 2 * bottom_left, 2 * bottom_left, 2 * bottom_left, 270, -90)
    path.lineTo(area.left(), area.top() + top_left)
    path.arcTo(area.left(), area.top(), 2 * top_left, 2 * top_left, 180, -90)
    path.closeSubpath()
    return path


def _coloured(shown: str, link: TextLink, colour: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    look.setFontUnderline(True)
    return _span(shown, link.start, link.end, look)


def _selected(shown: str, start: int, end: int, tokens: Tokens, *, own: bool) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(QColor(tokens.bubble_out_text if own else tokens.accent))
    look.setForeground(QColor(tokens.bubble_out if own else tokens.on_accent))
    return _span(shown, start, end, look)


def _span(shown: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start = utf16(shown, start)
    span.length = utf16(shown, end) - span.start
    span.format = look
    return span
