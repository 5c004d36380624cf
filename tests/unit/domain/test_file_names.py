"""Names that others chose: whatever they hold, they become one visible name in one folder."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.domain.file_names import NAME_BYTES_MAX, numbered, safe_name, split_name

NASTY = st.text(
    st.sampled_from("abcx.. /\\:*?\"<>|\0\n\t\u202e\u2066\u200b\u2044\uff0fé世👋CONPRNulexepdf\ud800\u00a0~%$'`;&()-#"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\evil.dll", "evil.dll"),
        ("/", "file"),
        ("", "file"),
        ("..", "file"),
        (".bashrc", "bashrc"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("lpt¹.txt", "_lpt¹.txt"),
        ("invoice.pdf.exe", "invoice_pdf.exe"),
        ("invoice.pdf                                   .exe", "invoice_pdf.exe"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("archive.tar.gz", "archive.tar.gz"),
        ("a:b?.txt", "a_b_.txt"),
        ("trailing. . ", "trailing"),
        ("zero\u200bwidth.txt", "zerowidth.txt"),
        ("two\nlines.txt", "twolines.txt"),
        ("family 👨\u200d👩.png", "family 👨\u200d👩.png"),
        ("e\u0301.txt", "é.txt"),
        ("a\uff0fb.txt", "b.txt"),
    ],
)
def test_a_name_becomes_safe(given_name, expected):
    assert safe_name(given_name) == expected


@given(NASTY | st.text(max_size=400))
def test_every_name_is_one_visible_name(name):
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= NAME_BYTES_MAX
    assert not set(safe) & set('/\\<>:"|?*')
    assert safe not in {".", ".."}
    assert safe == safe.strip(" .")
    assert all(unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"} for letter in safe)
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert safe.split(".")[0].casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


@given(NASTY | st.text(max_size=400))
def test_a_safe_name_stays_as_it_is(name):
    assert safe_name(safe_name(name)) == safe_name(name)


@given(st.text(max_size=300), st.integers(2, 9_999))
def test_a_numbered_name_keeps_its_ending_and_fits(name, number):
    safe = safe_name(name)
    assert split_name(numbered(safe, number))[1] == split_name(safe)[1]
    assert len(numbered(safe, number).encode()) <= 255
    assert numbered(safe, 1) == safe
