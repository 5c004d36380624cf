"""Files between two people: offered, fetched, saved, deleted; on the real database and folder, with blobs in memory."""

from __future__ import annotations

import io
import os
from dataclasses import replace

import pytest
from PIL import Image

from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from e2ee_desktop.domain.events import FileProgressed, MessageRemoved
from e2ee_desktop.domain.files import FileState, Metadata
from e2ee_desktop.domain.messages import MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.blob_places import current_address
from e2ee_desktop.services.file_face import FileToSend
from tests.fakes.memory_blobs import BLOBS
from tests.fakes.person import settle

MIB = 1_048_576


@pytest.fixture
def two(friends):
    BLOBS.clear()
    return friends


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def picture(exif=True, size=(800, 600)):
    target = io.BytesIO()
    image = Image.effect_noise(size, 80).convert("RGB")
    tags = Image.Exif()
    tags[0x010F], tags[0x0112] = "Camera maker 4711", 6
    image.save(target, "JPEG", **({"exif": tags} if exif else {}))
    return target.getvalue()


async def send(sender, name, file):
    return await sender.messenger.send_file(sender.knows(name).contact_id, file)


async def cleared(*people):
    """What was to be removed is removed."""
    for person in people:
        assert await person.messenger.finish_files()


def card_of(person, name):
    message = person.history(name)[-1]
    return message.file


async def fetched(person, name):
    message = person.history(name)[-1]
    await person.messenger.fetch_file(message.contact_id, message.message_id)
    await person.until(lambda: card_of(person, name).state is FileState.HERE)
    return message


@pytest.mark.parametrize("size_bytes", [0, 1, MIB, 2 * MIB + 17])
async def test_a_file_is_offered_fetched_and_saved_as_it_was(two, tmp_path, size_bytes):
    alice, bob = two
    content = os.urandom(size_bytes)
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "report.pdf", content), caption="as promised"))
    assert (sent.kind, sent.state, sent.file.state) == (MessageKind.FILE, MessageState.QUEUED, FileState.SENDING)
    await bob.until(lambda: bob.history("Alice"))
    message = bob.history("Alice")[-1]
    card = message.file
    assert (message.text, card.name, card.size_bytes, card.state) == (
        "as promised", "report.pdf", size_bytes, FileState.OFFERED,
    )  # fmt: skip
    await fetched(bob, "Alice")
    saved = await bob.messenger.save_file(message.contact_id, message.message_id, tmp_path)
    assert saved.name == "report (2).pdf"
    assert saved.read_bytes() == content
    assert await bob.messenger.read_file(message.contact_id, message.message_id) == content
    assert card_of(alice, "Bob").state is FileState.HERE


async def test_the_relay_s_copy_goes_once_the_reader_has_it(two, tmp_path):
    alice, bob = two
    await send(alice, "Bob", FileToSend(written(tmp_path, "a.bin", os.urandom(MIB))))
    await bob.until(lambda: bob.history("Alice"))
    assert len(BLOBS) == 1
    await fetched(bob, "Alice")
    await cleared(bob)
    assert not BLOBS


async def test_nothing_plain_lies_in_the_folder(two, tmp_path):
    alice, bob = two
    content = b"THE CONTENT OF THE FILE " * 5_000
    await send(alice, "Bob", FileToSend(written(tmp_path, "a.txt", content)))
    await bob.until(lambda: bob.history("Alice"))
    await fetched(bob, "Alice")
    for person in two:
        stored = [path.read_bytes() for path in (person.folder / f"{person.name}.attachments").iterdir()]
        assert len(stored) == 1
        assert b"CONTENT OF" not in stored[0]


async def test_a_picture_is_fetched_unasked_without_its_metadata(two, tmp_path):
    alice, bob = two
    path = written(tmp_path, "holiday.jpg", picture())
    sent = await send(alice, "Bob", FileToSend(path))
    assert sent.file.metadata is Metadata.REMOVED
    await bob.until(lambda: bob.history("Alice") and card_of(bob, "Alice").state is FileState.HERE)
    card, message = card_of(bob, "Alice"), bob.history("Alice")[-1]
    content = await bob.messenger.read_file(message.contact_id, message.message_id)
    assert (card.width, card.height) == (600, 800)  # as it stands upright
    assert b"4711" not in content
    assert Image.open(io.BytesIO(card.thumbnail)).size == (240, 320)
    assert Image.open(io.BytesIO(content)).getexif()[0x0112] == 6


