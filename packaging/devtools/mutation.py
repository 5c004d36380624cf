"""`dev.py mutate [--jobs N] [--left] [MODULE ...]`: mutmut on crypto and engine, against their own mirror tests. Not part of CI.

MODULE is like `crypto.ratchet` or `e2ee_desktop/crypto/ratchet.py`; without any, all of them, one after the other: that takes an
hour or two. mutmut rewrites sources, so it works on a copy in build/mutation. Every mutant is judged anew, by the tests as they
are now; with --left only those that were left the last time. What came of it is in docs/mutation.md.

mutmut leaves decorated functions alone, and properties are decorated. In the copy, a decorator is a call behind its function, which
means the same.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence

from devtools import ROOT
from devtools.console import StepFailedError, run_captured, say
from devtools.environment import tool

_WORK = ROOT / "build" / "mutation"
_PACKAGE = "e2ee_desktop"
_FLOORS = ("crypto", "engine")
_SELECTED = (
    "tests/unit/crypto",
    "tests/unit/engine",
    "tests/vectors/test_wycheproof.py",
    "tests/vectors/test_published.py",
    "tests/vectors/test_frozen.py",
    "tests/vectors/test_file_stream.py",
    "tests/vectors/test_sas.py",
)
_CONFIGURATION = f"""\
[tool.mutmut]
source_paths = ["{_PACKAGE}"]
only_mutate = {[f"{_PACKAGE}/{floor}/*" for floor in _FLOORS]!r}
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
_MUTMUT_KNOWS = {"classmethod", "staticmethod"}
_DETECTED = {"killed": "killed", "segfault": "crashed", "suspicious": "crashed", "timeout": "timed out"}
"""mutmut's words and ours. A wrong call of libsodium ends the process, whatever the signal. What is only late is counted by itself:
a mutant that hangs is seen by this, and on a busy machine now and then one that does not."""
_COLUMNS = (*dict.fromkeys(_DETECTED.values()), "survived")


def run(arguments: Sequence[str]) -> int:
    """Return 0; survivors are for a person to judge. Raises StepFailedError when mutmut is not here or cannot work."""
    options = _parser().parse_args(arguments)
    modules = tuple(_dotted(name) for name in options.modules) or _all_modules()
    if run_captured((tool("python"), "-c", "import importlib.util as u; assert u.find_spec('mutmut')")).status:
        raise StepFailedError("mutmut is not here: it is in the lock for Linux and macOS only.")
    _copy_sources()
    for module in modules:
        wanted = _left(module) if options.left else (f"{_PACKAGE}.{module}.*",)
        if wanted:
            _mutate(module, wanted, options.jobs)
    for line in report(_results(), modules):
        say(line)
    return 0


def report(results: Iterable[tuple[str, str]], modules: Sequence[str]) -> tuple[str, ...]:
    """Lines for a person: what was left, then how many were detected, module by module. results: (mutant, mutmut's verdict)."""
    tallies: dict[str, Counter[str]] = {module: Counter() for module in modules}
    left: list[str] = []
    for name, verdict in results:
        module = _module_of(name)
        if module not in tallies or verdict == "not checked":
            continue
        tallies[module][_DETECTED.get(verdict, "survived")] += 1
        if verdict not in _DETECTED:
            left.append(f"  {verdict:<10} {name}")
    return (*left, *(_share(module, tally) for module, tally in tallies.items()))


def _share(module: str, tally: Counter[str]) -> str:
    if not tally:
        return f"  {module:<24} nothing in it can be mutated"
    counts = " ".join(f"{tally[column]:>4} {column}" for column in _COLUMNS)
    share = 100 - 100 * tally["survived"] / tally.total()
    return f"  {module:<24} {tally.total():>4} mutants {counts} {share:6.1f} %"


def _module_of(mutant: str) -> str:
    return ".".join(mutant.split(".")[1:3])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py mutate", description="Mutation tests of crypto and engine.")
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="mutants at a time")
    parser.add_argument("--left", action="store_true", help="only what was left the last time")
    return parser


def _dotted(name: str) -> str:
    """`crypto.sas` for that, for `e2ee_desktop.crypto.sas` and for `e2ee_desktop/crypto/sas.py`. Raises StepFailedError."""
    dotted = name.removesuffix(".py").replace("/", ".").removeprefix(f"{_PACKAGE}.")
    if dotted not in _all_modules():
        raise StepFailedError(f"{name} is no module of crypto or engine. A name is like crypto.sas.")
    return dotted


def _all_modules() -> tuple[str, ...]:
    files = (path for floor in _FLOORS for path in sorted((ROOT / _PACKAGE / floor).glob("[a-z]*.py")))
    return tuple(f"{path.parent.name}.{path.stem}" for path in files)


def _results() -> tuple[tuple[str, str], ...]:
    shown = run_captured((tool("python"), "-m", "mutmut", "results", "--all", "true"), folder=_WORK)
    parted = (line.strip().rpartition(": ") for line in shown.log.splitlines())
    return tuple((name, verdict) for name, separator, verdict in parted if separator)


def _left(module: str) -> tuple[str, ...]:
    return tuple(name for name, verdict in _results() if _module_of(name) == module and verdict not in _DETECTED)


def _mutate(module: str, wanted: tuple[str, ...], jobs: int) -> None:
    command = (tool("python"), "-m", "mutmut", "run", "--max-children", str(jobs), *wanted)
    done = run_captured(command, folder=_WORK)
    if done.status and "nothing matches" not in done.log:  # a module that only re-exports
        raise StepFailedError(f"mutmut stopped in {module}.", done.log)


def _copy_sources() -> None:
    """The tree as it is now. Mutants made before stay, and mutmut makes anew what changed; which test runs what is found anew."""
    for folder in (_PACKAGE, "docs", "resources", "tests"):
        shutil.rmtree(_WORK / folder, ignore_errors=True)
        shutil.copytree(ROOT / folder, _WORK / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(_WORK / "mutants" / "tests", ignore_errors=True)
    for floor in _FLOORS:
        for path in (_WORK / _PACKAGE / floor).glob("[a-z]*.py"):
            path.write_text(undecorated(path.read_text(encoding="utf-8")), encoding="utf-8")
    (_WORK / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
    (_WORK / "pyproject.toml").write_text(_CONFIGURATION, encoding="utf-8")


def undecorated(source: str) -> str:
    """The same module with `name = decorator(name)` behind every function that had one decorator."""
    lines = source.splitlines(keepends=True)
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    for function in sorted(functions, key=lambda node: node.lineno, reverse=True):
        match function.decorator_list:
            case [decorator] if ast.unparse(decorator) not in _MUTMUT_KNOWS:
                call = f"{' ' * function.col_offset}{function.name} = {ast.unparse(decorator)}({function.name})\n"
                lines.insert(function.end_lineno or function.lineno, call)
                del lines[decorator.lineno - 1 : function.lineno - 1]
            case _:
                pass
    return "".join(lines)
