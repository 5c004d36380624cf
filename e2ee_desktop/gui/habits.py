"""What the person's hands are used to: which keys do what, what Enter does, which languages are read and written. Kept beside the
window's place.

Owns the list of all actions that have keys. What they do is bound where it is known (`views/main_page.py`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from e2ee_desktop.gui.window_memory import WindowMemory

_ENTER, _TRAY, _LANGUAGE, _SPELLING, _NONE = "enter-sends", "hides-to-tray", "language", "spelling", "none"
SHORTCUTS: dict[str, str] = {
    "commands": "Ctrl+K",
    "new-chat": "Ctrl+N",
    "invite": "Ctrl+Shift+N",
    "search-here": "Ctrl+F",
    "search-all": "Ctrl+Shift+F",
    "next-chat": "Alt+Down",
    "previous-chat": "Alt+Up",
    "next-unread": "Alt+Shift+Down",
    "previous-unread": "Alt+Shift+Up",
    "next-region": "F6",
    "previous-region": "Shift+F6",
    "composer": "Ctrl+Shift+T",
    "emoji": "Ctrl+Shift+J",
    "attach": "Ctrl+U",
    "latest": "Ctrl+J",
    "details": "Ctrl+I",
    "archive": "Ctrl+Shift+A",
    "mute": "Ctrl+Shift+M",
    "settings": "Ctrl+,",
    "shortcuts": "Ctrl+/",
    "profiles": "Ctrl+Shift+P",
    "next-profile": "Ctrl+Shift+O",
    "lock": "Ctrl+Shift+X",
    "quit": "Ctrl+Q",
}
"""Actions that have keys, with the keys as designed."""
OF_THE_WINDOW = frozenset({"profiles", "next-profile", "lock", "quit"})
"""Those that the window does, whatever it shows."""


class Habits(QObject):
    """memory: where they are kept, or None to keep them for as long as this lives. Signal: changed()."""

    changed = Signal()

    def __init__(self, memory: WindowMemory | None = None) -> None:
        super().__init__()
        self._memory = memory
        self._values: dict[str, str] = {}

    def keys(self, name: str) -> str:
        """The keys of an action, as `QKeySequence` writes them portably; "" for none."""
        chosen = self._value(f"keys-{name}")
        return SHORTCUTS[name] if not chosen else "" if chosen == _NONE else chosen

    def titles(self) -> dict[str, str]:
        """What every action is called, in the order in which they are listed."""
        return {
            "commands": self.tr("Find people, messages, settings and commands"),
            "new-chat": self.tr("Add a contact"),
            "invite": self.tr("Invite someone"),
            "search-here": self.tr("Search in this conversation"),
            "search-all": self.tr("Search all messages"),
            "next-chat": self.tr("Next conversation"),
            "previous-chat": self.tr("Previous conversation"),
            "next-unread": self.tr("Next unread conversation"),
            "previous-unread": self.tr("Previous unread conversation"),
            "next-region": self.tr("Next part of the window"),
            "previous-region": self.tr("Previous part of the window"),
            "composer": self.tr("Write"),
            "emoji": self.tr("Insert an emoji"),
            "attach": self.tr("Attach files"),
            "latest": self.tr("Jump to the latest message"),
            "details": self.tr("Contact details"),
            "archive": self.tr("Archive, or fetch back"),
            "mute": self.tr("Mute, or no longer"),
            "settings": self.tr("Settings"),
            "shortcuts": self.tr("Keyboard shortcuts"),
            "profiles": self.tr("Choose a profile"),
            "next-profile": self.tr("Next profile"),
            "lock": self.tr("Lock"),
            "quit": self.tr("Quit"),
        }

    def holder(self, keys: str) -> str:
        """The name of the action that has these keys now; "" for none."""
        return next((name for name in SHORTCUTS if keys and self.keys(name) == keys), "")

    def set_keys(self, name: str, keys: str) -> None:
        """Give an action other keys. What had them before has none."""
        if keys:
            for other in SHORTCUTS:
                if other != name and self.keys(other) == keys:
                    self._keep(f"keys-{other}", _NONE)
        self._keep(f"keys-{name}", keys or _NONE)
        self.changed.emit()

    def reset_keys(self) -> None:
        """All as designed."""
        for name in SHORTCUTS:
            self._keep(f"keys-{name}", "")
        self.changed.emit()

    @property
    def enter_sends(self) -> bool:
        """Whether Enter sends and Shift+Enter breaks the line; otherwise Enter breaks it and Ctrl+Enter sends."""
        return self._value(_ENTER) != "no"

    def set_enter_sends(self, sends: bool) -> None:
        """Choose what Enter does."""
        self._keep(_ENTER, "yes" if sends else "no")
        self.changed.emit()

    @property
    def hides_to_tray(self) -> bool:
        """Whether closing the window hides it, where there is a tray."""
        return self._value(_TRAY) == "yes"

    def set_hides_to_tray(self, hides: bool) -> None:
        """Choose what closing does."""
        self._keep(_TRAY, "yes" if hides else "no")
        self.changed.emit()

    @property
    def spelling(self) -> str:
        """The languages in which spelling is checked, as `presentation.spelling` keeps them; "" while none were chosen."""
        return self._value(_SPELLING)

    def set_spelling(self, languages: str) -> None:
        """Choose the languages."""
        self._keep(_SPELLING, languages)
        self.changed.emit()

    @property
    def language(self) -> str:
        """The code of the chosen language; "" for the computer's."""
        return self._value(_LANGUAGE)

    def set_language(self, code: str) -> None:
        """Choose the language; it is spoken from the next start on."""
        self._keep(_LANGUAGE, code)
        self.changed.emit()

    def _value(self, name: str) -> str:
        if self._memory is not None:
            return self._memory.value(name)
        return self._values.get(name, "")

    def _keep(self, name: str, value: str) -> None:
        if self._memory is not None:
            self._memory.keep_value(name, value)
        self._values[name] = value
