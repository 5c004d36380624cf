"""An open profile as faces see it (`face.Messenger`): one method a wish, each handed to the service that owns it.

Starts and ends the four tasks of a connected profile: listening, the outbox pump, receipts, background work. Holds no state of its
own beyond them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.errors import E2EEError, RelayFailure, UserActionNeeded
from e2ee_desktop.domain.events import Event, Link, TroubleNoticed
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Conversation, Message, MessageState
from e2ee_desktop.domain.people import Account, Contact, SafetyNumber, TrustChange, TrustMethod
from e2ee_desktop.services.assembly import Assembly
from e2ee_desktop.services.face import IssuedLink
from e2ee_desktop.services.file_delegation import FileDelegation
from e2ee_desktop.services.mailboxes import subscribed
from e2ee_desktop.services.note_to_self import note_to_self
from e2ee_desktop.services.open_profile import report_defect
from e2ee_desktop.services.program_delegation import ProgramDelegation
from e2ee_desktop.services.sound_delegation import SoundDelegation
from e2ee_desktop.services.talk_delegation import TalkDelegation

YOURSELF_NAME = "me"
"""What the notes to oneself are found by, where no contact has that name."""
RESTART_S = 0.5
"""After a defect of ours: soon enough to go unnoticed, and no busy loop if it happens again at once."""


class ProfileMessenger(TalkDelegation, FileDelegation, SoundDelegation, ProgramDelegation):
    """See `face.Messenger` for every method's contract."""

    def __init__(self, assembly: Assembly) -> None:
        super().__init__(assembly)
        self._profile = assembly.profile
        self._tasks: asyncio.Task[None] | None = None

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        self._profile.listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._profile.listeners.remove(listener)

        return stop

    async def connect(self) -> None:
        if self._tasks is None:
            self._tasks = asyncio.create_task(self._run())
            await asyncio.sleep(0)

    async def close(self) -> None:
        if self._tasks is not None:
            self._tasks.cancel()
            await asyncio.wait([self._tasks])
            self._tasks = None
        await self._parts.sounds.close()
        await self._profile.transport.close()
        self._profile.store.close()

    async def _run(self) -> None:
        waited_for = [mailbox.receive_id for mailbox in subscribed(self._profile.store)]
        self._parts.mailboxes.subscribe_all()
        self._parts.listening.expect(waited_for)
        while True:
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._parts.listening.run())
                    group.create_task(self._parts.pump.run())
                    group.create_task(self._parts.receipts.run())
                    group.create_task(self._parts.work.run())
                    group.create_task(self._parts.searching.run())
                    group.create_task(self._parts.erasure.run())
                    group.create_task(self._parts.keeping.run())
                    group.create_task(self._parts.transfers.run())
                    group.create_task(self._parts.programs.run())
            except Exception as defect:  # noqa: BLE001 - a defect of ours must not end sending and receiving silently
                report_defect(defect)
                self._profile.publish([TroubleNoticed("internal.defect")])
                await asyncio.sleep(RESTART_S)

    async def flush(self) -> bool:
        """Do once what the background does: for a command that ends right after. False when something is left for later."""
        done = True
        parts = self._parts
        jobs = (
            parts.mailboxes.provision_all,
            parts.witness.check,
            parts.renewal.run,
            parts.retries.ask,
            parts.mailboxes.delete_retired,
        )
        for job in jobs:
            try:
                await job()
            except RelayFailure:
                done = False
            except E2EEError as error:
                self._profile.publish([TroubleNoticed(error.code)])
        self._parts.receipts.send_all()
        return await self._parts.pump.flush() and done

    async def move_relay(self, relay: str) -> Account:
        """Our relay has another address. See `OwnIdentity.move`."""
        account = self._parts.identity.move(relay)
        self._wake()
        return account

    def account(self) -> Account:
        return self._profile.account()

    def link_state(self) -> tuple[Link, str]:
        return self._parts.listening.link

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(record.contact for record in self._profile.store.contacts.all())

    def contact(self, contact_id: ContactId) -> Contact:
        return self._parts.book.get(contact_id).contact

    def find_contact(self, id_or_name: str) -> Contact:
        try:
            return self._parts.book.find(id_or_name)
        except UserActionNeeded:
            if id_or_name.strip().casefold() != YOURSELF_NAME:
                raise
            return self.contact(note_to_self(self._profile))

    def conversations(self) -> tuple[Conversation, ...]:
        return self._parts.conversations.all()

    def history(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]:
        return self._parts.conversations.history(contact_id, before_row, limit)

    def find_message(self, message_id: str) -> Message:
        """By id, 32 hexadecimal digits. Raises UserActionNeeded("message.unknown"), also for one that two contacts used."""
        with suppress(ValueError):
            wanted = MessageId(bytes.fromhex(message_id.strip()))
            messages, contacts = self._profile.store.messages, self._profile.store.contacts.all()
            found = [one for record in contacts if (one := messages.get(record.contact.contact_id, wanted))]
            if len(found) == 1:
                return found[0]
        raise UserActionNeeded("message.unknown")

    def message_state(self, contact_id: ContactId, message_id: MessageId) -> MessageState:
        """How far a message has come. Raises UserActionNeeded("message.unknown")."""
        message = self._profile.store.messages.get(contact_id, message_id)
        if message is None:
            raise UserActionNeeded("message.unknown")
        return message.state

    def safety_number(self, contact_id: ContactId) -> SafetyNumber:
        return self._parts.verification.number(contact_id)

    def trust_history(self, contact_id: ContactId) -> tuple[TrustChange, ...]:
        return self._profile.store.contacts.trust_history(contact_id)

    async def create_invite(self) -> IssuedLink:
        return await self._parts.book.create_invite()

    async def address(self) -> IssuedLink:
        return await self._parts.book.address()

    async def add_contact(self, link: str) -> Contact:
        contact = await self._parts.book.add(link)
        self._wake()
        return contact

    async def accept_request(self, contact_id: ContactId) -> None:
        self._parts.book.accept(contact_id)
        self._wake()

    async def block(self, contact_id: ContactId) -> None:
        self._parts.book.block(contact_id)

    async def unblock(self, contact_id: ContactId) -> None:
        self._parts.book.unblock(contact_id)
        self._wake()

    async def remove_contact(self, contact_id: ContactId) -> None:
        self._parts.book.removable(contact_id)
        await self._parts.keeping.shorten(contact_id)
        self._parts.book.remove(contact_id)
        self._wake()

    async def send_text(self, contact_id: ContactId, text: str, reply_to: MessageId | None = None) -> Message:
        message = self._parts.conversations.send_text(contact_id, text, reply_to)
        self._parts.pump.wake()
        if message.expires_ms:  # a note: its time runs from now
            self._parts.work.wake()
        return message

    async def retry_message(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._parts.conversations.retry(contact_id, message_id)
        self._parts.pump.wake()

    async def mark_read(self, contact_id: ContactId) -> None:
        self._parts.conversations.mark_read(contact_id)
        self._wake()

    async def set_draft(self, contact_id: ContactId, draft: str) -> None:
        self._parts.settings.set_draft(contact_id, draft)
        self._parts.erasure.wake()

    async def verify_digits(self, contact_id: ContactId, digits: str) -> Contact:
        return self._decided(self._parts.verification.by_digits(contact_id, digits))

    async def verify_qr(self, contact_id: ContactId, scanned: bytes) -> Contact:
        return self._decided(self._parts.verification.by_code(contact_id, scanned))

    async def mark_verified(self, contact_id: ContactId, shown: SafetyNumber, method: TrustMethod) -> Contact:
        return self._decided(self._parts.verification.by_eye(contact_id, shown, method))

    def comparison(self, contact_id: ContactId) -> Comparison | None:
        return self._parts.comparisons.current(contact_id)

    async def start_comparison(self, contact_id: ContactId) -> Comparison:
        return self._compared(self._parts.comparisons.start(contact_id))

    async def accept_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._compared(self._parts.comparisons.accept(contact_id, comparison_id))

    async def confirm_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._compared(self._parts.comparisons.confirm(contact_id, comparison_id))

    async def reject_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._parts.comparisons.differ(contact_id, comparison_id)

    async def cancel_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._compared(self._parts.comparisons.cancel(contact_id, comparison_id))

    async def remove_verification(self, contact_id: ContactId) -> Contact:
        return self._parts.verification.remove(contact_id)

    async def acknowledge_change(self, contact_id: ContactId) -> Contact:
        return self._decided(self._parts.verification.acknowledge(contact_id))

    async def rename(self, name: str) -> Account:
        account = self._parts.identity.rename(name)
        self._wake()
        return account

    async def rotate_identity(self) -> Account:
        account = await self._parts.identity.rotate()
        self._wake()
        return account

    def setting(self, name: str) -> str | None:
        return self._profile.store.profile.setting(f"face/{name}")

    async def set_setting(self, name: str, value: str) -> None:
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(f"face/{name}", value)

    def _decided(self, contact: Contact) -> Contact:
        """Held messages may leave now."""
        self._wake()
        return contact

    def _compared(self, comparison: Comparison) -> Comparison:
        """A step may leave, and the ten minutes are watched."""
        self._wake()
        return comparison

    def _wake(self) -> None:
        self._parts.work.wake()
        self._parts.pump.wake()
