"""All pages of a database file, opened one by one, the log's versions before the file's own.

Reads only. Whoever lost a page of the log gets the version before it, and `log_lost` says that newer ones existed.
"""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.storage.failures import failure_of_file
from e2ee_desktop.storage.log_note import LogVerdict, verdict
from e2ee_desktop.storage.raw.log_frames import read_log
from e2ee_desktop.storage.raw.page_cipher import PAGE_BYTES, PageCipher

LOG_SUFFIX = "-wal"
_PAGES_AT, _CHANGES_AT, _VALID_FOR_AT = 28, 24, 92


class RawPages:
    """damaged: numbers of pages that were asked for and do not open."""

    def __init__(self, path: Path, key: bytes) -> None:
        """key: 32 bytes. Raises StorageFailure: store.unreadable."""
        self._cipher = PageCipher(key)
        log_path = path.with_name(path.name + LOG_SUFFIX)
        try:
            self._file = path.open("rb") if path.exists() else None
            self._log = log_path.open("rb") if log_path.exists() else None
            self._log_pages = read_log(log_path, self._cipher)
            self._log_is_less = verdict(path) is not LogVerdict.SOUND
            in_file = -(-path.stat().st_size // PAGE_BYTES) if path.exists() else 0
        except OSError as error:
            raise failure_of_file(error) from error
        self.damaged: set[int] = set()
        self.count = max(in_file, self._log_pages.pages_after, self._told())
        self.truncated = self.count > in_file and any(
            number not in self._log_pages.places for number in range(in_file + 1, self.count + 1)
        )

    @property
    def log_lost(self) -> bool:
        """Something newer than what is read here was in the log."""
        return self._log_is_less or bool(self._log_pages.lost) or self._log_pages.header_lost

    def page(self, number: int) -> bytes | None:
        """USABLE_BYTES of the newest version that opens; None when there is none."""
        opened = self._cipher.open(number, self._read(number))
        if opened is None:
            self.damaged.add(number)
        return opened

    def close(self) -> None:
        """Safe to call twice."""
        for file in (self._file, self._log):
            if file is not None:
                file.close()

    def _told(self) -> int:
        """How many pages the first page says there are; 0 where it can't be asked."""
        first = self._cipher.open(1, self._read(1))
        if first is None or first[_CHANGES_AT : _CHANGES_AT + 4] != first[_VALID_FOR_AT : _VALID_FOR_AT + 4]:
            return 0
        return int.from_bytes(first[_PAGES_AT : _PAGES_AT + 4], "big")

    def _read(self, number: int) -> bytes:
        place = self._log_pages.places.get(number)
        file, at = (self._file, (number - 1) * PAGE_BYTES) if place is None else (self._log, place)
        if file is None:
            return b""
        try:
            file.seek(at)
            return file.read(PAGE_BYTES)
        except OSError:  # a place that the disk does not give is as if it were damaged
            return b""
