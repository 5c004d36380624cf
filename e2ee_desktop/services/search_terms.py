"""From texts to what the search index holds of them, and from what somebody types to what it is asked. Pure functions.

A text is *folded*: no case, no accents, full-width letters as narrow ones, nothing invisible. Its words give *tokens*:

    of a word                       its beginnings of one and two letters, and every three letters in a row
    of a script without spaces      every character and every two in a row; Korean, symbols and emoji likewise
    of the message                  who, day, month, year, decade, whether it has a link or a file; marked by a letter no text can hold

So each wish becomes a conjunction of tokens that all of its hits have. Others may have them too, so every candidate is
looked at (`Query.places`). FORM names this way of folding: an index of another form must be made anew.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from e2ee_desktop.domain.search import SEARCH_CHARACTERS_MAX, SearchWish

FORM = f"2/{unicodedata.unidata_version}"
TEXT_CHARACTERS_INDEXED = 16_384
"""More of a text is not looked at: far more than anybody writes, and what one hostile message may cost."""
_MARK = "\ue000"
_TOKENS_ASKED_MAX = 24
_PARTS_ASKED_MAX = 4
"""Of a long word: each more is another long list of messages to walk through, while four leave next to no wrong candidate."""
_DAY_MS = 86_400_000
_FIRST_DAY = date(1970, 1, 1)
_LAST_MS = 4_102_444_799_000
"""The end of 2099. What lies outside of our times counts as their first or last month."""

_DENSE = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2190-\u2bff\u2e80-\u2fdf\u3005-\u3007\u3040-\u31ff\u3400-\u4dbf"
    "\u4e00-\ua4cf\uac00-\ud7af\uf900-\ufaff\U0001b000-\U0001b2ff\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
_RUN = re.compile(f"([{_DENSE}]+)|((?:(?![{_DENSE}])\\w)+)")
_ASCII_WORD = re.compile(r"\w+", re.ASCII)
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_LINK = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_ACCENT = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)


class _Folding(dict[int, str]):
    """What each character becomes, found out once; for `str.translate`."""

    def __missing__(self, letter: int) -> str:
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", chr(letter)))
        folded = unicodedata.normalize("NFC", plain).casefold()
        invisible = unicodedata.category(chr(letter)) in {"Cf", "Cs", "Co"}
        self[letter] = "" if invisible else _ACCENT.sub("", folded)
        return self[letter]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text without what makes no difference to a search."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def searched_text(text: str, file_name: str) -> str:
    """What is searched of a message: its text, or its caption and the name of its file."""
    return f"{text} {file_name}" if text and file_name else text or file_name


def has_link(text: str) -> bool:
    """Whether there is a web link in it."""
    return _LINK.search(text) is not None


def index_tokens(text: str, contact_id: bytes, sent_ms: int, *, has_file: bool) -> str:
    """Everything the index holds of one message, between spaces."""
    read = text[:TEXT_CHARACTERS_INDEXED]
    words, dense = _words(fold(read))
    tokens = {word[at : at + 3] for word in words for at in range(len(word) - 2)}
    tokens.update([word[:1] for word in words], [word[:2] for word in words])
    for run in dense:
        tokens.update(run, [run[at : at + 2] for at in range(len(run) - 1)])
    tokens.update((_person(contact_id), *_times(_day(sent_ms))))
    if has_link(read):
        tokens.add(f"{_MARK}l")
    if has_file:
        tokens.add(f"{_MARK}f")
    return " ".join(tokens)


def _words(folded: str) -> tuple[set[str], set[str]]:
    """Its different words, and its runs of scripts without spaces. Most texts have none of those, and are told by one look."""
    if folded.isascii():
        return set(_ASCII_WORD.findall(folded)), set()
    runs: list[tuple[str, str]] = _RUN.findall(folded)
    return {word for _, word in runs if word}, {dense for dense, _ in runs if dense}


@dataclass(frozen=True, slots=True)
class Query:
    """expression: for FTS5; "" when the index can't narrow it down. patterns: each has to be in the folded text."""

    expression: str
    patterns: tuple[re.Pattern[str], ...]

    def places(self, text: str) -> tuple[tuple[int, int], ...] | None:
        """Where the terms are in `text`, in order and apart; None when one is not there."""
        read = text[:TEXT_CHARACTERS_INDEXED]
        folded = fold(read)
        found: list[tuple[int, int]] = []
        for pattern in self.patterns:
            spans = [match.span() for match in pattern.finditer(folded)]
            if not spans:
                return None
            found += spans
        return _apart(_unfolded(read, folded, found))


