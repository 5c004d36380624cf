"""The account of a new profile, in its new database. Composed here, used by `bootstrap` alone."""

from __future__ import annotations

from e2ee_desktop.built_in_relay import BUILT_IN, relay_server
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.account import OwnAccount, account_id_of
from e2ee_desktop.engine.entropy import library_entropy
from e2ee_desktop.platform.clock import SystemClock, device_name, system_random
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.face import Custody
from e2ee_desktop.services.own_identity import first_record
from e2ee_desktop.services.store_port import Store


async def fill_account(
    folder: ProfileFolder, store: Store, secrets: RootSecrets, name: str, relay: str | None, custody: Custody
) -> None:
    """Put the account into a new database. relay: its address; with None for the built-in relay, that is made first, to know it."""
    clock, entropy = SystemClock(), library_entropy(system_random)
    address = relay
    if address is None:
        async with relay_server(folder, 0, on_network=False) as running:
            address = str(running.address)
    with secrets.reveal() as plain:
        account_id = account_id_of(plain.identity_seed)
        own = OwnAccount.create(plain.identity_seed, device_name(), clock.now_ms(), entropy, account_id)
    with store.transaction():
        store.profile.save(first_record(own, name, address, custody.value, clock.now_ms))
        if relay is None:
            store.profile.set_setting(BUILT_IN, f"{RelayAddress.parse(address).port}:loopback")
