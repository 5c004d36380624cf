"""A list of messages out of many conversations: whose, when, and the part that was looked for. Choosing one leads to its place."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from e2ee_desktop.gui.controls import paint_avatar
from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.theme import RADIUS_FIELD, Type
from e2ee_desktop.gui.views.text_layout import BOLD_WEIGHT, span
from e2ee_desktop.presentation.found_rows import FoundRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEIGHT, AVATAR, OUTER, INNER = 64, 32, 8, 10
NEAR_END = 300


class FoundModel(QAbstractListModel):
    """Rows, more of them as pages come."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FoundRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.accessible
        return row.text if role == Qt.ItemDataRole.DisplayRole else None

    def show(self, rows: tuple[FoundRow, ...]) -> None:
        """Become these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def extend(self, rows: tuple[FoundRow, ...]) -> None:
        """Take another page."""
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()


class FoundDelegate(QStyledItemDelegate):
    """Avatar, name and time, one line of text in which the matches are bold."""

    def __init__(self, view: QListView, model: FoundModel, look: Look, you: str) -> None:
        super().__init__(view)
        self._view, self._model, self._look, self._you = view, model, look, you

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._view.viewport().width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = self._model.rows[index.row()], self._look.tokens
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = area.adjusted(OUTER, 1, -OUTER, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(card, RADIUS_FIELD, RADIUS_FIELD)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS_FIELD, RADIUS_FIELD)
        inside = card.adjusted(INNER, 0, -INNER, 0)
        circle = QRect(inside.left(), card.center().y() - AVATAR // 2 + 1, AVATAR, AVATAR)
        paint_avatar(painter, self._mirrored(circle, inside), row.avatar)
        self._paint_words(painter, inside.adjusted(AVATAR + 10, 10, 0, -8), inside, row)
        painter.restore()

    def _mirrored(self, area: QRect, inside: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), inside, area)

    def _paint_words(self, painter: QPainter, area: QRect, inside: QRect, row: FoundRow) -> None:
        tokens = self._look.tokens
        metrics = QFontMetrics(font(Type.META))
        width = metrics.horizontalAdvance(row.time)
        painter.setFont(font(Type.META))
        painter.setPen(QColor(tokens.text2))
        time = QRect(area.right() - width, area.top(), width + 1, 18)
        painter.drawText(self._mirrored(time, inside), Qt.AlignmentFlag.AlignVCenter, row.time)
        painter.setFont(font(Type.STRONG))
        painter.setPen(QColor(tokens.text))
        room = area.width() - width - 8
        name = QFontMetrics(font(Type.STRONG)).elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            self._mirrored(QRect(area.left(), area.top(), room, 18), inside), Qt.AlignmentFlag.AlignVCenter, name
        )
        said = f"{self._you}: " if row.own else ""
        line = QTextLayout(said + row.text, font(Type.SECONDARY))
        line.setFormats(
            [_bold(said + row.text, start + len(said), end + len(said), tokens.accent) for start, end in row.matches]
        )
        line.beginLayout()
        laid = line.createLine()
        laid.setLineWidth(4_000)
        line.endLayout()
        first = min((start for start, _ in row.matches), default=0) + len(said)
        # What was found is in view, whatever stands before it.
        x_first = _x_of(laid, first)
        shift = max(0.0, min(x_first - area.width() * 0.4, laid.naturalTextWidth() - area.width()))
        placed = self._mirrored(QRect(area.left(), area.top() + 22, area.width(), 20), inside)
        painter.setClipRect(placed)
        painter.setPen(QColor(tokens.text2))
        line.draw(painter, QPointF(placed.left() - shift, placed.top()))


class FoundList(QListView):
    """Signals: chosen(FoundRow), more_wanted(): the end is near."""

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.found = FoundModel()
        self.setModel(self.found)
        self.setItemDelegate(FoundDelegate(self, self.found, look, self.tr("You")))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.found.rows[index.row()])

    def _scrolled(self, value: int) -> None:
        if value > self.verticalScrollBar().maximum() - NEAR_END:
            self.more_wanted.emit()


def _x_of(line: QTextLine, position: int) -> float:
    """Where a character stands; the binding gives the position back beside it."""
    came = cast("tuple[float, int] | float", line.cursorToX(position))
    return came[0] if isinstance(came, tuple) else came


def _bold(text: str, start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(BOLD_WEIGHT)
    look.setForeground(QColor(colour))
    return span(text, start, end, look)
