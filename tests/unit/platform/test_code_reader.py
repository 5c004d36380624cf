"""QR codes out of picture files, read in a process with limits."""

from __future__ import annotations

import io
import os

import pytest
import segno
from PIL import Image

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.code_reader import PICTURE_BYTES_MAX, read_code

CONTENT = bytes(range(256)) + b"\x01safety number"


def picture(content: bytes = CONTENT, kind: str = "PNG", **saving: int) -> bytes:
    drawn, out = io.BytesIO(), io.BytesIO()
    segno.make_qr(content, error="l").save(drawn, kind="png", scale=4, border=6)
    with Image.open(drawn) as image:
        image.convert("RGB").save(out, kind, **saving)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP"])
async def test_every_byte_of_a_code_is_read_from_every_format(kind):
    assert await read_code(picture(kind=kind)) == CONTENT


async def test_a_turned_code_is_read():
    out = io.BytesIO()
    with Image.open(io.BytesIO(picture())) as image:
        image.rotate(90, expand=True).save(out, "PNG")
    assert await read_code(out.getvalue()) == CONTENT


def without_code(side: int, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("L", (side, side), 255).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture.unreadable"),
        (os.urandom(5_000), "picture.unreadable"),
        (picture()[:300], "picture.unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture.unreadable"),
        (without_code(64, "TIFF"), "picture.unreadable"),
        (without_code(64), "picture.no_code"),
        (without_code(8_001), "picture.too_many_pixels"),
        (bytes(PICTURE_BYTES_MAX + 1), "picture.too_many_pixels"),
    ],
    ids=["empty", "noise", "cut", "svg", "other format", "no code", "many pixels", "many bytes"],
)
async def test_what_holds_no_code_is_refused_in_words(content, code):
    with pytest.raises(UserActionNeeded) as caught:
        await read_code(content)
    assert caught.value.code == code
