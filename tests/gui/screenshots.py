"""`dev.py screenshots [DIR]`: every screen and state as PNG, on the fake face, and a page of all of them.

Light and dark, left to right and right to left, with text of twice the size, at scale 1 and 2; `--quick` takes light and dark only,
`--large` twice the size only, `--only SCENE` one scene.
`--keep` renews the few pictures in tests/gui/kept with which `test_pictures.py` compares. Drawn without a display, unless
QT_QPA_PLATFORM says otherwise. A scale needs a process of its own: Qt reads it once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from e2ee_desktop.gui.theme import ThemeChoice
from tests.gui.camera import Photographer, Setting
from tests.gui.kept_pictures import KEPT, KEPT_FOLDER
from tests.gui.picture_page import write_page
from tests.gui.scenes_of_keeping import keeping
from tests.gui.scenes_of_people import chats, dialogs, many, more_chats, onboarding, troubles
from tests.gui.scenes_of_sound import sounds
from tests.gui.scenes_of_talk import bubbles, conversations, files

ROOT = Path(__file__).resolve().parents[2]
SCENES: tuple[Callable[[Photographer, Path], None], ...] = (
    onboarding,
    chats,
    more_chats,
    dialogs,
    many,
    troubles,
    bubbles,
    sounds,
    conversations,
    files,
    keeping,
)
LIGHT, DARK = ThemeChoice.LIGHT, ThemeChoice.DARK
QUICK = (Setting(LIGHT), Setting(DARK))
LARGE = Setting(LIGHT, text_percent=200)
ALL = (*QUICK, Setting(LIGHT, "rtl"), Setting(DARK, "rtl"), LARGE)


def options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dev.py screenshots")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screenshots", metavar="DIR")
    parser.add_argument("--quick", action="store_true", help="light and dark, left to right, scale 1")
    parser.add_argument("--large", action="store_true", help="light, left to right, scale 1, text of 200 %%")
    parser.add_argument("--only", action="append", default=[], choices=[scene.__name__ for scene in SCENES])
    parser.add_argument("--keep", action="store_true", help="renew the pictures with which the suite compares")
    return parser.parse_args(arguments)


def take(wanted: Namespace) -> None:
    """All pictures of one scale."""
    application = QApplication(["screenshots"])
    for setting in (LARGE,) if wanted.large else QUICK if wanted.quick else ALL:
        for scene in SCENES:
            if not wanted.only or scene.__name__ in wanted.only:
                act(scene, Photographer(wanted.folder, setting))
    del application


def act(scene: Callable[[Photographer, Path], None], camera: Photographer) -> None:
    """One scene, on a stage of its own."""
    with tempfile.TemporaryDirectory() as folder, camera.setting.in_force():
        scene(camera, Path(folder))


def renew_kept() -> None:
    KEPT_FOLDER.mkdir(exist_ok=True)
    for old in KEPT_FOLDER.glob("*.png"):
        old.unlink()
    application = QApplication(["screenshots"])
    by_name = {scene.__name__: scene for scene in SCENES}
    for shot in KEPT:
        act(by_name[shot.scene], Photographer(KEPT_FOLDER, shot.setting, shot.names))
    del application


def main(arguments: list[str]) -> int:
    wanted = options(arguments)
    if wanted.keep:
        renew_kept()
        return 0
    wanted.folder.mkdir(parents=True, exist_ok=True)
    if wanted.quick or wanted.large or "QT_SCALE_FACTOR" in os.environ:
        take(wanted)
    else:
        for scale in ("1", "2"):
            environment = {**os.environ, "QT_SCALE_FACTOR": scale}
            subprocess.run(
                [sys.executable, __file__, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True
            )
    print(write_page(wanted.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
