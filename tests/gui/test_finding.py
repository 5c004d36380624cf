"""Finding messages: as one types, here or everywhere, jumping to the place; and the starred ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2ee_desktop.domain.messages import Direction, MessageState

OUT, IN = Direction.OUTGOING, Direction.INCOMING
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def found(stage) -> list[str]:
    return [row.text for row in stage.main.finding.list.found.rows]


def test_all_conversations_are_searched_as_one_types_and_a_hit_leads_to_its_place(stage, messenger):
    bob, zoe = messenger.befriend("Bob").contact_id, messenger.befriend("Zoë").contact_id
    messenger.put(bob, "the violin is here", IN, MessageState.READ)
    for n in range(900):
        messenger.put(bob, f"filler {n}", IN, MessageState.READ)
    messenger.put(zoe, "violins everywhere", OUT, MessageState.READ)
    stage.open()
    stage.choose("Zoë")
    stage.press(Qt.Key.Key_F, CTRL | SHIFT)
    QTest.keyClicks(stage.find("Search messages"), "violin")
    stage.settle()
    assert found(stage) == ["violins everywhere", "the violin is here"]
    (first, second) = stage.main.finding.list.found.rows
    assert [second.text[start:end] for start, end in second.matches] == ["violin"]
    assert first.own
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    model = stage.main.chat.timeline.model()
    stage.wait(lambda: model.place(second.row) is not None and model.rows)
    stage.settle()
    assert stage.main.chat.contact_id == bob
    assert stage.main.chat.timeline.currentIndex().row() == model.place(second.row)
    assert stage.main.finding.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert stage.main.conversations.isVisible()


def test_one_conversation_is_searched_and_filters_narrow(stage, messenger):
    bob, zoe = messenger.befriend("Bob").contact_id, messenger.befriend("Zoë").contact_id
    messenger.put(bob, "tickets at https://a.example", IN, MessageState.READ)
    messenger.put(bob, "tickets in my bag", IN, MessageState.READ)
    messenger.put(zoe, "tickets", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    stage.press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(stage.find("Search messages"), "ticket")
    stage.settle()
    assert found(stage) == ["tickets in my bag", "tickets at https://a.example"]
    stage.click("With links only")
    stage.settle()
    assert found(stage) == ["tickets at https://a.example"]
    stage.click("With links only")
    stage.click("Search this conversation only")
    stage.settle()
    assert len(found(stage)) == 3
    QTest.keyClicks(stage.find("Search messages"), "xyz")
    stage.settle()
    assert stage.has("Nothing found")


def test_more_is_read_near_the_end(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    for n in range(100):
        messenger.put(bob, f"same {n}", IN, MessageState.READ)
    stage.open()
    stage.press(Qt.Key.Key_F, CTRL | SHIFT)
    QTest.keyClicks(stage.find("Search messages"), "same")
    stage.settle()
    for _ in range(3):
        bar = stage.main.finding.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        stage.settle()
    assert len(found(stage)) == 100


def test_hostile_text_keeps_its_line(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "evil\u202e\nviolin\x00", IN, MessageState.READ)
    stage.open()
    stage.press(Qt.Key.Key_F, CTRL | SHIFT)
    QTest.keyClicks(stage.find("Search messages"), "violin")
    stage.settle()
    assert found(stage) == ["evil  violin "]


def test_starred_messages_are_listed_and_lead_back(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    message = messenger.put(bob, "remember this", IN, MessageState.READ)
    stage.open()
    stage.click("Starred messages")
    stage.settle()
    assert stage.says("Nothing has a star yet")
    stage.act(lambda: messenger.mark(message, starred=True))
    stage.click("Starred messages")
    stage.settle()
    assert found(stage) == ["remember this"]
    view = stage.main.finding.list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center())
    stage.settle()
    assert stage.main.chat.contact_id == bob
