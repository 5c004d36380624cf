"""Other programs of a profile in memory, and the switch of their interface, for the window's tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ProgramsChanged
from e2ee_desktop.domain.programs import IssuedToken, Program, Scope, program_name
from e2ee_desktop.services.program_face import InterfaceState


class FakePrograms:
    """Part of `FakeMessenger`. used: as if a program had called so often."""

    now_ms: int
    _programs: tuple[Program, ...] = ()

    def programs(self) -> tuple[Program, ...]:
        return self._programs

    async def add_program(self, name: str, scopes: Sequence[Scope]) -> IssuedToken:
        if not scopes:
            raise UserActionNeeded("program.scope_unknown")
        program = Program(program_name(name), tuple(scopes), self.now_ms)
        self._changed((*self._programs, program))
        return IssuedToken(program, "e2ee_" + "A" * 43)

    async def revoke_program(self, name: str) -> None:
        self._changed(tuple(one for one in self._programs if one.name != name))

    def used(self, name: str, uses: int) -> None:
        self._changed(
            tuple(
                replace(one, uses=uses, last_used_ms=self.now_ms) if one.name == name else one for one in self._programs
            )
        )

    def _changed(self, programs: tuple[Program, ...]) -> None:
        self._programs = programs
        self._tell(ProgramsChanged(programs))


class FakeInterface:
    """taken: ports of others. turned: what was asked."""

    def __init__(self) -> None:
        self.taken: set[int] = set()
        self.turned: list[tuple[bool, int]] = []
        self._state = InterfaceState(wanted=False, port=7463)

    def state(self) -> InterfaceState:
        return self._state

    async def turn(self, *, on: bool, port: int) -> InterfaceState:
        self.turned.append((on, port))
        taken = on and port in self.taken
        url = f"http://127.0.0.1:{port}" if on and not taken else ""
        self._state = InterfaceState(on, port, url, "api.port_taken" if taken else "")
        return self._state

    async def resume(self) -> InterfaceState:
        return self._state
