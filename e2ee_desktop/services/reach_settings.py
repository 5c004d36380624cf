"""How an open profile reaches its relays, as its settings say: invite tokens and the proxy. Knows no socket."""

from __future__ import annotations

from e2ee_desktop.domain.invite_token import parse_invited
from e2ee_desktop.domain.proxy_address import ProxyAddress
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.store_port import Store

INVITED = "relay-invited"
"""Setting: a relay's address with the operator's token behind it; absent where none was given."""
PROXY = "proxy"
"""Setting: the SOCKS5 proxy of this profile, "" or absent for none."""


def tokens_of(store: Store) -> dict[RelayAddress, str]:
    """Invite tokens by relay."""
    setting = store.profile.setting(INVITED)
    relay, token = parse_invited(setting) if setting is not None else (None, None)
    return {relay: token} if relay is not None and token is not None else {}


def proxy_of(store: Store) -> ProxyAddress | None:
    """One that does not read any more is an error, never a reason to go without."""
    setting = store.profile.setting(PROXY)
    return ProxyAddress.parse(setting) if setting else None
