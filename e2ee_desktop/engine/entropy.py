"""The engine's randomness, handed in by the application. Only a door: the services don't see `crypto`."""

from __future__ import annotations

from e2ee_desktop.crypto.entropy import Entropy, library_entropy

__all__ = ["Entropy", "library_entropy"]
