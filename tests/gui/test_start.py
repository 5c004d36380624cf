"""Every way in which a profile may stay closed, and second starts."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from e2ee_desktop.gui.opened_links import OpenedLinks
from e2ee_desktop.gui.single_window import WindowSocket, call_first_window
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("keyring.locked", "The keyring is locked"),
        ("keyring.unavailable", "No keyring is running"),
        ("keyring.entry_missing", "The key of this profile is missing"),
        ("store.damaged", "The message database is damaged"),
        ("profile.in_use", "This profile is already open"),
        ("something.new", "The profile can't be opened"),
    ],
)
def test_a_closed_profile_says_why_and_opens_when_mended(set_up, code, title):
    stage = set_up(FakeDesk(FakeMessenger()))
    stage.desk.trouble = code
    stage.start()
    stage.see(title)
    stage.click("Copy error code")
    assert QApplication.clipboard().text() == code
    stage.click("Try again")
    stage.see(title)
    assert stage.window.main is None
    stage.desk.trouble = ""
    stage.click("Try again")
    stage.see("Add your first contact")


def test_a_folder_that_is_not_ours_is_never_made_into_a_profile(set_up):
    stage = set_up(FakeDesk())
    stage.desk.refusals["has_profile"] = "profile.not_ours"
    stage.start()
    stage.see("This is not a profile folder")
    assert not stage.has("Create a profile")


def test_the_passphrase_opens_and_a_wrong_one_does_not(set_up):
    stage = set_up(FakeDesk(FakeMessenger()))
    stage.desk.passphrase = "correct horse"
    stage.start()
    stage.fill("Passphrase", "wrong")
    stage.click("Unlock")
    stage.settle()
    assert stage.says("not the right passphrase")
    stage.fill("Passphrase", "correct horse")
    stage.click("Unlock")
    stage.see("Add your first contact")


def test_a_link_from_the_command_line_is_filled_in(set_up):
    stage = set_up(FakeDesk(FakeMessenger()))
    stage.start("e2ee:invite#abc")
    assert stage.see("Link of the contact").text() == "e2ee:invite#abc"


def test_a_second_start_hands_over_its_link_and_ends(stage, tmp_path):
    stage.open()
    answered: list[bool] = []
    caller = threading.Thread(
        target=lambda: answered.append(call_first_window(tmp_path / "window.socket", "e2ee:invite#second"))
    )
    caller.start()
    assert stage.see("Link of the contact").text() == "e2ee:invite#second"
    caller.join(10)
    assert answered == [True]


def test_a_socket_left_behind_by_a_killed_window_is_no_window(qapp, tmp_path):
    path = tmp_path / ("a-long-folder-name-" * 8) / "window.socket"
    path.parent.mkdir()
    dead = WindowSocket(path)
    assert dead.listen()
    dead._socket.close()
    assert not call_first_window(path, None)
    alive = WindowSocket(path)
    assert alive.listen()
    alive.close()
    assert not path.exists()


def test_closing_ends_the_services(set_up, qapp):
    desk = FakeDesk(FakeMessenger())
    stage = set_up(desk)
    stage.open()
    stage.close()
    assert desk.closed


def test_bringing_an_older_profile_up_to_date_is_shown_can_be_stopped_and_goes_on(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.upgrade_steps = 3
    stage = set_up(desk)
    stage.start()
    bar = stage.see("Bringing the profile up to date")
    stage.wait(lambda: (bar.value(), bar.maximum()) == (2, 3))
    assert stage.says("Nothing is lost")
    stage.click("Stop")
    stage.wait(lambda: stage.says("was not brought up to date"))
    assert desk.stopped_opening
    stage.click("Try again")
    stage.see("Add your first contact")


def test_a_link_that_the_system_hands_over_is_filled_in_and_files_are_none(stage, qapp):
    stage.open()
    links = OpenedLinks(qapp)
    links.opened.connect(stage.window.called)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/tmp/holiday.png")))
        assert not stage.has("Link of the contact")
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("e2ee:invite#abc%2B_-")))
        assert stage.see("Link of the contact").text() == "e2ee:invite#abc%2B_-"
    finally:
        delete(links)
