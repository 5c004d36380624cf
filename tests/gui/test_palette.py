"""The command palette, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2ee_desktop.domain.people import Standing

CTRL = Qt.KeyboardModifier.ControlModifier
FIELD = "Find people, messages, settings and commands"


def find(stage, text: str) -> list[str]:
    """Open it, type, and return what a screen reader would read of the list."""
    stage.press(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(stage.see(FIELD), text)
    stage.settle()
    if stage.has("Nothing found"):
        return []
    rows = stage.called("What was found").model()
    return [str(rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(rows.rowCount())]


def test_it_leads_to_people_requests_messages_settings_and_commands(stage, messenger):
    bob, zoe = messenger.befriend("Bob"), messenger.befriend("Zoë")
    messenger.befriend("Mallory", Standing.REQUEST)
    messenger.receive(bob.contact_id, "the cake is ready")
    messenger.receive(zoe.contact_id, "hello")
    stage.open()

    assert find(stage, "zo")[0].startswith("Conversation: \u2068Zoë")
    stage.press(Qt.Key.Key_Return)
    stage.see("Message to Zoë")

    assert "Message: the cake is ready, Bob" in find(stage, "cake")
    stage.press(Qt.Key.Key_Return)
    stage.see("Message to Bob")

    assert any("asks to write to you" in row for row in find(stage, "mall"))
    stage.press(Qt.Key.Key_Return)
    stage.see("Accept the request")

    assert "Setting: SOCKS5 proxy, Network" in find(stage, "proxy")
    stage.press(Qt.Key.Key_Return)
    stage.wait(lambda: stage.window.focusWidget() is stage.find("SOCKS5 proxy"))

    assert find(stage, "invite som")[0] == "Command: Invite someone, Ctrl+Shift+N"
    stage.press(Qt.Key.Key_Return)
    stage.click("Close the invitation")


def test_arrows_choose_escape_leaves_and_nothing_is_said_to_be_found(stage, messenger):
    for name in ("Bob", "Zoë"):
        messenger.befriend(name)
    stage.open()
    first, second = find(stage, "")[:2]
    assert first.startswith("Conversation: ")
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    name = second.split("\u2068")[1].split("\u2069")[0]
    stage.see(f"Message to {name}")
    assert find(stage, "no such thing") == []
    stage.see("Nothing found")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Escape)
    assert not stage.has(FIELD)
