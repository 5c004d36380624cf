"""Room and history in the settings: what is used, what is cleared, how long it is kept, export and import; imported ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, MessageState
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.domain.storage_use import ClearWish
from e2ee_desktop.gui.views.settings.history_card import HistoryCard

OUT, IN = Direction.OUTGOING, Direction.INCOMING
FILM = FileCard("film.mp4", "video/mp4", 50_000_000, FileState.HERE)


@pytest.fixture
def bob(messenger):
    contact_id = messenger.befriend("Bob").contact_id
    messenger.put(contact_id, "hello", IN, MessageState.READ)
    messenger.offer_file(contact_id, FILM)
    return contact_id


def choose(stage, name: str, text: str) -> None:
    box = stage.called(name)
    place = box.findText(text)
    assert place >= 0, [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)
    stage.settle()


def test_the_room_of_every_conversation_is_shown_the_largest_first(stage, messenger, bob):
    zoe = messenger.befriend("Zoë").contact_id
    messenger.put(zoe, "hi", IN, MessageState.READ)
    stage.open()
    stage.click("Settings")
    stage.click("Storage")
    stage.see("Database: 4.6 MB. Files: 47.7 MB.")
    assert stage.see("Messages: 2. Files: 1. 47.7 MB")
    assert stage.see("Messages: 1. 2 B")


def test_how_long_a_conversation_is_kept_applies_at_once(stage, messenger, bob):
    stage.open()
    stage.click("Settings")
    stage.click("Storage")
    stage.see("Messages: 2. Files: 1. 47.7 MB")
    choose(stage, "How long messages with Bob are kept", "30 days")
    assert messenger.kept == {bob: 30}


def test_large_files_are_cleared_after_a_question_and_counted_again(stage, messenger, bob):
    stage.open()
    stage.click("Settings")
    stage.click("Storage")
    stage.see("Database: 4.6 MB. Files: 47.7 MB.")
    stage.click("Delete messages from this computer")
    assert stage.says("of any age, larger than 100 kB, All conversations")
    stage.click("Delete them")
    stage.settle()
    assert stage.see("Messages deleted: 1")
    assert messenger.wishes == [ClearWish(None, 0, 100 * 1024)]
    assert [message.text for message in messenger.messages[bob]] == ["hello"]
    stage.see("Database: 4.6 MB. Files: 0 B.")


def test_everything_of_any_age_and_size_is_not_a_wish(stage, bob):
    stage.open()
    stage.click("Settings")
    stage.click("Storage")
    stage.see("Messages: 2. Files: 1. 47.7 MB")
    choose(stage, "Size of the messages to clear", "of any size")
    assert not stage.find("Delete messages from this computer").isEnabled()


def test_an_export_shows_how_far_it_is_and_can_be_cancelled(stage, messenger, bob, tmp_path):
    stage.open()
    stage.click("Settings")
    stage.click("Export and import")
    choose(stage, "Conversation to export", "Bob")
    stage.click("Export conversations to a folder")
    (dialog,) = [w for w in stage.widgets() if isinstance(w, QFileDialog)]
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()
    (card,) = [w for w in stage.widgets() if isinstance(w, HistoryCard)]
    card.export_to(str(tmp_path))
    stage.wait(lambda: stage.called("Progress").maximum() == 4)
    assert stage.called("Progress").value() == 1
    assert messenger.exported == [(str(tmp_path), bob)]
    stage.click("Cancel the export")
    stage.wait(lambda: stage.says("The export was cancelled"))
    card.export_to(str(tmp_path))
    stage.wait(lambda: stage.called("Progress").maximum() == 4)
    stage.act(messenger.finish_export)
    assert stage.says("Exported to .*Messages: 4")
    assert not stage.has("Cancel the export")


def test_an_import_says_how_much_is_new_or_why_not(stage, messenger, bob):
    stage.open()
    stage.click("Settings")
    stage.click("Export and import")
    (card,) = [w for w in stage.widgets() if isinstance(w, HistoryCard)]
    card.import_from("/somewhere")
    stage.settle()
    assert stage.says("New messages: 12.345")
    messenger.refusals["import_history"] = "import.not_an_export"
    card.import_from("/somewhere")
    stage.settle()
    assert stage.says("holds no export")


def test_an_imported_history_is_read_and_never_written_to(stage, messenger):
    grandmother = messenger.befriend("Grandmother", Standing.IMPORTED)
    messenger.put(grandmother.contact_id, "from long ago", IN, MessageState.READ)
    stage.open()
    stage.choose("Grandmother")
    assert stage.has("Trust: Imported history")
    assert stage.says("To write to this person, add them again")
    assert not stage.main.chat.composer.isVisible()
    stage.main.chat.compare()
    assert not stage.has("Safety number with Grandmother")


def test_a_clock_that_cannot_be_right_is_marked_and_our_time_shown(stage, messenger, bob):
    said = messenger.messages[bob][0]
    messenger.messages[bob][0] = replace(said, clock_doubt=True, sent_ms=said.sent_ms - 3_600_000)
    stage.open()
    stage.choose("Bob")
    index = stage.main.chat.timeline.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole).replace("\u2068", "").replace("\u2069", "")
    assert spoken == "Bob: hello, their clock is wrong, 15:00"
