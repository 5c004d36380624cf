"""`dev.py check`: everything that can be said about the code without running it.

All checks run, also after one failed: a person mends them together.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from devtools import ROOT
from devtools.console import last_lines, run_captured, say
from devtools.environment import tool
from devtools.house_rules import RULES

_STRICT_FOLDERS = "packaging"


@dataclass(frozen=True, slots=True)
class Check:
    """One tool. fix: what a person types to mend most of it, or ""."""

    title: str
    command: tuple[str, ...]
    fix: str = ""


def _checks() -> tuple[Check, ...]:
    python = tool("python")
    return (
        Check("format (ruff)", (tool("ruff"), "format", "--check", "."), fix=".venv/bin/ruff format ."),
        Check("lint (ruff)", (tool("ruff"), "check", "."), fix=".venv/bin/ruff check --fix ."),
        Check("floors (import-linter)", (tool("lint-imports"),)),
        Check("types (mypy, the product)", (tool("mypy"),)),
        Check("types (mypy, dev.py)", (tool("mypy"), "--config-file=pyproject.toml", "packaging/devtools", "dev.py")),
        Check("types (pyright)", (python, "-m", "pyright", "--pythonpath", python)),
    )


# The wrapper would otherwise ask the network for a newer pyright than the locked one.
_QUIET = {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "MYPYPATH": str(ROOT / _STRICT_FOLDERS), "NO_COLOR": "1"}


def run_all() -> int:
    """Run every check; return 0 when all passed, else 1."""
    started = time.monotonic()
    failed: list[str] = []
    for check in _checks():
        outcome = run_captured(check.command, _QUIET)
        _report(check.title, outcome.seconds, outcome.status == 0)
        if outcome.status != 0:
            failed.append(check.title)
            say(last_lines(outcome.log))
            if check.fix:
                say(f"To mend what can be mended by itself: {check.fix}")
    for title, rule in RULES:
        rule_started = time.monotonic()
        findings = rule(ROOT)
        _report(title, time.monotonic() - rule_started, not findings)
        if findings:
            failed.append(title)
            say("\n".join(findings))
    seconds = time.monotonic() - started
    say(
        f"{len(failed)} of the checks failed: {', '.join(failed)}"
        if failed
        else f"All checks passed in {seconds:.0f} s."
    )
    return 1 if failed else 0


def _report(title: str, seconds: float, passed: bool) -> None:
    say(f"  {title:<32} {seconds:6.1f} s   {'ok' if passed else 'FAILED'}")
