"""What something costs at a relay, and what pays for it."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire.frames import decode_relay, encode
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.frames_payment import (
    FREE,
    Price,
    creation_challenge,
    first_counter,
    pays,
    storing_challenge,
    token_hash,
    token_of,
    writing_challenge,
)
from e2ee_desktop.wire.limits import WORK_BITS_MAX

NONCE, OTHER_NONCE, ID = b"n" * 32, b"o" * 32, b"i" * 16
TOKEN, TOKENS = b"t" * 32, frozenset({token_hash(b"t" * 32), token_hash(b"u" * 32)})
WORK, BY_TOKEN, EITHER = Price(work_bits=8), Price(token=True), Price(token=True, work_bits=8)
CHALLENGE = creation_challenge(NONCE, ID)


def worked(challenge, bits=8):
    counter = first_counter(challenge, bits, range(100_000))
    assert counter is not None
    return counter


def test_what_is_free_takes_anything():
    assert FREE.free
    assert all(pays(payment, FREE, CHALLENGE, TOKENS) for payment in (None, 0, TOKEN, b"x" * 32))


@pytest.mark.parametrize(
    ("price", "by_token", "by_work"), [(BY_TOKEN, True, False), (WORK, False, True), (EITHER, True, True)]
)
def test_a_price_takes_what_it_names(price, by_token, by_work):
    assert not price.free
    assert not pays(None, price, CHALLENGE, TOKENS)
    assert pays(TOKEN, price, CHALLENGE, TOKENS) is by_token
    assert not pays(b"x" * 32, price, CHALLENGE, TOKENS)
    assert pays(worked(CHALLENGE), price, CHALLENGE, TOKENS) is by_work


def test_work_pays_for_one_thing_on_one_connection():
    counter = worked(CHALLENGE, 12)
    price = Price(work_bits=12)
    assert pays(counter, price, CHALLENGE, TOKENS)
    others = (
        creation_challenge(OTHER_NONCE, ID),
        creation_challenge(NONCE, b"j" * 16),
        writing_challenge(NONCE, ID, ID),
        storing_challenge(NONCE, ID),
    )
    assert not any(pays(counter, price, other, TOKENS) for other in others)


def test_too_little_work_does_not_pay():
    counter = worked(CHALLENGE)
    assert not pays(counter, Price(work_bits=WORK_BITS_MAX), CHALLENGE, TOKENS)
    assert not pays(counter - 1 if counter else counter + 1, WORK, CHALLENGE, TOKENS)


def test_work_takes_about_as_many_attempts_as_the_bits_say():
    """A mean of 64 searches, each with a mean of 2^8 and a standard deviation of as much: far outside 3 of its own."""
    counters = [worked(creation_challenge(NONCE, number.to_bytes(16))) for number in range(64)]
    assert 160 < sum(counters) / 64 < 352


def test_a_search_that_finds_nothing_says_so():
    assert first_counter(CHALLENGE, 24, range(10)) is None


def test_a_relay_cannot_ask_for_work_without_an_end():
    for price in (Price(work_bits=WORK_BITS_MAX + 1), Price(work_bits=255)):
        with pytest.raises(PeerViolation, match=r"frame\.malformed"):
            decode_relay(encode(Hello(NONCE, NONCE, bytes(64), price)))


def test_an_operators_token_may_be_of_any_length_and_its_hash_is_not_it():
    tokens = {token_of(text) for text in ("", "short", "short ", "l" * 1_000)}
    assert {len(token) for token in tokens} == {32}
    assert len(tokens | {token_hash(token) for token in tokens}) == 8


def test_a_payment_of_a_kind_that_nobody_judges_is_a_defect_of_ours():
    with pytest.raises(AssertionError):
        pays(1.5, WORK, CHALLENGE, TOKENS)
