"""The keyboard alone: it reaches every control of every screen, in the order in which one reads, with the focus to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from tests.fakes.desk import FakeDesk
from tests.gui.stage import Stage, spoken
from tests.gui.tour import first_steps, profile, shown, tour

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
STEPS_MAX = 250
SECTIONS_MAX = 8
ORDER = (
    "Chats", "Search conversations", "Conversations", "Search in this conversation", "Compare now", "Messages", "Attach files",
    "Message to ", "Close details",
)  # fmt: skip


def used(widget: QWidget) -> bool:
    """Whether it is a control that a person may want now; what Qt puts inside of one is reached with it."""
    inner = widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
    part = isinstance(widget.parent(), QLineEdit | QComboBox) or isinstance(widget.parentWidget(), QComboBox)
    return isinstance(widget, CONTROLS) and widget.isEnabled() and not inner and not part


def walk(front: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What has the keyboard, one after the other, until all were passed."""
    passed: list[QWidget] = []
    again = 0
    for _ in range(STEPS_MAX):
        QTest.keyClick(front.focusWidget() or front, key)
        now = front.focusWidget()
        if now is None or again > SECTIONS_MAX:
            break
        again = again + 1 if now in passed else 0  # a field of a date has parts
        if not again:
            passed.append(now)
    return passed


def out_of_reach(stage: Stage) -> list[str]:
    stage.settle()
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or stage.window
    if isinstance(front, QMenu):
        return []  # by arrows, which are Qt's
    reached = {id(each) for each in walk(front)}
    groups = {id(each.group()) for each in shown(stage) if isinstance(each, QRadioButton) and id(each) in reached}
    return [
        spoken(widget) or repr(widget)
        for widget in shown(stage)
        if used(widget)
        and id(widget) not in reached
        and not (isinstance(widget, QRadioButton) and id(widget.group()) in groups)  # arrows move within a group
    ]


def test_every_control_of_every_screen_is_reached_by_tab(set_up):
    stage = set_up(FakeDesk(profile()))
    found = [f"{name}: {each}" for name in tour(stage, (1100, 760)) for each in out_of_reach(stage)]
    assert not found, "\n".join(found)


def test_every_control_of_the_first_start_is_reached_by_tab(set_up):
    stage = set_up(FakeDesk())
    found = [f"{name}: {each}" for name in first_steps(stage) for each in out_of_reach(stage)]
    assert not found, "\n".join(found)


@pytest.fixture
def talking(set_up) -> Stage:
    """A conversation with everything around it."""
    stage = set_up(FakeDesk(profile()))
    stage.open()
    stage.choose("Bob Marley")
    bob = stage.main.chat.contact_id
    stage.act(lambda: stage.messenger.change_identity(bob))
    stage.main.chat.show_details(True)
    stage.settle()
    return stage


def order(stage: Stage) -> list[str]:
    stage.main.rail.chats.setFocus()
    return [spoken(stage.main.rail.chats), *(spoken(each) for each in walk(stage.window))]


def place(names: list[str], wanted: str) -> int | None:
    return next((at for at, name in enumerate(names) if name.startswith(wanted)), None)


def test_tab_goes_through_the_window_as_one_reads_it(talking):
    with_banner = order(talking)
    talking.act(lambda: talking.messenger.verify(talking.main.chat.contact_id))
    with_composer = order(talking)
    for names in (with_banner, with_composer):
        places = [at for wanted in ORDER if (at := place(names, wanted)) is not None]
        assert places == sorted(places), names
    assert all(place(with_banner + with_composer, wanted) is not None for wanted in ORDER)


def test_a_dialog_keeps_the_keyboard_and_gives_it_back(talking):
    talking.act(lambda: talking.messenger.verify(talking.main.chat.contact_id))
    composer = talking.main.chat.composer.field
    composer.setFocus()
    for open_it in (talking.main.chat.compare, talking.main.invite, talking.main.palette_deeds.open):
        open_it()
        talking.settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert all(dialog.isAncestorOf(each) for each in walk(dialog))
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        talking.settle()
        talking.wait(lambda: talking.window.focusWidget() is composer, "the keyboard back where it was")


def test_what_has_the_keyboard_is_seen(talking):
    """Every control looks otherwise with the keyboard than without it: by some pixels at its place."""
    unseen = []
    for each in walk(talking.window):
        if isinstance(each, QAbstractButton):
            each.setFocus(Qt.FocusReason.TabFocusReason)
            with_focus = look(each, talking)
            each.clearFocus()
            if look(each, talking) == with_focus:
                unseen.append(spoken(each))
    assert unseen == []


def look(widget: QWidget, stage: Stage) -> QImage:
    area = widget.rect().adjusted(-4, -4, 4, 4).translated(widget.mapTo(stage.window, widget.rect().topLeft()))
    return stage.window.grab(area).toImage()
