"""What exporting and importing need of the file system: a folder to fill, and a folder to read. Names within are given by the caller.

Raises UserActionNeeded: export.folder_not_empty, import.not_an_export; StorageFailure: export.failed, import.failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol


class FolderToFill(Protocol):
    """A new or empty folder that belongs to the person alone."""

    def append(self, name: str, text: str) -> None:
        """To the end of a file, which is made where it is not there."""
        ...

    def subfolder(self, name: str) -> Path:
        """Make a folder within, for others to put files into; `discard` removes it with all that is in it."""
        ...

    def close(self, name: str) -> None:
        """A file is whole, and on the disk when this returns."""
        ...

    def finish(self) -> None:
        """Everything is on the disk when this returns."""
        ...

    def discard(self) -> None:
        """Remove every file that was made here."""
        ...


class FolderToRead(Protocol):
    """A folder that somebody gave us."""

    def lines(self, name: str, longest: int) -> Iterator[str]:
        """The lines of a file. UserActionNeeded("import.not_an_export") where one has more than `longest` characters or is no text."""
        ...

    def file(self, name: str) -> Path | None:
        """Where a file within lies, FOLDER/NAME; None where there is none, or a link is in the way."""
        ...


class PlainFolders(Protocol):
    """Folders outside of the profile."""

    def fill(self, path: str) -> FolderToFill:
        """Make it, or take it where it is empty."""
        ...

    def read(self, path: str) -> FolderToRead: ...
