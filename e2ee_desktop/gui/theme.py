"""The tokens of the design: colours, spaces, radii and the type scale (UI.md sections 3 and 4).

Style sheet and painters both read them from here; a unit test recomputes the contrast of every pair. No Qt: colours
are "#RRGGBB", sizes are device-independent pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from e2ee_desktop.presentation.trust_badges import Tone


class ThemeChoice(Enum):
    """What the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


TEXT_PERCENTS = (85, 100, 115, 130, 150, 200)


@dataclass(frozen=True, slots=True)
class LookWishes:
    """How the person wants the window to look. still: nothing moves, flashes or scrolls by itself."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = 100
    compact: bool = False
    high_contrast: bool = False
    still: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours."""

    bg: str
    surface: str
    raised: str
    hover: str
    selected: str
    border: str
    border_strong: str
    text: str
    text2: str
    accent: str
    on_accent: str
    bubble_in: str
    bubble_out: str
    bubble_out_text: str
    bubble_out_meta: str
    danger: str
    danger_bg: str
    warn: str
    warn_bg: str
    ok: str
    ok_bg: str
    focus: str
    accent_hover: str
    danger_fill: str
    danger_fill_hover: str
    on_danger: str
    dark: bool


LIGHT = Tokens(
    bg="#FFFFFF",
    surface="#F5F6F8",
    raised="#FFFFFF",
    hover="#ECEEF1",
    selected="#DDE8FB",
    border="#D9DDE3",
    border_strong="#7C8591",
    text="#14181D",
    text2="#555E6A",
    accent="#1B5BD0",
    on_accent="#FFFFFF",
    bubble_in="#EDF0F3",
    bubble_out="#1B5BD0",
    bubble_out_text="#FFFFFF",
    bubble_out_meta="#DCE7FC",
    danger="#B3261E",
    danger_bg="#FCE8E6",
    warn="#7A4D00",
    warn_bg="#FFF2D6",
    ok="#17693A",
    ok_bg="#E2F4E8",
    focus="#1B5BD0",
    accent_hover="#164DB3",
    danger_fill="#B3261E",
    danger_fill_hover="#971F18",
    on_danger="#FFFFFF",
    dark=False,
)
DARK = Tokens(
    bg="#13161A",
    surface="#1A1E23",
    raised="#22272D",
    hover="#252B32",
    selected="#22375A",
    border="#30363E",
    border_strong="#79838F",
    text="#ECEFF3",
    text2="#A6AFBA",
    accent="#86B0FF",
    on_accent="#0A1A38",
    bubble_in="#262C33",
    bubble_out="#2B64CC",
    bubble_out_text="#FFFFFF",
    bubble_out_meta="#E6EEFD",
    danger="#FF9A91",
    danger_bg="#3B1A18",
    warn="#FFCB6B",
    warn_bg="#3A2B0D",
    ok="#7FD6A0",
    ok_bg="#14301F",
    focus="#86B0FF",
    accent_hover="#9DBFFF",
    danger_fill="#FF9A91",
    danger_fill_hover="#FFB0A9",
    on_danger="#3B0D09",
    dark=True,
)


def high_contrast(tokens: Tokens) -> Tokens:
    """The same with black on white or white on black for every text, and every edge visible."""
    front, ground = ("#FFFFFF", "#000000") if tokens.dark else ("#000000", "#FFFFFF")
    return replace(
        tokens,
        bg=ground,
        surface=ground,
        raised=ground,
        text=front,
        text2=front,
        border=tokens.border_strong,
        border_strong=front,
        bubble_out_meta=tokens.bubble_out_text,
    )


# Radii
RADIUS_INNER = 6
RADIUS_FIELD = 10
RADIUS_BUBBLE = 16
RADIUS_PILL = 18
RADIUS_DIALOG = 12

# Widths and heights of the window's parts
RAIL_WIDTH = 56
LIST_WIDTH = 300
LIST_WIDTH_MIN = 240
LIST_WIDTH_MAX = 420
DETAILS_WIDTH = 320
DETAILS_WIDTH_MAX = 600
HEADER_HEIGHT = 56
ROW_HEIGHT = 68
COMPACT_ROW_HEIGHT = 54
SINGLE_COLUMN_BELOW = 800
DETAILS_BESIDE_FROM = 1040
BUBBLE_WIDTH_MAX = 560
BUBBLE_SHARE = 0.70


class Type(Enum):
    """The type scale: (pixels, weight)."""

    META = (11, 400)
    BADGE = (12, 500)
    SECONDARY = (13, 400)
    BODY = (14, 400)
    STRONG = (14, 600)
    HEADER = (16, 600)
    DIALOG = (20, 600)
    TITLE = (28, 600)
    EMOJI = (36, 400)

    @property
    def pixels(self) -> int:
        """Size in device-independent pixels."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """OpenType weight."""
        return self.value[1]


def tone_colours(tokens: Tokens, tone: Tone) -> tuple[str, str]:
    """Foreground and background of a badge or banner."""
    match tone:
        case Tone.NEUTRAL:
            return tokens.text2, tokens.surface
        case Tone.OK:
            return tokens.ok, tokens.ok_bg
        case Tone.WARN:
            return tokens.warn, tokens.warn_bg
        case Tone.DANGER:
            return tokens.danger, tokens.danger_bg


def contrast(first: str, second: str) -> float:
    """WCAG 2.x contrast ratio of two colours."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
