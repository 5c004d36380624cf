"""Secrets of records do not stand in their `repr`, which ends up in tracebacks and in other people's reports."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.ids import AccountId, ContactId, DeviceId, EnvelopeId, MessageId, ReceiveId, SendId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import (
    FragmentRecord,
    MailboxRecord,
    OutboxPhase,
    OutboxRecord,
    PrekeyKind,
    PrekeyRecord,
    ProfileRecord,
    Purpose,
    RouteRecord,
    SessionRecord,
)

SECRET = b"not-for-reports!"
ID = bytes(16)


@pytest.mark.parametrize(
    "record",
    [
        ProfileRecord(AccountId(ID), "Alice", b"", SECRET, b"", "relay", "keyring", 0),
        RouteRecord("relay", SendId(ID), SECRET, SECRET),
        MailboxRecord(ReceiveId(ID), SendId(ID), "relay", Purpose.CONTACT, SECRET, None, True, True, 0, 0),
        PrekeyRecord(1, PrekeyKind.SIGNED, None, SECRET, 0, 0),
        SessionRecord(ID, ContactId(ID), DeviceId(ID), True, SECRET, 0),
        OutboxRecord(EnvelopeId(ID), ContactId(ID), MessageId(ID), OutboxPhase.QUEUED, True, b"", SECRET, 0),
        FragmentRecord(ContactId(ID), MessageId(ID), 0, 2, SECRET, 0),
        SendAddress(RelayAddress("relay.example", 443, bytes(32)), SendId(ID), SECRET),
    ],
    ids=lambda record: type(record).__name__,
)
def test_secrets_are_left_out(record: object) -> None:
    assert SECRET.decode() not in repr(record)
