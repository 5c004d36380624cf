"""Keys of other programs in a real GNOME Keyring, by name; and no keyring, told as it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.secret_service import private_bus, private_secret_service

CHILD = """
import sys
from e2ee_desktop import EncryptionManager
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.encryption.failures import KeyMissing
token = b""
for step in sys.argv[1:]:
    try:
        match step:
            case "make": EncryptionManager.from_keyring("reports", create=True)
            case "encrypt": token = EncryptionManager.from_keyring("reports").encrypt("kept")
            case "decrypt": print(EncryptionManager.from_keyring("reports").decrypt(token))
            case "rotate": EncryptionManager.from_keyring("reports").with_new_key().to_keyring("reports")
            case "count": print(1 + len(EncryptionManager.from_keyring("reports").older_keys))
            case "overfill": EncryptionManager(older_keys=[EncryptionManager().key] * 24).to_keyring("reports")
            case "forget": EncryptionManager.forget_keyring("reports")
    except E2EEError as error:
        print(type(error).__name__, error.code)
"""


def in_a_child(environment: dict[str, str], *steps: str) -> str:
    base = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *steps],
        env={**base, "PYTHONPATH": ".", **environment},
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_a_named_key_is_made_once_used_rotated_and_forgotten(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        assert in_a_child(environment, "encrypt") == "KeyMissing encryption.key_missing\n"
        assert in_a_child(environment, "make", "encrypt", "make", "rotate", "decrypt", "count") == "kept\n2\n"
        assert in_a_child(environment, "overfill", "count") == "KeyMalformed encryption.too_many_keys\n2\n"
        assert in_a_child(environment, "forget", "forget", "encrypt") == "KeyMissing encryption.key_missing\n"


def test_without_a_keyring_no_key_is_kept_elsewhere(tmp_path: Path) -> None:
    with private_bus(tmp_path) as environment:
        assert in_a_child(environment, "make") == "UserActionNeeded keyring.unavailable\n"
