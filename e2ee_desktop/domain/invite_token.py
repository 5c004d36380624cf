"""An operator's invite token: a text that lets people make mailboxes at a relay that takes no strangers.

Given to people as it is, or behind the relay's address: `e2ee-relay://HOST:PORT#PIN.TOKEN`. It never stands in an address that
goes on to others: who is invited does not invite. Knows nothing of prices.
"""

from __future__ import annotations

import re

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress

CHARACTERS = (16, 128)
_FORM = re.compile(r"[A-Za-z0-9_~-]{16,128}")


def parse_token(text: str) -> str:
    """Raise UserActionNeeded("relay.token_malformed") unless it is 16 to 128 letters, digits, `_`, `~` or `-`."""
    token = text.strip()
    if _FORM.fullmatch(token) is None:
        raise UserActionNeeded("relay.token_malformed")
    return token


def parse_invited(text: str) -> tuple[RelayAddress, str | None]:
    """A relay address, with or without a token behind it. Raises UserActionNeeded: relay.address_malformed,
    relay.token_malformed."""
    front, mark, pin_and_token = text.strip().partition("#")
    pin, dot, token = pin_and_token.partition(".")
    address = RelayAddress.parse(front + mark + pin)
    return address, parse_token(token) if dot else None
