"""What a face can ask about the keys of an open profile: its slots, and its recovery words (docs/custody.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from e2ee_desktop.domain.custody import SlotKind, SlotState


class Safekeeping(Protocol):
    """The key slots of the open profile. Changing them changes neither identity nor database."""

    def slots(self) -> tuple[SlotState, ...]:
        """Every slot, with when it was made and when it last opened the profile."""
        ...

    async def prove(self, passphrase: str) -> None:
        """Whether the person knows it: before keys are shown or changed. UserActionNeeded: passphrase.wrong, slot.missing."""
        ...

    async def put_slot(self, kind: SlotKind, passphrase: str | None = None) -> None:
        """Add the slot, or change the one of this kind. passphrase: for that kind alone.
        UserActionNeeded: passphrase.too_short, keyring.unavailable, keyring.locked; StorageFailure("keyring.refused")."""
        ...

    async def remove_slot(self, kind: SlotKind) -> None:
        """UserActionNeeded: slot.missing, slot.last."""
        ...

    async def recovery_words(self) -> tuple[str, ...]:
        """The 24 words of the present identity; from now on they open this profile."""
        ...

    async def confirm_words(self, answers: Mapping[int, str]) -> None:
        """The person says some of them by their places, from 1: they were written down. UserActionNeeded("phrase.words_differ")."""
        ...

    def words_kept(self) -> bool:
        """Whether the present identity's words were confirmed to be written down."""
        ...
