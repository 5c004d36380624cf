"""Other programs as rows: what each may do, and when it last did."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.programs import Program, Scope
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.times import full_time

_MAY = {
    Scope.CRYPTO: "encrypt and decrypt",
    Scope.READ: "read messages and contacts",
    Scope.SEND: "send messages",
    Scope.FILES: "fetch and send files",
}


@dataclass(frozen=True, slots=True)
class ProgramRow:
    """name: as the person gave it. may, used: one sentence each."""

    name: str
    may: str
    used: str


def scope_text(scope: Scope, reader: Reader) -> str:
    """What a scope allows, as it stands at a box to tick."""
    return reader.say(_MAY[scope])


def program_row(program: Program, reader: Reader) -> ProgramRow:
    """One program."""
    may = reader.say("May {deeds}.").format(deeds=", ".join(scope_text(scope, reader) for scope in program.scopes))
    if not program.uses:
        return ProgramRow(program.name, may, reader.say("Never used."))
    last = full_time(program.last_used_ms, reader)
    if program.uses == 1:
        return ProgramRow(program.name, may, reader.say("Used once: {time}.").format(time=last))
    used = reader.say("Used {count} times, last {time}.").format(count=f"{program.uses:,}", time=last)
    return ProgramRow(program.name, may, used)
