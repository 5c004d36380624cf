"""Several profiles in one window: each with services of its own, a menu between them, and nothing of one in another."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from shiboken6 import isValid

from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.pane import PaneState
from e2ee_desktop.gui.theme import ThemeChoice
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger
from tests.gui.stage import Stage, on_stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def work() -> FakeDesk:
    return FakeDesk(FakeMessenger("Alice at work"))


@pytest.fixture
def two(qapp, tmp_path, messenger, work) -> Iterator[Stage]:
    """Alice's window: her own profile is in front, the one for work is closed."""
    with on_stage(FakeDesk(messenger), tmp_path, others=(work,)) as stage:
        yield stage


def listed(stage: Stage) -> list[str]:
    """The lines of the open menu, without marks that nobody sees."""
    (menu,) = [each for each in stage.popups() if isinstance(each, QMenu)]
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    return [text.replace("\u2068", "").replace("\u2069", "").replace("&", "") for text in texts]


def pick(stage: Stage, beginning: str) -> None:
    (menu,) = [each for each in stage.popups() if isinstance(each, QMenu)]
    action = next(each for each in menu.actions() if plain(each).startswith(beginning))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    stage.wait(lambda: not stage.popups(), "the menu gone")
    stage.wait(stage._is_active, "the window in front again")


def plain(action: QAction) -> str:
    return action.text().replace("\u2068", "").replace("\u2069", "").replace("&", "").lstrip("0123456789 ")


def go_to(stage: Stage, name: str) -> None:
    stage.click(next(each for each in stage.names() if each.startswith("Your profile: ")))
    pick(stage, name)
    stage.wait(lambda: stage.window.main is not None, "the profile's main page")
    stage.settle()


def test_a_closed_profile_opens_from_the_menu_and_each_shows_its_own_people(two, messenger, work):
    messenger.befriend("Bob")
    work.messenger.befriend("Carol")
    two.open()
    two.settle()
    two.click("Your profile: Alice")
    assert listed(two) == ["1  Alice", "2  Profile 2: closed", "Add a profile"]
    pick(two, "Profile 2")
    two.see("Your profile: Alice at work")
    two.choose("Carol")
    assert not two.says("Bob")
    go_to(two, "Alice")
    two.choose("Bob")
    assert not two.says("Carol")


def test_news_in_another_profile_are_counted_named_and_told_with_its_name(two, messenger, work):
    carol = work.messenger.befriend("Carol")
    two.open()
    go_to(two, "Profile 2")
    go_to(two, "Alice")
    work.act(lambda: work.messenger.receive(carol.contact_id, "are you in?"))
    two.wait(lambda: two.window.windowTitle() == "(1) E2EE Desktop", "the count of both")
    two.wait(lambda: work.told.shown, "the notice")
    (notice,) = work.told.shown.values()
    assert notice.title == "Carol (\u2068Alice at work\u2069)"
    assert two.main.rail.avatar.accessibleDescription() == "Other profiles have 1 unread"
    two.click("Your profile: Alice")
    assert listed(two)[1] == "2  Alice at work: 1 unread"
    pick(two, "Alice at work")
    two.choose("Carol")
    two.wait(lambda: two.window.windowTitle() == "E2EE Desktop", "nothing unread")
    work.act(lambda: work.told.chosen(carol.contact_id.hex()))


def test_a_notice_of_another_profile_brings_it_to_the_front(two, messenger, work):
    carol = work.messenger.befriend("Carol")
    two.open()
    go_to(two, "Profile 2")
    go_to(two, "Alice")
    work.act(lambda: work.messenger.receive(carol.contact_id, "are you in?"))
    two.wait(lambda: work.told.shown, "the notice")
    work.act(lambda: work.told.chosen(carol.contact_id.hex()))
    two.see("Message to Carol")


def test_one_profile_alone_is_as_if_there_were_no_others(stage, messenger):
    bob = messenger.befriend("Bob")
    stage.open()
    stage.act(lambda: messenger.receive(bob.contact_id, "hello"))
    stage.wait(lambda: stage.desk.told.shown, "the notice")
    assert [notice.title for notice in stage.desk.told.shown.values()] == ["Bob"]
    stage.press(Qt.Key.Key_P, CTRL | SHIFT)
    assert listed(stage) == ["Alice: 1 unread", "Add a profile"]


def test_a_profile_that_fails_or_is_locked_leaves_the_others_alone(two, messenger, work):
    messenger.befriend("Bob")
    work.passphrase = "correct horse"
    two.open()
    two.settle()
    two.click("Your profile: Alice")
    pick(two, "Profile 2")
    two.see("Passphrase")
    two.click("Profile: \u2068Profile 2\u2069")
    assert listed(two)[:2] == ["1  Alice", "2  Profile 2: locked"]
    pick(two, "Alice")
    two.choose("Bob")
    work.trouble = "store.damaged"
    two.window.panes.show_profile("2")
    two.fill("Passphrase", "wrong")
    two.click("Unlock")
    two.see("The message database is damaged")
    two.press(Qt.Key.Key_O, CTRL | SHIFT)
    two.see("Message to Bob")


