"""Key slots: each way opens the same secrets, changes touch one slot alone, and damage or forgery opens nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.crypto import passphrase
from e2ee_desktop.crypto.key_slots import FILE_VERSION, SlotBook, decode_book
from e2ee_desktop.crypto.passphrase import decode_slot
from e2ee_desktop.crypto.secret_buffer import SecretBuffer
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError, StorageFailure
from e2ee_desktop.services import custody
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.key_slots import (
    ByKeyring,
    ByPassphrase,
    ByPhrase,
    KeySlots,
    SlotFiles,
    SlotPlace,
    Way,
    decode_slot_key,
    encode_slot_key,
)
from e2ee_desktop.services.recovery_words import words_of

SECRETS = RootSecrets(b"i" * 32, b"s" * 32)
ROTATED = RootSecrets(b"n" * 32, b"s" * 32)
PROFILE, OTHER_PROFILE = "0" * 32, "1" * 32
PHRASE = " ".join(words_of(b"i" * 32))
OTHER_PHRASE = " ".join(words_of(b"o" * 32))


@dataclass
class KeyringInMemory:
    """The Keyring port in memory. refusing: whether it keeps nothing any more."""

    title: str = "Keyring in memory"
    entries: dict[str, str] = field(default_factory=dict)
    refusing: bool = False

    def read(self, profile_id: str) -> str | None:
        return self.entries.get(profile_id)

    def write(self, profile_id: str, secret: str) -> None:
        if self.refusing:
            raise StorageFailure("keyring.refused")
        self.entries[profile_id] = secret

    def remove(self, profile_id: str) -> None:
        self.entries.pop(profile_id, None)


@dataclass
class FileInMemory:
    """A slot file. full: whether the disk has no room. history: every content that it had."""

    content: bytes | None = None
    full: bool = False
    history: list[bytes] = field(default_factory=list)

    def read(self) -> bytes | None:
        return self.content

    def write(self, slot: bytes) -> None:
        if self.full:
            raise StorageFailure("store.disk_full")
        self.content = slot
        self.history.append(slot)


class StoppedClock:
    now = 1_000

    def now_ms(self) -> int:
        return self.now


@dataclass
class World:
    """One profile's slots, with a keyring's, a passphrase's and a phrase's slot."""

    keyring: KeyringInMemory = field(default_factory=KeyringInMemory)
    first: FileInMemory = field(default_factory=FileInMemory)
    copy: FileInMemory = field(default_factory=FileInMemory)
    profile_id: str = PROFILE

    @property
    def place(self) -> SlotPlace:
        return SlotPlace(SlotFiles(self.first, self.copy), self.profile_id, os.urandom, StoppedClock())

    def made(self) -> KeySlots:
        slots = KeySlots.make(self.place, SECRETS, ByKeyring(self.keyring))
        slots.put(ByPassphrase("long enough"))
        slots.put(ByPhrase(PHRASE))
        return slots

    def ways(self) -> tuple[Way, ...]:
        return ByKeyring(self.keyring), ByPassphrase("long enough"), ByPhrase(PHRASE)

    def opens(self, way: Way) -> RootSecrets | str:
        """The secrets, or the code of the refusal."""
        try:
            return KeySlots.unlock(self.place, way).secrets()
        except E2EEError as error:
            return error.code


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custody, "TARGET_S", 0.0)
    for module in (custody, passphrase):
        monkeypatch.setattr(module, "MEMORY_BYTES_MIN", 1024 * 1024)


def test_every_way_opens_the_same_secrets() -> None:
    world = World()
    world.made()
    assert [world.opens(way) for way in world.ways()] == [SECRETS] * 3


def test_what_does_not_fit_says_why_and_changes_nothing() -> None:
    world = World()
    world.made()
    before = world.first.content
    other = World()
    other.made()
    assert world.opens(ByKeyring(KeyringInMemory())) == "keyring.entry_missing"
    assert world.opens(ByKeyring(KeyringInMemory(entries={PROFILE: "nonsense"}))) == "keyring.entry_damaged"
    assert world.opens(ByKeyring(other.keyring)) == "keyring.entry_other"
    assert world.opens(ByPassphrase("long enough too")) == "passphrase.wrong"
    assert world.opens(ByPhrase(OTHER_PHRASE)) == "phrase.wrong"
    assert world.opens(ByPhrase("too short")) == "phrase.length"
    assert (world.first.content, world.copy.content) == (before, before)


async def test_a_rotated_identity_opens_by_every_slot_that_was_there() -> None:
    world = World()
    slots = world.made()
    await slots.store(ROTATED)
    assert [world.opens(way) for way in world.ways()] == [ROTATED] * 3
    assert await slots.load() == ROTATED
    assert not slots.opens_by_own_phrase()
    slots.put(ByPhrase(" ".join(words_of(b"n" * 32))))
    assert slots.opens_by_own_phrase()
    assert world.opens(ByPhrase(PHRASE)) == "phrase.wrong"


def test_slots_are_removed_one_by_one_but_the_last() -> None:
    world = World()
    slots = world.made()
    slots.remove(SlotKind.KEYRING, world.keyring)
    assert world.keyring.entries == {}
    assert world.opens(ByKeyring(world.keyring)) == "slot.missing"
    slots.remove(SlotKind.PASSPHRASE)
    assert world.opens(ByPassphrase("long enough")) == "slot.missing"
    with pytest.raises(E2EEError, match=r"slot\.last"):
        slots.remove(SlotKind.PHRASE)
    with pytest.raises(E2EEError, match=r"slot\.missing"):
        slots.remove(SlotKind.KEYRING)
    assert world.opens(ByPhrase(PHRASE)) == SECRETS


def test_a_changed_passphrase_takes_the_place_of_the_old_one_at_the_same_cost(monkeypatch) -> None:
    world = World()
    slots = world.made()
    first = decode_slot(decode_book(world.first.content).slot(SlotKind.PASSPHRASE).wrap)
    monkeypatch.setattr(custody, "TARGET_S", 60.0)
    slots.put(ByPassphrase("another one"))
    second = decode_slot(decode_book(world.first.content).slot(SlotKind.PASSPHRASE).wrap)
    assert second.cost == first.cost
    assert second.salt != first.salt
    assert world.opens(ByPassphrase("long enough")) == "passphrase.wrong"
    assert world.opens(ByPassphrase("another one")) == SECRETS
    with pytest.raises(E2EEError, match=r"passphrase\.too_short"):
        slots.put(ByPassphrase("short"))
    assert world.opens(ByPassphrase("another one")) == SECRETS


def test_an_entry_that_opens_is_never_exchanged() -> None:
    world = World()
    slots = world.made()
    entries, content = dict(world.keyring.entries), world.first.content
    slots.put(ByKeyring(world.keyring))
    assert (world.keyring.entries, world.first.content) == (entries, content)


def test_a_keyring_that_refuses_leaves_the_slots_as_they_were() -> None:
    world = World()
    slots = world.made()
    refusing = KeyringInMemory(refusing=True)
    with pytest.raises(E2EEError, match=r"keyring\.refused"):
        slots.put(ByKeyring(refusing))
    assert [world.opens(way) for way in world.ways()] == [SECRETS] * 3


def test_a_full_disk_leaves_the_slots_and_the_entry_as_they_were() -> None:
    world = World()
    slots = world.made()
    world.first.full = True
    elsewhere = KeyringInMemory()
    for way in (ByPassphrase("another one"), ByPhrase(OTHER_PHRASE), ByKeyring(elsewhere)):
        with pytest.raises(E2EEError, match=r"store\.disk_full"):
            slots.put(way)
    assert elsewhere.entries == {}
    assert [world.opens(way) for way in world.ways()] == [SECRETS] * 3


def test_a_crash_between_any_two_writes_leaves_a_way_that_opens() -> None:
    """Every state that files and entry pass through while a lost entry is mended opens by the other slots."""
    world = World()
    slots = world.made()
    world.keyring.entries.clear()
    world.first.history.clear()
    slots.put(ByKeyring(world.keyring))
    (written,) = world.first.history
    for entries in ({}, dict(world.keyring.entries)):
        between = World(KeyringInMemory(entries=entries), FileInMemory(written), FileInMemory(world.copy.content))
        assert between.opens(ByPhrase(PHRASE)) == SECRETS
        assert between.opens(ByPassphrase("long enough")) == SECRETS
    assert world.opens(ByKeyring(world.keyring)) == SECRETS


@pytest.mark.parametrize("damage", [None, b"", b"E2KF"])
def test_the_copy_serves_where_the_file_is_gone_and_the_next_change_makes_both_whole(damage: bytes | None) -> None:
    world = World()
    slots = world.made()
    world.first.content = damage
    assert [world.opens(way) for way in world.ways()] == [SECRETS] * 3
    slots.put(ByPassphrase("another one"))
    assert world.first.content == world.copy.content
    world.copy.content = world.first.content = damage
    assert world.opens(ByPhrase(PHRASE)) == ("keyslot.missing" if damage is None else "keyslot.damaged")


def test_every_flipped_byte_and_every_cut_is_told_as_damage() -> None:
    world = World()
    world.made()
    whole = world.first.content
    world.copy.content = None
    for place in range(len(whole)):
        world.first.content = whole[:place] + bytes((whole[place] ^ 1,)) + whole[place + 1 :]
        assert world.opens(ByPhrase(PHRASE)) == "keyslot.damaged"
        world.first.content = whole[:place]
        assert world.opens(ByPhrase(PHRASE)) == "keyslot.damaged"


def test_who_has_no_key_can_neither_add_nor_take_out_nor_exchange_a_slot() -> None:
    """The checksum can be made by anybody; the seal cannot."""
    world, other = World(), World()
    world.made()
    other.made()
    book, foreign = decode_book(world.first.content), decode_book(other.first.content)
    for slots in (
        book.slots[1:],
        book.slots[:-1],
        (*book.slots[:-1], foreign.slots[-1]),
        tuple(reversed(book.slots)),
        (),
    ):
        forged = SlotBook(book.generation, book.nonce, book.record, slots).encode(b"x" * 32)
        world.first.content = world.copy.content = forged
        assert world.opens(ByPassphrase("long enough")) in ("keyslot.damaged", "slot.missing")
        assert world.opens(ByPhrase(PHRASE)) in ("keyslot.damaged", "slot.missing", "phrase.wrong")


def test_a_file_of_another_profile_does_not_open() -> None:
    world = World()
    world.made()
    world.profile_id = OTHER_PROFILE
    assert world.opens(ByPhrase(PHRASE)) == "phrase.wrong"
    assert world.opens(ByPassphrase("long enough")) == "keyslot.damaged"


def test_a_newer_file_is_told_as_that() -> None:
    book = SlotBook(1, bytes(24), b"record", ())
    content = bytearray(book.encode(b"k" * 32))
    content[4] = FILE_VERSION + 1
    from e2ee_desktop.crypto.key_slots import CHECKSUM_BYTES, FILE_CHECKSUM, digest  # noqa: PLC0415

    newer = bytes(content[:-CHECKSUM_BYTES])
    with pytest.raises(StorageFailure, match=r"keyslot\.newer"):
        decode_book(newer + digest(FILE_CHECKSUM, newer, CHECKSUM_BYTES))


@given(st.binary(max_size=400))
def test_bytes_of_chance_are_damage(content: bytes) -> None:
    with pytest.raises(StorageFailure, match=r"keyslot\.damaged"):
        decode_book(content)


def test_an_entry_is_short_and_any_change_of_it_is_damage() -> None:
    entry = encode_slot_key(bytes(bytearray(b"k" * 32)))
    assert len(entry) <= 60
    assert decode_slot_key(entry) == b"k" * 32
    for place in range(len(entry)):
        other = "A" if entry[place] != "A" else "B"
        assert decode_slot_key(entry[:place] + other + entry[place + 1 :]) is None
        assert decode_slot_key(entry[:place]) is None


def test_no_secret_shows() -> None:
    world = World()
    slots = world.made()
    shown = repr(slots) + repr(world.ways()) + repr(slots.slots()) + repr(decode_book(world.first.content))
    assert "long enough" not in shown
    assert PHRASE[:20] not in shown
    assert isinstance(slots._record_key, SecretBuffer)
