"""A profile's database as the first version made it, with a history."""

from __future__ import annotations

import os
from pathlib import Path

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.migrations import migrate, shipped_scripts
from e2ee_desktop.storage.sealed_file import connect, make_empty

FIRST_VERSION = 1
CONTACT = ContactId(b"older database's")
_ADD_CONTACT = """
    INSERT INTO contact (contact_id, account_id, name, identity_digest, trust, standing, was_verified, created_ms,
                         identity_public, certificate, relay, send_id, capability, directory_key)
    VALUES (?, ?, 'Bob', x'', 'unverified', 'active', 0, 1, x'', x'', '', x'', x'', x'')
"""
_ADD = """
    INSERT INTO message (contact_id, message_id, direction, kind, body, sent_ms, stored_ms, state, new_identity, failure, raw)
    VALUES (?, ?, 'incoming', 'text', ?, 1, 1, 'read', 0, '', x'')
"""


def older_database(path: Path, key: bytes, messages: int) -> None:
    """At `path`, with one contact and so many texts of theirs."""
    make_empty(path)
    database = Database(connect(path, key))
    migrate(database, shipped_scripts()[:FIRST_VERSION])
    with database.transaction():
        database.write(_ADD_CONTACT, (CONTACT, os.urandom(16)))
        database.write_many(_ADD, [(CONTACT, os.urandom(16), f"message number {number}") for number in range(messages)])
    database.close()
