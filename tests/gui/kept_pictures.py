"""Which pictures are kept, and when two pictures are the same to the eye.

Fonts are drawn a little differently on every system, so pixels can't be compared: both are shrunk until a block of
`BLOCK` pixels is one dot, which blurs the edges of letters but not what is missing, moved or of another colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from e2ee_desktop.gui.theme import ThemeChoice
from tests.gui.camera import Setting

KEPT_FOLDER = Path(__file__).parent / "kept"
BLOCK = 8
CHANNEL_TOLERANCE = 36
"""Of 255. Thinner or bolder letters change a block by up to 25, a missing button's edge by 40, a fill by more than 60."""
BLOCKS_TOLERANCE = 0.012
"""Part of all blocks that may differ: a line of text that wraps elsewhere passes, a missing bubble or banner does not."""


PLAIN = Setting()


@dataclass(frozen=True, slots=True)
class Shot:
    """What is kept of one scene. names: of its pictures."""

    scene: str
    names: tuple[str, ...]
    setting: Setting = PLAIN


KEPT = (
    Shot("onboarding", ("01-welcome", "08-empty")),
    Shot("chats", ("21-chat", "24-key-changed-danger")),
    Shot("dialogs", ("46-narrow-chat",)),
    Shot("bubbles", ("80-bubbles", "83-menu"), Setting(ThemeChoice.DARK)),
    Shot("files", ("96-files",)),
    Shot("bubbles", ("80-bubbles", "82-reply"), Setting(ThemeChoice.LIGHT, "rtl")),
)


def dots(picture: QImage) -> tuple[QSize, bytes]:
    """One dot of three bytes for every block."""
    size = QSize(max(1, picture.width() // BLOCK), max(1, picture.height() // BLOCK))
    small = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    tight = small.convertToFormat(QImage.Format.Format_RGBX8888)  # four bytes a dot: lines have no padding
    return size, bytes(tight.constBits())


def different(one: QImage, other: QImage) -> float:
    """The part of all blocks that an eye tells apart, 0 to 1; 1 for pictures of different size."""
    if one.size() != other.size():
        return 1.0
    size, mine = dots(one)
    _, theirs = dots(other)
    apart = [abs(a - b) > CHANNEL_TOLERANCE for a, b in zip(mine, theirs, strict=True)]
    blocks = (any(apart[at : at + 4]) for at in range(0, len(apart), 4))
    return sum(blocks) / (size.width() * size.height())
