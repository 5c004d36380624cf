"""What the disk itself holds: a file system in a file, searched octet by octet after a profile on it was used.

Where mounting is allowed the image of an ext4 is searched, unallocated blocks and its journal included; everywhere, the
files themselves. Mounting needs root; CI's runner for Linux is root in its container.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, befriend

IMAGE_BYTES = 48 * 1024 * 1024
SECRET = "the treaty of Ghent was signed at Christmas"


def run(*command: str) -> str | None:
    """None when it worked, else why not."""
    if shutil.which(command[0]) is None:
        return f"{command[0]} is not installed"
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    return None if done.returncode == 0 else done.stderr.strip()


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """The folder on an ext4, and the file that it lies in."""
    image, folder = tmp_path / "disk.ext4", tmp_path / "disk"
    folder.mkdir()
    with image.open("wb") as file:
        file.truncate(IMAGE_BYTES)
    trouble = run("mkfs.ext4", "-q", "-F", str(image)) or run("mount", "-o", "loop", str(image), str(folder))
    if trouble:
        pytest.skip(f"no file system can be mounted here: {trouble}")
    yield folder, image
    if folder.is_mount():
        subprocess.run(["umount", str(folder)], check=True, timeout=30)


def holds(octets: bytes, text: str) -> bool:
    return any(text.encode(form) in octets for form in ("utf-8", "utf-16-le", "utf-32-le"))


async def used_profile(folder: Path, relay: MemoryRelay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that can be done with a text, by two people whose profiles and temporary files lie in `folder`."""
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    alice, bob = Person("Alice", folder, relay), Person("Bob", folder, relay)
    await alice.start()
    await bob.start()
    await befriend(alice, bob)
    contact = alice.knows("Bob").contact_id
    await alice.messenger.set_draft(contact, SECRET)
    message = await alice.say("Bob", SECRET)
    await bob.until(lambda: SECRET in bob.texts_from("Alice"))
    await alice.parts.searching.catch_up()
    await alice.messenger.edit(contact, message.message_id, SECRET + "!")
    await alice.messenger.set_draft(contact, "")
    await alice.messenger.delete_for_everyone(contact, [message.message_id])
    await bob.until(lambda: SECRET + "!" not in bob.texts_from("Alice"))
    await alice.stop()
    await bob.stop()


async def test_no_octet_of_the_disk_tells(mounted, relay, monkeypatch) -> None:
    folder, image = mounted
    await used_profile(folder, relay, monkeypatch)
    (folder / "careless.txt").write_text("what a careless program leaves behind")
    assert run("sync", "-f", str(folder)) is None
    (folder / "careless.txt").unlink()  # last of all, or its block would be used again
    assert run("umount", str(folder)) is None
    octets = image.read_bytes()
    assert holds(octets, "what a careless program leaves behind")  # the search does find what was deleted
    assert not holds(octets, SECRET[:16])


async def test_no_file_tells(tmp_path, relay, monkeypatch) -> None:
    await used_profile(tmp_path, relay, monkeypatch)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(holds(path.read_bytes(), SECRET[:16]) for path in files)
