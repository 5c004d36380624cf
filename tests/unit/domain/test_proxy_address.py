"""A proxy's address: read in one form, written with the password only where it is stored, and nothing else is one."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.proxy_address import CREDENTIAL_BYTES_MAX, ProxyAddress

LONGEST = "u" * CREDENTIAL_BYTES_MAX


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("socks5://127.0.0.1:9050", ProxyAddress("127.0.0.1", 9050)),
        ("  socks5h://localhost:1/\n", ProxyAddress("localhost", 1)),
        ("socks5://[2001:db8::1]:65535", ProxyAddress("2001:db8::1", 65_535)),
        ("socks5://ada:pass%3Aword@proxy.example:1080", ProxyAddress("proxy.example", 1_080, "ada", "pass:word")),
        ("socks5://%C3%A9:%40@h:1", ProxyAddress("h", 1, "é", "@")),
        (f"socks5://{LONGEST}:{LONGEST}@h:1", ProxyAddress("h", 1, LONGEST, LONGEST)),
    ],
)
def test_an_address_is_read_and_comes_back_from_where_it_is_stored(text, proxy):
    assert ProxyAddress.parse(text) == proxy
    assert ProxyAddress.parse(proxy.stored()) == proxy


@pytest.mark.parametrize(
    "text",
    [
        "",
        "127.0.0.1:9050",
        "http://a:1",
        "socks5://a",
        "socks5://a:0",
        "socks5://a:65536",
        "socks5://a:999999",
        "socks5://u@a:1",
        "socks5://u:@a:1",
        "socks5://a b:1",
        "socks5://a:1//",
        f"socks5://{LONGEST}u:p@a:1",
        f"socks5://u:{LONGEST}p@a:1",
        f"socks5://{'%C3%A9' * 128}:p@a:1",  # 128 letters, 256 bytes
        f"socks5://{'h' * 254}:1",
        "socks5://\udcff:p@a:1",  # bytes of a command line that were no text
        "socks5://u:\ud800@a:1",
    ],
)
def test_anything_else_is_malformed(text):
    with pytest.raises(UserActionNeeded, match=r"^proxy\.malformed"):
        ProxyAddress.parse(text)


def test_the_password_is_stored_and_never_shown():
    proxy = ProxyAddress("h", 1, "ada", "hunter2")
    assert str(proxy) == "socks5://ada:…@h:1"
    assert proxy.stored() == "socks5://ada:hunter2@h:1"
    assert "hunter2" not in repr(proxy)
    assert str(ProxyAddress("2001:db8::1", 1)) == "socks5://[2001:db8::1]:1"
