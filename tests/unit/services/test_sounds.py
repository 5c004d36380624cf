"""Voice messages and playing, between devices and files."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.domain.events import PlaybackChanged, RecordingProgressed
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.sound import RECORDING_MS_MAX, SOUND_BYTES_MAX, PlaybackPhase
from e2ee_desktop.services.sound_port import NO_SOUND, PlayWish, SoundDevices
from e2ee_desktop.services.sounds import VOICE_NAME, Sounds
from tests.fakes.sound_devices import FakeLoudspeaker, FakeMicrophone

BOB, SONG, OTHER = ContactId(b"bob" + bytes(13)), MessageId(b"song" + bytes(12)), MessageId(b"other" + bytes(11))


class Files:
    """The files of conversations, as far as sound needs them."""

    def __init__(self) -> None:
        self.sent, self.refusal = [], ""
        self.size_bytes = 1_000

    async def send_file(self, contact_id, file):
        if self.refusal:
            raise UserActionNeeded(self.refusal)
        self.sent.append((contact_id, file))
        return "the message"

    async def read_file(self, contact_id, message_id, begin=0, size_bytes=-1):
        if self.refusal:
            raise UserActionNeeded(self.refusal)
        return bytes(message_id)

    def card(self, contact_id, message_id):
        return FileCard("song.ogg", "audio/ogg", self.size_bytes, FileState.HERE, duration_ms=60_000)


class Room:
    """A computer with sound, and what it told."""

    def __init__(self) -> None:
        self.microphone, self.loudspeaker, self.files, self.told = FakeMicrophone(), FakeLoudspeaker(), Files(), []
        devices = SoundDevices(self.microphone, self.loudspeaker)
        self.sounds = Sounds(devices, self.files, self.files.card, self.told.append)

    @property
    def playback(self):
        return next(event.playback for event in reversed(self.told) if isinstance(event, PlaybackChanged))


@pytest.fixture
def room():
    return Room()


async def test_what_was_said_is_sent_as_a_voice_message(room):
    await room.sounds.start_recording()
    room.microphone.hear(100, 40)
    room.microphone.hear(5_000, 200)
    assert await room.sounds.send_recording(BOB, SONG) == "the message"
    [(contact_id, file)] = room.files.sent
    assert contact_id == BOB
    assert (file.voice, file.name, file.duration_ms, file.reply_to) == (True, VOICE_NAME, 5_000, SONG)
    assert (len(file.waveform), max(file.waveform)) == (64, 255)
    assert room.told == [RecordingProgressed(100, 40), RecordingProgressed(5_000, 200)]
    assert not room.microphone.is_open


async def test_a_cancelled_recording_is_gone_and_the_microphone_closed(room):
    await room.sounds.start_recording()
    room.microphone.hear(5_000)
    await room.sounds.cancel_recording()
    assert not room.microphone.is_open
    with pytest.raises(LocalMisuse) as raised:
        await room.sounds.send_recording(BOB)
    assert raised.value.code == "sound.not_recording"
    assert room.files.sent == []


async def test_a_slip_of_the_finger_is_no_message(room):
    await room.sounds.start_recording()
    room.microphone.hear(200)
    with pytest.raises(UserActionNeeded) as raised:
        await room.sounds.send_recording(BOB)
    assert raised.value.code == "sound.too_short"
    assert (room.files.sent, room.microphone.is_open) == ([], False)


async def test_a_recording_that_could_not_be_sent_is_kept_for_another_try(room):
    await room.sounds.start_recording()
    room.microphone.hear(5_000)
    room.files.refusal = "identity.changed"
    with pytest.raises(UserActionNeeded):
        await room.sounds.send_recording(BOB)
    room.files.refusal = ""
    await room.sounds.send_recording(BOB)
    assert room.files.sent[0][1].duration_ms == 5_000


async def test_a_recording_stops_by_itself_and_can_still_be_sent(room):
    await room.sounds.start_recording()
    room.microphone.hear(RECORDING_MS_MAX + 10_000)
    assert room.told[-1].full
    await room.sounds.send_recording(BOB)
    assert room.files.sent[0][1].duration_ms == RECORDING_MS_MAX


async def test_recording_silences_what_plays(room):
    await room.sounds.play(BOB, SONG, 0, 100)
    await room.sounds.start_recording()
    assert room.loudspeaker.playing is None
    assert room.playback.phase is PlaybackPhase.PAUSED


async def test_without_a_microphone_nothing_begins(room):
    room.microphone.trouble = "sound.no_microphone"
    for call in (room.sounds.check_microphone, room.sounds.start_recording):
        with pytest.raises(UserActionNeeded) as raised:
            await call()
        assert raised.value.code == "sound.no_microphone"


async def test_a_sound_plays_to_its_end(room):
    await room.sounds.play(BOB, SONG, 2_000, 150)
    assert room.loudspeaker.playing == (SONG, PlayWish(2_000, 150))
    assert (room.playback.phase, room.playback.duration_ms) == (PlaybackPhase.LOADING, 60_000)
    room.loudspeaker.come_to(3_000, 61_000)
    now = room.playback
    assert (now.message_id, now.phase, now.position_ms, now.duration_ms, now.speed_percent) == (
        SONG, PlaybackPhase.PLAYING, 3_000, 61_000, 150,
    )  # fmt: skip
    room.loudspeaker.come_to(61_000, 61_000, ended=True)
    assert (room.playback.phase, room.playback.position_ms) == (PlaybackPhase.ENDED, 0)


async def test_a_pause_keeps_the_place(room):
    await room.sounds.play(BOB, SONG, 0, 100)
    room.loudspeaker.come_to(3_000, 60_000)
    await room.sounds.pause_playing()
    assert (room.playback.phase, room.playback.position_ms) == (PlaybackPhase.PAUSED, 3_000)
    assert room.loudspeaker.playing is None


async def test_another_sound_takes_the_place_of_the_first(room):
    await room.sounds.play(BOB, SONG, 0, 100)
    await room.sounds.play(BOB, OTHER, 0, 100)
    assert room.loudspeaker.playing == (OTHER, PlayWish(0, 100))
    assert room.playback.message_id == OTHER


async def test_leaving_forgets_the_place(room):
    await room.sounds.play(BOB, SONG, 0, 100)
    room.loudspeaker.come_to(3_000, 60_000)
    await room.sounds.stop_playing()
    assert (room.playback.phase, room.playback.position_ms) == (PlaybackPhase.ENDED, 0)
    before = len(room.told)
    await room.sounds.pause_playing()
    assert len(room.told) == before


@pytest.mark.parametrize("code", ["sound.unplayable", "sound.device_failed", "sound.no_system"])
async def test_a_sound_that_cannot_be_played_says_why(room, code):
    room.loudspeaker.trouble = code
    await room.sounds.play(BOB, SONG, 0, 100)
    assert (room.playback.phase, room.playback.failure) == (PlaybackPhase.FAILED, code)


async def test_a_sound_that_breaks_off_says_why(room):
    await room.sounds.play(BOB, SONG, 0, 100)
    room.loudspeaker.come_to(3_000, 60_000, ended=True, failure="sound.unplayable")
    assert (room.playback.phase, room.playback.failure) == (PlaybackPhase.FAILED, "sound.unplayable")


async def test_a_giant_is_not_even_read(room):
    room.files.size_bytes = SOUND_BYTES_MAX + 1
    room.files.refusal = "it was read"
    await room.sounds.play(BOB, SONG, 0, 100)
    assert room.playback.failure == "sound.too_large"


async def test_a_file_that_is_not_here_says_so(room):
    room.files.refusal = "contact.unknown"
    await room.sounds.play(BOB, SONG, 0, 100)
    assert room.playback.failure == "contact.unknown"


async def test_only_offered_speeds_are_played(room):
    with pytest.raises(LocalMisuse):
        await room.sounds.play(BOB, SONG, 0, 400)


async def test_where_no_sound_system_is_everything_says_so(room):
    sounds = Sounds(NO_SOUND, room.files, room.files.card, room.told.append)
    with pytest.raises(UserActionNeeded) as raised:
        await sounds.start_recording()
    assert raised.value.code == "sound.no_system"
    await sounds.play(BOB, SONG, 0, 100)
    assert room.playback.failure == "sound.no_system"
    await sounds.close()
