"""Sealed records behind each other in one file (`services.locked_port.KeptFile`): a length of four bytes, big-endian, before each.

What was cut off in the middle at the end is none: it was never durable. Knows bytes, not what they mean.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform.atomic_file import file_failure, sync_folder

FILE_BYTES_MAX = 256 * 1024 * 1024
"""Some 60,000 messages: what comes beyond waits at the relays."""
_LENGTH = struct.Struct(">I")
_RECORD_BYTES_MAX = 128 * 1024


class OsKeptFile:
    """The file at one path, mode 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, records: Sequence[bytes]) -> None:
        """See `locked_port.KeptFile`."""
        content = b"".join(_LENGTH.pack(len(record)) + record for record in records)
        try:
            new = not self._path.exists()
            with open(os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600), "r+b", buffering=0) as file:  # noqa: PTH123 - its mode
                before = file.seek(0, os.SEEK_END)
                if before + len(content) > FILE_BYTES_MAX:
                    raise StorageFailure("locked.full", limit=FILE_BYTES_MAX)
                try:
                    _write_all(file.fileno(), content)
                    os.fsync(file.fileno())
                except OSError:
                    file.truncate(before)
                    raise
            if new:
                sync_folder(self._path.parent)
        except OSError as error:
            raise file_failure(error) from error

    def records(self) -> Iterator[bytes]:
        """See `locked_port.KeptFile`."""
        try:
            with self._path.open("rb") as file:
                while True:
                    head = file.read(_LENGTH.size)
                    size_bytes = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
                    record = file.read(size_bytes) if 0 < size_bytes <= _RECORD_BYTES_MAX else b""
                    if not record or len(record) < size_bytes:
                        return
                    yield record
        except FileNotFoundError:
            return
        except OSError as error:
            raise file_failure(error) from error

    def remove(self) -> None:
        """See `locked_port.KeptFile`."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise file_failure(error) from error


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
