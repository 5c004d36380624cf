"""People: this profile's own account, and its contacts with the trust they have.

Trust (UI.md section 8.1): an identity is unverified when first seen, verified when the person compared
it, changed when it differs from the one stored. Blocking and requests are a different question: `Standing`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest

NAME_CHARACTERS_MAX = 64
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Trust(Enum):
    """Whether the person has compared this identity."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    CHANGED = "changed"


class Standing(Enum):
    """How far the person has let a contact in."""

    WAITING = "waiting"
    """We wrote to their public address; they have not answered yet."""
    REQUEST = "request"
    """They wrote to our public address; the person has not decided."""
    ACTIVE = "active"
    BLOCKED = "blocked"
    IMPORTED = "imported"
    """A history that was imported: a name with messages, without keys; nothing can be sent there."""
    YOURSELF = "yourself"
    """The conversation with oneself: notes. It has no mailbox and no session; nothing of it is ever sealed."""


class TrustMethod(Enum):
    """How a trust state came about; kept in the security history."""

    FIRST_SEEN = "first-seen"
    SAFETY_NUMBER = "safety-number"
    QR = "qr"
    EMOJI = "emoji"
    REMOVED = "removed"
    IDENTITY_ROTATED = "identity-rotated"
    IDENTITY_REPLACED = "identity-replaced"
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class Contact:
    """One person as this profile knows them.

    was_verified: the identity before a change had been verified (only then is the change loud in red).
    claims: a request that claims the account id of this known contact with other keys; shown as a warning.
    """

    contact_id: ContactId
    account_id: AccountId
    name: str
    identity_digest: IdentityDigest
    trust: Trust
    standing: Standing
    was_verified: bool
    created_ms: int
    claims: ContactId | None = None


@dataclass(frozen=True, slots=True)
class TrustChange:
    """One line of a contact's security history."""

    at_ms: int
    trust: Trust
    method: TrustMethod
    identity_digest: IdentityDigest


@dataclass(frozen=True, slots=True)
class Account:
    """This profile's own account. custody: "keyring" or "passphrase"; relay: the address in its links."""

    account_id: AccountId
    name: str
    identity_digest: IdentityDigest
    relay: str
    custody: str


@dataclass(frozen=True, slots=True)
class SafetyNumber:
    """digits: 60 decimal digits; qr: the bytes of the code that this side shows."""

    digits: str
    qr: bytes

    @property
    def groups(self) -> tuple[str, ...]:
        """The digits as 12 groups of 5."""
        return tuple(self.digits[start : start + 5] for start in range(0, 60, 5))


def clean_name(name: str) -> str:
    """A name somebody else gave themselves, fit to be shown: no control characters, at most 64 characters, never empty.

    Bidirectional controls and line breaks go, so that a name cannot rewrite the sentence it stands in.
    """
    shown = "".join(letter for letter in name if unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"})
    without_bidi = "".join(letter for letter in shown if letter not in _BIDI_CONTROLS)
    return " ".join(without_bidi.split())[:NAME_CHARACTERS_MAX].strip() or "?"


def own_name(name: str) -> str:
    """A name for oneself. Raises UserActionNeeded: name.empty, name.too_long (64 characters)."""
    if not name.strip():
        raise UserActionNeeded("name.empty")
    if len(name.strip()) > NAME_CHARACTERS_MAX:
        raise UserActionNeeded("name.too_long", limit=NAME_CHARACTERS_MAX)
    return clean_name(name)
