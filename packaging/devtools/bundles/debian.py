"""Packages for Debian and its relatives, by dpkg-deb: xz, owned by root, no file younger than the plan's moment."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from devtools import ROOT
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, step

_SOURCES = ROOT / "packaging" / "debian"
_LIMITS_MB = {"e2ee-desktop": 60, "e2ee-relay": 25}
"""What people download on a slow line."""
_SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


def made(plan: Plan, package: str, tree: Path, compression: str = "xz") -> Path:
    """Make the .deb of a laid-out tree; returns it. compression: as dpkg-deb calls it. Raises StepFailedError."""
    root = plan.work / "deb" / package
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(tree, root, symlinks=True)
    control = root / "DEBIAN"
    control.mkdir()
    source = _SOURCES / package.removeprefix("e2ee-")
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    text = (source / "control").read_text(encoding="utf-8")
    fields = {"@VERSION@": plan.version, "@ARCHITECTURE@": plan.debian, "@SIZE@": str(size)}
    for name, value in fields.items():
        text = text.replace(name, value)
    (control / "control").write_text(text, encoding="utf-8")
    (control / "md5sums").write_text(_sums(tree), encoding="utf-8")
    (control / "md5sums").chmod(0o644)
    for script in _SCRIPTS:
        if (source / script).is_file():
            shutil.copyfile(source / script, control / script)
            (control / script).chmod(0o755)
    (control / "control").chmod(0o644)
    for path in (root, *root.rglob("*")):
        os.utime(path, (plan.moment, plan.moment), follow_symlinks=False)
    plan.dist.mkdir(parents=True, exist_ok=True)
    target = plan.dist / f"{package}_{plan.version}_{plan.debian}.deb"
    command = ("dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root), str(target))
    step(target.name, command, plan.environment())
    shutil.rmtree(root)
    return target


def judge(files: Sequence[Path]) -> None:
    """Ask lintian; what it minds and is not overridden with a reason is an error, and so is one that is too large. Raises
    StepFailedError."""
    for file in files:
        limit_mb = _LIMITS_MB.get(file.name.split("_")[0])
        if limit_mb is not None and file.stat().st_size > limit_mb * 1_000_000:
            raise StepFailedError(f"{file.name} is larger than {limit_mb} MB.")
    if files:
        step("lintian", ("lintian", "--allow-root", "--fail-on=error,warning", *map(str, files)))


def _sums(tree: Path) -> str:
    files = (path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink())
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
    )