async def test_a_picture_is_sent_as_it_is_when_the_person_says_so(two, tmp_path):
    alice, bob = two
    path = written(tmp_path, "holiday.jpg", picture())
    sent = await send(alice, "Bob", FileToSend(path, keep_metadata=True))
    await bob.until(lambda: bob.history("Alice") and card_of(bob, "Alice").state is FileState.HERE)
    message = bob.history("Alice")[-1]
    assert sent.file.metadata is message.file.metadata is Metadata.KEPT
    assert await bob.messenger.read_file(message.contact_id, message.message_id) == path.read_bytes()


@pytest.mark.parametrize("limit", ["0", "1000"])
async def test_nothing_is_fetched_unasked_above_the_limit(two, tmp_path, limit):
    alice, bob = two
    await bob.messenger.set_setting("auto_download_bytes", limit)
    await send(alice, "Bob", FileToSend(written(tmp_path, "holiday.jpg", picture())))
    await bob.until(lambda: bob.history("Alice"))
    await settle(alice, bob)
    assert card_of(bob, "Alice").state is FileState.OFFERED


async def test_nothing_of_a_stranger_is_fetched_unasked(strangers, tmp_path):
    alice, bob = strangers
    await alice.messenger.add_contact((await bob.messenger.address()).link)
    await send(alice, "Bob", FileToSend(written(tmp_path, "holiday.jpg", picture())))
    await bob.until(lambda: any(message.kind is MessageKind.FILE for message in bob.stored()))
    assert bob.knows("Alice").standing is Standing.REQUEST
    await settle(alice, bob)
    assert card_of(bob, "Alice").state is FileState.OFFERED


async def test_an_attachment_that_is_moved_to_another_message_does_not_open(two, tmp_path):
    alice, bob = two
    for name in ("one.bin", "two.bin"):
        await send(alice, "Bob", FileToSend(written(tmp_path, name, os.urandom(5_000))))
    await bob.until(lambda: len(bob.history("Alice")) == 2)
    one, two_ = (bob.parts.profile.store.attachments.get(m.contact_id, m.message_id) for m in bob.history("Alice"))
    BLOBS[one.place.blob_id] = BLOBS[one.place.blob_id][0], BLOBS[two_.place.blob_id][1]
    await bob.messenger.fetch_file(one.contact_id, one.message_id)
    await bob.until(lambda: bob.history("Alice")[0].file.state is FileState.FAILED)
    assert bob.history("Alice")[0].file.failure == "file.commitment"


async def test_a_piece_that_was_altered_is_refused(two, tmp_path):
    alice, bob = two
    await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(2 * MIB))))
    await bob.until(lambda: bob.history("Alice"))
    ((blob_id, (owned, content)),) = BLOBS.items()
    damaged = bytearray(content)
    damaged[-5] ^= 1
    BLOBS[blob_id] = owned, bytes(damaged)
    message = bob.history("Alice")[-1]
    await bob.messenger.fetch_file(message.contact_id, message.message_id)
    await bob.until(lambda: card_of(bob, "Alice").state is FileState.FAILED)
    assert card_of(bob, "Alice").failure == "file.chunk_damaged"
    BLOBS[blob_id] = owned, content
    await bob.messenger.resume_file(message.contact_id, message.message_id)
    await bob.until(lambda: card_of(bob, "Alice").state is FileState.HERE)


async def test_what_the_relay_gave_up_is_gone(two, tmp_path):
    alice, bob = two
    await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", b"x")))
    await bob.until(lambda: bob.history("Alice"))
    BLOBS.clear()
    message = bob.history("Alice")[-1]
    await bob.messenger.fetch_file(message.contact_id, message.message_id)
    await bob.until(lambda: card_of(bob, "Alice").state is FileState.GONE)


@pytest.mark.parametrize("way", ["here", "expired", "contact"])
async def test_deleting_a_message_deletes_file_key_and_blob(two, tmp_path, way):
    alice, bob = two
    if way == "expired":
        await alice.messenger.set_timer(alice.knows("Bob").contact_id, 60)
    await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(3_000))))
    await bob.until(lambda: any(message.file for message in bob.history("Alice")))
    message = bob.history("Alice")[-1]
    folder = bob.folder / "Bob.attachments"
    assert BLOBS
    if way == "here":
        await bob.messenger.delete_here(message.contact_id, [message.message_id])
    elif way == "contact":
        await bob.messenger.remove_contact(message.contact_id)
    else:
        await bob.messenger.mark_read(message.contact_id)
        bob.clock.time_ms += 61_000
        bob.parts.work.wake()
    await settle(bob)
    await cleared(bob)
    assert not BLOBS
    assert bob.parts.profile.store.attachments.get(message.contact_id, message.message_id) is None
    assert list(folder.iterdir() if folder.exists() else ()) == []


