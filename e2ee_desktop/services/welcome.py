"""Introductions that we send: our name and our own mailbox for one contact. Every call belongs into a transaction."""

from __future__ import annotations

from collections.abc import Iterable

from e2ee_desktop.domain.events import Event
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.services.default_timer import begin_with_default_timer
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.content import Introduction, Offer, Rotation


class Welcome:
    """Makes the mailbox a contact will write to, and tells them."""

    def __init__(self, profile: OpenProfile, mailboxes: Mailboxes, sealer: Sealer) -> None:
        self._profile = profile
        self._mailboxes = mailboxes
        self._sealer = sealer

    def introduce(self, contact_id: ContactId, token: bytes = b"") -> MessageId:
        """Seal an introduction as the next message to a contact with whom there is a session.

        token: of the link that we were given, b"" when we answer. The envelope waits until the mailbox is at the relay.
        """
        mailbox = self._mailboxes.of_contact(contact_id) or self._mailboxes.new(Purpose.CONTACT, contact_id)
        introduction = Introduction(self._profile.record.name, _offer(mailbox), token)
        return self._sealer.seal(contact_id, introduction)

    def set_default_timer(self, contact: Contact) -> list[Event]:
        """The conversation with this contact begins now: see `default_timer.py`."""
        return begin_with_default_timer(self._profile, self._sealer, contact)

    def announce(self, contact_id: ContactId, announcements: Iterable[bytes]) -> None:
        """Tell somebody who knows a former identity of ours what became of it: encoded rotations, in order."""
        for announcement in announcements:
            self._sealer.seal(contact_id, Rotation(announcement))


def _offer(mailbox: MailboxRecord) -> Offer:
    return Offer(mailbox.relay, mailbox.send_id, MailboxSecrets.decode(mailbox.secrets).link_secret)
