"""The files of a Linux package, laid out as they will lie on the person's disk; deb and rpm are made from the same tree.

Owner, order and times are the archive's business. Modes are set here: 0755 for folders and programs, 0644 for the rest.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from devtools import ROOT
from devtools.bundles import freeze
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, run_captured

_PACKAGING = ROOT / "packaging"
_RESOURCES = ROOT / "resources"
_METAINFO = "io.github.e2ee_desktop.E2EEDesktop.metainfo.xml"
_ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)
DESKTOP, RELAY, RELAY_S3 = "e2ee-desktop", "e2ee-relay", "e2ee-relay-s3"
PACKAGES = (DESKTOP, RELAY, RELAY_S3)
_MANUALS = {
    "e2ee-desktop": "end-to-end encrypted messenger",
    "e2ee-cli": "end-to-end encrypted messenger, without a window",
    "e2ee-relay": "relay for an end-to-end encrypted messenger",
}


def laid_out(plan: Plan, package: str, freshly: Callable[[str], Path]) -> Path:
    """Lay out `package`; returns the folder that stands for "/". freshly: freezes a bundle, once for all packages."""
    root = plan.work / "tree" / package
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    if package == DESKTOP:
        _lay_programs(plan, freshly(freeze.DESKTOP), root / "usr/lib/e2ee-desktop", ("e2ee-desktop", "e2ee-cli"))
        _lay_desktop(plan, root)
    elif package == RELAY:
        _lay_programs(plan, freshly(freeze.RELAY), root / "usr/lib/e2ee-relay", ("e2ee-relay",))
        _copy(_PACKAGING / "systemd" / "e2ee-relay.service", root / "usr/lib/systemd/system/e2ee-relay.service")
        _copy(_PACKAGING / "systemd" / "e2ee-relay.sysusers", root / "usr/lib/sysusers.d/e2ee-relay.conf")
    else:
        _lay_object_store(plan, root)
    _lay_papers(plan, package, root)
    _set_modes(root)
    return root


def _lay_programs(plan: Plan, frozen: Path, home: Path, programs: tuple[str, ...]) -> None:
    shutil.copytree(frozen, home, symlinks=True)
    # The relay's optional part comes in a package of its own.
    shutil.rmtree(home / "_internal" / "opendal", ignore_errors=True)
    top = home.parents[2]
    (top / "usr/bin").mkdir(parents=True)
    for program in programs:
        (top / "usr/bin" / program).symlink_to(f"../lib/{home.name}/{program}")
        _write(top / f"usr/share/man/man1/{program}.1.gz", _gzipped(_manual(plan, home / program)))


def _lay_desktop(plan: Plan, root: Path) -> None:
    share = root / "usr/share"
    _copy(_PACKAGING / "desktop" / "e2ee-desktop.desktop", share / "applications/e2ee-desktop.desktop")
    text = (_PACKAGING / "desktop" / _METAINFO).read_text(encoding="utf-8")
    day = datetime.fromtimestamp(plan.moment, UTC).strftime("%Y-%m-%d")
    _write(share / "metainfo" / _METAINFO, text.replace("@VERSION@", plan.version).replace("@DATE@", day).encode())
    for size in _ICON_SIZES:
        icon = share / f"icons/hicolor/{size}x{size}/apps/e2ee-desktop.png"
        _copy(_RESOURCES / "product" / f"icon-{size}.png", icon)
    _copy(_RESOURCES / "product" / "icon.svg", share / "icons/hicolor/scalable/apps/e2ee-desktop.svg")


def _lay_object_store(plan: Plan, root: Path) -> None:
    """opendal as it is in its wheel: the frozen relay looks into `_internal` for what is not inside itself."""
    python = freeze.environment(plan) / "python"
    shown = run_captured((str(python), "-c", "import opendal, pathlib; print(pathlib.Path(opendal.__file__).parent)"))
    if shown.status != 0:
        raise StepFailedError("The environment for packages has no opendal.", shown.log)
    target = root / "usr/lib/e2ee-relay/_internal/opendal"
    shutil.copytree(shown.log.strip(), target, ignore=shutil.ignore_patterns("__pycache__", "*.pyi"))


def _lay_papers(plan: Plan, package: str, root: Path) -> None:
    papers = root / "usr/share/doc" / package
    _copy(_PACKAGING / "debian" / "copyright", papers / "copyright")
    moment = datetime.fromtimestamp(plan.moment, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    entry = (
        f"{package} ({plan.version}) stable; urgency=medium\n\n  * What changed is in CHANGELOG.md.gz beside this file.\n\n"
        f" -- E2EE Desktop authors <authors@e2ee-desktop.invalid>  {moment}\n"
    )
    _write(papers / "changelog.gz", _gzipped(entry.encode()))
    _write(papers / "CHANGELOG.md.gz", _gzipped((ROOT / "CHANGELOG.md").read_bytes()))
    readme = _PACKAGING / "debian" / package.removeprefix("e2ee-") / "README.Debian"
    if readme.is_file():
        _copy(readme, papers / "README.Debian")
    bill = plan.work / "sbom.cdx.json"
    if package != RELAY_S3 and bill.is_file():
        _write(papers / "sbom.cdx.json.gz", _gzipped(bill.read_bytes()))
    overrides = _PACKAGING / "debian" / package.removeprefix("e2ee-") / "lintian-overrides"
    _copy(overrides, root / "usr/share/lintian/overrides" / package)


def _manual(plan: Plan, program: Path) -> bytes:
    """The manual page of a program from its own --help. Raises StepFailedError."""
    command = ("help2man", "--no-info", "--section=1", f"--name={_MANUALS[program.name]}", f"./{program.name}")
    made = run_captured(command, plan.environment(), program.parent)  # it cannot start what has a blank in its path
    if made.status != 0:
        raise StepFailedError(f"No manual page of {program.name} could be made.", made.log)
    return made.log.encode()


def _gzipped(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _set_modes(root: Path) -> None:
    programs = {"e2ee-desktop", "e2ee-cli", "e2ee-relay"}
    for path in sorted(root.rglob("*")):
        if not path.is_symlink():
            executable = path.is_dir() or (path.name in programs and path.parent.name in programs)
            path.chmod(0o755 if executable else 0o644)
    root.chmod(0o755)
