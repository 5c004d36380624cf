"""The folder of one profile: where things are in it, whose it is, and whether it is whole.

    state       what is in the folder                            what may be done
    ABSENT      nothing, or no folder                            begin
    INCOMPLETE  profile.creating, no profile.json                begin again: what lies there is provably ours
    PROFILE     profile.json                                     open
    other       files and neither marker, or unreadable markers  nothing: profile.not_ours, profile.damaged, profile.newer

Acquiring clears away what a crash left behind a step that was done: parts of files, profile.creating, a former slot.

Creation: `acquire`, `begin` (writes profile.creating), then the caller puts secrets and database there, `finish` (writes
profile.json, durably and last). A crash anywhere leaves ABSENT, INCOMPLETE or PROFILE, never half a profile. Beginning
again keeps the profile id, so that an entry already in the keyring is replaced rather than left behind.

Knows no keyring, no database and no passphrase.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import cast

import platformdirs

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.platform.atomic_file import PART_SUFFIX, file_failure, read_if_there, write_atomically
from e2ee_desktop.platform.folder_lock import FolderLock
from e2ee_desktop.services.face import Custody

FORMAT = 2
_FORMER = 1
"""Its secrets lie in the keyring's entry or in `keyslot`; opening such a profile moves them into key slots."""
HOME_VARIABLE = "E2EE_DESKTOP_HOME"
_APPLICATION = "e2ee-desktop"
_MARKER, _CREATING = "profile.json", "profile.creating"
_LOCK, _SOCKET = "lock", "window.socket"
_DATABASE, _RELAY, _ATTACHMENTS, _UPDATES = "messages.db", "relay", "attachments", "updates"
_KEYSLOT, _SLOTS, _SLOTS_COPY = "keyslot", "keyslots", "keyslots.copy"
_LOCKED, _KEPT, _ATTEMPTS = "locked", "kept-envelopes", "unlock-attempts"
_MARKER_BYTES_MAX = 4_096
_PROFILE_ID = re.compile(r"[0-9a-f]{32}")

FURTHER = "profiles"
"""In a home's own folder: further profiles (`profile_home`)."""
_WINDOW = "window.ini"

_NOT_TELLING = frozenset({_LOCK, _SOCKET, FURTHER, _WINDOW, ".DS_Store", "desktop.ini", "Thumbs.db"})
"""Names that say nothing about whose folder it is: our own traces, and what file browsers leave."""
_SIDE_FILES = ("", "-wal", "-shm", "-journal")
_WRITTEN_ATOMICALLY = (_MARKER, _CREATING, _KEYSLOT, _SLOTS, _SLOTS_COPY)
_MADE_BY_CREATION = frozenset(
    {name + part for name in (_KEYSLOT, _SLOTS, _SLOTS_COPY) for part in ("", PART_SUFFIX)}
    | {name + part for name in (_LOCKED, _KEPT, _ATTEMPTS) for part in ("", PART_SUFFIX)}
    | {_DATABASE + side for side in _SIDE_FILES}
    | {f"{_DATABASE}.unfinished{side}" for side in _SIDE_FILES}
)
"""What an unfinished creation may have left. The relay's folder is not among it: it can be used again."""


class FolderState(Enum):
    """How far a profile has come; see the module's table."""

    ABSENT = "absent"
    INCOMPLETE = "incomplete"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Marker:
    """profile_id: 32 hexadecimal digits, names the keyring entry; says nothing about the account. custody: what it was made with.

    former: whether it is of the first format.
    """

    profile_id: str
    custody: Custody
    former: bool = False


def chosen_folder(option: Path | None, environment: Mapping[str, str]) -> Path:
    """`--home`, else E2EE_DESKTOP_HOME, else the platform's data folder; always absolute."""
    from_environment = environment.get(HOME_VARIABLE)
    if option is None and from_environment:
        option = Path(from_environment)
    if option is None:
        option = platformdirs.user_data_path(_APPLICATION, appauthor=False)
    return option.expanduser().absolute()


