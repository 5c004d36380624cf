"""What a relay allows its blobs: sizes, days, lines and patience, in one value. An operator's settings."""

from __future__ import annotations

from dataclasses import dataclass

_GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. head: for a whole request head. idle: between two requests. stall: without a byte in either direction.
    body: for one whole chunk; with 1 MiB that asks for 3.5 KiB/s. goodbye: for what is under way when the relay stops."""

    head: float = 10.0
    idle: float = 60.0
    stall: float = 30.0
    body: float = 300.0
    goodbye: float = 2.0


_PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class BlobLimits:
    """Defaults serve a family or an office.

    total_bytes: all blobs together, counted as they were announced. blob_bytes: one blob. reserve_bytes: left free on the
    disk, for the mailboxes. days, days_half: how long a complete one and a half uploaded one stay. lines,
    lines_per_source: HTTP connections. bodies, bodies_per_source: chunks in memory at once, received or served: 1 MiB
    each, which is the memory that blobs take. Sources are counted as `Policy` says.
    """

    total_bytes: int = 64 * _GIB
    blob_bytes: int = 5 * _GIB
    reserve_bytes: int = _GIB
    days: int = 30
    days_half: int = 2
    lines: int = 256
    lines_per_source: int = 64
    bodies: int = 64
    bodies_per_source: int = 16
    patience: Patience = _PATIENCE
