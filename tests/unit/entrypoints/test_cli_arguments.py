"""What must not stand among a process's arguments, where every user of the computer can read it, comes through standard input."""

from __future__ import annotations

import io
import sys
from argparse import Namespace

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.entrypoints.cli_commands import COMMANDS
from e2ee_desktop.entrypoints.cli_output import Output


class Asked(Exception):
    """Ends a command as soon as it hands on what it was given."""


class Messenger:
    async def add_contact(self, link: str) -> None:
        raise Asked(link)


@pytest.mark.parametrize(("written", "given"), [("e2ee:invite#abc\n", "e2ee:invite#abc"), ("", ""), ("a\n\n", "a\n")])
async def test_a_dash_reads_standard_input(written: str, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(written))
    with pytest.raises(Asked) as asked:
        await COMMANDS["add"](Messenger(), Namespace(link="-"), Output(as_json=True))  # type: ignore[arg-type]
    assert asked.value.args == (given,)


async def test_bytes_that_are_no_text_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8"))
    with pytest.raises(UserActionNeeded, match=r"text\.not_unicode"):
        await COMMANDS["add"](Messenger(), Namespace(link="-"), Output(as_json=True))  # type: ignore[arg-type]
