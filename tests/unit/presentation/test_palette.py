"""What the palette lists first."""

from __future__ import annotations

from e2ee_desktop.presentation.palette import Entry, Kind, ranked

ENTRIES = (
    Entry(Kind.CONVERSATION, "1", "Anna Settembrini"),
    Entry(Kind.COMMAND, "2", "Settings", "Ctrl+,"),
    Entry(Kind.SETTING, "3", "Text size", "Appearance", "Appearance"),
    Entry(Kind.SETTING, "4", "Reset"),
)


def keys(sought: str, limit: int = 10) -> list[str]:
    return [entry.key for entry in ranked(ENTRIES, sought, limit)]


def test_beginnings_of_words_come_before_other_places():
    assert keys("set") == ["2", "1", "4"]
    assert keys("SETT") == ["2", "1"]


def test_every_word_must_occur_in_any_order():
    assert keys("size text") == ["3"]
    assert keys("size appearance") == ["3"]
    assert keys("size nothing") == []


def test_nothing_typed_lists_all_up_to_the_limit():
    assert keys("") == ["1", "2", "3", "4"]
    assert keys("  ", limit=2) == ["1", "2"]
