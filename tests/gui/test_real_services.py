"""The window on the real services and a real database, for what needs no second person: notes to oneself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.single_window import WindowSocket
from e2ee_desktop.gui.surroundings import local_zone
from e2ee_desktop.gui.theme import ThemeChoice
from e2ee_desktop.gui.window import Window
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.profile_home import FolderHome
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.services.face import Custody, IssuedLink, NewProfile
from tests.gui.stage import Stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class RealStage(Stage):
    """The hands of a stage over the real desk; what is waited for is what is seen."""

    def __init__(self, folder: Path, look: Look) -> None:
        self.look, self.habits = look, Habits()
        self.home = FolderHome(ProfileFolder(folder / "profile"), ProfileDesk)
        socket = WindowSocket(folder / "window.socket")
        self.window = Window(self.home, self.surround, WindowMemory(folder), socket)

    def reader(self) -> Reader:
        return Reader(QDateTime.currentMSecsSinceEpoch(), local_zone())

    def said(self) -> list[str]:
        model = self.main.chat.timeline.model()
        return [row.accessible.replace("\u2068", "").replace("\u2069", "") for row in model.rows]


def test_notes_are_written_edited_starred_found_and_kept(qapp, tmp_path: Path):
    qapp.setStyle("Fusion")
    stage = RealStage(tmp_path, Look(qapp, ThemeChoice.LIGHT))
    try:
        made: list[object] = []
        new = NewProfile("Ada", None, Custody.PASSPHRASE, "correct horse battery")
        stage.bridge.create_profile(stage.window, new, made.append, made.append)
        stage.wait(lambda: made == [None], "the profile")
        stage.window.show()
        stage.around.mirror.fill()
        stage.wait(lambda: stage.window.main is not None, "the main page")
        stage.click("Notes to yourself")
        stage.wait(lambda: stage.main.chat.contact_id is not None, "the notes")
        assert stage.around.mirror.contacts[stage.main.chat.contact_id].standing is Standing.YOURSELF
        stage.wait(stage._is_active, "the window in front")
        QTest.keyClicks(stage.main.chat.composer.field, "buy *mlik*")
        stage.press(Qt.Key.Key_Return)
        stage.wait(lambda: len(stage.said()) == 1, "the note")
        stage.press(Qt.Key.Key_Up)
        stage.main.chat.composer.field.selectAll()
        QTest.keyClicks(stage.main.chat.composer.field, "buy *milk*")
        stage.press(Qt.Key.Key_Return)
        stage.wait(lambda: stage.said()[0].startswith("You: buy milk, edited"), "the edit")
        timeline = stage.main.chat.timeline
        timeline.setFocus()
        timeline.setCurrentIndex(timeline.model().index(0, 0))
        QTest.keyClick(timeline, Qt.Key.Key_S)
        stage.wait(lambda: ", starred" in stage.said()[0], "the star")
        stage.press(Qt.Key.Key_F, CTRL | SHIFT)
        QTest.keyClicks(stage.find("Search messages"), "MILK")
        stage.wait(lambda: [row.text for row in stage.main.finding.list.found.rows] == ["buy *milk*"], "the hit")
        stage.click("Starred messages")
        stage.wait(lambda: len(stage.main.finding.list.found.rows) == 1, "the star in its list")
    finally:
        stage.close()


def test_two_profiles_of_one_window_talk_through_the_built_in_relay_of_one(qapp, tmp_path: Path):
    qapp.setStyle("Fusion")
    stage = RealStage(tmp_path, Look(qapp, ThemeChoice.LIGHT))
    try:
        stage.window.show()
        make_profile(stage, "Ada")
        links: list[IssuedLink] = []
        stage.bridge.ask(stage.window, lambda messenger: messenger.create_invite(), links.append)
        stage.wait(lambda: links, "the invitation")
        stage.window.panes.add()
        make_profile(stage, "Bea")
        assert {place.folder.name for place in stage.home.places()} == {"profile", "2"}
        stage.click("Add a contact")
        stage.find("Link of the contact").setText(links[0].link)
        stage.click("Add this contact")
        stage.see("Message to Ada")
        stage.wait(stage._is_active, "the window in front")
        QTest.keyClicks(stage.main.chat.composer.field, "hello from next door")
        stage.press(Qt.Key.Key_Return)
        stage.wait(lambda: stage.window.panes.waiting() == 1, "the message in the other profile")
        stage.press(Qt.Key.Key_O, CTRL | SHIFT)
        stage.see("Your profile: Ada")
        stage.wait(lambda: stage.main.conversations.list.model().rowCount() == 1, "Bea in Ada's list")
        people = stage.main.conversations.list
        row = people.visualRect(people.model().index(0, 0))
        QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        stage.wait(lambda: any(said.startswith("Bea: hello from next door") for said in stage.said()), "the message")
    finally:
        stage.close()


def make_profile(stage: RealStage, name: str) -> None:
    """In the pane in front, with the built-in relay."""
    made: list[object] = []
    new = NewProfile(name, None, Custody.PASSPHRASE, "correct horse battery")
    stage.bridge.create_profile(stage.window, new, made.append, made.append)
    stage.wait(lambda: made == [None], "the profile")
    stage.around.mirror.fill()
    stage.wait(lambda: stage.window.main is not None, "the main page")
