"""Reading a picture that is to be sent: its size, a small one of it, and the same one without its metadata.

Limits come before decoding: the head says how many pixels there are, and what has too many gets no small picture; it is sent all the same,
since taking metadata out needs no pixel. Decoding is Pillow's, of formats named here alone. Imported when the first picture is sent: Pillow
takes a tenth of a second and some megabytes. Knows nothing of files and their names; see `pictures.py`.
"""

from __future__ import annotations

import contextlib
import io
from typing import Final

from PIL import Image, ImageOps, ImageSequence

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.files import THUMBNAIL_BYTES_MAX, Metadata
from e2ee_desktop.media.metadata import Cleaned, cleaner_of, png_exif
from e2ee_desktop.services.file_ports import Picture

Image.MAX_IMAGE_PIXELS = None  # our own limits stand before every decoding; Pillow's would only warn
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")
PIXELS_MAX: Final = 64_000_000
"""What is decoded: 256 MB of memory at the worst; the largest cameras of today have 200 million pixels, which JPEG scales down unread."""
JPEG_PIXELS_MAX: Final = 400_000_000
FRAMES_MAX: Final = 64
THUMBNAIL_SIDE: Final = 320
_WITHOUT_METADATA = frozenset({"BMP"})
_ORIENTATION = 0x0112
_BROKEN = (OSError, ValueError, SyntaxError, MemoryError, EOFError, ArithmeticError, LookupError, TypeError)
"""What decoders raise for damaged pictures."""


def read_picture(content: bytes, *, keep_metadata: bool) -> Picture | None:
    """None for what Pillow can't read as one of FORMATS. Raises UserActionNeeded("file.metadata_unremovable")."""
    with contextlib.ExitStack() as opened:
        try:
            image = opened.enter_context(Image.open(io.BytesIO(content), formats=FORMATS))
            orientation = _orientation(content, image)
        except _BROKEN:
            return None
        width, height = image.size if orientation < 5 else image.size[::-1]
        media_type = Image.MIME.get(image.format or "", "application/octet-stream")
        if keep_metadata or image.format in _WITHOUT_METADATA:
            cleaned, metadata = None, Metadata.KEPT if keep_metadata else Metadata.NONE
        else:
            found = _cleaned(content, image, orientation)
            cleaned, metadata = found.content, Metadata.REMOVED if found.removed else Metadata.NONE
        return Picture(media_type, width, height, _thumbnail(content, image), cleaned, metadata)


def _orientation(content: bytes, image: Image.Image) -> int:
    """1 to 8. Nothing is decoded for it: Pillow's own question to a PNG would decode it whole."""
    if image.format == "PNG":
        tags = Image.Exif()
        tags.load(png_exif(content))
    else:
        tags = image.getexif()
    found = tags.get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _cleaned(content: bytes, image: Image.Image, orientation: int) -> Cleaned:
    """Raises UserActionNeeded("file.metadata_unremovable")."""
    clean = cleaner_of(content)
    try:
        if clean is not None:
            return clean(content, orientation)
        if image.format == "TIFF" and image.width * image.height <= PIXELS_MAX:
            return Cleaned(_drawn_anew(image), removed=True)
    except _BROKEN as error:
        raise UserActionNeeded("file.metadata_unremovable") from error
    raise UserActionNeeded("file.metadata_unremovable")


def _drawn_anew(image: Image.Image) -> bytes:
    """The same pixels in a new TIFF, upright: its tags lie all over the file, so that nothing less is sure."""
    pages: list[Image.Image] = []
    for number, page in enumerate(ImageSequence.Iterator(image)):
        if number == FRAMES_MAX:
            raise ValueError("too many pages")
        pages.append(_bare(ImageOps.exif_transpose(page)))
    target = io.BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_adobe_deflate")
    return target.getvalue()


def _thumbnail(content: bytes, image: Image.Image) -> bytes:
    """A small one, upright, without metadata; b"" for what has too many pixels, or does not decode."""
    limit = JPEG_PIXELS_MAX if image.format == "JPEG" else PIXELS_MAX
    if image.width * image.height > limit:
        return b""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as source:
            source.draft("RGB", (THUMBNAIL_SIDE, THUMBNAIL_SIDE))  # JPEG alone: decodes an eighth of it
            if source.width * source.height > PIXELS_MAX:
                return b""
            source.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
            small = _bare(ImageOps.exif_transpose(source))
            clear = small.mode in {"RGBA", "LA", "PA"} or "transparency" in source.info
            drawn = small.convert("RGBA" if clear else "RGB")
        return _smallest(drawn, "WEBP" if clear else "JPEG")
    except _BROKEN:
        return b""


def _smallest(image: Image.Image, form: str) -> bytes:
    for quality in (75, 55, 35, 15):
        target = io.BytesIO()
        image.save(target, form, quality=quality)
        if target.tell() <= THUMBNAIL_BYTES_MAX:
            return target.getvalue()
    return b""


def _bare(image: Image.Image) -> Image.Image:
    """The pixels alone: whatever else came with them could be written along."""
    bare = image.copy()
    kept = bare.info.get("transparency")
    bare.info = {} if kept is None else {"transparency": kept}
    return bare
