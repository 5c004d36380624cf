"""Comparing emoji: what a face shows of a live comparison, and the table of the 64 emoji.

The table and its order are those of the Matrix specification (client-server API, "SAS method: emoji"), so that translated
names can be taken from there. Order is protocol: an entry is never moved, only ever appended. Knows no cryptography.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from e2ee_desktop.domain.ids import ContactId

EMOJI_SHOWN: Final = 7
COMPARISON_LIFETIME_MS: Final = 600_000
"""Ten minutes: both people are there, or they try again."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """symbol: as it is drawn. word: its English name, in lower case; faces translate it."""

    symbol: str
    word: str


class ComparisonPhase(Enum):
    """How far a comparison has come, seen from this side."""

    INVITING = "inviting"
    """We asked; they have not answered."""
    INVITED = "invited"
    """They asked; the person here decides."""
    EXCHANGING = "exchanging"
    """Both want to; the devices commit and reveal."""
    COMPARING = "comparing"
    """The emoji are there; the person here compares."""
    CONFIRMED = "confirmed"
    """The person here said that they match; the other has not yet."""
    MATCHED = "matched"
    """Both said so: the contact is verified."""
    MISMATCHED = "mismatched"
    """The person here said that they differ. Nothing was sent, and trust is what it was."""
    CANCELLED = "cancelled"

    @property
    def live(self) -> bool:
        """Whether something can still come of it."""
        return self not in _OVER


_OVER: Final = frozenset({ComparisonPhase.MATCHED, ComparisonPhase.MISMATCHED, ComparisonPhase.CANCELLED})


class CancelReason(Enum):
    """Why a comparison ended early. The values travel."""

    DECLINED = "declined"
    """The person who was asked did not want to."""
    STOPPED = "stopped"
    """The person broke it off."""
    EXPIRED = "expired"
    REPLACED = "replaced"
    """The other side began anew: their program was closed in between, or they asked again."""
    IDENTITY_CHANGED = "identity-changed"
    """One of the two identities is no longer the one that was being compared."""
    BROKEN = "broken"
    """A step that no honest program takes: somebody may be interfering."""
    UNKNOWN = "unknown"
    """The other side doesn't know this comparison, or gave a reason that this version doesn't know."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison as a face shows it. comparison_id: 16 bytes, names what a person answers to.

    emoji: the seven, from `comparing` on; () before. by_us: who cancelled. reason: None unless cancelled.
    """

    contact_id: ContactId
    comparison_id: bytes
    phase: ComparisonPhase
    emoji: tuple[Emoji, ...]
    expires_ms: int
    by_us: bool = False
    reason: CancelReason | None = None


_TABLE: Final = (
    "🐶 dog|🐱 cat|🦁 lion|🐎 horse|🦄 unicorn|🐷 pig|🐘 elephant|🐰 rabbit|"
    "🐼 panda|🐓 rooster|🐧 penguin|🐢 turtle|🐟 fish|🐙 octopus|🦋 butterfly|🌷 flower|"
    "🌳 tree|🌵 cactus|🍄 mushroom|🌏 globe|🌙 moon|☁️ cloud|🔥 fire|🍌 banana|"
    "🍎 apple|🍓 strawberry|🌽 corn|🍕 pizza|🎂 cake|❤️ heart|😀 smiley|🤖 robot|"
    "🎩 hat|👓 glasses|🔧 spanner|🎅 santa|👍 thumbs up|☂️ umbrella|⌛ hourglass|⏰ clock|"
    "🎁 gift|💡 light bulb|📕 book|✏️ pencil|📎 paperclip|✂️ scissors|🔒 lock|🔑 key|"
    "🔨 hammer|☎️ telephone|🏁 flag|🚂 train|🚲 bicycle|✈️ aeroplane|🚀 rocket|🏆 trophy|"
    "⚽ ball|🎸 guitar|🎺 trumpet|🔔 bell|⚓ anchor|🎧 headphones|📁 folder|📌 pin"
)
EMOJI: Final = tuple(Emoji(*entry.split(" ", 1)) for entry in _TABLE.split("|"))
"""All 64, by number."""
