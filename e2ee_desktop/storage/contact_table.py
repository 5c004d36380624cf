"""Contacts, how to reach them, and the history of their trust. Owns the tables `contact` and `trust_change`.

Rows are replaced by UPSERT, never by INSERT OR REPLACE: the latter deletes first, and everything of the contact with it.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest, SendId
from e2ee_desktop.domain.people import Contact, Standing, Trust, TrustChange, TrustMethod
from e2ee_desktop.services.records import ContactRecord, RouteRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row
from e2ee_desktop.storage.row_cache import RowCache

_ALL = """
    SELECT contact_id, account_id, name, identity_digest, trust, standing, was_verified, created_ms, claims,
           identity_public, certificate, relay, send_id, capability, directory_key
      FROM contact
"""
ALL = f"{_ALL} ORDER BY position"
GET = f"{_ALL} WHERE contact_id = ?"

SAVE = """
    INSERT INTO contact
           (contact_id, account_id, name, identity_digest, trust, standing, was_verified, created_ms, claims,
            identity_public, certificate, relay, send_id, capability, directory_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (contact_id) DO UPDATE
       SET account_id = excluded.account_id, name = excluded.name, identity_digest = excluded.identity_digest,
           trust = excluded.trust, standing = excluded.standing, was_verified = excluded.was_verified,
           created_ms = excluded.created_ms, claims = excluded.claims, identity_public = excluded.identity_public,
           certificate = excluded.certificate, relay = excluded.relay, send_id = excluded.send_id,
           capability = excluded.capability, directory_key = excluded.directory_key
"""

FORGET_SUMMARY = "DELETE FROM conversation WHERE contact_id = ?"
# before the contact: else the trigger on each of its messages would look for the next newest one
REMOVE = "DELETE FROM contact WHERE contact_id = ?"

ADD_TRUST_CHANGE = """
    INSERT INTO trust_change (contact_id, at_ms, trust, method, identity_digest) VALUES (?, ?, ?, ?, ?)
"""

TRUST_HISTORY = """
    SELECT at_ms, trust, method, identity_digest
      FROM trust_change
     WHERE contact_id = ?
  ORDER BY position
"""


class SqliteContactTable:
    """Contacts of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: RowCache[ContactId, ContactRecord] = RowCache(database)

    def all(self) -> tuple[ContactRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._database.rows(ALL))

    def get(self, contact_id: ContactId) -> ContactRecord | None:
        """None when unknown."""
        kept = self._read.get(contact_id)
        if kept is not None:
            return kept
        row = self._database.row(GET, (contact_id,))
        if row is None:
            return None
        record = _record(row)
        self._read.keep(contact_id, record)
        return record

    def save(self, record: ContactRecord) -> None:
        """Insert or replace; what belongs to the contact stays."""
        contact, route = record.contact, record.route
        self._read.drop(contact.contact_id)
        self._database.write(
            SAVE,
            (
                contact.contact_id,
                contact.account_id,
                contact.name,
                contact.identity_digest,
                contact.trust.value,
                contact.standing.value,
                contact.was_verified,
                contact.created_ms,
                contact.claims,
                record.identity_public,
                record.certificate,
                route.relay,
                route.send_id,
                route.capability,
                route.directory_key,
            ),
        )

    def remove(self, contact_id: ContactId) -> None:
        """With its messages, sessions, outbox, chain, fragments and history; mailboxes of ours stay."""
        self._database.write(FORGET_SUMMARY, (contact_id,))
        self._database.write(REMOVE, (contact_id,))
        self._database.outdate()

    def add_trust_change(self, contact_id: ContactId, change: TrustChange) -> None:
        """Append to the security history."""
        self._database.write(
            ADD_TRUST_CHANGE,
            (contact_id, change.at_ms, change.trust.value, change.method.value, change.identity_digest),
        )

    def trust_history(self, contact_id: ContactId) -> tuple[TrustChange, ...]:
        """Oldest first."""
        return tuple(
            TrustChange(at_ms, Trust(trust), TrustMethod(method), IdentityDigest(digest))
            for at_ms, trust, method, digest in self._database.rows(TRUST_HISTORY, (contact_id,))
        )


def _record(row: Row) -> ContactRecord:
    contact_id, account_id, name, digest, trust, standing, was_verified, created_ms, claims = row[:9]
    identity_public, certificate, relay, send_id, capability, directory_key = row[9:]
    contact = Contact(
        ContactId(contact_id),
        AccountId(account_id),
        name,
        IdentityDigest(digest),
        Trust(trust),
        Standing(standing),
        bool(was_verified),
        created_ms,
        None if claims is None else ContactId(claims),
    )
    return ContactRecord(
        contact, identity_public, certificate, RouteRecord(relay, SendId(send_id), capability, directory_key)
    )
