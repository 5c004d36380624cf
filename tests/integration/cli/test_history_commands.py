"""What the command line does with the history as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.cli_profile import CliProfile, CommandFailed

Friends = tuple[CliProfile, CliProfile]


def found(profile: CliProfile, *arguments: str) -> list[str]:
    return [row["text"] for row in profile.run("search", *arguments)]


def test_search(friends: Friends) -> None:
    alice, _ = friends
    for text in ("Lunch on Friday?", "see https://example.org/lunch", "東京で昼食"):
        alice.run("send", "Bob", text)
    assert found(alice, "LUNCH") == ["see https://example.org/lunch", "Lunch on Friday?"]
    assert found(alice, "unch", "--limit", "1") == ["see https://example.org/lunch"]
    assert found(alice, "lunch", "--has", "link", "--from", "Bob") == ["see https://example.org/lunch"]
    assert found(alice, "昼") == ["東京で昼食"]
    assert found(alice, "lunch", "--until", "2020-01-01") == found(alice, "lunch", "--since", "2090-01-01") == []
    assert len(found(alice, "lunch", "--since", "2020-01-01T00:00")) == 2


def test_usage_clear_and_keep(friends: Friends) -> None:
    alice, _ = friends
    alice.run("send", "Bob", "short")
    alice.run("send", "Bob", "long " * 100)
    total, bob = alice.run("usage")
    assert total["database_bytes"] > 0
    assert (bob["name"], bob["keep_days"]) == ("Bob", 0)
    assert bob["text_bytes"] >= 500
    assert alice.one("clear", "Bob", "--larger-than", "100")["deleted"] == 1
    assert alice.one("clear", "--older-than", "1")["deleted"] == 0
    assert "short" in [row["text"] for row in alice.run("history", "Bob")]
    assert alice.one("keep", "Bob", "30")["keep_days"] == 30
    for arguments, code in ((("clear",), "clear.no_condition"), (("keep", "Bob", "-1"), "retention.out_of_range")):
        with pytest.raises(CommandFailed, match=code):
            alice.run(*arguments)


def test_export_and_import(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    alice.run("send", "Bob", "take this with you")
    folder = str(tmp_path / "export")
    row = alice.one("export", folder, "Bob")
    assert (row["encrypted"], row["messages"]) == (False, len(alice.run("history", "Bob")))
    assert bob.one("import", folder)["messages"] == row["messages"]
    assert bob.one("import", folder)["messages"] == 0
    with pytest.raises(CommandFailed, match=r"export\.folder_not_empty"):
        alice.run("export", folder)
