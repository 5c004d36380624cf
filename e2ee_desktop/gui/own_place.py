"""One profile among those of its window, as the profile's own views see it: its name here, what the others have, what can be wished.

Owns nothing: the window listens to the wishes and tells what is to be shown. No view reaches another profile through it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

LABEL_MAX = 40
"""Characters of a profile's name on this computer."""


class OwnPlace(QObject):
    """Signals, wishes of the person: choice_wanted(), next_wanted(), adding_wanted(), closing_wanted(), naming_wanted(str);
    gone(): the profile is off this computer. changed(): what is shown."""

    choice_wanted = Signal()
    next_wanted = Signal()
    adding_wanted = Signal()
    closing_wanted = Signal()
    naming_wanted = Signal(str)
    gone = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.label: str = ""
        self.several: bool = False
        self.others_waiting: int = 0

    def show(self, label: str, *, several: bool, others_waiting: int) -> None:
        """label: what the person calls this profile here, "" for nothing. several: whether the window has others.

        others_waiting: messages and requests that wait in them.
        """
        if (label, several, others_waiting) != (self.label, self.several, self.others_waiting):
            self.label, self.several, self.others_waiting = label, several, others_waiting
            self.changed.emit()
