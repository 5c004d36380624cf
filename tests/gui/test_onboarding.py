"""From the first start to the first link, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from e2ee_desktop.services.face import Custody
from tests.fakes.desk import FakeDesk


def test_five_screens_lead_to_an_empty_list(set_up):
    stage = set_up(FakeDesk())
    stage.start()
    stage.see("Step 1 of 5")
    stage.click("Create a profile")
    assert not stage.find("Continue").isEnabled()
    stage.fill("Your name", "Alice")
    stage.press(Qt.Key.Key_Return)
    stage.see("Keep the keys in the system keyring")
    stage.click("Continue")
    stage.click("Create profile")
    stage.see("Copy link")
    stage.click("Copy link")
    link = stage.find("Invite link", QLineEdit)
    assert isinstance(link, QLineEdit)
    assert QApplication.clipboard().text() == link.text()
    assert link.text().startswith("e2ee:invite#")
    stage.click("Start")
    stage.see("Add your first contact")
    assert stage.desk.created is not None
    assert (stage.desk.created.name, stage.desk.created.custody) == ("Alice", Custody.KEYRING)
    assert stage.desk.created.relay is None


def test_a_passphrase_where_there_is_no_keyring_must_be_typed_twice(set_up):
    stage = set_up(FakeDesk(keyring=None))
    stage.start()
    stage.click("Create a profile")
    stage.fill("Your name", "Alice")
    stage.click("Continue")
    stage.see("New passphrase")
    assert not stage.has("Keep the keys in the system keyring")
    stage.fill("New passphrase", "correct horse battery staple")
    assert not stage.find("Continue").isEnabled()
    stage.fill("Repeat the passphrase", "correct horse")
    assert stage.says("The two passphrases differ")
    stage.fill("Repeat the passphrase", "correct horse battery staple")
    assert stage.says("Good: one more word")
    stage.click("Continue")
    stage.click("Use another relay")
    stage.fill("Relay address", "e2ee-relay://relay.example:443#" + "A" * 43)
    stage.fill("SOCKS5 proxy, such as Tor's (none if empty)", "socks5://127.0.0.1:9050")
    stage.click("Create profile")
    stage.see("Copy link")
    assert stage.desk.created is not None
    assert stage.desk.created.passphrase == "correct horse battery staple"
    assert stage.desk.created.relay == "e2ee-relay://relay.example:443#" + "A" * 43
    assert stage.desk.created.proxy == "socks5://127.0.0.1:9050"


def test_the_built_in_relay_is_shared_when_the_person_says_so(set_up):
    stage = set_up(FakeDesk())
    stage.start()
    stage.click("Create a profile")
    stage.fill("Your name", "Alice")
    stage.click("Continue")
    stage.click("Continue")
    stage.click("Let others on my network reach it")
    stage.click("Create profile")
    stage.see("Copy link")
    assert stage.desk.on_network


@pytest.mark.parametrize("code", ["relay.address_malformed", "keyring.refused", "profile.unwritable"])
def test_a_refusal_is_said_in_words_and_can_be_mended(set_up, code):
    stage = set_up(FakeDesk())
    stage.start()
    stage.click("Create a profile")
    stage.fill("Your name", "Alice")
    stage.click("Continue")
    stage.click("Continue")
    stage.desk.refusals["create"] = code
    stage.click("Create profile")
    stage.settle()
    assert stage.says(stage.around.error(code).split(".", maxsplit=1)[0])
    stage.click("Back")
    stage.see("Keep the keys in the system keyring")
    stage.click("Continue")
    stage.click("Create profile")
    stage.see("Copy link")


def test_adding_a_contact_can_follow_at_once(set_up):
    stage = set_up(FakeDesk())
    stage.start()
    stage.click("Create a profile")
    stage.fill("Your name", "Alice")
    stage.click("Continue")
    stage.click("Continue")
    stage.click("Create profile")
    stage.see("Copy link")
    stage.click("Add a contact")
    stage.see("Link of the contact")
