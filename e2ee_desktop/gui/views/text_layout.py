"""A message's text as Qt lays it out: lines, direction, and the styles of its pieces. Colours are the painter's.

Positions are counted in characters everywhere but here: Qt counts UTF-16 units.
"""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from e2ee_desktop.gui.look import MONOSPACE
from e2ee_desktop.presentation.formatting import Style, Styled

LEADING = 2
BOLD_WEIGHT = QFont.Weight.DemiBold


def utf16(text: str, position: int) -> int:
    """Qt counts UTF-16 units where Python counts characters: a position for Qt."""
    return position if text.isascii() else len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, position: int) -> int:
    """The character in `text` at one of Qt's positions."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "ignore"))


def laid_out(styled: Styled, face: QFont, width: int) -> QTextLayout:
    """The text broken into lines of this width."""
    # U+2028 breaks a line without ending the paragraph: one message has one direction, and positions stay the same.
    text = QTextLayout(styled.shown.replace("\n", "\u2028"), face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    right_to_left = not styled.shown.isascii() and _first_strong_is_rtl(styled.shown)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    text.setTextOption(option)
    text.setCacheEnabled(True)
    if styled.spans or styled.links:
        text.setFormats(_formats(styled))
    place_lines(text, width)
    return text


def place_lines(text: QTextLayout, width: int) -> None:
    """Break the lines again, for another width."""
    text.beginLayout()
    y = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + LEADING
    text.endLayout()


def is_right_to_left(text: QTextLayout) -> bool:
    """Whether the message runs from right to left."""
    return text.textOption().textDirection() is Qt.LayoutDirection.RightToLeft


def natural_width(text: QTextLayout) -> int:
    """Width of the longest line."""
    widths = [text.lineAt(line).naturalTextWidth() for line in range(text.lineCount())]
    return int(max(widths, default=0.0) + 0.99)


def last_line_width(text: QTextLayout) -> float:
    """Width of the last line: whether the time fits beside it."""
    return text.lineAt(text.lineCount() - 1).naturalTextWidth() if text.lineCount() else 0.0


def position_at(text: QTextLayout, shown: str, at: QPointF) -> int:
    """The nearest character of `shown` to a point."""
    for number in range(text.lineCount()):
        line = text.lineAt(number)
        if at.y() < line.y() + line.height() + 2 or number == text.lineCount() - 1:
            return from_utf16(shown, line.xToCursor(at.x()))
    return 0


def span(shown: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format for a piece of the text."""
    made = QTextLayout.FormatRange()
    made.start = utf16(shown, start)
    made.length = utf16(shown, end) - made.start
    made.format = look
    return made


def _formats(styled: Styled) -> list[QTextLayout.FormatRange]:
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    made = [span(styled.shown, piece.start, piece.end, _format(piece.style)) for piece in styled.spans]
    return made + [span(styled.shown, link.start, link.end, underlined) for link in styled.links]


def _format(style: Style) -> QTextCharFormat:
    look = QTextCharFormat()
    match style:
        case Style.BOLD:
            look.setFontWeight(BOLD_WEIGHT)
        case Style.ITALIC:
            look.setFontItalic(True)
        case Style.STRUCK:
            look.setFontStrikeOut(True)
        case Style.CODE:
            look.setFontFamilies(list(MONOSPACE))
            look.setFontFixedPitch(True)
        case Style.QUOTE | Style.MARKER:
            pass  # these differ in colour only
    return look


def _first_strong_is_rtl(text: str) -> bool:
    for character in text:
        direction = bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
