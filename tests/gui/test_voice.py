"""Voice messages and sound in the window, by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.sound import PlaybackPhase
from e2ee_desktop.gui.models.message_model import ROW
from e2ee_desktop.gui.views.sound_part import parts
from e2ee_desktop.presentation.conversation_rows import conversation_row
from e2ee_desktop.presentation.media_files import opens_elsewhere
from e2ee_desktop.services.sound_port import PlayWish

RECORD, CANCEL, SEND = "Record a voice message", "Cancel recording", "Send voice message"
WAVE = bytes(40 + 200 * (place % 9) // 9 for place in range(64))


@pytest.fixture
def bob(stage):
    contact = stage.messenger.befriend("Bob")
    stage.open()
    stage.act(lambda: None)
    stage.main.open_chat(contact.contact_id)
    stage.see("Message to Bob")
    stage.settle()
    return contact.contact_id


def voice(state: FileState = FileState.HERE, duration_ms: int = 12_000) -> FileCard:
    return FileCard("Voice message.ogg", "audio/ogg", 4_000, state, duration_ms=duration_ms, waveform=WAVE, voice=True)


def song() -> FileCard:
    return FileCard("Morning.mp3", "audio/mpeg", 3_000_000, FileState.HERE)


class Player:
    """The player in the newest bubble, under a real mouse."""

    def __init__(self, stage) -> None:
        self.stage, self.timeline = stage, stage.main.chat.timeline

    def _area(self):
        index = self.timeline.model().index(self.timeline.model().rowCount() - 1)
        delegate = self.timeline.itemDelegate()
        layout = delegate.layout(index.data(ROW))
        bubble = delegate.bubble(layout, self.timeline.visualRect(index))
        return parts(layout.sound.translated(bubble.topLeft()))

    def _click(self, at: QPoint) -> None:
        QTest.mouseClick(self.timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.stage.settle()

    def play(self) -> None:
        self._click(self._area().button.center())

    def seek(self, share: float) -> None:
        wave = self._area().wave
        self._click(QPoint(wave.left() + round(wave.width() * share), wave.center().y()))

    def speed(self) -> None:
        self._click(self._area().speed.center())

    def key(self, key: Qt.Key) -> None:
        self.timeline.setFocus()
        QTest.keyClick(self.timeline, key)
        self.stage.settle()


@pytest.fixture
def player(stage, bob):
    del bob
    return Player(stage)


def record(stage, until_ms: int = 5_000) -> None:
    stage.click(RECORD)
    stage.settle()
    stage.see(SEND)
    stage.act(lambda: stage.messenger.microphone.hear(until_ms, 200))


def test_a_click_records_and_a_click_sends(stage, bob):
    record(stage)
    assert stage.says("0:05")
    assert stage.messenger.microphone.is_open
    stage.click(SEND)
    stage.settle()
    sent = stage.messenger.messages[bob][-1]
    assert (sent.file.voice, sent.file.duration_ms) == (True, 5_000)
    assert not stage.messenger.microphone.is_open
    stage.see("Message to Bob")
    assert "Voice message, 0:05" in stage.main.chat.timeline.model().rows[-1].accessible


def test_enter_sends_a_recording(stage, bob):
    record(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.messenger.messages[bob][-1].file.voice


@pytest.mark.parametrize("way", ["button", "escape", "other conversation"])
def test_a_cancelled_recording_is_not_sent_and_the_microphone_closed(stage, bob, way):
    other = stage.messenger.befriend("Carol")
    record(stage)
    if way == "button":
        stage.click(CANCEL)
    elif way == "escape":
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        stage.main.open_chat(other.contact_id)
    stage.settle()
    assert not stage.messenger.microphone.is_open
    assert stage.messenger.messages[bob] == []
    assert not stage.has(SEND)


def test_who_writes_sees_no_microphone(stage, bob):
    del bob
    stage.fill("Message to Bob", "hello")
    assert not stage.has(RECORD)


def test_without_a_microphone_the_button_says_why(stage):
    contact = stage.messenger.befriend("Bob")
    stage.messenger.microphone.trouble = "sound.no_microphone"
    stage.open()
    stage.main.open_chat(contact.contact_id)
    stage.settle()
    button = stage.see(RECORD)
    stage.wait(lambda: not button.isEnabled())
    assert "No microphone was found" in button.toolTip()
    assert "No microphone was found" in button.accessibleDescription()


def test_a_microphone_that_fails_says_so_and_the_composer_is_back(stage, bob):
    del bob
    stage.messenger.microphone.trouble = "sound.device_failed"
    stage.click(RECORD)
    stage.wait(lambda: stage.says("does not work"))
    assert stage.has("Message to Bob")


def test_a_recording_that_could_not_be_sent_can_be_sent_again(stage, bob):
    record(stage)
    stage.messenger.refusals["send_file"] = "identity.changed"
    stage.click(SEND)
    stage.settle()
    stage.click(SEND)
    stage.settle()
    assert stage.messenger.messages[bob][-1].file.duration_ms == 5_000


def test_a_slip_of_the_finger_sends_nothing(stage, bob):
    record(stage, 200)
    stage.click(SEND)
    stage.wait(lambda: stage.says("too short"))
    assert stage.messenger.messages[bob] == []
    assert stage.has("Message to Bob")


def test_a_recording_answers_the_message_that_was_answered(stage, bob):
    asked = stage.messenger
    stage.act(lambda: asked.receive(bob, "When?"))
    stage.main.chat.writing.answer(asked.messages[bob][-1])
    record(stage)
    stage.click(SEND)
    stage.settle()
    assert asked.messages[bob][-1].quote.message_id == asked.messages[bob][0].message_id


def test_a_click_plays_another_pauses_and_the_place_stays(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    player.play()
    assert stage.messenger.loudspeaker.playing == (b"the sound", PlayWish(0, 100))
    stage.act(lambda: stage.messenger.loudspeaker.come_to(4_000, 12_000))
    player.play()
    assert stage.messenger.loudspeaker.playing is None
    player.play()
    assert stage.messenger.loudspeaker.playing == (b"the sound", PlayWish(4_000, 100))
    stage.act(lambda: stage.messenger.loudspeaker.come_to(12_000, 12_000, ended=True))
    assert player.timeline._state.playback.phase is PlaybackPhase.ENDED


def test_a_voice_message_says_whether_it_was_heard(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    assert "Voice message, 0:12, not played yet" in player.timeline.model().rows[-1].accessible
    player.play()
    assert "not played yet" not in player.timeline.model().rows[-1].accessible


def test_a_click_on_the_wave_goes_there(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    player.seek(0.5)
    _, wish = stage.messenger.loudspeaker.playing
    assert wish.begin_ms == pytest.approx(6_000, abs=150)


def test_the_speed_goes_round_and_stays_for_the_next_sound(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"first"))
    player.play()
    for expected in (150, 200, 100, 150):
        stage.act(lambda: stage.messenger.loudspeaker.come_to(4_000, 12_000))
        player.speed()
        assert stage.messenger.loudspeaker.playing == (b"first", PlayWish(4_000, expected))
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"second"))
    player.play()
    assert stage.messenger.loudspeaker.playing == (b"second", PlayWish(0, 150))


def test_keys_play_go_on_and_back_and_change_the_speed(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    player.key(Qt.Key.Key_Space)
    stage.act(lambda: stage.messenger.loudspeaker.come_to(6_000, 12_000))
    player.key(Qt.Key.Key_Left)
    assert stage.messenger.loudspeaker.playing[1] == PlayWish(1_000, 100)
    player.key(Qt.Key.Key_Right)
    assert stage.messenger.loudspeaker.playing[1] == PlayWish(6_000, 100)
    player.key(Qt.Key.Key_V)
    assert stage.messenger.loudspeaker.playing[1] == PlayWish(6_000, 150)
    player.key(Qt.Key.Key_Space)
    assert stage.messenger.loudspeaker.playing is None


def test_what_is_not_here_is_fetched_and_then_played(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(FileState.OFFERED), b"the sound"))
    message = stage.messenger.messages[bob][-1]
    player.play()
    assert stage.messenger.loudspeaker.playing is None
    stage.act(lambda: stage.messenger.filed(message, state=FileState.HERE))
    stage.settle()
    assert stage.messenger.loudspeaker.playing == (b"the sound", PlayWish(0, 100))


def test_a_sound_file_has_the_same_player_and_its_name(stage, bob, player):
    stage.act(lambda: stage.messenger.offer_file(bob, song(), b"the song"))
    assert "Morning.mp3" in player.timeline.model().rows[-1].text
    player.play()
    assert stage.messenger.loudspeaker.playing == (b"the song", PlayWish(0, 100))


def test_nothing_is_decoded_before_play_is_pressed(stage, bob, player):
    del player
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    assert "read_file" not in stage.messenger.calls


def test_a_sound_that_cannot_be_played_says_why(stage, bob, player):
    stage.messenger.loudspeaker.trouble = "sound.unplayable"
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"rubbish"))
    player.play()
    stage.wait(lambda: stage.says("can't be played here"))


def test_leaving_the_conversation_ends_the_sound(stage, bob, player):
    other = stage.messenger.befriend("Carol")
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    player.play()
    stage.main.open_chat(other.contact_id)
    stage.settle()
    assert stage.messenger.loudspeaker.playing is None


class Elsewhere(QObject):
    """Takes what the system's programs would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def take(self, url) -> None:
        self.opened.append(url.toLocalFile())


