"""What the command line does to messages, over a real relay, and the event that each is on the other side."""

from __future__ import annotations

import pytest

from tests.fakes.cli_profile import CliProfile, CommandFailed

Friends = tuple[CliProfile, CliProfile]
NOBODYS = "ab" * 16


def events(profile: CliProfile, name: str) -> list[dict]:
    return [row for row in profile.run("sync") if row["event"] == name]


def test_a_conversation_with_everything(friends: Friends) -> None:
    alice, bob = friends
    alice.run("sync")
    text = alice.one("send", "Bob", "shall we meet?")["message_id"]
    assert [row["message_id"] for row in events(bob, "message")] == [text]

    answer = bob.one("reply", text, "yes, at ten")["message_id"]
    bob.run("react", text, "👍")
    rows = alice.run("sync")
    assert [row["message_id"] for row in rows if row["event"] == "message"] == [answer]
    (reaction,) = [row for row in rows if row["event"] == "reaction"]
    assert (reaction["message_id"], reaction["reactions"]) == (text, ["them:👍"])
    assert next(row for row in alice.run("history", "Bob") if row["message_id"] == answer)["reply_to"] == text

    edited = bob.one("edit", answer, "yes, at eleven")
    assert (edited["text"], edited["edited"]) == ("yes, at eleven", True)
    bob.run("pin", answer)
    rows = alice.run("sync")
    assert [row["text"] for row in rows if row["event"] == "edited"] == ["yes, at eleven"]
    assert [row["pinned"] for row in rows if row["event"] == "pinned"] == [True]

    alice.run("star", answer)
    assert [row["message_id"] for row in alice.run("starred")] == [answer]
    alice.run("star", answer, "--undo")
    assert alice.run("starred") == []

    forwarded = bob.one("forward", answer, "Alice")["message_id"]
    rows = alice.run("sync")
    assert [row["message_id"] for row in rows if row["event"] == "message"] == [forwarded]

    assert bob.one("delete", answer, "--for-everyone")["deleted"] is True
    (deleted,) = events(alice, "deleted")
    assert (deleted["message_id"], deleted["kind"], deleted["text"]) == (answer, "deleted", "")
    alice.run("delete", forwarded)
    assert forwarded not in [row["message_id"] for row in alice.run("history", "Bob")]


def test_a_timer_and_a_scheduled_text(friends: Friends) -> None:
    alice, bob = friends
    assert alice.one("timer", "Bob", "3600")["timer_s"] == 3600
    assert [row["timer_s"] for row in events(bob, "timer")] == [3600]
    timed = bob.one("send", "Alice", "for an hour")["message_id"]
    assert next(row for row in bob.run("history", "Alice") if row["message_id"] == timed)["timer_s"] == 3600
    alice.run("timer", "Bob", "0")
    later = alice.one("schedule", "Bob", "happy birthday", "--at", "2099-12-24T08:00+00:00")
    assert later["due"] == "2099-12-24T08:00:00+00:00"
    assert alice.run("scheduled", "Bob") == [later]
    assert alice.one("unschedule", "Bob", later["message_id"]) == later
    assert alice.run("scheduled", "Bob") == []


def test_notes_the_default_timer_and_the_list_of_conversations(friends: Friends) -> None:
    alice, _ = friends
    assert alice.one("send", "me", "buy milk")["state"] == "delivered"
    assert [row["text"] for row in alice.run("history", "me")] == ["buy milk"]
    assert alice.one("default-timer")["timer_s"] == 0
    assert alice.one("default-timer", "60")["timer_s"] == 60
    listed = {row["standing"]: row for row in alice.run("conversations")}
    assert set(listed) == {"yourself", "active"}
    assert (listed["active"]["missing"], listed["active"]["timer_s"]) == (0, 0)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("default-timer", "soon"), "timer.out_of_range"),
        (("block", "me"), "contact.yourself"),
        (("react", NOBODYS, "👍"), "message.unknown"),
        (("edit", "zz", "x"), "message.unknown"),
        (("delete", ""), "message.unknown"),
        (("timer", "Bob", "soon"), "timer.out_of_range"),
        (("schedule", "Bob", "x", "--at", "2001-01-01T00:00"), "schedule.past"),
        (("unschedule", "Bob", NOBODYS), "message.unknown"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_code(friends: Friends, command: tuple[str, ...], code: str) -> None:
    with pytest.raises(CommandFailed) as failed:
        friends[0].run(*command)
    assert failed.value.code == code
