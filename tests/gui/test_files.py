"""Files: cards and pictures in bubbles, what a click does, attaching by button, drop and paste, viewing and saving."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from e2ee_desktop.domain.files import FileCard, FileState, Metadata
from e2ee_desktop.domain.messages import Direction
from tests.gui.test_messages import click, open_menu, part, said

OUT, IN = Direction.OUTGOING, Direction.INCOMING


def picture(width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def press_card(stage, place: int = 0) -> None:
    click(stage, part(stage, place, lambda layout: layout.file))


def test_a_card_is_fetched_paused_resumed_and_cancelled_by_clicks(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    message = messenger.offer_file(bob, FileCard("plan.pdf", "application/pdf", 4_000_000, FileState.OFFERED))
    stage.open()
    stage.choose("Bob")
    assert said(stage).startswith("Bob: File plan.pdf, 3.8 MB")
    press_card(stage)
    stage.act(lambda: messenger.moves(message, 1_000_000))
    row = stage.main.chat.timeline.model().rows[0]
    assert (row.file.detail, row.file.share) == ("977 kB of 3.8 MB", 0.25)
    press_card(stage)
    assert "Paused" in said(stage)
    press_card(stage)
    assert messenger.messages[bob][0].file.state is FileState.FETCHING
    assert open_menu(stage, 0)[:2] == ["Pause", "Cancel"]
    stage.pick("Cancel")
    assert messenger.messages[bob][0].file.state is FileState.OFFERED
    stage.act(lambda: messenger.filed(message, state=FileState.FAILED, failure="relay.unreachable"))
    assert stage.main.chat.timeline.model().rows[0].file.failed


def test_a_file_that_is_here_is_saved_and_nothing_overwritten(stage, messenger, tmp_path: Path):
    bob = messenger.befriend("Bob").contact_id
    messenger.offer_file(bob, FileCard("plan.txt", "text/plain", 5, FileState.HERE), b"plans")
    (tmp_path / "plan.txt").write_text("mine")
    stage.open()
    stage.choose("Bob")
    press_card(stage)
    (dialog,) = [w for w in stage.widgets() if isinstance(w, QFileDialog)]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("plan.txt")
    dialog.accept()
    stage.wait((tmp_path / "plan (2).txt").exists)
    assert (tmp_path / "plan (2).txt").read_bytes() == b"plans"


def test_a_picture_is_shown_small_and_opened_large(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    card = FileCard(
        "cat.png",
        "image/png",
        9_000,
        FileState.HERE,
        width=800,
        height=400,
        thumbnail=picture(),
        metadata=Metadata.REMOVED,
    )
    messenger.offer_file(bob, card, picture(800, 400), "our *cat*")
    stage.open()
    stage.choose("Bob")
    layout = stage.main.chat.timeline._bubbles.layout(stage.main.chat.timeline.model().rows[0])
    assert (layout.file.width(), layout.file.height()) == (320, 160)
    assert said(stage).startswith("Bob: File cat.png, 8.8 kB, place and camera removed. our cat")
    press_card(stage)
    stage.see("Picture")
    stage.settle()
    view = stage.find("Picture")
    stage.wait(lambda: view.sceneRect().width() == 800)
    before = view.transform().m11()
    stage.click("Zoom in")
    assert view.transform().m11() > before
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == pytest.approx(before)
    stage.click("Close picture")


def test_the_small_pictures_of_a_screen_are_decoded_together_and_hostile_ones_stay_blank(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    pictures, good, other = stage.main.chat.pictures, picture(), picture(60, 20)
    hostile = (b"not a picture", picture() + b"\0" * 20_000, b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert all(pictures.thumbnail(data).isNull() for data in (good, *hostile, other))
    stage.wait(lambda: not pictures.waiting)
    assert (pictures.thumbnail(good).size().toTuple(), pictures.thumbnail(other).size().toTuple()) == (
        (40, 30),
        (60, 20),
    )
    assert pictures.thumbnail(good).toImage().pixelColor(0, 0) == QColor("teal")
    assert all(pictures.thumbnail(data).isNull() for data in hostile)
    assert messenger.calls.count("decode_pictures") == 1


def test_dropped_files_are_sent_after_a_question(stage, messenger, tmp_path: Path):
    bob = messenger.befriend("Bob").contact_id
    for name in ("one.txt", "two.png"):
        (tmp_path / name).write_bytes(picture())
    stage.open()
    stage.choose("Bob")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("one.txt", "two.png")])
    chat, copy = stage.main.chat, Qt.DropAction.CopyAction
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
    QApplication.sendEvent(chat, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(chat, QDropEvent(QPointF(50, 50), copy, mime, left, none))
    assert stage.has("Send 2 files?")
    stage.fill("Caption", "look")
    stage.click("Send files")
    stage.settle()
    assert [(m.text, m.file.name) for m in messenger.messages[bob]] == [("look", "one.txt"), ("", "two.png")]
    assert not messenger.given[1].keep_metadata


def test_a_pasted_picture_is_sent_untouched_on_wish(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    stage.open()
    stage.choose("Bob")
    mime = QMimeData()
    mime.setImageData(QImage.fromData(picture()))
    QApplication.clipboard().setMimeData(mime)
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.see("Pasted picture")
    keep = stage.find("Send pictures untouched")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton, pos=QPoint(12, keep.height() // 2))
    stage.click("Send files")
    stage.settle()
    assert messenger.messages[bob][0].file.media_type == "image/png"
    assert messenger.given[0].keep_metadata


def test_a_refused_file_says_why(stage, messenger, tmp_path: Path):
    messenger.befriend("Bob")
    (tmp_path / "big.bin").write_bytes(b"x")
    stage.open()
    stage.choose("Bob")
    stage.click("Attach files")
    (dialog,) = [w for w in stage.widgets() if isinstance(w, QFileDialog)]
    messenger.refusals["send_file"] = "file.too_large_to_send"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("big.bin")
    dialog.accept()
    stage.click("Send files")
    stage.settle()
    assert stage.has("Copy error code")
