"""Formatting inside a text: a small, closed part of Markdown as spans over plain characters.

What is understood: **bold**, *italic*, _italic_, ~~struck~~, `code`, fenced code, > quotations, - and 1. lists. What is not:
images, HTML, tables, headings, named links. A link's words could lie about where it leads; here every address stands as
it was written. Whatever is not closed stays the characters it is, so no text is ever lost.

Linear in the text's length by construction: one walk over the lines, one over the marks of each line, with at most one
open mark of a kind. Knows no colours and no fonts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from e2ee_desktop.presentation.links import TextLink, find_links

SPANS_MAX = 400
"""Pieces of one text that are drawn differently; what follows is plain. Keeps the layout of a hostile text cheap."""


class Style(Enum):
    """How a piece looks."""

    BOLD = "bold"
    ITALIC = "italic"
    STRUCK = "struck"
    CODE = "code"
    QUOTE = "quote"
    MARKER = "marker"
    """The dot or number of a list, the bar of a quotation."""


@dataclass(frozen=True, slots=True)
class Span:
    """start, end: positions in the shown text."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Styled:
    """shown: what is left without the marks. spans may overlap. links: where addresses stand in `shown`."""

    shown: str
    spans: tuple[Span, ...] = ()
    links: tuple[TextLink, ...] = ()


def plain(text: str) -> str:
    """The text as it is read aloud or shown on one line: without marks."""
    return styled(text).shown if _MAY_BE_STYLED.search(text) else text


def styled(text: str) -> Styled:
    """Read the marks of a cleaned text."""
    if not _MAY_BE_STYLED.search(text):
        return Styled(text, (), find_links(text))
    built = _Built()
    lines = text.split("\n")
    closing = [place for place, line in enumerate(lines) if line.rstrip() == FENCE]
    at = 0
    while at < len(lines):
        if at:
            built.add("\n")
        end = _fence_end(lines, at, closing)
        if end is None:
            _add_line(built, lines[at])
            at += 1
        else:
            built.add("\n".join(lines[at + 1 : end]), Style.CODE)
            at = end + 1
    shown = built.text()
    coded = [span for span in built.spans if span.style is Style.CODE]
    return Styled(shown, tuple(built.spans[:SPANS_MAX]), _outside(find_links(shown), coded))


@dataclass(slots=True)
class _Built:
    """The shown text as it grows."""

    parts: list[str] = field(default_factory=list[str])
    spans: list[Span] = field(default_factory=list[Span])
    length: int = 0

    def add(self, piece: str, style: Style | None = None) -> None:
        if style is not None and piece:
            self.mark(self.length, self.length + len(piece), style)
        self.parts.append(piece)
        self.length += len(piece)

    def mark(self, start: int, end: int, style: Style) -> None:
        if start < end:
            self.spans.append(Span(start, end, style))

    def text(self) -> str:
        return "".join(self.parts)


def _fence_end(lines: list[str], at: int, closing: list[int]) -> int | None:
    """The line that closes the fence which `lines[at]` opens; None when it opens none."""
    if not _FENCE.fullmatch(lines[at]):
        return None
    place = bisect_right(closing, at)
    end = closing[place] if place < len(closing) else at
    return end if end > at + 1 else None


def _add_line(built: _Built, line: str) -> None:
    quoted = _QUOTED.match(line)
    start = built.length
    if quoted is not None:
        built.add("▎ ", Style.MARKER)
        line = line[quoted.end() :]
    item = _ITEM.match(line)
    if item is not None:
        indent, sign = item[1], item[2]
        built.add(indent)
        built.add("•  " if sign in "-*+" else f"{sign} ", Style.MARKER)
        line = line[item.end() :]
    _add_inline(built, line)
    if quoted is not None:
        built.mark(start, built.length, Style.QUOTE)


def _add_inline(built: _Built, line: str) -> None:
    """One walk over the marks: an opening one is remembered, a closing one takes back to it what was opened since."""
    pieces, pairs = _pieces(line), dict[int, int]()
    opened: dict[str, int] = {}
    for place, piece in enumerate(pieces):
        if not piece.mark:
            continue
        if piece.closes and piece.text in opened:
            first = opened[piece.text]
            pairs[first], pairs[place] = place, first
            opened = {mark: at for mark, at in opened.items() if at < first}
        elif piece.opens and piece.text not in opened:
            opened[piece.text] = place
    begun: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        partner = pairs.get(place)
        if partner is None:
            built.add(piece.text, Style.CODE if piece.code else None)
        elif partner > place:
            begun[place] = built.length
        else:
            for style in _STYLES[piece.text]:
                built.mark(begun[partner], built.length, style)


@dataclass(frozen=True, slots=True)
class _Piece:
    """mark: whether `text` is a mark that may open or close. code: text between two backticks."""

    text: str
    mark: bool = False
    opens: bool = False
    closes: bool = False
    code: bool = False


def _pieces(line: str) -> list[_Piece]:
    """Marks and what stands between them; addresses and code hold no marks."""
    found: list[_Piece] = []
    at = 0
    for match in _TOKEN.finditer(line):
        if match.start() > at:
            found.append(_Piece(line[at : match.start()]))
        at = match.end()
        token = match[0]
        if match.lastgroup == "code":
            found.append(_Piece(token[1:-1], code=True))
        elif token in _STYLES:
            before, after = line[match.start() - 1 : match.start()], line[at : at + 1]
            opens = bool(after) and not after.isspace() and not before.isalnum()
            closes = bool(before) and not before.isspace() and not after.isalnum()
            found.append(_Piece(token, mark=True, opens=opens, closes=closes))
        else:
            found.append(_Piece(token))
    if at < len(line):
        found.append(_Piece(line[at:]))
    return found


def _outside(links: Iterable[TextLink], coded: list[Span]) -> tuple[TextLink, ...]:
    """Addresses inside code are examples, not places to go."""
    if not coded:
        return tuple(links)
    return tuple(link for link in links if not any(span.start <= link.start < span.end for span in coded[:SPANS_MAX]))


FENCE = "```"
_STYLES = {
    "***": (Style.BOLD, Style.ITALIC),
    "**": (Style.BOLD,),
    "*": (Style.ITALIC,),
    "_": (Style.ITALIC,),
    "~~": (Style.STRUCK,),
}
_MAY_BE_STYLED = re.compile(r"[*_`~]|(?:^|\n)(?:>|[ ]{0,8}[-+][ ]|[ ]{0,8}\d{1,3}[.)][ ])")
_FENCE = re.compile(r"```[\w+#.-]{0,20}\s*")
_QUOTED = re.compile(r">[ ]?(?=\S)")
_ITEM = re.compile(r"([ ]{0,8})([-*+]|\d{1,3}[.)])[ ]+(?=\S)")
# Every choice takes a run that the next one cannot begin in: no backtracking over the line. Marks behind an address close.
_TOKEN = re.compile(
    r"(?P<url>https?://\S+?(?=[*_~]{1,3}(?:\s|$)|\s|$))|(?P<code>`[^`\n]+`)|(?P<run>\*+|_+|~+)", re.IGNORECASE
)
