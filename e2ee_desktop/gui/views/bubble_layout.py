"""Where everything inside one row of the timeline stands. Measures only; `bubble_delegate.py` paints.

A bubble's layout depends on its row and on the greatest width, not on the window's: above 800 pixels resizing
measures nothing again. Left and right are decided when painting (own side, right-to-left).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from e2ee_desktop.gui.look import font
from e2ee_desktop.gui.theme import BUBBLE_SHARE, BUBBLE_WIDTH_MAX, Type
from e2ee_desktop.presentation.links import TextLink, find_links
from e2ee_desktop.presentation.message_rows import Gap, MessageRow, Shape

PADDING_X, PADDING_Y = 12, 8
GAPS = {Gap.GROUPED: 2, Gap.SAME_SIDE: 6, Gap.OTHER_SIDE: 16}
DAY_HEIGHT = 44
UNREAD_HEIGHT = 32
NOTE_HEIGHT = 20
LEADING = 2
TICK_WIDTH = 18
META_GAP = 10
EVENT_LINK_GAP = 8
SIDE_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Words:
    """The few fixed words inside rows, already translated."""

    show_more: str
    show_less: str
    compare: str
    not_sent: str
    try_again: str
    new_safety_number: str
    new_messages: str


@dataclass(slots=True)
class BubbleLayout:
    """width, expanded: what it was measured for. top: space above the bubble. size: of the bubble. text: laid out at
    `text_at` inside it. height: of the whole row, notes below included.

    more: where "Show more" stands inside the bubble, or None. meta: where time and ticks stand inside it.
    """

    row: MessageRow
    width: int
    expanded: bool
    text: QTextLayout
    shown: str
    top: int
    size: QSize
    meta: QRect
    more: QRect | None
    height: int
    links: tuple[TextLink, ...] = field(default=())

    @property
    def text_at(self) -> QPointF:
        """Origin of the text inside the bubble."""
        bare = self.row.shape is Shape.BIG_EMOJI
        return QPointF(0, 0) if bare else QPointF(PADDING_X, PADDING_Y)


def bubble_width(viewport_width: int) -> int:
    """The greatest width of a bubble in a timeline this wide."""
    return max(160, min(BUBBLE_WIDTH_MAX, int(viewport_width * BUBBLE_SHARE)))


def meta_width(word: str) -> int:
    """Width of a word in the smallest size."""
    return _metrics(Type.META).horizontalAdvance(word)


def measure(row: MessageRow, width: int, words: Words, *, expanded: bool) -> BubbleLayout:
    """Lay a row out. width: of the bubble at most (of an event line: of the line)."""
    shown = row.opening if row.opening and not expanded else row.text
    kind = _TYPES[row.shape]
    inner = width - 2 * PADDING_X
    links = find_links(shown) if row.shape is Shape.BUBBLE else ()
    text = _laid_out(shown, font(kind), inner, links)
    box = text.boundingRect()
    text_width, text_height = _natural_width(text), int(box.height() + 0.99)
    meta_size = meta_width(row.time) + (TICK_WIDTH if row.delivery else 0)
    meta_height = _metrics(Type.META).height()
    more = _more(row, words, text_height, expanded=expanded)
    top = GAPS[row.gap] + (DAY_HEIGHT if row.day else 0) + (UNREAD_HEIGHT if row.unread_line else 0)
    if row.shape is Shape.EVENT:
        link = EVENT_LINK_GAP + _metrics(Type.SECONDARY).horizontalAdvance(words.compare)
        size = QSize(text_width + link + 2 * PADDING_X, text_height + PADDING_Y)
        return BubbleLayout(row, width, expanded, text, shown, top, size, QRect(), None, top + size.height())
    beside = more is None and _room_beside(text, inner, meta_size)
    used_width = max(text_width, meta_size)
    if beside:
        used_width = max(used_width, int(_last_line_width(text)) + META_GAP + meta_size)
    if more is not None:
        used_width = max(used_width, more.width() + META_GAP + meta_size)
    below = 0 if beside else (more.height() + 4 if more is not None else meta_height + 2)
    pad_x, pad_y = (0, 0) if row.shape is Shape.BIG_EMOJI else (PADDING_X, PADDING_Y)
    size = QSize(used_width + 2 * pad_x, text_height + below + 2 * pad_y)
    if text.textOption().textDirection() is Qt.LayoutDirection.RightToLeft:
        _place_lines(text, used_width)
    meta = QRect(size.width() - pad_x - meta_size, size.height() - pad_y - meta_height + 2, meta_size, meta_height)
    height = top + size.height() + _note_height(row)
    return BubbleLayout(row, width, expanded, text, shown, top, size, meta, more, height, links)


def utf16(text: str, position: int) -> int:
    """Qt counts UTF-16 units where Python counts characters: a position for Qt."""
    return position if text.isascii() else len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, position: int) -> int:
    """The character in `text` at one of Qt's positions."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "ignore"))


def _note_height(row: MessageRow) -> int:
    return NOTE_HEIGHT * (bool(row.failure) + row.new_identity)


def _more(row: MessageRow, words: Words, text_height: int, *, expanded: bool) -> QRect | None:
    if not row.opening:
        return None
    metrics = _metrics(Type.STRONG)
    word = words.show_less if expanded else words.show_more
    return QRect(PADDING_X, PADDING_Y + text_height + 4, metrics.horizontalAdvance(word), metrics.height())


def _room_beside(text: QTextLayout, inner: int, meta_size: int) -> bool:
    right_to_left = text.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    return not right_to_left and _last_line_width(text) + META_GAP + meta_size <= inner


def _laid_out(shown: str, face: QFont, width: int, links: tuple[TextLink, ...]) -> QTextLayout:
    # U+2028 breaks a line without ending the paragraph: one message has one direction, and positions stay the same.
    text = QTextLayout(shown.replace("\n", "\u2028"), face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    right_to_left = not shown.isascii() and _first_strong_is_rtl(shown)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    text.setTextOption(option)
    text.setCacheEnabled(True)
    if links:
        text.setFormats([_underlined(shown, link) for link in links])
    _place_lines(text, width)
    return text


def _place_lines(text: QTextLayout, width: int) -> None:
    text.beginLayout()
    y = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + LEADING
    text.endLayout()


def _underlined(shown: str, link: TextLink) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start = utf16(shown, link.start)
    span.length = utf16(shown, link.end) - span.start
    look = QTextCharFormat()
    look.setFontUnderline(True)
    span.format = look
    return span


def _natural_width(text: QTextLayout) -> int:
    widths = [text.lineAt(line).naturalTextWidth() for line in range(text.lineCount())]
    return int(max(widths, default=0.0) + 0.99)


def _last_line_width(text: QTextLayout) -> float:
    return text.lineAt(text.lineCount() - 1).naturalTextWidth() if text.lineCount() else 0.0


def _first_strong_is_rtl(text: str) -> bool:
    for character in text:
        direction = bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@cache
def _metrics(kind: Type) -> QFontMetrics:
    return QFontMetrics(font(kind))


_TYPES = {
    Shape.BUBBLE: Type.BODY,
    Shape.BIG_EMOJI: Type.EMOJI,
    Shape.PLACEHOLDER: Type.BODY,
    Shape.EVENT: Type.SECONDARY,
}
