"""The order in which a contact wrote, by counters and hashes, and what is wrong with it (docs/protocol.md section 6.3).

Theory. Every ordered message names its place and the hash of the one before it. So a place that is passed over is known to be
missing; a second message at a taken place, or a hash of something else than came, is a fork; and a clock that runs against
the places, or ahead of ours, can't be right.

    place            what came there before   what it is
    next             -                        the newest
    beyond the next  -                        the newest; the places between are missing
    before           known to be missing      late: it fills its place
    before           the same message         a repetition
    before           another message          a fork: the author goes on from an old copy; we follow the new branch

Nothing is moved: the timeline shows what came when it came, so that what was read stays where it was. Who writes ordered
messages that overtake each other on the way sees them sorted where they arrive together (`content_handling.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.engine.account import message_hash
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ChainRecord, MissingRecord
from e2ee_desktop.services.retries import ASKED
from e2ee_desktop.wire.content import Frame, as_first_sent

AHEAD_MS = 5 * 60_000
"""A clock so far ahead of ours is wrong, or ours is."""
SLACK_MS = 1_000
"""Clocks are set by small steps all the time."""
MISSING_MAX = 1_000
"""Empty places of one contact: a counter is a number that anybody can make up. The newest are kept."""
FRESH_MAX = 32
"""A conversation may begin here with a later place than the first: we, or they, began anew. What may have been under way at
once is missing; what is older belongs to another time."""
FIRST_ASK_MS = 10_000
"""What was overtaken on the way comes within seconds."""


@dataclass(frozen=True, slots=True)
class Place:
    """What following one message has shown. changed: empty places came or went."""

    clock_doubt: bool = False
    forked: bool = False
    changed: bool = False


class OrderKeeper:
    """Follows contacts' orders. Every call belongs into a transaction of the caller."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile

    def is_ahead(self, contact_id: ContactId, frame: Frame) -> bool:
        """Whether something before it is still to come."""
        return frame.counter > self._profile.store.inbox.chain(contact_id).their_counter + 1

    def follow(self, contact: Contact, frame: Frame, content: bytes) -> Place:
        """Before the message is stored: whether it is here already tells a repetition from a fork."""
        chain = self._profile.store.inbox.chain(contact.contact_id)
        ahead = frame.sent_ms > self._profile.clock.now_ms() + AHEAD_MS
        if frame.counter > chain.their_counter:
            backwards = frame.sent_ms < chain.their_sent_ms - SLACK_MS
            missing = self._missing(contact, chain, frame)
            forked = frame.counter == chain.their_counter + 1 and _contradict(chain.their_hash, frame.previous)
            if missing:
                self._profile.store.order.note(missing, MISSING_MAX)
            self._advance(contact.contact_id, chain, frame, content)
            return Place(ahead or backwards, forked and contact.standing in ASKED, bool(missing))
        found = self._profile.store.order.fill(contact.contact_id, frame.counter)
        if found is not None:
            against = ahead or frame.sent_ms > chain.their_sent_ms + SLACK_MS
            return Place(against, self._does_not_fit(found, frame, content), changed=True)
        if self._is_here(contact.contact_id, MessageId(frame.message_id)):
            return Place()
        self._profile.store.order.forget(contact.contact_id)
        self._advance(contact.contact_id, chain, frame, content)
        return Place(ahead, contact.standing in ASKED, changed=True)

    def _missing(self, contact: Contact, chain: ChainRecord, frame: Frame) -> list[MissingRecord]:
        first, last = chain.their_counter + 1, frame.counter - 1
        begun_elsewhere = chain.their_counter == 0 and last > FRESH_MAX
        if last < first or begun_elsewhere or contact.standing not in ASKED:
            return []
        ask_ms = self._profile.clock.now_ms() + FIRST_ASK_MS
        return [
            MissingRecord(
                contact.contact_id,
                counter,
                frame.previous if counter == last else b"",
                chain.their_hash if counter == first else b"",
                0,
                ask_ms,
            )
            for counter in range(max(first, frame.counter - MISSING_MAX), frame.counter)
        ]

    def _advance(self, contact_id: ContactId, chain: ChainRecord, frame: Frame, content: bytes) -> None:
        their_hash = message_hash(as_first_sent(frame, content))
        followed = ChainRecord(chain.our_counter, chain.our_hash, frame.counter, their_hash, frame.sent_ms)
        self._profile.store.inbox.save_chain(contact_id, followed)

    def _does_not_fit(self, found: MissingRecord, frame: Frame, content: bytes) -> bool:
        """What was told again from a history says nothing of the one before it, and is no longer what was hashed."""
        if not frame.previous:
            return False
        self._profile.store.order.expect(found.contact_id, frame.counter - 1, frame.previous)
        other = _contradict(found.hash, message_hash(as_first_sent(frame, content)))
        return other or _contradict(found.previous, frame.previous)

    def _is_here(self, contact_id: ContactId, message_id: MessageId) -> bool:
        store = self._profile.store
        return store.messages.get(contact_id, message_id) is not None or store.traces.is_gone(contact_id, message_id)


def begin_order_anew(profile: OpenProfile, contact_id: ContactId) -> None:
    """The contact begins from nothing: what they count starts at 1, and what we wrote before is not for who they are now.

    Belongs into a transaction of the caller.
    """
    chain = profile.store.inbox.chain(contact_id)
    profile.store.inbox.save_chain(contact_id, replace(chain, their_counter=0, their_hash=b"", their_sent_ms=0))
    profile.store.order.forget(contact_id)
    profile.store.order.forget_numbers(contact_id)


def _contradict(known: bytes, said: bytes) -> bool:
    return bool(known and said) and known != said
