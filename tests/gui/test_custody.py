"""The window takes another slot where the keyring fails, and reminds of the recovery words until they are written down."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from e2ee_desktop.gui.dialogs.recovery_dialog import RecoveryDialog
from tests.fakes.desk import FakeDesk, FakeSafekeeping
from tests.fakes.face import FakeMessenger

PHRASE = "twenty four words"


@pytest.mark.parametrize(
    "code", ["keyring.entry_missing", "keyring.entry_other", "keyring.unavailable", "keyring.locked"]
)
def test_a_keyring_that_fails_is_told_and_the_words_open(set_up, code):
    desk = FakeDesk(FakeMessenger())
    desk.trouble, desk.phrase = code, PHRASE
    stage = set_up(desk)
    stage.start()
    stage.see("Try again")
    stage.see("Use the recovery phrase")
    assert not stage.has("Use the passphrase")
    stage.click("Use the recovery phrase")
    field = stage.see("Recovery phrase")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("other words")
    stage.click("Unlock")
    stage.settle()
    assert stage.says("These words belong to another profile")
    assert stage.window.main is None
    field.setPlainText(PHRASE)
    stage.click("Unlock")
    stage.see("Add your first contact")


def test_back_from_the_words_says_the_trouble_again(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.trouble, desk.phrase = "keyring.entry_missing", PHRASE
    stage = set_up(desk)
    stage.start()
    stage.see("Use the recovery phrase")
    stage.click("Use the recovery phrase")
    stage.see("Recovery phrase")
    stage.click("Back")
    stage.see("The key of this profile is missing")


def test_a_forgotten_passphrase_is_opened_past_by_the_words(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.passphrase, desk.phrase = "correct horse", PHRASE
    stage = set_up(desk)
    stage.start()
    stage.see("Passphrase")
    stage.see("Use the recovery phrase")
    stage.click("Use the recovery phrase")
    field = stage.see("Recovery phrase")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(PHRASE)
    stage.click("Unlock")
    stage.see("Add your first contact")


def test_a_profile_without_another_slot_offers_none(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.trouble = "keyring.entry_missing"
    stage = set_up(desk)
    stage.start()
    stage.see("Try again")
    stage.settle()
    assert not stage.has("Use the recovery phrase")


def test_the_words_are_shown_once_and_two_of_them_asked_back(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.safe.kept = False
    stage = set_up(desk)
    stage.open()
    stage.see("Write down the recovery phrase")
    stage.click("Write down the recovery phrase")
    stage.wait(lambda: stage.says(r"24\.  word24"), "the words")
    stage.click("Later")
    stage.settle()
    assert stage.has("Write down the recovery phrase")
    stage.click("Write down the recovery phrase")
    stage.wait(lambda: stage.says(r"24\.  word24"), "the words")
    stage.click("I wrote them down")
    stage.see("Done")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RecoveryDialog) and one.isVisible())
    fields = dialog.findChildren(QLineEdit)
    assert len(fields) == 2
    for field in fields:
        field.setText("wrong")
    stage.click("Done")
    stage.wait(lambda: stage.says("not the words in those places"), "the refusal")
    assert not desk.safe.kept
    for field in fields:
        place = int(re.search(r"\d+", field.accessibleName())[0])
        field.setText(FakeSafekeeping.words[place - 1])
    stage.click("Done")
    stage.wait(lambda: not stage.has("Write down the recovery phrase"), "the reminder to go")
    assert desk.safe.kept
