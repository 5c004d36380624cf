"""Notices of the window: told while the person looks elsewhere, withdrawn on reading, chosen by a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from e2ee_desktop.domain.people import Standing
from e2ee_desktop.presentation.notices import Level, Setting, chat_setting


def told(stage) -> list[tuple[str, str]]:
    stage.settle()
    stage.wait(lambda: not stage.window.notifier._soon.isActive(), "the moment in which things are told together")
    stage.settle()
    return [(notice.title, notice.body) for notice in stage.desk.told.shown.values()]


def test_another_conversations_message_is_told_and_withdrawn_when_it_is_read(stage, messenger):
    bob, zoe = messenger.befriend("Bob"), messenger.befriend("Zoë")
    stage.open()
    stage.choose("Zoë")
    stage.act(lambda: messenger.receive(zoe.contact_id, "seen at once"))
    assert told(stage) == []
    stage.act(lambda: messenger.receive(bob.contact_id, "one"))
    assert told(stage) == [("Bob", "\u2068one\u2069")]
    stage.act(lambda: messenger.receive(bob.contact_id, "two"))
    assert told(stage) == [("Bob", "2 new messages\n\u2068two\u2069")]
    stage.act(lambda: stage.desk.told.chosen(bob.contact_id.hex()))
    stage.see("Message to Bob")
    assert told(stage) == []


def test_what_notices_show_is_set_on_their_page_and_in_the_menu_of_a_conversation(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.befriend("Zoë")
    stage.open()
    stage.choose("Zoë")
    stage.click("Settings")
    stage.click("Notifications")
    stage.wait(lambda: stage.called("What notifications show").currentIndex() == 0)
    QTest.keyClick(stage.called("What notifications show"), Qt.Key.Key_Down)
    stage.settle()
    assert messenger.settings[Setting.LEVEL.value] == "name"
    stage.act(lambda: messenger.receive(bob.contact_id, "secret"))
    assert told(stage) == [("Bob", "New message")]
    quiet = stage.find("Quiet hours")
    QTest.mouseClick(quiet, Qt.MouseButton.LeftButton, pos=QPoint(12, quiet.height() // 2))
    stage.settle()
    assert messenger.settings[Setting.QUIET.value] == "1320-420"
    menu = stage.main.chat.arranging.menu(bob.contact_id)
    inner = next(action.menu() for action in menu.actions() if action.text() == "Notifications")
    next(action for action in inner.actions() if action.text() == "None").trigger()
    stage.settle()
    assert messenger.settings[chat_setting(bob.contact_id)] == Level.OFF.value


def test_a_pause_is_said_and_ended(stage, messenger):
    messenger.settings[Setting.PAUSED.value] = str(messenger.now_ms + 1_800_000)
    stage.open()
    stage.click("Settings")
    stage.click("Notifications")
    stage.wait(lambda: stage.says("rest until 15:30"))
    stage.click("Resume notifications")
    stage.wait(lambda: not stage.says("rest until"))
    assert messenger.settings[Setting.PAUSED.value] == "0"


def test_a_request_and_a_changed_number_are_told_until_they_are_looked_at(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.verify(bob.contact_id)
    stage.open()
    stage.act(lambda: messenger.befriend("Mallory", Standing.REQUEST))
    stage.act(lambda: messenger.change_identity(bob.contact_id))
    titles = [title for title, _ in told(stage)]
    assert sorted(titles) == ["Message request", "Security notice"]
    stage.click("Requests")
    stage.choose("Mallory")
    stage.click("Chats")
    stage.choose("Bob")
    assert told(stage) == []


def test_being_asked_to_compare_is_told_until_it_is_answered(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.act(lambda: messenger.invites(bob.contact_id))
    assert told(stage) == [("Verification", "\u2068Bob\u2069 asks you to compare emoji now")]
    stage.act(lambda: stage.desk.told.chosen(f"comparison/{bob.contact_id.hex()}"))
    stage.click("Compare now")
    stage.click("Decline")
    assert told(stage) == []


def test_the_first_closing_says_what_it_means(stage, messenger):
    stage.open()
    stage.window.close()
    assert stage.says("Nothing is received while")
    stage.click("Cancel")
    assert stage.window.isVisible()
    stage.window.close()
    stage.click("Quit")
    stage.wait(lambda: not stage.window.isVisible())
    stage.window.show()
    stage.window._quitting = False
    stage.window.close()
    assert not stage.window.isVisible()
