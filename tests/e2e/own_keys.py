"""Prints a profile's keys as JSON, so that a search can look for them where they must not be. For tests alone.

Runs in the person's own session, as whoever holds both their keyring and their disk could. Private halves, public
halves, and what the database keeps: name -> hexadecimal digits.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from e2ee_desktop.crypto.identity import HybridSigner
from e2ee_desktop.platform.os_keyring import find_os_keyring
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.key_slots import ByKeyring
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.fakes.opened_slots import root_secrets


def keys_of(home: Path) -> dict[str, bytes]:
    """Every key of a profile in custody of the keyring."""
    folder = ProfileFolder(home)
    secrets = root_secrets(home, ByKeyring(find_os_keyring()))
    store = open_existing(folder.database, secrets.storage_key)
    try:
        profile = store.profile.load()
        assert profile is not None
        public = HybridSigner.of_account(secrets.identity_seed).public
        assert public.encode() == profile.identity_public, "this is not the identity that the profile shows"
        contacts = store.contacts.all()
        keys = {
            "identity seed": secrets.identity_seed,
            "storage key": secrets.storage_key,
            "identity key": profile.identity_public,
            "identity key, Ed25519 half": public.ed25519,
            "identity digest": public.digest(),
            "account id": profile.account_id,
            "device keys": profile.device,
            "device certificate": profile.certificate,
        }
        for number, record in enumerate(contacts):
            keys[f"contact {number}: identity key"] = record.identity_public
            keys[f"contact {number}: certificate"] = record.certificate
            for session in store.sessions.of_contact(record.contact.contact_id):
                keys[f"contact {number}: session {session.session_id.hex()[:8]}"] = session.state
        return keys
    finally:
        store.close()


if __name__ == "__main__":
    print(json.dumps({name: value.hex() for name, value in keys_of(Path(sys.argv[1])).items()}))
