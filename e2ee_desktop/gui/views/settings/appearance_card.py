"""How the window looks: theme, size of text, density; and which language it speaks from the next start on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QFormLayout, QHBoxLayout

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.languages import LANGUAGES, SYSTEM
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.theme import TEXT_PERCENTS, ThemeChoice
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class AppearanceCard(SettingsCard):
    """Tells the look, which applies it at once."""

    def __init__(self, look: Look, habits: Habits) -> None:
        super().__init__()
        self._look, self._habits = look, habits
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
        self._language = self._languages()
        self._later = Label(self.tr("The language changes when the program is started again."), "secondary", wrap=True)
        self._later.hide()
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(Label(self.tr("Theme")), across)
        form.addRow(Label(self.tr("Text size")), self._size)
        form.addRow(Label(self.tr("Language")), self._language)
        self.inside.addLayout(form)
        self.inside.addWidget(self._later)
        self.inside.addWidget(self._compact)

    def _languages(self) -> QComboBox:
        offered = QComboBox()
        offered.setAccessibleName(self.tr("Language"))
        offered.addItem(self.tr("As the computer"), SYSTEM)
        for code, name in LANGUAGES.items():
            offered.addItem(name, code)
        offered.setCurrentIndex(max(0, offered.findData(self._habits.language)))
        offered.activated.connect(self._speak)
        return offered

    def _speak(self, place: int) -> None:
        self._habits.set_language(str(self._language.itemData(place)))
        self._later.show()

    def _toggled(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen:  # by mouse or by arrow key
            self._look.choose(choice)

    def _resize(self, place: int) -> None:
        self._look.wish(replace(self._look.wishes, text_percent=int(self._size.itemData(place))))

    def _condense(self) -> None:
        self._look.wish(replace(self._look.wishes, compact=self._compact.isChecked()))


def _nothing() -> None:
    """What a chip does by being clicked: it is the toggling that counts."""
