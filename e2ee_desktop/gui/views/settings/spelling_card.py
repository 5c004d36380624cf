"""In which languages what is written is checked: those whose dictionaries are installed on this computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from e2ee_desktop.gui.controls import Label
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.spelling import chosen_languages, keep_languages


class SpellingCard(SettingsCard):
    """Tells the habits, which apply at once."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._boxes: dict[str, QCheckBox] = {}
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        self._words = Label(self.tr("Looking for dictionaries…"), "secondary", wrap=True)
        self.inside.addLayout(self._choices)
        self.inside.addWidget(self._words)

    def enter(self) -> None:
        """The dictionaries of now."""
        bridge = self._around.bridge
        bridge.ask_desk(self, lambda desk: desk.spelling().languages(), self._show, lambda _: self._show(()))

    def _show(self, installed: tuple[str, ...]) -> None:
        for language in [gone for gone in self._boxes if gone not in installed]:
            self._boxes.pop(language).deleteLater()
        chosen = chosen_languages(self._around.habits.spelling, installed, QLocale.system().name())
        for language in installed:
            if language not in self._boxes:
                box = QCheckBox(self.tr("Check spelling in {language}").format(language=_title(language)))
                box.clicked.connect(partial(self._choose, installed))
                self._boxes[language] = box
                self._choices.addWidget(box)
            self._boxes[language].setChecked(language in chosen)
        self._words.setText(
            self.tr(
                "Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. "
                "Words that you add are kept in this profile, encrypted."
            )
            if installed
            else self.tr(
                "No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install "
                "Enchant and a Hunspell dictionary of your language."
            )
        )

    def _choose(self, installed: tuple[str, ...]) -> None:
        self._around.habits.set_spelling(
            keep_languages(language for language in installed if self._boxes[language].isChecked())
        )


def _title(language: str) -> str:
    """A language by its own name, with the country where the dictionary names one."""
    locale = QLocale(language)
    name = locale.nativeLanguageName() or language
    country = locale.nativeTerritoryName() if "_" in language or "-" in language else ""
    return f"{name} ({country})" if country and country not in name else name
