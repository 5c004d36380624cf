"""What a relay allows its blobs: sizes, days, lines and patience, in one value. An operator's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

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
    each, which is the memory that blobs take. Where all clients come from one address (an onion service), let one
    source have all.
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


@dataclass(frozen=True, slots=True)
class Allowed:
    """Nothing more is asked."""


@dataclass(frozen=True, slots=True)
class TooSoon:
    """This source made enough for now."""

    retry_after_ms: int


@dataclass(frozen=True, slots=True)
class Unpaid:
    """No proof, or one that is not worth the price. price: what a client has to show, opaque here."""

    price: str


Verdict = Allowed | TooSoon | Unpaid


class Gate(Protocol):
    """Who may create a blob: the operator's price, the same as for mailboxes."""

    def may_create(self, source: str, proof: str | None) -> Verdict:
        """source: the network address, in memory only. proof: what the client sent along."""
        ...


class OpenGate:
    """Everybody may."""

    def may_create(self, source: str, proof: str | None) -> Verdict:  # noqa: ARG002 - the port's signature
        return Allowed()
