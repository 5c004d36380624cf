"""The root secrets of a profile on disk, as whoever has one of its keys could take them; and profiles of the first format."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

from e2ee_desktop.crypto.passphrase import MEMORY_BYTES_MIN, NONCE_BYTES, OPS_MIN, SALT_BYTES, Cost, seal_slot
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.platform.clock import SystemClock
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.slot_file import OsSlotFile
from e2ee_desktop.services.custody import RootSecrets, checksum_of, encode_secrets
from e2ee_desktop.services.key_slots import ByPassphrase, KeySlots, SlotFiles, SlotPlace, Way

LEAST = Cost(OPS_MIN, MEMORY_BYTES_MIN)


def slot_place(home: Path) -> SlotPlace:
    folder = ProfileFolder(home)
    files = SlotFiles(OsSlotFile(folder.slots), OsSlotFile(folder.slots_copy))
    return SlotPlace(files, folder.marker().profile_id, os.urandom, SystemClock())


def root_secrets(home: Path, way: Way) -> RootSecrets:
    return KeySlots.unlock(slot_place(home), way).secrets()


def former_entry(secrets: RootSecrets) -> str:
    """What the first format kept in the keyring."""
    encoded = encode_secrets(secrets)
    return "e2ee1." + base64.urlsafe_b64encode(encoded + checksum_of(encoded)).rstrip(b"=").decode()


def former_slot(secrets: RootSecrets, passphrase: str) -> bytes:
    """The first format's file under a passphrase."""
    return seal_slot(encode_secrets(secrets), passphrase, LEAST, os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES))


def back_to_the_first_format(home: Path, passphrase: str) -> RootSecrets:
    """Make of a profile that opens by this passphrase what the first version would have made."""
    secrets = root_secrets(home, ByPassphrase(passphrase))
    folder = ProfileFolder(home)
    folder.former_keyslot.write_bytes(former_slot(secrets, passphrase))
    for file in (folder.slots, folder.slots_copy):
        file.unlink()
    marker = {"format": 1, "profile_id": folder.marker().profile_id, "custody": SlotKind.PASSPHRASE.value}
    (home / "profile.json").write_text(json.dumps(marker))
    return secrets
