"""Where the local web API listens unless told otherwise."""

from __future__ import annotations

PORT = 7463
"""Beside the relay's 7462; not registered for anything."""
