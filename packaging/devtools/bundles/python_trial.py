"""The wheel as its users meet it: installed by pipx, with and without a window, libraries from the package index.

The system's Python is used, and nothing of this tree's environment. What is installed lies in a temporary folder.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from devtools.bundles import relay_trial
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, run_captured, step

_PYTHON = "/usr/bin/python3"
_PROJECT = "e2ee-desktop"
_WINDOW = "import PySide6.QtWidgets, soundfile, miniaudio, zxingcpp; from e2ee_desktop.gui.app import run"
_NO_WINDOW = "import importlib.util, sys; sys.exit(importlib.util.find_spec('PySide6') is not None)"


def run(plan: Plan) -> None:
    """Install the wheel and the sdist of `plan.dist`, and use them. Raises StepFailedError."""
    with tempfile.TemporaryDirectory(prefix="e2ee-pipx-", dir="/var/tmp") as folder:
        name = f"e2ee_desktop-{plan.version}"
        _try_relay(Path(folder), plan.dist / f"{name}.tar.gz")
        _try_window(Path(folder), plan.dist / f"{name}-py3-none-any.whl")


def _try_relay(folder: Path, sdist: Path) -> None:
    programs = _installed(folder / "relay", sdist, "relay")
    _say_from(folder / "relay", "no Qt beside the relay", _NO_WINDOW)
    relay = (str(programs / "e2ee-relay"),)
    relay_trial.use(relay, str(folder / "relay.toml"), str(folder / "data"), _environment(folder / "relay"))
    step("the command line", (str(programs / "e2ee-cli"), "--version"), _environment(folder / "relay"))


def _try_window(folder: Path, wheel: Path) -> None:
    programs = _installed(folder / "window", wheel, "gui")
    _say_from(folder / "window", "the window's libraries", _WINDOW)
    told = run_captured((str(programs / "e2ee-desktop"), "--version"), _environment(folder / "window"))
    if told.status != 0 or not told.log.startswith(_PROJECT):
        raise StepFailedError("The installed messenger does not tell its version.", told.log)


def _installed(folder: Path, package: Path, extra: str) -> Path:
    """Have pipx install `package`; returns the folder of its programs."""
    if shutil.which("pipx") is None:
        raise StepFailedError("pipx is not here (Debian: pipx).")
    command = ("pipx", "install", "--python", _PYTHON, f"{package}[{extra}]")
    step(f"pipx install {package.name}[{extra}]", command, _environment(folder))
    return folder / "bin"


def _say_from(folder: Path, title: str, code: str) -> None:
    step(title, (str(folder / "venvs" / _PROJECT / "bin" / "python"), "-c", code), _environment(folder))


def _environment(folder: Path) -> dict[str, str]:
    """pipx keeps everything in `folder`."""
    return {"PIPX_HOME": str(folder), "PIPX_BIN_DIR": str(folder / "bin"), "PYTHONPATH": "", "PYTHONNOUSERSITE": "1"}
