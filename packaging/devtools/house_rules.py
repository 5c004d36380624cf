"""Rules of the house that no linter knows: sizes of modules, names, docstrings, and lock files without addresses.

Each rule takes a repository and returns findings, one a line, ready to print; an empty tuple means it is kept.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

MODULE_LINES_MAX = 400
VAGUE_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"})
_GIVEN_NAMES = frozenset({"EncryptionManager"})
"""The article that this project grew out of calls it so, and programs import it by this name."""
_SOURCE_FOLDERS = ("e2ee_desktop", "packaging", "tests", "benchmarks")
_LOCK_FILES = ("*lock*/*.txt", "*lock*.json", "*.lock")
_ADDRESS = re.compile(
    r"--(?:extra-)?index-url|--find-links|\"resolved\"\s*:|\b(?:https?|file|git\+\w+)://", re.IGNORECASE
)


def modules_are_short(root: Path) -> tuple[str, ...]:
    """No module is longer than MODULE_LINES_MAX lines."""
    counted = ((path, path.read_bytes().count(b"\n")) for path in _python_files(root))
    return tuple(
        f"{path.relative_to(root)}: {lines} lines; a module stops at {MODULE_LINES_MAX}"
        for path, lines in counted
        if lines > MODULE_LINES_MAX
    )


def names_say_something(root: Path) -> tuple[str, ...]:
    """No module, folder or class carries a name that could hold anything."""
    findings: list[str] = []
    for path in _python_files(root):
        place = path.relative_to(root)
        words = {word for part in place.with_suffix("").parts for word in part.lower().split("_")}
        findings += [f"{place}: {word!r} in its name says nothing" for word in sorted(words & VAGUE_NAMES)]
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ClassDef) and node.name not in _GIVEN_NAMES:
                words = {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+", node.name)}
                findings += [
                    f"{place}:{node.lineno}: {node.name}: {word!r} says nothing" for word in words & VAGUE_NAMES
                ]
    return tuple(findings)


def modules_say_what_they_own(root: Path) -> tuple[str, ...]:
    """Every module of the product and of the tools begins with a docstring."""
    files = (path for path in _python_files(root) if path.relative_to(root).parts[0] != "tests")
    return tuple(
        f"{path.relative_to(root)}: no module docstring"
        for path in files
        if ast.get_docstring(ast.parse(path.read_bytes())) is None
    )


def locks_name_no_index(root: Path) -> tuple[str, ...]:
    """Lock files hold names, versions and hashes: an address would send everybody to one machine."""
    findings: list[str] = []
    for path in sorted({path for pattern in _LOCK_FILES for path in (root / "packaging").rglob(pattern)}):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if _ADDRESS.search(line):
                findings.append(f"{path.relative_to(root)}:{number}: names an address: {line.strip()[:80]}")
    return tuple(findings)


RULES: tuple[tuple[str, Callable[[Path], tuple[str, ...]]], ...] = (
    ("module sizes", modules_are_short),
    ("names", names_say_something),
    ("module docstrings", modules_say_what_they_own),
    ("lock files", locks_name_no_index),
)


def _python_files(root: Path) -> Iterator[Path]:
    yield from sorted(root.glob("*.py"))
    for folder in _SOURCE_FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))
