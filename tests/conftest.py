"""What every test stands on: no display, no keyring and no folder of the person who runs the suite.

Tests that need a real Secret Service or a real X server start their own and pass it to child processes.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings

_REACHES_THE_PERSON = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "PYTHON_KEYRING_BACKEND",
    "E2EE_DESKTOP_HOME",
    "E2EE_PASSPHRASE_FILE",
)


def _stand_alone() -> None:
    """Point everything that a library looks up in the environment into a folder of this run."""
    home = Path(tempfile.mkdtemp(prefix="e2ee-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in _REACHES_THE_PERSON:
        os.environ.pop(name, None)
    for name, folder in (("HOME", "home"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "config")):
        os.environ[name] = str(home / folder)
    for name, folder in (("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_STATE_HOME", "state")):
        os.environ[name] = str(home / folder)
    for folder in ("home", "run", "config", "data", "cache", "state"):
        (home / folder).mkdir(mode=0o700)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


_stand_alone()

# No test judges by the clock: a busy machine is not a defect.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

# What coverage measures: only examples that somebody wrote down, so that it doesn't depend on a lucky draw.
settings.register_profile("written", parent=settings.get_profile("suite"), phases=[Phase.explicit])
