"""Single operations: labels and KDFs, Merkle batches, PQXDH, the ratchet's steps, safety numbers, comparing emoji."""

from __future__ import annotations

import pytest

from tests.verifier.directory import merkle_items
from tests.verifier.handshake import fingerprint, read_opening, respond, session_id
from tests.verifier.primitives import fill, hkdf, label, personal_hash, unfill
from tests.verifier.ratchet import (
    chain_step,
    message_keys,
    open_header,
    open_message,
    root_step,
    seal_header,
    seal_message,
)
from tests.verifier.safety import qr_code, safety_number
from tests.verifier.sas import code, commitment, numbers
from tests.verifier.sas import party as sas_party
from tests.verifier.vectors import hexed, pair, party, vectors


@pytest.mark.parametrize("entry", vectors("kdfs")["labels"], ids=lambda entry: entry["purpose"])
def test_a_label_and_what_is_hashed_and_derived_under_it(entry):
    purpose = entry["purpose"]
    assert label(purpose).hex() == entry["label"]
    for case in entry["hash"]:
        assert personal_hash(purpose, hexed(case["data"]), size=len(case["out"]) // 2).hex() == case["out"]
    for case in entry["derived"]:
        size = len(case["out"]) // 2
        assert personal_hash(purpose, hexed(case["data"]), hexed(case["key"]), size).hex() == case["out"]


def test_hkdf_and_filling():
    for case in vectors("kdfs")["hkdf"]:
        salt, ikm, info = (hexed(case[name]) for name in ("salt", "ikm", "info"))
        assert hkdf(salt, ikm, info, len(case["out"]) // 2).hex() == case["out"]
    for case in vectors("kdfs")["fill"]:
        assert fill(hexed(case["plain"]), case["size"]).hex() == case["filled"]
        assert unfill(hexed(case["filled"])).hex() == case["plain"]


@pytest.mark.parametrize("case", vectors("kdfs")["merkle"], ids=lambda case: str(len(case["items"])))
def test_a_batch_of_one_time_prekeys(case):
    root, items = merkle_items(tuple(pair(entry).public() for entry in case["prekeys"]))
    assert root.hex() == case["root"]
    assert [item.hex() for item in items] == case["items"]


@pytest.mark.parametrize("case", vectors("handshake")["cases"], ids=lambda case: str(case["one_time"]))
def test_the_responder_derives_the_session_from_the_opening(case):
    bob = party(vectors("people")["bob"])
    opening = read_opening(hexed(case["opening"]))
    assert opening.encode().hex() == case["opening"]
    proposal = opening.proposal
    assert proposal.one_time_number == case["one_time"]
    one_time = bob.one_time[proposal.one_time_number] if proposal.one_time_number else None
    agreed = respond(bob.device, opening, bob.signed[proposal.signed_number], one_time)
    for name in ("bound", "root", "header_a", "header_b", "session_id"):
        assert getattr(agreed, name).hex() == case[name]
    assert session_id(proposal.base_key).hex() == case["session_id"]
    assert fingerprint(proposal).hex() == case["fingerprint"]


def test_the_steps_of_the_ratchet():
    frozen = vectors("ratchet")
    case = {name: hexed(value) for name, value in frozen["root_step"].items()}
    recipient = case["recipient_x25519"], case["recipient_ml_kem"]
    assert root_step(case["root"], case["dh"], case["kem"], case["turn"], recipient) == case["out"]
    chain = frozen["chain_step"]
    next_chain, message_key = chain_step(hexed(chain["chain"]))
    assert (next_chain.hex(), message_key.hex()) == (chain["next_chain"], chain["message_key"])
    header = frozen["header"]
    numbered = header["previous_count"], header["number"]
    sealed = seal_header(hexed(header["header_key"]), hexed(header["nonce"]), case["turn"], *numbered)
    assert sealed.hex() == header["sealed"]
    assert open_header(hexed(header["header_key"]), sealed) == (case["turn"], *numbered)
    message = {name: hexed(value) for name, value in frozen["message"].items()}
    assert message_keys(message_key, sealed)[2] == message["commitment"]
    assert seal_message(message_key, message["bound"], sealed, message["plaintext"]) == message["message"]
    assert open_message(message_key, message["bound"], message["message"]) == message["plaintext"]


def test_safety_numbers_and_their_codes():
    frozen, people = vectors("safety-numbers"), vectors("people")
    alice, bob = (
        (hexed(people[name]["account_id"]), hexed(people[name]["identity_digest"])) for name in ("alice", "bob")
    )
    assert safety_number(alice, bob) == safety_number(bob, alice) == frozen["digits"]
    assert qr_code(alice, bob).hex() == frozen["qr_of_alice"]
    assert qr_code(bob, alice).hex() == frozen["qr_of_bob"]
    assert safety_number(bob, (alice[0], hexed(frozen["other_digest"]))) == frozen["digits_of_other"]


@pytest.mark.parametrize("case", vectors("sas")["cases"], ids=lambda case: case["comparison_id"][:8])
def test_comparing_emoji(case):
    named = hexed(case["comparison_id"])
    sides = {who: {name: hexed(value) for name, value in case[who].items()} for who in ("alice", "bob")}
    for own, other in (("alice", "bob"), ("bob", "alice")):
        one = sides[own]
        fields = (one[name] for name in ("account_id", "device_id", "identity_digest", "signing", "agreement"))
        assert sas_party(*fields) == one["party"]
        assert commitment(named, one["party"], sides[other]["party"], one["nonce"]) == one["commitment"]
    shown = code(named, *(one["party"] + one["nonce"] for one in sides.values()))
    assert shown == case["code"]
    assert numbers(shown) == case["numbers"]
    assert [vectors("sas")["emoji"][number][0] for number in numbers(shown)] == case["emoji"]
