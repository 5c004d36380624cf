"""A walk through every screen and dialog of the window, one stop at a time, for tests that judge each of them.

`tour(stage)` acts and then yields the stop's name while its screen is to be seen. A new screen is a new stop here, and every such
test sees it. `profile()` makes the profile that the walk needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState, Revision
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.presentation.file_rows import FileAct
from e2ee_desktop.presentation.links import find_links
from e2ee_desktop.presentation.message_actions import Act
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger
from tests.gui.stage import Stage

SMALLEST = (720, 520)
PERSON = "Bob Marley"
STRANGER = "Mallory"
OUT, IN = Direction.OUTGOING, Direction.INCOMING


def png() -> bytes:
    """A small picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(80, 50, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def profile() -> FakeMessenger:
    """Somebody to talk with, a stranger, and messages of every kind."""
    messenger = FakeMessenger("Alice Liddell")
    bob = messenger.befriend(PERSON).contact_id
    messenger.befriend("Zoë Fox")
    stranger = messenger.befriend(STRANGER, Standing.REQUEST)
    messenger.receive(stranger.contact_id, "Hi, I got your address from the list.")
    messenger.put(bob, "Look at https://konzerthaus.example/visit", IN, MessageState.READ)
    own = messenger.put(bob, "Platform 4, under the clock", OUT, MessageState.READ)
    messenger.former[own.message_id] = [Revision("Platform 3", own.sent_ms)]
    messenger.put(bob, "Will you bring the tickets?", OUT, MessageState.FAILED, failure="relay.quota_exceeded")
    messenger.put(bob, "", IN, MessageState.READ, kind=MessageKind.UNREADABLE)
    messenger.offer_file(bob, FileCard("plan.pdf", "application/pdf", 9_400_000, FileState.OFFERED))
    picture = FileCard("sunset.png", "image/png", 2_400, FileState.HERE, width=80, height=50)
    messenger.offer_file(bob, replace(picture, thumbnail=png()), png())
    return messenger


def first_steps(stage: Stage) -> Iterator[str]:
    """The first start. stage: without a profile."""
    stage.start(size=SMALLEST)
    stage.see("Create a profile")
    yield "welcome"
    stage.click("Create a profile")
    stage.fill("Your name", "Alice Liddell")
    yield "name"
    stage.click("Continue")
    yield "keys"
    stage.click("Protect the keys by a passphrase")
    stage.fill("New passphrase", "correct horse battery")
    stage.fill("Repeat the passphrase", "correct horse battery")
    yield "passphrase"
    stage.click("Continue")
    stage.click("Use another relay")
    yield "connect"
    stage.click("Use the built-in relay")
    stage.click("Create profile")
    stage.see("Copy link")
    yield "code"
    stage.click("Start")
    stage.see("Add your first contact")
    yield "empty"


def troubles(make: Callable[[FakeDesk], Stage]) -> Iterator[tuple[str, Stage]]:
    """Screens of a profile that does not open."""
    locked = FakeDesk(FakeMessenger())
    locked.passphrase, locked.phrase = "correct horse", "twenty four words"
    stage = make(locked)
    stage.start(size=SMALLEST)
    stage.see("Passphrase")
    yield "locked", stage
    stage.click("Use the recovery phrase")
    stage.see("Recovery phrase")
    yield "recovery phrase", stage
    stage.close()
    for code in ("keyring.locked", "keyring.entry_missing", "store.damaged", "profile.in_use"):
        desk = FakeDesk(FakeMessenger())
        desk.trouble = code
        stage = make(desk)
        stage.start(size=SMALLEST)
        stage.see("Try again")
        yield code, stage
        stage.close()


def tour(stage: Stage, size: tuple[int, int] = SMALLEST) -> Iterator[str]:
    """Everything of an open profile. stage: with `profile()`, not started yet."""
    stage.start(size=size)
    stage.wait(lambda: stage.window.main is not None)
    stage.settle()
    yield "list"
    yield from _places(stage)
    yield from _people(stage)
    yield from _conversation(stage)
    yield from _messages(stage)
    yield from _settings(stage)


def _places(stage: Stage) -> Iterator[str]:
    stage.click("Requests")
    stage.choose(STRANGER)
    yield "request"
    _single(stage)
    stage.click("Starred messages")
    stage.settle()
    yield "starred"
    stage.click("Chats")
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    stage.main.finding.field.setText("nothing like this")
    stage.settle()
    yield "search"
    stage.click("Chats")
    stage.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    yield "palette"
    stage.press(Qt.Key.Key_Escape)


def _people(stage: Stage) -> Iterator[str]:
    stage.main.invite()
    stage.settle()
    yield "invite"
    _close(stage)
    stage.messenger.refusals["add_contact"] = "link.expired"
    stage.main.add_contact("e2ee:invite#AAAA")
    stage.click("Add this contact")
    stage.settle()
    yield "add a contact"
    _close(stage)


def _conversation(stage: Stage) -> Iterator[str]:
    stage.choose(PERSON)
    yield "conversation"
    chat = stage.main.chat
    bob = chat.contact_id
    assert bob is not None
    menu = chat.arranging.menu(bob)
    assert menu is not None
    menu.popup(stage.window.mapToGlobal(QPoint(400, 60)))
    stage.settle()
    yield "conversation menu"
    _close(stage)
    stage.act(lambda: stage.messenger.go(Link.OFFLINE, "relay.wrong_key"))
    yield "relay error"
    stage.act(lambda: stage.messenger.go(Link.ONLINE))
    chat.show_details(True)
    stage.settle()
    yield "details"
    chat.show_details(False)
    chat.compare()
    stage.settle()
    for tab in ("Digits", "Scan", "Emoji"):
        stage.click(f"Compare by {tab}")
        stage.settle()
        yield f"safety number by {tab}"
    _close(stage)
    stage.act(lambda: stage.messenger.verify(bob))
    stage.act(lambda: stage.messenger.change_identity(bob))
    yield "safety number changed"
    stage.click("Continue without verifying")
    yield "continue without verifying"
    _close(stage)
    stage.act(lambda: stage.messenger.verify(bob))
    chat.arranging._ask_timer(bob, 86_400)
    yield "timer"
    _close(stage)
    chat.composer.put("good morning")
    chat.writing.later._ask("good morning")
    stage.settle()
    yield "schedule"
    _close(stage)
    later = stage.messenger.schedule_text(bob, "good morning", stage.messenger.now_ms + 86_400_000)
    stage.main._around.bridge.ask(stage.main, lambda _messenger: later)
    stage.settle()
    chat.writing.later._open_list()
    stage.settle()
    yield "scheduled"
    _close(stage)
    for ask, name in ((chat._questions.block, "block"), (chat._questions.delete, "delete the contact")):
        chat._on_contact(ask)
        yield name
        _close(stage)


def _messages(stage: Stage) -> Iterator[str]:
    chat = stage.main.chat
    assert chat.contact_id is not None
    messages = stage.messenger.messages[chat.contact_id]
    link, own, picture = messages[0], messages[1], messages[-1]
    chat._questions.open_link(find_links(link.text)[0])
    yield "open a link"
    _close(stage)
    chat.deeds.menu(own).popup(stage.window.mapToGlobal(QPoint(400, 60)))
    stage.settle()
    yield "message menu"
    _close(stage)
    for act in (Act.DETAILS, Act.FORWARD, Act.DELETE, Act.REACT):
        chat.deeds.do(act, own)
        stage.settle()
        yield f"message: {act.value}"
        _close(stage)
    chat.writing.answer(own)
    stage.settle()
    yield "reply"
    stage.press(Qt.Key.Key_Escape)
    chat.timeline.choose(own)
    stage.settle()
    yield "choosing"
    stage.click("Stop choosing")
    chat.files.offer(chat.contact_id, (png(),), None)
    stage.settle()
    yield "attach"
    _close(stage)
    chat.files.do(picture, FileAct.VIEW)
    stage.settle()
    yield "picture"
    _close(stage)


def _settings(stage: Stage) -> Iterator[str]:
    for chapter in stage.main.settings_page()._chapters:
        stage.main.show_settings(chapter.name)
        stage.settle()
        yield f"settings: {chapter.title}"
    stage.click("Show licences")
    stage.settle()
    yield "licences"
    _close(stage)


def shown(stage: Stage) -> list[QWidget]:
    """What can be used now: the dialog or menu in front, else all of the window."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return [w for w in stage.widgets() if w.window() is (front or stage.window)]


def _close(stage: Stage) -> None:
    """Close what is in front."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    assert front is not None, "nothing is open"
    front.reject() if isinstance(front, QDialog) else front.close()
    stage.settle()


def _single(stage: Stage) -> None:
    """Back to the list, where there is one column."""
    if stage.has("Back to the list"):
        stage.click("Back to the list")
