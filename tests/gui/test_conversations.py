"""What is set about conversations: the menu in list and header, archive, mute, timers, notes, typing, gaps, privacy."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from e2ee_desktop.domain.messages import MUTED_FOREVER_MS, Direction, MessageState
from e2ee_desktop.domain.people import Standing
from tests.gui.stage import Stage

OUT, IN = Direction.OUTGOING, Direction.INCOMING


def names(stage: Stage) -> list[str]:
    return [row.name for row in stage.main.conversations.list.model().rows]


def row(stage: Stage, name: str):
    return next(one for one in stage.main.conversations.list.model().rows if one.name == name)


def open_menu(stage: Stage, name: str) -> list[str]:
    """The menu of a row, as a right click opens it; its entries."""
    view = stage.main.conversations.list
    at = view.visualRect(view.model().index(names(stage).index(name), 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = stage.popups()
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions() if action.text()]


def pick(stage: Stage, first: str, second: str) -> None:
    """An entry of a menu inside the open menu, by keys."""
    (menu,) = stage.popups()
    action = next(a for a in menu.actions() if a.text() == first)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    inner = action.menu()
    stage.wait(inner.isVisible)
    wanted = next(a for a in inner.actions() if a.text() == second)
    QTest.mouseClick(inner, Qt.MouseButton.LeftButton, pos=inner.actionGeometry(wanted).center())
    stage.settle()


def test_pinned_stand_first_and_archived_apart(stage, messenger):
    people = [messenger.befriend(name).contact_id for name in ("Bob", "Zoë", "Gran")]
    for number, contact_id in enumerate(people):
        messenger.now_ms += 1_000 * number
        messenger.put(contact_id, "hi", IN, MessageState.READ)
    stage.open()
    stage.settle()
    assert names(stage) == ["Gran", "Zoë", "Bob"]
    open_menu(stage, "Bob")
    stage.pick("Pin to the top")
    assert names(stage) == ["Bob", "Gran", "Zoë"]
    assert "pinned" in row(stage, "Bob").accessible
    assert not stage.has("Show archived conversations")
    open_menu(stage, "Gran")
    stage.pick("Archive")
    assert names(stage) == ["Bob", "Zoë"]
    stage.click("Show archived conversations")
    assert names(stage) == ["Gran"]
    open_menu(stage, "Gran")
    stage.pick("Unarchive")
    assert names(stage) == ["Bob", "Gran", "Zoë"]


def test_mute_for_a_time_and_for_good(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.settle()
    open_menu(stage, "Bob")
    pick(stage, "Mute", "For 8 hours")
    assert messenger.lines[bob].muted_until_ms == messenger.now_ms + 8 * 3_600_000
    assert row(stage, "Bob").muted
    open_menu(stage, "Bob")
    stage.pick("Unmute")
    assert not row(stage, "Bob").muted
    stage.choose("Bob")
    stage.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    stage.settle()
    assert messenger.lines[bob].muted_until_ms == MUTED_FOREVER_MS
    assert stage.has("Muted")


def test_a_conversation_marked_unread_is_so_until_it_is_opened(stage, messenger):
    messenger.befriend("Bob")
    messenger.befriend("Zoë")
    stage.open()
    stage.settle()
    open_menu(stage, "Bob")
    stage.pick("Mark as unread")
    assert "marked as unread" in row(stage, "Bob").accessible
    stage.click("Show unread conversations")
    assert names(stage) == ["Bob"]
    stage.choose("Bob")
    stage.settle()
    assert not row(stage, "Bob").marked_unread


def test_disappearing_messages_are_set_from_the_header_and_shown_there(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.choose("Bob")
    stage.click("Open conversation menu")
    pick(stage, "Disappearing messages", "1 day")
    assert messenger.lines[bob].timer_s == 86_400
    assert stage.has("Messages disappear after 1 day")
    stage.click("Open conversation menu")
    pick(stage, "Disappearing messages", "Another time…")
    unit, number = stage.called("Unit of time"), stage.called("How many")
    QTest.keyClicks(unit, "hours")
    number.selectAll()
    QTest.keyClicks(number, "5")
    stage.click("Set the time")
    stage.settle()
    assert messenger.lines[bob].timer_s == 5 * 3_600
    assert stage.has("Messages disappear after 5 hours")


def test_notes_to_oneself_are_a_conversation_of_their_own(stage, messenger):
    stage.open()
    stage.click("Notes to yourself")
    stage.settle()
    assert names(stage) == ["Note to self"]
    assert stage.says("Only on this computer")
    stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    (me,) = [c for c in messenger.people.values() if c.standing is Standing.YOURSELF]
    assert [m.text for m in messenger.messages[me.contact_id]] == ["a"]
    assert "Block…" not in open_menu(stage, "Note to self")


def test_who_writes_is_seen_in_list_and_header_until_the_message_comes(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.types(bob))
    assert row(stage, "Bob").preview == "typing…"
    assert stage.has("typing…")
    stage.act(lambda: messenger.receive(bob, "there"))
    assert not stage.has("typing…")
    assert "typing" not in row(stage, "Bob").accessible


def test_writing_is_told_to_the_services_and_a_draft_put_back_is_not(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.drafts[bob] = "draft"
    stage.open()
    stage.choose("Bob")
    stage.settle()
    assert messenger.typed == []
    stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_B)
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert messenger.typed == [(bob, True), (bob, False)]


def test_what_is_still_on_its_way_is_counted(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.arrange(bob, missing=2))
    assert stage.has("2 messages are still on their way")
    stage.act(lambda: messenger.arrange(bob, missing=0))
    assert not stage.says("still on their way")


def test_privacy_is_read_and_set(stage, messenger):
    messenger.settings["typing"] = "on"
    messenger.timer_s = 3_600
    stage.open()
    stage.click("Settings")
    stage.click("Privacy")
    stage.wait(lambda: stage.called("Timer of new conversations").currentText() == "1 hour")
    assert stage.find("Tell each other while writing").isChecked()
    switch = stage.find("Tell each other what was read")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(12, switch.height() // 2))
    QTest.keyClick(stage.called("Timer of new conversations"), Qt.Key.Key_Down)
    QTest.keyClick(stage.called("Download pictures by themselves"), Qt.Key.Key_Home)
    stage.settle()
    assert messenger.settings["read_receipts"] == "on"
    assert messenger.timer_s == 8 * 3_600
    assert messenger.settings["auto_download_bytes"] == "0"
