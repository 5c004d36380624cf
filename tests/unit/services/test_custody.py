"""Custody: what was stored comes back, what is lost is never made anew, and secrets show nowhere."""

from __future__ import annotations

import asyncio
import os
import pickle
import threading
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.crypto.passphrase import MEMORY_BYTES_MIN, MIB, OPS_MIN, Cost, decode_slot, seal_slot
from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.services.custody import (
    KeyringCustodian,
    PassphraseCustodian,
    RootSecrets,
    calibrated_cost,
    decode_entry,
    decode_secrets,
    encode_entry,
    encode_secrets,
    fresh_secrets,
    require_passphrase,
)

SECRETS = RootSecrets(b"i" * 32, b"s" * 32)
ROTATING = RootSecrets(b"i" * 32, b"s" * 32, b"p" * 32)
PASSPHRASE = "long enough"


@dataclass
class KeyringInMemory:
    """The Keyring port in memory. Remembers which threads called it."""

    title: str = "Keyring in memory"
    entries: dict[str, str] = field(default_factory=dict)
    threads: set[int] = field(default_factory=set)

    def read(self, profile_id: str) -> str | None:
        self.threads.add(threading.get_ident())
        return self.entries.get(profile_id)

    def write(self, profile_id: str, secret: str) -> None:
        self.threads.add(threading.get_ident())
        self.entries[profile_id] = secret

    def remove(self, profile_id: str) -> None:
        self.entries.pop(profile_id, None)


@dataclass
class SlotInMemory:
    """A slot file in memory."""

    slot: bytes | None = None

    def read(self) -> bytes | None:
        return self.slot

    def write(self, slot: bytes) -> None:
        self.slot = slot


def quick_machine():
    """A timer on which one derivation takes the whole target, so that the least cost is chosen."""
    times = iter((0.0, 0.5, 10.0, 10.5))
    return lambda: next(times)


def passphrase_custodian(slot_file: SlotInMemory, passphrase: str = PASSPHRASE) -> PassphraseCustodian:
    return PassphraseCustodian(slot_file, passphrase, os.urandom, quick_machine())


@pytest.mark.parametrize("secrets", [SECRETS, ROTATING])
async def test_a_keyring_gives_back_what_it_was_given(secrets: RootSecrets) -> None:
    keyring = KeyringInMemory()
    await KeyringCustodian(keyring, "profile").store(secrets)
    assert await KeyringCustodian(keyring, "profile").load() == secrets
    assert threading.get_ident() not in keyring.threads


async def test_a_missing_entry_is_told_and_never_made() -> None:
    keyring = KeyringInMemory()
    with pytest.raises(UserActionNeeded) as caught:
        await KeyringCustodian(keyring, "profile").load()
    assert caught.value.code == "keyring.entry_missing"
    assert keyring.entries == {}


async def test_a_damaged_entry_is_told_and_left_as_it_is() -> None:
    keyring = KeyringInMemory(entries={"profile": "not ours"})
    with pytest.raises(UserActionNeeded) as caught:
        await KeyringCustodian(keyring, "profile").load()
    assert caught.value.code == "keyring.entry_damaged"
    assert keyring.entries == {"profile": "not ours"}


async def test_profiles_do_not_share_entries() -> None:
    keyring = KeyringInMemory()
    await KeyringCustodian(keyring, "one").store(SECRETS)
    await KeyringCustodian(keyring, "two").store(ROTATING)
    await KeyringCustodian(keyring, "two").remove()
    assert await KeyringCustodian(keyring, "one").load() == SECRETS
    assert list(keyring.entries) == ["one"]


@pytest.mark.parametrize("secrets", [SECRETS, ROTATING])
async def test_a_slot_gives_back_what_it_was_given(secrets: RootSecrets) -> None:
    slot_file = SlotInMemory()
    await passphrase_custodian(slot_file).store(secrets)
    assert await passphrase_custodian(slot_file).load() == secrets


async def test_a_wrong_passphrase_a_missing_slot_and_a_damaged_one_are_told_apart() -> None:
    slot_file = SlotInMemory()
    assert await code_of(passphrase_custodian(slot_file).load()) == "keyslot.missing"
    await passphrase_custodian(slot_file).store(SECRETS)
    assert await code_of(passphrase_custodian(slot_file, "another one").load()) == "passphrase.wrong"
    assert await code_of(passphrase_custodian(SlotInMemory(slot_file.slot[:-1])).load()) == "keyslot.damaged"
    assert await code_of(passphrase_custodian(SlotInMemory(b"")).load()) == "keyslot.damaged"


async def test_a_slot_that_holds_something_else_is_damage() -> None:
    odd = seal_slot(b"something else", PASSPHRASE, Cost(OPS_MIN, MEMORY_BYTES_MIN), bytes(16), bytes(24))
    assert await code_of(passphrase_custodian(SlotInMemory(odd)).load()) == "keyslot.damaged"


async def code_of(attempt) -> str:
    with pytest.raises(E2EEError) as caught:
        await attempt
    return caught.value.code


@pytest.mark.parametrize("passphrase", ["", "1234567", "cafe\u0301ab"])
async def test_a_short_passphrase_is_refused_and_nothing_written(passphrase: str) -> None:
    slot_file = SlotInMemory()
    assert await code_of(passphrase_custodian(slot_file, passphrase).store(SECRETS)) == "passphrase.too_short"
    assert slot_file.slot is None


def test_eight_characters_of_any_script_are_enough() -> None:
    require_passphrase("12345678")
    require_passphrase("八文字以上の合言葉")


async def test_storing_again_takes_fresh_salt_and_keeps_the_cost() -> None:
    slot_file = SlotInMemory()
    await passphrase_custodian(slot_file).store(SECRETS)
    first = decode_slot(slot_file.slot)
    await PassphraseCustodian(slot_file, PASSPHRASE, os.urandom, lambda: 0.0).store(ROTATING)
    second = decode_slot(slot_file.slot)
    assert second.cost == first.cost
    assert second.salt != first.salt
    assert second.nonce != first.nonce


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
    entry = encode_entry(ROTATING)
    assert len(entry) <= 147
    assert entry.isascii()
    assert decode_entry(entry) == ROTATING


def test_any_changed_or_missing_character_of_an_entry_is_damage() -> None:
    entry = encode_entry(SECRETS)
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


def test_a_slow_keyring_does_not_stop_the_event_loop() -> None:
    release = threading.Event()

    class Slow(KeyringInMemory):
        def read(self, profile_id: str) -> str | None:
            release.wait(30)
            return super().read(profile_id)

    async def other_work_goes_on() -> RootSecrets:
        loading = asyncio.create_task(KeyringCustodian(Slow(entries={"p": encode_entry(SECRETS)}), "p").load())
        await asyncio.to_thread(release.set)
        return await loading

    assert asyncio.run(other_work_goes_on()) == SECRETS


def test_a_refused_store_is_a_typed_error() -> None:
    class Full(SlotInMemory):
        def write(self, slot: bytes) -> None:
            raise StorageFailure("store.disk_full")

    custodian = PassphraseCustodian(Full(), PASSPHRASE, os.urandom, quick_machine())
    assert asyncio.run(code_of(custodian.store(SECRETS))) == "store.disk_full"
