"""What a client's address becomes before anything is counted by it."""

from __future__ import annotations

import pytest

from e2ee_desktop.relay.sources import Sources

SOURCES = Sources(b"k" * 32, limit_loopback=False)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("fe80::1%eth0", "fe80::1%eth1", True),
    ],
)
def test_one_subscriber_is_one_source(one, other, same):
    assert (SOURCES.name(one) == SOURCES.name(other)) is same


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_counted_only_where_it_is_set(address):
    assert SOURCES.name(address) is None
    assert Sources(b"k" * 32, limit_loopback=True).name(address) is not None


@pytest.mark.parametrize("address", ["", "/run/relay.sock", "not an address"])
def test_what_has_no_network_address_is_not_counted(address):
    assert SOURCES.name(address) is None


def test_a_name_holds_no_address_and_another_relay_calls_it_otherwise():
    name = SOURCES.name("192.0.2.1")
    assert name is not None
    assert len(name) == 16
    assert bytes((192, 0, 2, 1)) not in name
    assert name != Sources(b"l" * 32, limit_loopback=False).name("192.0.2.1")
