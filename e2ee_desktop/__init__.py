"""E2EE Desktop: an end-to-end encrypted messenger for the desktop.

The package is a stack of floors (ARCHITECTURE.md); a floor imports only what lies below it. For other programs there is
`EncryptionManager`, loaded when it is first asked for, and `e2ee_desktop.client`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from e2ee_desktop.encryption.data_encryption import EncryptionManager as EncryptionManager

__version__ = "0.1.0"
__all__ = ["EncryptionManager", "__version__"]


def __getattr__(name: str) -> object:
    """`EncryptionManager`, without making everybody who imports the package wait for its cryptography."""
    if name != "EncryptionManager":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from e2ee_desktop.encryption.data_encryption import EncryptionManager  # noqa: PLC0415 - on demand, as said above

    return EncryptionManager
