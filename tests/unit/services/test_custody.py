"""Custody: what was stored comes back, what is lost is never made anew, and secrets show nowhere."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.crypto.passphrase import MEMORY_BYTES_MIN, MIB, OPS_MIN, Cost
from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.services.custody import (
    RootSecrets,
    calibrated_cost,
    decode_entry,
    decode_secrets,
    encode_secrets,
    fresh_secrets,
    require_passphrase,
)
from tests.fakes.opened_slots import former_entry

SECRETS = RootSecrets(b"i" * 32, b"s" * 32)
ROTATING = RootSecrets(b"i" * 32, b"s" * 32, b"p" * 32)
PASSPHRASE = "long enough"


@pytest.mark.parametrize("passphrase", ["", "1234567", "cafe\u0301ab"])
def test_a_short_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(UserActionNeeded) as caught:
        require_passphrase(passphrase)
    assert caught.value.code == "passphrase.too_short"


def test_eight_characters_of_any_script_are_enough() -> None:
    require_passphrase("12345678")
    require_passphrase("八文字以上の合言葉")


@pytest.mark.parametrize(
    ("measured_s", "cost"),
    [
        (60.0, Cost(OPS_MIN, MEMORY_BYTES_MIN)),
        (0.5, Cost(OPS_MIN, MEMORY_BYTES_MIN)),
        (0.25, Cost(OPS_MIN, 128 * MIB)),
        (0.14, Cost(5, 128 * MIB)),
        (0.125, Cost(OPS_MIN, 256 * MIB)),
        (0.0625, Cost(6, 256 * MIB)),
        (0.0, Cost(64, 256 * MIB)),
    ],
)
def test_the_cost_follows_the_machine_and_never_falls_under_the_least(measured_s: float, cost: Cost) -> None:
    times = iter((100.0, 100.0 + measured_s))
    found = calibrated_cost(lambda: next(times))
    assert found == cost
    assert found.allowed


def test_secrets_show_nowhere() -> None:
    for text in (repr(ROTATING), str(ROTATING), f"{ROTATING}", repr({"secrets": ROTATING})):
        assert "redacted" in text
        assert "iii" not in text
        assert "ppp" not in text
    with pytest.raises(TypeError):
        hash(ROTATING)


def test_equality_is_of_all_three() -> None:
    assert RootSecrets(b"i" * 32, b"s" * 32) == SECRETS
    assert SECRETS != ROTATING
    assert RootSecrets(b"i" * 32, b"t" * 32) != SECRETS
    assert SECRETS != "RootSecrets(<redacted>)"


def test_what_is_lent_is_zeros_afterwards_and_never_shown() -> None:
    with ROTATING.reveal() as plain:
        assert (plain.identity_seed, plain.storage_key) == (b"i" * 32, b"s" * 32)
        assert plain.pending_identity_seed == b"p" * 32
        assert "iii" not in repr(plain)
    assert (plain.identity_seed, plain.storage_key, plain.pending_identity_seed) == (bytes(32), bytes(32), bytes(32))
    assert ROTATING.pending_identity_seed == b"p" * 32


def test_a_rotation_begins_and_ends_either_way() -> None:
    begun = SECRETS.rotating(lambda size_bytes: bytes(bytearray(b"n" * size_bytes)))
    assert begun == RootSecrets(b"i" * 32, b"s" * 32, b"n" * 32)
    assert begun.rotated() == RootSecrets(b"n" * 32, b"s" * 32)
    assert begun.not_rotated() == SECRETS.rotated() == SECRETS


def test_closed_secrets_give_nothing() -> None:
    secrets = RootSecrets(b"i" * 32, b"s" * 32, b"p" * 32)
    secrets.close()
    secrets.close()
    with pytest.raises(LocalMisuse, match=r"secret\.closed"):
        _ = secrets.identity_seed
    with pytest.raises(LocalMisuse, match=r"secret\.not_copied"):
        pickle.dumps(SECRETS)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_seed_of_another_length_is_a_defect(length: int) -> None:
    for arguments in ((bytes(length), bytes(32)), (bytes(32), bytes(length)), (bytes(32), bytes(32), bytes(length))):
        with pytest.raises(LocalMisuse):
            RootSecrets(*arguments)


def test_fresh_secrets_are_two_independent_draws() -> None:
    draws = iter((bytearray(b"1" * 32), bytearray(b"2" * 32)))
    assert fresh_secrets(lambda size_bytes: bytes(next(draws)[:size_bytes])) == RootSecrets(b"1" * 32, b"2" * 32)


def test_an_entry_is_short_enough_for_every_keyring() -> None:
    entry = former_entry(ROTATING)
    assert len(entry) <= 147
    assert entry.isascii()
    assert decode_entry(entry) == ROTATING


def test_any_changed_or_missing_character_of_an_entry_is_damage() -> None:
    entry = former_entry(SECRETS)
    for position in range(len(entry)):
        other = "A" if entry[position] != "A" else "B"
        for broken in (entry[:position] + other + entry[position + 1 :], entry[:position]):
            assert_damaged(broken)
    for broken in (entry + "A", entry + "=", entry + "\n", " " + entry, entry.upper()):
        assert_damaged(broken)


@given(st.text())
def test_any_text_is_an_entry_or_one_typed_error(text: str) -> None:
    for candidate in (text, "e2ee1." + text):
        assert_damaged(candidate)


def assert_damaged(entry: str) -> None:
    with pytest.raises(UserActionNeeded) as caught:
        decode_entry(entry)
    assert caught.value.code == "keyring.entry_damaged"
    assert caught.value.facts == {}


@given(st.binary(max_size=130))
def test_any_bytes_are_secrets_or_nothing(content: bytes) -> None:
    found = decode_secrets(content)
    assert found is None or encode_secrets(found) == content
