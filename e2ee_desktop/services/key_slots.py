"""Key slots of one profile: root secrets that open by keyring, by passphrase or by recovery phrase (docs/custody.md).

Rules:
1. What is missing is never made anew. A slot that does not open is an error with its reason, and the file stays as it is.
2. The file is replaced whole, and then its copy; the copy is read only where the file itself is missing or damaged.
3. A change begins with the file as it is on disk, opened by the record key in memory, and never touches the database.
4. An entry that opens the profile is kept. A new one is written after the file that it is for, so that an entry is only ever
   replaced by one for which the file is on disk; it is removed after the file that needed it.

Blocks where keyrings and Argon2id block: callers run it off the event loop. Knows no database, no platform and no face.
"""

from __future__ import annotations

import base64
import binascii
import re
import time
from contextlib import closing
from dataclasses import dataclass, field, replace

from e2ee_desktop.crypto.key_slots import (
    KEY_BYTES,
    KeySlot,
    SlotBook,
    bound_to,
    decode_book,
    open_record,
    phrase_key,
    seal_record,
    unwrap_record_key,
    wrap_record_key,
)
from e2ee_desktop.crypto.passphrase import NONCE_BYTES, SALT_BYTES, decode_slot, open_slot, seal_slot
from e2ee_desktop.crypto.secret_buffer import SecretBuffer, wipe
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.services.custody import (
    RootSecrets,
    SlotFile,
    calibrated_cost,
    checksum_of,
    decode_secrets,
    encode_secrets,
    require_passphrase,
)
from e2ee_desktop.services.ports import Clock, Keyring, Random
from e2ee_desktop.services.recovery_words import seed_of

ENTRY_PREFIX = "e2ee2."
_ENTRY_FORM = re.compile(r"e2ee2\.[A-Za-z0-9_-]{54}")
_CHECKSUM_BYTES = 8


@dataclass(frozen=True, slots=True, eq=False)
class ByKeyring(Withheld):
    """keyring: the system's."""

    keyring: Keyring


@dataclass(frozen=True, slots=True, eq=False)
class ByPassphrase(Withheld):
    """As it was typed."""

    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class ByPhrase(Withheld):
    """The 24 words, as they were typed."""

    phrase: str = field(repr=False)


Way = ByKeyring | ByPassphrase | ByPhrase


@dataclass(frozen=True, slots=True)
class SlotFiles:
    """The slot file and its copy."""

    first: SlotFile
    copy: SlotFile

    def read(self) -> SlotBook:
        """Raises StorageFailure: keyslot.missing, keyslot.damaged, keyslot.newer, profile.unwritable."""
        try:
            return _book(self.first)
        except StorageFailure as error:
            if error.code not in {"keyslot.missing", "keyslot.damaged"}:
                raise
            try:
                return _book(self.copy)
            except StorageFailure:
                raise error from None

    def write(self, content: bytes) -> None:
        """Raises what the slot file says; then the first is as before or as it shall be."""
        self.first.write(content)
        self.copy.write(content)


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """Whose slots, where they lie, and the world around them. profile_id: 32 hexadecimal digits."""

    files: SlotFiles
    profile_id: str
    random: Random
    clock: Clock


