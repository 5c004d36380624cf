"""What the window remembers before a profile is unlocked: its place on the screen, the theme, and what closing does. Nothing else.

It lies beside the encrypted database because the locked screen needs it already; it is written only once a profile exists.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from e2ee_desktop.gui.theme import TEXT_PERCENTS, LookWishes, ThemeChoice

FILE = "window.ini"
_GEOMETRY, _THEME = "window/geometry", "window/theme"
_EXPLAINED = "window/closing-explained"
_TEXT, _COMPACT = "window/text-percent", "window/compact"
_CONTRAST, _STILL = "window/high-contrast", "window/still"
_YES = "yes"


class WindowMemory:
    """Reads and writes `window.ini` in the profile folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._settings = QSettings(str(self._file), QSettings.Format.IniFormat)

    def look(self) -> LookWishes:
        """How the window is to look; as designed where nothing was chosen."""
        percent = str(self._settings.value(_TEXT))
        return LookWishes(
            self.theme(),
            int(percent) if percent in map(str, TEXT_PERCENTS) else 100,
            self._is(_COMPACT),
            self._is(_CONTRAST),
            self._is(_STILL),
        )

    def keep_look(self, look: LookWishes) -> None:
        """Write how it looks."""
        self._settings.setValue(_THEME, look.theme.value)
        self._settings.setValue(_TEXT, look.text_percent)
        for name, holds in ((_COMPACT, look.compact), (_CONTRAST, look.high_contrast), (_STILL, look.still)):
            self._settings.setValue(name, _YES if holds else "no")
        self._settings.sync()

    def value(self, name: str) -> str:
        """A habit of the person's hands; "" when it is as designed."""
        return str(self._settings.value(f"habits/{name}", ""))

    def keep_value(self, name: str, value: str) -> None:
        """Write a habit."""
        self._settings.setValue(f"habits/{name}", value)
        self._settings.sync()

    def _is(self, name: str) -> bool:
        return str(self._settings.value(name)) == _YES

    def theme(self) -> ThemeChoice:
        """The chosen theme; the system's when none was chosen."""
        stored = self._settings.value(_THEME)
        known = {choice.value: choice for choice in ThemeChoice}
        return known.get(str(stored), ThemeChoice.SYSTEM)

    def geometry(self) -> QByteArray:
        """Place and size, as Qt encodes them; empty when there are none."""
        stored = self._settings.value(_GEOMETRY)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def explained(self) -> bool:
        """Whether it was said what closing means."""
        return str(self._settings.value(_EXPLAINED)) == _YES

    def keep_explained(self) -> None:
        """It was said."""
        self._settings.setValue(_EXPLAINED, _YES)
        self._settings.sync()

    def keep(self, theme: ThemeChoice, geometry: QByteArray) -> None:
        """Write both."""
        self._settings.setValue(_THEME, theme.value)
        self._settings.setValue(_GEOMETRY, geometry)
        self._settings.sync()
