"""The wheel and the sdist, by hatchling, for pip and pipx."""

from __future__ import annotations

from pathlib import Path

from devtools import ROOT
from devtools.bundles import freeze
from devtools.bundles.plan import Plan
from devtools.console import step


def made(plan: Plan) -> list[Path]:
    """Make both; returns them. Raises StepFailedError."""
    python = freeze.environment(plan) / "python"
    plan.dist.mkdir(parents=True, exist_ok=True)
    command = ("env", f"--chdir={ROOT}", str(python), "-m", "hatchling", "build", "-d", str(plan.dist))
    step("wheel and sdist", command, plan.environment())
    name = f"e2ee_desktop-{plan.version}"
    return [plan.dist / f"{name}-py3-none-any.whl", plan.dist / f"{name}.tar.gz"]
