"""The window in the languages that it comes with: which one is spoken, its forms of number, its dates, its direction."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.languages import LANGUAGES, SYSTEM, Speech, spoken_language
from e2ee_desktop.gui.surroundings import translate, translate_count
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.presentation.error_texts import TEXTS
from e2ee_desktop.presentation.forms import DateForm
from e2ee_desktop.presentation.reader import Reader
from tests.fakes.desk import FakeDesk
from tests.gui.tour import PERSON, profile

AT = datetime(2025, 3, 12, 14, 5, tzinfo=UTC)
WORDS = {
    "en": ("Settings", "1 day", "12 March 2025", "Cancel"),
    "de": ("Einstellungen", "1 Tag", "12. März 2025", "Abbrechen"),
    "fr": ("Réglages", "1 jour", "12 mars 2025", "Annuler"),
    "es": ("Ajustes", "1 día", "12 de marzo de 2025", "Cancelar"),
    "ar": ("الإعدادات", "يوم واحد", "12 مارس 2025", "ألغِ"),
    "ja": ("設定", "1日", "2025年3月12日", "キャンセル"),
}


@pytest.fixture
def speaking(qapp):
    """Speak a language until the test ends."""
    spoken: list[Speech] = []

    def speak(code: str) -> Speech:
        spoken.append(Speech(qapp, code))
        return spoken[-1]

    yield speak
    for each in spoken:
        each.end()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize(
    ("choice", "wished", "spoken"),
    [
        (SYSTEM, ["de-AT", "en-US"], "de"),
        (SYSTEM, ["nl-NL", "de-DE"], "de"),
        (SYSTEM, ["C"], "en"),
        (SYSTEM, ["de_DE"], "de"),
        ("en", ["de-DE"], "en"),
        ("xx", ["de"], "de"),
    ],
)
def test_the_computer_s_language_is_spoken_until_another_is_chosen(choice, wished, spoken):
    assert spoken_language(choice, wished) == spoken


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_numbers_dates_and_qt_s_own_words_are_in_the_language(code, speaking):
    speech = speaking(code)
    settings, day, date, cancel = WORDS[code]
    assert QCoreApplication.translate("Rail", "Settings") == settings
    assert translate_count("%n day", "%n days", 1) == day
    assert speech.date(AT, DateForm.DATE) == date
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
    assert all(speech.date(AT, form) for form in DateForm)


def test_arabic_has_a_form_for_none_one_two_few_many_and_others_and_runs_from_the_right(speaking, qapp):
    speech = speaking("ar")
    said = [translate_count("%n week", "%n weeks", count) for count in (1, 2, 3, 11, 100)]
    assert said == ["أسبوع واحد", "أسبوعان", "3 أسابيع", "11 أسبوعًا", "100 أسبوع"]
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert speech.number(1234.5, 1).isascii()


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_errors_are_said_in_the_language(code, speaking):
    speaking(code)
    assert [text for text in TEXTS.values() if translate(text) == text] == []


def test_a_language_that_ends_is_spoken_no_more(qapp):
    speech = Speech(qapp, "de")
    speech.end()
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"


def test_numbers_have_the_country_s_point(speaking):
    assert speaking("de").number(1234.5, 1) == "1.234,5"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_conversation_and_the_settings_are_shown_in_the_language(code, speaking, set_up, qapp):
    stage = set_up(FakeDesk(profile()))
    speech = speaking(code)
    qapp.setLayoutDirection(speech.locale.textDirection())
    stage.voice = lambda now_ms: Reader(now_ms, UTC, translate, translate_count, speech.date, speech.number)
    stage.open()
    stage.choose(PERSON)
    stage.click(WORDS[code][0])
    stage.settle()
    said = [row.accessible for row in stage.main.chat.timeline.model().rows]
    assert any(translate("You") in line for line in said)
    assert stage.has(QCoreApplication.translate("SettingsPage", "Search settings"))


def test_the_chosen_language_is_kept_and_said_to_need_a_restart(stage, tmp_path):
    stage.open()
    stage.click("Settings")
    stage.click("Appearance")
    stage.settle()
    assert not stage.says("The language changes when")
    box = stage.called("Language")
    box.setFocus()
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    assert box.currentText() == "Deutsch"
    box.activated.emit(box.currentIndex())
    assert stage.says("The language changes when")
    assert Habits(WindowMemory(tmp_path)).language == "de"
