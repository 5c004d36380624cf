"""The relay's unit for systemd and its container: closed as far as they can be, and true to what the program is."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from e2ee_desktop.entrypoints.relay import main
from e2ee_desktop.relay.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "packaging" / "systemd" / "e2ee-relay.service"
CONTAINERFILE = ROOT / "packaging" / "container" / "Containerfile"
THRESHOLD = 20
"""Exposure times ten: below 2.0."""


def unit() -> configparser.SectionProxy:
    read = configparser.RawConfigParser(strict=False)
    read.optionxform = str  # type: ignore[assignment,method-assign] - names keep their case
    read.read_string(UNIT.read_text())
    return read["Service"]


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed (package systemd)"
)
def test_systemd_finds_little_that_the_service_could_harm():
    command = ["systemd-analyze", "security", "--no-pager", "--offline=yes", f"--threshold={THRESHOLD}", str(UNIT)]
    judged = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    overall = re.search(r"exposure level for e2ee-relay.service: ([0-9.]+)", judged.stdout)
    assert overall is not None, judged.stdout + judged.stderr
    assert (judged.returncode, float(overall[1]) < THRESHOLD / 10) == (0, True), judged.stdout


def test_the_unit_starts_a_command_that_there_is_with_files_that_init_makes(tmp_path, capsys):
    program, *arguments = unit()["ExecStart"].split()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert Path(program).name in scripts
    assert arguments[0] == "serve"
    config = tmp_path / "relay.toml"
    data = tmp_path / "data"
    assert main(["init", "--config", str(config), "--data", str(data), "--listen", "127.0.0.1:1"]) == 0
    capsys.readouterr()
    assert main(["address", *[str(config) if each.startswith("/etc/") else each for each in arguments[1:]]]) == 0


def test_the_unit_reloads_by_sighup_and_allows_every_connection_of_the_defaults():
    assert "-HUP $MAINPID" in unit()["ExecReload"]
    assert int(unit()["LimitNOFILE"]) >= Settings("d", "127.0.0.1:1").limits.connections_max + 256


def test_the_container_copies_what_there_is_and_runs_as_nobody_special():
    lines = CONTAINERFILE.read_text().splitlines()
    for line in lines:
        if line.startswith("COPY ") and "--from" not in line:
            *sources, _ = line.removeprefix("COPY ").split()
            assert all((ROOT / source).exists() for source in sources), line
        assert not line.startswith("ADD ")
    stages = [number for number, line in enumerate(lines) if line.startswith("FROM ")]
    last = lines[stages[-1] :]
    [user] = [line.removeprefix("USER ") for line in last if line.startswith("USER ")]
    assert user not in ("root", "0")
    assert "--require-hashes" in CONTAINERFILE.read_text()


def test_the_containers_commands_are_commands_of_the_relay(capsys):
    for word in re.findall(r'e2ee-relay", "(\w+)"', CONTAINERFILE.read_text()):
        with pytest.raises(SystemExit, match="0"):
            main([word, "--help"])
    capsys.readouterr()