def test_a_film_is_opened_by_another_program_after_a_question(stage, bob, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Downloads").mkdir()
    elsewhere = Elsewhere()
    QDesktopServices.setUrlHandler("file", elsewhere, "take")
    film = FileCard("Holiday.mp4", "video/mp4", 9, FileState.HERE)
    stage.act(lambda: stage.messenger.offer_file(bob, film, b"the film!"))
    message = stage.messenger.messages[bob][-1]
    stage.main.chat._questions.open_elsewhere(message)
    stage.wait(lambda: stage.says("not encrypted"))
    assert elsewhere.opened == []
    stage.click("Save and open")
    stage.wait(lambda: elsewhere.opened)
    QDesktopServices.unsetUrlHandler("file")
    assert [name.split("/")[-1] for name in elsewhere.opened] == ["Holiday.mp4"]
    assert (tmp_path / "Downloads" / "Holiday.mp4").read_bytes() == b"the film!"


@pytest.mark.parametrize("name", ["Holiday.mp4.exe", "Holiday", "run.sh", "page.html", "movie.desktop"])
def test_what_is_no_film_by_its_name_is_never_opened(name):
    assert not opens_elsewhere(FileCard(name, "video/mp4", 9, FileState.HERE))


def test_the_list_says_that_it_is_a_voice_message(stage, bob):
    stage.act(lambda: stage.messenger.offer_file(bob, voice(), b"the sound"))
    [talk] = stage.messenger.conversations()
    assert conversation_row(stage.messenger.people[bob], talk, stage.reader()).preview == "Voice message"
