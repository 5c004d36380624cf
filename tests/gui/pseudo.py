"""A language that nobody speaks: every collected text in brackets, with accents, and 40 % longer. It can be taken back.

What is shown without brackets was not translated; what is asked for and was not collected is kept in `unknown`; what does not
fit is found by `cut_off.py`. `as_source` gives the text that was translated, so that hands find their way by English names.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.translations.wordings import PRESENTATION, collect  # noqa: E402

OPEN, CLOSE, PAD = "⟦", "⟧", "ẋ"
LONGER = 0.4
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ODD = "ȧƀċḋėƒġḣĩĵķŀṁṅȯṗɋṙṡṫŭṽẇẍẏżȦḂĊḊĖḞĠḢĨĴĶĿṀṄȮṖɊṘṠṪŬṼẆẌẎŻ"
_TO_ODD, _TO_PLAIN = str.maketrans(_PLAIN, _ODD), str.maketrans(_ODD, _PLAIN)
_PLACE = re.compile(r"(\{[a-z_]*\}|%n)")
_PADDING = re.compile(rf" {PAD}+(?: {PAD}+)*(?={CLOSE})")
_WORD = 6


def pseudo(text: str) -> str:
    """The text in that language; places for values stay as they are."""
    parts = _PLACE.split(text)
    accented = "".join(part if place % 2 else part.translate(_TO_ODD) for place, part in enumerate(parts))
    missing = max(2, round(len(text) * LONGER))
    padding = "".join(f" {PAD * min(_WORD, missing - begin)}" for begin in range(0, missing, _WORD))
    return f"{OPEN}{accented}{padding}{CLOSE}"


def as_source(text: str) -> str:
    """What was translated; a text of another language as it is."""
    if OPEN not in text:
        return text
    return _PADDING.sub("", text).translate(_TO_PLAIN).replace(OPEN, "").replace(CLOSE, "")


def outside(text: str) -> str:
    """What of a text stands in no brackets."""
    before = ""
    while before != text:
        before, text = text, re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
    return text


class PseudoTranslator(QTranslator):
    """unknown: (context, text) that was asked for and is in no catalogue."""

    def __init__(self) -> None:
        super().__init__()
        wordings = collect(ROOT).wordings
        self._known = {(each.context, each.source) for each in wordings}
        self._contexts = {each.context for each in wordings}
        self._sources = {each.source for each in wordings}
        self.unknown: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        if (context, source) in self._known:
            return pseudo(source)
        ours = context == PRESENTATION or (context in self._contexts and source not in self._sources)
        if ours and source:
            self.unknown.add((context, source))
        return None
