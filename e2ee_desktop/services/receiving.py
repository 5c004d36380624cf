"""From deliveries to the database: open, store, then acknowledge.

Rules:
1. A batch is one transaction; whatever an envelope can leave half done is within a savepoint. State, plaintext and the de-duplication id are
   committed together, and only then may the caller acknowledge.
2. An envelope that breaks the protocol ends in one event; it never ends the application, and never the batch.
3. A ratchet that advanced stays advanced, also when the content turns out to be nonsense: a key is used once.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, PeerViolation, UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ContactId, EnvelopeId
from e2ee_desktop.engine.session import envelope_body, open_seal
from e2ee_desktop.services.change_handling import conversation_changed
from e2ee_desktop.services.content_handling import Arrived, ContentHandler
from e2ee_desktop.services.doorkeeping import Doorkeeper
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.services.receipts import Receipts
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.services.retries import ASKED, Retries

REPETITIONS = frozenset({"handshake.replayed"})
"""Harmless: somebody tries an old opening again. What the network repeats is known by its envelope's id before."""
RETRIABLE = frozenset(
    {
        "ratchet.unreadable",
        "ratchet.too_far",
        "ratchet.commitment",
        "ratchet.ciphertext",
        "ratchet.duplicate",  # in an envelope of its own: its sender works with an old copy of their profile
        "ratchet.turn_unexpected",  # an answer to keys of ours that we don't know: we are an old copy of our profile
        "handshake.prekey_unknown",  # an opening repeated after we lost the session that it once made
    }
)
"""The sender may still have the content, and can encrypt it again."""


class Receiver:
    """Takes batches of deliveries."""

    def __init__(
        self,
        profile: OpenProfile,
        mailboxes: Mailboxes,
        doorkeeper: Doorkeeper,
        contents: ContentHandler,
        retries: Retries,
        receipts: Receipts,
    ) -> None:
        self._profile = profile
        self._shelf = doorkeeper.shelf
        self._mailboxes = mailboxes
        self._doorkeeper = doorkeeper
        self._retries = retries
        self._contents = contents
        self._receipts = receipts

    def receive(self, deliveries: Sequence[Delivery]) -> Arrived:
        """Store a batch durably. Raises StorageFailure, and then nothing of the batch is stored."""
        arrived = Arrived()
        with self._profile.store.transaction():
            self._take_all(deliveries, arrived)
            self._sort_out(arrived)
            self._receipts.owe(arrived.receipts)
            for contact_id in arrived.settled:
                self._mailboxes.retire_doors(contact_id)
                arrived.chores = True
        self._profile.publish(arrived.happened)
        return arrived

    def _take_all(self, deliveries: Sequence[Delivery], arrived: Arrived) -> None:
        store = self._profile.store
        known = set(store.inbox.seen_among([delivery.envelope_id for delivery in deliveries]))
        taken: list[EnvelopeId] = []
        for delivery in deliveries:
            mailbox = store.mailboxes.get(delivery.receive_id) if delivery.envelope_id not in known else None
            if mailbox is not None:
                self._take(delivery, mailbox, arrived)
                known.add(delivery.envelope_id)
                taken.append(delivery.envelope_id)
        store.inbox.mark_seen(taken, self._profile.clock.now_ms())

    def _sort_out(self, arrived: Arrived) -> None:
        """What overtook others on the way, now in its author's order; then what is still missing is told."""
        arrived.complete = True
        for _, contact_id, content in sorted(arrived.held, key=lambda held: held[0]):
            self._understand(contact_id, content, arrived)
        for contact_id in arrived.unsettled:
            arrived.happened.append(conversation_changed(self._profile, contact_id))

    def _take(self, delivery: Delivery, mailbox: MailboxRecord, arrived: Arrived) -> None:
        before = len(arrived.happened)
        try:
            owner, content = self._open(delivery, mailbox, arrived)
        except (PeerViolation, LocalMisuse, UserActionNeeded) as violation:
            del arrived.happened[before:]
            self._refuse(delivery, mailbox.contact_id, violation, arrived)
        else:
            self._understand(owner, content, arrived)

    def _open(self, delivery: Delivery, mailbox: MailboxRecord, arrived: Arrived) -> tuple[ContactId, bytes]:
        body = envelope_body(delivery.envelope)
        if mailbox.contact_id is not None and mailbox.purpose is Purpose.CONTACT:
            opened = self._open_with_sessions(mailbox.contact_id, body)
            if opened is not None:
                return mailbox.contact_id, opened
        with self._profile.store.transaction():
            return self._open_otherwise(body, mailbox, arrived)

    def _open_otherwise(self, body: bytes, mailbox: MailboxRecord, arrived: Arrived) -> tuple[ContactId, bytes]:
        for kem_seed, curve in self._mailboxes.address_keys(mailbox):
            sealed = open_seal(body, kem_seed, curve)
            if sealed is not None:
                admitted = self._doorkeeper.admit(mailbox, *sealed, arrived.happened)
                arrived.sealed = arrived.chores = True
                return admitted.contact_id, admitted.content
        for contact_id in self._mailboxes.guests(mailbox):
            opened = self._open_with_sessions(contact_id, body)
            if opened is not None:
                return contact_id, opened
        raise PeerViolation("ratchet.unreadable")

    def _open_with_sessions(self, contact_id: ContactId, message: bytes) -> bytes | None:
        """What refuses here has written nothing, so that a savepoint would have nothing to take back."""
        for archive in self._shelf.archives(contact_id).values():
            try:
                after, content = archive.decrypt(message, self._profile.clock.now_ms())
            except PeerViolation as violation:
                if violation.code == "ratchet.unreadable":
                    continue
                raise
            self._shelf.save(contact_id, archive, after)
            return content
        return None

    def _understand(self, contact_id: ContactId, content: bytes, arrived: Arrived) -> None:
        before = len(arrived.happened)
        try:
            with self._profile.store.transaction():
                self._contents.handle(contact_id, content, arrived)
        except (PeerViolation, LocalMisuse, UserActionNeeded) as violation:
            del arrived.happened[before:]
            arrived.happened.append(TroubleNoticed(violation.code, contact_id))

    def _refuse(self, delivery: Delivery, contact_id: ContactId | None, violation: E2EEError, arrived: Arrived) -> None:
        if violation.code in REPETITIONS:
            return
        record = self._profile.store.contacts.get(contact_id) if contact_id is not None else None
        known = record is not None and record.contact.standing in ASKED
        if contact_id is not None and known and violation.code in RETRIABLE:
            arrived.happened += self._retries.note(contact_id, delivery.envelope_id)
            arrived.chores = True
        else:
            arrived.happened.append(TroubleNoticed(violation.code, contact_id))
