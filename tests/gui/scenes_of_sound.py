"""Scenes for `screenshots.py`: voice messages, recorded and played."""

from __future__ import annotations

from math import sin
from pathlib import Path

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState
from e2ee_desktop.domain.sound import Playback, PlaybackPhase
from tests.fakes.desk import FakeDesk
from tests.fakes.face import MINUTE_MS, START_MS, FakeMessenger
from tests.gui.camera import Photographer
from tests.gui.stage import on_stage

OUT, IN = Direction.OUTGOING, Direction.INCOMING
SPEECH = bytes(round(40 + 105 * (1 + sin(place * 0.9)) * abs(sin(place * 0.21))) for place in range(64))


def card(state: FileState = FileState.HERE, duration_ms: int = 42_000) -> FileCard:
    return FileCard(
        "Voice message.ogg", "audio/ogg", 140_000, state, 50_000, duration_ms=duration_ms, waveform=SPEECH, voice=True
    )


def sounds(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice Liddell")
    zoe = messenger.befriend("Zoë Fox").contact_id
    messenger.now_ms = START_MS - 30 * MINUTE_MS
    messenger.put(zoe, "How was the rehearsal?", OUT, MessageState.READ)
    messenger.now_ms += MINUTE_MS
    heard = messenger.offer_file(zoe, card(), b"sound")
    messenger.offer_file(zoe, card(FileState.OFFERED, 754_000), b"sound", "The whole second movement")
    messenger.now_ms += MINUTE_MS
    own = messenger.put(zoe, "", OUT, MessageState.READ, kind=MessageKind.FILE, file=card(duration_ms=9_000))
    sending = card(FileState.SENDING, 4_000)
    messenger.put(zoe, "", OUT, MessageState.QUEUED, kind=MessageKind.FILE, file=sending)
    messenger.offer_file(zoe, FileCard("Morning Mood (Grieg).mp3", "audio/mpeg", 3_800_000, FileState.HERE), b"song")
    messenger.now_ms = START_MS
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        stage.open()
        stage.main.open_chat(zoe)
        stage.settle()
        for message, position_ms in ((heard, 15_000), (own, 4_000)):
            playing = Playback(
                zoe, message.message_id, PlaybackPhase.PLAYING, position_ms, message.file.duration_ms, 150
            )
            stage.main.chat.timeline.show_playback(playing)
            camera.take(stage, f"sound-{'in' if message is heard else 'out'}")
        stage.click("Record a voice message")
        stage.settle()
        for place in range(120):
            stage.act(lambda place=place: messenger.microphone.hear(100 * place, SPEECH[place % 64]))
        camera.take(stage, "sound-recording")
