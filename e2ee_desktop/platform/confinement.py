"""What a process gives up before it decodes what somebody else sent. Windows has none of it: there its end with the pipe must do."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def confine(memory_bytes: int, processor_s: int) -> None:
    """From now on: so much memory and processor time, no file, no other process, no dump."""
    try:
        limits: Any = import_module("resource")
    except ImportError:
        return
    for name, value in (
        ("RLIMIT_AS", memory_bytes),
        ("RLIMIT_CPU", processor_s),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_NOFILE", 3),
    ):
        try:
            limits.setrlimit(getattr(limits, name), (value, value))
        except (AttributeError, ValueError, OSError):
            continue  # macOS refuses some of them
