"""A profile of an older version, opened by the command line: it is told on standard error that and how far it is brought up to date."""

from __future__ import annotations

import json

from e2ee_desktop.entrypoints.cli import main
from e2ee_desktop.storage import sqlite_store
from e2ee_desktop.storage.migrations import shipped_scripts
from tests.fakes.cli_profile import CliProfile

LATER = "CREATE TABLE later (x INTEGER) STRICT;\nINSERT INTO later VALUES (1);"
"""What a later version might bring: for that one, today's profile is an older one."""


def test_it_is_told_step_by_step_and_once(tmp_path, relay, monkeypatch, capsys) -> None:
    profile = CliProfile(tmp_path / "old", relay.address)
    profile.make("Olga")
    monkeypatch.setattr(sqlite_store, "shipped_scripts", lambda: (*shipped_scripts(), LATER))
    assert main(profile.arguments("whoami")) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["name"] == "Olga"
    told = [json.loads(line)["upgrade"] for line in said.err.splitlines()]
    assert told == [{"done": done, "total": 2} for done in range(3)]
    assert main([*profile.arguments("whoami")[:-2], "whoami"]) == 0  # for people, and up to date
    assert capsys.readouterr().err == ""
