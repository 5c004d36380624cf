"""How the window looks: theme, size of text, density."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QFormLayout, QHBoxLayout

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.theme import TEXT_PERCENTS, ThemeChoice
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class AppearanceCard(SettingsCard):
    """Tells the look, which applies it at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
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
        self._size = QComboBox()
        self._size.setAccessibleName(self.tr("Text size"))
        for percent in TEXT_PERCENTS:
            self._size.addItem(f"{percent} %", percent)
        self._size.setCurrentIndex(self._size.findData(look.wishes.text_percent))
        self._size.activated.connect(self._resize)
        self._compact = QCheckBox(self.tr("Compact list of conversations"))
        self._compact.setChecked(look.wishes.compact)
        self._compact.clicked.connect(self._condense)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(Label(self.tr("Theme")), across)
        form.addRow(Label(self.tr("Text size")), self._size)
        self.inside.addLayout(form)
        self.inside.addWidget(self._compact)

    def _toggled(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen:  # by mouse or by arrow key
            self._look.choose(choice)

    def _resize(self, place: int) -> None:
        self._look.wish(replace(self._look.wishes, text_percent=int(self._size.itemData(place))))

    def _condense(self) -> None:
        self._look.wish(replace(self._look.wishes, compact=self._compact.isChecked()))


def _nothing() -> None:
    """What a chip does by being clicked: it is the toggling that counts."""
