"""The timeline and the composer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState
from e2ee_desktop.gui.models.message_model import FLUSH_ROWS
from e2ee_desktop.gui.models.message_window import BEGINNING, FIRST

OUT, IN = Direction.OUTGOING, Direction.INCOMING


def spoken(stage) -> list[str]:
    model = stage.main.chat.timeline.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = (model.index(place, 0).data(role) for place in range(model.rowCount()))
    return [text.replace("\u2068", "").replace("\u2069", "") for text in said]


def test_enter_sends_and_shift_enter_makes_a_line(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.fill("Message to Bob", "one\ntwo")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert [message.text for message in messenger.messages[bob.contact_id]] == ["one\ntwo"]
    assert spoken(stage) == ["You: one\ntwo, 15:00, sent"]
    assert stage.main.chat.composer.text() == ""


def test_nothing_is_sent_from_blanks(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.fill("Message to Bob", "   ")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert not stage.find("Send").isEnabled()
    assert "send_text" not in messenger.calls


def test_a_refused_text_comes_back_with_the_reason(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    messenger.refusals["send_text"] = "store.disk_full"
    stage.fill("Message to Bob", "do not lose me")
    stage.click("Send")
    stage.settle()
    assert stage.main.chat.composer.text() == "do not lose me"
    assert stage.says("The disk is full")
    stage.click("Copy error code")
    assert QApplication.clipboard().text() == "store.disk_full"
    stage.click("Dismiss")
    assert not stage.says("The disk is full")


def test_delivery_goes_from_clock_to_two_ticks(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.go(Link.OFFLINE, "relay.unreachable"))
    assert stage.says("You are offline")
    stage.fill("Message to Bob", "hello")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    (message,) = messenger.messages[bob.contact_id]
    for state, word in (
        (MessageState.QUEUED, "waiting to be sent"),
        (MessageState.SENT, "sent"),
        (MessageState.DELIVERED, "delivered"),
    ):
        stage.act(lambda state=state: messenger.progress(message, state))
        assert spoken(stage)[0].endswith(word)


def test_a_failed_message_is_tried_again_by_a_click(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.put(bob.contact_id, "hello", OUT, MessageState.FAILED, failure="relay.refused")
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    row = timeline.visualRect(timeline.model().index(0, 0))
    at = QPoint(row.right() - 40, row.bottom() - 8)
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert "retry_message" in messenger.calls
    assert spoken(stage)[0].endswith("waiting to be sent")


def test_an_open_conversation_is_read_and_another_counts(stage, messenger):
    bob, zoe = messenger.befriend("Bob"), messenger.befriend("Zoë")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.receive(bob.contact_id, "seen"))
    stage.act(lambda: messenger.receive(zoe.contact_id, "not seen"))
    stage.settle()
    mirror = stage.around.mirror
    assert mirror.conversations[bob.contact_id].unread == 0
    assert mirror.conversations[zoe.contact_id].unread == 1
    assert stage.window.windowTitle().startswith("(1)")


def test_the_new_messages_line_stands_above_the_first_unread(stage, messenger):
    bob = messenger.befriend("Bob")
    for n in range(30):
        messenger.put(bob.contact_id, f"old {n}", IN, MessageState.READ)
    for n in range(3):
        messenger.receive(bob.contact_id, f"new {n}")
    stage.open()
    stage.choose("Bob")
    rows = stage.main.chat.timeline.model().rows
    assert [row.text for row in rows if row.unread_line] == ["new 0"]


def test_a_draft_stays_with_its_conversation(stage, messenger):
    bob, _ = messenger.befriend("Bob"), messenger.befriend("Zoë")
    stage.open()
    stage.choose("Bob")
    stage.fill("Message to Bob", "to be")
    stage.choose("Zoë")
    assert stage.main.chat.composer.text() == ""
    assert messenger.drafts[bob.contact_id] == "to be"
    stage.choose("Bob")
    assert stage.main.chat.composer.text() == "to be"


def test_a_placeholder_fills_in_its_place_and_may_vanish(stage, messenger):
    bob = messenger.befriend("Bob")
    hole = messenger.put(bob.contact_id, "", IN, MessageState.READ, kind=MessageKind.UNREADABLE)
    other = messenger.put(bob.contact_id, "", IN, MessageState.READ, kind=MessageKind.UNREADABLE)
    messenger.put(bob.contact_id, "after", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    assert "can't be read yet" in spoken(stage)[0]
    stage.act(lambda: messenger.fill_placeholder(hole, "found"))
    assert spoken(stage)[0].startswith("Bob: found")
    stage.act(lambda: messenger.drop_placeholder(other))
    assert len(spoken(stage)) == 2


def test_part_of_a_message_is_selected_and_copied(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.put(bob.contact_id, "🦊 alpha beta gamma", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    viewport, row = timeline.viewport(), timeline.visualRect(timeline.model().index(0, 0))
    left = QPoint(row.left() + 30, row.bottom() - 14)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=left + QPoint(30, 0))
    timeline.copy()
    assert QApplication.clipboard().text() == "alpha"
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=left - QPoint(10, 0))
    QTest.mouseMove(viewport, left + QPoint(400, 0))
    timeline.copy()
    assert QApplication.clipboard().text().endswith("alpha beta gamma")


def test_a_long_text_opens_on_demand(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.put(bob.contact_id, "\n".join(map(str, range(100))), IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    before = timeline.visualRect(timeline.model().index(0, 0)).height()
    timeline.scrollToBottom()
    row = timeline.visualRect(timeline.model().index(0, 0))
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 40, row.bottom() - 12))
    assert timeline.visualRect(timeline.model().index(0, 0)).height() > 3 * before


def test_ten_thousand_messages_are_paged_both_ways_and_nothing_moves(stage, messenger):
    bob = messenger.befriend("Bob")
    for n in range(10_000):
        messenger.now_ms += 1_000
        messenger.put(
            bob.contact_id, f"message {n}", OUT if n % 3 else IN, MessageState.READ if n % 3 == 0 else MessageState.SENT
        )
    stage.open()
    stage.choose("Bob")
    timeline, model = stage.main.chat.timeline, stage.main.chat.timeline.model()
    assert model.rows[-1].text == "message 9999"
    bar = timeline.verticalScrollBar()
    for _ in range(8):
        bar.setValue(300)
        held = timeline.indexAt(QPoint(200, 40)).data()
        top = timeline.visualRect(timeline.indexAt(QPoint(200, 40))).top()
        stage.settle()
        place = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == held)
        assert timeline.visualRect(model.index(place, 0)).top() == top
        assert model.rowCount() <= 400
    assert not model.at_newest
    stage.act(lambda: messenger.receive(bob.contact_id, "while away"))
    assert model.rows[-1].text != "while away"
    for _ in range(30):
        bar.setValue(bar.maximum())
        stage.settle()
    assert model.at_newest
    assert [row.text for row in model.rows[-2:]] == ["message 9999", "while away"]
    numbers = [int(row.text.split()[1]) for row in model.rows[:-1]]
    assert numbers == list(range(numbers[0], 10_000))


def test_the_way_back_to_the_newest_is_one_click(stage, messenger):
    bob = messenger.befriend("Bob")
    for n in range(1_000):
        messenger.put(bob.contact_id, f"message {n}", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    for _ in range(6):
        timeline.verticalScrollBar().setValue(0)
        stage.settle()
    stage.click("Jump to the latest message")
    stage.wait(lambda: not timeline.model().loading)
    stage.settle()
    assert timeline.at_bottom()
    assert timeline.model().rows[-1].text == "message 999"


def test_ten_thousand_arriving_messages_do_not_stop_the_window(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: [messenger.receive(bob.contact_id, f"message {n}") for n in range(10_000)])
    stage.wait(lambda: len(stage.main.chat.timeline.model().rows) > 0)
    stage.wait(lambda: stage.main.chat.timeline.model().rows[-1].text == "message 9999")
    stage.settle()
    assert stage.main.chat.timeline.model().rowCount() <= 500


def test_a_conversation_opens_with_what_fills_the_window_and_completes_when_idle(stage, messenger):
    bob = messenger.befriend("Bob")
    for n in range(300):
        messenger.put(bob.contact_id, f"message {n}", IN, MessageState.READ)
    stage.open()
    model = stage.main.chat.timeline.model()
    opened = []
    model.opened.connect(lambda: opened.append(model.rowCount()))
    stage.choose("Bob")
    assert opened == [FIRST]
    stage.wait(lambda: model.rowCount() >= BEGINNING)
    assert model.rows[-1].text == "message 299"
    assert stage.main.chat.timeline.at_bottom()


def test_of_a_burst_the_newest_are_shown_and_the_rest_is_read_on_the_way_up(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    timeline, made = stage.main.chat.timeline, []
    model = timeline.model()
    model.rowsInserted.connect(lambda _, first, last: made.append(last + 1 - first))
    stage.act(lambda: [messenger.receive(bob.contact_id, f"message {n}") for n in range(2_000)])
    stage.wait(lambda: model.rows and model.rows[-1].text == "message 1999")
    assert max(made) <= FLUSH_ROWS
    for _ in range(12):
        timeline.verticalScrollBar().setValue(0)
        stage.settle()
    numbers = [int(row.text.split()[1]) for row in model.rows]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert len(numbers) > 4 * FLUSH_ROWS


def test_who_reads_further_up_is_not_moved_by_a_burst(stage, messenger):
    bob = messenger.befriend("Bob")
    for n in range(90):
        messenger.put(bob.contact_id, f"old {n}", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    timeline, model = stage.main.chat.timeline, stage.main.chat.timeline.model()
    timeline.verticalScrollBar().setValue(600)
    stage.settle()
    held, top = timeline.indexAt(QPoint(200, 40)).data(), timeline.visualRect(timeline.indexAt(QPoint(200, 40))).top()
    stage.act(lambda: [messenger.receive(bob.contact_id, f"new {n}") for n in range(1_000)])
    stage.wait(lambda: model.rowCount() + len(model._window.below) == 1_090)
    place = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == held)
    assert timeline.visualRect(model.index(place, 0)).top() == top
    stage.click("Jump to the latest message")
    stage.settle()
    assert model.rows[-1].text == "new 999"
    assert timeline.at_bottom()
