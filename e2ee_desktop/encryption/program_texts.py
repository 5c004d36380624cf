"""The key under which an open profile encrypts texts for other programs; it lives in the profile. Knows no program."""

from __future__ import annotations

from e2ee_desktop.encryption.data_encryption import EncryptionManager
from e2ee_desktop.services.store_port import Store

TEXT_KEYS = "api-text-keys"
"""Setting: Fernet keys for the texts of other programs, newest first; absent before the first."""


def manager_of(store: Store) -> EncryptionManager:
    """The profile's own key for other programs' texts, made when the first of them comes."""
    kept = store.profile.setting(TEXT_KEYS)
    if kept is not None:
        key, *older = kept.split()
        return EncryptionManager(key, older_keys=older)
    made = EncryptionManager()
    with store.transaction():
        store.profile.set_setting(TEXT_KEYS, made.key.decode())
    return made