async def test_deleting_what_is_here_removes_the_sealed_file(two, tmp_path):
    alice, bob = two
    await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(3_000))))
    await bob.until(lambda: bob.history("Alice"))
    message = await fetched(bob, "Alice")
    stored = bob.parts.profile.store.attachments.get(message.contact_id, message.message_id).stored
    path = bob.folder / "Bob.attachments" / stored
    assert path.exists()
    await bob.messenger.delete_here(message.contact_id, [message.message_id])
    await cleared(bob)
    assert not path.exists()


async def test_deleting_for_everyone_deletes_the_blob_and_both_files(two, tmp_path):
    alice, bob = two
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(3_000))))
    await bob.until(lambda: bob.history("Alice"))
    await alice.messenger.delete_for_everyone(sent.contact_id, [sent.message_id])
    await bob.until(lambda: bob.history("Alice")[-1].kind is MessageKind.DELETED)
    await cleared(alice, bob)
    assert not BLOBS
    folders = [person.folder / f"{person.name}.attachments" for person in two]
    assert not [path for folder in folders if folder.exists() for path in folder.iterdir()]


async def test_deleting_an_own_file_here_leaves_it_to_who_shall_have_it(two, tmp_path):
    alice, bob = two
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", b"for Bob")))
    await bob.until(lambda: bob.history("Alice"))
    await alice.messenger.delete_here(sent.contact_id, [sent.message_id])
    await settle(alice, bob)
    await fetched(bob, "Alice")


async def test_a_cancelled_upload_leaves_nothing(two, tmp_path):
    alice, _ = two
    await alice.stop()
    await alice.start(connected=False)
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(3_000))))
    await alice.messenger.cancel_file(sent.contact_id, sent.message_id)
    assert any(isinstance(event, MessageRemoved) for event in alice.events)
    assert not alice.history("Bob")
    assert await alice.messenger.finish_files()
    assert not BLOBS


async def test_a_file_that_changed_before_it_was_sealed_is_not_sent(two, tmp_path):
    alice, _ = two
    await alice.stop()
    await alice.start(connected=False)
    path = written(tmp_path, "one.bin", os.urandom(3_000))
    await send(alice, "Bob", FileToSend(path))
    path.write_bytes(os.urandom(3_001))
    await alice.messenger.finish_files()
    assert (card_of(alice, "Bob").state, card_of(alice, "Bob").failure) == (FileState.FAILED, "file.source_changed")


async def test_a_paused_file_goes_on_where_the_person_wants_it(two, tmp_path):
    alice, bob = two
    await alice.stop()
    await alice.start(connected=False)
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "one.bin", os.urandom(3_000))))
    await alice.messenger.pause_file(sent.contact_id, sent.message_id)
    assert card_of(alice, "Bob").state is FileState.PAUSED
    await alice.messenger.finish_files()
    assert not BLOBS
    await alice.messenger.resume_file(sent.contact_id, sent.message_id)
    await alice.messenger.finish_files()
    assert card_of(alice, "Bob").state is FileState.HERE
    assert any(isinstance(event, FileProgressed) for event in alice.events)
    await alice.messenger.flush()
    await bob.until(lambda: bob.history("Alice"))


async def test_a_file_in_notes_to_oneself_goes_to_no_relay(two, tmp_path):
    alice, _ = two
    contact_id = await alice.messenger.note_to_self()
    sent = await alice.messenger.send_file(contact_id, FileToSend(b"remember", name="note.txt"))
    await alice.until(lambda: alice.messenger.history(contact_id, None, 9)[-1].file.state is FileState.HERE)
    assert not BLOBS
    assert await alice.messenger.read_file(contact_id, sent.message_id, 2, 3) == b"mem"


async def test_what_cannot_be_sent_is_said_before_anything_is_stored(two, tmp_path):
    alice, _ = two
    heic = written(tmp_path, "phone.heic", b"\0\0\0\x18ftypheic" + bytes(100))
    for file, code in (
        (FileToSend(tmp_path / "missing"), "file.unreadable"),
        (FileToSend(tmp_path), "file.unreadable"),
        (FileToSend(b"x"), "file.empty_name"),
        (FileToSend(heic), "file.metadata_unremovable"),
        (FileToSend(b"x", name="a", caption=" "), "text.empty"),
    ):
        with pytest.raises(UserActionNeeded) as refused:
            await send(alice, "Bob", file)
        assert refused.value.code == code
    assert not alice.history("Bob")
    assert (await send(alice, "Bob", FileToSend(heic, keep_metadata=True))).file.name == "phone.heic"


