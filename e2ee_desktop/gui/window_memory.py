"""What the window remembers before a profile is unlocked: its place on the screen, the theme, what closing does; and of several
profiles what the person calls them here, and which were open. Nothing else.

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
_FRONT, _OPEN, _LABELS = "profiles/front", "profiles/open", "profile-names"
_OWN_NAME = "own"
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

    def label(self, profile: str) -> str:
        """What the person calls a profile on this computer; "" for nothing. profile: the key of its place."""
        return str(self._settings.value(f"{_LABELS}/{profile or _OWN_NAME}", ""))

    def keep_label(self, profile: str, label: str) -> None:
        """Write that; "" forgets it."""
        if label:
            self._settings.setValue(f"{_LABELS}/{profile or _OWN_NAME}", label)
        else:
            self._settings.remove(f"{_LABELS}/{profile or _OWN_NAME}")
        self._settings.sync()

    def front(self) -> str:
        """The key of the profile that was shown last."""
        return _key(str(self._settings.value(_FRONT, _OWN_NAME)))

    def opened(self) -> tuple[str, ...]:
        """The keys of the profiles that were open when the window closed."""
        names = str(self._settings.value(_OPEN, ""))
        return tuple(_key(name) for name in names.split())

    def keep_opened(self, front: str, opened: tuple[str, ...]) -> None:
        """Write both."""
        self._settings.setValue(_FRONT, front or _OWN_NAME)
        self._settings.setValue(_OPEN, " ".join(key or _OWN_NAME for key in opened))
        self._settings.sync()

    def keep(self, theme: ThemeChoice, geometry: QByteArray) -> None:
        """Write both."""
        self._settings.setValue(_THEME, theme.value)
        self._settings.setValue(_GEOMETRY, geometry)
        self._settings.sync()


def _key(name: str) -> str:
    return "" if name == _OWN_NAME else name