def test_a_closed_profile_ends_its_services_and_leaves_nothing_in_what_the_other_shows(two, messenger, work):
    bob = messenger.befriend("Bob")
    two.open()
    go_to(two, "Profile 2")
    go_to(two, "Alice")
    two.act(lambda: messenger.receive(bob.contact_id, "the canary sings"))
    two.choose("Bob")
    assert "the canary sings" in held(two.window)
    pane = two.window.panes.front
    two.click("Your profile: Alice")
    pick(two, "Close this profile")
    two.see("Your profile: Alice at work")
    two.wait(lambda: two.desk.closed, "its services at their end")
    two.wait(lambda: not isValid(pane), "its pane gone")
    gc.collect()
    assert "the canary sings" not in held(two.window)
    assert not work.closed
    go_to(two, "Profile 1")
    two.choose("Bob")


def held(root: object) -> set[str]:
    """Every text that can be reached from an object of the window, by references of Python."""
    seen: dict[int, object] = {}
    texts: set[str] = set()
    waiting = [root]
    while waiting:
        each = waiting.pop()
        if id(each) in seen or type(each).__module__.startswith(("tests.", "_pytest", "importlib")):
            continue
        seen[id(each)] = each
        if isinstance(each, str):
            texts.add(each)
        elif not isinstance(each, type) and type(each).__name__ not in (
            "module",
            "frame",
            "builtin_function_or_method",
        ):
            waiting += gc.get_referents(each)
    return texts


def test_a_further_profile_is_made_in_the_window(two, messenger, work):
    two.open()
    two.settle()
    two.click("Your profile: Alice")
    pick(two, "Add a profile")
    two.click("Create a profile")
    two.fill("Your name", "Ali")
    two.click("Profile: \u2068New profile\u2069")
    pick(two, "Alice")
    two.press(Qt.Key.Key_P, CTRL | SHIFT)
    pick(two, "New profile")
    two.click("Continue")
    two.click("Continue")
    two.click("Create profile")
    two.click("Start")
    two.see("Your profile: Ali")
    two.click("Your profile: Ali")
    assert listed(two)[:3] == ["1  Alice", "2  Profile 2: closed", "3  Ali"]
    assert messenger.account().name == "Alice"


def test_a_link_from_outside_asks_for_which_of_the_open_profiles(two, messenger, work):
    two.open()
    go_to(two, "Profile 2")
    two.window.called("e2ee:invite#abc")
    two.click("\u2068Alice\u2069")
    assert two.see("Link of the contact").text() == "e2ee:invite#abc"
    assert two.window.panes.front.name() == "Alice"


def test_profiles_that_were_open_open_again_and_the_one_in_front_is_in_front(qapp, tmp_path):
    desks = [FakeDesk(FakeMessenger(name)) for name in ("Ada", "Bea", "Cid")]
    with on_stage(desks[0], tmp_path, others=(desks[1], desks[2])) as stage:
        stage.open()
        go_to(stage, "Profile 3")
    again = Stage(desks[0], tmp_path, Look(qapp, ThemeChoice.LIGHT), desks[1], desks[2])
    try:
        again.start()
        again.see("Your profile: Cid")
        again.wait(lambda: len(again.window.panes.each()) == 2, "Ada's pane")
        again.wait(lambda: all(pane.state is PaneState.OPEN for pane in again.window.panes.each()), "both open")
        assert [row.title for row in again.window.panes.rows()] == ["Ada", "Profile 2", "Cid"]
        assert again.window.panes.front.name() == "Cid"
    finally:
        again.close()


def settings_of_profile(stage: Stage) -> None:
    stage.click("Settings")
    stage.see("Name of this profile on this computer")


def test_a_profile_is_called_what_the_person_calls_it_here(two, messenger):
    two.open()
    settings_of_profile(two)
    two.fill("Name of this profile on this computer", "Home")
    two.click("Save the profile's name")
    two.wait(lambda: two.window.panes.rows()[0].title == "Home", "the name")
    two.click("Your profile: Alice")
    assert listed(two)[0] == "1  Home"
    pick(two, "Home")
    assert messenger.account().name == "Alice"


def test_a_profile_is_removed_after_its_name_was_typed_and_a_backup_is_offered(
    two, messenger, work, tmp_path, monkeypatch
):
    file = str(tmp_path / "home.e2eebackup")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
    two.open()
    go_to(two, "Profile 2")
    settings_of_profile(two)
    two.click("Remove from this computer")
    assert two.says("cannot|can be had back")
    assert not two.find("Remove for good").isEnabled()
    two.click("Make a backup first")
    two.wait(lambda: two.says("The backup is written"), "the backup")
    assert work.stored.written == [(file, None)]
    two.fill("Type the profile's name", "Alice at work")
    work.refusals["remove"] = "profile.unwritable"
    two.click("Remove for good")
    two.wait(lambda: two.says("folder"), "why it was not removed")
    two.click("Remove for good")
    two.see("Your profile: Alice")
    two.wait(lambda: work.closed and len(two.window.panes.rows()) == 1, "the profile gone")
    assert work.messenger is None
    assert not two.desk.closed


def test_after_the_last_profile_was_removed_the_window_begins_anew(stage, messenger):
    stage.open()
    settings_of_profile(stage)
    stage.click("Remove from this computer")
    stage.fill("Type the profile's name", "Alice")
    stage.click("Remove for good")
    stage.see("Create a profile")
