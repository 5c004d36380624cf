"""Paints what stands in and under a bubble beside its text: quotation, forwarded line, marks beside the time, reactions.

Each function is given where its part stands (`bubble_layout.py`) and paints it; none of them decides anything.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.theme import RADIUS_BUBBLE, RADIUS_INNER, Tokens, Type
from e2ee_desktop.gui.views.bubble_layout import META_ICON, META_SPACE, BubbleLayout
from e2ee_desktop.gui.views.text_layout import span
from e2ee_desktop.presentation.formatting import Style
from e2ee_desktop.presentation.message_marks import Chip, QuoteLine
from e2ee_desktop.presentation.message_rows import Shape

SHADE = 38
"""Opacity, of 255, of the black that darkens a part of an own bubble: white text on it gains contrast."""
CHECK = 22


def shade_of(tokens: Tokens, *, own: bool) -> QColor:
    """Ground of a part inside a bubble: darker on the own colour, the page's on the other."""
    return QColor(0, 0, 0, SHADE) if own else QColor(tokens.bg)


def paint_quote(painter: QPainter, area: QRect, line: QuoteLine, tokens: Tokens, *, own: bool) -> None:
    """A bar, whose words they were, and their beginning."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), RADIUS_INNER, RADIUS_INNER)
    painter.setClipPath(path)
    painter.fillRect(area, shade_of(tokens, own=own))
    painter.fillRect(
        area.left(), area.top(), 3, area.height(), QColor(tokens.bubble_out_text if own else tokens.accent)
    )
    inside = area.adjusted(11, 4, -8, -4)
    for kind, text, y, colour in (
        (Type.BADGE, line.author, 0, tokens.bubble_out_text if own else tokens.accent),
        (Type.SECONDARY, line.text, 15, tokens.bubble_out_meta if own else tokens.text2),
    ):
        painter.setFont(font(kind))
        painter.setPen(QColor(colour))
        elided = QFontMetrics(font(kind)).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        place = QRect(inside.left(), inside.top() + y, inside.width(), 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
    painter.restore()


def paint_forwarded(painter: QPainter, area: QRect, word: str, look: Look, *, own: bool) -> None:
    """Somebody else's words."""
    colour = look.tokens.bubble_out_meta if own else look.tokens.text2
    painter.drawPixmap(QPoint(area.left(), area.top() + 2), look.pixmap("forward", META_ICON, colour))
    painter.setFont(font(Type.META))
    painter.setPen(QColor(colour))
    painter.drawText(area.adjusted(META_ICON + META_SPACE, 0, 40, 0), Qt.AlignmentFlag.AlignVCenter, word)


def paint_meta(painter: QPainter, layout: BubbleLayout, at: QPoint, look: Look) -> None:
    """Marks, time and ticks. at: the bubble's corner."""
    row = layout.row
    colour = look.tokens.bubble_out_meta if row.own and row.shape is Shape.BUBBLE else look.tokens.text2
    area = layout.meta.translated(at)
    painter.setFont(font(Type.META))
    painter.setPen(QColor(colour))
    x = area.left()
    for item in layout.items:
        if item.icon:
            painter.drawPixmap(
                QPoint(x, area.center().y() - item.width // 2 + 1), look.pixmap(item.icon, item.width, colour)
            )
        else:
            place = QRect(x, area.top(), item.width + 2, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, item.text)
        x += item.width + META_SPACE


def paint_chip(painter: QPainter, area: QRect, chip: Chip, tokens: Tokens) -> None:
    """A reaction: a pill that stands out from bubble and page; the own one in the colour of what is chosen."""
    painter.setPen(QPen(QColor(tokens.bg), 2))
    painter.setBrush(QColor(tokens.selected if chip.own else tokens.bubble_in))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    if chip.own:
        painter.setPen(QPen(QColor(tokens.accent), 1))
        inner = QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setFont(font(Type.BODY))
    painter.setPen(QColor(tokens.text))
    emoji_width = min(60, QFontMetrics(font(Type.BODY)).horizontalAdvance(chip.emoji))
    count = str(chip.count) if chip.count > 1 else ""
    count_width = QFontMetrics(font(Type.BADGE)).horizontalAdvance(count) + 4 if count else 0
    x = area.left() + (area.width() - emoji_width - count_width) // 2
    painter.drawText(QRect(x, area.top(), emoji_width + 2, area.height()), Qt.AlignmentFlag.AlignCenter, chip.emoji)
    if count:
        painter.setFont(font(Type.BADGE))
        painter.setPen(QColor(tokens.accent if chip.own else tokens.text2))
        painter.drawText(
            QRect(x + emoji_width + 4, area.top(), count_width, area.height()), Qt.AlignmentFlag.AlignVCenter, count
        )


def paint_check(painter: QPainter, area: QRect, look: Look, *, checked: bool) -> None:
    """Whether a row is among the chosen ones."""
    tokens = look.tokens
    name, colour = ("circle-check", tokens.accent) if checked else ("circle", tokens.border_strong)
    painter.drawPixmap(area.topLeft(), look.pixmap(name, CHECK, colour))


def coloured_spans(layout: BubbleLayout, tokens: Tokens, *, own: bool) -> list[QTextLayout.FormatRange]:
    """The colours of styled pieces: addresses, code, quotations, the marks of lists."""
    made: list[QTextLayout.FormatRange] = []
    for piece in layout.styled.spans:
        look = QTextCharFormat()
        match piece.style:
            case Style.CODE:
                look.setBackground(shade_of(tokens, own=own))
            case Style.QUOTE:
                look.setForeground(QColor(tokens.bubble_out_meta if own else tokens.text2))
            case Style.MARKER:
                look.setForeground(QColor(tokens.bubble_out_meta if own else tokens.accent))
            case Style.BOLD | Style.ITALIC | Style.STRUCK:
                continue
        made.append(span(layout.shown, piece.start, piece.end, look))
    if not own:
        linked = QTextCharFormat()
        linked.setForeground(QColor(tokens.accent))
        linked.setFontUnderline(True)
        made += [span(layout.shown, link.start, link.end, linked) for link in layout.links]
    return made


def selected_span(shown: str, start: int, end: int, tokens: Tokens, *, own: bool) -> QTextLayout.FormatRange:
    """The piece that the person has selected."""
    look = QTextCharFormat()
    look.setBackground(QColor(tokens.bubble_out_text if own else tokens.accent))
    look.setForeground(QColor(tokens.bubble_out if own else tokens.on_accent))
    return span(shown, start, end, look)


def bubble_path(area: QRectF, above: int, below: int, *, at_right: bool) -> QPainterPath:
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
