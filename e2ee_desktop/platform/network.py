"""This computer's address on the local network. Sends nothing."""

from __future__ import annotations

import socket

LOOPBACK = "127.0.0.1"
_ELSEWHERE = ("192.0.2.1", 9)
"""An address of the documentation range (RFC 5737): connecting a datagram socket only asks the routing table."""


def local_network_address() -> str:
    """The address under which others on the network reach this computer; the loopback address when there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return LOOPBACK
        return str(probe.getsockname()[0])
