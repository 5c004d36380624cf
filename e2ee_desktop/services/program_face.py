"""What a face can ask about other programs that use this one (see `face.Messenger`). `ProgramsChanged` tells of every change and use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.domain.programs import IssuedToken, Program, Scope


class Programming(Protocol):
    """Programs and their tokens."""

    def programs(self) -> tuple[Program, ...]:
        """Oldest first."""
        ...

    async def add_program(self, name: str, scopes: Sequence[Scope]) -> IssuedToken:
        """The token is shown this once. UserActionNeeded: program.name_malformed, program.exists, program.scope_unknown,
        program.too_many."""
        ...

    async def revoke_program(self, name: str) -> None:
        """Its token admits nothing from now on. UserActionNeeded("program.unknown")."""
        ...

    def admitted(self, token: str) -> Program | None:
        """Whose token it is, or None. The one call here that any thread may make."""
        ...

    def count_use(self, name: str) -> None:
        """A program's token admitted a call. From any thread; written down within a second or so, in one transaction for many."""
        ...


@dataclass(frozen=True, slots=True)
class InterfaceState:
    """wanted: as the person left it. url: where it serves now, "" when it does not; code: why not, though wanted."""

    wanted: bool
    port: int
    url: str = ""
    code: str = ""


class Interface(Protocol):
    """The local web API of an open profile."""

    def state(self) -> InterfaceState: ...
    async def turn(self, *, on: bool, port: int) -> InterfaceState:
        """On or off from now on, also after a restart of the window. A port that is taken is told by `code`."""
        ...

    async def resume(self) -> InterfaceState:
        """As the person left it: for a window that has opened the profile."""
        ...
