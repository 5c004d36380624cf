"""Web links inside a message: where they are and which host they really lead to.

A host with letters outside ASCII is shown in punycode as well, so that a look-alike is seen for what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_LINK = re.compile(r"https?://[^\s<>\"'\u2066-\u2069\u202a-\u202e]+", re.IGNORECASE)
_TRAILING = ".,;:!?)]}»”’…"
LINKS_MAX = 50


@dataclass(frozen=True, slots=True)
class TextLink:
    """start, end: positions in the text. host: as the network will resolve it."""

    start: int
    end: int
    url: str
    host: str


def find_links(text: str) -> tuple[TextLink, ...]:
    """The first LINKS_MAX links with a host."""
    found: list[TextLink] = []
    for match in _LINK.finditer(text):
        url = match[0].rstrip(_TRAILING)
        host = real_host(url)
        if host:
            found.append(TextLink(match.start(), match.start() + len(url), url, host))
        if len(found) == LINKS_MAX:
            break
    return tuple(found)


def real_host(url: str) -> str:
    """The host in ASCII (punycode where needed), or "" when the link has none."""
    try:
        host = urlsplit(url).hostname or ""
        return host if host.isascii() else host.encode("idna").decode()
    except (ValueError, UnicodeError):
        return ""
