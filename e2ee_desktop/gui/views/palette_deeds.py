"""What the command palette lists, and what happens with what was chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.finding import FoundSetting, found_settings
from e2ee_desktop.presentation.conversation_rows import conversation_rows, request_rows
from e2ee_desktop.presentation.palette import Entry, Kind
from e2ee_desktop.presentation.remote_text import isolated

if TYPE_CHECKING:
    from e2ee_desktop.gui.views.main_page import MainPage

AT_FIRST = 8
"""So many conversations are listed before anything is typed."""


class PaletteDeeds(QObject):
    """Opens the palette over `page`."""

    def __init__(self, page: MainPage, around: Surroundings) -> None:
        super().__init__(page)
        self._page, self._around = page, around
        self._settings: tuple[FoundSetting, ...] = ()

    def open(self) -> None:
        """Show it."""
        from e2ee_desktop.gui.dialogs.command_palette import CommandPalette  # noqa: PLC0415  # late: see gui.app

        palette = CommandPalette(self._page, self._around, self._entries)
        palette.chosen.connect(self._choose)
        palette.message_chosen.connect(self._page.open_found)
        palette.open()

    def _entries(self, sought: str) -> list[Entry]:
        return [*self._people(sought), *self._commands(), *self._found_settings(sought)]

    def _people(self, sought: str) -> list[Entry]:
        mirror, reader = self._around.mirror, self._around.reader()
        rows = conversation_rows(mirror.contacts, mirror.conversations.values(), reader)
        asking = request_rows(mirror.contacts, mirror.conversations, reader)
        entries = [Entry(Kind.CONVERSATION, row.contact_id.hex(), isolated(row.name), row.time) for row in rows]
        wanted = self.tr("asks to write to you")
        entries += [Entry(Kind.CONVERSATION, row.contact_id.hex(), isolated(row.name), wanted) for row in asking]
        return entries if sought.strip() else entries[:AT_FIRST]

    def _commands(self) -> list[Entry]:
        habits = self._around.habits
        return [
            Entry(Kind.COMMAND, name, title, _shown(habits.keys(name)))
            for name, title in habits.titles().items()
            if name != "commands"
        ]

    def _found_settings(self, sought: str) -> list[Entry]:
        """Settings only once something is typed: their pages are made for it."""
        if not sought.strip():
            return []
        self._settings = found_settings(self._page.settings_page().pages, sought)
        return [
            Entry(Kind.SETTING, str(place), found.name, found.page.chapter.title, found.page.chapter.title)
            for place, found in enumerate(self._settings)
        ]

    def _choose(self, entry: Entry) -> None:
        match entry.kind:
            case Kind.CONVERSATION:
                self._page.open_chat(ContactId(bytes.fromhex(entry.key)))
            case Kind.COMMAND:
                self._page.command(entry.key)
            case Kind.SETTING:
                self._page.show_settings()
                self._page.settings_page().show_setting(self._settings[int(entry.key)])
            case Kind.MESSAGE:
                pass  # a signal of its own


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
