"""Binary layouts: what is written is read back, and everything else is one error."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain import octets
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.octets import OctetReader

CODE = "test.malformed"


def reader(data):
    return OctetReader(data, CODE)


def code_of(call):
    with pytest.raises(PeerViolation) as caught:
        call()
    return caught.value.code


def test_what_is_written_is_read_back():
    parts = (octets.u8(1), octets.u16(2), octets.u32(3), octets.u64(4), octets.prefixed(b"five"), octets.text("süß"))
    read = reader(b"".join(parts) + b"rest")
    assert (read.u8(), read.u16(), read.u32(), read.u64()) == (1, 2, 3, 4)
    assert read.prefixed(4) == b"five"
    assert read.text(10) == "süß"
    assert read.rest() == b"rest"
    read.end()


def test_numbers_are_big_endian():
    assert octets.u16(0x0102) + octets.u32(3) + octets.u64(4) == bytes.fromhex("0102000000030000000000000004")


@pytest.mark.parametrize("read", ["u8", "u16", "u32", "u64", "flag"])
def test_a_number_cut_short_is_refused(read):
    assert code_of(getattr(reader(b""), read)) == CODE


def test_fields_cut_short_or_too_long_are_refused():
    assert code_of(lambda: reader(b"ab").fixed(3)) == CODE
    assert code_of(lambda: reader(octets.prefixed(b"abc")).prefixed(2)) == CODE
    assert code_of(lambda: reader(b"\0\0\0\5abc").prefixed(10)) == CODE
    assert code_of(lambda: reader(b"\xff\xff\xff\xff").prefixed(2**32)) == CODE


def test_text_is_strict_utf8():
    for wrong in (b"\xff", b"\xed\xa0\x80", b"\xc0\x80", b"a\xc3"):
        assert code_of(lambda wrong=wrong: reader(octets.prefixed(wrong)).text(10)) == CODE


@pytest.mark.parametrize(("octet", "value"), [(b"\0", False), (b"\1", True)])
def test_a_flag_is_zero_or_one(octet, value):
    assert reader(octet).flag() is value
    assert code_of(reader(b"\2").flag) == CODE


def test_trailing_bytes_are_refused():
    read = reader(b"ab")
    read.u8()
    assert code_of(read.end) == CODE


@pytest.mark.parametrize("content", [b"", b"x", b"x\0", b"\0" * 5, b"x" * 96])
def test_filling_is_undone(content):
    padded = octets.fill(content, 100)
    assert len(padded) == 100
    assert octets.unfill(padded, CODE) == content


def test_what_does_not_fit_is_our_own_mistake():
    with pytest.raises(LocalMisuse, match=r"octets\.too_long"):
        octets.fill(b"x" * 97, 100)


@pytest.mark.parametrize(
    "padded", [b"", b"\0\0\0", b"\0\0\0\1", b"\0\0\0\1x\1", b"\0\0\0\0\0\1\0", b"\xff\xff\xff\xffx"]
)
def test_padding_other_than_zeros_is_refused(padded):
    assert code_of(lambda: octets.unfill(padded, CODE)) == CODE
