"""The Keyring port over the system's own keyring.

Rules:
1. The backend is one of three classes (`keyring_backend.py` makes it); any other is refused by name.
2. Every call has an answer within `answer_within_s`, however the service hangs: it runs on a thread of its own.
3. Written is what reads back equal.

Knows no profile and no secret's meaning. Import it late: the libraries beneath are slow to import.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

from keyring.errors import PasswordDeleteError

from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.platform.keyring_backend import Backend, failure_of, is_allowed, platform_backend, qualified_name

SERVICE = "e2ee-desktop"
SECRET_CHARACTERS_MAX = 1_200
"""Windows holds 2,560 bytes of UTF-16."""
PROBE_WITHIN_S = 30.0
"""A service that D-Bus has to start first gets this long."""
ANSWER_WITHIN_S = 120.0
"""A person who is asked for the keyring's password gets this long; then asking again is theirs."""

T = TypeVar("T")


class OsKeyring:
    """One of the three. Made by `find_os_keyring`. Every method blocks: call them off the event loop."""

    def __init__(self, backend: Backend, title: str, answer_within_s: float = ANSWER_WITHIN_S) -> None:
        if not is_allowed(backend):
            raise UserActionNeeded("keyring.unavailable", found=qualified_name(backend))
        self._backend = backend
        self._title = title
        self._answer_within_s = answer_within_s

    @property
    def title(self) -> str:
        """What the person calls it."""
        return self._title

    def read(self, profile_id: str) -> str | None:
        """The secret, or None when there is no entry."""
        return self._answered(lambda: self._backend.get_password(SERVICE, profile_id))

    def write(self, profile_id: str, secret: str) -> None:
        """Write, read back and compare. Raises StorageFailure("keyring.refused") when it differs."""
        if not 0 < len(secret) <= SECRET_CHARACTERS_MAX:
            raise StorageFailure("keyring.refused", length=len(secret), limit=SECRET_CHARACTERS_MAX)
        self._answered(lambda: self._backend.set_password(SERVICE, profile_id, secret))
        if self.read(profile_id) != secret:
            raise StorageFailure("keyring.refused", reason="read back differently")

    def remove(self, profile_id: str) -> None:
        """No entry is no error."""
        if self.read(profile_id) is not None:
            self._answered(lambda: self._delete(profile_id))

    def _delete(self, profile_id: str) -> None:
        try:
            self._backend.delete_password(SERVICE, profile_id)
        except PasswordDeleteError:
            if self._backend.get_password(SERVICE, profile_id) is not None:
                raise

    def _answered(self, call: Callable[[], T]) -> T:
        # The service was there when it was found; silence now is most likely a password prompt that nobody answers.
        return _within(self._answer_within_s, call, UserActionNeeded("keyring.locked", reason="no answer"))


def find_os_keyring(probe_within_s: float = PROBE_WITHIN_S, answer_within_s: float = ANSWER_WITHIN_S) -> OsKeyring:
    """The usable system keyring. Asks nobody for a password. Raises UserActionNeeded("keyring.unavailable")."""
    silence = UserActionNeeded("keyring.unavailable", reason="no answer")
    backend, title = _within(probe_within_s, platform_backend, silence)
    return OsKeyring(backend, title, answer_within_s)


def _within(seconds: float, call: Callable[[], T], silence: E2EEError) -> T:
    """What `call` returns or raises, as an error of ours; `silence` when it does neither in time.

    The thread of an unanswered call stays behind until the service answers or the process ends; it is a daemon.
    """
    outcomes: SimpleQueue[Callable[[], T]] = SimpleQueue()
    threading.Thread(target=lambda: outcomes.put(_outcome(call)), name="keyring", daemon=True).start()
    try:
        outcome = outcomes.get(timeout=seconds)
    except Empty:
        raise silence from None
    return outcome()


def _outcome(call: Callable[[], T]) -> Callable[[], T]:
    try:
        value = call()
    except Exception as error:  # noqa: BLE001  backends raise whatever their libraries do; failure_of names it
        failure, cause = failure_of(error), error

        def raised() -> T:
            raise failure from cause

        return raised
    return lambda: value
