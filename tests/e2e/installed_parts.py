"""What the installed messenger does in processes of its own: pictures, codes and sound are decoded by the program itself.

`python -m tests.e2e.installed_parts ROOT`: the system under ROOT is entered by chroot. Exit status 1 says that something is wrong.
"""

from __future__ import annotations

import io
import subprocess
import sys

import segno
import soundfile
from PIL import Image

from e2ee_desktop.platform.code_reader import READ_CODE
from e2ee_desktop.platform.decoder_process import DECODE_SOUND
from e2ee_desktop.platform.picture_decoder import LENGTH, SIZE
from e2ee_desktop.platform.picture_process import DECODE_PICTURES
from e2ee_desktop.platform.sound_decoder import HEADER

LINK = "e2ee:a-code-to-be-read"
RATE = 48_000
PATIENCE_S = 60


def main(root: str) -> int:
    """Say what each answers; 0 when all are right."""
    told = {"pictures": _pictures(root), "codes": _codes(root), "sound": _sound(root)}
    for part, wrong in told.items():
        print(f"{part}: {wrong or 'as it must be'}")
    return int(any(told.values()))


def _pictures(root: str) -> str:
    content = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(content, "WEBP")
    framed = LENGTH.pack(len(content.getvalue())) + content.getvalue()
    answer = _answer(root, framed, DECODE_PICTURES, "64")
    size = SIZE.unpack(answer[: SIZE.size]) if len(answer) >= SIZE.size else ()
    return "" if size == (40, 30) else f"a picture of 40 × 30 came back as {size}"


def _codes(root: str) -> str:
    content = io.BytesIO()
    segno.make(LINK).save(content, kind="png", scale=6)
    answer = _answer(root, content.getvalue(), READ_CODE)
    return "" if answer == LINK.encode() else f"the code says {answer!r}"


def _sound(root: str) -> str:
    content = io.BytesIO()
    with soundfile.SoundFile(content, "w", RATE, 1, format="OGG", subtype="OPUS") as sound:
        sound.buffer_write(bytes(2 * RATE), dtype="int16")
    answer = _answer(root, content.getvalue(), DECODE_SOUND, "0", "100")
    rate, channels, frames = HEADER.unpack(answer[: HEADER.size]) if len(answer) >= HEADER.size else (0, 0, 0)
    right = (rate, channels, frames) == (RATE, 1, RATE) and len(answer) > RATE
    return "" if right else f"a second of sound came back as {frames} frames of {channels} channels at {rate} Hz"


def _answer(root: str, asked: bytes, *arguments: str) -> bytes:
    command = ("chroot", root, "/usr/bin/e2ee-desktop", *arguments)
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, timeout=PATIENCE_S, check=False)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
