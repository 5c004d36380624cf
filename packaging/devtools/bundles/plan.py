"""What is built: version, the moment that goes into every file, architecture, folders. Reads git and pyproject.toml, writes nothing."""

from __future__ import annotations

import os
import platform
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from devtools import ROOT
from devtools.console import StepFailedError, run_captured

_ARCHITECTURES = {"x86_64": ("amd64", "x86_64"), "aarch64": ("arm64", "aarch64")}


@dataclass(frozen=True, slots=True)
class Plan:
    """One build.

    version: as in pyproject.toml. moment: seconds since 1970-01-01 UTC, of the last commit; files claim no later one.
    debian, rpm: the architecture's names. work: everything in between. dist: what is handed out.
    """

    version: str
    moment: int
    debian: str
    rpm: str
    work: Path
    dist: Path

    def environment(self) -> dict[str, str]:
        """What every tool is started with: nothing of the person's language, time zone or hash seed gets into a file."""
        return {
            "SOURCE_DATE_EPOCH": str(self.moment),
            "PYTHONHASHSEED": "0",
            "PYINSTALLER_CONFIG_DIR": str(self.work / "pyinstaller"),
            "LC_ALL": "C.UTF-8",
            "LANG": "C.UTF-8",
            "LANGUAGE": "C",
            "TZ": "UTC",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def elsewhere(self, work: Path, dist: Path) -> Plan:
        """The same build in other folders."""
        return replace(self, work=work, dist=dist)

    def as_version(self, version: str) -> Plan:
        """The same build under another version, for trials of an upgrade."""
        return replace(self, version=version)


def current() -> Plan:
    """The plan of this tree. Raises StepFailedError on a machine that no Linux package is made for."""
    found = _ARCHITECTURES.get(platform.machine())
    if found is None or platform.system() != "Linux":
        raise StepFailedError("Linux packages are made on Linux, on x86_64 or aarch64.")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Plan(project["version"], _moment(), *found, ROOT / "build" / "package", ROOT / "dist")


def _moment() -> int:
    """Of the last commit; in a tree without git SOURCE_DATE_EPOCH has to say it."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    shown = run_captured(("git", "log", "-1", "--format=%ct"), folder=ROOT)
    if shown.status != 0 or not shown.log.strip().isdecimal():
        raise StepFailedError(
            "Set SOURCE_DATE_EPOCH: there is no git here that tells when this source was made.", shown.log
        )
    return int(shown.log)
