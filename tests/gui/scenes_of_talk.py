"""Scenes for `screenshots.py`: what bubbles show, and what is done to messages and conversations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter
from PySide6.QtTest import QTest

from e2ee_desktop.domain.files import FileCard, FileState, Metadata
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState, Quote, Revision
from e2ee_desktop.presentation.file_rows import FileAct
from e2ee_desktop.presentation.message_actions import Act
from tests.fakes.desk import FakeDesk
from tests.fakes.face import MINUTE_MS, START_MS, FakeMessenger
from tests.gui.camera import Photographer
from tests.gui.stage import on_stage

OUT, IN = Direction.OUTGOING, Direction.INCOMING


def talk_with_zoe(messenger: FakeMessenger, zoe: ContactId) -> None:
    """Everything that a bubble can show."""
    say, mark = messenger.put, messenger.mark
    messenger.now_ms = START_MS - 50 * MINUTE_MS
    plan = say(
        zoe,
        "The concert begins at **20:00**, doors open an hour earlier. Shall we meet at the station?",
        IN,
        MessageState.READ,
    )
    messenger.reacted(mark(plan, pinned=True), "👍", own=True)
    messenger.reacted(plan, "👍")
    messenger.now_ms += 2 * MINUTE_MS
    answer = say(
        zoe, "Yes! Platform 4, under the clock", OUT, MessageState.READ,
        quote=Quote(plan.message_id, False, "The concert begins at **20:00**, doors open an hour earlier."),
    )  # fmt: skip
    messenger.reacted(mark(answer, edited_ms=messenger.now_ms, starred=True), "❤️")
    messenger.now_ms += MINUTE_MS
    say(
        zoe,
        "What I found out about the hall:\n- *no* umbrellas inside\n- ~~cash~~ cards only\n- quiet in row 12\n> Bags go to the wardrobe\nTheir page: https://konzerthaus.example/visit and the code is `ZX-42`",
        IN,
        MessageState.READ,
    )
    say(zoe, "```\ndef tickets(people):\n    return 2 * people\n```\nThat is _all_ the maths.", OUT, MessageState.READ)
    messenger.now_ms += MINUTE_MS
    forwarded = say(zoe, "Line 7 is closed tonight, take the tram.", IN, MessageState.READ, forwarded=True)
    messenger.reacted(forwarded, "😮", own=True)
    emoji = say(zoe, "🎻🎶", OUT, MessageState.READ)
    messenger.reacted(emoji, "😂")
    messenger.now_ms += MINUTE_MS
    gone = say(zoe, "I should not have said that", IN, MessageState.READ)
    messenger.erased(gone)
    messenger.timer_was_set(zoe, 3_600, OUT)
    running = say(zoe, "This will be gone in a while", OUT, MessageState.READ, timer_s=3_600)
    mark(running, expires_ms=START_MS + 24 * MINUTE_MS)
    say(
        zoe, "And this is my answer", IN, MessageState.READ, timer_s=3_600,
        quote=Quote(answer.message_id, True, "Yes! Platform 4, under the clock"),
    )  # fmt: skip
    messenger.now_ms = START_MS


def bubbles(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice Liddell")
    zoe = messenger.befriend("Zoë Fox")
    messenger.befriend("Bob Marley")
    messenger.befriend("Grandmother")
    talk_with_zoe(messenger, zoe.contact_id)
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        main = stage.open()
        stage.window.resize(1100, 1000)
        stage.choose("Zoë Fox")
        camera.take(stage, "80-bubbles")
        timeline = main.chat.timeline
        timeline.verticalScrollBar().setValue(0)
        stage.settle()
        QTest.mouseMove(timeline.viewport(), stage.bubble(0))
        camera.take(stage, "81-hover")
        first = messenger.messages[zoe.contact_id][0]
        main.chat.writing.answer(first)
        camera.take(stage, "82-reply")
        stage.press(Qt.Key.Key_Escape)
        menu = main.chat.deeds.menu(first)
        menu.popup(timeline.viewport().mapToGlobal(stage.bubble(0)))
        camera.take(stage, "83-menu")
        menu.close()
        timeline.choose(first)
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=stage.bubble(2))
        camera.take(stage, "84-choosing")
        stage.click("Forward chosen messages")
        camera.take(stage, "85-forward")
        stage.click("Cancel")
        stage.click("Delete chosen messages")
        camera.take(stage, "86-delete")
        stage.click("Cancel")
        stage.click("Stop choosing")
        main.chat.deeds.do(Act.REACT, first)
        camera.take(stage, "87-emoji")
        stage.press(Qt.Key.Key_Escape)
        own = messenger.messages[zoe.contact_id][1]
        messenger.former[own.message_id] = [Revision("Yes! Platform 3", START_MS - 40 * MINUTE_MS)]
        main.chat.deeds.do(Act.DETAILS, own)
        camera.take(stage, "88-details")


def conversations(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice Liddell")
    for number, name in enumerate(
        ("Bob Marley", "Zoë Fox", "Grandmother", "Karl-Heinz von Oberüberunterstein", "Mira")
    ):
        messenger.now_ms = START_MS - number * 100 * MINUTE_MS
        contact = messenger.befriend(name).contact_id
        for text in ("Are you there?", "The **cake** is in the oven.")[: number % 3]:
            messenger.receive(contact, text)
        messenger.arrange(contact, pinned=name == "Grandmother", muted_until_ms=2**53 if number == 3 else 0)
        messenger.arrange(contact, archived=name == "Mira", marked_unread=name == "Bob Marley")
    messenger.now_ms = START_MS
    zoe = next(c.contact_id for c in messenger.people.values() if c.name == "Zoë Fox")
    messenger.verify(zoe)
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        main = stage.open()
        stage.act(lambda: messenger.arrange(zoe, timer_s=86_400, missing=2))
        stage.choose("Zoë Fox")
        stage.act(lambda: messenger.types(zoe))
        camera.take(stage, "90-conversations")
        stage.click("Open conversation menu")
        camera.take(stage, "91-conversation-menu")
        stage.popups()[0].close()
        main.chat.arranging._ask_timer(zoe, 86_400)
        camera.take(stage, "92-timer")
        stage.click("Cancel")
        stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        main.finding.field.setText("cake")
        camera.take(stage, "95-search")
        stage.click("Settings")
        stage.click("Privacy")
        stage.settle()
        camera.take(stage, "93-privacy")
        stage.click("Chats")
        stage.click("Notes to yourself")
        stage.settle()
        camera.take(stage, "94-notes")


def files(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice Liddell")
    bob = messenger.befriend("Bob Marley").contact_id
    picture = QImage(800, 500, QImage.Format.Format_RGB32)
    gradient = QLinearGradient(0, 0, 800, 500)
    gradient.setColorAt(0, QColor("#F6B26B"))
    gradient.setColorAt(1, QColor("#3D85C6"))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), gradient)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"jpeg").write(picture)
    data = bytes(buffer.data().data())
    card = FileCard("sunset.jpg", "image/jpeg", 2_400_000, FileState.HERE, width=800, height=500, thumbnail=data)
    plan = FileCard(
        "A very long name of a document that goes on and on.pdf", "application/pdf", 9_400_000, FileState.OFFERED
    )
    messenger.offer_file(bob, card, data, "The *last* evening")
    messenger.offer_file(bob, replace(card, state=FileState.OFFERED, width=300, height=500))
    messenger.offer_file(bob, plan)
    moving = messenger.offer_file(bob, replace(plan, name="film.mp4", media_type="video/mp4", state=FileState.FETCHING))
    messenger.moves(moving, 4_000_000)
    for state, failure in ((FileState.SENDING, ""), (FileState.FAILED, "relay.unreachable"), (FileState.HERE, "")):
        own = messenger.put(
            bob, "", OUT, MessageState.SENT, kind=MessageKind.FILE,
            file=replace(plan, state=state, failure=failure, done_bytes=3_000_000, metadata=Metadata.REMOVED),
        )  # fmt: skip
        assert own.file is not None
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        main = stage.open()
        stage.window.resize(1100, 1260)
        stage.choose("Bob Marley")
        camera.take(stage, "96-files")
        main.chat.files.offer(bob, (data,), None)
        camera.take(stage, "97-attach")
        stage.click("Cancel")
        main.chat.files.do(messenger.messages[bob][0], FileAct.VIEW)
        stage.settle()
        camera.take(stage, "98-picture")
