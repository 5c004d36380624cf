"""Every Linux package of this machine: frozen once, laid out once, made in each format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from devtools.bundles import debian, freeze, redhat, sbom, tree
from devtools.bundles.plan import Plan

FORMATS: dict[str, Callable[[Plan, str, Path], Path]] = {"deb": debian.made, "rpm": redhat.made}


def made(plan: Plan, packages: Sequence[str] = tree.PACKAGES, formats: Sequence[str] = tuple(FORMATS)) -> list[Path]:
    """Make `packages` in `formats`; returns the files. Raises StepFailedError."""
    plan.work.mkdir(parents=True, exist_ok=True)
    sbom.made(plan)

    @cache
    def freshly(bundle: str) -> Path:
        return freeze.frozen(plan, bundle)

    files: list[Path] = []
    for package in packages:
        root = tree.laid_out(plan, package, freshly)
        files += [FORMATS[name](plan, package, root) for name in formats]
    return files
