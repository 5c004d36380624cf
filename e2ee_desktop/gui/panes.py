"""The panes of a window: which profiles are open in it, and which one is in front.

At the start the profile that was in front last opens; those that were open beside it follow one by one, once it has come to rest.
A profile that is not open costs a line in the menu. Each pane has services of its own: what ends in one goes on in the others.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from e2ee_desktop.gui.pane import Pane, PaneState
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.presentation.remote_text import clean_name
from e2ee_desktop.services.profile_home import ProfileHome, ProfilePlace

Surround = Callable[[ProfilePlace], Surroundings]
"""Makes what the views of one profile are given; its services begin with it."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A profile in the menu. state: None for one that is not open. waiting: unread messages and requests."""

    key: str
    title: str
    state: PaneState | None
    waiting: int
    in_front: bool


def first_place(places: tuple[ProfilePlace, ...], memory: WindowMemory) -> ProfilePlace:
    """The profile that is shown first."""
    wanted = memory.front()
    return next((place for place in places if place.key == wanted), places[0])


class Panes(QStackedWidget):
    """Signals: changed(): anything that is shown about profiles; made(): there is a profile; front_wanted(): of a pane that wants
    to be looked at; menu_wanted(); quit_wanted(), give_up(): as a pane's."""

    changed = Signal()
    made = Signal()
    front_wanted = Signal()
    menu_wanted = Signal()
    quit_wanted = Signal()
    give_up = Signal()

    def __init__(self, home: ProfileHome, surround: Surround, memory: WindowMemory) -> None:
        super().__init__()
        self._home, self._surround, self._memory = home, surround, memory
        self._places = home.places()
        self._panes: dict[str, Pane] = {}
        self._ending: dict[str, Pane] = {}
        self._next: str | None = None
        self._front = first_place(self._places, memory).key
        self._later = [key for key in memory.opened() if key != self._front]
        self._make(self._front)

    @property
    def front(self) -> Pane:
        """The pane that is shown."""
        return self._panes.get(self._front) or self._ending[self._front]

    def start(self) -> None:
        """Open the first one."""
        self.front.start()
        self.front.come_front()

    def open_keys(self) -> tuple[str, ...]:
        """Of the profiles that have a pane, or will have one in a moment."""
        return tuple(place.key for place in self._places if place.key in self._panes or place.key in self._later)

    def waiting(self) -> int:
        """What waits in all of them."""
        return sum(pane.waiting() for pane in self._panes.values())

    def rows(self) -> tuple[ProfileRow, ...]:
        """Every profile, in the order of their making."""
        return tuple(self._row(place) for place in self._places)

    def each(self) -> tuple[Pane, ...]:
        """All that there are now."""
        return tuple(self._panes.values())

    # --- Going from one to another -----------------------------------------------------------------------------------

    def show_profile(self, key: str) -> None:
        """Bring a profile to the front; it is opened if it is not."""
        if key in self._ending:
            self._next = key
            return
        begun = key in self._panes
        pane = self._panes[key] if begun else self._make(key)
        self._front = key
        self.setCurrentWidget(pane)
        if not begun:
            pane.start()
        pane.come_front()
        self._tell()

    def show_next(self) -> None:
        """Bring the next open profile to the front."""
        keys = [key for key in self.open_keys() if key in self._panes]
        if len(keys) > 1:
            self.show_profile(keys[(keys.index(self._front) + 1) % len(keys)])

    def lock(self) -> None:
        """Lock every profile that is open."""
        for pane in self.each():
            pane.lock()

    def add(self) -> None:
        """Begin a further profile, or go on with the one that was begun."""
        begun = next((pane for pane in self._panes.values() if not pane.has_profile), None)
        if begun is not None and begun.state is PaneState.MAKING:
            self.show_profile(begun.place.key)
            return
        place = self._home.new_place()
        self._places = (*self._places, place)
        self.show_profile(place.key)

    def may_close(self, key: str) -> bool:
        """Whether a profile can be closed while the window stays: another one is there to be shown."""
        return key in self._panes and len(self._panes) > 1

    def close_profile(self, key: str) -> None:
        """End a profile's services; it can be opened again."""
        if self.may_close(key):
            self._end(key)
            if self._front == key:
                self.show_profile(next(iter(self._panes)))

    def _removed(self, key: str) -> None:
        """The profile is off this computer."""
        self._memory.keep_label(key, "")
        others = [place.key for place in self._places if place.key != key]
        self._end(key)
        if others and self._front == key:
            self.show_profile(next((each for each in others if each in self._panes), others[0]))

    # --- Their lives -------------------------------------------------------------------------------------------------

    def begin_close(self) -> None:
        """End all services; those that keep a profile are remembered to be opened again."""
        there = tuple(key for key, pane in self._panes.items() if pane.has_profile)
        if there:
            self._memory.keep_opened(self._front, (*there, *self._later))
        for pane in self._panes.values():
            pane.begin_close()

    def wait_closed(self) -> None:
        """After `begin_close`: until the services have ended."""
        for pane in (*self._panes.values(), *self._ending.values()):
            pane.around.bridge.close()

    def _make(self, key: str) -> Pane:
        place = next(place for place in self._places if place.key == key)
        self._later = [each for each in self._later if each != key]
        pane = Pane(self._surround(place), place)
        pane.changed.connect(self._tell)
        pane.made.connect(self.made)
        pane.quit_wanted.connect(self.quit_wanted)
        pane.give_up.connect(self.give_up)
        pane.front_wanted.connect(partial(self._come_front, key))
        own = pane.around.place
        own.choice_wanted.connect(self.menu_wanted)
        own.next_wanted.connect(self.show_next)
        own.adding_wanted.connect(self.add)
        own.closing_wanted.connect(partial(self.close_profile, key))
        own.naming_wanted.connect(partial(self._rename, key))
        own.gone.connect(partial(self._removed, key))
        self._panes[key] = pane
        self.addWidget(pane)
        return pane

    def _come_front(self, key: str) -> None:
        self.front_wanted.emit()
        self.show_profile(key)

    def _rename(self, key: str, label: str) -> None:
        self._memory.keep_label(key, clean_name(label) if label.strip() else "")
        self._tell()

    def _end(self, key: str) -> None:
        pane = self._panes.pop(key)
        self._ending[key] = pane
        pane.around.bridge.closed.connect(partial(self._ended, key))
        pane.begin_close()

    def _ended(self, key: str) -> None:
        pane = self._ending.pop(key)
        wanted, self._next = self._next, None
        self._places = (*self._home.places(), *(each.place for each in self._panes.values() if not each.has_profile))
        if key in {self._front, wanted}:
            there = {place.key for place in self._places}
            self.show_profile(key if key in there else self._places[0].key)
        self.removeWidget(pane)
        pane.deleteLater()
        pane.destroyed.connect(gc.collect)  # what it showed lies in circles of references, and is to go now
        self._tell()

    def _tell(self) -> None:
        """Something about profiles changed: tell every pane and the window, and open what is still to be opened."""
        total = self.waiting()
        several = len(self._places) > 1
        for key, pane in self._panes.items():
            pane.around.place.show(self._memory.label(key), several=several, others_waiting=total - pane.waiting())
        self.changed.emit()
        if self._later and all(pane.state is not PaneState.OPENING for pane in self._panes.values()):
            self._open_later()

    def _open_later(self) -> None:
        key = self._later.pop(0)
        if any(place.key == key for place in self._places):
            self._make(key).start()

    def _row(self, place: ProfilePlace) -> ProfileRow:
        pane = self._panes.get(place.key)
        known = "" if pane is None else pane.name()
        name = self._memory.label(place.key) or (clean_name(known) if known else "")
        if not name and pane is not None and pane.state is PaneState.MAKING:
            name = self.tr("New profile")
        title = name or self.tr("Profile {number}").format(number=place.number)
        state, waiting = (None, 0) if pane is None else (pane.state, pane.waiting())
        return ProfileRow(place.key, title, state, waiting, place.key == self._front)
