"""Prekey offers and one-time prekeys: what is signed, what is proven by a Merkle path, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import prekeys
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.identity import HybridSigner
from e2ee_desktop.crypto.prekeys import OneTimePrekey, PrekeyOffer, PrekeyPair, PrekeyPublic, batch
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.fakes.refusal import refusal
from tests.fakes.replayed_entropy import SeededBytes

ENTROPY = library_entropy(SeededBytes(b"prekeys"))
DEVICE = HybridSigner.of_device(b"d" * 32)
SIGNED = PrekeyPair(1, b"c" * 32, b"k" * 64).public()
ADDRESS = SIGNED.kem + SIGNED.curve


def public(number):
    """Cheap, and as good as a true key for a tree."""
    return PrekeyPublic(number, number.to_bytes(32, "big"), bytes(1184))


def offer(roots=(), signed=SIGNED, address=ADDRESS):
    return PrekeyOffer.issue(DEVICE, signed, address, roots, 5, ENTROPY)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 64, 100, 127, 128])
def test_every_key_of_a_batch_has_a_path_to_its_root(count):
    root, items = batch([public(number) for number in range(1, count + 1)])
    signed = offer((bytes(32), root))
    assert all(OneTimePrekey.decode(item.encode()).belongs_to(signed) for item in items)
    assert max(len(item.encode()) for item in items) <= 1_447


@pytest.mark.parametrize("count", [0, prekeys.BATCH_MAX + 1])
def test_a_batch_has_one_to_128_keys(count):
    with pytest.raises(LocalMisuse, match=r"prekey\.batch_length"):
        batch([public(number) for number in range(count)])


def test_another_key_index_or_path_belongs_to_nothing():
    root, items = batch([public(number) for number in range(1, 6)])
    signed, item = offer((root,)), items[2]
    assert not replace(item, key=public(99)).belongs_to(signed)
    assert not replace(item, index=3).belongs_to(signed)
    assert not replace(item, path=item.path[:-1]).belongs_to(signed)
    assert not replace(item, path=(*item.path[:-1], bytes(32))).belongs_to(signed)
    assert not item.belongs_to(offer())
    assert item.belongs_to(signed)


def test_an_inner_node_is_no_leaf():
    """Leaves and nodes hash under different labels, so two leaves cannot be shown as one key."""
    root, items = batch([public(1), public(2)])
    assert len(items[0].path) == 1
    assert prekeys._leaf(public(1)) != prekeys._node(b"", public(1).encode())
    assert replace(items[0], path=()).belongs_to(offer((root,))) is False


def test_number_zero_says_that_there_is_no_one_time_key_and_cannot_name_one():
    _, items = batch([public(0)])
    with pytest.raises(PeerViolation, match=r"prekey\.malformed"):
        OneTimePrekey.decode(items[0].encode())


def test_a_path_that_is_too_long_or_an_index_beyond_it_is_malformed():
    _, items = batch([public(1)])
    too_deep = replace(items[0], path=(bytes(32),) * 8)
    beyond = replace(items[0], index=1)
    for item in (too_deep, beyond):
        with pytest.raises(PeerViolation, match=r"prekey\.malformed"):
            OneTimePrekey.decode(item.encode())


def test_an_offer_is_what_its_device_signed():
    signed = offer((b"r" * 32,))
    assert PrekeyOffer.decode(signed.encode()) == signed
    signed.verify(DEVICE.public)
    other = PrekeyPair(2, b"e" * 32, b"l" * 64).public()
    for forged in (
        replace(signed, signed=other),
        replace(signed, address_key=other.kem + other.curve),
        replace(signed, batch_roots=()),
        replace(signed, created_ms=6),
        replace(signed, signature=bytes(3373)),
    ):
        with pytest.raises(PeerViolation, match=r"signature\.invalid"):
            forged.verify(DEVICE.public)
    with pytest.raises(PeerViolation, match=r"signature\.invalid"):
        signed.verify(HybridSigner.of_device(b"e" * 32).public)


@pytest.mark.parametrize(
    ("signed", "address", "code"),
    [
        (replace(SIGNED, curve=bytes(32)), ADDRESS, "x25519.low_order"),
        (replace(SIGNED, kem=b"\xff" * 1184), ADDRESS, "ml_kem.public_invalid"),
        (SIGNED, SIGNED.kem + bytes(32), "x25519.low_order"),
        (SIGNED, b"\xff" * 1184 + SIGNED.curve, "ml_kem.public_invalid"),
    ],
)
def test_an_offer_of_keys_that_nobody_can_use_is_refused_although_it_is_signed(signed, address, code):
    with pytest.raises(PeerViolation) as caught:
        offer(signed=signed, address=address).verify(DEVICE.public)
    assert caught.value.code == code


@pytest.mark.parametrize(("place", "value"), [(0, 0), (0, 2), (1, 0), (1, 2)])
def test_another_version_or_suite_is_refused(place, value):
    data = bytearray(offer().encode())
    data[place] = value
    with pytest.raises(PeerViolation, match=r"suite\.unknown"):
        PrekeyOffer.decode(bytes(data))


def test_an_offer_names_four_batches_at_most():
    with pytest.raises(LocalMisuse, match=r"prekey\.batches"):
        offer((bytes(32),) * 5)
    five = replace(offer(), batch_roots=(bytes(32),) * 5)
    with pytest.raises(PeerViolation, match=r"prekey\.malformed"):
        PrekeyOffer.decode(five.encode())


def test_a_pair_survives_storage_and_hides_its_secrets():
    pair = PrekeyPair.generate(7, ENTROPY)
    assert PrekeyPair.decode(pair.encode()) == pair
    assert repr(pair) == "PrekeyPair(prekey_id=7)"
    with pytest.raises(LocalMisuse, match=r"prekey\.malformed"):
        PrekeyPair.decode(pair.encode() + b"\0")


def test_refusals_are_told_by_their_codes_alone():
    _, items = batch([public(1)])
    with refusal(LocalMisuse, "prekey.malformed"):
        PrekeyPair.decode(bytes(99))
    with refusal(LocalMisuse, "prekey.batches"):
        offer((bytes(32),) * 5)
    with refusal(LocalMisuse, "prekey.batch_length"):
        batch([])
    with refusal(PeerViolation, "x25519.low_order"):
        offer(signed=replace(SIGNED, curve=bytes(32))).verify(DEVICE.public)
    for data in (b"", items[0].encode() + b"\0", items[0].encode()[:-1]):
        with refusal(PeerViolation, "prekey.malformed"):
            OneTimePrekey.decode(data)
    for data in (b"", offer().encode() + b"\0", offer().encode()[:-1]):
        with refusal(PeerViolation, "prekey.malformed"):
            PrekeyOffer.decode(data)
    with refusal(PeerViolation, "suite.unknown"):
        PrekeyOffer.decode(b"\2" + offer().encode()[1:])
    with refusal(PeerViolation, "prekey.malformed"):
        PrekeyOffer.decode(replace(offer(), batch_roots=(bytes(32),) * 5).encode())


def test_four_batches_fit_an_offer_and_the_last_of_them_counts():
    root, items = batch([public(1), public(2)])
    signed = offer((bytes(32), b"1" * 32, b"2" * 32, root))
    assert PrekeyOffer.decode(signed.encode()) == signed
    assert items[1].belongs_to(signed)


def test_the_last_index_of_a_path_is_taken_and_the_next_one_is_malformed():
    _, items = batch([public(number) for number in range(1, 5)])
    assert OneTimePrekey.decode(items[3].encode()).index == 3
    with refusal(PeerViolation, "prekey.malformed"):
        OneTimePrekey.decode(replace(items[3], index=4).encode())


def test_a_tree_that_is_not_full_repeats_its_last_leaf():
    """As docs/protocol.md has it: the root can be computed by anybody."""
    one, two, three = (prekeys._leaf(public(number)) for number in (1, 2, 3))
    root, items = batch([public(number) for number in (1, 2, 3)])
    assert root == prekeys._node(prekeys._node(one, two), prekeys._node(three, three))
    assert [item.path for item in items] == [
        (two, prekeys._node(three, three)),
        (one, prekeys._node(three, three)),
        (three, prekeys._node(one, two)),
    ]