class KeySlots:
    """The open slots of one profile: the custodian of its root secrets, for as long as the record key is in memory."""

    def __init__(self, place: SlotPlace, record_key: SecretBuffer) -> None:
        self._place = place
        self._record_key = record_key

    @classmethod
    def make(cls, place: SlotPlace, secrets: RootSecrets, way: Way) -> KeySlots:
        """A new file with one slot, in place of any other. Raises what `put` raises."""
        key = place.random(KEY_BYTES)
        made = cls(place, SecretBuffer(key))
        wipe(key)
        made._put(way, made._record(secrets, SlotBook(0, b"", b"", ())))
        return made

    @classmethod
    def unlock(cls, place: SlotPlace, way: Way) -> KeySlots:
        """Open by one way.

        Raises UserActionNeeded: slot.missing (kind), passphrase.wrong, phrase.wrong, phrase.*, keyring.entry_missing,
        keyring.entry_damaged, keyring.entry_other, and what keyring and files say.
        """
        book = place.files.read()
        key = _record_key(book, place.profile_id, way)
        opened = cls(place, SecretBuffer(key))
        wipe(key)
        opened._secrets(book).close()  # the seal, before anything is believed
        return opened

    def unlock_again(self, way: Way) -> None:
        """Whether this way opens them, too. Raises as `unlock`."""
        wipe(_record_key(self._book(), self._place.profile_id, way))

    async def load(self) -> RootSecrets:
        """The root secrets. Raises StorageFailure: keyslot.*"""
        return self.secrets()

    def secrets(self) -> RootSecrets:
        """As `load`."""
        return self._secrets(self._book())

    async def store(self, secrets: RootSecrets) -> None:
        """Replace the record; every slot stays as it is. When it raised, the former secrets are still there."""
        self._write(self._record(secrets, self._book()))

    def slots(self) -> tuple[KeySlot, ...]:
        """As they are on disk."""
        return self._book().slots

    def put(self, way: Way) -> None:
        """Add the way's slot, or change the one that is there. Raises passphrase.too_short, phrase.*, keyring.*"""
        before = self._book()
        try:
            self._put(way, before)
        except E2EEError:
            self._write(before)  # a keyring refused its entry: the slot that would need it must not be there
            raise

    def remove(self, kind: SlotKind, keyring: Keyring | None = None) -> None:
        """Raises UserActionNeeded: slot.missing, slot.last. keyring: where the entry of a keyring's slot is removed, if given."""
        book = self._book()
        if book.slot(kind) is None:
            raise UserActionNeeded("slot.missing", kind=kind.value)
        if len(book.slots) == 1:
            raise UserActionNeeded("slot.last")
        self._write(replace(book, slots=tuple(slot for slot in book.slots if slot.kind is not kind)))
        if kind is SlotKind.KEYRING and keyring is not None:
            keyring.remove(self._place.profile_id)

    def opens_by(self, keyring: Keyring, book: SlotBook | None = None) -> bool:
        """Whether this keyring's entry opens the profile. Raises what the Keyring port says."""
        entry = keyring.read(self._place.profile_id)
        slot = (book or self._book()).slot(SlotKind.KEYRING)
        key = decode_slot_key(entry) if entry is not None else None
        if slot is None or key is None:
            return False
        found = unwrap_record_key(slot.wrap, key, bound_to(SlotKind.KEYRING, self._place.profile_id))
        wipe(key)
        return found is not None

    def opens_by_own_phrase(self) -> bool:
        """Whether the words of the present identity open the profile."""
        slot = self._book().slot(SlotKind.PHRASE)
        if slot is None:
            return False
        with closing(self.secrets()) as secrets, secrets.reveal() as plain:
            key = phrase_key(plain.identity_seed)
        found = unwrap_record_key(slot.wrap, key, bound_to(SlotKind.PHRASE, self._place.profile_id))
        wipe(key)
        return found is not None

    def close(self) -> None:
        """Wipe the record key. Safe to call twice."""
        self._record_key.close()

    def _book(self) -> SlotBook:
        return self._place.files.read()

    def _write(self, book: SlotBook) -> None:
        with self._record_key.reveal() as key:
            content = replace(book, generation=book.generation + 1).encode(key)
        self._place.files.write(content)

    def _secrets(self, book: SlotBook) -> RootSecrets:
        with self._record_key.reveal() as key:
            encoded = open_record(book, key, self._place.profile_id.encode("ascii"))
        secrets = decode_secrets(encoded)
        wipe(encoded)
        if secrets is None:
            raise StorageFailure("keyslot.damaged")
        return secrets

    def _record(self, secrets: RootSecrets, book: SlotBook) -> SlotBook:
        nonce, encoded = self._place.random(NONCE_BYTES), encode_secrets(secrets)
        with self._record_key.reveal() as key:
            record = seal_record(key, encoded, nonce, self._place.profile_id.encode("ascii"))
        wipe(encoded)
        return replace(book, nonce=nonce, record=record)

    def _put(self, way: Way, book: SlotBook) -> None:
        """Write the file with the way's slot, then the keyring's entry if that is the way and its own does not open."""
        kind, place = kind_of(way), self._place
        match way:
            case ByPassphrase(passphrase):
                self._write(self._with(kind, self._under_passphrase(passphrase, book), book))
            case ByPhrase(phrase):
                self._write(self._with(kind, self._under_key(kind, phrase_key(seed_of(phrase))), book))
            case ByKeyring(keyring):
                if self.opens_by(keyring, book):
                    return
                slot_key = place.random(KEY_BYTES)
                entry = encode_slot_key(slot_key)
                self._write(self._with(kind, self._under_key(kind, slot_key), book))
                keyring.write(place.profile_id, entry)

    def _with(self, kind: SlotKind, wrap: bytes, book: SlotBook) -> SlotBook:
        slot = KeySlot(kind, self._place.clock.now_ms(), wrap)
        return replace(book, slots=(*(one for one in book.slots if one.kind is not kind), slot))

    def _under_passphrase(self, passphrase: str, book: SlotBook) -> bytes:
        require_passphrase(passphrase)
        former = book.slot(SlotKind.PASSPHRASE)
        # the existing slot's cost, so that a busy moment does not weaken it
        cost = calibrated_cost(time.perf_counter) if former is None else decode_slot(former.wrap).cost
        random = self._place.random
        with self._record_key.reveal() as record_key:
            return seal_slot(record_key, passphrase, cost, random(SALT_BYTES), random(NONCE_BYTES))

    def _under_key(self, kind: SlotKind, slot_key: bytes) -> bytes:
        """The slot key is wiped."""
        bound = bound_to(kind, self._place.profile_id)
        with self._record_key.reveal() as record_key:
            wrap = wrap_record_key(record_key, slot_key, self._place.random(NONCE_BYTES), bound)
        wipe(slot_key)
        return wrap


