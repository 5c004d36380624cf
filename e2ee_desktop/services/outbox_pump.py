"""From the outbox to the relays: sends what is sealed, in order, and records what the relay has.

Rules:
1. An envelope is sent as it is stored, again and again until the relay has it; its id makes that harmless.
2. A contact's queue waits while their identity is `changed` (the person has to decide), while they are blocked, and until
   the mailbox that we offer them is at our relay.
3. What may pass with time is tried again later; only what the relay refuses for good becomes `failed`.
4. Each contact is served by a task of their own: a contact may name any relay, and one that answers slowly or never must
   not hold up what is for others. Neither does a disk that is full for a while.

Knows no encryption.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress

from e2ee_desktop.domain.errors import E2EEError, RelayFailure, StorageFailure
from e2ee_desktop.domain.events import Event, MessageStateChanged, TroubleNoticed
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.domain.people import Standing, Trust
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import ContactRecord, OutboxPhase, OutboxRecord

IN_FLIGHT_MAX = 32
"""Envelopes under way to one contact at a time: enough to share the relay's commits, 2 MiB at most."""
FIRST_RETRY_S = 1.0
DOUBLINGS_MAX = 6  # 64 s: a relay that restarts is met within a minute
PASSING_S = 5.0
"""How long something that is worth nothing later may take to leave."""
FINAL = frozenset({"relay.refused"})
"""The relay will never take it: the person is told and may try again."""
WORTH_TELLING = frozenset(
    {"relay.mailbox_unknown", "relay.capability_refused", "relay.quota_exceeded", "relay.token_needed"}
)


class OutboxPump:
    """Empties the outbox whenever something is in it and somebody can be reached."""

    def __init__(self, profile: OpenProfile, mailboxes: Mailboxes) -> None:
        self._profile = profile
        self._mailboxes = mailboxes
        self._woken = asyncio.Event()
        self._served: dict[ContactId, asyncio.Event] = {}
        """Contacts with a task of their own; the event ends its pause."""
        self._turns: defaultdict[ContactId, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._told: set[tuple[ContactId, str]] = set()
        self.timers_started: Callable[[], None] = lambda: None
        """Called when the time of a disappearing message of ours begins to run."""

    def wake(self) -> None:
        """Something was sealed, or somebody may be reachable again."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        self.wake()
        async with asyncio.TaskGroup() as group:
            while True:
                await self._woken.wait()
                self._woken.clear()
                for contact_id in self._profile.store.outbox.contacts_with_queued():
                    if contact_id not in self._served:
                        self._served[contact_id] = asyncio.Event()
                        group.create_task(self._serve(contact_id, self._served[contact_id]))
                    self._served[contact_id].set()

    async def _serve(self, contact_id: ContactId, hurry: asyncio.Event) -> None:
        """Until nothing more can be sent to this contact; after a failure it is tried again, less and less often."""
        failures = 0
        try:
            while True:
                hurry.clear()
                if await self._flush_contact(contact_id):
                    return
                with suppress(TimeoutError):
                    # wait_for() of Python 3.11 may swallow a cancellation
                    async with asyncio.timeout(FIRST_RETRY_S * 2 ** min(failures, DOUBLINGS_MAX)):
                        await hurry.wait()
                failures += 1
        finally:
            del self._served[contact_id]

    async def flush(self) -> bool:
        """Send what can be sent now. False when something that may be sent is left for later."""
        waiting = self._profile.store.outbox.contacts_with_queued()
        return all(await asyncio.gather(*(self._flush_contact(contact_id) for contact_id in waiting)))

    async def _flush_contact(self, contact_id: ContactId) -> bool:
        async with self._turns[contact_id]:  # whoever comes second finds nothing left
            try:
                return await self._send_queued(contact_id)
            except StorageFailure as failure:
                self._profile.publish([TroubleNoticed(failure.code)])
                return False

    async def _send_queued(self, contact_id: ContactId) -> bool:
        while True:
            record = self._profile.store.contacts.get(contact_id)
            if record is None or self._held(record):
                return True
            batch = self._profile.store.outbox.queued(contact_id, IN_FLIGHT_MAX)
            if not batch:
                return True
            address = _address(record)
            outcomes = await asyncio.gather(*(self._send(address, one) for one in batch))
            self._record(batch, outcomes)
            if any(outcome is not None and outcome not in FINAL for outcome in outcomes):
                return False

    def may_send(self, contact_id: ContactId) -> bool:
        """Whether something for this contact would leave now."""
        record = self._profile.store.contacts.get(contact_id)
        return record is not None and not self._held(record)

    async def send_once(self, record: OutboxRecord) -> None:
        """Offer it to the relay now; whatever comes of it, it is not tried again."""
        contact = self._profile.store.contacts.get(record.contact_id)
        if contact is None or self._held(contact):
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(PASSING_S):
                await self._send(_address(contact), record)

    def _held(self, record: ContactRecord) -> bool:
        contact = record.contact
        mailbox = self._mailboxes.of_contact(contact.contact_id)
        unreachable = mailbox is None or not mailbox.published
        return contact.trust is Trust.CHANGED or contact.standing is Standing.BLOCKED or unreachable

    async def _send(self, address: SendAddress, record: OutboxRecord) -> str | None:
        """None when the relay has it, else the error code."""
        try:
            await self._profile.transport.send(address, record.envelope_id, record.envelope)
        except RelayFailure as failure:
            return failure.code
        except E2EEError as misuse:
            return misuse.code
        return None

    def _record(self, batch: Sequence[OutboxRecord], outcomes: Sequence[str | None]) -> None:
        outbox = self._profile.store.outbox
        with self._profile.unit() as happened:
            for record, code in zip(batch, outcomes, strict=True):
                if code is None:
                    outbox.set_phase(record.envelope_id, OutboxPhase.ACCEPTED)
                    happened.extend(self._accepted(record))
                elif code in FINAL:
                    outbox.set_phase(record.envelope_id, OutboxPhase.FAILED)
                    happened.extend(self._message_state(record, MessageState.FAILED, code))
                elif code in WORTH_TELLING and (record.contact_id, code) not in self._told:
                    self._told.add((record.contact_id, code))
                    happened.append(TroubleNoticed(code, record.contact_id))

    def _accepted(self, record: OutboxRecord) -> list[Event]:
        phases = self._profile.store.outbox.phases(record.contact_id, record.message_id)
        message = self._profile.store.messages.get(record.contact_id, record.message_id)
        complete = all(phase is OutboxPhase.ACCEPTED for phase in phases)
        overtaken = message is None or message.state not in {MessageState.QUEUED, MessageState.FAILED}
        if not complete:
            return []
        now_ms = self._profile.clock.now_ms()
        if self._profile.store.changes.start_timer(record.contact_id, record.message_id, now_ms):
            self.timers_started()
        return [] if overtaken else self._message_state(record, MessageState.SENT)

    def _message_state(self, record: OutboxRecord, state: MessageState, failure: str = "") -> list[Event]:
        messages = self._profile.store.messages
        if not messages.set_state(record.contact_id, record.message_id, state, failure):
            return []
        return [MessageStateChanged(record.contact_id, record.message_id, state, failure)]


def _address(record: ContactRecord) -> SendAddress:
    route = record.route
    return SendAddress(RelayAddress.parse(route.relay), route.send_id, route.capability or None)
