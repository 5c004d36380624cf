"""Where everything inside one row of the timeline stands. Measures only; `bubble_delegate.py` paints.

A bubble's layout depends on its row and on the greatest width, not on the window's: above 800 pixels resizing
measures nothing again. Left and right are decided when painting (own side, right-to-left).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QTextLayout

from e2ee_desktop.gui.look import font, roomy, text_scale
from e2ee_desktop.gui.theme import BUBBLE_SHARE, BUBBLE_WIDTH_MAX, Type
from e2ee_desktop.gui.views.sound_part import SOUND_HEIGHT, SOUND_WIDTH
from e2ee_desktop.gui.views.text_layout import (
    is_right_to_left,
    laid_out,
    last_line_width,
    natural_width,
    place_lines,
)
from e2ee_desktop.presentation.file_rows import FileLine
from e2ee_desktop.presentation.formatting import Styled, styled
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.message_marks import Chip
from e2ee_desktop.presentation.message_rows import Gap, MessageRow, Shape

PADDING_X, PADDING_Y = 12, 8
GAPS = {Gap.GROUPED: 2, Gap.SAME_SIDE: 6, Gap.OTHER_SIDE: 16}
DAY_HEIGHT = 44
UNREAD_HEIGHT = 32
NOTE_HEIGHT = 20
META_ICON, META_SPACE = 12, 4
META_GAP = 10
EVENT_LINK_GAP = 8
SIDE_MARGIN = 16
QUOTE_HEIGHT, QUOTE_SPACE = 40, 6
FORWARDED_HEIGHT = 18
CARD_HEIGHT, CARD_WIDTH, CARD_SPACE = 52, 280, 6
PICTURE_MAX, PICTURE_LEAST = QSize(320, 320), QSize(120, 80)
CHIP_HEIGHT, CHIP_OVERLAP, CHIP_SPACE, CHIP_PADDING = 24, 6, 4, 8


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
    edited: str
    forwarded: str


@dataclass(frozen=True, slots=True)
class MetaItem:
    """One thing beside the time: an icon of META_ICON pixels, or a text."""

    text: str
    icon: str
    width: int


@dataclass(slots=True)
class BubbleLayout:
    """width, expanded: what it was measured for. top: space above the bubble. size: of the bubble. text: laid out at
    `text_at` inside it. height: of the whole row, chips and notes below included.

    All rectangles are inside the bubble, None for what is not there; meta: time, marks and ticks; chips: below it.
    """

    row: MessageRow
    width: int
    expanded: bool
    styled: Styled
    text: QTextLayout
    text_at: QPointF
    top: int
    size: QSize
    meta: QRect
    items: tuple[MetaItem, ...]
    height: int
    more: QRect | None = None
    quote: QRect | None = None
    forwarded: QRect | None = None
    sound: QRect | None = None
    file: QRect | None = None
    chips: tuple[tuple[QRect, Chip], ...] = ()

    @property
    def shown(self) -> str:
        """The text as it stands there."""
        return self.styled.shown

    @property
    def links(self) -> tuple[TextLink, ...]:
        """Addresses in `shown`."""
        return self.styled.links


def bubble_width(viewport_width: int) -> int:
    """The greatest width of a bubble in a timeline this wide."""
    return max(160, min(BUBBLE_WIDTH_MAX, int(viewport_width * BUBBLE_SHARE)))


def meta_width(word: str) -> int:
    """Width of a word in the smallest size."""
    return _metrics(Type.META).horizontalAdvance(word)


def measure(row: MessageRow, width: int, words: Words, *, expanded: bool) -> BubbleLayout:
    """Lay a row out. width: of the bubble at most (of an event line: of the line)."""
    shown = row.opening if row.opening and not expanded else row.text
    pieces = styled(shown) if row.shape is Shape.BUBBLE else Styled(shown)
    text = laid_out(pieces, font(_TYPES[row.shape]), width - 2 * PADDING_X)
    top = GAPS[row.gap] + (roomy(DAY_HEIGHT) if row.day else 0) + (roomy(UNREAD_HEIGHT) if row.unread_line else 0)
    if row.shape is Shape.EVENT:
        return _event(row, width, pieces, text, top, words)
    return _bubble(row, width, pieces, text, top, words, expanded=expanded)


def _event(row: MessageRow, width: int, pieces: Styled, text: QTextLayout, top: int, words: Words) -> BubbleLayout:
    link = EVENT_LINK_GAP + _metrics(Type.SECONDARY).horizontalAdvance(words.compare) if row.compares else 0
    height = int(text.boundingRect().height() + 0.99) + PADDING_Y
    size = QSize(natural_width(text) + link + 2 * PADDING_X, height)
    at = QPointF(PADDING_X, PADDING_Y / 2)
    return BubbleLayout(row, width, False, pieces, text, at, top, size, QRect(), (), top + height)


def _bubble(  # one row's measures, used once
    row: MessageRow, width: int, pieces: Styled, text: QTextLayout, top: int, words: Words, *, expanded: bool
) -> BubbleLayout:
    inner, bare = width - 2 * PADDING_X, row.shape is Shape.BIG_EMOJI
    pad_x, pad_y = (0, 0) if bare else (PADDING_X, PADDING_Y)
    items = meta_items(row, words)
    meta_size = sum(item.width for item in items) + META_SPACE * (len(items) - 1)
    meta_height = _metrics(Type.META).height()
    text_width = natural_width(text)
    text_height = int(text.boundingRect().height() + 0.99) if pieces.shown else 0
    card = _card_size(row, inner)
    # Beside a player that nothing is written under, time and ticks stand in its last line.
    alone = row.sound is not None and not pieces.shown
    head = (roomy(FORWARDED_HEIGHT) if row.marks.forwarded else 0) + (
        roomy(QUOTE_HEIGHT) + QUOTE_SPACE if row.quote else 0
    )
    head += card.height() + (0 if alone else CARD_SPACE) if not card.isEmpty() else 0
    more = _more(row, words, pad_y + head + text_height, expanded=expanded)
    beside = (
        bool(pieces.shown)
        and more is None
        and not is_right_to_left(text)
        and last_line_width(text) + META_GAP + meta_size <= inner
    )
    used = max(text_width, meta_size, *_wishes(row, words, inner))
    if beside:
        used = max(used, int(last_line_width(text)) + META_GAP + meta_size)
    if more is not None:
        used = max(used, more.width() + META_GAP + meta_size)
    below = 0 if beside or alone else (more.height() + 4 if more is not None else meta_height + 2)
    size = QSize(used + 2 * pad_x, head + text_height + below + 2 * pad_y)
    if is_right_to_left(text):
        place_lines(text, used)
    meta = QRect(size.width() - pad_x - meta_size, size.height() - pad_y - meta_height + 2, meta_size, meta_height)
    chips = _place_chips(row, size)
    under = roomy(CHIP_HEIGHT) - (0 if bare else CHIP_OVERLAP) + 2 if chips else 0
    notes = roomy(NOTE_HEIGHT) * (bool(row.failure) + row.new_identity)
    made = BubbleLayout(
        row, width, expanded, pieces, text, QPointF(pad_x, pad_y + head), top, size, meta, items,
        top + size.height() + under + notes, more, chips=chips,
    )  # fmt: skip
    _place_head(made, pad_x, pad_y, used, card)
    return made


def _place_head(made: BubbleLayout, pad_x: int, pad_y: int, used: int, card: QSize) -> None:
    """What stands above the text. card: of the player or the file."""
    row, at = made.row, pad_y
    if row.marks.forwarded:
        made.forwarded = QRect(pad_x, at - 2, used, roomy(FORWARDED_HEIGHT))
        at += roomy(FORWARDED_HEIGHT)
    if row.quote is not None:
        made.quote = QRect(pad_x, at, used, roomy(QUOTE_HEIGHT))
        at += roomy(QUOTE_HEIGHT) + QUOTE_SPACE
    if row.sound is not None:
        made.sound = QRect(pad_x, at, used, card.height())
    elif row.file is not None:
        made.file = QRect(pad_x, at, used if not row.file.picture else card.width(), card.height())


def _card_size(row: MessageRow, inner: int) -> QSize:
    """Of the player or the file that stands above the text; empty for none."""
    if row.sound is not None:
        return QSize(min(inner, SOUND_WIDTH), SOUND_HEIGHT)
    return file_size(row.file, inner) if row.file is not None else QSize()


def file_size(line: FileLine, inner: int) -> QSize:
    """Of a card, or of a picture in its proportions."""
    if not line.picture:
        return QSize(min(inner, CARD_WIDTH), roomy(CARD_HEIGHT))
    known = QSize(line.width, line.height) if line.width > 0 and line.height > 0 else PICTURE_MAX
    most = QSize(min(inner, PICTURE_MAX.width()), PICTURE_MAX.height())
    fitted = known.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(PICTURE_LEAST).boundedTo(most)


def meta_items(row: MessageRow, words: Words) -> tuple[MetaItem, ...]:
    """Marks, time and ticks, in the order of reading."""
    marks = row.marks
    items = [_icon("pin")] if marks.pinned else []
    if marks.starred:
        items.append(_icon("star"))
    if marks.timer:
        items += [_icon("timer"), _word(marks.timer)]
    if marks.edited:
        items.append(_word(words.edited))
    if marks.doubtful:
        items.append(_icon("clock-doubtful"))
    items.append(_word(row.time))
    if row.delivery is not None:
        items.append(MetaItem("", row.delivery.value, META_ICON + 2))
    return tuple(items)


def _wishes(row: MessageRow, words: Words, inner: int) -> list[int]:
    """Widths that a bubble should have for what stands around its text, as far as there is room."""
    wished = [0]
    if row.marks.forwarded:
        wished.append(meta_width(words.forwarded) + META_ICON + META_SPACE)
    if row.quote is not None:
        said = _metrics(Type.SECONDARY).horizontalAdvance(row.quote.text)
        wished.append(min(inner, max(said, _metrics(Type.BADGE).horizontalAdvance(row.quote.author)) + 26))
    wished.append(_card_size(row, inner).width())
    if row.chips and row.shape is not Shape.BIG_EMOJI:
        wished.append(min(inner, sum(_chip_width(chip) + CHIP_SPACE for chip in row.chips) - 8))
    return wished


def _place_chips(row: MessageRow, size: QSize) -> tuple[tuple[QRect, Chip], ...]:
    """Reactions under the bubble, over its lower edge; at the side where the other person's messages stand."""
    bare = row.shape is Shape.BIG_EMOJI
    y = size.height() + (2 if bare else -CHIP_OVERLAP)
    placed: list[tuple[QRect, Chip]] = []
    x = 0 if bare else 10
    for chip in row.chips:
        area = QRect(x, y, _chip_width(chip), roomy(CHIP_HEIGHT))
        placed.append((area, chip))
        x = area.right() + 1 + CHIP_SPACE
    if row.own is not QGuiApplication.isRightToLeft():
        shift = max(0, size.width() - (0 if bare else 10) - x + CHIP_SPACE)
        placed = [(area.translated(QPoint(shift, 0)), chip) for area, chip in placed]
    return tuple(placed)


