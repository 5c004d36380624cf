"""Every text that the window shows, collected from the source by reading it as a tree. Runs nothing of the product.

Collected are: `self.tr(…)` in the window, under the name of its class, as Qt looks it up; `say(…)`, `counted(…)`, `translate(…)` and
`wording(…)`, under "presentation"; sentences of error codes; the words of compared emoji. A text that is put together where it
is translated can't be looked up; each such place is a finding.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

PRESENTATION = "presentation"
_SAID = frozenset({"say", "counted", "translate", "wording"})
_EMOJI_TABLE = "_TABLE"


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """One text. plural: it has `%n` and a form a number. singular: what English says for one, where the source says so."""

    context: str
    source: str
    plural: bool = False
    singular: str = ""


@dataclass(slots=True)
class Collected:
    """wordings: each with the files in which it stands. findings: texts that can't be collected, one a line."""

    wordings: dict[Wording, set[str]] = field(default_factory=dict[Wording, set[str]])
    findings: list[str] = field(default_factory=list[str])

    def add(self, wording: Wording, file: str) -> None:
        """One more place of a text."""
        self.wordings.setdefault(wording, set()).add(file)


def collect(root: Path) -> Collected:
    """Read the product's source. root: the repository."""
    made = Collected()
    package = root / "e2ee_desktop"
    for folder in ("gui", "presentation"):
        for path in sorted((package / folder).rglob("*.py")):
            tree = ast.parse(path.read_bytes())
            file = path.relative_to(root).as_posix()
            _Reading(made, file).visit(tree)
            if path.name.endswith("error_texts.py"):
                _add_table(made, tree, file)
    comparison = package / "domain" / "comparison.py"
    for word in _emoji_words(ast.parse(comparison.read_bytes())):
        made.add(Wording(PRESENTATION, word), comparison.relative_to(root).as_posix())
    return made


class _Reading(ast.NodeVisitor):
    """One module: knows in which class it is."""

    def __init__(self, made: Collected, file: str) -> None:
        self._made, self._file = made, file
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name == "tr" and self._classes and node.args:
            self._take(node, self._classes[-1], plural=len(node.args) > 2)
        elif _is_qt_translate(node):
            if (
                len(node.args) == 2 and _text(node.args[1]) is not None
            ):  # else it passes on what was collected elsewhere
                self._take(ast.Call(node.func, node.args[1:], []), _text(node.args[0]) or "", at=node)
        elif name in _SAID and node.args:
            self._take_said(node, name)
        self.generic_visit(node)

    def _take_said(self, node: ast.Call, name: str) -> None:
        if name == "counted":
            one, many = _text(node.args[0]), _text(node.args[1])
            if one is None or many is None:
                self._find(node)
            else:
                self._made.add(Wording(PRESENTATION, many, plural=True, singular=one), self._file)
            return
        if name == "wording" or isinstance(node.args[0], ast.Constant | ast.IfExp):
            self._take(node, PRESENTATION)
        elif isinstance(node.args[0], ast.BinOp | ast.JoinedStr):
            self._find(node)  # a name or a place in a table is marked with `wording` where it is written

    def _take(self, node: ast.Call, context: str, *, plural: bool = False, at: ast.Call | None = None) -> None:
        for text in _texts(node.args[0]):
            if text is None:
                self._find(at or node)
            elif text.strip():
                self._made.add(Wording(context, text, plural), self._file)

    def _find(self, node: ast.Call) -> None:
        self._made.findings.append(
            f"{self._file}:{node.lineno}: the text is put together; translate one whole sentence"
        )


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _is_qt_translate(node: ast.Call) -> bool:
    """`QCoreApplication.translate(context, text)`."""
    match node.func:
        case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
            return True
        case _:
            return False


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _texts(node: ast.expr) -> Iterator[str | None]:
    """The texts that an argument can be; None for one that is not written there."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    else:
        yield _text(node)


def _add_table(made: Collected, tree: ast.Module, file: str) -> None:
    """Sentences of error codes: values of the tables, and single sentences in capitals."""
    for node in ast.walk(tree):
        values: Iterable[ast.expr] = ()
        if isinstance(node, ast.Dict):
            values = node.values
        elif isinstance(node, ast.Assign):
            values = (node.value,)
        for value in values:
            text = _text(value)
            if text is not None:
                made.add(Wording(PRESENTATION, text), file)


def _emoji_words(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if name == _EMOJI_TABLE:
                entries = _text(value) or ""
                yield from (entry.split(" ", 1)[1] for entry in entries.split("|"))
            case _:
                pass
