"""The passphrase slot: opens for its passphrase alone, tells damage from a typing error, and never costs too little or too much."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.crypto import passphrase as slots
from e2ee_desktop.crypto.labels import label
from e2ee_desktop.crypto.passphrase import (
    MEMORY_BYTES_MAX,
    MEMORY_BYTES_MIN,
    OPS_MAX,
    OPS_MIN,
    SECRET_BYTES_MAX,
    SLOT_BYTES_MAX,
    SLOT_CHECKSUM,
    Cost,
    decode_slot,
    open_slot,
    passphrase_bytes,
    seal_slot,
    stretch,
)
from e2ee_desktop.crypto.primitives import digest
from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure, UserActionNeeded
from tests.fakes.refusal import refusal

SECRET = b"root secrets " * 8
PASSPHRASE = "correct horse battery"
LEAST = Cost(OPS_MIN, MEMORY_BYTES_MIN)
SALT, NONCE = bytes(range(16)), bytes(range(24))


@pytest.fixture(scope="module")
def slot() -> bytes:
    return seal_slot(SECRET, PASSPHRASE, LEAST, SALT, NONCE)


def with_checksum(body: bytes) -> bytes:
    return body + digest(SLOT_CHECKSUM, body, 16)


def changed(slot: bytes, offset: int, new: bytes) -> bytes:
    """With a checksum that fits again: what an attacker does and an accident does not."""
    return with_checksum(slot[:offset] + new + slot[offset + len(new) : -16])


def test_a_slot_opens_for_its_passphrase(slot: bytes) -> None:
    assert open_slot(slot, PASSPHRASE) == SECRET


def test_another_passphrase_is_told_as_wrong(slot: bytes) -> None:
    with pytest.raises(UserActionNeeded) as caught:
        open_slot(slot, PASSPHRASE + " ")
    assert caught.value.code == "passphrase.wrong"


def test_the_slot_shows_its_parameters_and_nothing_else(slot: bytes) -> None:
    parts = decode_slot(slot)
    assert (parts.cost, parts.salt, parts.nonce) == (LEAST, SALT, NONCE)
    assert SECRET not in slot
    assert PASSPHRASE.encode() not in slot


def test_the_same_arguments_give_the_same_slot(slot: bytes) -> None:
    assert seal_slot(SECRET, PASSPHRASE, LEAST, SALT, NONCE) == slot
    assert seal_slot(SECRET, PASSPHRASE, LEAST, bytes(16), NONCE) != slot


def test_the_layout_is_the_documented_one(slot: bytes) -> None:
    assert slot[:4] == b"E2KS"
    assert slot[4] == 1
    assert int.from_bytes(slot[5:9], "big") == OPS_MIN
    assert int.from_bytes(slot[9:13], "big") == MEMORY_BYTES_MIN // 1024
    assert slot[13:29] == SALT
    assert slot[29:53] == NONCE
    assert len(slot) == 53 + 32 + len(SECRET) + 16 + 16


def test_any_flipped_bit_is_damage_and_not_a_wrong_passphrase(slot: bytes) -> None:
    for offset in range(len(slot)):
        flipped = bytearray(slot)
        flipped[offset] ^= 1
        with pytest.raises(StorageFailure) as caught:
            open_slot(bytes(flipped), PASSPHRASE)
        assert caught.value.code == "keyslot.damaged"


def test_a_ciphertext_that_somebody_changed_on_purpose_does_not_open(slot: bytes) -> None:
    with pytest.raises(StorageFailure) as caught:
        open_slot(changed(slot, 53 + 32, b"\0"), PASSPHRASE)
    assert caught.value.code == "keyslot.damaged"


@pytest.mark.parametrize(("offset", "new"), [(13, b"\xff"), (29, b"\xff"), (53, b"\0\0")])
def test_a_changed_salt_nonce_or_commitment_does_not_open(slot: bytes, offset: int, new: bytes) -> None:
    with pytest.raises(UserActionNeeded) as caught:
        open_slot(changed(slot, offset, new), PASSPHRASE)
    assert caught.value.code == "passphrase.wrong"


@pytest.mark.parametrize("ops", [0, OPS_MIN - 1, OPS_MAX + 1, 2**32 - 1])
def test_passes_out_of_bounds_are_refused_before_they_are_made(slot: bytes, ops: int) -> None:
    with pytest.raises(StorageFailure) as caught:
        decode_slot(changed(slot, 5, ops.to_bytes(4, "big")))
    assert caught.value.code == "keyslot.damaged"


@pytest.mark.parametrize("memory_kib", [0, 1, MEMORY_BYTES_MIN // 1024 - 1, MEMORY_BYTES_MAX // 1024 + 1, 2**32 - 1])
def test_memory_out_of_bounds_is_refused_before_it_is_taken(slot: bytes, memory_kib: int) -> None:
    with pytest.raises(StorageFailure) as caught:
        decode_slot(changed(slot, 9, memory_kib.to_bytes(4, "big")))
    assert caught.value.code == "keyslot.damaged"


def test_a_newer_slot_is_told(slot: bytes) -> None:
    with pytest.raises(StorageFailure) as caught:
        decode_slot(changed(slot, 4, b"\x02"))
    assert caught.value.code == "keyslot.newer"


def test_something_else_with_a_right_checksum_is_damage(slot: bytes) -> None:
    with pytest.raises(StorageFailure) as caught:
        decode_slot(changed(slot, 0, b"E2KT"))
    assert caught.value.code == "keyslot.damaged"


@pytest.mark.parametrize("size_bytes", [0, 52, SLOT_BYTES_MAX + 1])
def test_too_short_or_too_long_is_damage(size_bytes: int) -> None:
    with pytest.raises(StorageFailure) as caught:
        decode_slot(with_checksum(bytes(max(0, size_bytes - 16)))[-size_bytes:] if size_bytes else b"")
    assert caught.value.code == "keyslot.damaged"


def test_too_little_memory_is_told_and_not_a_crash() -> None:
    """The limit is far above what this process uses, and below what the stretching asks for: nothing else can hit it."""
    resource = pytest.importorskip("resource", reason="Windows has no limit of address space for a process to set")
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (2**40, before[1]))
    try:
        with pytest.raises(StorageFailure) as caught:
            stretch(PASSPHRASE, Cost(OPS_MIN, 2**41), SALT)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    assert caught.value.code == "keyslot.no_memory"


@given(st.binary(max_size=SLOT_BYTES_MAX + 50))
def test_any_bytes_are_a_slot_or_one_typed_error(content: bytes) -> None:
    for candidate in (content, with_checksum(content), with_checksum(b"E2KS\x01" + content)):
        assert outcome(candidate) in ("slot", "keyslot.damaged", "keyslot.newer")


def outcome(candidate: bytes) -> str:
    try:
        return "slot" if decode_slot(candidate).cost.allowed else "a cost that is not allowed"
    except E2EEError as error:
        return error.code


def test_a_slot_holds_up_to_its_limit() -> None:
    slot = seal_slot(bytes(SECRET_BYTES_MAX), PASSPHRASE, LEAST, SALT, NONCE)
    assert len(slot) == SLOT_BYTES_MAX
    assert open_slot(slot, PASSPHRASE) == bytes(SECRET_BYTES_MAX)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((b"", PASSPHRASE, LEAST, SALT, NONCE), "keyslot.secret_length"),
        ((bytes(SECRET_BYTES_MAX + 1), PASSPHRASE, LEAST, SALT, NONCE), "keyslot.secret_length"),
        ((SECRET, PASSPHRASE, LEAST, bytes(15), NONCE), "keyslot.salt_length"),
        ((SECRET, PASSPHRASE, LEAST, SALT, bytes(23)), "keyslot.salt_length"),
        ((SECRET, PASSPHRASE, Cost(OPS_MIN - 1, MEMORY_BYTES_MIN), SALT, NONCE), "keyslot.cost"),
        ((SECRET, PASSPHRASE, Cost(OPS_MIN, MEMORY_BYTES_MIN - 1024), SALT, NONCE), "keyslot.cost"),
        ((SECRET, PASSPHRASE, Cost(OPS_MIN, MEMORY_BYTES_MIN + 1), SALT, NONCE), "keyslot.cost"),
    ],
)
def test_a_weak_or_malformed_request_is_a_defect(arguments: tuple, code: str) -> None:
    with pytest.raises(LocalMisuse) as caught:
        seal_slot(*arguments)
    assert caught.value.code == code


def test_a_letter_opens_whichever_way_it_was_composed() -> None:
    assert passphrase_bytes("caf\u00e9") == passphrase_bytes("cafe\u0301")
    assert passphrase_bytes("\udcff") == b"\xed\xb3\xbf"


def test_the_labels_are_distinct() -> None:
    purposes = ("slot-key", "slot-commitment", "slot-checksum")
    assert len({label(f"custody/{purpose}").person for purpose in purposes}) == 3


def test_refusals_are_told_with_what_was_asked_for(slot: bytes) -> None:
    with refusal(LocalMisuse, "keyslot.secret_length", length=0):
        seal_slot(b"", PASSPHRASE, LEAST, SALT, NONCE)
    with refusal(LocalMisuse, "keyslot.salt_length", salt=15, nonce=24):
        seal_slot(SECRET, PASSPHRASE, LEAST, SALT[:-1], NONCE)
    with refusal(LocalMisuse, "keyslot.cost", ops=OPS_MIN - 1, memory_bytes=MEMORY_BYTES_MIN):
        seal_slot(SECRET, PASSPHRASE, Cost(OPS_MIN - 1, MEMORY_BYTES_MIN), SALT, NONCE)
    with refusal(StorageFailure, "keyslot.newer", found=2, known=1):
        decode_slot(changed(slot, 4, b"\2"))
    with refusal(StorageFailure, "keyslot.damaged", ops=2, memory_kib=MEMORY_BYTES_MIN // 1024):
        decode_slot(changed(slot, 5, (2).to_bytes(4, "big")))
    with refusal(StorageFailure, "keyslot.damaged"):
        decode_slot(b"")
    with refusal(StorageFailure, "keyslot.damaged"):
        decode_slot(slot[:-1] + bytes([slot[-1] ^ 1]))
    with refusal(StorageFailure, "keyslot.damaged"):
        decode_slot(changed(slot, 0, b"E2KT"))


def test_one_byte_is_the_least_that_a_slot_holds() -> None:
    least = seal_slot(b"s", PASSPHRASE, LEAST, SALT, NONCE)
    assert len(least) == 53 + 32 + 1 + 16 + 16
    assert decode_slot(least).cost == LEAST
    with refusal(StorageFailure, "keyslot.damaged"):
        open_slot(changed(least, 53 + 32, bytes([least[53 + 32] ^ 1])), PASSPHRASE)


def test_every_cost_within_the_bounds_may_be_met_and_nothing_beyond_them(slot: bytes) -> None:
    dearest = decode_slot(changed(slot, 5, OPS_MAX.to_bytes(4, "big") + (MEMORY_BYTES_MAX // 1024).to_bytes(4, "big")))
    assert dearest.cost == Cost(OPS_MAX, MEMORY_BYTES_MAX)
    assert not Cost(OPS_MAX + 1, MEMORY_BYTES_MAX).allowed
    assert not Cost(OPS_MAX, MEMORY_BYTES_MAX + 1024).allowed


@pytest.mark.parametrize(("ops", "memory_bytes"), [(OPS_MIN, MEMORY_BYTES_MIN), (OPS_MIN + 2, MEMORY_BYTES_MIN + 1024)])
def test_the_stretching_is_argon2id_with_the_cost_that_was_asked_for(ops: int, memory_bytes: int) -> None:
    """Against another implementation: a cost that is not passed on would still open what it closed."""
    stretched = stretch(PASSPHRASE, Cost(ops, memory_bytes), SALT)
    again = Argon2id(salt=SALT, length=32, iterations=ops, lanes=1, memory_cost=memory_bytes // 1024)
    assert stretched == again.derive(PASSPHRASE.encode())


def test_too_little_memory_is_told_with_what_was_asked_for() -> None:
    resource = pytest.importorskip("resource", reason="Windows has no limit of address space for a process to set")
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (2**40, before[1]))
    try:
        with refusal(StorageFailure, "keyslot.no_memory", memory_bytes=2**41):
            stretch(PASSPHRASE, Cost(OPS_MIN, 2**41), SALT)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def test_the_keys_of_a_slot_are_zeros_when_it_was_opened(slot: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real functions, with somebody who keeps what they returned."""
    held: list[bytes] = []

    def kept(function):
        def call(*arguments, **named):
            held.append(function(*arguments, **named))
            return held[-1]

        return call

    monkeypatch.setattr(slots, "stretch", kept(slots.stretch))
    monkeypatch.setattr(slots, "derive", kept(slots.derive))
    assert open_slot(slot, PASSPHRASE) == SECRET
    stretched, commitment, key = held
    assert stretched == key == bytes(32)
    assert commitment == slot[53:85], "the control: this one is no secret and not wiped"


def test_the_shortest_slot_is_taken_apart_and_a_shorter_one_is_damage(slot: bytes) -> None:
    shortest = with_checksum(slot[: 53 + 32] + bytes(16))
    assert decode_slot(shortest).ciphertext == bytes(16)
    with refusal(StorageFailure, "keyslot.damaged"):
        decode_slot(with_checksum(slot[: 53 + 32] + bytes(15)))
