"""E2EE Desktop: an end-to-end encrypted messenger for the desktop.

The package is a stack of floors (ARCHITECTURE.md); a floor imports only what lies below it.
"""

from __future__ import annotations

__version__ = "0.1.0"
