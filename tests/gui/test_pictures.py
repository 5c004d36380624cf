"""The window looks as it did: drawn again, and compared with the kept pictures.

A picture that differs is written to build/pictures. If it is right, `dev.py screenshots --keep` keeps it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tests.gui.camera import Photographer
from tests.gui.kept_pictures import BLOCKS_TOLERANCE, KEPT, KEPT_FOLDER, Shot, different
from tests.gui.picture_page import write_page
from tests.gui.screenshots import SCENES, act

FAILED = Path(__file__).resolve().parents[2] / "build" / "pictures"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("shot", KEPT, ids=lambda shot: f"{shot.scene}-{shot.setting.theme.value}")
def test_the_window_looks_as_it_did(shot: Shot, tmp_path: Path):
    scene = next(scene for scene in SCENES if scene.__name__ == shot.scene)
    act(scene, Photographer(tmp_path, shot.setting, shot.names))
    taken = sorted(tmp_path.glob("*.png"))
    assert len(taken) == len(shot.names)
    faults = {}
    for file in taken:
        share = different(QImage(str(KEPT_FOLDER / file.name)), QImage(str(file)))
        if share > BLOCKS_TOLERANCE:
            FAILED.mkdir(parents=True, exist_ok=True)
            faults[str(file.rename(FAILED / file.name))] = f"{share:.1%}"
    assert not faults, f"look at them; if they are right: dev.py screenshots --keep. Blocks that differ: {faults}"


@pytest.fixture
def screen(qapp) -> QImage:
    """A page with a line of text, a bubble and a button's edge."""
    del qapp
    return draw()


def draw(
    shift: float = 0, weight: int = 400, *, bubble: bool = True, line: str = "The concert begins at 20:00"
) -> QImage:
    image = QImage(440, 320, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    face = QFont("Inter")
    face.setPixelSize(14)
    face.setWeight(QFont.Weight(weight))
    painter.setFont(face)
    for row in range(8):
        painter.drawText(int(20 + shift), 40 + 20 * row, line)
    if bubble:
        painter.fillRect(200, 220, 180, 50, QColor("#1B5BD0"))
    painter.end()
    return image


def test_letters_drawn_a_little_differently_are_the_same(screen: QImage):
    assert different(screen, draw(weight=500)) <= BLOCKS_TOLERANCE
    assert different(screen, draw(shift=1)) <= BLOCKS_TOLERANCE


def test_a_missing_bubble_is_seen(screen: QImage):
    assert different(screen, draw(bubble=False)) > BLOCKS_TOLERANCE


def test_another_size_is_another_picture(screen: QImage):
    assert different(screen, screen.copy(0, 0, 440, 300)) == 1.0


def test_the_page_shows_every_picture(tmp_path: Path):
    for name in ("01-welcome-light-ltr-1x.png", "01-welcome-dark-rtl-2x.png", "21-chat-light-ltr-1x.png"):
        (tmp_path / name).touch()
    page = write_page(tmp_path).read_text(encoding="utf-8")
    assert page.count("<img") == 3
    assert page.count("<h2") == 2
