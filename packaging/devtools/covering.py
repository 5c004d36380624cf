"""`dev.py coverage [FLOOR ...]`: every branch of a pure floor by the tests in its own folder, and the lines that are missing.

Each floor is measured by tests/unit/<floor> alone, and generated examples are left out: what only another floor's tests or a lucky
draw of Hypothesis reaches counts as missing. Less than 100 % fails.
"""

from __future__ import annotations

import subprocess
from argparse import ArgumentParser
from collections.abc import Sequence

from devtools import ROOT
from devtools.console import say
from devtools.environment import module_command

FLOORS = ("domain", "crypto", "wire", "engine")
_WRITTEN_EXAMPLES = "--hypothesis-profile=written"
_DATA = ROOT / "build" / "covering"


def wanted(arguments: Sequence[str]) -> tuple[str, ...]:
    """The floors to measure; wrong usage ends the process with status 2."""
    parser = ArgumentParser(prog="dev.py coverage")
    parser.add_argument("floors", nargs="*", metavar="FLOOR", default=[])
    floors = tuple(str(name) for name in parser.parse_args(arguments).floors) or FLOORS
    if unknown := set(floors) - set(FLOORS):
        parser.error(f"unknown floor: {', '.join(sorted(unknown))}; there are {', '.join(FLOORS)}")
    return floors


def run(arguments: Sequence[str]) -> int:
    """Return 0 when every test passed and every branch of every floor was taken, else 1."""
    _DATA.mkdir(parents=True, exist_ok=True)
    lacking = [floor for floor in wanted(arguments) if not _covered(floor)]
    say(f"Not covered: {', '.join(lacking)}." if lacking else "Every branch is covered.")
    return 1 if lacking else 0


def _covered(floor: str) -> bool:
    for old in _DATA.glob(f"{floor}*"):
        old.unlink()
    data = f"--data-file={_DATA / floor}"
    tests = ("-m", "pytest", "-q", _WRITTEN_EXAMPLES, f"tests/unit/{floor}")
    measured = (*module_command("coverage"), "run", data, "--branch", f"--source=e2ee_desktop.{floor}", *tests)
    shown = (*module_command("coverage"), "report", data, "--show-missing", "--skip-covered", "--fail-under=100")
    steps = (measured, (*module_command("coverage"), "combine", "-q", data, str(_DATA)), shown)
    statuses = [subprocess.run(step, cwd=ROOT, check=False).returncode for step in steps]
    return not any(statuses)
