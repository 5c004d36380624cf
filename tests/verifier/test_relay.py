"""relay.json: frames of every kind, and what relay and owner sign."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from tests.verifier.primitives import Refused, ed25519_public, ed25519_sign, ed25519_verify
from tests.verifier.relay import (
    NAMES,
    Control,
    Hot,
    certificate_statement,
    challenge,
    owner_statement,
    pays,
    read_frame,
)
from tests.verifier.vectors import Json, hexed, vectors

FROZEN = vectors("relay")
HOT = {"Send": 1, "Acknowledge": 2, "Sent": 129, "Deliver": 130}


def matches(shown: Any, value: Any) -> bool:
    """Whether a value is what the file shows: bytes as hex or SHA-256, lists by member."""
    match shown:
        case {"hex": text}:
            return isinstance(value, bytes) and value.hex() == text
        case {"sha256": text}:
            return isinstance(value, bytes) and hashlib.sha256(value).hexdigest() == text
        case dict():
            return matches(list(shown.values()), value)
        case list():
            return len(shown) == len(value) and all(map(matches, shown, value))
        case _:
            return type(shown) is type(value) and bool(shown == value)


@pytest.mark.parametrize("entry", [*FROZEN["frames"], *FROZEN["owned"]], ids=lambda entry: entry.get("kind", "owned"))
def test_a_control_frame_holds_the_fields_in_their_order(entry: Json):
    frame = read_frame(hexed(entry["frame"]))
    if isinstance(frame, Control):
        assert matches(list(entry["fields"].values()), frame.fields)
    else:
        assert HOT[entry["kind"]] == frame.kind


def hot(kind: str, at: int = 0) -> tuple[list[tuple[int | bytes, ...]], Json]:
    entry = [one for one in FROZEN["frames"] if one["kind"] == kind][at]
    frame = read_frame(hexed(entry["frame"]))
    assert isinstance(frame, Hot)
    return frame.records, entry["fields"]


@pytest.mark.parametrize("admission", [0, 1, 2, 3])
def test_a_send_with_a_capability_paid_for_and_without_either(admission):
    ((request, send_id, envelope_id, found, proof, envelope),), fields = hot("Send", admission)
    assert found == admission
    shown = [fields[name] for name in ("request", "send_id", "envelope_id", "envelope")]
    assert matches(shown, [request, send_id, envelope_id, envelope])
    assert (fields["capability"] is not None) is (admission == 1)
    assert isinstance(proof, bytes)
    match admission:
        case 1 | 2:
            assert matches(fields["capability"] or fields["payment"], proof)
        case _:
            assert proof == (fields["payment"] or 0).to_bytes(32, "little")


@pytest.mark.parametrize("entry", FROZEN["work"], ids=["creating", "writing"])
def test_a_proof_of_work_binds_the_connection_and_what_it_is_for(entry: Json):
    nonce, about, bits = hexed(FROZEN["nonce"]), hexed(entry["about"]), entry["bits"]
    assert pays(challenge(nonce, about), entry["counter"], bits)
    assert not any(pays(challenge(nonce, about), lower, bits) for lower in range(entry["counter"])), "the first"
    assert not pays(challenge(nonce[::-1], about), entry["counter"], bits)
    assert not pays(challenge(nonce, about[::-1]), entry["counter"], bits)


def test_sent_delivered_and_acknowledged():
    records, fields = hot("Sent")
    assert [list(record) for record in records] == [
        [one["request"], one["refusal"] or 0, one["retry_after_ms"]] for one in fields["outcomes"]
    ]
    ((channel, sequence, envelope_id, envelope),), fields = hot("Deliver")
    (shown,) = fields["deliveries"]
    assert matches(list(shown.values()), [channel, sequence, envelope_id, envelope])
    records, fields = hot("Acknowledge")
    assert [list(record) for record in records] == fields["received"]


def test_the_relay_signs_the_certificate_that_the_client_sees():
    certificate, seed = hexed(FROZEN["certificate"]), hexed(FROZEN["relay_seed"])
    statement = certificate_statement(certificate)
    assert statement.hex() == FROZEN["certificate_statement"]
    hello = read_frame(hexed(FROZEN["frames"][0]["frame"]))
    assert isinstance(hello, Control)
    signed = [hexed(FROZEN["nonce"]), ed25519_public(seed), ed25519_sign(seed, statement)]
    assert hello.fields == [*signed, [False, 0], [True, 12]]


@pytest.mark.parametrize("entry", FROZEN["owned"], ids=lambda entry: NAMES[int(entry["frame"][2:4], 16)])
def test_the_owner_signs_nonce_certificate_mailbox_and_operation(entry):
    frame = read_frame(hexed(entry["frame"]))
    assert isinstance(frame, Control)
    statement = owner_statement(frame, hexed(FROZEN["nonce"]), hexed(FROZEN["certificate"]))
    assert statement.hex() == entry["statement"]
    signature = frame.fields[5 if frame.name == "create" else -1]
    assert isinstance(signature, bytes)
    ed25519_verify(hexed(FROZEN["owner_key"]), signature, statement)
    with pytest.raises(Refused):
        ed25519_verify(hexed(FROZEN["owner_key"]), signature, statement[:-1] + bytes([statement[-1] ^ 1]))


def test_there_is_a_frame_of_every_kind():
    kinds = {hexed(entry["frame"])[1] for entry in [*FROZEN["frames"], *FROZEN["owned"]]}
    assert kinds == {*NAMES, *HOT.values()}


@pytest.mark.parametrize(
    "damage", [lambda frame: frame[:-1], lambda frame: frame + b"\0", lambda frame: b"\2" + frame[1:]]
)
@pytest.mark.parametrize("entry", FROZEN["frames"], ids=lambda entry: entry["kind"])
def test_a_frame_cut_lengthened_or_of_another_version_is_refused(entry, damage):
    with pytest.raises(Refused):
        read_frame(damage(hexed(entry["frame"])))
