"""Other programs of the person's: named tokens with scopes, kept as digests, and how often each was used.

A token has 256 random bits, so that its SHA-256 gives nothing away and needs no salt. Which program a token belongs to is asked from
other threads than the service's, thousands of times a second: they read a tuple that is replaced, never changed, and count under a lock;
the counts reach the store together.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Sequence
from threading import Lock

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ProgramsChanged
from e2ee_desktop.domain.programs import PROGRAMS_MAX, IssuedToken, Program, Scope, program_name
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.program_port import ProgramRecord

TOKEN_PREFIX = "e2ee_"  # so that scanners of source code find a token that was left there
TOKEN_BYTES = 32
WRITE_USES_AFTER_S = 0.5


class Programs:
    """Of one profile. Lives on the service thread but for `admitted` and `count_use`."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile
        self._records = profile.store.programs.all()
        self._uses: Counter[str] = Counter()
        self._lock = Lock()
        self._counted = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def all(self) -> tuple[Program, ...]:
        """Oldest first."""
        return tuple(record.program for record in self._records)

    def add(self, name: str, scopes: Sequence[Scope]) -> IssuedToken:
        """Raises UserActionNeeded: program.name_malformed, program.exists, program.scope_unknown, program.too_many."""
        if not scopes:
            raise UserActionNeeded("program.scope_unknown")
        if any(record.program.name == name for record in self._records):
            raise UserActionNeeded("program.exists")
        if len(self._records) >= PROGRAMS_MAX:
            raise UserActionNeeded("program.too_many", limit=PROGRAMS_MAX)
        ordered = tuple(scope for scope in Scope if scope in scopes)
        program = Program(program_name(name), ordered, self._profile.clock.now_ms())
        token = TOKEN_PREFIX + urlsafe_b64encode(self._profile.entropy.random(TOKEN_BYTES)).decode().rstrip("=")
        with self._profile.unit() as happened:
            self._profile.store.programs.add(ProgramRecord(_digest(token), program))
            self._records = self._profile.store.programs.all()
            happened.append(ProgramsChanged(self.all()))
        return IssuedToken(program, token)

    def revoke(self, name: str) -> None:
        """Raises UserActionNeeded("program.unknown")."""
        with self._profile.unit() as happened:
            if not self._profile.store.programs.remove(name):
                raise UserActionNeeded("program.unknown")
            self._records = self._profile.store.programs.all()
            happened.append(ProgramsChanged(self.all()))

    def admitted(self, token: str) -> Program | None:
        """Every digest is compared, each in constant time."""
        digest, found = _digest(token), None
        for record in self._records:
            if hmac.compare_digest(digest, record.digest):
                found = record.program
        return found

    def count_use(self, name: str) -> None:
        """One more; `run` writes it down."""
        with self._lock:
            first = not self._uses
            self._uses[name] += 1
        if first and self._loop is not None:
            self._loop.call_soon_threadsafe(self._counted.set)

    def write_uses(self) -> None:
        """What was counted goes into the store."""
        with self._lock:
            uses, self._uses = self._uses, Counter()
        if not uses:
            return
        with self._profile.unit() as happened:
            self._profile.store.programs.add_uses(uses, self._profile.clock.now_ms())
            self._records = self._profile.store.programs.all()
            happened.append(ProgramsChanged(self.all()))

    async def run(self) -> None:
        """Write uses down, until cancelled; what is counted then is written at once."""
        self._loop = asyncio.get_running_loop()
        try:
            while True:
                await self._counted.wait()
                self._counted.clear()
                await asyncio.sleep(WRITE_USES_AFTER_S)
                self.write_uses()
        finally:
            self._loop = None
            self.write_uses()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()
