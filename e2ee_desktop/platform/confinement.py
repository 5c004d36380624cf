"""What a process that decodes other people's bytes gives up: files, programs, much memory, much time.

Windows has none of these limits, macOS refuses some of them; there the pipe's end must do. It is no sandbox.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

MEMORY_BYTES_MAX = 1024**3


def confine(processor_s: int) -> None:
    """Libraries must be loaded before: no file can be opened any more. processor_s: of computing."""
    try:
        limits: Any = import_module("resource")
    except ImportError:
        return
    for name, value in (
        ("RLIMIT_AS", MEMORY_BYTES_MAX),
        ("RLIMIT_CPU", processor_s),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_NOFILE", 3),
    ):
        try:
            limits.setrlimit(getattr(limits, name), (value, value))
        except (AttributeError, ValueError, OSError):
            continue
