"""`Range` of a request as a span of bytes. One range; what is not understood is left aside, as RFC 9110 section 14.2 lets one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


@dataclass(frozen=True, slots=True)
class Span:
    """begin: the first byte. end: behind the last one."""

    begin: int
    end: int


NOT_SATISFIABLE = Span(-1, -1)


def wanted_span(header: str, size_bytes: int) -> Span | None:
    """None for everything: no range, several, or no range of bytes."""
    found = _FORM.fullmatch(header)
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        last_bytes = int(found[2])
        return Span(max(0, size_bytes - last_bytes), size_bytes) if last_bytes else NOT_SATISFIABLE
    begin = int(found[1])
    end = min(int(found[2]) + 1, size_bytes) if found[2] else size_bytes
    if found[2] and int(found[2]) < begin:
        return None
    return Span(begin, end) if begin < size_bytes else NOT_SATISFIABLE
