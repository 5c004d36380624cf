"""The key slots of an open profile, for its faces: shown, changed, mended; and the recovery words.

Owns the settings that say when a slot worked last and for which identity the words were written down. Knows slots and the
profile's settings; no platform and no face. See `safekeeping_face.py` for every method's contract, docs/custody.md for why.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import closing

from e2ee_desktop.domain.custody import SlotKind, SlotState
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.services.key_slots import ByKeyring, ByPassphrase, ByPhrase, KeySlots, Way
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Keyring
from e2ee_desktop.services.recovery_words import words_of

_WORKED = "slot-worked-"
"""Setting, with the kind behind it: when the slot opened the profile last, in ms."""
_WORDS_KEPT = "recovery-words"
"""Setting: the digest of the identity whose words were confirmed."""
_WORKED_GRAIN_MS = 3_600_000
"""Noting every opening would write to the database each time; the hour is what a person asks about."""


class KeySafekeeping:
    """See `safekeeping_face.Safekeeping`. find_keyring: blocks; raises UserActionNeeded("keyring.unavailable")."""

    def __init__(self, profile: OpenProfile, slots: KeySlots, find_keyring: Callable[[], Keyring]) -> None:
        self._profile = profile
        self._slots = slots
        self._find_keyring = find_keyring

    def slots(self) -> tuple[SlotState, ...]:
        setting = self._profile.store.profile.setting
        return tuple(
            SlotState(
                slot.kind,
                slot.created_ms,
                int(setting(_WORKED + slot.kind.value) or 0),
                slot.kind is not SlotKind.PHRASE or self._slots.opens_by_own_phrase(),
            )
            for slot in self._slots.slots()
        )

    async def prove(self, passphrase: str) -> None:
        await asyncio.to_thread(lambda: self._slots.unlock_again(ByPassphrase(passphrase)))

    async def put_slot(self, kind: SlotKind, passphrase: str | None = None) -> None:
        await asyncio.to_thread(lambda: self._slots.put(self._way(kind, passphrase)))
        self._note_custody()

    async def remove_slot(self, kind: SlotKind) -> None:
        await asyncio.to_thread(lambda: self._slots.remove(kind, self._keyring() if kind is SlotKind.KEYRING else None))
        self._note_custody()

    async def recovery_words(self) -> tuple[str, ...]:
        words = self._own_words()
        if not self._slots.opens_by_own_phrase():
            await asyncio.to_thread(lambda: self._slots.put(ByPhrase(" ".join(words))))
        return words

    async def confirm_words(self, answers: Mapping[int, str]) -> None:
        words = self._own_words()
        if not answers or any(said.strip().casefold() != words[place - 1] for place, said in answers.items()):
            raise UserActionNeeded("phrase.words_differ")
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_WORDS_KEPT, self._identity())

    def words_kept(self) -> bool:
        return self._profile.store.profile.setting(_WORDS_KEPT) == self._identity()

    def note_worked(self, kind: SlotKind) -> None:
        """This slot has just opened the profile."""
        now_ms, name = self._profile.clock.now_ms(), _WORKED + kind.value
        if abs(now_ms - int(self._profile.store.profile.setting(name) or 0)) >= _WORKED_GRAIN_MS:
            with self._profile.store.transaction():
                self._profile.store.profile.set_setting(name, str(now_ms))

    async def mend_keyring(self) -> bool:
        """The profile was opened by another slot: give the keyring a new entry if its own does not open. Whether it was done.

        A keyring that is locked or away stays as it is: its entry may be right.
        """
        if all(slot.kind is not SlotKind.KEYRING for slot in self._slots.slots()):
            return False
        try:
            return await asyncio.to_thread(self._mend)
        except E2EEError:
            return False

    def _mend(self) -> bool:
        keyring = self._find_keyring()
        if self._slots.opens_by(keyring):
            return False
        self._slots.put(ByKeyring(keyring))
        return True

    def _way(self, kind: SlotKind, passphrase: str | None) -> Way:
        match kind:
            case SlotKind.KEYRING:
                return ByKeyring(self._find_keyring())
            case SlotKind.PASSPHRASE:
                return ByPassphrase(passphrase or "")
            case SlotKind.PHRASE:
                return ByPhrase(" ".join(self._own_words()))

    def _keyring(self) -> Keyring | None:
        """None where there is none: a slot can be removed without the keyring that it was for."""
        try:
            return self._find_keyring()
        except E2EEError:
            return None

    def _own_words(self) -> tuple[str, ...]:
        with closing(self._slots.secrets()) as secrets, secrets.reveal() as plain:
            return words_of(plain.identity_seed)

    def _identity(self) -> str:
        return self._profile.own.identity.digest().hex()

    def _note_custody(self) -> None:
        kinds = {slot.kind for slot in self._slots.slots()}
        custody = SlotKind.KEYRING if SlotKind.KEYRING in kinds else SlotKind.PASSPHRASE
        if custody.value != self._profile.record.custody:
            with self._profile.unit() as happened:
                happened.append(self._profile.change_record(custody=custody.value))
