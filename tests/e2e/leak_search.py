"""Looks for secrets in files, in every form in which careless code would have written them.

Knows bytes and folders only. That it finds what is there is shown by test_leak_search.py.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PIECE_BYTES = 24
"""Long texts are looked for by three pieces: a part of a text is a leak too."""


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that must not be there, and is."""

    what: str
    form: str
    place: Path
    offset: int

    def __str__(self) -> str:
        return f"{self.what} as {self.form} in {self.place} at byte {self.offset}"


def forms_of_text(text: str) -> dict[str, bytes]:
    """How a text may have been written: encodings, escapes, and pieces of each."""
    whole = {
        "UTF-8": text.encode(),
        "UTF-16": text.encode("utf-16-le"),
        "UTF-32": text.encode("utf-32-le"),
        "JSON escapes": json.dumps(text)[1:-1].encode(),
    }
    pieces = {f"{name}, {where}": piece for name, value in whole.items() for where, piece in _pieces(value)}
    encoded = {f"{name} of {where}": form for where, piece in _pieces(text.encode()) for name, form in _encoded(piece)}
    return pieces | encoded


def forms_of_key(key: bytes) -> dict[str, bytes]:
    """How key bytes may have been written; of a long key, its pieces."""
    forms = {f"raw, {where}": piece for where, piece in _pieces(key)}
    return forms | {f"{name} of {where}": form for where, piece in _pieces(key) for name, form in _encoded(piece)}


def search(forms: Mapping[str, Mapping[str, bytes]], places: Iterable[Path]) -> list[Leak]:
    """Every form of every secret in every file below the places. forms: what it is -> form -> bytes."""
    leaks: list[Leak] = []
    for path in files_below(places):
        content = path.read_bytes()
        for what, variants in forms.items():
            for form, needle in variants.items():
                offset = content.find(needle)
                if offset >= 0:
                    leaks.append(Leak(what, form, path, offset))
        leaks += _named(path, forms)
    return leaks


def files_below(places: Iterable[Path]) -> Iterator[Path]:
    """Regular files only: sockets and pipes hold nothing."""
    for place in places:
        if place.is_file() and not place.is_symlink():
            yield place
        elif place.is_dir():
            yield from sorted(path for path in place.rglob("*") if path.is_file() and not path.is_symlink())


def _named(path: Path, forms: Mapping[str, Mapping[str, bytes]]) -> Iterator[Leak]:
    """File names leak as well as contents."""
    name = path.name.encode("utf-8", "surrogateescape")
    for what, variants in forms.items():
        for form, needle in variants.items():
            if needle in name:
                yield Leak(what, f"{form} (file name)", path, name.find(needle))


def _pieces(value: bytes) -> Iterator[tuple[str, bytes]]:
    if len(value) <= 2 * PIECE_BYTES:
        yield "whole", value
        return
    middle = len(value) // 2
    yield "beginning", value[:PIECE_BYTES]
    yield "middle", value[middle : middle + PIECE_BYTES]
    yield "end", value[-PIECE_BYTES:]


def _encoded(value: bytes) -> Iterator[tuple[str, bytes]]:
    yield "hex", value.hex().encode()
    yield "upper-case hex", value.hex().upper().encode()
    for shift in range(3):
        # Inside something longer, base64 meets these bytes at any of three alignments; the ends depend on neighbours.
        padded = b"\0" * shift + value
        whole_groups = padded[: len(padded) // 3 * 3]
        start = 4 if shift else 0
        for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
            form = encode(whole_groups)[start:]
            if len(form) >= 8:
                yield f"{name} shifted by {shift}", form