class ProfileFolder:
    """One folder. Asking changes nothing on disk; `acquire`, `begin` and `finish` do."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / _DATABASE
        self.former_keyslot = path / _KEYSLOT
        self.slots, self.slots_copy = path / _SLOTS, path / _SLOTS_COPY
        self.relay = path / _RELAY
        self.attachments = path / _ATTACHMENTS
        self.updates = path / _UPDATES
        self.locked, self.kept, self.attempts = path / _LOCKED, path / _KEPT, path / _ATTEMPTS
        self.window_socket = path / _SOCKET

    def state(self) -> FolderState:
        """Raises UserActionNeeded: profile.not_ours, profile.newer; StorageFailure: profile.damaged, profile.unwritable."""
        names = self._names()
        if _MARKER in names:
            self._read(_MARKER)
            return FolderState.PROFILE
        if _CREATING in names:
            self._read(_CREATING)
            return FolderState.INCOMPLETE
        if names - _NOT_TELLING - {_CREATING + PART_SUFFIX}:
            raise UserActionNeeded("profile.not_ours")
        return FolderState.ABSENT

    def marker(self) -> Marker:
        """Of a finished profile. Raises StorageFailure("profile.missing") besides what `state` raises."""
        if self.state() is not FolderState.PROFILE:
            raise StorageFailure("profile.missing")
        return self._read(_MARKER)

    def acquire(self) -> FolderLock:
        """Make the folder (0700) where there is none, and take it for this process.

        Raises UserActionNeeded: profile.in_use, and what `state` raises; StorageFailure("profile.unwritable").
        """
        self.state()
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix" and self.path.stat().st_mode & 0o077:
                self.path.chmod(0o700)
        except OSError as error:
            raise file_failure(error) from error
        lock = FolderLock(self.path / _LOCK)
        try:
            self._tidy()
        except BaseException:
            lock.release()
            raise
        return lock

    def begin(self, profile_id: str, custody: Custody) -> Marker:
        """Start creating, or start over; the folder must be acquired. Returns the marker to go on with.

        profile_id: 32 hexadecimal digits; an unfinished creation's own id takes its place.
        Raises LocalMisuse: profile.exists, profile.id_malformed; and what `state` raises.
        """
        if _PROFILE_ID.fullmatch(profile_id) is None:
            raise LocalMisuse("profile.id_malformed")
        match self.state():
            case FolderState.PROFILE:
                raise LocalMisuse("profile.exists")
            case FolderState.INCOMPLETE:
                profile_id = self._read(_CREATING).profile_id
                self._remove_leavings()
            case FolderState.ABSENT:
                pass
        marker = Marker(profile_id, custody)
        self._write(_CREATING, marker)
        return marker

    def finish(self, marker: Marker) -> None:
        """The profile is whole from here on. Raises StorageFailure: profile.unwritable, store.disk_full."""
        self._write(_MARKER, marker)
        try:
            (self.path / _CREATING).unlink(missing_ok=True)
        except OSError as error:
            raise file_failure(error) from error

    def finish_moving(self, marker: Marker) -> None:
        """A profile of the first format has its key slots: from here on it is of this one. Raises as `finish`."""
        self._write(_MARKER, marker)
        try:
            self.former_keyslot.unlink(missing_ok=True)
        except OSError as error:
            raise file_failure(error) from error

    def begin_removal(self) -> None:
        """It is no profile from here on, but an unfinished one; the folder must be acquired. Raises as `finish`."""
        self._write(_CREATING, self._read(_MARKER))
        try:
            (self.path / _MARKER).unlink()
        except OSError as error:
            raise file_failure(error) from error

    def finish_removal(self) -> None:
        """Remove what creation makes, then the marker that says so, then the folder if nothing else is in it. Raises as `finish`."""
        self._remove_leavings()
        try:
            for name in (_CREATING, _LOCK):
                (self.path / name).unlink(missing_ok=True)
        except OSError as error:
            raise file_failure(error) from error
        with suppress(OSError):  # a home with other profiles stays, and so does what is not ours
            self.path.rmdir()

    def _tidy(self) -> None:
        """Remove what a crash left behind the last step of something. A former slot would go on opening what it opened."""
        names = self._names()
        if not names & {_MARKER, _CREATING}:
            return
        left = {name + PART_SUFFIX for name in _WRITTEN_ATOMICALLY}
        if _MARKER in names and not self._read(_MARKER).former:
            left |= {_CREATING, _KEYSLOT}
        for name in names & left:
            with suppress(OSError):  # a disk that refuses: who can't write is told so by what they want to write
                (self.path / name).unlink()

    def _names(self) -> frozenset[str]:
        try:
            return frozenset(entry.name for entry in self.path.iterdir())
        except FileNotFoundError:
            return frozenset()
        except NotADirectoryError as error:
            raise UserActionNeeded("profile.not_ours") from error
        except OSError as error:
            raise file_failure(error) from error

    def _remove_leavings(self) -> None:
        """Only under our own profile.creating, which is written into an empty folder: so these names are ours."""
        try:
            for name in self._names() & _MADE_BY_CREATION:
                (self.path / name).unlink()
        except OSError as error:
            raise file_failure(error) from error

    def _write(self, name: str, marker: Marker) -> None:
        content = {"format": FORMAT, "profile_id": marker.profile_id, "custody": marker.custody.value}
        write_atomically(self.path / name, json.dumps(content).encode() + b"\n")

    def _read(self, name: str) -> Marker:
        content = read_if_there(self.path / name, _MARKER_BYTES_MAX)
        if content is None or len(content) > _MARKER_BYTES_MAX:
            raise StorageFailure("profile.damaged")
        return _parsed(content)


def _parsed(content: bytes) -> Marker:
    """Raises StorageFailure("profile.damaged"), UserActionNeeded("profile.newer")."""
    try:
        parsed: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise StorageFailure("profile.damaged") from error
    if not isinstance(parsed, dict):
        raise StorageFailure("profile.damaged")
    fields = cast("dict[str, object]", parsed)
    written_format, profile_id, custody = fields.get("format"), fields.get("profile_id"), fields.get("custody")
    if type(written_format) is not int:  # True would equal 1
        raise StorageFailure("profile.damaged")
    if written_format > FORMAT:
        raise UserActionNeeded("profile.newer", found=written_format, known=FORMAT)
    if (
        written_format not in {_FORMER, FORMAT}
        or not isinstance(profile_id, str)
        or _PROFILE_ID.fullmatch(profile_id) is None
    ):
        raise StorageFailure("profile.damaged")
    try:
        return Marker(profile_id, Custody(custody), written_format == _FORMER)
    except ValueError as error:
        raise StorageFailure("profile.damaged") from error
