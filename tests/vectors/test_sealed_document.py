"""The frozen sealed document still opens, and nothing else does."""

from __future__ import annotations

import json

import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.sealed_document import open_document
from tests.vectors.sealed_document import FILE, made, octets, recipient

FROZEN = json.loads(FILE.read_text(encoding="utf-8"))
SEALED = bytes.fromhex(FROZEN["sealed"])
STRANGER = MailboxSecrets(octets("another", 32), octets("other link", 32))


@pytest.mark.parametrize("vector", [FROZEN, made()], ids=["frozen", "sealed now"])
def test_it_opens_with_the_recipients_key_among_others(vector):
    account_id, secrets = recipient()
    opened = open_document(bytes.fromhex(vector["sealed"]), account_id, [STRANGER, secrets])
    assert opened.data.hex() == vector["data"] == FROZEN["data"]
    assert opened.sealed_ms == vector["sealed_ms"]
    assert {"account_id": opened.account_id.hex(), "identity_digest": opened.identity.hex()} == vector["sender"]


def test_nobody_else_opens_it():
    with pytest.raises(PeerViolation, match=r"^document\.not_for_us$"):
        open_document(SEALED, recipient()[0], [STRANGER])


def test_it_cannot_be_passed_on_as_if_it_were_for_another_account():
    with pytest.raises(PeerViolation, match=r"^signature\.invalid$"):
        open_document(SEALED, AccountId(octets("somebody else", 16)), [recipient()[1]])


@pytest.mark.parametrize("place", [0, 1, 2, 500, 1_100, 1_121, 1_122, 1_200, 5_000, 9_000, -20, -1])
def test_a_changed_octet_anywhere_is_refused(place):
    hostile = bytearray(SEALED)
    hostile[place] ^= 1
    with pytest.raises(PeerViolation):
        open_document(bytes(hostile), *_keys())


@pytest.mark.parametrize("size", [0, 1, 2, 100, 1_122, 1_138, len(SEALED) - 1])
def test_what_is_cut_off_is_refused(size):
    with pytest.raises(PeerViolation):
        open_document(SEALED[:size], *_keys())


def _keys():
    account_id, secrets = recipient()
    return account_id, [secrets]
