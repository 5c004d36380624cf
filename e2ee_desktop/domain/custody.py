"""What opens a profile: the kinds of key slots, and how one stands. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class SlotKind(Enum):
    """One of the three ways to a profile's root secrets; a profile has at most one slot of each."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class SlotState:
    """created_ms: when it was made or changed. worked_ms: when it opened the profile last, to the hour; 0 for never.

    current: whether a recovery phrase is the present identity's; after the identity was rotated the old words still open
    this profile, but no longer bring its identity back on another computer. True for the other kinds.
    """

    kind: SlotKind
    created_ms: int
    worked_ms: int
    current: bool = True
