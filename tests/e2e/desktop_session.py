"""A desktop session of one person: their own D-Bus, Secret Service and accessibility bus, on a shared screen.

Owns what a login would start. Knows no messenger.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.secret_service import private_secret_service

KEYRING_PASSWORD = "violet-harbour-52"
ANSWER_S = 30.0


@contextmanager
def desktop_session(folder: Path, display: str) -> Iterator[dict[str, str]]:
    """Yield the environment of programs in this session. folder: its home and sockets; keep its path short."""
    with private_secret_service(folder, password=KEYRING_PASSWORD, unlocked=True) as session:
        environment = {**os.environ, **session}
        for name in ("WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "E2EE_DESKTOP_HOME"):
            environment.pop(name, None)
        environment |= {
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt tells of a question of libatspi's that it has no answer to, and of each font that lacks a script before it
            # takes one that has it. Everything else that it says counts.
            "QT_LOGGING_RULES": "qt.accessibility.atspi*=false;qt.text.font.db=false",
        }
        environment["AT_SPI_BUS_ADDRESS"] = _accessibility_bus(session)
        yield environment


def _accessibility_bus(session: dict[str, str]) -> str:
    """Have the session start its accessibility bus; two sessions on one screen would else meet on one."""
    command = "dbus-send --session --print-reply=literal --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress"
    asked = subprocess.run(
        command.split(), env={**os.environ, **session}, capture_output=True, text=True, timeout=ANSWER_S, check=False
    )
    found = re.search(r"unix:\S+", asked.stdout)
    if found is None:
        raise RuntimeError(f"the accessibility bus did not start: {asked.stderr.strip()}")
    return found[0]
