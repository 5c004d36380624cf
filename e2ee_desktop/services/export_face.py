"""What a face can ask about taking the history out of the program and bringing it in (see `face.Messenger`).

While either runs, `HistoryProgressed` tells how far it is.
"""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.ids import ContactId


class Exporting(Protocol):
    """Export and import; docs/export.md. The face says before that an export is not encrypted."""

    async def export_history(self, folder: str, contact_id: ContactId | None, *, files: bool = False) -> int:
        """Into a new or empty folder, one conversation or all (None); returns how many messages. files: with those that are here. UserActionNeeded:
        contact.unknown, export.folder_not_empty, export.cancelled; StorageFailure("export.failed")."""
        ...

    def cancel_export(self) -> None:
        """The export that runs ends and leaves nothing behind."""
        ...

    async def import_history(self, folder: str) -> int:
        """Beside what is there, as conversations of contacts of standing `imported`; returns how many messages are new.
        UserActionNeeded: import.not_an_export, import.newer; StorageFailure("import.failed")."""
        ...
