"""Envelopes that come while the profile is locked: sealed one by one under keys that go, so that nobody in this process can read them again
(docs/lock.md).

The first key is made when the profile is locked and stays in its database, which nobody can open then. Each record has a key of its own,
and the next one comes from the last one, which is wiped: who looks into the locked process learns what comes from now on, never what
lies there. The envelopes are encrypted end to end besides; what is hidden here is to which mailboxes they came.

    key of record n+1 = derive(key of record n, locked/next)      sealed n = AEAD(derive(key of record n, locked/record), content)

Pure: knows no file and no relay. Key and nonce are used once, so that the nonce is zeros.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto.labels import LOCKED_NEXT, LOCKED_RECORD
from e2ee_desktop.crypto.primitives import AEAD_NONCE_BYTES, aead_open, aead_seal, derive
from e2ee_desktop.crypto.secret_buffer import wipe
from e2ee_desktop.domain.withheld import Withheld

KEY_BYTES = 32
_NONCE = bytes(AEAD_NONCE_BYTES)


@dataclass(slots=True)
class KeepingKey(Withheld):
    """key: 32 random bytes, the first record's. It moves on with each record and can't go back."""

    key: bytes = field(repr=False)

    def seal(self, content: bytes) -> bytes:
        """The next record."""
        key = self._advance()
        sealed = aead_seal(key, _NONCE, content, LOCKED_RECORD.text)
        wipe(key)
        return sealed

    def open(self, sealed: bytes) -> bytes | None:
        """The next record's content; None when it is not the one that was sealed here."""
        key = self._advance()
        content = aead_open(key, _NONCE, sealed, LOCKED_RECORD.text)
        wipe(key)
        return content

    def forget(self) -> None:
        """Nothing more is sealed or opened."""
        wipe(self.key)

    def _advance(self) -> bytes:
        record, following = derive(self.key, LOCKED_RECORD), derive(self.key, LOCKED_NEXT)
        wipe(self.key)
        self.key = following
        return record
