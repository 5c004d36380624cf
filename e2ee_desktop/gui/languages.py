"""Which languages the window speaks, which one it speaks now, and how that language writes dates and numbers.

Catalogues are made by `dev.py translations` (docs/translating.md). English has one too: it knows the forms for one and for many.
Owns the translators, which Qt only borrows. A language is chosen before the first widget is made; a later choice needs a restart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTime, QTranslator
from PySide6.QtWidgets import QApplication

from e2ee_desktop.gui.assets import resources
from e2ee_desktop.presentation.english import english_date
from e2ee_desktop.presentation.forms import DateForm

SYSTEM = ""
"""The choice that follows the computer's settings."""
LANGUAGES: dict[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ar": "العربية",
    "ja": "日本語",
}
"""Code, and name in the language itself."""
_LOCALES = {"ar": "ar_AE"}
"""Where a language is not the computer's own: the country whose forms are used. Arabic there has the digits of all other texts."""
_WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬", "0123456789,.")
"""Numbers inside sentences and safety numbers have these digits, so dates have them too."""


def spoken_language(choice: str, wished: Sequence[str]) -> str:
    """The code of the language to speak. wished: the computer's languages ("de-AT"), the dearest first."""
    if choice in LANGUAGES:
        return choice
    return next((code for each in wished if (code := each.replace("_", "-").split("-")[0].lower()) in LANGUAGES), "en")


class Speech(QObject):
    """Makes an application speak a language for as long as this lives. code: what is spoken."""

    def __init__(self, application: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(application)
        system = QLocale.system()
        self.code = spoken_language(choice, system.uiLanguages())
        matching = system.name().split("_")[0] == self.code
        self.locale = system if matching else QLocale(_LOCALES.get(self.code, self.code))
        self._application = application
        QLocale.setDefault(self.locale)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = (_loaded(f"qtbase_{self.code}", qt, self), catalogue(self.code, self))
        for translator in self._translators:
            application.installTranslator(translator)
        application.setLayoutDirection(self.locale.textDirection())

    def end(self) -> None:
        """Speak the source language again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)

    def date(self, at: datetime, form: DateForm) -> str:
        """A moment as the country writes it; as the source language does where the computer names no country."""
        if self.code == "en" and self.locale.language() is QLocale.Language.C:
            return english_date(at, form)
        return _written(self.locale, at, form).translate(_WESTERN_DIGITS)

    def number(self, value: float, decimals: int) -> str:
        """A number with the country's point and groups."""
        return self.locale.toString(float(value), "f", decimals).translate(_WESTERN_DIGITS)


def catalogue(code: str, owner: QObject) -> QTranslator:
    """The product's texts in one language."""
    return _loaded(f"e2ee_{code}", str(resources() / "translations"), owner)


def _loaded(name: str, folder: str, owner: QObject) -> QTranslator:
    translator = QTranslator(owner)
    translator.load(name, folder)
    return translator


def _written(locale: QLocale, at: datetime, form: DateForm) -> str:
    if form is DateForm.CLOCK:
        return locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return locale.toString(QDate(at.year, at.month, at.day), _pattern(form))


def _pattern(form: DateForm) -> str:
    """Qt's letters for a form; the order of day, month and year is part of the language."""
    match form:
        case DateForm.CLOCK:
            return "HH:mm"
        case DateForm.WEEKDAY:
            return "dddd"
        case DateForm.WEEKDAY_SHORT:
            return "ddd"
        case DateForm.DAY_SHORT:
            return QCoreApplication.translate("dates", "d MMM")
        case DateForm.DATE_SHORT:
            return QCoreApplication.translate("dates", "d MMM yyyy")
        case DateForm.DAY:
            return QCoreApplication.translate("dates", "dddd, d MMMM")
        case DateForm.DATE:
            return QCoreApplication.translate("dates", "d MMMM yyyy")
        case _:
            assert_never(form)
