"""`dev.py coverage`: branch coverage of the pure floors by their own mirror tests and properties, and the lines that are missing."""

from __future__ import annotations

import subprocess

from devtools import ROOT
from devtools.console import say
from devtools.environment import module_command

FLOORS = ("domain", "crypto", "wire", "engine")


def run() -> int:
    """Return the tests' status, or 2 when something is not covered."""
    sources = ",".join(f"e2ee_desktop.{floor}" for floor in FLOORS)
    tests = [f"tests/unit/{floor}" for floor in FLOORS]
    data = f"--data-file={ROOT / 'build' / 'coverage'}"
    (ROOT / "build").mkdir(exist_ok=True)
    measured = (
        *module_command("coverage"),
        "run",
        data,
        "--branch",
        f"--source={sources}",
        "-m",
        "pytest",
        "-q",
        *tests,
    )
    status = subprocess.run(measured, cwd=ROOT, check=False).returncode
    subprocess.run((*module_command("coverage"), "combine", "-q", data, str(ROOT / "build")), cwd=ROOT, check=False)
    shown = (*module_command("coverage"), "report", data, "--show-missing", "--skip-covered", "--fail-under=100")
    covered = subprocess.run(shown, cwd=ROOT, check=False).returncode
    say("Every branch is covered." if not covered else "Not every branch is covered.")
    return status or covered
