"""The programs with their Python and libraries, frozen by PyInstaller from an environment of exactly the locked packages.

The interpreter is the system's where it will do: distributions build theirs with every optimisation, and the relay's speed
depends on it. Nothing of the developer's own environment is used.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

from devtools import ROOT
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, run_captured, say, step

DESKTOP, RELAY = "desktop", "relay"
_SPEC = ROOT / "packaging" / "pyinstaller" / "bundle.spec"
_LOCKS = ROOT / "packaging" / "locks"
_PIP = ("--disable-pip-version-check", "--no-input", "-q", "--require-hashes", "--only-binary", ":all:", "--no-deps")
_FITS = (
    "import sys, sysconfig, venv, ensurepip; "
    "sys.exit(not (sys.version_info >= (3, 11) and sysconfig.get_config_var('Py_ENABLE_SHARED')))"
)
_NOT_STRIPPED = ("PySide6", "shiboken6")  # made with their own tools; stripping them again breaks symbol versions


def environment(plan: Plan) -> Path:
    """Have the virtual environment that is frozen; returns its `bin`. Raises StepFailedError."""
    folder = plan.work / "venv"
    python = _interpreter()
    stamp = folder / ".stamp"
    wanted = hashlib.sha256(
        python.encode() + (_LOCKS / "pip.txt").read_bytes() + (_LOCKS / "package.txt").read_bytes()
    ).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return folder / "bin"
    step("environment for packages", (python, "-m", "venv", "--clear", str(folder)))
    for lock in ("pip.txt", "package.txt"):
        step(
            f"locked packages ({lock})",
            (str(folder / "bin" / "python"), "-m", "pip", "install", *_PIP, "-r", str(_LOCKS / lock)),
        )
    stamp.write_text(wanted, encoding="utf-8")
    return folder / "bin"


def frozen(plan: Plan, bundle: str) -> Path:
    """Freeze `bundle`; returns the folder with its programs. Raises StepFailedError."""
    programs = environment(plan)
    target = plan.work / "frozen"
    shutil.rmtree(target / bundle, ignore_errors=True)
    command = (
        str(programs / "pyinstaller"),
        "--noconfirm",
        "--clean",
        "--log-level=ERROR",
        f"--distpath={target}",
        f"--workpath={plan.work / 'freezing' / bundle}",
        str(_SPEC),
    )
    step(f"freezing {bundle}", command, {**plan.environment(), "E2EE_BUNDLE": bundle})
    _strip(target / bundle)
    _leave_no_folder_name(target / bundle, (plan.work, ROOT))
    return target / bundle


def _interpreter() -> str:
    """A Python of 3.11 or newer with a shared library, which PyInstaller needs; the system's first."""
    base = str(Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}")
    for python in ("/usr/bin/python3", base):
        if os.access(python, os.X_OK) and run_captured((python, "-c", _FITS)).status == 0:
            return python
    raise StepFailedError(
        "No Python 3.11 or newer with a shared library and the venv module is here (Debian: libpython3.11)."
    )


def _strip(folder: Path) -> None:
    """Take debugging symbols out of the extension modules: 12 MB of uvloop's 13.6 are such."""
    modules = [
        str(path)
        for path in sorted((folder / "_internal").rglob("*.so"))
        if not path.is_symlink() and not set(_NOT_STRIPPED) & set(path.parts)
    ]
    step("symbols", ("strip", "--strip-unneeded", *modules))


def _leave_no_folder_name(folder: Path, places: tuple[Path, ...]) -> None:
    """The builder's folders are nobody's business, and would make every build differ. Raises StepFailedError."""
    names = [os.fsencode(place) for place in places]
    guilty = [
        path.relative_to(folder)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and any(name in path.read_bytes() for name in names)
    ]
    if guilty:
        raise StepFailedError(f"The builder's folder is named in: {', '.join(map(str, guilty))}")
    say(f"  {sum(path.lstat().st_size for path in folder.rglob('*')) / 1e6:.0f} MB in {folder.name}")
