"""Inviting, adding, requests, blocking, deleting."""

from __future__ import annotations

import segno
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from e2ee_desktop.domain.people import Standing


def test_a_link_makes_a_contact_and_opens_the_conversation(stage):
    stage.open()
    stage.click("Add your first contact")
    stage.fill("Link of the contact", "e2ee:invite#abc")
    stage.click("Add this contact")
    stage.see("Message to Bob")
    assert stage.has("Trust: Not verified")
    stage.see("Compare safety number with Bob")


def test_a_bad_link_is_refused_in_words_and_the_dialog_stays(stage):
    stage.open()
    stage.click("Add a contact")
    stage.fill("Link of the contact", "nonsense")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert stage.says("not a complete link")
    stage.messenger.refusals["add_contact"] = "link.expired"
    stage.fill("Link of the contact", "e2ee:invite#abc")
    stage.click("Add this contact")
    stage.settle()
    assert stage.says("has expired")
    stage.click("Cancel")
    assert not stage.messenger.people


def test_an_invitation_can_be_renewed(stage):
    stage.open()
    stage.click("Invite someone")
    first = stage.see("Invite link")
    stage.wait(first.text)
    shown = first.text()
    stage.click("Make a new invite link")
    stage.wait(lambda: first.text() != shown)
    assert stage.says("good for 7 days")


def test_an_invitation_that_fails_says_why(stage):
    stage.open()
    stage.messenger.refusals["create_invite"] = "relay.unreachable"
    stage.click("Invite someone")
    stage.settle()
    assert stage.says("The relay can't be reached")


def test_a_request_is_read_before_it_is_accepted(stage, messenger):
    stage.open()
    asking = []
    stage.act(lambda: asking.append(messenger.befriend("Mallory", Standing.REQUEST)))
    stage.act(lambda: messenger.receive(asking[0].contact_id, "Hi"))
    stage.click("Requests")
    stage.choose("Mallory")
    assert not stage.has("Message to Mallory")
    assert "mark_read" not in messenger.calls
    stage.click("Accept the request")
    stage.see("Message to Mallory")
    assert messenger.people[asking[0].contact_id].standing is Standing.ACTIVE


def test_a_request_can_be_deleted_after_a_question(stage, messenger):
    stage.open()
    stage.act(lambda: messenger.befriend("Mallory", Standing.REQUEST))
    stage.click("Requests")
    stage.choose("Mallory")
    stage.click("Delete the request")
    stage.click("Cancel")
    assert messenger.people
    stage.click("Delete the request")
    stage.click("Delete for good")
    stage.wait(lambda: stage.says("No requests"))
    assert not messenger.people


def test_a_stranger_who_claims_a_known_name_is_marked(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.befriend("Bob", Standing.REQUEST, claims=bob.contact_id)
    stage.open()
    stage.click("Requests")
    stage.choose("Bob")
    assert stage.says("claims to be")


def test_blocking_takes_the_composer_away_and_unblocking_brings_it_back(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Contact details")
    stage.see("Contact details pane")
    stage.click("Block contact")
    stage.click("Block now")
    stage.see("Unblock this contact")
    assert not stage.has("Message to Bob")
    stage.click("Unblock this contact")
    stage.see("Message to Bob")


def test_deleting_a_contact_leaves_the_conversation(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    stage.click("Delete contact and messages")
    stage.click("Delete for good")
    stage.see("Add your first contact")
    assert stage.says("Choose a chat or start one")


def test_the_search_keeps_who_matches(stage, messenger):
    for name in ("Bob", "Bertha", "Zoë"):
        messenger.befriend(name)
    stage.open()
    rows = stage.main.conversations.list.model()
    stage.fill("Search conversations", "be")
    assert [rows.index(n, 0).data() for n in range(rows.rowCount())] == ["Bertha"]
    stage.fill("Search conversations", "nobody")
    assert stage.says("Nothing found for “nobody”")
    stage.click("Clear search")
    assert rows.rowCount() == 3


def test_the_list_keeps_its_selection_when_it_is_reordered(stage, messenger):
    bob, zoe = messenger.befriend("Bob"), messenger.befriend("Zoë")
    stage.open()
    stage.choose("Bob")
    stage.act(lambda: messenger.receive(zoe.contact_id, "me first"))
    rows = stage.main.conversations.list
    assert rows.model().index(0, 0).data() == "Zoë"
    assert rows.currentIndex().data() == "Bob"
    stage.act(lambda: messenger.receive(bob.contact_id, "no, me"))
    assert rows.model().index(0, 0).data() == "Bob"


def test_a_link_is_read_out_of_a_picture_of_its_code(stage, tmp_path, monkeypatch):
    segno.make("e2ee:invite#abc").save(str(tmp_path / "code.png"), scale=6)
    segno.make("https://example.org").save(str(tmp_path / "other.png"), scale=6)
    (tmp_path / "text.png").write_text("no picture")
    chosen = iter(("text.png", "other.png", "code.png"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / next(chosen)), ""))
    stage.open()
    stage.click("Add a contact")
    stage.click("From a picture of a code")
    stage.wait(lambda: stage.says("not a picture that can be read"))
    stage.click("From a picture of a code")
    stage.wait(lambda: stage.says("not a complete link"))
    stage.click("From a picture of a code")
    stage.wait(lambda: stage.find("Link of the contact").text() == "e2ee:invite#abc")
    stage.click("Add this contact")
    stage.see("Message to Bob")


def test_who_is_blocked_is_listed_and_unblocked(stage, messenger):
    messenger.befriend("Mallory", Standing.BLOCKED)
    messenger.befriend("Bob")
    stage.open()
    stage.click("Settings")
    stage.click("Privacy")
    stage.click("Unblock \u2068Mallory\u2069")
    stage.see("Nobody is blocked.")
    assert all(contact.standing is Standing.ACTIVE for contact in messenger.contacts())
