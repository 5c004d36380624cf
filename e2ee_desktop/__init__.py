"""E2EE Desktop: an end-to-end encrypted messenger for the desktop.

The package is a stack of floors (ARCHITECTURE.md); a floor imports only what lies below it. For other programs there is
`EncryptionManager`, loaded by name when it is first asked for: whoever wants the version alone reaches no floor (`__init__.pyi` has the types).
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """`EncryptionManager`, without making everybody who imports the package wait for its cryptography."""
    if name != "EncryptionManager":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.encryption.data_encryption"), name)
