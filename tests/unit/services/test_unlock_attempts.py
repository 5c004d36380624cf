"""Wrong attempts: five are free, then each takes longer, across starts; the right one ends it."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.unlock_attempts import WAIT_MS_MAX, UnlockAttempts, wait_after


class Paper:
    """A slot file in memory."""

    content: bytes | None = None

    def read(self) -> bytes | None:
        return self.content

    def write(self, slot: bytes) -> None:
        self.content = slot


class Watch:
    time_ms = 1_800_000_000_000

    def now_ms(self) -> int:
        return self.time_ms


def seconds_to_wait(attempts: UnlockAttempts) -> int:
    try:
        attempts.check()
    except UserActionNeeded as error:
        return int(error.facts["seconds"])
    return 0


def test_five_are_free_and_each_further_one_doubles_the_wait():
    paper, watch, waits = Paper(), Watch(), []
    for _ in range(9):
        attempts = UnlockAttempts(paper, watch)  # as after a new start
        attempts.failed()
        waits.append(seconds_to_wait(attempts))
        watch.time_ms += WAIT_MS_MAX
        attempts.check()
    assert waits == [0, 0, 0, 0, 0, 2, 4, 8, 16]


def test_no_wait_is_longer_than_five_minutes():
    assert wait_after(10_000) == WAIT_MS_MAX == 300_000


def test_the_right_one_begins_anew():
    attempts = UnlockAttempts(Paper(), Watch())
    for _ in range(8):
        attempts.failed()
    attempts.worked()
    attempts.failed()
    attempts.check()


def test_a_clock_that_was_set_back_does_not_shut_out():
    watch = Watch()
    attempts = UnlockAttempts(Paper(), watch)
    for _ in range(20):
        attempts.failed()
    watch.time_ms -= 10**10
    attempts.check()


@pytest.mark.parametrize("content", [b"", b"x", b"1 2 3", b"-1 5", b"\xff\xfe"])
def test_what_cannot_be_read_counts_as_none(content):
    paper = Paper()
    paper.content = content
    UnlockAttempts(paper, Watch()).check()
