"""The system's clock, random source and name, as the ports want them. Knows nothing of who asks."""

from __future__ import annotations

import os
import platform
import time


class SystemClock:
    """Wall-clock time; jumps when the person sets the clock."""

    def now_ms(self) -> int:
        """Milliseconds since 1970-01-01 UTC."""
        return time.time_ns() // 1_000_000


def system_random(size_bytes: int, /) -> bytes:
    """`size_bytes` bytes from the system's cryptographic source."""
    return os.urandom(size_bytes)


def device_name() -> str:
    """What this computer is called, for its owner's devices; at most 60 characters."""
    return platform.node()[:60] or "computer"
