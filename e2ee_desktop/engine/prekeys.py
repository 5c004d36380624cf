"""Prekeys for the application. Only a door: the services don't see `crypto`."""

from __future__ import annotations

from e2ee_desktop.crypto.prekeys import PrekeyPair

__all__ = ["PrekeyPair"]