def encode_slot_key(slot_key: bytes) -> str:
    """A keyring's entry: 60 characters, where Windows holds about 1,280."""
    checked = slot_key + checksum_of(slot_key)
    entry = ENTRY_PREFIX + base64.urlsafe_b64encode(checked).rstrip(b"=").decode("ascii")
    wipe(checked)
    return entry


def decode_slot_key(entry: str) -> bytes | None:
    """None for anything but what `encode_slot_key` gives."""
    if _ENTRY_FORM.fullmatch(entry) is None:
        return None
    text = entry.removeprefix(ENTRY_PREFIX)
    try:
        content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error:
        return None
    slot_key, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
    return slot_key if checksum == checksum_of(slot_key) and len(slot_key) == KEY_BYTES else None


def _book(file: SlotFile) -> SlotBook:
    content = file.read()
    if content is None:
        raise StorageFailure("keyslot.missing")
    return decode_book(content)


def kind_of(way: Way) -> SlotKind:
    """The kind of slot that this way opens."""
    match way:
        case ByKeyring():
            return SlotKind.KEYRING
        case ByPassphrase():
            return SlotKind.PASSPHRASE
        case ByPhrase():
            return SlotKind.PHRASE


def _record_key(book: SlotBook, profile_id: str, way: Way) -> bytes:
    slot = book.slot(kind_of(way))
    if slot is None:
        raise UserActionNeeded("slot.missing", kind=kind_of(way).value)
    bound = bound_to(slot.kind, profile_id)
    match way:
        case ByPassphrase(passphrase):
            return open_slot(slot.wrap, passphrase)
        case ByPhrase(phrase):
            entropy = seed_of(phrase)
            found = unwrap_record_key(slot.wrap, phrase_key(entropy), bound)
            wipe(entropy)
            if found is None:
                raise UserActionNeeded("phrase.wrong")
            return found
        case ByKeyring(keyring):
            entry = keyring.read(profile_id)
            if entry is None:
                raise UserActionNeeded("keyring.entry_missing", keyring=keyring.title)
            slot_key = decode_slot_key(entry)
            if slot_key is None:
                raise UserActionNeeded("keyring.entry_damaged")
            found = unwrap_record_key(slot.wrap, slot_key, bound)
            wipe(slot_key)
            if found is None:
                raise UserActionNeeded("keyring.entry_other", keyring=keyring.title)
            return found
