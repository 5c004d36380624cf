"""Paints files inside bubbles: a card with name, state and progress, or a picture by its thumbnail.

Thumbnails are other people's bytes: `Pictures` has them decoded elsewhere, and gives pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath

from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.theme import RADIUS_FIELD, Type
from e2ee_desktop.gui.views.bubble_parts import shade_of
from e2ee_desktop.presentation.file_rows import FileLine

CIRCLE = 36


def paint_file(painter: QPainter, area: QRect, line: FileLine, pictures: Pictures, *, own: bool) -> None:
    """The card or the picture of a file."""
    painter.save()
    if line.picture:
        _paint_picture(painter, area, line, pictures)
    else:
        _paint_card(painter, area, line, pictures.look, own=own)
    painter.restore()


def _paint_card(painter: QPainter, area: QRect, line: FileLine, look: Look, *, own: bool) -> None:
    tokens = look.tokens
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade_of(tokens, own=own))
    painter.drawRoundedRect(area, RADIUS_FIELD, RADIUS_FIELD)
    circle = QRect(area.left() + 8, area.center().y() - CIRCLE // 2 + 1, CIRCLE, CIRCLE)
    painter.setBrush(QColor(tokens.bubble_out_text if own else tokens.accent))
    painter.drawEllipse(circle)
    ink = tokens.bubble_out if own else tokens.on_accent
    painter.drawPixmap(circle.center() - QPoint(8, 8), look.pixmap(line.icon, 18, ink))
    inside = area.adjusted(CIRCLE + 18, 7, -10, -7)
    quiet = tokens.bubble_out_meta if own else tokens.text2
    failed = line.failed and not own
    for kind, text, y, colour in (
        (Type.STRONG, line.name, 0, tokens.bubble_out_text if own else tokens.text),
        (Type.META, line.detail, 20, tokens.danger if failed else quiet),
    ):
        painter.setFont(font(kind))
        painter.setPen(QColor(colour))
        elide = Qt.TextElideMode.ElideMiddle if kind is Type.STRONG else Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font(kind)).elidedText(text, elide, inside.width())
        place = QRect(inside.left(), inside.top() + y, inside.width(), 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    if line.share is not None:
        bar = QRectF(inside.left(), area.bottom() - 5, inside.width(), 3)
        _paint_bar(painter, bar, line.share, QColor(tokens.bubble_out_text if own else tokens.accent))


def _paint_picture(painter: QPainter, area: QRect, line: FileLine, pictures: Pictures) -> None:
    look = pictures.look
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), RADIUS_FIELD, RADIUS_FIELD)
    painter.setClipPath(path)
    picture = pictures.thumbnail(line.thumbnail)
    painter.fillRect(area, QColor(look.tokens.hover))
    if not picture.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size: QSize = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        placed = QRect(QPoint(0, 0), size)
        placed.moveCenter(area.center())
        painter.drawPixmap(placed, picture)
    if line.icon == "maximize":
        return  # it is here: a click opens it, and nothing lies over it
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    circle = QRect(0, 0, 48, 48)
    circle.moveCenter(area.center())
    painter.drawEllipse(circle)
    painter.drawPixmap(circle.center() - QPoint(10, 10), look.pixmap(line.icon, 22, "#FFFFFF"))
    metrics = QFontMetrics(font(Type.META))
    said = metrics.elidedText(line.detail, Qt.TextElideMode.ElideRight, area.width() - 32)
    pill = QRect(area.left() + 8, area.bottom() - 29, metrics.horizontalAdvance(said) + 16, 22)
    painter.drawRoundedRect(pill, 11, 11)
    painter.setFont(font(Type.META))
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)
    if line.share is not None:
        bar = QRectF(area.left(), area.bottom() - 3, area.width(), 4)
        _paint_bar(painter, bar, line.share, QColor("#FFFFFF"))


def _paint_bar(painter: QPainter, area: QRectF, share: float, colour: QColor) -> None:
    ground = QColor(colour)
    ground.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, 1.5, 1.5)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width() * share, area.height()), 1.5, 1.5)
