"""Settings: what exists, applied at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.theme import DARK, LIGHT, LookWishes, ThemeChoice
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


def test_text_of_every_size_applies_at_once_and_is_remembered(stage, messenger, tmp_path):
    bob = messenger.befriend("Bob")
    messenger.receive(bob.contact_id, "as large as you like")
    stage.open()
    stage.choose("Bob")
    timeline, rows = stage.main.chat.timeline, stage.main.conversations.list
    before = timeline.sizeHintForRow(0), rows.sizeHintForRow(0), stage.main.chat.header.sizeHint().height()
    stage.click("Settings")
    stage.click("Appearance")
    QTest.keyClick(stage.called("Text size"), Qt.Key.Key_End)
    stage.click("Chats")
    stage.settle()
    after = timeline.sizeHintForRow(0), rows.sizeHintForRow(0), stage.main.chat.header.sizeHint().height()
    assert all(large > small for small, large in zip(before, after, strict=True))
    assert rows.sizeHintForRow(0) == 2 * before[1]
    assert WindowMemory(tmp_path).look().text_percent == 200
    stage.around.look.wish(LookWishes(ThemeChoice.LIGHT))
    assert (timeline.sizeHintForRow(0), rows.sizeHintForRow(0)) == before[:2]


def test_contrast_rest_and_density_apply_at_once(stage, messenger, tmp_path):
    messenger.befriend("Bob")
    stage.open()
    stage.click("Settings")
    stage.click("Accessibility")
    tick(stage, "High contrast")
    tick(stage, "Reduced motion")
    assert stage.around.look.tokens.text == "#000000"
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    stage.click("Appearance")
    tick(stage, "Compact list of conversations")
    assert stage.main.conversations.list.sizeHintForRow(0) == 54
    assert WindowMemory(tmp_path).look() == LookWishes(ThemeChoice.LIGHT, 100, True, True, True)
    stage.around.look.wish(LookWishes(ThemeChoice.LIGHT))


def test_enter_sends_or_breaks_the_line(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.click("Settings")
    stage.click("Writing")
    tick(stage, "Enter sends")
    stage.click("Chats")
    stage.choose("Bob")
    field = stage.find("Message to Bob")
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    stage.settle()
    assert messenger.messages[bob.contact_id] == []
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert [message.text for message in messenger.messages[bob.contact_id]] == ["one\ntwo"]


def test_keys_that_every_field_has_are_not_given_away(stage):
    stage.open()
    stage.main.show_settings("keyboard")
    stage.click("Keys for Quit: Ctrl+Q")
    stage.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert stage.says("can't be given away")
    stage.see("Keys for Quit: Ctrl+Q")


def test_keys_are_given_to_another_action_taken_from_the_first_and_given_back(stage, tmp_path):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    stage.open()
    stage.press(Qt.Key.Key_Slash, control)
    stage.click("Keys for Invite someone: Ctrl+Shift+N")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_N, control)
    stage.see("Keys for Invite someone: Ctrl+N")
    stage.see("Keys for Add a contact: None")
    assert stage.says("Ctrl\\+N was for “Add a contact”, which has no keys now")
    stage.press(Qt.Key.Key_N, control)
    stage.click("Close the invitation")
    stage.click("Keys for Invite someone: Ctrl+N")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.see("Keys for Invite someone: Ctrl+N")
    again = Habits(WindowMemory(tmp_path))
    assert (again.keys("invite"), again.keys("new-chat")) == ("Ctrl+N", "")
    stage.click("All keys as they were")
    stage.press(Qt.Key.Key_N, control | shift)
    stage.see("Close the invitation")


def test_what_the_relay_knows_is_filled_in(stage, messenger):
    for name in ("Bob", "Zoë"):
        messenger.befriend(name)
    stage.open()
    stage.click("Settings")
    stage.click("What the relay knows")
    stage.wait(lambda: stage.says("at least 3 mailboxes"))
    assert stage.says("stays on this computer")
    assert stage.says("Not known: What you write")
    stage.desk.proxied = "socks5://127.0.0.1:9050"
    stage.click("About")
    stage.click("What the relay knows")
    stage.wait(lambda: stage.says("your proxy's exit"))


def tick(stage, name: str) -> None:
    box = stage.see(name)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    stage.settle()
