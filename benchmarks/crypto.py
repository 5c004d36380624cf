"""Establishing, encrypting, decrypting and taking turns, a second of CPU, beside vodozemac and Syndace's libraries.

`encrypt_*` and `decrypt_*`: in order, in one chain. `turn_*`: one message each way, which is two turns with new keys. `establish`: from a
fetched bundle to the first message read by the other side, both sides' work together, prekeys read from their stored form as the
product does. `envelope_*`: ours as it is used, padded to a fixed envelope; no peer does that. The peer `raw` is what the bare primitives cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import vodozemac
import x3dh

from benchmarks.crypto_contenders import (
    CONFIGURATION,
    ENTROPY,
    Agreement,
    Contender,
    Ours,
    Ratchet,
    Syndace,
    Vodozemac,
    exchange,
    finished,
)
from benchmarks.crypto_figures import commits, memory, sizes
from benchmarks.crypto_raw import raw_decrypt, raw_encrypt, raw_establish, raw_turn
from benchmarks.file_stream import main as file_stream
from benchmarks.measuring import OURS, Prepare, Task, beside_peers
from benchmarks.rows import Row
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.bundle import compose_base, compose_batch, open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import Session, envelope_body, open_seal

SIZES = {"64": (64, 900), "1k": (1_024, 900), "64k": (65_536, 150)}
"""Plaintext bytes, and operations a round; fewer than the peers' limit of a thousand skipped keys."""
TURNS = 60
ESTABLISHMENTS = 30
_CONTENDERS: dict[str, Callable[[], Contender[Any]]] = {OURS: Ours, "vodozemac": Vodozemac, "syndace": Syndace}


_RAW = {"encrypt": raw_encrypt, "decrypt": raw_decrypt, "turn": raw_turn}


def main(json: bool) -> Iterator[Row]:
    """The rows, one a metric and peer."""
    establish: dict[str, Prepare] = {
        OURS: _establish,
        "vodozemac": _establish_olm,
        "syndace": _establish_x3dh,
        "raw": raw_establish,
    }
    yield from beside_peers("establish", establish, ESTABLISHMENTS)
    for name, (size_bytes, count) in SIZES.items():
        plaintext = bytes(size_bytes)
        for operation, prepare, times in (
            ("encrypt", _encrypt, count),
            ("decrypt", _decrypt, count),
            ("turn", _turn, TURNS),
        ):
            each: dict[str, Prepare] = {who: partial(prepare, make, plaintext) for who, make in _CONTENDERS.items()}
            each["raw"] = partial(_RAW[operation], plaintext)
            yield from beside_peers(f"{operation}_{name}", each, times)
    yield from beside_peers("envelope_encrypt_1k", {OURS: _envelope_encrypt}, 900)
    yield from beside_peers("envelope_decrypt_1k", {OURS: _envelope_decrypt}, 900)
    yield from sizes()
    yield from memory()
    yield from commits()
    yield from file_stream(json)


def _encrypt(make: Callable[[], Contender[Any]], plaintext: bytes, count: int) -> Task:
    pair = make()

    def task() -> None:
        for _ in range(count):
            pair.one(plaintext)

    return task


def _decrypt(make: Callable[[], Contender[Any]], plaintext: bytes, count: int) -> Task:
    pair = make()
    messages: list[Any] = [pair.one(plaintext) for _ in range(count)]

    def task() -> None:
        for message in messages:
            pair.to_other(message)

    return task


def _turn(make: Callable[[], Contender[Any]], plaintext: bytes, count: int) -> Task:
    pair = make()

    def task() -> None:
        for _ in range(count):
            exchange(pair, plaintext)

    return task


class _Responder:
    """Somebody with a published bundle."""

    def __init__(self) -> None:
        self.account = OwnAccount.create(ENTROPY.random(32), "responder", 0, ENTROPY)
        self.mailbox = MailboxSecrets.generate(ENTROPY)
        signed, one_time = (PrekeyPair.generate(number, ENTROPY) for number in (1, 2))
        root, self.items = compose_batch((one_time,), self.mailbox, ENTROPY)
        self.base = compose_base(self.account, "responder", self.mailbox, signed.public(), (root,), 0, ENTROPY)
        self.stored = signed.encode(), one_time.encode()

    def establish(self, initiator: OwnAccount) -> tuple[Session, Session]:
        """Both sides' work, from the fetched bundle to the first message read."""
        digest = self.account.identity.digest()
        bundle = open_bundle(self.mailbox.keys.directory_key, self.base, self.items[0], digest)
        session, envelope = Session.initiate(initiator, bundle, ENTROPY).encrypt(b"first", ENTROPY)
        unsealed = open_seal(envelope_body(envelope), *self.mailbox.address_private())
        if unsealed is None:
            raise RuntimeError("it does not open")
        opening, message = unsealed
        signed, one_time = map(PrekeyPair.decode, self.stored)
        answering, _ = Session.respond(self.account, opening, signed, one_time).decrypt(message, 0)
        return session, answering


def _establish(count: int) -> Task:
    responder, initiator = _Responder(), OwnAccount.create(ENTROPY.random(32), "initiator", 0, ENTROPY)

    def task() -> None:
        for _ in range(count):
            responder.establish(initiator)

    return task


def _establish_olm(count: int) -> Task:
    one, other = vodozemac.Account(), vodozemac.Account()
    other.generate_one_time_keys(count)
    keys = list(other.one_time_keys.values())

    def task() -> None:
        for key in keys[:count]:
            first = one.create_outbound_session(other.curve25519_key, key).encrypt(b"first")
            other.create_inbound_session(one.curve25519_key, first.to_pre_key())

    return task


def _establish_x3dh(count: int) -> Task:
    one, other = Agreement.fresh(), Agreement.fresh()
    published = other.bundle
    key = next(iter(published.pre_keys))
    bundle = x3dh.Bundle(
        published.identity_key, published.signed_pre_key, published.signed_pre_key_sig, frozenset({key})
    )

    def task() -> None:
        for _ in range(count):
            secret, associated, header = finished(one.get_shared_secret_active(bundle))
            _, first = finished(
                Ratchet.encrypt_initial_message(
                    **CONFIGURATION,
                    shared_secret=secret,
                    recipient_ratchet_pub=bundle.signed_pre_key,
                    message=b"first",
                    associated_data=associated,
                )
            )
            secret, associated, signed = finished(other.get_shared_secret_passive(header))
            finished(
                Ratchet.decrypt_initial_message(
                    **CONFIGURATION,
                    shared_secret=secret,
                    own_ratchet_priv=signed.priv,
                    message=first,
                    associated_data=associated,
                )
            )

    return task


def _answered() -> tuple[Session, Session]:
    session, answering = _Responder().establish(OwnAccount.create(ENTROPY.random(32), "initiator", 0, ENTROPY))
    answering, answer = answering.encrypt(b"answer", ENTROPY)
    session, _ = session.decrypt(envelope_body(answer), 0)
    return session, answering


def _envelope_encrypt(count: int) -> Task:
    session, _ = _answered()

    def task() -> None:
        current = session
        for _ in range(count):
            current, _ = current.encrypt(bytes(1_024), ENTROPY)

    return task


def _envelope_decrypt(count: int) -> Task:
    session, answering = _answered()
    envelopes: list[bytes] = []
    for _ in range(count):
        session, envelope = session.encrypt(bytes(1_024), ENTROPY)
        envelopes.append(envelope)

    def task() -> None:
        current = answering
        for envelope in envelopes:
            current, _ = current.decrypt(envelope_body(envelope), 0)

    return task