def query_of(wish: SearchWish) -> Query:
    """What the index is asked for a wish."""
    tokens: list[str] = []
    patterns: list[re.Pattern[str]] = []
    for quoted, plain in _TERM.findall(wish.text[:SEARCH_CHARACTERS_MAX]):
        term = fold(quoted or plain).strip()
        if term:
            runs = _RUN.findall(term)
            tokens += _asked(runs)
            patterns.append(_pattern(term, runs))
    conditions = [_quoted(token) for token in dict.fromkeys(tokens[:_TOKENS_ASKED_MAX])]
    if wish.contact_id is not None:
        conditions.append(_quoted(_person(wish.contact_id)))
    conditions += [_quoted(_MARK + letter) for letter, asked in (("l", wish.has_link), ("f", wish.has_file)) if asked]
    times = _between(wish.since_ms, wish.until_ms)
    if times:
        conditions.append(f"({' OR '.join(map(_quoted, times))})")
    return Query(" AND ".join(conditions), tuple(patterns))


def _asked(runs: list[tuple[str, str]]) -> list[str]:
    """Tokens that every text with this term has. The first run may be the end of a longer word, unless it stands alone."""
    tokens: list[str] = []
    for place, (dense, word) in enumerate(runs):
        if len(dense) > 1:
            tokens += [dense[at : at + 2] for at in range(len(dense) - 1)]
        elif dense:
            tokens.append(dense)
        elif len(word) > 2:
            tokens += [word[at : at + 3] for at in _spread(len(word) - 2)]
        elif place > 0 or len(runs) == 1:
            tokens.append(word)
    return tokens


def _spread(places: int) -> list[int]:
    """All of so many places, or _PARTS_ASKED_MAX of them from the first to the last."""
    if places <= _PARTS_ASKED_MAX:
        return list(range(places))
    return [at * (places - 1) // (_PARTS_ASKED_MAX - 1) for at in range(_PARTS_ASKED_MAX)]


def _pattern(term: str, runs: list[tuple[str, str]]) -> re.Pattern[str]:
    """A short word is meant as a beginning: in the middle of words it would be nearly everywhere."""
    words = r"\s+".join(re.escape(word) for word in term.split())
    beginning = len(runs) == 1 and 0 < len(runs[0][1]) <= 2 and term.startswith(runs[0][1])
    return re.compile(f"(?:(?<=[{_DENSE}])|(?<!\\w)){words}" if beginning else words)


def _quoted(token: str) -> str:
    return f'"{token}"'


def _person(contact_id: bytes) -> str:
    return f"{_MARK}c{contact_id.hex()}"


def _day(at_ms: int) -> date:
    """Of an author's clock, which may say anything."""
    return _FIRST_DAY + timedelta(min(max(at_ms, 0), _LAST_MS) // _DAY_MS)


@lru_cache(maxsize=1_024)
def _times(day: date) -> tuple[str, ...]:
    """Tokens of the day and of what it lies in: decade, year, month."""
    text = f"{day:%Y%m%d}"
    return f"{_MARK}t{text[:3]}", f"{_MARK}y{text[:4]}", f"{_MARK}m{text[:6]}", f"{_MARK}d{text}"


def _between(since_ms: int, until_ms: int) -> list[str]:
    """Tokens of the decades, years, months and days that cover the time between, the largest possible; none where there is no bound."""
    if not since_ms and not until_ms:
        return []
    day, after = _day(since_ms), _day(until_ms - 1 if until_ms else _LAST_MS) + timedelta(1)
    tokens: list[str] = []
    while day < after:
        spans = zip(_times(day), _ends(day), strict=True)
        token, day = next((token, end) for token, (whole, end) in spans if whole and end <= after)
        tokens.append(token)
    return tokens


def _ends(day: date) -> tuple[tuple[bool, date], ...]:
    """Of the decade, year, month and day that `day` lies in: whether it is the first of it, and the first day after it."""
    new_year, new_month = (day.month, day.day) == (1, 1), day.day == 1
    return (
        (new_year and day.year % 10 == 0, date(day.year // 10 * 10 + 10, 1, 1)),
        (new_year, date(day.year + 1, 1, 1)),
        (new_month, (day.replace(day=1) + timedelta(32)).replace(day=1)),
        (True, day + timedelta(1)),
    )


def _unfolded(text: str, folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places in the text that became those places of the folded one."""
    if text.isascii():
        return spans
    ends: list[int] = []  # for each folded character, the index of the one that it came from
    for place, letter in enumerate(text):
        ends += [place] * len(_FOLDING[ord(letter)])
    after = [*ends[1:], len(text)] if len(ends) == len(folded) else []
    return [(ends[start], max(after[end - 1], ends[end - 1] + 1)) for start, end in spans] if after else []


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """In order, those that touch or overlap joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
