"""The papers of the house: their links lead somewhere, their commands exist, and they speak of no machine of ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import runner
from benchmarks.rows import Row

ROOT = Path(__file__).resolve().parents[1]
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMED = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"}
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
DEV_COMMAND = re.compile(r"dev\.py ([a-z]+)")
OF_THIS_MACHINE = re.compile(r"/work/|/root/|/tmp/\w|/home/\w+/|(?:index-url|find-links)\s+\S+://")


def test_the_papers_that_a_stranger_looks_for_are_there():
    assert {path.name for path in ROOT.glob("*.md")} >= NAMED
    assert "Apache License" in (ROOT / "LICENSE").read_text()[:400]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_to_files_lead_to_files(path):
    targets = [target for target in LINK.findall(path.read_text()) if "://" not in target and ":" not in target]
    missing = [target for target in targets if not (path.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_folder_of_a_machine_of_ours_is_named(path):
    assert OF_THIS_MACHINE.findall(path.read_text()) == []


def test_commands_that_the_papers_name_exist():
    shown = subprocess.run(
        [sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    named = {command for path in PAPERS for command in DEV_COMMAND.findall(path.read_text())}
    assert named
    assert {command for command in named if f"\n  {command} " not in shown} == set()


def test_every_decision_is_in_the_list_of_decisions():
    listed = (ROOT / "docs" / "adr" / "README.md").read_text()
    decisions = [path.name for path in (ROOT / "docs" / "adr").glob("0*.md")]
    assert decisions
    assert [name for name in decisions if f"({name})" not in listed] == []


def test_benchmarks_are_found_by_the_names_of_their_files():
    assert set(runner.names()) >= {"start", "path", "catchup", "crypto"}


def test_a_name_that_is_no_benchmark_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        runner.main(["warp"])
    assert ended.value.code == 2
    assert "no benchmark is called warp" in capsys.readouterr().err


def test_a_row_is_one_object_on_one_line():
    assert json.loads(Row("encrypt", 3.5, "/s", "vodozemac", 1.2).as_json()) == {
        "name": "encrypt",
        "value": 3.5,
        "unit": "/s",
        "peer": "vodozemac",
        "ratio": 1.2,
    }
    assert "\n" not in Row("encrypt", 3.5, "/s").as_json()
