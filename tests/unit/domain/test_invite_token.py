"""An operator's invite token, alone and behind a relay's address."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.invite_token import parse_invited, parse_token
from e2ee_desktop.domain.relay_address import RelayAddress

RELAY = RelayAddress("relay.example", 443, bytes(range(32)))


@pytest.mark.parametrize("token", ["our-garden-club_", "A" * 128, "~0123456789abcdef"])
def test_a_token_stands_alone_or_behind_an_address(token):
    assert parse_token(f" {token}\n") == token
    assert parse_invited(f"{RELAY}.{token}") == (RELAY, token)


def test_an_address_without_a_token_is_one_too():
    assert parse_invited(f" {RELAY} ") == (RELAY, None)


@pytest.mark.parametrize(
    "token", ["", "too-short", "A" * 129, "with a space inside", "with.a.dot.inside.it", "ünïcödé-token-x"]
)
def test_what_is_no_token_is_refused(token):
    with pytest.raises(UserActionNeeded, match=r"relay\.token_malformed"):
        parse_token(token)
    with pytest.raises(UserActionNeeded, match=r"relay\.token_malformed"):
        parse_invited(f"{RELAY}.{token}")


@pytest.mark.parametrize("text", ["", "#", ".token-of-16-letters", "e2ee-relay://host:443#short.token-of-16-letters"])
def test_a_token_makes_no_address_of_what_is_none(text):
    with pytest.raises(UserActionNeeded, match=r"relay\.address_malformed"):
        parse_invited(text)
