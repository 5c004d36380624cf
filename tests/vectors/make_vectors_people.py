"""The two invented people of all vectors: every key of theirs, what they publish, and a new identity for one of them."""

from __future__ import annotations

from typing import Any

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.engine.mailbox import open_base, open_one_time
from tests.fakes.replayed_entropy import Recording, replay
from tests.fakes.two_parties import Person, connect, person

NAMES = ("alice", "bob")
ONE_TIME_KEYS = 3
NEW_IDENTITY_SEED = b"alice's second identity".ljust(32)
Calls = list[tuple[str, tuple[bytes, ...]]]
Json = dict[str, Any]

ABOUT = (
    "docs/protocol.md sections 1, 2.1 and 4.1. Two invented people with all their secrets. Bytes are hexadecimal. recorded: what the "
    "product's engine drew, for its own replay; a verifier needs none of it."
)


class Source:
    """Randomness for one file: drawn anew and recorded, or what was recorded."""

    def __init__(self, name: str, before: Json | None, people: Json | None) -> None:
        self._name, self._before, self._people = name, before, people
        self._drawn: dict[str, Recording] = {}

    def entropy(self, who: str) -> Entropy:
        """The randomness of one person in this file. Asked for once."""
        seed = f"{self._name} {who}".encode()
        if self._before is not None:
            return replay(seed, calls_of(self._before["recorded"][who], envelopes_of(self._before)))
        self._drawn[who] = Recording.of(seed)
        return self._drawn[who].entropy

    def recorded(self, values: Json) -> Json:
        """As the file with these values keeps it."""
        if self._before is not None:
            found: Json = self._before["recorded"]
            return found
        envelopes = envelopes_of(values)
        return {who: recorded_calls(recording.calls, envelopes) for who, recording in self._drawn.items()}

    def people(self) -> dict[str, Person]:
        """Fresh copies of the two people, connected; their randomness is this file's from now on."""
        assert self._people is not None
        made = people_of({name: replayed_person(self._people, name) for name in NAMES})
        for name, one in made.items():
            one.entropy = self.entropy(name)
        return made


def envelopes_of(values: Json) -> list[str]:
    return [event["envelope"] for event in values.get("events", ()) if event["do"] == "send"]


def recorded_calls(calls: Calls, envelopes: list[str]) -> list[list[Any]]:
    """What an envelope holds anyway (a seal, behind version and suite) is written as the envelope's number."""
    places = {envelope[4:]: number for number, envelope in enumerate(envelopes)}
    return [[inputs, [places.get(output.hex(), output.hex()) for output in outputs]] for inputs, outputs in calls]


def calls_of(recorded: list[list[Any]], envelopes: list[str]) -> Calls:
    def octets(output: str | int) -> bytes:
        return bytes.fromhex(envelopes[output][4:] if isinstance(output, int) else output)

    return [(inputs, tuple(octets(output) for output in outputs)) for inputs, outputs in recorded]


def replayed_person(people: Json, name: str) -> Entropy:
    return replay(f"people {name}".encode(), calls_of(people["recorded"][name], []))


def people_of(entropies: dict[str, Entropy]) -> dict[str, Person]:
    people = {
        name: person(name, name.encode(), entropy, one_time_keys=ONE_TIME_KEYS) for name, entropy in entropies.items()
    }
    connect(people["alice"], people["bob"])
    return people


def make_people(source: Source) -> Json:
    people = people_of({name: source.entropy(name) for name in NAMES})
    alice = people["alice"]
    old_seed = b"alice".ljust(32)
    renewed, rotation = alice.account.rotate(old_seed, NEW_IDENTITY_SEED, alice.entropy)
    return {
        "about": ABOUT,
        **{name: _person(one) for name, one in people.items()},
        "rotation": {
            "of": "alice",
            "new_identity_seed": NEW_IDENTITY_SEED.hex(),
            "new_digest": renewed.identity.digest().hex(),
            "announcement": rotation.encode().hex(),
        },
    }


def _person(one: Person) -> Json:
    account, mailbox, keys = one.account, one.mailbox, one.mailbox.keys
    certificate, offered = account.certificate, one.published
    kem_seed, curve = mailbox.address_private()
    return {
        "name": one.name,
        "identity_seed": one.name.encode().ljust(32).hex(),
        "identity_key": account.identity.encode().hex(),
        "identity_digest": account.identity.digest().hex(),
        "account_id": account.account_id.hex(),
        "device": {
            "device_id": account.device.device_id.hex(),
            "seed": account.device.seed.hex(),
            "signing_key": certificate.signing.encode().hex(),
            "agreement_private": account.device.agreement.hex(),
            "agreement": certificate.agreement.hex(),
            "name": certificate.name,
            "created_ms": certificate.created_ms,
        },
        "certificate": certificate.encode().hex(),
        "device_list": account.devices.encode().hex(),
        "device_list_serial": account.devices.serial,
        "mailbox": {
            "owner_seed": mailbox.owner_seed.hex(),
            "link_secret": mailbox.link_secret.hex(),
            "owner_key": mailbox.owner().key().hex(),
            "address_kem_seed": kem_seed.hex(),
            "address_x25519_private": curve.hex(),
            "address_key": mailbox.address_public().hex(),
            "directory_key": keys.directory_key.hex(),
            "send_capability": keys.capability.hex(),
            "token": keys.token.hex(),
        },
        "signed_prekeys": [_pair(pair) for pair in one.signed.values()],
        "one_time_prekeys": [_pair(pair) for pair in one.one_time.values()],
        "base": open_base(keys.directory_key, offered.base).hex(),
        "sealed_base": offered.base.hex(),
        "one_time": [open_one_time(keys.directory_key, item).encode().hex() for item in offered.items],
        "sealed_one_time": [item.hex() for item in offered.items],
    }


def _pair(pair: PrekeyPair) -> Json:
    return {"number": pair.prekey_id, "x25519_private": pair.curve.hex(), "kem_seed": pair.kem_seed.hex()}
