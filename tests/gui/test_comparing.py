"""Verifying by the other side's code and by emoji, and the whole flow of a changed safety number, by clicks."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from e2ee_desktop.domain.comparison import EMOJI, CancelReason
from e2ee_desktop.domain.people import Trust
from e2ee_desktop.gui.dialogs.safety_number_dialog import SafetyNumberDialog


def code(folder: Path, content: bytes) -> Path:
    file, drawn = folder / "code.png", io.BytesIO()
    segno.make_qr(content).save(drawn, kind="png", scale=5, border=4)
    file.write_bytes(drawn.getvalue())
    return file


def dialog() -> SafetyNumberDialog:
    [opened] = [each for each in QApplication.topLevelWidgets() if isinstance(each, SafetyNumberDialog)]
    return opened


@pytest.fixture
def bob(stage, messenger):
    """Bob's safety number is open."""
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Trust: Not verified")
    stage.see("It matches")
    return bob


def test_the_right_code_in_a_picture_verifies(stage, messenger, bob, tmp_path):
    stage.click("Compare by Scan")
    stage.see("Choose a picture of their code")
    dialog().scanning.take(code(tmp_path, messenger.safety_number(bob.contact_id).qr))
    stage.see("Trust: Verified")


def test_the_right_code_that_is_dropped_verifies(stage, messenger, bob, tmp_path):
    stage.click("Compare by Scan")
    stage.wait(stage.see("Choose a picture of their code").isEnabled)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(code(tmp_path, messenger.safety_number(bob.contact_id).qr)))])
    at, action = QPoint(20, 20), Qt.DropAction.CopyAction
    entering = QDragEnterEvent(at, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog().scanning, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(at), action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog().scanning, dropped)
    stage.see("Trust: Verified")


def test_the_right_code_that_is_pasted_verifies_and_a_text_does_not(stage, messenger, bob, tmp_path):
    stage.click("Compare by Scan")
    stage.wait(stage.see("Choose a picture of their code").isEnabled)
    QApplication.clipboard().setText("no picture")
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.wait(lambda: stage.says("not a picture that can be read"))
    picture = QImage(str(code(tmp_path, messenger.safety_number(bob.contact_id).qr)))
    QApplication.clipboard().setImage(picture)
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.see("Trust: Verified")


def test_another_code_a_picture_without_one_and_no_picture_change_nothing(stage, messenger, bob, tmp_path):
    stage.click("Compare by Scan")
    dialog().scanning.take(code(tmp_path, b"\x01somebody else"))
    stage.wait(lambda: stage.says("Do not write anything confidential"))
    (tmp_path / "text.png").write_text("no picture")
    dialog().scanning.take(tmp_path / "text.png")
    stage.wait(lambda: stage.says("not a picture that can be read"))
    dialog().scanning.take(tmp_path / "nowhere.png")
    stage.settle()
    assert messenger.people[bob.contact_id].trust is Trust.UNVERIFIED


def test_both_see_the_same_emoji_and_become_verified(stage, messenger, bob):
    stage.click("Compare by Emoji")
    stage.click("Compare emoji now")
    stage.wait(lambda: stage.says("was asked"))
    stage.act(lambda: messenger.reveals(bob.contact_id))
    for emoji in EMOJI[:7]:
        stage.see(f"{emoji.symbol} {emoji.word}")
    match, differ = stage.find("They match"), stage.find("They differ")
    assert not match.hasFocus()
    assert match.width() == differ.width()
    stage.click("They match")
    stage.wait(lambda: stage.says("has not answered yet"))
    stage.act(lambda: messenger.says_match(bob.contact_id))
    stage.wait(lambda: stage.says("Both of you saw the same emoji"))
    stage.click("Close")
    stage.see("Trust: Verified")


def test_emoji_that_differ_warn_and_change_nothing(stage, messenger, bob):
    stage.click("Compare by Emoji")
    stage.click("Compare emoji now")
    stage.settle()
    stage.act(lambda: messenger.reveals(bob.contact_id))
    stage.click("They differ")
    stage.wait(lambda: stage.says("somebody may be between you"))
    assert messenger.people[bob.contact_id].trust is Trust.UNVERIFIED


def test_who_broke_it_off_and_why_is_said(stage, messenger, bob):
    stage.click("Compare by Emoji")
    stage.click("Compare emoji now")
    stage.settle()
    stage.act(lambda: messenger.breaks_off(bob.contact_id, CancelReason.DECLINED))
    stage.wait(lambda: stage.says("Bob\u2069 did not want to compare now"))
    stage.click("Compare emoji now")
    stage.click("Stop comparing")
    stage.wait(lambda: stage.says("You stopped the comparison"))
    stage.settle()
    messenger.refusals["start_comparison"] = "comparison.not_yet"
    stage.click("Compare emoji now")
    stage.settle()
    assert dialog()._note.isVisible()


def test_being_asked_is_said_in_the_conversation_and_leads_to_the_emoji(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.invites(bob.contact_id))
    assert stage.says("asks you to compare emoji now, to verify")
    stage.click("Compare now")
    stage.click("Compare")
    stage.wait(lambda: stage.says("agree on the emoji"))
    stage.act(lambda: messenger.reveals(bob.contact_id))
    stage.see("They match")


def test_digits_can_be_read_one_group_at_a_time(stage, messenger, bob):
    groups = messenger.safety_number(bob.contact_id).groups
    stage.click("Read digits one group at a time")
    shown = dialog()._digits._read
    assert shown.text() == f"Group 1 of 12: {groups[0]}"
    stage.click("Read digits one group at a time")
    assert shown.text() == f"Group 2 of 12: {groups[1]}"


def test_a_changed_number_of_somebody_verified_from_the_banner_to_the_history(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.verify(bob.contact_id)
    stage.open()
    stage.choose("Bob")
    for seed in ("first", "second"):  # several changes are one banner
        stage.act(lambda seed=seed: messenger.change_identity(bob.contact_id, seed))
    assert stage.says("you had verified it")
    assert len(stage.all("Compare now")) == 1
    stage.click("Compare now")
    stage.click("Not now")
    assert messenger.people[bob.contact_id].trust is Trust.CHANGED  # looking decides nothing
    assert stage.says("Sending is paused")
    stage.click("Continue without verifying")
    stage.click("Cancel")
    assert messenger.people[bob.contact_id].trust is Trust.CHANGED
    stage.click("Compare now")
    stage.click("It matches")
    stage.see("Trust: Verified")
    stage.see("Message to Bob")
    stage.click("Contact details")
    stage.wait(lambda: stage.text().count("Safety number changed by its owner") == 2)
    assert stage.text().count("Verified by safety number") == 2
