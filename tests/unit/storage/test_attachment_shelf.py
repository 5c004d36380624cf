"""The folder of sealed files: whole or not there, nothing plain, nothing overwritten, damage noticed."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import E2EEError, PeerViolation, StorageFailure, UserActionNeeded
from e2ee_desktop.engine.attachment import AttachmentSealer, new_key
from e2ee_desktop.platform.origin import ORIGIN, ORIGIN_ATTRIBUTE, mark_windows, mark_xdg, origin_mark
from e2ee_desktop.storage.attachment_shelf import DiskShelf

MIB = 1_048_576
STORED = "ab" * 16


def untold(_done, _size):
    """Nobody looks."""


@pytest.fixture
def shelf(tmp_path):
    return DiskShelf(tmp_path / "attachments", mark_xdg)


async def sealed(shelf, content, told=untold):
    key = new_key(os.urandom, bytes(32), len(content), has_aes_instructions=True)
    sealer = AttachmentSealer(key, os.urandom)
    await shelf.seal(content, STORED, sealer, told)
    return replace(key, commitment=sealer.commitment)


async def code_of(awaited):
    with pytest.raises(E2EEError) as raised:
        await awaited
    return raised.value.code


async def test_any_part_comes_back_as_it_was(shelf):
    content = os.urandom(3 * MIB + 100)
    key = await sealed(shelf, content)
    assert shelf.path(STORED).stat().st_size == key.sealed_bytes
    for begin, size in ((0, 10), (MIB - 5, 10), (0, len(content)), (3 * MIB, 1_000), (len(content), 5), (2 * MIB, MIB)):
        assert await shelf.read(STORED, key, begin, size) == content[begin : begin + size]


async def test_a_source_is_sealed_whole_and_told_of(shelf, tmp_path):
    content = os.urandom(20 * MIB + 1)
    (tmp_path / "source").write_bytes(content)
    source = await shelf.look(tmp_path / "source")
    told = []
    key = new_key(os.urandom, bytes(32), len(content), has_aes_instructions=False)
    sealer = AttachmentSealer(key, os.urandom)
    await shelf.seal(source, STORED, sealer, lambda done, size: told.append((done, size)))
    assert told == [(8 * MIB, len(content)), (16 * MIB, len(content)), (len(content), len(content))]
    key = replace(key, commitment=sealer.commitment)
    assert await shelf.read(STORED, key, 0, len(content)) == content
    assert await shelf.names() == {STORED}


async def sealed_until(shelf, source, when):
    """Seal, and cancel it when so much is done; returns the key that was used."""
    key = new_key(os.urandom, bytes(32), source.size_bytes, has_aes_instructions=True)
    tasks = []
    sealing = shelf.seal(
        source, STORED, AttachmentSealer(key, os.urandom), lambda done, _: done == when and tasks[0].cancel()
    )
    tasks.append(asyncio.create_task(sealing))
    with pytest.raises(asyncio.CancelledError):
        await tasks[0]
    return key


async def test_cancelling_ends_between_two_steps_and_sealing_can_begin_anew(shelf, tmp_path):
    content = os.urandom(40 * MIB)
    (tmp_path / "source").write_bytes(content)
    source = await shelf.look(tmp_path / "source")
    for when in (8 * MIB, 24 * MIB):
        key = await sealed_until(shelf, source, when)
        assert not shelf.path(STORED).exists()
    sealer = AttachmentSealer(key, os.urandom)
    await shelf.seal(source, STORED, sealer, untold)
    assert await shelf.read(STORED, replace(key, commitment=sealer.commitment), 0, len(content)) == content


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda path: path.write_bytes(b"other"), "file.source_changed"),
        (lambda path: os.utime(path, ns=(1, 1)), "file.source_changed"),
        (lambda path: path.unlink(), "file.source_missing"),
    ],
)
async def test_a_source_that_changed_is_not_sealed(shelf, tmp_path, change, code):
    path = tmp_path / "source"
    path.write_bytes(b"x" * 100)
    source = await shelf.look(path)
    change(path)
    sealer = AttachmentSealer(new_key(os.urandom, bytes(32), 100, has_aes_instructions=True), os.urandom)
    assert await code_of(shelf.seal(source, STORED, sealer, untold)) == code
    assert not shelf.path(STORED).exists()
    await shelf.remove(STORED)
    assert await shelf.names() == frozenset()


@pytest.mark.parametrize("at", [10, 70, MIB, -1])
async def test_a_damaged_file_is_not_saved(shelf, tmp_path, at):
    key = await sealed(shelf, os.urandom(2 * MIB))
    damaged = bytearray(shelf.path(STORED).read_bytes())
    damaged[at] ^= 1
    shelf.path(STORED).write_bytes(damaged)
    with pytest.raises(PeerViolation):
        await shelf.save(STORED, key, tmp_path, "a.bin", untold)
    assert not (tmp_path / "a.bin").exists()


async def test_saving_overwrites_nothing_and_marks_what_it_wrote(shelf, tmp_path):
    key = await sealed(shelf, b"content")
    for expected in ("plan.tar (1).gz", "plan.tar (1) (2).gz", "plan.tar (1) (3).gz"):
        saved = await shelf.save(STORED, key, tmp_path, "../plan.tar (1).gz", untold)
        assert saved == tmp_path / expected
        assert saved.read_bytes() == b"content"
    if "user.xdg.origin.url" in os.listxattr(saved):  # where the file system has attributes
        assert os.getxattr(saved, ORIGIN_ATTRIBUTE) == ORIGIN
    assert await shelf.save(STORED, key, tmp_path / "chosen name", "ignored", untold) == tmp_path / "chosen name"


async def test_what_cannot_be_saved_or_read_is_said(shelf, tmp_path):
    key = await sealed(shelf, b"content")
    assert await code_of(shelf.save(STORED, key, tmp_path / "no" / "folder", "a", untold)) == "file.not_saved"
    assert await code_of(shelf.look(tmp_path)) == "file.unreadable"
    assert await code_of(shelf.read("cd" * 16, key, 0, 1)) == "file.shelf_failed"
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserActionNeeded):
        await shelf.look(tmp_path / "pipe")


async def test_a_full_disk_is_said_and_leaves_nothing_that_counts(tmp_path):
    full = Path("/dev/full")
    shelf = DiskShelf(tmp_path, mark_xdg)
    (tmp_path / (STORED + ".sealing")).symlink_to(full)
    sealer = AttachmentSealer(new_key(os.urandom, bytes(32), 1, has_aes_instructions=True), os.urandom)
    with pytest.raises(StorageFailure) as failed:
        await shelf.seal(b"x", STORED, sealer, untold)
    assert failed.value.code == "store.disk_full"
    assert not shelf.path(STORED).exists()


def test_each_system_has_its_mark(tmp_path):
    assert origin_mark("win32") is mark_windows
    assert origin_mark("linux") is mark_xdg
    assert origin_mark("darwin").__name__ == "mark_macos"
    path = tmp_path / "a.exe"
    path.write_bytes(b"")
    mark_windows(path)  # on a system without streams this is a file of that name
    assert (tmp_path / "a.exe:Zone.Identifier").read_bytes().splitlines() == [b"[ZoneTransfer]", b"ZoneId=3"]
