"""What every view is given: the look, the bridge, the mirror of the profile, and the reader of this moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDateTime

from e2ee_desktop.gui.auto_lock import LockWishes
from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.languages import Speech
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.mirror import Mirror
from e2ee_desktop.gui.own_place import OwnPlace
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import Reader


@dataclass(frozen=True, slots=True)
class Surroundings:
    """reader: makes the `Reader` of now. habits: which keys do what. place: this profile among the others of the window.
    lock: what is wanted of its lock."""

    look: Look
    bridge: Bridge
    mirror: Mirror
    reader: Callable[[], Reader]
    habits: Habits = field(default_factory=Habits)
    place: OwnPlace = field(default_factory=OwnPlace)
    lock: LockWishes = field(default_factory=LockWishes)

    def error(self, code: str) -> str:
        """The sentence for an error code, in the person's language."""
        return error_text(code, translate)


def translate(text: str) -> str:
    """Translate a sentence of the presentation floor."""
    return QCoreApplication.translate("presentation", text)


def translate_count(one: str, many: str, count: int) -> str:
    """The same of a sentence with a number. English, too, has its forms in a catalogue."""
    del one
    return QCoreApplication.translate("presentation", many, None, count)


def readers(speech: Speech) -> Callable[[], Reader]:
    """Makes the reader of each moment, in the system's time zone."""

    def reader() -> Reader:
        now_ms = QDateTime.currentMSecsSinceEpoch()
        return Reader(now_ms, local_zone(), translate, translate_count, speech.date, speech.number)

    return reader


def local_zone() -> tzinfo:
    """The system's time zone; UTC where it has none."""
    return datetime.now(UTC).astimezone().tzinfo or UTC
