"""Pictures before they are sent: limits before decoding, a small picture within its bytes, formats that cannot be cleaned refused."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib

import pytest
from PIL import Image

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.files import THUMBNAIL_BYTES_MAX, Metadata
from e2ee_desktop.media.pictures import PillowPictures

SECRET = b"SECRET-PLACE-4711"


def saved(image, form, **options):
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def noise(mode="RGB", size=(1_200, 900)):
    return Image.effect_noise(size, 120).convert(mode)


def bomb(width=60_000, height=60_000):
    """A PNG of a few KB that would fill gigabytes."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = zlib.compress(bytes(10 * (1 + 3 * 1_000)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def prepare(content, name="a.jpg", *, keep_metadata=False):
    return await PillowPictures().prepare(content, name, keep_metadata=keep_metadata)


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGBA"), ("GIF", "P"), ("TIFF", "RGB"), ("BMP", "RGB")],
)
async def test_a_small_picture_fits_its_bytes(form, mode):
    picture = await prepare(saved(noise(mode), form))
    assert picture.media_type == Image.MIME[form]
    assert (picture.width, picture.height) == (1_200, 900)
    assert 0 < len(picture.thumbnail) <= THUMBNAIL_BYTES_MAX
    with Image.open(io.BytesIO(picture.thumbnail)) as small:
        assert small.size == (320, 240)
        assert not dict(small.getexif())


async def test_a_bomb_is_not_decoded():
    content = bomb()
    tracemalloc.start()
    picture = await prepare(content, "bomb.png")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (picture.width, picture.height, picture.thumbnail) == (60_000, 60_000, b"")
    assert peak_bytes < 8_000_000


async def test_a_tiff_is_drawn_anew_without_its_tags():
    pages = [noise(size=(60, 40)), noise(size=(50, 30))]
    content = saved(
        pages[0], "TIFF", save_all=True, append_images=pages[1:], tiffinfo={270: SECRET.decode(), 315: "Me"}
    )
    assert SECRET in content
    picture = await prepare(content, "scan.tiff")
    assert picture.metadata is Metadata.REMOVED
    assert SECRET not in picture.content
    with Image.open(io.BytesIO(picture.content)) as again:
        assert again.n_frames == 2
        assert again.tobytes() == pages[0].tobytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("phone.heic", b"\0\0\0\x18ftypheic" + bytes(80)),
        ("broken.jpg", b"\xff\xd8\xff\xe1" + bytes(50)),
        ("no name", b"\0\0\0\x18ftypheic" + bytes(80)),
        ("raw.dng", b"II*\0" + bytes(80)),
    ],
)
async def test_what_may_hold_metadata_and_cannot_be_cleaned_is_refused(name, content):
    assert PillowPictures().may_hold_metadata(name, content[:32])
    with pytest.raises(UserActionNeeded) as refused:
        await prepare(content, name)
    assert refused.value.code == "file.metadata_unremovable"
    assert await prepare(content, name, keep_metadata=True) is None


async def test_what_is_no_picture_is_none():
    assert not PillowPictures().may_hold_metadata("notes.txt", b"hello")
    assert await prepare(b"hello", "notes.txt") is None


async def test_an_avif_is_refused_unless_it_is_sent_as_it_is():
    content = saved(noise(size=(64, 64)), "AVIF")
    with pytest.raises(UserActionNeeded):
        await prepare(content, "a.avif")
    kept = await prepare(content, "a.avif", keep_metadata=True)
    assert (kept.metadata, kept.content) == (Metadata.KEPT, None)
