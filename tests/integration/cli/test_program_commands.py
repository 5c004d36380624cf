"""Tokens of other programs on the command line."""

from __future__ import annotations

import pytest

from tests.fakes.cli_profile import CliProfile, CommandFailed

Friends = tuple[CliProfile, CliProfile]


def test_a_token_is_printed_once_listed_without_it_and_revoked(friends: Friends) -> None:
    alice, _ = friends
    added = alice.one("token", "add", "echo bot", "--scope", "send", "read")
    assert added.keys() == {"token"}
    listed = alice.one("token", "list")
    assert (listed["name"], listed["scopes"], listed["uses"], listed["last_used_ms"]) == (
        "echo bot",
        ["read", "send"],
        0,
        0,
    )
    assert added["token"] not in str(listed)
    assert added["token"].encode() not in b"".join(
        path.read_bytes() for path in alice.home.rglob("*") if path.is_file()
    )
    assert alice.one("token", "revoke", "echo bot") == {"name": "echo bot", "revoked": True}
    assert alice.run("token", "list") == []


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("add", "bot"), "program.scope_unknown"),
        (("add", "bot", "--scope", "everything"), "program.scope_unknown"),
        (("add", "--scope", "read"), "program.name_malformed"),
        (("revoke", "nobody"), "program.unknown"),
    ],
)
def test_what_is_wrong_is_told_and_changes_nothing(friends: Friends, command: tuple[str, ...], code: str) -> None:
    alice, _ = friends
    before = alice.dump()
    with pytest.raises(CommandFailed) as failed:
        alice.run("token", *command)
    assert failed.value.code == code
    assert alice.dump() == before
