"""What a search found, as it is shown."""

from __future__ import annotations

from datetime import UTC

from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.domain.search import SearchHit
from e2ee_desktop.presentation.found_rows import hit_rows
from e2ee_desktop.presentation.reader import Reader

NOW = 1_763_823_600_000
BOB = ContactId(b"b" * 16)


def found(text: str, *matches: tuple[int, int]) -> tuple[str, list[str]]:
    """What is shown, and what is marked in it."""
    bob = Contact(BOB, AccountId(BOB), "Bob", IdentityDigest(b"d" * 32), Trust.UNVERIFIED, Standing.ACTIVE, False, NOW)
    message = Message(
        1, MessageId(b"m" * 16), BOB, Direction.INCOMING, MessageKind.TEXT, text, NOW, NOW, MessageState.RECEIVED
    )
    (row,) = hit_rows([SearchHit(message, text, matches)], {BOB: bob}, Reader(NOW, UTC))
    return row.text, [row.text[start:end] for start, end in row.matches]


def test_marks_of_style_are_not_shown_and_matches_stay_on_their_words():
    assert found("The **cake** is ~~not~~ in the `oven`", (6, 10), (32, 36)) == (
        "The cake is not in the oven",
        ["cake", "oven"],
    )


def test_marks_of_style_that_were_looked_for_are_shown():
    assert found("2 ** 3 and **bold**", (2, 4)) == ("2 ** 3 and bold", ["**"])
