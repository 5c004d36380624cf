"""Names for screen readers, plain text for remote text, contrast, and the binding's fault of 6.12."""

from __future__ import annotations

import sys
from functools import partial
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

from e2ee_desktop.domain.people import Standing
from e2ee_desktop.gui.assets import resources
from e2ee_desktop.gui.theme import DARK, LIGHT, Tokens, contrast, high_contrast
from e2ee_desktop.presentation.avatars import PAIRS
from tests.gui.stage import spoken

TEXT_PAIRS = """text bg, text surface, text hover, text selected, text bubble_in, text2 bg, text2 surface, text2 hover,
    text2 selected, text2 bubble_in, accent bg, accent surface, accent selected, accent bubble_in, on_accent accent,
    bubble_out_text bubble_out, bubble_out_meta bubble_out, danger bg, danger danger_bg, warn warn_bg, ok ok_bg, ok bg,
    text warn_bg, text danger_bg, text ok_bg, warn bg, text raised, text2 raised, on_accent accent_hover,
    on_danger danger_fill, on_danger danger_fill_hover, danger hover, danger selected, danger surface, ok surface"""
EDGE_PAIRS = """border_strong bg, border_strong surface, focus bg, focus surface, bubble_out bg, ok surface, warn surface,
    danger surface"""
HOSTILE = '<b>bold</b><img src="file:///etc/passwd">\u202egnp.exe'


@pytest.mark.parametrize(
    "tokens",
    [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)],
    ids=["light", "dark", "light high", "dark high"],
)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (EDGE_PAIRS, 3.0)], ids=["text", "edges"])
def test_every_pair_has_the_contrast_it_needs(tokens: Tokens, pairs: str, least: float):
    low = {}
    for pair in pairs.split(","):
        front, ground = pair.split()
        ratio = contrast(getattr(tokens, front), getattr(tokens, ground))
        if ratio < least:
            low[pair.strip()] = round(ratio, 2)
    assert low == {}


def test_avatars_are_readable():
    assert min(contrast(*pair) for pair in PAIRS) >= 5.9


def test_the_table_of_the_design_is_met_exactly():
    assert round(contrast(LIGHT.text, LIGHT.bg), 2) == 17.82
    assert round(contrast(DARK.bubble_out_meta, DARK.bubble_out), 2) == 4.74


def test_nothing_that_can_be_used_is_without_a_name(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.receive(bob.contact_id, "hi")
    messenger.befriend("Mallory", Standing.REQUEST)
    stage.open()

    def nameless() -> list[QWidget]:
        kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit)
        inner = ("qt_", "ScrollLeftButton", "ScrollRightButton")
        return [
            widget
            for widget in stage.widgets()
            if isinstance(widget, kinds)
            and not spoken(widget)
            and not widget.objectName().startswith(inner)
            and not isinstance(widget.parent(), QLineEdit)
        ]

    def twice() -> set[str]:
        names = [spoken(w) for w in stage.widgets() if isinstance(w, QAbstractButton | QLineEdit | QPlainTextEdit)]
        return {name for name in names if name and names.count(name) > 1}

    for go_on in (
        lambda: None,
        lambda: stage.choose("Bob"),
        lambda: stage.click("Contact details"),
        lambda: stage.click("Settings"),
        *(partial(show_page, stage, place) for place in range(stage.main.settings_page().count)),
        lambda: stage.click("Requests"),
        lambda: stage.choose("Mallory"),
        lambda: stage.click("Chats"),
        lambda: stage.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        lambda: stage.press(Qt.Key.Key_Escape),
        lambda: stage.choose("Bob"),
        lambda: stage.click("Trust: Not verified"),
        lambda: stage.click("Compare by Scan"),
        lambda: stage.click("Compare by Emoji"),
        lambda: stage.click("Not now"),
        lambda: stage.click("Invite someone"),
    ):
        go_on()
        stage.settle()
        assert nameless() == []
        assert twice() == set()


def show_page(stage, place: int) -> None:
    page = stage.main.settings_page()
    page.show_page(list(page._rows)[place])


def test_f6_goes_through_every_part_of_the_window_and_back(stage, messenger):
    bob = messenger.befriend("Bob")
    messenger.receive(bob.contact_id, "hi")
    stage.open()
    stage.choose("Bob")
    stage.click("Contact details")
    stage.act(lambda: messenger.change_identity(bob.contact_id))

    def round_trip(modifier: Qt.KeyboardModifier, count: int) -> list[str]:
        passed = []
        for _ in range(count):
            stage.press(Qt.Key.Key_F6, modifier)
            focus = stage.window.focusWidget()
            assert focus is not None
            passed.append(spoken(focus))
        return passed

    there = round_trip(Qt.KeyboardModifier.NoModifier, 7)
    assert sorted(there) == sorted(
        ["Chats", "Conversations", "Contact details", "Compare now", "Messages", "Close details", there[-1]]
    )
    assert len(set(there)) >= 6
    back = round_trip(Qt.KeyboardModifier.ShiftModifier, 6)
    assert back == list(reversed(there[:-1]))
    stage.click("Settings")
    assert "Search settings" in round_trip(Qt.KeyboardModifier.NoModifier, 3)


def test_remote_text_is_plain_text_wherever_it_is_shown(stage, messenger):
    eve = messenger.befriend(HOSTILE)
    messenger.receive(eve.contact_id, HOSTILE)
    stage.open()
    rows = stage.main.conversations.list.model()
    shown = rows.index(0, 0).data()
    assert "\u202e" not in shown
    assert "<b>" in shown
    stage.choose(shown)
    stage.click("Contact details")
    stage.click("Trust: Not verified")
    stage.see("It matches")
    stage.settle()
    labels = [widget for widget in stage.widgets() if isinstance(widget, QLabel) and "bold" in widget.text()]
    assert len(labels) >= 3
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not any("\u202e" in label.text() for label in labels)
    message = stage.main.chat.timeline.model().index(0, 0)
    assert "<b>bold</b>" in message.data(Qt.ItemDataRole.AccessibleTextRole)
    for widget in stage.widgets():
        assert "<b>" not in widget.toolTip()


def test_tab_reaches_everything_of_the_main_window(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    reached = []
    for _ in range(40):  # once round, from the message that is being written
        stage.press(Qt.Key.Key_Tab)
        focus = stage.window.focusWidget()
        reached.append(spoken(focus) if focus is not None else "")
    for name in ("Chats", "Settings", "Search conversations", "Conversations", "Add a contact", "Contact details"):
        assert name in reached
    assert "Message to Bob" in reached


def test_keys_move_between_conversations_and_open_dialogs(stage, messenger):
    messenger.befriend("Bob")
    messenger.befriend("Zoë")
    stage.open()
    stage.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    first = stage.main.chat.contact_id
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stage.main.chat.contact_id not in (None, first)
    stage.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    stage.see("Find people, messages, settings and commands")
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.see("Link of the contact")


def test_void_calls_of_the_binding_keep_their_hands_off_none(qapp):
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 100


def test_every_bundled_file_is_the_one_that_was_reviewed():
    listed = dict(reversed(line.split(maxsplit=1)) for line in (resources() / "HASHES").read_text().splitlines())
    found = {
        file.relative_to(resources()).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in resources().rglob("*")
        if file.is_file()
        and file.name != "HASHES"
        and file.parent.name != "translations"  # our own, not reviewed but made
    }
    assert found == listed
