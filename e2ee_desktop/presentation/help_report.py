"""What a person may hand to who helps them: versions, kinds, sizes in steps, codes of errors. Nothing that names anybody or anything.

Made of what is let in by name, not of a log from which things are struck out: what nobody thought of stays out. Knows no face.
"""

from __future__ import annotations

import platform
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from e2ee_desktop import __version__
from e2ee_desktop.domain.events import Event, LinkChanged, TroubleNoticed
from e2ee_desktop.domain.messages import Conversation
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.presentation.json_rows import Row

_CODE = re.compile(r"[a-z][a-z0-9_]{0,40}\.[a-z][a-z0-9_]{0,40}")
_VERSION = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}")
_SYSTEMS = frozenset({"Linux", "Darwin", "Windows"})


@dataclass(slots=True)
class Noticed:
    """How often which code was told while somebody listened. link: the newest state of the connection."""

    codes: Counter[str] = field(default_factory=Counter[str])
    link: str = "unknown"

    def note(self, event: Event) -> None:
        """To be given to `Messenger.listen`."""
        match event:
            case TroubleNoticed(code, _):
                self._count(code)
            case LinkChanged(link, code):
                self.link = link.value
                self._count(code)
            case _:
                pass

    def _count(self, code: str) -> None:
        if _CODE.fullmatch(code):
            self.codes[code] += 1


def help_report(noticed: Noticed, contacts: Sequence[Contact], conversations: Iterable[Conversation]) -> Row:
    """One row. Numbers are the next power of two: an exact one could be recognised."""
    system = platform.system()
    unread = sum(conversation.unread for conversation in conversations)
    return {
        "program": __version__,
        "python": _version(platform.python_version()),
        "system": system if system in _SYSTEMS else "other",
        "system_version": _version(platform.release()),
        "contacts_up_to": step(len(contacts)),
        "unread_up_to": step(unread),
        "link": noticed.link,
        "codes": ", ".join(f"{code} {step(times)}" for code, times in sorted(noticed.codes.items())),
    }


def step(count: int) -> int:
    """0, or the next power of two."""
    return 0 if count <= 0 else 1 << (count - 1).bit_length()


def _version(text: str) -> str:
    """The numbers at its front: what stands behind may be anybody's own."""
    found = _VERSION.match(text)
    return found[0] if found else ""
