"""Voice messages between two people: real services, database, folder and codec; microphone and loudspeaker are in memory."""

from __future__ import annotations

from array import array
from dataclasses import replace
from math import pi, sin

import pytest

from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.sound import PlaybackPhase
from e2ee_desktop.platform.decoder_process import DecoderProcess
from e2ee_desktop.platform.opus_writer import SPEECH_RATE, OpusWriter
from e2ee_desktop.services.sound_port import PlayWish, Recorded
from e2ee_desktop.services.sounds import VOICE_NAME
from tests.fakes.memory_blobs import BLOBS
from tests.fakes.sound_devices import FakeMicrophone

DURATION_MS = 2_000
SPOKEN = array("h", [round(9_000 * sin(2 * pi * 300 * place / SPEECH_RATE)) for place in range(SPEECH_RATE * 2)])


class Ear(FakeMicrophone):
    """Hears SPOKEN, and encodes it as the real one does."""

    async def finish(self) -> Recorded:
        recorded = await super().finish()
        writer = OpusWriter()
        writer.feed(SPOKEN.tobytes())
        return replace(recorded, content=writer.finish())


@pytest.fixture
async def two(strangers, friends):
    del strangers
    BLOBS.clear()
    alice, bob = friends
    await alice.stop()
    alice.microphone = Ear()
    await alice.start()
    return alice, bob


async def spoken(alice):
    await alice.messenger.start_recording()
    alice.microphone.hear(DURATION_MS, 200)
    return await alice.messenger.send_recording(alice.knows("Bob").contact_id)


def newest(person, name):
    return person.history(name)[-1]


async def arrived(bob):
    """Voice messages of contacts are fetched unasked."""
    await bob.until(
        lambda: (
            bool(bob.history("Alice"))
            and (card := newest(bob, "Alice").file) is not None
            and card.state is FileState.HERE
        )
    )
    return newest(bob, "Alice")


async def test_what_one_says_the_other_hears(two):
    alice, bob = two
    await spoken(alice)
    message = await arrived(bob)
    card = message.file
    assert (card.voice, card.name, card.duration_ms, card.played) == (True, VOICE_NAME, DURATION_MS, False)
    assert (len(card.waveform), max(card.waveform)) == (64, 255)
    await bob.messenger.play(message.contact_id, message.message_id, 500, 150)
    content, wish = bob.loudspeaker.playing
    assert wish == PlayWish(500, 150)
    decoder = DecoderProcess(content, 0, 100)
    heard = b""
    while block := decoder.read(65_536):
        heard += block
    decoder.close()
    assert len(heard) == 2 * len(SPOKEN)


async def test_that_it_was_heard_is_remembered_here_and_told_to_nobody(two):
    alice, bob = two
    sent = await spoken(alice)
    message = await arrived(bob)
    before = len(alice.events)
    await bob.messenger.play(message.contact_id, message.message_id, 0, 100)
    assert newest(bob, "Alice").file.played
    await bob.messenger.flush()
    await bob.stop()
    await bob.start()
    assert newest(bob, "Alice").file.played
    assert not newest(alice, "Bob").file.played
    assert not any(getattr(event, "message", sent).message_id != sent.message_id for event in alice.events[before:])


async def test_a_closed_profile_neither_plays_nor_listens(two):
    alice, bob = two
    await spoken(alice)
    message = await arrived(bob)
    await bob.messenger.play(message.contact_id, message.message_id, 0, 100)
    await alice.messenger.start_recording()
    await bob.stop()
    await alice.stop()
    assert bob.loudspeaker.playing is None
    assert not alice.microphone.is_open


async def test_a_message_without_sound_cannot_be_played(two):
    alice, _ = two
    contact_id = alice.knows("Bob").contact_id
    text = await alice.messenger.send_text(contact_id, "hello")
    await alice.messenger.play(contact_id, text.message_id, 0, 100)
    failed = alice.events[-1].playback
    assert (failed.phase, failed.failure) == (PlaybackPhase.FAILED, "message.no_file")
