"""Every error of the product.

E2EEError
├── LocalMisuse          we called something wrongly: a defect of ours
├── PeerViolation        a peer sent what no honest peer sends
├── RelayFailure         the relay refused, vanished, or lied
├── StorageFailure       disk, database, keyring
└── UserActionNeeded     only the person can decide: wrong link, locked keyring, changed identity

`code` is stable and documented in docs/errors.md; `facts` holds numbers and ids, never secrets or
message text. Faces (window, command line) map codes to words: `presentation/error_texts.py`.
"""

from __future__ import annotations

Fact = str | int | bytes


class E2EEError(Exception):
    """Root of the tree. `code`: dotted, lower case, stable. `facts`: what a face may show."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        shown = " ".join(f"{name}={_shown(value)}" for name, value in sorted(self.facts.items()))
        return f"{self.code} {shown}".rstrip()


class LocalMisuse(E2EEError):
    """A defect of ours: wrong length, wrong order of calls."""


class PeerViolation(E2EEError):
    """A peer sent bytes that no honest peer sends; the state is as it was before."""


class RelayFailure(E2EEError):
    """The relay refused, could not be reached, or answered what no honest relay answers."""


class StorageFailure(E2EEError):
    """The disk, the database or the profile folder failed; nothing half-written remains."""


class UserActionNeeded(E2EEError):
    """Nothing is broken, but only the person can decide or mend."""


def _shown(value: Fact) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
