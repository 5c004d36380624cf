"""`dev.py mutate [MODULE ...]`: mutmut on crypto and engine, killed by their own mirror tests. Takes long; not part of CI.

MODULE is like `crypto.ratchet` or `engine.session`; without any, all of them, one after the other. mutmut rewrites sources, so it works
on a copy in build/mutation; what it has found there stays, and a second run goes on where the first one ended.
"""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence

from devtools import ROOT
from devtools.console import StepFailedError, run_captured, say
from devtools.environment import tool

_WORK = ROOT / "build" / "mutation"
_FLOORS = ("crypto", "engine")
_TESTS = ("conftest.py", "fakes", "property", "unit/crypto", "unit/domain", "unit/engine", "vectors")
_SELECTED = (
    "tests/unit/crypto",
    "tests/unit/engine",
    "tests/vectors/test_wycheproof.py",
    "tests/vectors/test_published.py",
)
_CONFIGURATION = f"""\
[tool.mutmut]
source_paths = ["e2ee_desktop"]
only_mutate = ["e2ee_desktop/crypto/*", "e2ee_desktop/engine/*"]
also_copy = ["docs", "resources"]
pytest_add_cli_args = ["-q", "-x", "--import-mode=importlib", "-p", "no:cacheprovider"]
pytest_add_cli_args_test_selection = {list(_SELECTED)!r}
use_git_change_detection = false
track_dependencies = false

[tool.pytest.ini_options]
pythonpath = ["."]
asyncio_mode = "auto"
asyncio_default_fixture_loop_scope = "function"
timeout = 120
filterwarnings = ["error"]
"""
_KILLED = frozenset({"killed", "timeout", "segfault", "caught by type check"})


def run(arguments: Sequence[str]) -> int:
    """Return 0; survivors are for a person to judge. Raises StepFailedError when mutmut is not here."""
    if run_captured((tool("python"), "-c", "import importlib.util as u; assert u.find_spec('mutmut')")).status:
        raise StepFailedError(
            "mutmut is not installed: it is a tool for the patient, and not in the lock. Install it into .venv."
        )
    _copy_sources()
    modules = tuple(arguments) or _all_modules()
    for module in modules:
        command = (tool("python"), "-m", "mutmut", "run", f"e2ee_desktop.{module}.*")
        subprocess.run(command, cwd=_WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    shown = run_captured((tool("python"), "-m", "mutmut", "results", "--all", "true"), folder=_WORK)
    for line in report(shown.log.splitlines(), modules):
        say(line)
    return 0


def report(results: Iterable[str], modules: Sequence[str]) -> tuple[str, ...]:
    """Lines for a person: the survivors, then the share that was killed, module by module."""
    tallies: dict[str, Counter[str]] = {module: Counter() for module in modules}
    survivors: list[str] = []
    for line in results:
        name, _, verdict = line.strip().rpartition(": ")
        module = next((one for one in modules if name.startswith(f"e2ee_desktop.{one}.")), None)
        if module is None or not verdict or verdict == "not checked":
            continue
        tallies[module]["killed" if verdict in _KILLED else "left"] += 1
        if verdict not in _KILLED:
            survivors.append(f"  {verdict:<10} {name}")
    shares = [
        f"  {module:<24} {tally['killed']:>4} of {tally.total():>4} killed   {100 * tally['killed'] / tally.total():5.1f} %"
        for module, tally in tallies.items()
        if tally
    ]
    return (*survivors, *shares)


def _all_modules() -> tuple[str, ...]:
    files = (path for floor in _FLOORS for path in sorted((ROOT / "e2ee_desktop" / floor).glob("[a-z]*.py")))
    return tuple(f"{path.parent.name}.{path.stem}" for path in files)


def _copy_sources() -> None:
    for folder in ("e2ee_desktop", "docs", "resources"):
        shutil.rmtree(_WORK / folder, ignore_errors=True)
        shutil.copytree(ROOT / folder, _WORK / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(_WORK / "tests", ignore_errors=True)
    for part in _TESTS:
        source, target = ROOT / "tests" / part, _WORK / "tests" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    (_WORK / "pyproject.toml").write_text(_CONFIGURATION, encoding="utf-8")
