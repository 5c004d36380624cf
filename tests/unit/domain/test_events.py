"""Events: every one reaches the faces, none can be changed on its way, and none carries bytes that could be a key."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from e2ee_desktop.domain import events
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import MessageState

EVENTS = get_args(events.Event)
NAMED = {ContactId, MessageId, ContactId | None}
"""Ids are bytes too; they name, and open nothing."""


def test_every_event_of_the_module_is_one_that_faces_must_handle():
    defined = [thing for thing in vars(events).values() if is_dataclass(thing) and thing.__module__ == events.__name__]
    assert set(EVENTS) == set(defined)
    assert len(EVENTS) == len(defined)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_is_frozen_and_holds_nothing_beside_its_fields(event):
    assert event.__dataclass_params__.frozen
    assert set(event.__slots__) == {field.name for field in fields(event)}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_carries_no_bytes_but_ids(event):
    for field, kind in get_type_hints(event).items():
        assert kind not in (bytes, bytes | None, bytearray), field
        assert kind in NAMED or not hasattr(kind, "__supertype__"), field


def test_an_event_that_crossed_to_another_thread_cannot_be_changed():
    changed = events.MessageStateChanged(ContactId(b"c" * 16), MessageId(b"m" * 16), MessageState.SENT)
    with pytest.raises(FrozenInstanceError):
        changed.state = MessageState.FAILED


def test_what_did_not_fail_says_so_with_an_empty_code():
    assert events.LinkChanged(events.Link.ONLINE).code == ""
    assert events.MessageStateChanged(ContactId(b"c" * 16), MessageId(b"m" * 16), MessageState.SENT).failure == ""
    assert events.TroubleNoticed("relay.lost").contact_id is None
