"""Every screen in a language of brackets, accents and longer words: nothing is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from e2ee_desktop.gui.surroundings import translate, translate_count
from e2ee_desktop.presentation.english import english_date
from e2ee_desktop.presentation.reader import Reader
from tests.fakes.desk import FakeDesk
from tests.gui.pseudo import PseudoTranslator, as_source, outside, pseudo
from tests.gui.stage import Stage
from tests.gui.tour import first_steps, profile, shown, tour, troubles

WINDOW = (1100, 760)
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_NAMES = re.compile(
    r"E2EE Desktop|Alice( Liddell)?|Bob Marley|Mallory|Zoë Fox|[\w.-]+\.(pdf|png|txt|example)\S*|https?:\S+|e2ee(-relay)?:\S+"
    r"|socks5:\S+|GNOME Keyring|(Ctrl|Alt|Shift|Del|Return|Enter|Esc|Up|Down|Tab)\b|English|Deutsch|Français|Español"
    r"|[a-z]+\.[a-z_]+|[0-9a-f]{4,}"
)
"""What no language translates: names of people and products, addresses, files, keys of the keyboard, codes, digits."""
_SAID = ("Look at", "Platform", "Will you bring", "good morning", "Hi, I got", "nothing like this", "correct horse")
"""What people wrote."""


@pytest.fixture
def speaking(qapp) -> Iterator[PseudoTranslator]:
    translator = PseudoTranslator()
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def speak(set_up, qapp, speaking):
    """Make a stage that speaks it."""

    def make(desk: FakeDesk) -> Stage:
        stage = set_up(desk)
        qapp.installTranslator(speaking)
        stage.voice = lambda now_ms: Reader(
            now_ms, UTC, translate, translate_count, lambda at, form: pseudo(english_date(at, form))
        )
        return stage

    return make


def texts(widgets: Iterable[QWidget]) -> Iterator[str]:
    for widget in widgets:
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if widget.isWindow():
            yield widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())


def in_english(stage: Stage) -> set[str]:
    """Texts with letters outside of brackets that are nobody's name."""
    found: set[str] = set()
    for text in texts(shown(stage)):
        rest = _NAMES.sub("", outside(text))
        if _LETTERS.search(rest) and not any(said in text for said in _SAID):
            found.add(text)
    return found


def judge(stage: Stage, stop: str, faults: dict[str, object]) -> None:
    faults.update({f"{stop}: in English: {text}": None for text in sorted(in_english(stage))})


def test_the_language_can_be_taken_back():
    for text in ("Send", "Message to {name}", "%n chosen", "{setting}, in {page}", "“For me” deletes"):
        assert pseudo(text) != text
        assert as_source(pseudo(text)) == text
        assert outside(pseudo(text).format(name="Bob", setting="x", page="y")) == ""
        assert len(pseudo(text)) >= 1.4 * len(text)


def test_every_screen_of_a_profile_is_translated(speak, speaking):
    faults: dict[str, object] = {}
    stage = speak(FakeDesk(profile()))
    for stop in tour(stage, WINDOW):
        judge(stage, stop, faults)
    assert not faults, "\n".join(faults)
    assert not speaking.unknown


def test_the_first_start_is_translated(speak, speaking):
    faults: dict[str, object] = {}
    desk = FakeDesk(None)
    stage = speak(desk)
    for stop in first_steps(stage):
        judge(stage, stop, faults)
    assert not faults, "\n".join(faults)
    assert not speaking.unknown


def test_troubles_are_translated(speak, speaking):
    faults: dict[str, object] = {}
    for stop, stage in troubles(speak):
        judge(stage, stop, faults)
    assert not faults, "\n".join(faults)
    assert not speaking.unknown


def test_messages_are_spoken_in_the_language(speak):
    messenger = profile()
    stage = speak(FakeDesk(messenger))
    stage.open()
    stage.choose("Bob Marley")
    model = stage.main.chat.timeline.model()
    said = [as_source(row.accessible) for row in model.rows]
    assert any("You: " in line and ", read" in line for line in said)
    assert all("⟦" in row.accessible for row in model.rows if row.own)