def _chip_width(chip: Chip) -> int:
    emoji = _metrics(Type.BODY).horizontalAdvance(chip.emoji)
    count = _metrics(Type.BADGE).horizontalAdvance(str(chip.count)) + 4 if chip.count > 1 else 0
    return max(roomy(CHIP_HEIGHT) + 6, min(emoji, 60) + count + 2 * CHIP_PADDING)


def _more(row: MessageRow, words: Words, y: int, *, expanded: bool) -> QRect | None:
    if not row.opening:
        return None
    metrics = _metrics(Type.STRONG)
    word = words.show_less if expanded else words.show_more
    return QRect(PADDING_X, y + 4, metrics.horizontalAdvance(word), metrics.height())


def _icon(name: str) -> MetaItem:
    return MetaItem("", name, META_ICON)


def _word(text: str) -> MetaItem:
    return MetaItem(text, "", meta_width(text))


def _metrics(kind: Type) -> QFontMetrics:
    return _metrics_at(kind, text_scale())


@cache
def _metrics_at(kind: Type, scale: float) -> QFontMetrics:
    del scale  # in it by the font
    return QFontMetrics(font(kind))


_TYPES = {
    Shape.BUBBLE: Type.BODY,
    Shape.BIG_EMOJI: Type.EMOJI,
    Shape.PLACEHOLDER: Type.BODY,
    Shape.EVENT: Type.SECONDARY,
}