async def test_files_that_no_message_knows_are_swept_away(two, tmp_path):
    alice, _ = two
    folder = alice.folder / "Alice.attachments"
    folder.mkdir(exist_ok=True)
    orphan, foreign = folder / ("ab" * 16 + ".sealing"), folder / "not ours"
    orphan.write_bytes(b"x")
    foreign.write_bytes(b"y")
    await alice.stop()
    await alice.start()
    await send(alice, "Bob", FileToSend(b"x", name="a"))
    await alice.until(lambda: card_of(alice, "Bob").state is FileState.HERE)
    assert not orphan.exists()
    assert foreign.exists()


async def test_a_file_is_forwarded_under_a_key_of_its_own(two, tmp_path):
    alice, bob = two
    content = os.urandom(2 * MIB + 17)
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "plan.pdf", content), caption="the plan"))
    await bob.until(lambda: bob.history("Alice"))
    received = bob.history("Alice")[-1]
    with pytest.raises(UserActionNeeded, match=r"file\.not_here"):
        await bob.messenger.forward(received.contact_id, [received.message_id], [received.contact_id])
    await fetched(bob, "Alice")
    said = await bob.say("Alice", "and a text")
    notes = await bob.messenger.note_to_self()
    await bob.messenger.forward(
        received.contact_id, [said.message_id, received.message_id], [received.contact_id, notes]
    )
    await alice.until(lambda: len(alice.history("Bob")) == 4)
    text, file = alice.history("Bob")[2:]  # a file comes when its blob is whole
    assert [(one.kind, one.forwarded, one.text) for one in (file, text)] == [
        (MessageKind.FILE, True, "the plan"),
        (MessageKind.TEXT, True, "and a text"),
    ]
    table = bob.parts.profile.store.attachments
    keys = [table.get(received.contact_id, one.message_id).key for one in bob.history("Alice") if one.file is not None]
    assert len({key.key for key in keys}) == len(keys) == 2
    await alice.messenger.fetch_file(file.contact_id, file.message_id)
    await alice.until(lambda: alice.history("Bob")[3].file.state is FileState.HERE)
    assert await alice.messenger.read_file(file.contact_id, file.message_id) == content
    (noted, _) = bob.messenger.history(notes, None, 9)
    assert await bob.messenger.read_file(notes, noted.message_id) == content
    assert noted.state is MessageState.DELIVERED
    assert sent.message_id != file.message_id


async def test_nothing_is_left_of_a_forwarding_that_is_refused(two, tmp_path):
    alice, bob = two
    sent = await send(alice, "Bob", FileToSend(written(tmp_path, "plan.pdf", os.urandom(1_000))))
    await bob.until(lambda: bob.history("Alice"))
    folder = alice.folder / "Alice.attachments"
    before = set(folder.iterdir())
    notes = await alice.messenger.note_to_self()
    text = await alice.say("Bob", "text")
    (folder / next(iter(before)).name).write_bytes(b"damaged")
    with pytest.raises(PeerViolation):
        await alice.messenger.forward(sent.contact_id, [text.message_id, sent.message_id], [notes, sent.contact_id])
    assert set(folder.iterdir()) == before
    assert alice.messenger.history(notes, None, 9) == ()


async def test_a_file_is_fetched_where_its_relay_is_now(two, tmp_path):
    alice, bob = two
    await send(alice, "Bob", FileToSend(written(tmp_path, "plan.pdf", b"content")))
    await bob.until(lambda: bob.history("Alice"))
    before = RelayAddress.parse(alice.messenger.account().relay)
    moved = RelayAddress("elsewhere.example", 8443, before.key)
    profile, contact = bob.parts.profile, bob.knows("Alice").contact_id
    assert current_address(profile, str(before)) == before
    record = profile.store.contacts.get(contact)
    with profile.store.transaction():
        profile.store.contacts.save(replace(record, route=replace(record.route, relay=str(moved))))
        profile.change_record(relay="e2ee-relay://other.example:1#" + "B" * 42 + "A")
    assert current_address(profile, str(before)) == moved
    stranger = "e2ee-relay://stranger.example:1#" + "C" * 42 + "A"
    assert str(current_address(profile, stranger)) == stranger
