"""Every decoder is total: any bytes give a value or one typed error; and a value that was read is written as it came.

Two kinds of input: bytes out of nothing, and true encodings with a few places changed, cut or lengthened, which come much further.
"""

# ruff: noqa: PLW0108 - samples are made when a test needs them, not when this file is read

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from e2ee_desktop.crypto.identity import DeviceCertificate, DeviceList, HybridPublic, IdentityRotation
from e2ee_desktop.crypto.pqxdh import Proposal
from e2ee_desktop.crypto.prekeys import OneTimePrekey, PrekeyOffer
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import E2EEError, PeerViolation, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.octets import OctetReader, unfill
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.account import read_rotation
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.mailbox import open_base, open_one_time, seal_base, seal_one_time
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from e2ee_desktop.wire import content
from e2ee_desktop.wire.links import ContactLink, LinkKind, parse_link
from tests.fakes.two_parties import person, talked, two_people

CASES = settings(max_examples=60)


@dataclass(frozen=True)
class Decoder:
    """read: the decoder. error: the one kind it may raise. write: undoes it, or None where a form is not kept."""

    read: Callable[[bytes], Any]
    error: type[E2EEError]
    sample: Callable[[], bytes]
    write: Callable[[Any], bytes] | None = None


def read_proposal(data: bytes) -> Proposal:
    reader = OctetReader(data, "proposal.malformed")
    proposal = Proposal.read(reader)
    reader.end()
    return proposal


def read_every_field(data: bytes) -> bytes:
    reader = OctetReader(data, "octets.malformed")
    parts = reader.u8(), reader.u16(), reader.u32(), reader.u64(), reader.flag(), reader.text(20), reader.prefixed(20)
    reader.end()
    return repr(parts).encode()


def read_body(data: bytes) -> content.Body | None:
    frame = content.decode_frame(data)
    return content.decode_body(frame) if content.is_known(frame) else None


@cache
def alice_and_bob():
    alice, bob = talked(two_people())
    alice.send(b"skipped")
    alice.link.waiting.clear()
    alice >> "seen"
    alice.link.deliver_all()
    bob.heard.clear()
    return alice, bob


@cache
def bundle():
    _, bob = alice_and_bob()
    return open_bundle(bob.mailbox.keys.directory_key, bob.published.base, None, bob.account.identity.digest())


@cache
def opening() -> Opening:
    alice, _ = two_people()
    alice.begin()
    return Opening.decode(alice.archive.current.opening)


@cache
def rotation() -> bytes:
    alice, _ = alice_and_bob()
    _, announced = alice.account.rotate(b"alice".ljust(32, b"\0"), b"n" * 32, alice.entropy)
    return announced.encode()


@cache
def one_time() -> bytes:
    bob = person("bob")
    return open_one_time(bob.mailbox.keys.directory_key, bob.published.items[0]).encode()


def frame(body: content.Body) -> Callable[[], bytes]:
    return lambda: content.encode_frame(body, b"m" * 16, b"c" * 16, 5, 1, b"h" * 32)


OFFER = content.Offer("e2ee-relay://h:1#" + "A" * 43, b"s" * 16, b"x" * 32)
DECODERS = {
    "octets": Decoder(read_every_field, PeerViolation, lambda: b"\1\0\2\0\0\0\3" + bytes(8) + b"\1\0\0\0\2ab\0\0\0\1x"),
    "padding": Decoder(lambda data: unfill(data, "padding.wrong"), PeerViolation, lambda: b"\0\0\0\3abc\0\0\0"),
    "identity": Decoder(
        HybridPublic.decode, PeerViolation, lambda: bundle().identity.encode(), lambda value: value.encode()
    ),
    "certificate": Decoder(
        DeviceCertificate.decode, PeerViolation, lambda: bundle().certificate.encode(), lambda value: value.encode()
    ),
    "device list": Decoder(
        DeviceList.decode,
        PeerViolation,
        lambda: alice_and_bob()[1].account.devices.encode(),
        lambda value: value.encode(),
    ),
    "rotation": Decoder(IdentityRotation.decode, PeerViolation, rotation, lambda value: value.encode()),
    "offer": Decoder(PrekeyOffer.decode, PeerViolation, lambda: bundle().offer.encode(), lambda value: value.encode()),
    "one-time prekey": Decoder(OneTimePrekey.decode, PeerViolation, one_time, lambda value: value.encode()),
    "proposal": Decoder(
        read_proposal, PeerViolation, lambda: opening().proposal.encode(), lambda value: value.encode()
    ),
    "opening": Decoder(Opening.decode, PeerViolation, lambda: opening().encode(), lambda value: value.encode()),
    "ratchet state": Decoder(
        RatchetState.decode, StorageFailure, lambda: alice_and_bob()[1].archive.current.ratchet.encode()
    ),
    "session": Decoder(Session.decode, StorageFailure, lambda: alice_and_bob()[1].archive.current.encode()),
    "frame": Decoder(content.decode_frame, PeerViolation, frame(content.Text("hello"))),
    "text": Decoder(read_body, PeerViolation, frame(content.Text("hello"))),
    "introduction": Decoder(read_body, PeerViolation, frame(content.Introduction("Alice", OFFER, b"t" * 32))),
    "receipt": Decoder(read_body, PeerViolation, frame(content.Receipt([b"i" * 16]))),
    "fragment": Decoder(read_body, PeerViolation, frame(content.Fragment(0, 2, b"data"))),
    "sas": Decoder(read_body, PeerViolation, frame(content.SasCommit(b"i" * 16, b"c" * 32))),
    "sas end": Decoder(read_body, PeerViolation, frame(content.SasCancel(b"i" * 16, "stopped"))),
}


