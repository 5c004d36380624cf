"""The frozen vectors of comparing emoji, and how they were made.

`python -m tests.vectors.sas` writes docs/vectors/sas.json anew; only a change of the protocol may make that necessary.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from e2ee_desktop.crypto.identity import ED25519_PUBLIC_BYTES, ML_DSA_PUBLIC_BYTES, HybridPublic
from e2ee_desktop.crypto.sas import Nonced, commit, emoji_numbers, party_digest, short_code
from e2ee_desktop.domain.comparison import EMOJI
from e2ee_desktop.domain.ids import AccountId, DeviceId, IdentityDigest

FILE = Path(__file__).resolve().parents[2] / "docs" / "vectors" / "sas.json"
ABOUT = (
    "docs/protocol-sas.md. Bytes are hexadecimal. signing: Ed25519 (32) and ML-DSA-65 (1,952) keys of the device; they are not "
    "valid keys here, nothing but a hash is made of them. code: 42 bits."
)
CASES = 4


def octets(case: int, what: str, size_bytes: int) -> bytes:
    """Bytes that look random and are the same for ever."""
    return hashlib.shake_256(f"sas vector {case} {what}".encode()).digest(size_bytes)


def side(case: int, who: str) -> dict[str, bytes]:
    sizes = {"account_id": 16, "device_id": 16, "identity_digest": 32, "signing": 1_984, "agreement": 32, "nonce": 32}
    return {name: octets(case, f"{who} {name}", size_bytes) for name, size_bytes in sizes.items()}


def party_of(fields: dict[str, bytes]) -> bytes:
    signing = HybridPublic(fields["signing"][:ED25519_PUBLIC_BYTES], fields["signing"][ED25519_PUBLIC_BYTES:])
    assert len(signing.ml_dsa) == ML_DSA_PUBLIC_BYTES
    return party_digest(
        AccountId(fields["account_id"]),
        DeviceId(fields["device_id"]),
        IdentityDigest(fields["identity_digest"]),
        signing,
        fields["agreement"],
    )


def made() -> dict[str, Any]:
    """The file's content, computed by the product."""
    return {"about": ABOUT, "cases": [_case(number) for number in range(CASES)], "emoji": _table()}


def _case(number: int) -> dict[str, Any]:
    comparison_id = octets(number, "comparison id", 16)
    people = {who: side(number, who) for who in ("alice", "bob")}
    nonced = {who: Nonced(party_of(fields), fields["nonce"]) for who, fields in people.items()}
    code = short_code(comparison_id, nonced["alice"], nonced["bob"])
    shown = {
        who: {
            **{name: value.hex() for name, value in fields.items()},
            "party": nonced[who].party.hex(),
            "commitment": commit(comparison_id, nonced[who], nonced[_other(who)].party).hex(),
        }
        for who, fields in people.items()
    }
    return {
        "comparison_id": comparison_id.hex(),
        **shown,
        "code": code,
        "numbers": list(emoji_numbers(code)),
        "emoji": [EMOJI[each].symbol for each in emoji_numbers(code)],
    }


def _other(who: str) -> str:
    return "bob" if who == "alice" else "alice"


def _table() -> list[list[str]]:
    return [[each.symbol, each.word] for each in EMOJI]


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(made(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
