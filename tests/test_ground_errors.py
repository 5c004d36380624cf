"""Every error code is documented, has its sentence, and nothing that no longer exists is documented.

Codes are read from the source: whatever is given to an error class, or stands elsewhere as a string of that form in a
family that error classes use (tables of refusals, parameters that name the code to raise).
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from e2ee_desktop.domain import errors
from e2ee_desktop.presentation.error_texts import TEXTS, error_text

ROOT = Path(__file__).resolve().parents[1]
PAPER = ROOT / "docs" / "errors.md"
BLAMES = {"LocalMisuse", "PeerViolation", "RelayFailure", "StorageFailure", "UserActionNeeded"}
FORM = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
LINE = re.compile(r"^\| `([^`]+)` \| (\w[\w ]*) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NOT_CODES = {
    "export.json",
    "picture.png",
    "profile.json",
    "profile.creating",
    "relay.key",
    "relay.db",
}  # names of files
SENTENCE_CHARACTERS_MAX = 180


class Row(NamedTuple):
    """What docs/errors.md says of a code."""

    blame: str
    meaning: str
    advice: str


def raised(tree):
    """Code -> names of the error classes that it is given to, in one module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in BLAMES:
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and FORM.fullmatch(str(part.value)):
                    yield part.value, name


def strings(tree):
    """Every string of a module that has the form of a code; docstrings never have."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and FORM.fullmatch(node.value):
            yield node.value


def codes_in(folder, families):
    """Code -> blames, for the whole product. families: first words of codes, besides those found."""
    trees = [ast.parse(path.read_bytes()) for path in sorted(folder.rglob("*.py")) if path.name != "error_texts.py"]
    codes = {}
    for tree in trees:
        for code, blame in raised(tree):
            codes.setdefault(code, set()).add(blame)
    families = families | {code.split(".")[0] for code in codes}
    for tree in trees:
        for text in strings(tree):
            if text.split(".")[0] in families and text not in NOT_CODES:
                codes.setdefault(text, set())
    return codes


def documented():
    """Code -> its row in the paper."""
    return {code: Row(blame, meaning, advice) for code, blame, meaning, advice in LINE.findall(PAPER.read_text())}


@pytest.fixture(scope="module")
def codes():
    return codes_in(ROOT / "e2ee_desktop", {code.split(".")[0] for code in documented()})


def test_the_tree_of_errors_is_split_by_these_blames():
    assert {each.__name__ for each in errors.E2EEError.__subclasses__()} == BLAMES


def test_every_code_is_documented_and_nothing_else_is(codes):
    rows = documented()
    assert (sorted(codes.keys() - rows.keys()), sorted(rows.keys() - codes.keys())) == ([], [])


def test_every_code_is_documented_with_the_blame_that_it_is_raised_with(codes):
    rows = documented()
    wrong = {
        code: (rows[code].blame, sorted(blames))
        for code, blames in codes.items()
        if code in rows and rows[code].blame not in (blames or BLAMES)
    }
    assert wrong == {}


def test_the_paper_has_nothing_but_whole_rows_in_order():
    rows = [line for line in PAPER.read_text().splitlines() if line.startswith("| `")]
    listed = [code for code, *_ in LINE.findall(PAPER.read_text())]
    assert len(listed) == len(rows)
    assert listed == sorted(set(listed))


def test_every_code_has_a_sentence_and_every_sentence_a_code(codes):
    assert (sorted(codes.keys() - TEXTS.keys()), sorted(TEXTS.keys() - codes.keys())) == ([], [])


def test_sentences_are_for_people():
    for code, sentence in TEXTS.items():
        assert error_text(code) == sentence
        assert sentence[0].isupper(), code
        assert sentence.endswith((".", "?")), code
        assert code not in sentence, code
        assert len(sentence) <= SENTENCE_CHARACTERS_MAX, code
