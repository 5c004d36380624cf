"""Vectors of single operations: labels and KDFs, Merkle batches, PQXDH, the steps of the ratchet."""

from __future__ import annotations

import hashlib

from e2ee_desktop.crypto import labels, ratchet
from e2ee_desktop.crypto.labels import Label
from e2ee_desktop.crypto.message_keys import commit, seal_header, seal_message, step_chain
from e2ee_desktop.crypto.prekeys import PrekeyPair, batch
from e2ee_desktop.crypto.primitives import derive, digest, hkdf
from e2ee_desktop.domain.octets import fill
from e2ee_desktop.engine.handshake import Opening, respond
from e2ee_desktop.engine.session import Session, session_id
from tests.fakes.two_parties import Person
from tests.vectors.make_vectors_people import Json, Source


def octets(what: str, size_bytes: int) -> bytes:
    """Bytes that look random and are the same for ever."""
    return hashlib.shake_256(f"vector {what}".encode()).digest(size_bytes)


def make_kdfs(_: Source) -> Json:
    purposes = sorted({one.text.decode(): one for one in vars(labels).values() if isinstance(one, Label)}.items())
    prefix = len("e2ee-desktop/v1/")
    return {
        "about": "docs/protocol.md, Notation and Labels. hash: B(purpose, data, no key, size); derived: B(purpose, data, key, size).",
        "labels": [
            {
                "purpose": text[prefix:],
                "label": one.text.hex(),
                "personalisation": one.person.hex(),
                "hash": [_hash(one, size) for size in (16, 32)],
                "derived": [_derived(one, size) for size in (32, 56, 64)],
            }
            for text, one in purposes
        ],
        "hkdf": [_hkdf(size) for size in (32, 96)],
        "fill": [
            {"plain": plain.hex(), "size": size, "filled": fill(plain, size).hex()}
            for plain, size in ((b"", 4), (b"", 9), (b"one", 7), (b"one", 32))
        ],
        "merkle": [_batch(size) for size in (1, 2, 3, 5)],
    }


def _hash(one: Label, size: int) -> Json:
    data = octets(f"data {one.text!r}", size)
    return {"data": data.hex(), "out": digest(one, data, size).hex()}


def _derived(one: Label, size: int) -> Json:
    key, data = octets(f"key {one.text!r}", 32), octets(f"data {one.text!r}", size % 5)
    return {"key": key.hex(), "data": data.hex(), "out": derive(key, one, data, size).hex()}


def _hkdf(size: int) -> Json:
    salt, ikm, info = octets("salt", 32), octets("ikm", 64), octets("info", 48)
    return {"salt": salt.hex(), "ikm": ikm.hex(), "info": info.hex(), "out": hkdf(salt, ikm, info, size).hex()}


def _batch(size: int) -> Json:
    pairs = [PrekeyPair(10 + at, octets(f"curve {at}", 32), octets(f"kem {at}", 64)) for at in range(size)]
    root, items = batch([pair.public() for pair in pairs])
    return {
        "prekeys": [
            {"number": pair.prekey_id, "x25519_private": pair.curve.hex(), "kem_seed": pair.kem_seed.hex()}
            for pair in pairs
        ],
        "root": root.hex(),
        "items": [item.encode().hex() for item in items],
    }


def make_handshake(source: Source) -> Json:
    about = (
        "docs/protocol.md section 2.2. alice of people.json initiates with bob; the responder's keys reproduce everything. "
        "opening: encoded. root, header_a, header_b: what both sides derive."
    )
    people = source.people()
    alice, bob = people["alice"], people["bob"]
    with_one_time = _handshake(alice, bob)
    bob.published.items.clear()
    return {"about": about, "cases": [with_one_time, _handshake(alice, bob)]}


def _handshake(alice: Person, bob: Person) -> Json:
    """What the responder derives; the initiator's engine has turned already."""
    session = Session.initiate(alice.account, alice.fetch(), alice.entropy)
    opening = Opening.decode(session.opening)
    proposal = opening.proposal
    one_time = bob.one_time.get(proposal.one_time_id)
    state = respond(bob.account, opening, bob.signed[proposal.signed_id], one_time)
    assert state.bound == session.ratchet.bound
    return {
        "one_time": proposal.one_time_id,
        "opening": session.opening.hex(),
        "bound": state.bound.hex(),
        "root": state.root.hex(),
        "header_a": state.next_receiving_header.hex(),
        "header_b": state.next_sending_header.hex(),
        "session_id": session_id(proposal.base_key).hex(),
        "fingerprint": proposal.fingerprint().hex(),
    }


def make_ratchet(_: Source) -> Json:
    chain, header_key, nonce = octets("chain", 32), octets("header key", 32), octets("nonce", 24)
    bound, plaintext = octets("bound", 32), b"a few words"
    turn, recipient = octets("turn", 2_304), octets("recipient", 32 + 1_184)
    root, secret = octets("root", 32), octets("secrets", 64)
    previous, number = 7, 1_000
    header = turn + previous.to_bytes(4, "big") + number.to_bytes(4, "big")
    next_chain, message_key = step_chain(chain)
    sealed_header = seal_header(header_key, nonce, header)
    stepped = ratchet._step_root(root, secret, turn, recipient)  # pyright: ignore[reportPrivateUsage] - no other way to one step
    return {
        "about": "docs/protocol.md section 3.1, one operation each, on bytes that only look like keys.",
        "root_step": {
            "root": root.hex(),
            "dh": secret[:32].hex(),
            "kem": secret[32:].hex(),
            "turn": turn.hex(),
            "recipient_x25519": recipient[:32].hex(),
            "recipient_ml_kem": recipient[32:].hex(),
            "out": b"".join(stepped).hex(),
        },
        "chain_step": {"chain": chain.hex(), "next_chain": next_chain.hex(), "message_key": message_key.hex()},
        "header": {
            "header_key": header_key.hex(),
            "nonce": nonce.hex(),
            "previous_count": previous,
            "number": number,
            "sealed": sealed_header.hex(),
        },
        "message": {
            "bound": bound.hex(),
            "plaintext": plaintext.hex(),
            "commitment": commit(message_key, sealed_header).hex(),
            "message": (sealed_header + seal_message(message_key, sealed_header, bound, plaintext)).hex(),
        },
    }
