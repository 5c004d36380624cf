"""A picture that the person chooses, for the code in it. Reads bytes; what they mean is found out by a process that can do nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from e2ee_desktop.gui.surroundings import translate

PICTURE_BYTES_MAX = 32 * 1024**2
UNREADABLE = "picture.unreadable"


def choose_picture(parent: QWidget, title: str) -> Path | None:
    """Ask for a file; None when the person thinks better of it."""
    kinds = translate("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
    file, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(file) if file else None


def picture_bytes(file: Path) -> bytes | None:
    """What the file holds, up to one byte more than a picture may have; None when it can't be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(PICTURE_BYTES_MAX + 1)
    except OSError:
        return None
