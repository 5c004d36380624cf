"""Openings and bundles behind their seals: what anybody can seal who has a link, and what a dishonest contact signs.

The first byte says what is fuzzed: the plain text under the seal of a first message, single fields of a proposal under a true
certificate, a whole envelope, the plain text of a base, or of a one-time prekey.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.pqxdh import Proposal
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.octets import OctetReader, prefixed
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.mailbox import open_base, open_one_time, seal_base, seal_one_time
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from tests.fakes.two_parties import SIGNED_ID, Person, connect, person
from tests.fuzz.chooser import Chooser
from tests.property.test_decoders import _Raw

SEALED_BYTES_MAX = 60_000


@cache
def _people() -> tuple[Person, Person, bytes, bytes]:
    """(alice, bob, alice's first envelope, the plain text under its seal)."""
    alice, bob = person("alice"), person("bob")
    link = connect(alice, bob)
    envelope = alice.send(b"first")
    link.waiting.clear()
    opening, message = _unsealed(bob, envelope_body(envelope))
    return alice, bob, envelope, prefixed(opening.encode()) + message


def _unsealed(bob: Person, body: bytes) -> tuple[Opening, bytes]:
    unsealed = open_seal(body, *bob.mailbox.address_private())
    assert unsealed is not None
    return unsealed


def _answer(bob: Person, opening: Opening, message: bytes) -> None:
    signed, one_time = bob.signed[SIGNED_ID], bob.one_time.get(opening.proposal.one_time_id)
    Session.respond(bob.account, opening, signed, one_time).decrypt(message, bob.now_ms)


def under_the_seal(data: bytes) -> None:
    """Any plain text in a true seal."""
    _, bob, _, _ = _people()
    sealed = bob.entropy.seal_hpke(bob.mailbox.address_public(), labels.HANDSHAKE_SEAL.text, data[:SEALED_BYTES_MAX])
    _answer(bob, *_unsealed(bob, sealed))


def a_proposal(data: bytes) -> None:
    """A proposal of any fields by the true alice, whose certificate verifies."""
    _, bob, envelope, _ = _people()
    opening, message = _unsealed(bob, envelope_body(envelope))
    choose = Chooser(data)
    proposal = Proposal.read(OctetReader(choose.edited(opening.proposal.encode()).ljust(1_128, b"\0"), "never"))
    _answer(bob, replace(opening, proposal=proposal), choose.edited(message))


def an_envelope(data: bytes) -> None:
    """A first envelope damaged on its way, or bytes of any length."""
    _, bob, envelope, _ = _people()
    choose = Chooser(data)
    body = envelope_body(choose.edited(envelope) if choose.number() % 2 else data)
    if open_seal(body, *bob.mailbox.address_private()) is None:
        raise PeerViolation("ratchet.unreadable")


def a_base(data: bytes) -> None:
    """A base of changed fields, sealed by somebody who has the link."""
    _, bob, _, _ = _people()
    key = bob.mailbox.keys.directory_key
    base = Chooser(data).edited(open_base(key, bob.published.base))
    open_bundle(key, seal_base(key, base[:32_000], bob.entropy), None, bob.account.identity.digest())


def an_item(data: bytes) -> None:
    """A one-time prekey of any bytes beside the true base."""
    _, bob, _, _ = _people()
    key = bob.mailbox.keys.directory_key
    item = seal_one_time(key, _Raw(data[:1_900]), bob.entropy)
    open_bundle(key, bob.published.base, item, bob.account.identity.digest())


KINDS: tuple[Callable[[bytes], None], ...] = (under_the_seal, a_proposal, an_envelope, a_base, an_item)


def run(data: bytes) -> None:
    """A value or PeerViolation, nothing else."""
    try:
        KINDS[data[0] % len(KINDS)](data[1:]) if data else None
    except PeerViolation:
        return


def seeds() -> Iterator[bytes]:
    """One input of each kind that comes far."""
    _, bob, _, plain = _people()
    yield b"\0" + plain
    yield from (bytes((kind, 2, 0, 0, 0, 3, 1, 0, 0, 0, 40, 1, 2)) for kind in (1, 2, 3))
    item = bob.published.items[0]
    yield b"\4" + open_one_time(bob.mailbox.keys.directory_key, item).encode()
