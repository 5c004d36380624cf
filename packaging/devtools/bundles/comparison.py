"""The same build twice: from a copy of the tree in another folder, later, under another locale and time zone. Every byte is compared."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools import ROOT
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, run_captured, say, step

_OTHER_WORLD = {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "4711"}
_AGAIN = (
    "import sys; sys.path.insert(0, 'packaging'); from devtools.bundles.commands import package; "
    "sys.exit(package(sys.argv[1:]))"
)


def require_built_alike(plan: Plan, files: Sequence[Path], arguments: Sequence[str]) -> None:
    """Build again elsewhere with the same `arguments` and compare with `files`. Raises StepFailedError for any difference."""
    with tempfile.TemporaryDirectory(prefix="a somewhat longer name ", dir="/var/tmp") as folder:
        copy = Path(folder) / "source"
        _copy_tree(copy)
        command = (sys.executable, "-c", _AGAIN, *arguments)
        step("the same again, elsewhere", ("env", f"--chdir={copy}", *command), _surroundings(plan))
        _require_same(files, copy / "dist")


def _surroundings(plan: Plan) -> dict[str, str]:
    return {**_OTHER_WORLD, "SOURCE_DATE_EPOCH": str(plan.moment)}


def _copy_tree(copy: Path) -> None:
    """What git knows, and what is not committed of it; nothing that was built."""
    listed = run_captured(("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"), folder=ROOT)
    if listed.status != 0:
        raise StepFailedError("Building twice needs a clone with git.", listed.log)
    for name in listed.log.split("\0"):
        source = ROOT / name
        if name and source.is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, copy / name)  # with its mode, which git knows too


def _require_same(files: Sequence[Path], others: Path) -> None:
    different: list[str] = []
    for file in files:
        ours, theirs = _digest(file), _digest(others / file.name)
        say(f"  {ours[:16]} {theirs[:16]}  {file.name}")
        if ours != theirs:
            different.append(file.name)
            shutil.copyfile(others / file.name, file.with_name(f"{file.name}.other"))
    if different:
        raise StepFailedError(
            f"Built twice, these differ: {', '.join(different)} (the second is beside the first, as .other)"
        )


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
