"""The frozen sealed document, and how it was made: sealing draws its own randomness, so what is frozen is that it opens.

`python -m tests.vectors.sealed_document` writes docs/vectors/sealed-document.json anew; only a change of the protocol may make that necessary.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.sealed_document import seal_document

FILE = Path(__file__).resolve().parents[2] / "docs" / "vectors" / "sealed-document.json"
ABOUT = (
    "docs/protocol-sealed-documents.md. Bytes are hexadecimal. recipient: account id, and the private address key of the mailbox that it is "
    "sealed to. sender: what must be found inside."
)
DATA, SEALED_MS = b"Only for you.", 1_800_000_000_000


def octets(what: str, size_bytes: int) -> bytes:
    """Bytes that look random and are the same for ever."""
    return hashlib.shake_256(f"sealed document {what}".encode()).digest(size_bytes)


def recipient() -> tuple[AccountId, MailboxSecrets]:
    return AccountId(octets("recipient", 16)), MailboxSecrets(octets("owner seed", 32), octets("link secret", 32))


def made() -> dict[str, Any]:
    """A new one."""
    draws = 0

    def random(size_bytes: int) -> bytes:
        nonlocal draws
        draws += 1
        return octets(f"draw {draws}", size_bytes)

    entropy = library_entropy(random)
    own = OwnAccount.create(octets("identity seed", 32), "laptop", SEALED_MS, entropy)
    account_id, secrets = recipient()
    kem_seed, curve = secrets.address_private()
    sealed = seal_document(own, account_id, secrets.address_public(), DATA, SEALED_MS, entropy)
    return {
        "about": ABOUT,
        "recipient": {
            "account_id": account_id.hex(),
            "address_kem_seed": kem_seed.hex(),
            "address_x25519_private": curve.hex(),
        },
        "sender": {"account_id": own.account_id.hex(), "identity_digest": own.identity.digest().hex()},
        "sealed_ms": SEALED_MS,
        "data": DATA.hex(),
        "sealed": sealed.hex(),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", encoding="utf-8")