def mutated(sample: bytes, data: st.DataObject) -> bytes:
    """`sample` with up to four places changed, and maybe cut or lengthened."""
    changed = bytearray(sample)
    # Most mistakes are in the first bytes, where versions and lengths are; signatures fill the rest.
    places = st.one_of(st.integers(0, min(60, len(sample) - 1)), st.integers(0, len(sample) - 1))
    for place in data.draw(st.lists(places, max_size=4)):
        changed[place] = data.draw(st.sampled_from([0, 1, 2, 0x7F, 0x80, 0xC1, 0xFF, changed[place] ^ 1]))
    end = data.draw(st.one_of(st.just(len(changed)), st.integers(0, len(changed))))
    return bytes(changed[:end]) + data.draw(st.binary(max_size=3))


def outcome(call: Callable[[], Any], error: type[E2EEError]) -> tuple[Any, str]:
    """(value, "") or (None, code of the one error that may be raised)."""
    try:
        return call(), ""
    except error as caught:
        return None, caught.code


def decoded(decoder: Decoder, data: bytes) -> None:
    value, code = outcome(lambda: decoder.read(data), decoder.error)
    assert "." in code or not code
    if not code and decoder.write:
        assert decoder.write(value) == data, "two encodings of one value"


@pytest.mark.parametrize("name", DECODERS)
def test_a_true_encoding_is_read(name):
    decoder = DECODERS[name]
    value = decoder.read(decoder.sample())
    assert decoder.write is None or decoder.write(value) == decoder.sample()


@pytest.mark.parametrize("name", DECODERS)
@CASES
@given(data=st.binary(max_size=200))
@example(data=b"")
def test_any_bytes_give_a_value_or_one_error(name, data):
    decoded(DECODERS[name], data)


@pytest.mark.parametrize("name", DECODERS)
@CASES
@given(data=st.data())
def test_a_damaged_encoding_gives_a_value_or_one_error(name, data):
    decoded(DECODERS[name], mutated(DECODERS[name].sample(), data))


LINK = ContactLink(LinkKind.ADDRESS, RelayAddress("relay", 1, b"k" * 32), b"s" * 16, b"d" * 32, b"x" * 32, 5).encode()


@CASES
@given(link=st.one_of(st.text(max_size=100), st.from_regex(r"e2ee:[a-z]{1,8}#[A-Za-z0-9_-]{0,200}", fullmatch=True)))
@example(link="\ud800")
@example(link=LINK)
def test_any_text_is_a_link_or_one_error(link):
    parsed, code = outcome(lambda: parse_link(link), UserActionNeeded)
    assert parsed.encode() == LINK if parsed else code in {"link.malformed", "link.other_kind", "link.newer"}


@CASES
@given(data=st.data())
def test_a_damaged_link_is_refused(data):
    places = data.draw(st.lists(st.integers(0, len(LINK) - 1), min_size=1, max_size=3))
    changed = list(LINK)
    for place in places:
        changed[place] = data.draw(st.sampled_from("AZaz09-_#:e= "))
    parsed, code = outcome(lambda: parse_link("".join(changed)), UserActionNeeded)
    assert parsed.encode() == LINK if parsed else code in {"link.malformed", "link.other_kind"}


@CASES
@given(data=st.binary(max_size=80))
def test_any_sealed_bytes_give_a_base_an_item_or_one_error(data):
    for call in (lambda: open_base(b"k" * 32, data), lambda: open_one_time(b"k" * 32, data)):
        with pytest.raises(PeerViolation, match=r"bundle\.unreadable"):
            call()


@CASES
@given(plain=st.binary(max_size=200))
def test_any_content_of_a_base_or_an_item_gives_one_error(plain):
    """What anybody can seal who knows the link."""
    bob = person("bob")
    key = bob.mailbox.keys.directory_key
    with pytest.raises(PeerViolation):
        open_bundle(key, seal_base(key, plain, bob.entropy), None, bob.account.identity.digest())
    item = seal_one_time(key, _Raw(plain), bob.entropy)
    with pytest.raises(PeerViolation):
        open_bundle(key, bob.published.base, item, bob.account.identity.digest())


class _Raw:
    """Stands where a one-time prekey stands, and encodes to bytes of the test's choice."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def encode(self) -> bytes:
        return self._data


@CASES
@given(data=st.binary(max_size=300))
def test_any_envelope_and_any_seal_gives_one_error(data):
    bob = person("bob")
    with pytest.raises(PeerViolation):
        envelope_body(data)
    assert open_seal(data, *bob.mailbox.address_private()) is None
    sealed = bob.entropy.seal_hpke(bob.mailbox.address_public(), b"e2ee-desktop/v1/handshake/hpke", data)
    with pytest.raises(PeerViolation):
        open_seal(sealed, *bob.mailbox.address_private())


@CASES
@given(data=st.data())
def test_a_damaged_rotation_is_refused(data):
    alice, _ = alice_and_bob()
    damaged = mutated(rotation(), data)
    if damaged == rotation():
        return
    with pytest.raises(PeerViolation):
        read_rotation(damaged, alice.account.account_id, alice.account.identity.encode())
