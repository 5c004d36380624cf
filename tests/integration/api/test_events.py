"""Server-sent events: in order, resumed, without a worker each, and cut off when they must be."""

from __future__ import annotations

import contextlib

import pytest

from tests.fakes.cli_profile import CliProfile
from tests.fakes.local_api import LocalApi, serving


def told(bob: CliProfile, *texts: str) -> None:
    for text in texts:
        bob.run("send", "Alice", text)


def test_who_was_cut_off_hears_what_was_missed_and_nothing_twice(api: LocalApi, bob: CliProfile) -> None:
    events = api.listen()
    told(bob, "one")
    event_id, row = events.until("message")
    assert row["text"] == "one"
    events.close()
    told(bob, "two", "three")
    api.listen().close()
    again = api.listen(event_id)
    assert [again.until("message")[1]["text"] for _ in range(2)] == ["two", "three"]
    told(bob, "four")
    assert again.until("message")[1]["text"] == "four"
    again.close()


def test_after_a_restart_the_messages_are_told_that_came_meanwhile(
    friends: tuple[CliProfile, CliProfile], relay
) -> None:
    _, bob = friends
    carol = CliProfile(bob.home.parent / "carol-events", relay.address)
    carol.make("Carol")
    bob.run("add", carol.one("invite")["link"])
    carol.run("sync", "--wait", "30")
    bob.run("sync")
    with serving(carol) as api:
        events = api.listen()
        bob.run("send", "Carol", "before")
        event_id, row = events.until("message")
        assert row["text"] == "before"
        events.close()
    bob.run("send", "Carol", "while nobody served")
    carol.run("sync", "--wait", "30")
    with serving(carol) as api:
        events = api.listen(event_id)
        assert events.next()[1] == {"event": "gap", "messages": 1}
        resumed, row = events.next()
        assert row["text"] == "while nobody served"
        events.close()
        bob.run("send", "Carol", "after")
        events = api.listen(resumed)
        assert events.until("message")[1]["text"] == "after"
        events.close()


@pytest.mark.parametrize("last", ["", "x", "0-0-0", "abcdef12-99999999-0", "-" * 50, "1-2-3-4"])
def test_an_id_of_nobodys_is_a_gap(api: LocalApi, last: str) -> None:
    events = api.listen(last)
    assert events.next()[1]["event"] == "gap"
    events.close()


def test_many_listeners_keep_nobody_from_being_served(api: LocalApi, bob: CliProfile) -> None:
    """Four times as many listeners as there are workers, and everything else goes on at once."""
    listening = [api.listen() for _ in range(32)]
    assert api.ask("GET", "/v1/events").code == "api.too_many_listeners"
    assert api.ask("GET", "/v1/contacts").status == 200
    told(bob, "to all")
    for events in listening:
        assert events.until("message")[1]["text"] == "to all"
        events.close()


def test_head_and_post_are_not_for_events(api: LocalApi) -> None:
    assert api.ask("POST", "/v1/events", {}).code == "api.not_found"
    with contextlib.closing(api.listen()) as events:
        assert events.response.headers["Content-Type"] == "text/event-stream"
        assert "Transfer-Encoding" not in events.response.headers
