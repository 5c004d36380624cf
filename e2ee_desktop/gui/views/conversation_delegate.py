"""Paints a line of the conversation list: avatar 44, name, time, preview, unread pill or mark (UI.md section 2)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from e2ee_desktop.gui.controls import paint_avatar
from e2ee_desktop.gui.look import Look, font, roomy
from e2ee_desktop.gui.models.conversation_model import ROW
from e2ee_desktop.gui.theme import COMPACT_ROW_HEIGHT, RADIUS_FIELD, ROW_HEIGHT, Type
from e2ee_desktop.presentation.conversation_rows import ConversationRow, Mark

Index = QModelIndex | QPersistentModelIndex
AVATAR, COMPACT_AVATAR = 44, 36
OUTER, INNER = 8, 10


class ConversationDelegate(QStyledItemDelegate):
    """draft_word: "Draft:", translated."""

    def __init__(self, view: QListView, look: Look, draft_word: str) -> None:
        super().__init__(view)
        self._view, self._look, self._draft_word = view, look, draft_word

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        height = COMPACT_ROW_HEIGHT if self._look.wishes.compact else ROW_HEIGHT
        return QSize(self._view.viewport().width(), roomy(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ConversationRow = index.data(ROW)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = area.adjusted(OUTER, 1, -OUTER, -1)
        self._paint_ground(painter, card, state)
        inside = card.adjusted(INNER, 0, -INNER, 0)
        side = COMPACT_AVATAR if self._look.wishes.compact else AVATAR
        avatar = QRect(inside.left(), card.center().y() - side // 2 + 1, side, side)
        paint_avatar(painter, self._mirrored(avatar, inside), row.avatar)
        line, gap = roomy(20), roomy(1 if self._look.wishes.compact else 3)
        left, width = inside.left() + side + 12, inside.width() - side - 12
        top = card.center().y() - (2 * line + gap) // 2 + 1
        self._paint_first_line(painter, QRect(left, top, width, line), inside, row)
        self._paint_second_line(painter, QRect(left, top + line + gap, width, line), inside, row)
        painter.restore()

    def _mirrored(self, area: QRect, inside: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), inside, area)

    def _paint_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(card, RADIUS_FIELD, RADIUS_FIELD)
        if state & QStyle.StateFlag.State_HasFocus and self._view.property("keyboard"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS_FIELD, RADIUS_FIELD)

    def _paint_first_line(self, painter: QPainter, area: QRect, inside: QRect, row: ConversationRow) -> None:
        tokens = self._look.tokens
        time_width = QFontMetrics(font(Type.META)).horizontalAdvance(row.time)
        time = QRect(area.right() + 1 - time_width, area.top(), time_width, area.height())
        painter.setFont(font(Type.META))
        painter.setPen(QColor(tokens.accent if row.calls and not row.muted else tokens.text2))
        painter.drawText(self._mirrored(time, inside), Qt.AlignmentFlag.AlignVCenter, row.time)
        face = font(Type.STRONG)
        signs = [
            ("shield-check", tokens.ok, row.verified),
            ("bell-off", tokens.text2, row.muted),
            ("pin", tokens.text2, row.pinned),
        ]
        shown = [(icon, colour) for icon, colour, holds in signs if holds]
        room = area.width() - time_width - 8 - 18 * len(shown)
        name = QFontMetrics(face).elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        width = min(QFontMetrics(face).horizontalAdvance(name) + 1, room)
        painter.setFont(face)
        painter.setPen(QColor(tokens.text))
        placed = QRect(area.left(), area.top(), width, area.height())
        painter.drawText(self._mirrored(placed, inside), Qt.AlignmentFlag.AlignVCenter, name)
        for place, (icon, colour) in enumerate(shown):
            badge = self._mirrored(QRect(area.left() + width + 4 + 18 * place, area.center().y() - 6, 14, 14), inside)
            painter.drawPixmap(badge.topLeft(), self._look.pixmap(icon, 14, colour))

    def _paint_second_line(self, painter: QPainter, area: QRect, inside: QRect, row: ConversationRow) -> None:
        tokens = self._look.tokens
        used = self._paint_sign(painter, area, inside, row)
        left = area.left()
        painter.setFont(font(Type.SECONDARY))
        metrics = QFontMetrics(font(Type.SECONDARY))
        if row.draft:
            word = QRect(left, area.top(), metrics.horizontalAdvance(self._draft_word + " "), area.height())
            painter.setPen(QColor(tokens.danger))
            painter.drawText(self._mirrored(word, inside), Qt.AlignmentFlag.AlignVCenter, self._draft_word)
            left += word.width()
        room = area.right() - left - used
        preview = metrics.elidedText(row.preview, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(tokens.accent if row.typing else tokens.text if row.calls else tokens.text2))
        placed = self._mirrored(QRect(left, area.top(), room, area.height()), inside)
        along = Qt.AlignmentFlag.AlignLeft
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            along = Qt.AlignmentFlag.AlignRight
        painter.drawText(placed, along | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, preview)

    def _paint_sign(self, painter: QPainter, area: QRect, inside: QRect, row: ConversationRow) -> int:
        tokens = self._look.tokens
        if row.unread:
            count = str(row.unread) if row.unread < 1_000 else "999+"
            face = font(Type.BADGE)
            width = max(area.height(), QFontMetrics(face).horizontalAdvance(count) + 12)
            pill = self._mirrored(QRect(area.right() + 1 - width, area.top(), width, area.height()), inside)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.text2 if row.muted else tokens.accent))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(face)
            painter.setPen(QColor(tokens.bg if row.muted else tokens.on_accent))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
            return width + 8
        if row.marked_unread:
            dot = self._mirrored(QRect(area.right() - 12, area.top() + 4, 12, 12), inside)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(dot)
            return 20
        if row.mark is Mark.NONE:
            return 0
        colour = tokens.text2 if row.mark is Mark.BLOCKED else tokens.danger
        place = self._mirrored(QRect(area.right() - 15, area.top() + 2, 16, 16), inside)
        painter.drawPixmap(QPoint(place.left(), place.top()), self._look.pixmap(row.mark.value, 16, colour))
        return 24
