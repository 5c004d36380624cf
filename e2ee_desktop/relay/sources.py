"""Where clients come from, as far as limits need it: a keyed hash of an address, in memory alone.

The key is drawn when the relay starts and never leaves it, so what is counted here says nothing to who finds it later.
An IPv6 source is its /64: that is what one subscriber gets. Behind Tor or a reverse proxy everybody comes from the loopback;
its clients are one source then, which is why it is by default not counted.
"""

from __future__ import annotations

import hashlib
import ipaddress

_HASH_BYTES = 16
_IPV6_SUBSCRIBER_BITS = 64


class Sources:
    """key: 32 random bytes. limit_loopback: whether clients of this very machine are counted too."""

    def __init__(self, key: bytes, limit_loopback: bool) -> None:
        self._key, self._limit_loopback = key, limit_loopback

    def name(self, address: str) -> bytes | None:
        """What a source is called here, 16 bytes; None for one that is not counted. address: as the socket tells it."""
        try:
            found = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return None
        if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        if found.is_loopback and not self._limit_loopback:
            return None
        whole = found.packed
        if isinstance(found, ipaddress.IPv6Address):
            whole = whole[: _IPV6_SUBSCRIBER_BITS // 8]
        return hashlib.blake2b(whole, digest_size=_HASH_BYTES, key=self._key).digest()
