"""An owner's proof that a mailbox is theirs: an Ed25519 signature over an `owner_statement`.

libsodium refuses small-order and non-canonical keys and signatures by itself; a test holds it to that. PyNaCl directly:
the relay reaches no code that could open a message. (PROTOCOL.md section 5)
"""

from __future__ import annotations

from dataclasses import dataclass

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey


@dataclass(frozen=True, slots=True)
class OwnerProof:
    """statement: as `wire.frames_proof.owner_statement` builds it. signature: 64 bytes."""

    statement: bytes
    signature: bytes

    def signed_by(self, owner_key: bytes) -> bool:
        """owner_key: 32 bytes. False for any key that is no good key."""
        try:
            VerifyKey(owner_key).verify(self.statement, self.signature)
        except (CryptoError, ValueError):
            return False
        return True
