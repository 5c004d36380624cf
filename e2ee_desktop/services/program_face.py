"""What a face can ask about other programs that use this one (see `face.Messenger`). `ProgramsChanged` tells of every change and use."""

from __future__ import annotations

from collections.abc import Sequence
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
