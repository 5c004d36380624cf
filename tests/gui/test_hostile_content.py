"""What strangers can put into texts and names: it is shown as the characters that it is, hangs nothing, disguises nothing, fetches nothing.

Every entry of the corpus goes through each place that shows remote text: bubble, list, quotation, reaction, file card, pin, search.
"""

from __future__ import annotations

import socket
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, MessageState, Quote
from e2ee_desktop.presentation.remote_text import clean_name
from tests.gui.stage import spoken

OUT, IN = Direction.OUTGOING, Direction.INCOMING
FULL = 65_536
"""Bytes of the longest text."""
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
TEXTS = {
    "markup": "<b>bold</b><img src='http://127.0.0.1:1/x.png'><a href='file:///etc/passwd'>you</a><script>1</script>"
    * 20,
    "markdown that opens and never closes": "**" * 8_000 + "~~" * 4_000 + "```" * 3_000 + "_" * 9_000,
    "quotations in quotations": "> " * 30_000,
    "direction overrides": "\u202e\u2066\u2067invoice\u202cexe.\u202d" * 500,
    "isolates that are never closed": "\u2067" * 20_000,
    "zalgo": "".join(letter + "\u0335\u0321\u0489\u0300\u0301" * 40 for letter in "he comes") * 12,
    "one line without a break": "x" * FULL,
    "one line of wide letters": "\ufdfd" * (FULL // 3),
    "joined emoji": (FAMILY + "\u200d") * (FULL // 28),
    "flags": "🇩🇪" * (FULL // 8),
    "tones without end": "👍" + "\U0001f3fd" * 10_000,
    "invisible letters": "a" + "\u200b\u2060\ufeff" * 7_000 + "b",
    "tabs, nulls and bells": "\t\0\a\x1b[31m" * 3_000,
    "separators of lines": "\u2028\u2029\x0b\x0c\x85\r" * 5_000,
    "lone surrogates and private use": "\ue000\uf8ff\U0010ffff" * 3_000,
    "links upon links": "https://x.example/" + "a(" * 20_000 + " http://[::1" * 500,
    "a link that looks like another": "https://signal.org@evil.example/ https://xn--80ak6aa92e.com http://аpple.com",
    "Arabic letters that join": "ﷺ" + "مـ" * 15_000,
    "Tibetan stacks": "ཧྐྵྨླྺྼྻྂ" * 900,
    "many lines": "\n" * 30_000 + "end",
}


def talk(stage, messenger, text: str):
    """All places that show a text of others."""
    bob = messenger.befriend(text[:64] or "Bob").contact_id
    first = messenger.put(bob, text, IN, MessageState.READ)
    messenger.reacted(messenger.mark(first, pinned=True, starred=True), text[:16] or "x")
    messenger.put(bob, text, IN, MessageState.READ, quote=Quote(first.message_id, False, text[:300]))
    messenger.offer_file(
        bob, FileCard(text[:120] or "x", text[:80], 1_000, FileState.OFFERED, thumbnail=b"x"), b"x", text
    )
    stage.open()
    stage.main.open_chat(bob)
    stage.settle()
    return bob, first


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_laid_out_in_all_places_and_as_plain_text(stage, messenger, text):
    bob, first = talk(stage, messenger, text)
    timeline = stage.main.chat.timeline
    timeline.toggle_long(first.row)
    stage.settle()
    stage.window.grab()
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    stage.main.finding.field.setText(text[:20])
    stage.settle()
    stage.window.grab()
    stage.click("Contact details")
    stage.settle()
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in stage.window.findChildren(QLabel) if label.text()
    )
    for widget in stage.widgets():
        said = spoken(widget)
        assert not set(said) & set("\u202a\u202b\u202d\u202e\0\a\x1b"), said[:80]
        assert said.count("\u2068") + said.count("\u2066") + said.count("\u2067") <= said.count("\u2069")
    assert len(messenger.messages[bob]) == 3


NAMES = {
    "You": "“You”",
    "  yOU\u200b\u200b ": None,
    "Note to self": "“Note to self”",
    "Bob ✅": "Bob",
    "Bob ✔\ufe0f": "Bob",
    "Bob 🛡 Verified": "Bob Verified",
    "🔒🔐🔏": "?",
    "Alice\u202eboB": "AliceboB",
    "\u2066\u2069\u200b": "?",
    "Bob\nNew messages\nToday": "Bob New messages Today",
    "<b>Bob</b>": "<b>Bob</b>",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_imitates_neither_the_program_nor_its_badges(stage, messenger, name):
    bob = messenger.befriend(name).contact_id
    messenger.put(bob, "send me the code", IN, MessageState.READ)
    stage.open()
    stage.main.open_chat(bob)
    stage.settle()
    row = stage.main.conversations.list.model().index(0, 0)
    shown = row.data()
    if NAMES[name] is not None:
        assert shown == NAMES[name]
    assert shown not in ("You", "Note to self")
    assert stage.has("Trust: Not verified")
    said = stage.main.chat.timeline.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not said.startswith("You:")


def test_a_name_keeps_its_letters_in_every_script():
    for name in ("Zoë", "دينا", "李小龙", "Ольга 🦊", "O'Brien & Söhne", "नमिता"):
        assert clean_name(name) == name


def test_nothing_is_fetched_because_a_message_came(stage, messenger):
    """A listener waits behind every address in the message; nobody comes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/picture.png"
        called = threading.Event()

        def wait() -> None:
            try:
                listener.accept()
            except OSError:
                return
            called.set()

        waiting = threading.Thread(target=wait, daemon=True)
        waiting.start()
        text = f"{address} <img src='{address}'> ![x]({address}) [link]({address})"
        talk(stage, messenger, text)
        stage.window.grab()
        stage.settle()
        listener.shutdown(socket.SHUT_RDWR)
        waiting.join()
    assert not called.is_set()
    assert not any(call in messenger.calls for call in ("fetch_file", "add_contact"))
