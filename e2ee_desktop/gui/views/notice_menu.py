"""How much notices tell about one conversation: a menu in its menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.notices import Level, chat_setting, read_level


class NoticeMenu(QMenu):
    """The choice that is set gets its mark as soon as it is read."""

    def __init__(self, parent: QWidget, around: Surroundings, contact_id: ContactId) -> None:
        super().__init__(parent)
        self._around, self._name = around, chat_setting(contact_id)
        self.setTitle(self.tr("Notifications"))
        self.setAccessibleName(self.title())
        self.setIcon(around.look.icon("bell", 16, around.look.tokens.text2))
        group = QActionGroup(self)
        self._choices: dict[Level | None, QAction] = {}
        for level, words in (
            (None, self.tr("As in the settings")),
            (Level.FULL, self.tr("Name and message")),
            (Level.NAME, self.tr("Name only")),
            (Level.NOTHING, self.tr("Neither: “New message”")),
            (Level.OFF, self.tr("None")),
        ):
            choice = self.addAction(words, partial(self._choose, level))
            choice.setCheckable(True)
            group.addAction(choice)
            self._choices[level] = choice
        around.bridge.read(self, lambda messenger: read_level(messenger.setting(self._name)), self._mark)

    def _mark(self, level: Level | None) -> None:
        self._choices[level].setChecked(True)

    def _choose(self, level: Level | None) -> None:
        name, value = self._name, "" if level is None else level.value
        self._around.bridge.ask(self._around.mirror, lambda messenger: messenger.set_setting(name, value))
