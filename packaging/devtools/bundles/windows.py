"""The installer for Windows as far as Linux can go: its script compiled with Windows' own wheels as the payload.

The programs themselves are frozen on Windows (.github/workflows/installers.yml); what is made here shows that the script is
whole, and is not for anybody's computer. So it stays in the work folder.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from devtools import ROOT
from devtools.bundles import freeze
from devtools.bundles.plan import Plan
from devtools.console import step

_SCRIPT = ROOT / "packaging" / "windows" / "e2ee-desktop.nsi"
_WHEELS = ("pynacl", "cryptography", "cffi", "msgspec")


def checked(plan: Plan) -> list[Path]:
    """Compile the script with a payload of wheels; hands out nothing. Raises StepFailedError."""
    folder = plan.work / "windows"
    shutil.rmtree(folder, ignore_errors=True)
    payload = folder / "payload"
    (payload / "_internal").mkdir(parents=True)
    python = str(freeze.environment(plan) / "python")
    wanted = folder / "wheels.txt"
    wanted.write_text(locked(_WHEELS), encoding="utf-8")
    fetch = (python, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "--require-hashes")
    platform = ("--only-binary=:all:", "--platform=win_amd64", "--python-version=3.11")
    step("wheels for Windows", (*fetch, *platform, "-d", str(payload / "_internal"), "-r", str(wanted)))
    compiled(plan, payload, folder)
    return []


def compiled(plan: Plan, payload: Path, folder: Path) -> Path:
    """Compile the script around `payload`, in which empty programs stand for the frozen ones; returns the installer.
    Raises StepFailedError, also for a warning of makensis."""
    for program in ("e2ee-desktop.exe", "e2ee-cli.exe"):
        (payload / program).write_bytes(b"MZ")
    installer = folder / f"e2ee-desktop-setup-{plan.version}.exe"
    defines = {"VERSION": plan.version, "PAYLOAD": payload, "LICENCE": ROOT / "LICENSE", "OUTFILE": installer}
    options = tuple(f"-D{name}={value}" for name, value in defines.items())
    step("installer's script", ("makensis", "-V2", "-WX", *options, str(_SCRIPT)), plan.environment())
    return installer


def locked(names: tuple[str, ...]) -> str:
    """Those entries of the lock, with their hashes."""
    lock = (ROOT / "packaging" / "locks" / "package.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock)  # an entry's hashes are on indented lines below it
    return "\n".join(entry for entry in entries if entry.split("==")[0] in names) + "\n"
