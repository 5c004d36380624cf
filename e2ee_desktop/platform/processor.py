"""What the processor can do: asked once, of libsodium, and handed to whoever chooses a cipher."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def has_aes_instructions(module_name: str = "nacl._sodium") -> bool:
    """Whether AES runs in hardware. False where it cannot be asked: what is chosen then is right everywhere, only slower.

    libsodium's test for AES-256-GCM asks for AES and carry-less multiplication; every processor with the one has the other.
    """
    try:
        sodium: Any = import_module(module_name)
        return bool(sodium.lib.crypto_aead_aes256gcm_is_available())
    except (ImportError, AttributeError):
        return False
