"""Reads docs/vectors: JSON into octets, and the two people with their keys."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.verifier.directory import PrekeyPair
from tests.verifier.handshake import Device
from tests.verifier.session import Party

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "vectors"
Json = dict[str, Any]
hexed = bytes.fromhex


@cache
def vectors(name: str) -> Json:
    found: Json = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def names(beginning: str) -> list[str]:
    return sorted(path.stem for path in FOLDER.glob(f"{beginning}*.json"))


def pair(entry: Json) -> PrekeyPair:
    return PrekeyPair(entry["number"], hexed(entry["x25519_private"]), hexed(entry["kem_seed"]))


def party(entry: Json) -> Party:
    """One of the two with private keys and no session."""
    device, mailbox = entry["device"], entry["mailbox"]
    own = Device(
        hexed(entry["account_id"]),
        hexed(entry["identity_key"]),
        hexed(device["device_id"]),
        hexed(entry["certificate"]),
        hexed(device["agreement_private"]),
    )
    signed, one_time = (
        {number.number: number for number in map(pair, entry[name])} for name in ("signed_prekeys", "one_time_prekeys")
    )
    address = hexed(mailbox["address_kem_seed"]), hexed(mailbox["address_x25519_private"])
    return Party(own, address, signed, one_time)
