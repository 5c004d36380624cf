"""Which slot opens a profile, and how a profile of the first format gets its slots (docs/custody.md).

Rules:
1. A way that the person gave goes before the keyring; the keyring goes before a question.
2. A profile of the first format keeps its secrets where they were until its new slots are on disk and its keyring's entry is
   exchanged; a crash in between leaves a profile that opens, and the move begins again.

Knows no database and no platform: what lies in the folder comes in through `FormerKeys`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Protocol

from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.services.custody import RootSecrets, SlotFile, decode_entry, former_slot_secrets
from e2ee_desktop.services.key_slots import (
    ENTRY_PREFIX,
    ByKeyring,
    ByPassphrase,
    ByPhrase,
    KeySlots,
    SlotPlace,
    Way,
    kind_of,
)
from e2ee_desktop.services.ports import Keyring
from e2ee_desktop.services.recovery_words import words_of


@dataclass(frozen=True, slots=True)
class GivenKeys(Withheld):
    """What the person gave to open with, if anything. phrase: the recovery words."""

    passphrase: str | None = field(default=None, repr=False)
    phrase: str | None = field(default=None, repr=False)


class FormerKeys(Protocol):
    """Where a profile of the first format keeps its secrets."""

    @property
    def in_keyring(self) -> bool: ...
    @property
    def slot(self) -> SlotFile:
        """The file under the passphrase, where they are not in the keyring."""
        ...

    def moved(self) -> None:
        """The profile has its slots now: say so in its marker, durably, and remove what they replace."""
        ...


class Unlocking:
    """One profile's slots, before it is open. find_keyring: blocks; raises UserActionNeeded("keyring.unavailable")."""

    def __init__(self, place: SlotPlace, find_keyring: Callable[[], Keyring]) -> None:
        self._place = place
        self._find_keyring = find_keyring

    def kinds(self) -> tuple[SlotKind, ...]:
        """The slots that are there; needs no key. Raises StorageFailure: keyslot.*"""
        return tuple(slot.kind for slot in self._place.files.read().slots)

    async def open(self, given: GivenKeys) -> tuple[KeySlots, SlotKind]:
        """The open slots, and which of them did it. Raises passphrase.needed, phrase.needed, and as `KeySlots.unlock`."""
        return await asyncio.to_thread(self._open, given)

    async def make(self, secrets: RootSecrets, passphrase: str | None) -> KeySlots:
        """Slots of a new profile: the keyring's, or the passphrase's if one is given; and the recovery phrase's."""
        return await asyncio.to_thread(self._make, secrets, passphrase)

    async def move(self, former: FormerKeys, given: GivenKeys) -> tuple[KeySlots, SlotKind]:
        """As `open`, for a profile of the first format, which has slots afterwards."""
        return await asyncio.to_thread(self._move, former, given)

    def _open(self, given: GivenKeys) -> tuple[KeySlots, SlotKind]:
        way = self._way(given)
        return KeySlots.unlock(self._place, way), kind_of(way)

    def _way(self, given: GivenKeys) -> Way:
        kinds = self.kinds()
        if given.phrase is not None:
            return ByPhrase(given.phrase)
        if given.passphrase is not None and SlotKind.PASSPHRASE in kinds:
            return ByPassphrase(given.passphrase)
        if SlotKind.KEYRING in kinds:
            return ByKeyring(self._find_keyring())
        raise UserActionNeeded("passphrase.needed" if SlotKind.PASSPHRASE in kinds else "phrase.needed")

    def _make(self, secrets: RootSecrets, passphrase: str | None) -> KeySlots:
        way = ByKeyring(self._find_keyring()) if passphrase is None else ByPassphrase(passphrase)
        slots = KeySlots.make(self._place, secrets, way)
        with secrets.reveal() as plain:
            slots.put(ByPhrase(" ".join(words_of(plain.identity_seed))))
        return slots

    def _move(self, former: FormerKeys, given: GivenKeys) -> tuple[KeySlots, SlotKind]:
        if given.phrase is not None:
            raise UserActionNeeded("slot.missing", kind=SlotKind.PHRASE.value)
        if not former.in_keyring and not given.passphrase:
            raise UserActionNeeded("passphrase.needed")
        secrets = (
            self._former_in_keyring() if former.in_keyring else _former_in_file(former.slot, given.passphrase or "")
        )
        kind = SlotKind.KEYRING if former.in_keyring else SlotKind.PASSPHRASE
        if secrets is None:  # the last move ended between the entry and the marker
            slots = KeySlots.unlock(self._place, ByKeyring(self._find_keyring()))
        else:
            with closing(secrets):
                slots = self._make(secrets, None if former.in_keyring else given.passphrase)
        former.moved()
        return slots, kind

    def _former_in_keyring(self) -> RootSecrets | None:
        keyring = self._find_keyring()
        entry = keyring.read(self._place.profile_id)
        if entry is None:
            raise UserActionNeeded("keyring.entry_missing", keyring=keyring.title)
        return None if entry.startswith(ENTRY_PREFIX) else decode_entry(entry)


def _former_in_file(file: SlotFile, passphrase: str) -> RootSecrets:
    slot = file.read()
    if slot is None:
        raise StorageFailure("keyslot.missing")
    return former_slot_secrets(slot, passphrase)
