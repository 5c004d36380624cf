"""The search for leaks finds what is there: else "none found" would say nothing."""

from __future__ import annotations

import base64
import json
import random

import pytest

from tests.e2e.leak_search import forms_of_key, forms_of_text, search

TEXT = "The kettle is violet, שלום 👋🏽"
KEY = random.Random(7).randbytes(32)
LONG_KEY = random.Random(8).randbytes(1952)
AROUND = random.Random(9).randbytes(1000)

WRITINGS = {
    "as it is": lambda secret: secret,
    "hexadecimal": lambda secret: secret.hex().encode(),
    "base64 alone": base64.b64encode,
    "base64 after one byte": lambda secret: base64.b64encode(b"a" + secret + b"zz"),
    "base64 after two bytes": lambda secret: base64.b64encode(b"ab" + secret + b"zz"),
    "base64url": lambda secret: base64.urlsafe_b64encode(b"a" + secret),
}
TEXT_WRITINGS = {
    "UTF-16": lambda text: text.encode("utf-16-le"),
    "JSON": lambda text: json.dumps({"text": text}, ensure_ascii=False).encode(),
}


@pytest.mark.parametrize("write", WRITINGS.values(), ids=WRITINGS)
@pytest.mark.parametrize("secret", [KEY, LONG_KEY], ids=["32 bytes", "1952 bytes"])
def test_a_key_is_found_however_it_was_written(tmp_path, write, secret):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "file").write_bytes(AROUND + write(secret) + AROUND)
    assert search({"key": forms_of_key(secret)}, [tmp_path])


@pytest.mark.parametrize("write", [*WRITINGS.values(), *TEXT_WRITINGS.values()], ids=[*WRITINGS, *TEXT_WRITINGS])
def test_a_text_is_found_however_it_was_written(tmp_path, write):
    written = write(TEXT) if write in TEXT_WRITINGS.values() else write(TEXT.encode())
    (tmp_path / "file").write_bytes(AROUND + written + AROUND)
    assert search({"text": forms_of_text(TEXT)}, [tmp_path])


def test_a_part_of_a_long_text_is_found(tmp_path):
    text = "".join(random.Random(3).choices("abcdefgh ", k=10_000))
    (tmp_path / "file").write_text(text[4_000:6_000])
    assert search({"text": forms_of_text(text)}, [tmp_path])


def test_a_name_in_a_file_name_is_found(tmp_path):
    (tmp_path / "Ada Quillfeather.txt").write_bytes(b"")
    assert search({"name": forms_of_text("Ada Quillfeather")}, [tmp_path])


def test_nothing_is_found_in_random_bytes(tmp_path):
    (tmp_path / "file").write_bytes(random.Random(11).randbytes(3_000_000))
    forms = {"text": forms_of_text(TEXT), "key": forms_of_key(KEY), "long key": forms_of_key(LONG_KEY)}
    assert search(forms, [tmp_path]) == []
