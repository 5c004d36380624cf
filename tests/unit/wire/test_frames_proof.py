"""What relay and owner sign: known bytes, and no two statements that could stand for each other."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.wire.frames_proof import certificate_statement, owner_statement

NONCE, HASH, MAILBOX = b"n" * 32, b"h" * 32, ReceiveId(b"r" * 16)


def test_the_relays_statement_is_its_label_and_the_certificates_hash():
    assert certificate_statement(HASH) == b"e2ee-desktop/v1/relay-certificate" + HASH


def test_the_owners_statement_is_label_nonce_certificate_mailbox_and_operation():
    stated = owner_statement(NONCE, HASH, MAILBOX, b"open" + b"argument")
    assert stated == b"e2ee-desktop/v1/relay-owner" + NONCE + HASH + MAILBOX + b"openargument"


@pytest.mark.parametrize(
    "other",
    [
        (b"N" + NONCE[1:], HASH, MAILBOX, b"open"),
        (NONCE, b"H" + HASH[1:], MAILBOX, b"open"),
        (NONCE, HASH, ReceiveId(b"R" + MAILBOX[1:]), b"open"),
        (NONCE, HASH, MAILBOX, b"close"),
    ],
    ids=["nonce", "certificate", "mailbox", "operation"],
)
def test_the_owners_statement_binds_every_part(other):
    assert owner_statement(*other) != owner_statement(NONCE, HASH, MAILBOX, b"open")


def test_what_the_relay_signs_is_never_what_an_owner_signs():
    """Neither label begins the other, so whatever follows, the two kinds have no statement in common."""
    relay, owner = certificate_statement(b""), owner_statement(b"", b"", ReceiveId(b""), b"")
    assert not relay.startswith(owner)
    assert not owner.startswith(relay)
