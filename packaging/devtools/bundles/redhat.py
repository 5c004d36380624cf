"""Packages for Fedora and its relatives, by rpmbuild, from the same tree as the others.

rpmbuild would strip, byte-compile, rewrite interpreters' lines and guess what is needed; all that is off: the tree is final,
and what the programs need of a machine stands in the spec files.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from devtools import ROOT
from devtools.bundles.plan import Plan
from devtools.console import step

_SOURCES = ROOT / "packaging" / "rpm"


def made(plan: Plan, package: str, tree: Path) -> Path:
    """Make the .rpm of a laid-out tree; returns it. Raises StepFailedError."""
    top = plan.work / "rpm" / package
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir(parents=True)
    shutil.copytree(tree, top / "tree", symlinks=True)
    shutil.rmtree(top / "tree/usr/share/lintian", ignore_errors=True)
    (top / "files").write_text(_listed(top / "tree"), encoding="utf-8")
    defines = {
        "_topdir": top,
        "_rpmdir": top / "out",
        "_buildhost": "reproducible",
        "_build_id_links": "none",
        "_binary_payload": "w6.xzdio",
        "use_source_date_epoch_as_buildtime": "1",
        "clamp_mtime_to_source_date_epoch": "1",
        "source_date_epoch_from_changelog": "0",
        "__os_install_post": "%{nil}",
        "debug_package": "%{nil}",
        "_tree": top / "tree",
        "_version": plan.version,
    }
    command = ["rpmbuild", "-bb", "--quiet", f"--target={plan.rpm}", "--nodeps", f"--buildroot={top / 'root'}"]
    for name, value in defines.items():
        command += ["--define", f"{name} {value}"]
    name = f"{package}-{plan.version}-1.{plan.rpm}.rpm"
    step(name, (*command, str(_SOURCES / f"{package}.spec")), plan.environment())
    plan.dist.mkdir(parents=True, exist_ok=True)
    target = plan.dist / name
    shutil.copyfile(top / "out" / plan.rpm / name, target)
    shutil.rmtree(top)
    return target


def _listed(tree: Path) -> str:
    """Every file, and every folder that is ours alone."""
    lines: list[str] = []
    for path in sorted(tree.rglob("*")):
        place = f"/{path.relative_to(tree)}"
        if path.is_symlink() or path.is_file():
            lines.append(f'"{place}"')
        elif "e2ee-" in place:
            lines.append(f'%dir "{place}"')
    return "\n".join(lines) + "\n"
