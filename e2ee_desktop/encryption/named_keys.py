"""Keys in the operating system's keyring, by name: newest first, all in one entry.

Owns the entry's form. The keyring is one of those that `platform/keyring_backend.py` allows: never one that forgets, and never
plain text. A lost entry and one that never was look the same, so nothing is made here unasked.
"""

from __future__ import annotations

import re
from typing import Protocol

from e2ee_desktop.encryption.failures import KeyMalformed, KeyMissing, NameMalformed
from e2ee_desktop.encryption.fernet_keys import FernetKeys

NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
KEYS_MAX = 24
"""So many fit into the smallest of the keyrings' entries."""


class SecretEntries(Protocol):
    """What is asked of a keyring; `platform/os_keyring.OsKeyring` is one."""

    def read(self, profile_id: str, /) -> str | None: ...
    def write(self, profile_id: str, secret: str, /) -> None: ...
    def remove(self, profile_id: str, /) -> None: ...


def load(entries: SecretEntries, name: str) -> FernetKeys:
    """Raises KeyMissing("encryption.key_missing"), KeyMalformed("encryption.key_malformed"), and what the keyring says."""
    kept = entries.read(entry_of(name))
    if kept is None:
        raise KeyMissing("encryption.key_missing", name=name)
    return FernetKeys.of(kept.split())


def keep(entries: SecretEntries, name: str, keys: FernetKeys) -> None:
    """Write, or write over. Raises KeyMalformed("encryption.too_many_keys"), and what the keyring says."""
    if len(keys.keys) > KEYS_MAX:
        raise KeyMalformed("encryption.too_many_keys", limit=KEYS_MAX)
    entries.write(entry_of(name), "\n".join(key.decode() for key in keys.keys))


def forget(entries: SecretEntries, name: str) -> None:
    """No entry is no error."""
    entries.remove(entry_of(name))


def entry_of(name: str) -> str:
    """Where in the keyring; no profile's entry has this form. Raises NameMalformed("encryption.name_malformed")."""
    if not NAME.fullmatch(name):
        raise NameMalformed("encryption.name_malformed")
    return f"data-key/{name}"
