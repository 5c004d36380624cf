"""What is inside: a CycloneDX list of every package with version, hash and licence, by cyclonedx-py."""

from __future__ import annotations

from pathlib import Path

from devtools import ROOT
from devtools.bundles import freeze
from devtools.bundles.plan import Plan
from devtools.console import step


def made(plan: Plan) -> Path:
    """Write `sbom.cdx.json` into the work folder; returns it. Raises StepFailedError."""
    programs = freeze.environment(plan)
    target = plan.work / "sbom.cdx.json"
    command = (
        str(programs / "cyclonedx-py"),
        "environment",
        "--output-reproducible",
        "--pyproject",
        str(ROOT / "pyproject.toml"),
        "--of=JSON",
        "-o",
        str(target),
        str(programs / "python"),
    )
    step("list of what is inside", command, plan.environment())
    return target
