"""The window over a history, against the whole history, for any order of reading, arriving and removing."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.gui.models.message_window import PAGE, WINDOW_MAX, MessageWindow


def message(row: int) -> Message:
    return Message(
        row,
        MessageId(row.to_bytes(16)),
        ContactId(b"c" * 16),
        Direction.INCOMING,
        MessageKind.TEXT,
        str(row),
        row,
        row,
        MessageState.RECEIVED,
    )


class AnyReading(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.history = [message(row) for row in range(1, 2_000, 3)]
        self.next_row = 2_000
        self.window = MessageWindow(self.newest(None, PAGE), PAGE)

    def newest(self, before: int | None, count: int) -> list[Message]:
        return [held for held in self.history if before is None or held.row < before][-count:]

    @rule()
    def up(self) -> None:
        before = self.window.older_before()
        if before is not None:
            surplus = self.window.prepend(self.newest(before, PAGE), PAGE)
            if surplus:
                self.window.trim_newest(surplus)

    @precondition(lambda self: not self.window.at_newest)
    @rule()
    def down(self) -> None:
        before, count = self.window.newer_before()
        surplus = self.window.append_newer(self.newest(before, count))
        if surplus:
            self.window.trim_oldest(surplus)

    @rule(gap=st.integers(1, 5))
    def arrives(self, gap: int) -> None:
        self.next_row += gap
        self.history.append(message(self.next_row))
        shown = self.window.stored(self.history[-1])
        assert shown is self.window.at_newest
        assert not self.window.stored(self.history[-1]) or not shown

    @rule(place=st.integers(0, 10_000))
    def vanishes(self, place: int) -> None:
        gone = self.history.pop(place % len(self.history))
        self.window.removed(gone.row)

    @rule()
    def to_the_newest(self) -> None:
        self.window = MessageWindow(self.newest(None, PAGE), PAGE)

    @invariant()
    def it_is_a_stretch_of_the_history_without_gaps(self) -> None:
        rows = [held.row for held in self.window.messages]
        everything = [held.row for held in self.history]
        start = everything.index(rows[0])
        assert rows == everything[start : start + len(rows)]
        assert list(self.window.below) == everything[start + len(rows) :]
        assert self.window.at_oldest <= (start == 0)

    @invariant()
    def it_stays_small(self) -> None:
        assert 0 < len(self.window.messages) <= WINDOW_MAX + PAGE


AnyReading.TestCase.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
TestAnyReading = AnyReading.TestCase


def test_after_a_jump_the_end_is_open_until_it_has_been_read():
    window = MessageWindow([message(n) for n in range(100, 220)], 120)
    window.open_end = True
    assert not window.at_newest
    assert not window.stored(message(900))
    assert window.extend_open_end([message(n) for n in range(120, 319)], 99) == 0
    assert window.messages[-1].row == 318
    assert not window.at_newest
    window.extend_open_end([message(n) for n in range(219, 320)], 99)
    assert window.at_newest
    assert window.stored(message(901))
