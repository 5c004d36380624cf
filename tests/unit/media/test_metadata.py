"""Metadata goes, pixels stay as they were, and nothing hostile does more than raise ValueError."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from e2ee_desktop.media.metadata import clean_gif, clean_jpeg, clean_png, clean_webp, cleaner_of

SECRET = "SECRET-PLACE-4711"
CLEANERS = (clean_jpeg, clean_png, clean_webp, clean_gif)


def image(mode="RGB"):
    noise = Image.effect_noise((64, 48), 90)
    return Image.merge("RGB", (noise, noise.rotate(90, expand=False), noise)).convert(mode)


def exif(orientation=1):
    tags = Image.Exif()
    tags[0x010F], tags[0x0112] = SECRET, orientation
    tags.get_ifd(0x8825)[1] = "N"
    return tags


def jpeg(**options):
    target = io.BytesIO()
    image().save(
        target, "JPEG", exif=exif(options.pop("orientation", 1)), comment=SECRET, xmp=SECRET.encode(), **options
    )
    return target.getvalue()


def png(**options):
    target, info = io.BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    info.add_itxt("XML:com.adobe.xmp", SECRET, zip=True)
    image("P").save(target, "PNG", pnginfo=info, exif=exif(options.pop("orientation", 1)), dpi=(72, 72), **options)
    return target.getvalue()


def webp(**options):
    target = io.BytesIO()
    image("RGBA").save(
        target, "WEBP", exif=exif(options.pop("orientation", 1)), xmp=SECRET.encode(), lossless=True, **options
    )
    return target.getvalue()


def gif(**_options):
    target, frames = io.BytesIO(), [image("P"), image("P").rotate(180)]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:], comment=SECRET, duration=80, loop=3)
    return target.getvalue()


def pixels(content):
    with Image.open(io.BytesIO(content)) as opened:
        found = []
        for frame in range(getattr(opened, "n_frames", 1)):
            opened.seek(frame)
            found.append((opened.size, opened.convert("RGBA").tobytes()))
        return found


@pytest.mark.parametrize(
    "made", [jpeg(), jpeg(progressive=True), png(), webp(), gif()], ids=["jpeg", "progressive", "png", "webp", "gif"]
)
def test_what_was_said_goes_and_every_pixel_stays(made):
    assert SECRET.encode() in made
    cleaned = cleaner_of(made)(made, 1)
    assert cleaned.removed
    assert SECRET.encode() not in cleaned.content
    assert pixels(cleaned.content) == pixels(made)
    with Image.open(io.BytesIO(cleaned.content)) as opened:
        assert not dict(opened.getexif())
        assert not {"comment", "xmp", "Comment", "XML:com.adobe.xmp", "exif"} & opened.info.keys()


@pytest.mark.parametrize("make", [jpeg, png, webp], ids=lambda make: make.__name__)
def test_the_orientation_is_the_one_thing_kept(make):
    made = make(orientation=6)
    cleaned = cleaner_of(made)(made, 6)
    with Image.open(io.BytesIO(cleaned.content)) as opened:
        assert dict(opened.getexif()) == {0x0112: 6}
    assert SECRET.encode() not in cleaned.content


@pytest.mark.parametrize("make", [jpeg, png, webp, gif], ids=lambda make: make.__name__)
def test_what_is_clean_stays_as_it_is(make):
    once = cleaner_of(make())(make(), 1)
    again = cleaner_of(once.content)(once.content, 1)
    assert again.content == once.content
    assert not again.removed


@pytest.mark.parametrize("make", [jpeg, png, webp, gif], ids=lambda make: make.__name__)
def test_what_lies_behind_the_end_goes(make):
    made = make()
    assert SECRET.encode() * 3 not in cleaner_of(made)(made + SECRET.encode() * 3, 1).content


def test_a_colour_profile_stays():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for make in (jpeg, png, webp):
        cleaned = cleaner_of(made := make(icc_profile=profile))(made, 1)
        with Image.open(io.BytesIO(cleaned.content)) as opened:
            assert opened.info["icc_profile"] == profile


def test_a_cut_off_picture_is_an_error():
    for make in (jpeg, png, gif):
        made = make()
        for end in range(0, len(made) - 1, 97):
            with pytest.raises(ValueError, match=r"cut off|no "):
                cleaner_of(made)(made[:end], 1)


@settings(max_examples=150)
@given(st.data())
def test_hostile_bytes_raise_value_error_or_are_cleaned(data):
    number = data.draw(st.integers(0, 3))
    made = bytearray((JPEG, PNG, WEBP, GIF)[number])
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=8)):
        made[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ValueError):
        CLEANERS[number](bytes(made), data.draw(st.integers(1, 8)))


JPEG, PNG, WEBP, GIF = jpeg(), png(), webp(), gif()
