"""Safety numbers: the same for both, different for anybody else, and exactly the published ones."""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto.fingerprint import QR_BYTES, code_matches, digits_match, safety_number
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import AccountId, IdentityDigest
from tests.fakes.refusal import refusal

ALICE = AccountId(b"a" * 16), IdentityDigest(b"A" * 32)
BOB = AccountId(b"b" * 16), IdentityDigest(b"B" * 32)


@pytest.fixture(scope="module")
def shown_to_alice():
    return safety_number(*ALICE, *BOB)


def test_both_see_the_same_sixty_digits_in_twelve_groups(shown_to_alice):
    shown_to_bob = safety_number(*BOB, *ALICE)
    assert shown_to_alice.digits == shown_to_bob.digits
    assert len(shown_to_alice.digits) == 60
    assert shown_to_alice.digits.isdecimal()
    assert [len(group) for group in shown_to_alice.groups] == [5] * 12


@pytest.mark.parametrize(
    "peer",
    [(AccountId(b"c" * 16), BOB[1]), (BOB[0], IdentityDigest(b"C" * 32)), (AccountId(BOB[0][:15] + b"c"), BOB[1])],
)
def test_another_id_or_another_key_gives_another_number(shown_to_alice, peer):
    assert safety_number(*ALICE, *peer).digits != shown_to_alice.digits


def test_typed_digits_match_with_any_spacing_and_nothing_else(shown_to_alice):
    digits = shown_to_alice.digits
    assert digits_match(shown_to_alice, digits)
    assert digits_match(shown_to_alice, "  " + "\n".join(shown_to_alice.groups))
    wrong = ("1" if digits[0] != "1" else "2") + digits[1:]
    for typed in (wrong, digits[:-1], digits + "0", "", "\u0660" * 60, "not digits"):
        assert not digits_match(shown_to_alice, typed)


def test_the_codes_of_two_honest_people_match(shown_to_alice):
    shown_to_bob = safety_number(*BOB, *ALICE)
    assert len(shown_to_alice.qr) == QR_BYTES
    assert code_matches(shown_to_alice, shown_to_bob.qr)
    assert code_matches(shown_to_bob, shown_to_alice.qr)


def test_the_code_of_somebody_between_does_not_match(shown_to_alice):
    middle = IdentityDigest(b"M" * 32)
    assert not code_matches(shown_to_alice, safety_number(*BOB, ALICE[0], middle).qr)
    assert not code_matches(shown_to_alice, safety_number(BOB[0], middle, *ALICE).qr)


def test_ones_own_code_held_up_to_oneself_does_not_match(shown_to_alice):
    assert not code_matches(shown_to_alice, shown_to_alice.qr)


@pytest.mark.parametrize("scanned", [b"", b"\x01", b"\x02" + bytes(QR_BYTES - 1), bytes(QR_BYTES), bytes(QR_BYTES + 1)])
def test_something_else_that_was_scanned_is_no_code(shown_to_alice, scanned):
    with pytest.raises(UserActionNeeded, match=r"safety_number\.not_a_code"):
        code_matches(shown_to_alice, scanned)


def test_what_is_no_code_is_told_by_its_code(shown_to_alice):
    with refusal(UserActionNeeded, "safety_number.not_a_code"):
        code_matches(shown_to_alice, b"")
