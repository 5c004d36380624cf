"""What every view is given: the look, the bridge, the mirror of the profile, and the reader of this moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDateTime

from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.mirror import Mirror
from e2ee_desktop.gui.own_place import OwnPlace
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import Reader


@dataclass(frozen=True, slots=True)
class Surroundings:
    """reader: makes the `Reader` of now. habits: which keys do what. place: this profile among the others of the window."""

    look: Look
    bridge: Bridge
    mirror: Mirror
    reader: Callable[[], Reader]
    habits: Habits = field(default_factory=Habits)
    place: OwnPlace = field(default_factory=OwnPlace)

    def error(self, code: str) -> str:
        """The sentence for an error code, in the person's language."""
        return error_text(code, translate)


def translate(text: str) -> str:
    """Translate a sentence of the presentation floor."""
    return QCoreApplication.translate("presentation", text)


def local_reader() -> Reader:
    """The reader at this moment, in the system's time zone."""
    return Reader(QDateTime.currentMSecsSinceEpoch(), local_zone(), translate)


def local_zone() -> tzinfo:
    """The system's time zone; UTC where it has none."""
    return datetime.now(UTC).astimezone().tzinfo or UTC
