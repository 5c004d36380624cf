"""What the command line does with the history as a whole."""

from __future__ import annotations

from tests.fakes.cli_profile import CliProfile

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
