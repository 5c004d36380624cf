"""The safety number, verification, and the change of an identity."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from e2ee_desktop.domain.people import Trust
from e2ee_desktop.gui.dialogs import safety_number_dialog
from e2ee_desktop.gui.dialogs.safety_number_dialog import SafetyNumberDialog


def test_both_digits_and_code_are_shown_and_a_match_verifies(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Trust: Not verified")
    digits = messenger.safety_number(bob.contact_id).digits
    groups = " ".join(digits[start : start + 5] for start in range(0, 60, 5))
    stage.see(f"Safety number: {groups}")
    stage.see("QR code of the safety number")
    stage.click("Copy digits")
    assert QApplication.clipboard().text() == groups
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert messenger.people[bob.contact_id].trust is Trust.UNVERIFIED
    stage.click("It matches")
    stage.see("Trust: Verified")


def test_a_mismatch_changes_nothing_and_warns(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Compare safety number with Bob")
    stage.click("It doesn't match")
    assert stage.says("Do not write anything confidential")
    stage.click("Close")
    assert messenger.people[bob.contact_id].trust is Trust.UNVERIFIED


def test_verification_can_be_removed_after_a_question(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.verify(bob.contact_id)
    stage.open()
    stage.choose("Bob")
    stage.click("Trust: Verified")
    stage.click("Remove verification")
    stage.click("Remove")
    stage.see("Trust: Not verified")


def test_a_change_while_comparing_shows_the_new_number_and_lets_the_answers_rest(stage, messenger, monkeypatch):
    monkeypatch.setattr(safety_number_dialog, "REST_MS", 600_000)  # it ends here when the test says so
    bob = messenger.befriend("Bob")

    def shown() -> str:
        digits = messenger.safety_number(bob.contact_id).digits
        return "Safety number: " + " ".join(digits[start : start + 5] for start in range(0, 60, 5))

    stage.open()
    stage.choose("Bob")
    stage.click("Trust: Not verified")
    stage.see(shown())
    stage.act(lambda: messenger.change_identity(bob.contact_id))
    assert stage.says("just changed")
    assert not stage.find("It matches").isEnabled()
    assert stage.has(shown())
    [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, SafetyNumberDialog)]
    [rest] = [timer for timer in dialog.findChildren(QTimer) if timer.isActive() and timer.interval() == 600_000]
    rest.start(0)
    stage.wait(stage.find("It matches").isEnabled)
    stage.click("It matches")
    stage.see("Trust: Verified")


def test_a_number_that_changed_unseen_is_not_confirmed(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Trust: Not verified")
    stage.see("It matches")
    messenger.refusals["mark_verified"] = "safety_number.changed"
    stage.click("It matches")
    stage.settle()
    assert stage.says("changed while you compared")
    assert messenger.people[bob.contact_id].trust is Trust.UNVERIFIED


def test_a_changed_identity_pauses_sending_until_it_is_compared(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.verify(bob.contact_id)
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.change_identity(bob.contact_id))
    stage.see("Trust: Safety number changed")
    assert stage.says("you had verified it")
    assert stage.says("Sending is paused")
    assert not stage.has("Message to Bob")
    stage.act(lambda: messenger.receive(bob.contact_id, "it's me"))
    assert stage.main.chat.timeline.model().rows[-1].new_identity
    stage.click("Compare now")
    stage.click("It matches")
    stage.see("Message to Bob")
    assert not stage.main.chat.timeline.model().rows[-1].new_identity


def test_going_on_without_verifying_names_the_risk_first(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.change_identity(bob.contact_id))
    assert stage.says("may have a new device")
    stage.click("Continue without verifying")
    assert stage.says("they will be able to read")
    assert messenger.people[bob.contact_id].trust is Trust.CHANGED
    stage.click("Continue anyway")
    stage.see("Trust: Not verified")
    stage.see("Message to Bob")


def test_the_details_keep_the_history(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.verify(bob.contact_id)
    stage.open()
    stage.choose("Bob")
    stage.click("Contact details")
    stage.wait(lambda: stage.says("Verified by safety number") and stage.says("First seen"))
    stage.act(lambda: messenger.change_identity(bob.contact_id))
    stage.wait(lambda: stage.says("Safety number changed by its owner"))
