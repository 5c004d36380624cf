"""Short authentication strings: the same on both sides, bound to everything, and what somebody in between can hope for.

The rate is shown on a code of eight bits, where every combination of two honest nonces can be tried.
"""

from __future__ import annotations

from itertools import product

import pytest

from e2ee_desktop.crypto.identity import HybridPublic
from e2ee_desktop.crypto.sas import Nonced, commit, emoji_numbers, party_digest, reveals, short_code
from e2ee_desktop.domain.comparison import EMOJI
from e2ee_desktop.domain.errors import LocalMisuse
from tests.fakes.refusal import refusal

ID = b"i" * 16
ALICE, BOB = Nonced(b"A" * 32, b"a" * 32), Nonced(b"B" * 32, b"b" * 32)
KEYS = {
    "account_id": b"a" * 16,
    "device_id": b"d" * 16,
    "identity": b"i" * 32,
    "signing": HybridPublic(b"e" * 32, b"m" * 1_952),
    "agreement": b"x" * 32,
}


def test_both_sides_see_the_same_seven_emoji():
    hers, his = short_code(ID, ALICE, BOB), short_code(ID, BOB, ALICE)
    assert hers == his
    assert len(emoji_numbers(hers)) == 7
    assert all(0 <= number < len(EMOJI) for number in emoji_numbers(hers))


def test_the_numbers_are_the_code_six_bits_at_a_time_from_the_top():
    assert emoji_numbers(0) == (0,) * 7
    assert emoji_numbers(2**42 - 1) == (63,) * 7
    assert emoji_numbers(1) == (0, 0, 0, 0, 0, 0, 1)
    assert emoji_numbers(1 << 36) == (1, 0, 0, 0, 0, 0, 0)
    assert emoji_numbers(0b000001_000010_000011_000100_000101_000110_000111) == (1, 2, 3, 4, 5, 6, 7)


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        (Nonced(b"M" * 32, ALICE.nonce), BOB, ID),
        (ALICE, Nonced(b"M" * 32, BOB.nonce), ID),
        (Nonced(ALICE.party, b"m" * 32), BOB, ID),
        (ALICE, Nonced(BOB.party, b"m" * 32), ID),
        (ALICE, BOB, b"j" * 16),
        (Nonced(ALICE.party, BOB.nonce), Nonced(BOB.party, ALICE.nonce), ID),
    ],
)
def test_another_party_nonce_or_comparison_gives_another_code(one, other, named):
    assert short_code(named, one, other) != short_code(ID, ALICE, BOB)


@pytest.mark.parametrize(
    "changed",
    [
        {"account_id": b"b" * 16},
        {"device_id": b"e" * 16},
        {"identity": b"j" * 32},
        {"signing": HybridPublic(b"f" * 32, b"m" * 1_952)},
        {"signing": HybridPublic(b"e" * 32, b"n" * 1_952)},
        {"agreement": b"y" * 32},
    ],
)
def test_every_long_term_key_and_id_of_a_side_is_bound(changed):
    assert party_digest(**{**KEYS, **changed}) != party_digest(**KEYS)


def test_a_commitment_fits_its_nonce_its_roles_and_its_comparison_alone():
    commitment = commit(ID, ALICE, BOB.party)
    assert reveals(commitment, ID, ALICE, BOB.party)
    assert not reveals(commitment, ID, Nonced(ALICE.party, b"z" * 32), BOB.party)
    assert not reveals(commitment, b"j" * 16, ALICE, BOB.party)
    assert not reveals(commitment, ID, Nonced(BOB.party, ALICE.nonce), ALICE.party), "sent back, it fits nobody"


def test_fields_of_another_length_are_our_own_defect():
    for call in (
        lambda: commit(b"short", ALICE, BOB.party),
        lambda: commit(ID, Nonced(ALICE.party, b"short"), BOB.party),
        lambda: short_code(ID, ALICE, Nonced(b"short", BOB.nonce)),
    ):
        with pytest.raises(LocalMisuse, match=r"sas\.field_length"):
            call()
    with pytest.raises(LocalMisuse, match=r"sas\.party_length"):
        party_digest(**{**KEYS, "agreement": b"short"})


# Somebody in the middle, Mallory: Alice takes Mallory's keys for Bob's, and Bob takes them for Alice's. Mallory wins when both
# people see the same code although what they compare differs.

BITS = 8
TO_ALICE, TO_BOB = b"M" * 32, b"N" * 32
HONEST = [bytes([first]) + bytes(31) for first in range(256)]
MALLORY = [b"m" + bytes([first, second]) + bytes(29) for first, second in product(range(8), range(256))]


def seen_by_alice(alice: bytes, mallory: bytes) -> int:
    return short_code(ID, Nonced(ALICE.party, alice), Nonced(TO_ALICE, mallory), BITS)


def seen_by_bob(mallory: bytes, bob: bytes) -> int:
    return short_code(ID, Nonced(TO_BOB, mallory), Nonced(BOB.party, bob), BITS)


def within_five_deviations(wins: int, tries: int) -> bool:
    chance = 2.0**-BITS
    return abs(wins - tries * chance) <= 5 * (tries * chance * (1 - chance)) ** 0.5


def test_who_must_commit_blindly_to_both_wins_one_time_in_two_to_the_bits():
    wins = sum(
        seen_by_alice(alice, MALLORY[0]) == seen_by_bob(MALLORY[1], bob) for alice, bob in product(HONEST, HONEST)
    )
    assert within_five_deviations(wins, len(HONEST) ** 2)


def test_choosing_for_bob_after_alice_revealed_wins_no_more_often():
    """The best that the order of the protocol leaves: one leg is run to its end before Mallory commits in the other."""
    wins = 0
    for number, alice in enumerate(HONEST):
        wanted = seen_by_alice(alice, MALLORY[0])
        chosen = next(nonce for nonce in MALLORY if seen_by_bob(nonce, HONEST[number]) == wanted)  # right for one guess
        wins += sum(seen_by_bob(chosen, bob) == wanted for bob in HONEST if bob is not HONEST[number])
    assert within_five_deviations(wins, len(HONEST) * (len(HONEST) - 1))


def test_without_commitments_mallory_would_win_always():
    """The control: who sees both nonces before choosing finds a fitting one by trying."""
    for alice, bob in zip(HONEST, reversed(HONEST), strict=True):
        wanted = seen_by_alice(alice, MALLORY[0])
        assert any(seen_by_bob(nonce, bob) == wanted for nonce in MALLORY)


SHORT = Nonced(ALICE.party, b"short")
NAMELESS = Nonced(b"short", ALICE.nonce)


@pytest.mark.parametrize(
    "call",
    [
        lambda: commit(b"short", ALICE, BOB.party),
        lambda: commit(ID, SHORT, BOB.party),
        lambda: commit(ID, NAMELESS, BOB.party),
        lambda: commit(ID, ALICE, b"short"),
        lambda: short_code(b"short", ALICE, BOB),
        lambda: short_code(ID, SHORT, BOB),
        lambda: short_code(ID, NAMELESS, BOB),
        lambda: short_code(ID, BOB, SHORT),
        lambda: short_code(ID, BOB, NAMELESS),
    ],
)
def test_no_field_of_another_length_is_hashed(call):
    """The fields are joined without lengths: of other sizes, two sets of fields could give one code."""
    with refusal(LocalMisuse, "sas.field_length"):
        call()


def test_a_side_of_another_length_is_told_with_its_size():
    with refusal(LocalMisuse, "sas.party_length", size_bytes=2_080 - 27):
        party_digest(**{**KEYS, "agreement": b"short"})
