"""What must happen once, although a program asks twice: it was cut off before it read the answer, or somebody replays what they saw.

Under one key the first answer is given again for the same body; another body under the same key is refused. In memory: the newest
KEYS_MAX keys since the interface was turned on.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from e2ee_desktop.domain.errors import UserActionNeeded

KEYS_MAX = 4_096
KEY_CHARACTERS_MAX = 200
Key = tuple[str, str, str]


class _Entry:
    """Held while the first call runs."""

    __slots__ = ("answer", "digest", "lock")

    def __init__(self, digest: bytes) -> None:
        self.digest, self.lock = digest, Lock()
        self.answer: bytes | None = None


class Once:
    """Answers by (program, path, key)."""

    def __init__(self) -> None:
        self._entries: OrderedDict[Key, _Entry] = OrderedDict()
        self._lock = Lock()

    def answer(self, key: Key, body: bytes, perform: Callable[[], bytes]) -> bytes:
        """What `perform` answered the first time it did not fail. Raises UserActionNeeded: api.key_reused, api.malformed."""
        if not 0 < len(key[2]) <= KEY_CHARACTERS_MAX:
            raise UserActionNeeded("api.malformed")
        digest = hashlib.sha256(body).digest()
        with self._lock:
            entry = self._entries.setdefault(key, _Entry(digest))
            while len(self._entries) > KEYS_MAX:
                self._entries.popitem(last=False)
        if entry.digest != digest:
            raise UserActionNeeded("api.key_reused")
        with entry.lock:
            if entry.answer is None:
                entry.answer = perform()
            return entry.answer
