"""Texts that are sent later: the menu on the send button, the line over the composer, the list."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.fakes.face import START_MS

HOUR_MS = 3_600_000


def right_click_send(stage) -> None:
    send = stage.find("Send")
    at = QPoint(10, 10)
    QApplication.sendEvent(send, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, send.mapToGlobal(at)))


def schedule(stage, text: str, when: str) -> None:
    stage.fill("Message to Bob", text)
    right_click_send(stage)
    stage.pick(when)
    stage.settle()


def test_a_text_waits_until_tomorrow_and_is_sent_at_once_on_wish(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.choose("Bob")
    schedule(stage, "good morning", "Tomorrow at 9:00")
    (waiting,) = messenger.waiting
    assert waiting.due_ms == START_MS + 18 * HOUR_MS  # it is 15:00
    assert stage.main.chat.composer.text() == ""
    assert messenger.messages[bob] == []
    stage.click("1 message is scheduled: Tomorrow, 09:00")
    stage.settle()
    stage.click("Send now: Tomorrow, 09:00")
    stage.settle()
    assert [message.text for message in messenger.messages[bob]] == ["good morning"]
    assert stage.has("Nothing is scheduled.")
    stage.click("Close the schedule")
    assert not stage.says("is scheduled:")


def test_a_scheduled_text_is_edited_or_cancelled(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    schedule(stage, "one", "This evening at 19:00")
    schedule(stage, "two", "Tomorrow at 9:00")
    stage.click("2 messages are scheduled, the next: Today, 19:00")
    stage.settle()
    stage.click("Cancel text scheduled for Tomorrow, 09:00")
    stage.settle()
    stage.click("Edit text scheduled for Today, 19:00")
    stage.settle()
    assert messenger.waiting == []
    assert stage.main.chat.composer.text() == "one"


def test_a_time_of_ones_own_is_chosen_and_one_that_is_over_refused(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    schedule(stage, "later", "Another time…")
    stage.called("Date and time of sending").setDateTime(QDateTime.fromMSecsSinceEpoch(START_MS + 2 * HOUR_MS))
    stage.click("Schedule the message")
    stage.settle()
    assert [s.due_ms for s in messenger.waiting] == [START_MS + 2 * HOUR_MS]
    messenger.refusals["schedule_text"] = "schedule.past"
    stage.press(Qt.Key.Key_A)
    right_click_send(stage)
    stage.pick("Tomorrow at 9:00")
    stage.settle()
    assert stage.main.chat.composer.text() == "a"
    assert stage.has("Copy error code")
