"""The part of an open profile's face that is about other programs (`program_face`), and documents that they seal (`document_face`)."""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.documents import OpenedDocument
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.programs import IssuedToken, Program, Scope
from e2ee_desktop.services.assembly import Assembly


class ProgramDelegation:
    """See `program_face` for every method's contract."""

    _parts: Assembly

    def programs(self) -> tuple[Program, ...]:
        return self._parts.programs.all()

    async def add_program(self, name: str, scopes: Sequence[Scope]) -> IssuedToken:
        return self._parts.programs.add(name, scopes)

    async def revoke_program(self, name: str) -> None:
        self._parts.programs.revoke(name)

    def admitted(self, token: str) -> Program | None:
        return self._parts.programs.admitted(token)

    def count_use(self, name: str) -> None:
        self._parts.programs.count_use(name)

    async def seal_document(self, contact_id: ContactId, data: bytes) -> bytes:
        return await self._parts.documents.seal(contact_id, data)

    async def open_document(self, sealed: bytes) -> OpenedDocument:
        return self._parts.documents.open(sealed)
