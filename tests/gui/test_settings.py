"""Settings: what exists, applied at once."""

from __future__ import annotations

from e2ee_desktop.gui.theme import DARK, LIGHT, ThemeChoice
from e2ee_desktop.gui.window_memory import WindowMemory
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger


def test_the_theme_changes_at_once_and_is_remembered(set_up, tmp_path):
    stage = set_up(FakeDesk(FakeMessenger()))
    stage.open()
    stage.click("Settings")
    stage.click("Appearance")
    stage.click("Dark")
    assert stage.around.look.tokens is DARK
    stage.close()
    assert WindowMemory(tmp_path).theme() is ThemeChoice.DARK
    assert not WindowMemory(tmp_path).geometry().isEmpty()
    stage.around.look.choose(ThemeChoice.LIGHT)
    assert stage.around.look.tokens is LIGHT


def test_the_name_is_saved_and_an_empty_one_refused(stage, messenger):
    stage.open()
    stage.click("Settings")
    stage.fill("Name in this profile", "Alicia")
    stage.click("Save the name")
    stage.see("Your profile: Alicia")
    stage.fill("Name in this profile", "  ")
    stage.click("Save the name")
    stage.settle()
    assert stage.says("Enter a name")
    assert messenger.account().name == "Alicia"


def test_the_relay_is_shared_on_the_network(stage):
    stage.open()
    stage.click("Settings")
    stage.click("Network")
    stage.click("Let others on my network reach the relay")
    stage.wait(lambda: "192.168.1.20" in stage.find("Relay address").text())
    stage.desk.refusals["share_relay"] = "relay.listen_failed"
    stage.click("Let others on my network reach the relay")
    stage.settle()
    assert stage.says("could not start")
    assert stage.find("Let others on my network reach the relay").isChecked()


def test_the_proxy_is_shown_saved_and_cleared_and_a_wrong_one_refused(stage):
    stage.desk.proxied = "socks5://127.0.0.1:9050"
    stage.open()
    stage.click("Settings")
    stage.click("Network")
    stage.wait(lambda: stage.find("SOCKS5 proxy").text() == "socks5://127.0.0.1:9050")
    stage.desk.refusals["set_proxy"] = "proxy.malformed"
    stage.fill("SOCKS5 proxy", "nonsense")
    stage.click("Save the proxy")
    stage.settle()
    assert stage.says("This is not a proxy")
    assert stage.desk.proxied == "socks5://127.0.0.1:9050"
    stage.find("SOCKS5 proxy").clear()
    stage.click("Save the proxy")
    stage.settle()
    assert stage.desk.proxied == ""
    assert not stage.says("This is not a proxy")


def test_the_licences_are_those_that_are_shipped(stage):
    stage.open()
    stage.click("Settings")
    stage.click("About")
    stage.click("Show licences")
    text = stage.see("Licence texts").toPlainText()
    assert "SIL Open Font License" in text
    assert "Lucide" in text


def test_only_the_list_or_the_conversation_is_seen_when_narrow(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.window.resize(740, 600)
    stage.choose("Bob")
    assert not stage.has("Conversations")
    stage.click("Back to the list")
    stage.see("Conversations")
    assert not stage.has("Messages")


def test_a_setting_is_found_by_its_words_and_gets_the_keyboard(stage):
    stage.open()
    stage.click("Settings")
    stage.fill("Search settings", "proxy")
    stage.click("SOCKS5 proxy, in Network")
    stage.wait(lambda: stage.find("SOCKS5 proxy").hasFocus())
    stage.fill("Search settings", "no such thing")
    assert stage.says("Nothing found")
    stage.find("Search settings").clear()
    stage.see("Appearance")
