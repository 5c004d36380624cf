"""The verifier shares no code with the product: not its modules, not its tests, not the library behind most of its primitives."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

MODULES = sorted(Path(__file__).parent.glob("*.py"))
OTHERS = {"cryptography", "pytest"}


def imported(source: str) -> set[str]:
    """Full names of all modules that a source imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import could lead anywhere"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_imports_only_the_verifier_the_standard_library_and_cryptography(path):
    for name in imported(path.read_text(encoding="utf-8")):
        root = name.partition(".")[0]
        assert root in sys.stdlib_module_names | OTHERS or name.startswith("tests.verifier."), f"{path.name}: {name}"


def test_nothing_is_imported_behind_the_back():
    calls = {"import_module", "__import__", "exec", "eval"}
    for path in MODULES:
        names = {
            node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)
        }
        assert not names & calls, path.name
