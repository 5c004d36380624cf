"""The frozen conversation: made once, replayed by the engine, read by a second implementation.

`python -m tests.vectors.conversation` writes conversation.json anew; only a change of the wire format may make that necessary.
The file holds every secret of two invented people, what the library drew by itself, and every envelope.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.ratchet_state import TurnKeys
from tests.fakes.replayed_entropy import Recording, replay
from tests.fakes.two_parties import FIRST_ONE_TIME_ID, SIGNED_ID, HostileLink, Person, connect, person

FILE = Path(__file__).with_name("conversation.json")
ABOUT = (
    "Two invented people, all their secrets and envelopes. recorded: what ML-KEM encapsulation, ML-DSA signing and HPKE sealing "
    "gave, in order. turn_keys: the ratchet keys of each side, in order. Bytes are base64."
)
SCRIPT = (
    ("alice", "first words"),
    ("alice", "and more, before any answer"),
    ("bob", "an answer"),
    ("alice", "שלום 👋🏽 مرحبا"),
    ("alice", ""),
    ("bob", "x" * 1_500),
    ("alice", "the end"),
)


def text(octets: bytes) -> str:
    return base64.b64encode(octets).decode()


@dataclass
class Conversation:
    """envelopes: in the order of SCRIPT. turn_keys: by name, in the order in which they were made."""

    people: dict[str, Person]
    envelopes: list[bytes]
    turn_keys: dict[str, list[TurnKeys]]


def hold(entropies: dict[str, Entropy]) -> Conversation:
    """Play SCRIPT; every envelope arrives before the next is written."""
    people = {name: person(name, name.encode(), entropy, one_time_keys=1) for name, entropy in entropies.items()}
    link: HostileLink = connect(people["alice"], people["bob"])
    envelopes: list[bytes] = []
    turn_keys: dict[str, list[TurnKeys]] = {name: [] for name in people}
    for name, words in SCRIPT:
        envelopes.append(people[name].send(words.encode()))
        current = people[name].archive.current
        own = current.ratchet.own if current else None
        if own and own not in turn_keys[name]:
            turn_keys[name].append(own)
        link.deliver_all()
        people[name].peer << words
    return Conversation(people, envelopes, turn_keys)


def recorded() -> dict[str, Any]:
    """The conversation as it is written to the file."""
    recordings = {name: Recording.of(name.encode()) for name in ("alice", "bob")}
    held = hold({name: recording.entropy for name, recording in recordings.items()})
    bob = held.people["bob"]
    calls = {
        name: [[inputs, [text(output) for output in outputs]] for inputs, outputs in recording.calls]
        for name, recording in recordings.items()
    }
    # The one-time key is gone once it was used: it is drawn again from the same seed.
    fresh = person("bob", b"bob", replay(b"bob", recordings["bob"].calls), one_time_keys=1)
    prekeys = {"signed": fresh.signed[SIGNED_ID], "one_time": fresh.one_time[FIRST_ONE_TIME_ID]}
    kem_seed, curve = bob.mailbox.address_private()
    return {
        "about": ABOUT,
        "people": {name: _person(one) for name, one in held.people.items()},
        "prekeys": {
            name: {"id": pair.prekey_id, "curve": text(pair.curve), "kem_seed": text(pair.kem_seed)}
            for name, pair in prekeys.items()
        },
        "address": {"kem_seed": text(kem_seed), "curve": text(curve)},
        "turn_keys": {
            name: [{"curve": text(one.curve), "kem_seed": text(one.kem_seed)} for one in keys]
            for name, keys in held.turn_keys.items()
        },
        "messages": [
            {"from": name, "text": words, "envelope": text(envelope)}
            for (name, words), envelope in zip(SCRIPT, held.envelopes, strict=True)
        ],
        "recorded": calls,
    }


def _person(one: Person) -> dict[str, str]:
    account = one.account
    return {
        "account_id": text(account.account_id),
        "identity": text(account.identity.encode()),
        "device_id": text(account.device.device_id),
        "agreement": text(account.device.agreement),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(recorded(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
