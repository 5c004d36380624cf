"""What a person sets about a conversation: its timer (told to the other side), and mute, archive, pin, mark, draft (told to nobody)."""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.services.change_handling import conversation_changed, settled_revision, timer_line
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.sending_rules import refuse_sending
from e2ee_desktop.wire.conversation_bodies import Timer
from e2ee_desktop.wire.limits import TIMER_SECONDS_MAX


class ConversationSettings:
    """Every method raises UserActionNeeded("contact.unknown")."""

    def __init__(self, profile: OpenProfile, book: ContactBook, sealer: Sealer) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer

    def set_timer(self, contact_id: ContactId, seconds: int) -> None:
        """0 for never. Raises UserActionNeeded: timer.out_of_range, contact.*, identity.changed."""
        if not 0 <= seconds <= TIMER_SECONDS_MAX:
            raise UserActionNeeded("timer.out_of_range", limit_s=TIMER_SECONDS_MAX)
        contact = self._book.get(contact_id).contact
        refuse_sending(contact)
        store = self._profile.store
        if store.messages.conversation(contact_id).timer_s == seconds:
            return
        with self._profile.unit() as happened:
            revision = store.conversations.next_revision(contact_id)
            settled = settled_revision(revision, self._profile.own.account_id, contact.account_id)
            store.conversations.set_timer(contact_id, seconds, settled)
            self._sealer.seal(contact_id, Timer(seconds, revision))
            happened.extend(timer_line(self._profile, contact_id, seconds, Direction.OUTGOING))

    def mute(self, contact_id: ContactId, until_ms: int) -> None:
        """0 for not muted, MUTED_FOREVER_MS for always."""
        self._book.get(contact_id)
        with self._profile.unit() as happened:
            self._profile.store.conversations.mute(contact_id, until_ms)
            happened.append(conversation_changed(self._profile, contact_id))

    def archive(self, contact_id: ContactId, *, archived: bool) -> None:
        """Out of the list's way; a new message does not bring it back when it is muted."""
        self._book.get(contact_id)
        with self._profile.unit() as happened:
            self._profile.store.conversations.archive(contact_id, archived=archived)
            happened.append(conversation_changed(self._profile, contact_id))

    def pin(self, contact_id: ContactId, *, pinned: bool) -> None:
        """To the top of the list."""
        self._book.get(contact_id)
        with self._profile.unit() as happened:
            self._profile.store.conversations.pin(contact_id, pinned=pinned)
            happened.append(conversation_changed(self._profile, contact_id))

    def mark_unread(self, contact_id: ContactId) -> None:
        """The person wants to come back to it."""
        self._book.get(contact_id)
        with self._profile.unit() as happened:
            self._profile.store.conversations.mark_unread(contact_id, marked=True)
            happened.append(conversation_changed(self._profile, contact_id))

    def set_draft(self, contact_id: ContactId, draft: str) -> None:
        """Keep what is being written."""
        with self._profile.store.transaction():
            self._profile.store.conversations.set_draft(contact_id, draft)
