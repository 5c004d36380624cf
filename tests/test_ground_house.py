"""The rules of the house: each one finds what it is for, and this repository keeps them all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools import house_rules  # noqa: E402


@pytest.mark.parametrize(("title", "rule"), house_rules.RULES, ids=[title for title, _ in house_rules.RULES])
def test_this_repository_keeps_the_rule(title, rule):
    assert rule(ROOT) == ()


def test_a_module_of_401_lines_is_found(tmp_path):
    folder = tmp_path / "e2ee_desktop"
    folder.mkdir()
    (folder / "short.py").write_text("\n" * 400)
    (folder / "long.py").write_text("\n" * 401)
    assert [finding.split(":")[0] for finding in house_rules.modules_are_short(tmp_path)] == ["e2ee_desktop/long.py"]


@pytest.mark.parametrize("name", ["utils.py", "relay_helpers.py", "common/parts.py"])
def test_a_file_name_that_could_hold_anything_is_found(tmp_path, name):
    path = tmp_path / "e2ee_desktop" / name
    path.parent.mkdir(parents=True)
    path.write_text('"""Owns nothing."""\n')
    assert len(house_rules.names_say_something(tmp_path)) == 1


def test_a_class_name_that_could_hold_anything_is_found(tmp_path):
    (tmp_path / "e2ee_desktop").mkdir()
    (tmp_path / "e2ee_desktop" / "relay.py").write_text("class RelayManager: ...\nclass Commonwealth: ...\n")
    assert [finding.split()[1] for finding in house_rules.names_say_something(tmp_path)] == ["RelayManager:"]


def test_a_module_without_a_docstring_is_found_but_not_among_the_tests(tmp_path):
    for folder in ("e2ee_desktop", "tests"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bare.py").write_text("x = 1\n")
    assert house_rules.modules_say_what_they_own(tmp_path) == ("e2ee_desktop/bare.py: no module docstring",)


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--extra-index-url=x",
        "--find-links ./wheels",
        "a @ file:///wheels/a.whl",
        '      "resolved": "https://example.org/a.tgz",',
    ],
)
def test_an_address_in_a_lock_file_is_found(tmp_path, line):
    folder = tmp_path / "packaging" / "locks"
    folder.mkdir(parents=True)
    (folder / "development.txt").write_text(f"a==1 \\\n    --hash=sha256:00\n{line}\n")
    assert len(house_rules.locks_name_no_index(tmp_path)) == 1
