"""No secret is compared with `==`: that ends at the first byte that differs, and the time it took says where.

Read from the source: in the floors that hold secrets, whatever is compared by value and has a name like a secret's must be on the
list below, with the reason why it is none. `equal` and `compare_digest` are calls and pass. What this cannot see: a secret
under another name, and the `==` that Python makes for dataclasses.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("crypto", "engine", "services")
SECRET = re.compile(
    r".*_key|.*secret.*|.*seed.*|(.*_)?token|(.*_)?capability|(.*_)?passphrase|plaintext", re.IGNORECASE
)
BY_VALUE = (ast.Eq, ast.NotEq, ast.In, ast.NotIn)
PUBLIC = {
    (
        "e2ee_desktop/engine/archive.py",
        "base_key",
    ): "the initiator's public X25519 key, sent with every opening; names the session",
}


def names_of(node: ast.expr) -> set[str]:
    """Names whose value is compared, seen through slices and joins; what a call returns is judged by the call."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return {name}
        case ast.Subscript(value=value):
            return names_of(value)
        case ast.BinOp(left=left, right=right):
            return names_of(left) | names_of(right)
        case ast.Tuple(elts=parts) | ast.Set(elts=parts) | ast.List(elts=parts):
            return {name for part in parts for name in names_of(part)}
        case ast.NamedExpr(target=target, value=value):
            return names_of(target) | names_of(value)
        case _:
            return set()


def compared(source: str) -> set[str]:
    """Names like a secret's that a module compares by value. Constants in capitals are numbers and labels."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Compare) and any(isinstance(operator, BY_VALUE) for operator in node.ops):
            for side in (node.left, *node.comparators):
                found |= {name for name in names_of(side) if SECRET.fullmatch(name) and not name.isupper()}
    return found


def everywhere() -> set[tuple[str, str]]:
    files = (path for floor in FLOORS for path in sorted((ROOT / "e2ee_desktop" / floor).rglob("*.py")))
    return {(str(path.relative_to(ROOT)), name) for path in files for name in compared(path.read_text("utf-8"))}


def test_no_secret_is_compared_by_value():
    assert sorted(everywhere() - PUBLIC.keys()) == []


def test_everything_on_the_list_is_still_there():
    assert sorted(PUBLIC.keys() - everywhere()) == []


@pytest.mark.parametrize(
    "line",
    [
        "header_key == other",
        "other != self.storage_key",
        "given[:32] == identity_seed[:32]",
        "token in (self.token, b'')",
        "if (link_secret := read()) == known: pass",
        "capability not in capabilities",
        "prefix + send_capability == sent",
        "0 < size == device_seed",
    ],
)
def test_a_secret_compared_by_value_is_found(line):
    assert compared(line)


@pytest.mark.parametrize(
    "line",
    [
        "equal(header_key, other)",
        "hmac.compare_digest(token, other) == True",
        "len(storage_key) == KEY_BYTES",
        "identity_seed is None",
        "size == SEED_BYTES",
        "one.message_id == other.message_id",
    ],
)
def test_other_comparisons_are_let_be(line):
    assert compared(line) == set()
