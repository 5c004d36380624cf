"""A SOCKS5 proxy, such as Tor's: `socks5://[USER:PASSWORD@]HOST:PORT`. Knows nothing of connections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld

PORT_MAX = 65_535
CREDENTIAL_BYTES_MAX = 255
"""RFC 1929 has one byte for the length."""

_FORM = re.compile(  # no lone surrogates: they stand for bytes of a command line that were no text
    r"socks5h?://(?:([^\s:@/\ud800-\udfff]+):([^\s:@/\ud800-\udfff]+)@)?"
    r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]{1,253}):([0-9]{1,5})/?"
)


@dataclass(frozen=True, slots=True)
class ProxyAddress(Withheld):
    """user, password: both or neither. Without them each relay gets a circuit of its own."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        """For people: without the password."""
        return self._text(f"{quote(self.user, safe='')}:…@")

    def stored(self) -> str:
        """What `parse` reads, with the password."""
        return self._text(f"{quote(self.user, safe='')}:{quote(self.password, safe='')}@")

    @classmethod
    def parse(cls, text: str) -> ProxyAddress:
        """Raise UserActionNeeded("proxy.malformed") unless `text` is exactly one. socks5h is the same: names are never
        resolved here."""
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise UserActionNeeded("proxy.malformed")
        user, password = unquote(found[1] or ""), unquote(found[2] or "")
        too_long = max(len(user.encode()), len(password.encode())) > CREDENTIAL_BYTES_MAX
        if too_long or not 0 < int(found[4]) <= PORT_MAX:
            raise UserActionNeeded("proxy.malformed")
        return cls(found[3].strip("[]"), int(found[4]), user, password)

    def _text(self, credentials: str) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"socks5://{credentials if self.user else ''}{host}:{self.port}"
