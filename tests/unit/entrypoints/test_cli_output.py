"""What other people wrote, on a terminal: shown, never obeyed."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace

import pytest

from e2ee_desktop.domain.events import ConversationChanged, MessageStored
from e2ee_desktop.domain.messages import Conversation, MessageKind
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.presentation.json_rows import event_row, message_row
from tests.unit.storage.samples import BOB, a_message

HOSTILE = "\x1b]0;owned\x07\x9b2J\x7fone\ntext: forged\r\u2028two\u202egnp.exe\u2066"


@pytest.mark.parametrize("as_json", [True, False])
def test_nothing_a_terminal_obeys_is_printed(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_json=as_json).row({"text": HOSTILE})
    printed = capsys.readouterr().out
    assert printed.endswith("\n")
    assert printed.count("\n") == 1
    assert not any(letter in printed[:-1] for letter in "\x1b\x07\x9b\x7f\r\u2028\u202e\u2066")


def test_json_still_means_what_was_written(capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_json=True).row({"text": HOSTILE + "\U0001f600 שלום"})
    assert json.loads(capsys.readouterr().out) == {"text": HOSTILE + "\U0001f600 שלום"}


@pytest.mark.parametrize("as_json", [True, False])
def test_a_locale_without_unicode_ends_no_command(as_json: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", narrow)
    Output(as_json=as_json).row({"text": "caf\u00e9 \U0001f600"})
    narrow.seek(0)
    assert "caf" in narrow.read()


def test_what_is_missing_forked_or_of_a_doubtful_time_is_said() -> None:
    talk = Conversation(BOB, None, 0, missing=2)
    assert event_row(ConversationChanged(talk)) == {"event": "conversation", "contact_id": BOB.hex(), "missing": 2}
    fork = event_row(MessageStored(a_message(1, text="", kind=MessageKind.FORKED)))
    assert fork is not None
    assert fork["event"] == "forked"
    doubtful = replace(a_message(2), clock_doubt=True)
    event = event_row(MessageStored(doubtful))
    assert event is not None
    assert (event["event"], event["clock_doubt"], message_row(doubtful)["clock_doubt"]) == ("message", True, True)
    assert "clock_doubt" not in message_row(a_message(3))
