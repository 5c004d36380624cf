"""Wrong words are marked while one writes, others are offered, own words are learnt; by keys and clicks, with a real dictionary."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from e2ee_desktop.presentation.spelling import WORDS_SETTING, read_own_words
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger


class NoDictionaries:
    """A computer on which none is installed."""

    async def languages(self):
        return ()

    async def wrong(self, words, languages):
        raise AssertionError("nobody can be asked")

    async def suggestions(self, word, languages):
        raise AssertionError("nobody can be asked")


@pytest.fixture
def field(stage, messenger) -> QPlainTextEdit:
    """Writing to Bob, in English."""
    messenger.befriend("Bob")
    stage.around.habits.set_spelling("en_US")
    stage.open()
    stage.choose("Bob")
    return stage.main.chat.composer.field


def marked(field: QPlainTextEdit) -> list[str]:
    """What is underlined."""
    found, block = [], field.document().firstBlock()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        found += [
            encoded[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le")
            for each in block.layout().formats()
            if each.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
        ]
        block = block.next()
    return found


def menu_at(stage, field: QPlainTextEdit, word: str) -> QMenu:
    """Right click on a word, until its menu is there."""
    cursor = field.document().find(word)
    at = field.cursorRect(cursor).center() - QPoint(6, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.viewport().mapToGlobal(at))
    QApplication.sendEvent(field.viewport(), event)
    stage.wait(stage.popups, "the menu")
    (menu,) = stage.popups()
    return menu


def test_wrong_words_are_underlined_after_a_pause_and_only_those(stage, field):
    field.insertPlainText("👍 ")
    QTest.keyClicks(field, "helo there, see https://wrod.example")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "and anothr line")
    stage.wait(lambda: marked(field) == ["helo", "anothr"])
    colours = {each.format.underlineColor().name() for each in field.document().lastBlock().layout().formats()}
    assert colours == {QColor(stage.around.look.tokens.danger).name()}


def test_a_suggestion_takes_the_words_place_and_can_be_undone(stage, field):
    stage.fill("Message to Bob", "well helo there")
    stage.wait(lambda: marked(field) == ["helo"])
    menu = menu_at(stage, field, "helo")
    assert "hello" in [action.text() for action in menu.actions()]
    stage.pick("hello")
    assert field.toPlainText() == "well hello there"
    stage.wait(lambda: marked(field) == [])
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "well helo there"


def test_a_word_is_learnt_kept_in_the_profile_and_forgotten(stage, messenger, field):
    stage.fill("Message to Bob", "the fluxcap works")
    stage.wait(lambda: marked(field) == ["fluxcap"])
    menu_at(stage, field, "fluxcap")
    stage.pick("Add “fluxcap” to the dictionary")
    stage.settle()
    assert marked(field) == []
    assert read_own_words(messenger.setting(WORDS_SETTING)) == ("fluxcap",)
    menu_at(stage, field, "fluxcap")
    stage.pick("Remove “fluxcap” from the dictionary")
    stage.wait(lambda: marked(field) == ["fluxcap"])
    assert read_own_words(messenger.setting(WORDS_SETTING)) == ()


def test_a_right_word_has_the_plain_menu(stage, field):
    stage.fill("Message to Bob", "hello there")
    stage.settle()
    texts = [action.text() for action in menu_at(stage, field, "hello").actions()]
    assert not any("dictionary" in text for text in texts)
    assert any("Paste" in text for text in texts)


def test_languages_are_chosen_in_the_settings_and_apply_at_once(stage, field):
    stage.fill("Message to Bob", "helo")
    stage.wait(lambda: marked(field) == ["helo"])
    stage.main.show_settings("chats")
    stage.settle()
    stage.click("Check spelling in American English (United States)")
    assert marked(field) == []
    stage.click("Check spelling in American English (United States)")
    stage.wait(lambda: marked(field) == ["helo"])


def test_where_no_dictionary_is_installed_the_settings_say_so(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.messenger.befriend("Bob")
    desk.dictionaries = NoDictionaries()
    stage = set_up(desk)
    stage.open()
    stage.choose("Bob")
    stage.fill("Message to Bob", "helo")
    stage.main.show_settings("chats")
    stage.settle()
    assert stage.says("No dictionary is installed")
    assert marked(stage.main.chat.composer.field) == []
