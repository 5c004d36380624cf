"""`dev.py package [FORMAT …] [--only PACKAGE] [--twice] [--try]`: what this machine can make, into `dist/`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools import ROOT
from devtools.bundles import comparison, debian, linux, plan, python_packages, python_trial, trial, windows
from devtools.bundles.plan import Plan
from devtools.bundles.tree import PACKAGES
from devtools.console import say
from devtools.system_packages import Need, require

_OTHERS: dict[str, Callable[[Plan], list[Path]]] = {"python": python_packages.made, "windows": windows.checked}


def package(arguments: Sequence[str]) -> int:
    """Make packages; return 0. Raises StepFailedError, also when two builds differ or a trial fails."""
    wanted = _parser().parse_args(arguments)
    require({Need.PACKAGED})
    current = plan.current()
    formats = tuple(wanted.formats or (*linux.FORMATS, *_OTHERS))
    packages = tuple(wanted.only or PACKAGES)
    files = _made(current, packages, formats)
    debian.judge([file for file in files if file.suffix == ".deb"])
    if wanted.twice:
        comparison.require_built_alike(current, files, [word for word in arguments if word not in {"--twice", "--try"}])
    if wanted.trial:
        for suite in wanted.suite or trial.SUITES[:1]:
            trial.run(current, suite)
    if wanted.trial and "python" in formats:
        python_trial.run(current)
    for file in files:
        say(f"  {file.stat().st_size / 1e6:6.1f} MB  {file.relative_to(ROOT)}")
    return 0


def _made(current: Plan, packages: Sequence[str], formats: Sequence[str]) -> list[Path]:
    on_linux = [name for name in formats if name in linux.FORMATS]
    files = linux.made(current, packages, on_linux) if on_linux else []
    for name in formats:
        if name in _OTHERS:
            files += _OTHERS[name](current)
    return files


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py package", description="Make what is handed out, into dist/.")
    parser.add_argument(
        "formats", nargs="*", choices=(*linux.FORMATS, *_OTHERS, []), metavar="FORMAT", help="deb, rpm, python, windows"
    )
    parser.add_argument("--only", action="append", choices=PACKAGES, metavar="PACKAGE", help=", ".join(PACKAGES))
    parser.add_argument("--twice", action="store_true", help="build again elsewhere and compare every byte")
    parser.add_argument(
        "--try", dest="trial", action="store_true", help="install, use, upgrade, remove in a bare Debian"
    )
    parser.add_argument("--suite", action="append", choices=trial.SUITES, metavar="NAME", help="of Debian, for --try")
    return parser
