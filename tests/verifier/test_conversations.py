"""Every scripted conversation, played by the verifier on both sides: the same envelopes, contents, refusals and sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.verifier.directory import read_base, read_one_time
from tests.verifier.handshake import open_first
from tests.verifier.identity import read_rotation
from tests.verifier.primitives import SUITE_OCTETS, Refused, prefixed
from tests.verifier.ratchet import TurnDraws
from tests.verifier.session import BeginDraws, Party
from tests.verifier.vectors import Json, hexed, names, party, vectors


class Stage:
    """Plays the events of one file."""

    def __init__(self) -> None:
        self.people = vectors("people")
        self.parties = {name: party(self.people[name]) for name in ("alice", "bob")}
        self.envelopes: list[bytes] = []

    def play(self, event: Json) -> None:
        match event["do"]:
            case "begin":
                self.begin(event)
            case "send":
                self.send(event)
            case "deliver":
                self.deliver(event)
            case "forget":
                self.parties[event["by"]].sessions.clear()
            case "rotate":
                self.rotate(event)
            case unknown:
                pytest.fail(f"the verifier knows no event {unknown}")

    def other(self, who: str) -> str:
        return "bob" if who == "alice" else "alice"

    def begin(self, event: Json) -> None:
        published = self.people[self.other(event["by"])]
        base = read_base(hexed(published["base"]), hexed(published["identity_digest"]))
        items = (read_one_time(hexed(item), base.offer.roots) for item in published["one_time"])
        one_time = next((item for item in items if item.number == event["one_time"]), None)
        encapsulated = hexed(event["encapsulated"]["shared"]), hexed(event["encapsulated"]["ciphertext"])
        drawn = BeginDraws(hexed(event["base_private"]), encapsulated, turn_draws(event["turn"]))
        self.parties[event["by"]].begin(base, one_time, drawn)

    def send(self, event: Json) -> None:
        envelope = hexed(event["envelope"])
        draws = turn_draws(event["turn"]) if event["turn"] else None
        sent = self.parties[event["by"]].send(hexed(event["content"]), hexed(event["nonce"]), draws)
        assert len(envelope) == sent.envelope_bytes
        if sent.to_seal:
            first = open_first(*self.parties[self.other(event["by"])].address, envelope[2:])
            assert first is not None
            assert envelope[:2] == SUITE_OCTETS
            assert prefixed(first[0]) + first[1] == sent.to_seal
        else:
            assert envelope == sent.envelope
        self.envelopes.append(envelope)

    def deliver(self, event: Json) -> None:
        envelope = bytearray(self.envelopes[event["envelope"]])
        if event["flipped"]:
            place, mask = event["flipped"]
            envelope[place] ^= mask
        outcome: dict[str, Any]
        try:
            outcome = {"content": self.parties[event["to"]].receive(bytes(envelope), event["now_ms"]).hex()}
        except Refused as error:
            outcome = {"refused": error.code}
        assert outcome == {name: event[name] for name in ("content", "refused") if name in event}

    def rotate(self, event: Json) -> None:
        one: Party = self.parties[event["by"]]
        old = one.device
        rotation = read_rotation(hexed(event["announcement"]), old.account_id, old.account_key)
        (certificate,) = rotation.devices.certificates
        one.device = replace(old, account_key=rotation.new_key, certificate=certificate.octets)


def turn_draws(entry: Json) -> TurnDraws:
    return TurnDraws(*(hexed(entry[name]) for name in ("x25519_private", "kem_seed", "shared", "ciphertext")))


@pytest.mark.parametrize("name", names("conversation-"))
def test_the_verifier_plays_both_sides_of_the_conversation(name):
    stage = Stage()
    for number, event in enumerate(vectors(name)["events"]):
        stage.play(event)
        found = {
            who: [session.session_id.hex() for session in party_.sessions] for who, party_ in stage.parties.items()
        }
        assert found == event["sessions"], f"event {number}: {event['do']}"


def test_there_is_a_conversation_for_each_thing_that_can_happen():
    told = {name.removeprefix("conversation-") for name in names("conversation-")}
    assert told == {
        *(
            "first-contact",
            "last-resort",
            "losses",
            "many-gaps",
            "both-at-once",
            "second-try",
            "reset",
            "rotation",
            "sizes",
        ),
    }
    events = [event for name in names("conversation-") for event in vectors(name)["events"]]
    codes = {event["refused"] for event in events if "refused" in event}
    assert codes >= {
        "suite.unknown",
        "handshake.prekey_unknown",
        "handshake.replayed",
        "ratchet.unreadable",
        "ratchet.duplicate",
        "ratchet.commitment",
        "ratchet.ciphertext",
    }
    assert {len(event["envelope"]) // 2 for event in events if event["do"] == "send"} == {4_096, 16_384, 65_536}
