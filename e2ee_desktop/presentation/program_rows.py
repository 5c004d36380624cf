"""Other programs as rows: what each may do, and when it last did."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.programs import Program, Scope
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.times import full_time

_MAY = {
    Scope.CRYPTO: wording("encrypt and decrypt"),
    Scope.READ: wording("read messages and contacts"),
    Scope.SEND: wording("send messages"),
    Scope.FILES: wording("fetch and send files"),
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
    used = reader.counted("Used once: {time}.", "Used %n times, last {time}.", program.uses)
    return ProgramRow(program.name, may, used.format(time=last))
