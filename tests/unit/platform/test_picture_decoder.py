"""Other people's pictures are decoded in a process that can do nothing else: what it shows, what it refuses, what it can't do."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image

from e2ee_desktop.platform import picture_process
from e2ee_desktop.platform.picture_decoder import LENGTH, SIZE
from e2ee_desktop.platform.picture_process import DECODE_PICTURES, PictureProcess, command

TEAL = (0, 128, 128)


def picture(form: str = "PNG", size: tuple[int, int] = (80, 60), **options: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, TEAL).save(target, form, **options)
    return target.getvalue()


def claimed_png(width: int, height: int) -> bytes:
    """A few bytes that say to be so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 4096)) + chunk(b"IEND", b"")
    )


HOSTILE = {
    "no picture": b"not a picture",
    "nothing": b"",
    "cut off": picture("JPEG")[:200],
    "a billion pixels": claimed_png(40_000, 40_000),
    "a vector drawing": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "a format that is not on the list": picture("TIFF"),
    "a program behind a head": b"\x89PNG\r\n\x1a\n" + b"\x7fELF" * 500,
    "PostScript, for which a program would be started": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
}


async def test_each_kind_is_decoded_to_its_pixels():
    decoded = await PictureProcess().decode([picture(form) for form in ("PNG", "JPEG", "WEBP", "GIF")], 320)
    for pixels in decoded:
        assert pixels is not None
        assert (pixels.width, pixels.height, len(pixels.rgba)) == (80, 60, 4 * 80 * 60)
        assert all(abs(a - b) < 8 for a, b in zip(pixels.rgba[:4], (*TEAL, 255), strict=True))


async def test_large_ones_are_shown_smaller_and_turned_ones_upright():
    turned = Image.Exif()
    turned[0x0112] = 6
    (pixels,) = await PictureProcess().decode([picture("JPEG", (2_000, 1_000), exif=turned)], 320)
    assert pixels is not None
    assert (pixels.width, pixels.height) == (160, 320)


async def test_hostile_ones_are_refused_and_those_beside_them_are_shown():
    good = picture()
    contents = [part for hostile in HOSTILE.values() for part in (hostile, good)]
    decoded = await PictureProcess().decode(contents, 320)
    refused = dict(zip(HOSTILE, decoded[::2], strict=True))
    assert refused == dict.fromkeys(HOSTILE)
    assert all(pixels is not None for pixels in decoded[1::2])


DYING = """
import os, sys
from struct import unpack
while head := sys.stdin.buffer.read(4):
    content = sys.stdin.buffer.read(unpack(">I", head)[0])
    if content == b"fatal":
        os.abort()
    sys.stdout.buffer.write(b"\\0\\1\\0\\1" + content[:4])
    sys.stdout.buffer.flush()
"""
LYING = "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff' + b'x' * 100)"


async def test_when_the_process_dies_over_one_the_others_are_still_shown(monkeypatch):
    monkeypatch.setattr(picture_process, "command", lambda: (sys.executable, "-c", DYING))
    decoded = await PictureProcess().decode([b"one1", b"fatal", b"two2"], 320)
    assert [pixels.rgba if pixels is not None else None for pixels in decoded] == [b"one1", None, b"two2"]


async def test_a_process_that_was_taken_over_is_not_believed(monkeypatch):
    monkeypatch.setattr(picture_process, "command", lambda: (sys.executable, "-c", LYING))
    assert await PictureProcess().decode([picture()], 320) == (None,)


def test_an_installed_program_without_an_interpreter_decodes_itself():
    run = subprocess.run(
        [sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", DECODE_PICTURES, "320"],
        input=LENGTH.pack(len(picture())) + picture(),
        capture_output=True,
        check=True,
    )
    assert SIZE.unpack_from(run.stdout) == (80, 60)


CONFINED = """
import sys
sys.path.insert(0, sys.argv[1])
from e2ee_desktop.platform.picture_decoder import ready
import socket, subprocess
ready()
for deed in (
    lambda: open(sys.argv[2], "w"),
    lambda: open("/etc/passwd"),
    lambda: socket.socket(),
    lambda: subprocess.Popen(["true"]),
    lambda: bytearray(2 * 1024**3),
):
    try:
        deed()
        print("could")
    except (OSError, MemoryError) as error:
        print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_reaches_no_file_no_network_no_program_and_not_all_memory(tmp_path):
    run = subprocess.run(
        [sys.executable, "-I", "-c", CONFINED, command()[-1], str(tmp_path / "written")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["OSError"] * 4 + ["MemoryError"]
    assert list(tmp_path.iterdir()) == []
