"""How the window looks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from e2ee_desktop.gui.controls import button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.theme import ThemeChoice
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class AppearanceCard(SettingsCard):
    """Signal: theme_chosen(ThemeChoice)."""

    theme_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        group = QButtonGroup(self)
        across = QHBoxLayout()
        across.setSpacing(8)
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("System")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            chip = button(words, "chip", _nothing)
            chip.setCheckable(True)
            chip.setChecked(choice is look.choice)
            chip.toggled.connect(partial(self._toggled, choice))
            group.addButton(chip)
            across.addWidget(chip)
        across.addStretch(1)
        self.inside.addLayout(across)

    def _toggled(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen:  # by mouse or by arrow key
            self.theme_chosen.emit(choice)


def _nothing() -> None:
    """What a chip does by being clicked: it is the toggling that counts."""
