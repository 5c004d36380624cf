"""Folders of the person's own, outside of the profile: one to export into, one to import from.

Files are made for the owner's eyes alone (0600 in a folder of 0700) and never written over; links are not followed into them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import TextIO

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded


class PlainFolders:
    """See `services/export_port.py`."""

    def fill(self, path: str) -> FilledFolder:
        """Raises UserActionNeeded("export.folder_not_empty"), StorageFailure("export.failed")."""
        folder = Path(path).expanduser()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise UserActionNeeded("export.folder_not_empty")
        except OSError as error:
            raise StorageFailure("export.failed", errno=error.errno or 0) from error
        return FilledFolder(folder)

    def read(self, path: str) -> ReadFolder:
        """Never fails: what is missing is said when it is read."""
        return ReadFolder(Path(path).expanduser())


class FilledFolder:
    """A folder that an export fills."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, TextIO] = {}
        self._made: list[Path] = []
        self._folders: list[Path] = []

    def append(self, name: str, text: str) -> None:
        """Raises StorageFailure("export.failed")."""
        try:
            if name not in self._files:
                self._files[name] = self._make(self._folder / name)
            self._files[name].write(text)
        except OSError as error:
            raise StorageFailure("export.failed", errno=error.errno or 0) from error

    def subfolder(self, name: str) -> Path:
        """Raises StorageFailure("export.failed")."""
        path = self._folder / name
        try:
            path.mkdir(mode=0o700)
        except OSError as error:
            raise StorageFailure("export.failed", errno=error.errno or 0) from error
        self._folders.append(path)
        return path

    def close(self, name: str) -> None:
        """On the disk when this returns; nothing is appended to it any more."""
        try:
            file = self._files.pop(name)
            file.flush()
            os.fsync(file.fileno())
            file.close()
        except OSError as error:
            raise StorageFailure("export.failed", errno=error.errno or 0) from error

    def finish(self) -> None:
        """Raises StorageFailure("export.failed")."""
        for name in tuple(self._files):
            self.close(name)

    def discard(self) -> None:
        """Remove every file that was made here, and folders with what is in them; the folder itself stays."""
        for file in self._files.values():
            with suppress(OSError):
                file.close()
        self._files.clear()
        for path in self._made:
            with suppress(OSError):
                path.unlink()
        for path in self._folders:
            rmtree(path, ignore_errors=True)

    def _make(self, path: Path) -> TextIO:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        self._made.append(path)
        return os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n")


class ReadFolder:
    """A folder that an import reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lines(self, name: str, longest: int) -> Iterator[str]:
        """Raises UserActionNeeded("import.not_an_export"), StorageFailure("import.failed")."""
        try:
            with (self._folder / name).open(encoding="utf-8", newline="\n") as file:
                while line := file.readline(longest + 1):
                    if len(line) > longest:
                        raise UserActionNeeded("import.not_an_export")
                    yield line
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError, UnicodeDecodeError) as error:
            raise UserActionNeeded("import.not_an_export") from error
        except OSError as error:
            raise StorageFailure("import.failed", errno=error.errno or 0) from error

    def file(self, name: str) -> Path | None:
        """Two names with a stroke between, no link among them: an export is anybody's word and must not lead out of its folder."""
        parts = name.split("/")
        if len(parts) != 2 or any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
            return None
        folder, path = self._folder / parts[0], self._folder / parts[0] / parts[1]
        try:
            return path if path.is_file() and not folder.is_symlink() and not path.is_symlink() else None
        except OSError:
            return None
