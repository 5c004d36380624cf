"""Both roads to XChaCha20-Poly1305: the same answers, the same refusals, and the choice between them."""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto import aead, primitives
from e2ee_desktop.crypto.aead import DirectBindings, PublicBindings, fastest
from e2ee_desktop.domain.errors import LocalMisuse
from tests.fakes.refusal import refusal
from tests.vectors.locations import shared_json

KEY, NONCE = b"k" * 32, b"n" * 24
roads = pytest.mark.parametrize("road", [PublicBindings(), DirectBindings()], ids=["public", "direct"])


@roads
def test_wycheproof_by_either_road(road):
    vectors = shared_json("wycheproof/xchacha20_poly1305_test.json")
    for group in vectors["testGroups"]:
        for case in group["tests"]:
            key, nonce, associated, plaintext, ciphertext, tag = (
                bytes.fromhex(case[name]) for name in ("key", "iv", "aad", "msg", "ct", "tag")
            )
            opened = road.open(key, nonce, ciphertext + tag, associated)
            assert opened == (plaintext if case["result"] == "valid" else None), case["tcId"]
            if case["result"] == "valid":
                assert road.seal(key, nonce, plaintext, associated) == ciphertext + tag, case["tcId"]


@pytest.mark.parametrize("size_bytes", [0, 1, 63, 64, 65, 4_096, 65_536])
@pytest.mark.parametrize("associated", [b"", b"a", b"a" * 3_000])
def test_both_roads_write_the_same(size_bytes, associated):
    plaintext = bytes(range(256)) * 256
    plaintext = plaintext[:size_bytes]
    sealed = PublicBindings().seal(KEY, NONCE, plaintext, associated)
    assert DirectBindings().seal(KEY, NONCE, plaintext, associated) == sealed
    for road in (PublicBindings(), DirectBindings()):
        assert road.open(KEY, NONCE, sealed, associated) == plaintext


@roads
@pytest.mark.parametrize(
    ("key", "nonce", "code"),
    [(b"", NONCE, "aead.key_length"), (KEY + b"k", NONCE, "aead.key_length"), (KEY, NONCE[:-1], "aead.nonce_length")],
)
def test_no_wrong_length_reaches_c(road, key, nonce, code):
    with pytest.raises(LocalMisuse) as caught:
        road.seal(key, nonce, b"plain", b"")
    assert caught.value.code == code
    assert road.open(key, nonce, bytes(32), b"") is None


@roads
@pytest.mark.parametrize("size_bytes", [0, 1, 15])
def test_a_ciphertext_shorter_than_its_tag_opens_nothing(road, size_bytes):
    assert road.open(KEY, NONCE, bytes(size_bytes), b"") is None


@roads
def test_every_turned_bit_is_noticed(road):
    sealed = road.seal(KEY, NONCE, b"plain", b"associated")
    for place in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[place] ^= 1
        assert road.open(KEY, NONCE, bytes(damaged), b"associated") is None
    assert road.open(KEY, NONCE, sealed, b"Associated") is None


def test_the_direct_road_is_taken_where_it_is_there_and_else_the_public_one():
    assert isinstance(fastest(), DirectBindings)
    assert isinstance(fastest("nacl.no_such_module"), PublicBindings)
    assert isinstance(fastest("nacl.exceptions"), PublicBindings)
    assert isinstance(aead.fastest(), type(primitives._AEAD))


@roads
def test_a_secret_opens_as_everything_else_does(road):
    sealed = PublicBindings().seal(KEY, NONCE, b"secret", b"a")
    assert road.open_secret(KEY, NONCE, sealed, b"a") == b"secret"
    assert road.open_secret(KEY, NONCE, sealed, b"b") is None
    for key, nonce, ciphertext in ((b"", NONCE, sealed), (KEY, b"", sealed), (KEY, NONCE, bytes(15))):
        assert road.open_secret(key, nonce, ciphertext, b"a") is None


made = pytest.mark.parametrize("make", [PublicBindings, DirectBindings], ids=["public", "direct"])


@made
@pytest.mark.parametrize(("more_key", "more_nonce"), [(b"k", b""), (b"", b"n"), (b"k", b"n")])
def test_the_right_key_or_nonce_with_something_behind_it_opens_nothing(make, more_key, more_nonce):
    road = make()
    sealed = road.seal(KEY, NONCE, b"plain", b"a")
    assert road.open(KEY + more_key, NONCE + more_nonce, sealed, b"a") is None
    assert road.open_secret(KEY + more_key, NONCE + more_nonce, sealed, b"a") is None


@made
def test_an_empty_secret_opens_as_one(make):
    road = make()
    assert road.open_secret(KEY, NONCE, road.seal(KEY, NONCE, b"", b"a"), b"a") == b""


@made
def test_a_wrong_length_is_told_with_its_size(make):
    with refusal(LocalMisuse, "aead.key_length", size_bytes=31):
        make().seal(KEY[:-1], NONCE, b"plain", b"")
    with refusal(LocalMisuse, "aead.nonce_length", size_bytes=25):
        make().seal(KEY, NONCE + b"n", b"plain", b"")


@pytest.mark.parametrize("associated", [b"a", b"b"])
def test_where_a_secret_was_opened_is_zeros_afterwards(associated):
    road, rooms = DirectBindings(), []
    new = road._new

    def keep(kind, size_bytes):
        rooms.append(new(kind, size_bytes))
        return rooms[-1]

    sealed = road.seal(KEY, NONCE, b"secret", b"a")
    road._new = keep
    assert road.open(KEY, NONCE, sealed, b"a") == bytes(rooms[0]) == b"secret", "the control: `open` does not wipe"
    road.open_secret(KEY, NONCE, sealed, associated)
    assert bytes(rooms[1]) == bytes(6)
