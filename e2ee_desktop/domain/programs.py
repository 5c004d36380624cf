"""Other programs of the person's that may use this one: what each may do, and how it has used that."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld

PROGRAMS_MAX = 64
_NAME = re.compile(r"[\w.-][\w. -]{0,62}[\w.-]|[\w.-]")


class Scope(Enum):
    """What a program may do. None includes another."""

    CRYPTO = "crypto"
    """Encrypt and decrypt texts under this profile's own key for that, and documents to contacts."""
    READ = "read"
    """See contacts, messages and events."""
    SEND = "send"
    """Send texts, and files where it also has FILES."""
    FILES = "files"
    """Fetch and send files."""


@dataclass(frozen=True, slots=True)
class Program:
    """scopes: in the order of `Scope`. last_used_ms: 0 for never; uses: calls that its token admitted."""

    name: str
    scopes: tuple[Scope, ...]
    created_ms: int
    last_used_ms: int = 0
    uses: int = 0


@dataclass(frozen=True, slots=True)
class IssuedToken(Withheld):
    """A new program and its token, which is shown this once and kept nowhere."""

    program: Program
    token: str = field(repr=False)


def program_name(name: str) -> str:
    """1 to 64 letters, digits, dots, hyphens, underscores and spaces within. Raises UserActionNeeded("program.name_malformed")."""
    if not _NAME.fullmatch(name):
        raise UserActionNeeded("program.name_malformed")
    return name


def scopes_of(names: list[str]) -> tuple[Scope, ...]:
    """Without repetitions, in their order. Raises UserActionNeeded("program.scope_unknown")."""
    try:
        wanted = {Scope(name) for name in names}
    except ValueError as error:
        raise UserActionNeeded("program.scope_unknown") from error
    if not wanted:
        raise UserActionNeeded("program.scope_unknown")
    return tuple(scope for scope in Scope if scope in wanted)
