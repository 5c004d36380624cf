"""Where a relay is, and the key it must prove: `e2ee-relay://HOST:PORT#PIN`.

The pin is the relay's long-term Ed25519 public key; the relay signs its TLS certificate with it, so
certificates may change while addresses stay. Knows nothing of connections.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from e2ee_desktop.domain.errors import UserActionNeeded

SCHEME = "e2ee-relay://"
PIN_BYTES = 32
HOST_CHARACTERS_MAX = 253
_FORM = re.compile(r"e2ee-relay://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):([0-9]{1,5})#([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class RelayAddress:
    """host: name or address, at most 253 characters (IPv6 without brackets); port: 1-65535; key: 32 bytes, Ed25519."""

    host: str
    port: int
    key: bytes

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        pin = base64.urlsafe_b64encode(self.key).rstrip(b"=").decode()
        return f"{SCHEME}{host}:{self.port}#{pin}"

    @classmethod
    def parse(cls, text: str) -> RelayAddress:
        """Raise UserActionNeeded("relay.address_malformed") unless `text` is exactly one address."""
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise UserActionNeeded("relay.address_malformed")
        host, port, pin = found[1].strip("[]"), int(found[2]), found[3]
        key = base64.urlsafe_b64decode(pin + "=")  # 43 letters of the alphabet are always 32 bytes and two spare bits
        canonical = base64.urlsafe_b64encode(key).rstrip(b"=").decode() == pin
        if not canonical or not 0 < port < 65536 or len(host) > HOST_CHARACTERS_MAX:
            raise UserActionNeeded("relay.address_malformed")
        return cls(host, port, key)
