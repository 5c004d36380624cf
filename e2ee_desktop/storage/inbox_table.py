"""De-duplication, and what is half received. Owns `seen_envelope`, `seen_handshake`, `fragment` and `chain`."""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.services.records import ChainRecord, FragmentRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.row_cache import RowCache

SEEN = "SELECT envelope_id FROM seen_envelope WHERE envelope_id IN ({})"
_IDS_A_QUESTION = 256
MARK_SEEN = "INSERT INTO seen_envelope (envelope_id, at_ms) VALUES (?, ?) ON CONFLICT DO NOTHING"
FORGET_SEEN = """
    DELETE FROM seen_envelope
     WHERE envelope_id IN (SELECT envelope_id FROM seen_envelope WHERE at_ms < ? ORDER BY at_ms LIMIT ?)
"""
MARK_HANDSHAKE = "INSERT INTO seen_handshake (fingerprint, at_ms) VALUES (?, ?) ON CONFLICT DO NOTHING"
FORGET_HANDSHAKES = "DELETE FROM seen_handshake WHERE at_ms < ?"

ADD_FRAGMENT = """
    INSERT INTO fragment (contact_id, message_id, number, count, data, stored_ms)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""
FRAGMENTS = """
    SELECT contact_id, message_id, number, count, data, stored_ms
      FROM fragment
     WHERE contact_id = ? AND message_id = ?
  ORDER BY number
"""
REMOVE_FRAGMENTS = "DELETE FROM fragment WHERE contact_id = ? AND message_id = ?"
FORGET_FRAGMENTS = """
    DELETE FROM fragment
     WHERE contact_id = :contact_id
       AND position <= (SELECT position FROM fragment WHERE contact_id = :contact_id
                         ORDER BY position DESC LIMIT 1 OFFSET :keep)
"""

CHAIN = "SELECT our_counter, our_hash, their_counter, their_hash, their_sent_ms FROM chain WHERE contact_id = ?"
SAVE_CHAIN = """
    INSERT INTO chain (contact_id, our_counter, our_hash, their_counter, their_hash, their_sent_ms)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (contact_id) DO UPDATE
       SET our_counter = excluded.our_counter, our_hash = excluded.our_hash,
           their_counter = excluded.their_counter, their_hash = excluded.their_hash,
           their_sent_ms = excluded.their_sent_ms
"""


class SqliteInboxTable:
    """What has been received, and what is waited for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._chains: RowCache[ContactId, ChainRecord] = RowCache(database)

    def seen_among(self, envelope_ids: Sequence[EnvelopeId]) -> frozenset[EnvelopeId]:
        """Which of them were marked and not forgotten since."""
        found: set[EnvelopeId] = set()
        for start in range(0, len(envelope_ids), _IDS_A_QUESTION):
            some = envelope_ids[start : start + _IDS_A_QUESTION]
            rows = self._database.rows(SEEN.format(", ".join("?" * len(some))), tuple(some))
            found.update(EnvelopeId(row[0]) for row in rows)
        return frozenset(found)

    def mark_seen(self, envelope_ids: Sequence[EnvelopeId], now_ms: int) -> None:
        """Again is no error; the first time stands."""
        self._database.write_many(MARK_SEEN, [(envelope_id, now_ms) for envelope_id in envelope_ids])

    def forget_seen(self, before_ms: int, limit: int) -> int:
        """Forget the oldest, at most `limit`; returns how many."""
        return self._database.write(FORGET_SEEN, (before_ms, limit))

    def add_fragment(self, fragment: FragmentRecord) -> None:
        """A repetition is ignored."""
        self._database.write(
            ADD_FRAGMENT,
            (
                fragment.contact_id,
                fragment.message_id,
                fragment.index,
                fragment.count,
                fragment.data,
                fragment.stored_ms,
            ),
        )

    def fragments(self, contact_id: ContactId, message_id: MessageId) -> tuple[FragmentRecord, ...]:
        """By index."""
        return tuple(
            FragmentRecord(ContactId(owner), MessageId(message), index, count, data, stored_ms)
            for owner, message, index, count, data, stored_ms in self._database.rows(
                FRAGMENTS, (contact_id, message_id)
            )
        )

    def remove_fragments(self, contact_id: ContactId, message_id: MessageId) -> None:
        """None is no error."""
        self._database.write(REMOVE_FRAGMENTS, (contact_id, message_id))

    def forget_fragments(self, contact_id: ContactId, keep: int) -> int:
        """Remove all but the contact's newest `keep`; returns how many."""
        return self._database.write(FORGET_FRAGMENTS, {"contact_id": contact_id, "keep": keep})

    def handshake_seen(self, fingerprint: bytes, now_ms: int) -> bool:
        """Remember it; True when it was there already."""
        return self._database.write(MARK_HANDSHAKE, (fingerprint, now_ms)) == 0

    def forget_handshakes(self, before_ms: int) -> int:
        """Forget those that were seen before then; returns how many."""
        return self._database.write(FORGET_HANDSHAKES, (before_ms,))

    def chain(self, contact_id: ContactId) -> ChainRecord:
        """An empty one before the first message."""
        kept = self._chains.get(contact_id)
        if kept is None:
            row = self._database.row(CHAIN, (contact_id,))
            kept = ChainRecord() if row is None else ChainRecord(*row)
            self._chains.keep(contact_id, kept)
        return kept

    def save_chain(self, contact_id: ContactId, chain: ChainRecord) -> None:
        """Insert or replace."""
        self._database.write(
            SAVE_CHAIN,
            (
                contact_id,
                chain.our_counter,
                chain.our_hash,
                chain.their_counter,
                chain.their_hash,
                chain.their_sent_ms,
            ),
        )
        self._chains.keep(contact_id, chain)
