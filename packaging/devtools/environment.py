"""The virtual environment `.venv`: exactly the locked packages, and the product's commands.

A stamp holds the hash of everything that decides its content, so that a second run only compares two strings.
The product is not installed: a `.pth` file names the repository, so that what is edited is what runs.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import NoReturn

from devtools import ROOT
from devtools.console import StepFailedError, run_captured, say, step
from devtools.system_packages import require_venv_module

VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "locks"
PIP_LOCK = LOCKS / "pip.txt"
DEVELOPMENT_LOCK = LOCKS / "development.txt"
_STAMP = VENV / ".dev-stamp"
_LAYOUT = "1"  # raise it when what this module puts into .venv changes
_WINDOWS = platform.system() == "Windows"
_BIN = VENV / ("Scripts" if _WINDOWS else "bin")
_PIP_OPTIONS = ("--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary", ":all:", "--no-deps")


def tool(name: str) -> str:
    """Path of a program in the environment."""
    return str(_BIN / (f"{name}.exe" if _WINDOWS else name))


def ensure() -> None:
    """Have the environment that the lock files describe. Raises StepFailedError."""
    wanted = _fingerprint()
    if _read_stamp() == wanted:
        return
    say(f"Making {VENV.name} from {DEVELOPMENT_LOCK.relative_to(ROOT)}; the first time takes a minute or two.")
    if not _has_same_python():
        require_venv_module()
        _STAMP.unlink(missing_ok=True)
        step("virtual environment", (sys.executable, "-m", "venv", "--clear", str(VENV)))
    # Debian's pip is too old to know the wheels of some packages.
    step("pip itself", (tool("python"), "-m", "pip", "install", *_PIP_OPTIONS, "-r", str(PIP_LOCK)))
    step("locked packages", (tool("python"), "-m", "pip", "install", *_PIP_OPTIONS, "-r", str(DEVELOPMENT_LOCK)))
    _remove_strangers()
    _write_path_file()
    _write_commands()
    _STAMP.write_text(wanted, encoding="utf-8")


def module_command(module: str) -> tuple[str, ...]:
    """Return the start of a command that runs a module of this repository."""
    return (tool("python"), "-m", module)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    scripts = repr(sorted(_console_scripts().items())).encode()
    parts = (_LAYOUT, sys.version, str(ROOT), sys.base_prefix)
    for part in (*(text.encode() for text in parts), PIP_LOCK.read_bytes(), DEVELOPMENT_LOCK.read_bytes(), scripts):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _read_stamp() -> str | None:
    try:
        return _STAMP.read_text(encoding="utf-8")
    except OSError:
        return None


def _has_same_python() -> bool:
    """Whether .venv works and was made by this very Python version."""
    if not Path(tool("python")).exists():
        return False
    shown = run_captured((tool("python"), "-c", "import sys, pip; print(sys.version, sys.base_prefix)"))
    return shown.status == 0 and shown.log.strip() == f"{sys.version} {sys.base_prefix}".strip()


def _remove_strangers() -> None:
    """Uninstall what the lock no longer names: a forgotten package would hide a missing dependency."""
    listed = run_captured((tool("python"), "-m", "pip", "--disable-pip-version-check", "list", "--format=freeze"))
    installed = {_normal_name(line.split("==")[0]) for line in listed.log.splitlines() if "==" in line}
    locked = {
        _normal_name(found[1])
        for lock in (PIP_LOCK, DEVELOPMENT_LOCK)
        for found in re.finditer(r"^([A-Za-z0-9._-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    }
    strangers = sorted(installed - locked)
    if strangers:
        step("packages that left the lock", (tool("python"), "-m", "pip", "uninstall", "-q", "-y", *strangers))


def _normal_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _write_path_file() -> None:
    shown = run_captured((tool("python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"))
    folder = Path(shown.log.strip())
    if shown.status != 0 or not folder.is_dir():
        raise StepFailedError("The new environment does not tell where its packages are.", shown.log)
    (folder / "e2ee_desktop_source.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def _console_scripts() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {**project.get("scripts", {}), **project.get("gui-scripts", {})}


def _write_commands() -> None:
    """Put the commands that an installed package would have into the environment."""
    for name, target in _console_scripts().items():
        module, _, function = target.partition(":")
        code = f"import sys\nfrom {module} import {function}\nsys.exit({function}())\n"
        script = _BIN / (f"{name}.py" if _WINDOWS else name)
        script.write_text(f"#!{tool('python')}\n{code}", encoding="utf-8")
        script.chmod(0o755)


def replace_process(command: tuple[str, ...]) -> NoReturn:
    """Become `command`, so that its signals, its terminal and its exit status are its own."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    sys.stdout.flush()
    sys.stderr.flush()
    if _WINDOWS:
        import subprocess  # noqa: PLC0415  (POSIX replaces the process instead)

        sys.exit(subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode)
    os.chdir(ROOT)
    os.execve(shutil.which(command[0]) or command[0], command, environment)
