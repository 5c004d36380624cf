"""Errors, relay addresses and people: small values with small promises."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, PeerViolation, UserActionNeeded
from e2ee_desktop.domain.people import SafetyNumber, clean_name, own_name
from e2ee_desktop.domain.relay_address import RelayAddress

PIN = "A" * 43


def test_an_error_shows_its_code_and_facts():
    assert str(PeerViolation("ratchet.too_far", messages=7)) == "ratchet.too_far messages=7"
    assert str(E2EEError("a.b", id=b"\x01\x02", at="x")) == "a.b at=x id=0102"
    assert str(LocalMisuse("a.b")) == "a.b"


@pytest.mark.parametrize("host", ["localhost", "relay.example.org", "192.0.2.1", "[2001:db8::1]"])
def test_an_address_is_read_and_written(host):
    written = f"e2ee-relay://{host}:7462#{PIN}"
    address = RelayAddress.parse(f"  {written}\n")
    assert str(address) == written
    assert address.key == bytes(32)
    assert address.host == host.strip("[]")


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        f"https://relay.example.org:1#{PIN}",
        f"e2ee-relay://:1#{PIN}",
        f"e2ee-relay://host#{PIN}",
        f"e2ee-relay://host:0#{PIN}",
        f"e2ee-relay://host:65536#{PIN}",
        f"e2ee-relay://host:1#{PIN[:-1]}",
        f"e2ee-relay://host:1#{PIN[:-1]}B",  # the last character's spare bits are not zero
        f"e2ee-relay://ho st:1#{PIN}",
        f"e2ee-relay://{'h' * 254}:1#{PIN}",
        f"e2ee-relay://host:1#{PIN}x",
    ],
)
def test_anything_else_is_malformed(wrong):
    with pytest.raises(UserActionNeeded, match=r"relay\.address_malformed"):
        RelayAddress.parse(wrong)


def test_a_safety_number_is_shown_in_groups_of_five():
    assert SafetyNumber("12345" * 12, b"").groups == ("12345",) * 12


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Ada", "Ada"),
        ("  Ada   Lovelace \n", "Ada Lovelace"),
        ("Ada\u202eecalevoL", "AdaecalevoL"),
        ("\u2066Ada\u2069", "Ada"),
        ("A\x00d\x1ba\u2028", "Ada"),
        ("\ud800Ada", "Ada"),
        ("\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"),
        ("", "?"),
        (" \u202e ", "?"),
        ("x" * 200, "x" * 64),
    ],
)
def test_a_name_that_somebody_else_chose_cannot_rewrite_the_sentence_around_it(given, shown):
    assert clean_name(given) == shown


def test_ones_own_name_is_neither_empty_nor_too_long():
    assert own_name("  Ada ") == "Ada"
    with pytest.raises(UserActionNeeded, match=r"name\.empty"):
        own_name(" \t")
    with pytest.raises(UserActionNeeded, match=r"name\.too_long"):
        own_name("x" * 65)
    assert own_name("x" * 64) == "x" * 64
