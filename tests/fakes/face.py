"""`FakeMessenger`: an open profile in memory, for the window's tests and screenshots. Its desk is in `desk.py`.

They keep what a real messenger keeps and send the same events; tests play the other people through the methods under
"The world outside". A test names a method in `refusals` to have it fail once with a code.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import (
    AccountChanged,
    CaughtUp,
    ContactAdded,
    ContactChanged,
    ContactRemoved,
    ContactRequested,
    ConversationRead,
    Event,
    IdentityChanged,
    Link,
    LinkChanged,
    MessageStateChanged,
    MessageStored,
    TroubleNoticed,
)
from e2ee_desktop.domain.files import FileCard
from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest, MessageId
from e2ee_desktop.domain.messages import (
    Conversation,
    Direction,
    Message,
    MessageKind,
    MessageState,
    Quote,
    Revision,
    ScheduledText,
)
from e2ee_desktop.domain.people import (
    NAME_CHARACTERS_MAX,
    Account,
    Contact,
    SafetyNumber,
    Standing,
    Trust,
    TrustChange,
    TrustMethod,
)
from e2ee_desktop.services.face import Custody, IssuedLink
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text
from tests.fakes.comparing import FakeComparing
from tests.fakes.filing import FakeFiles
from tests.fakes.keeping import FakeKeeping
from tests.fakes.programs import FakePrograms
from tests.fakes.searching import SearchableHistory
from tests.fakes.sounds import FakeSounds
from tests.fakes.talk import FakeTalk

START_MS = 1_763_823_600_000
"""22 November 2025, 15:00 UTC: the fake's present."""
MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS
RELAY = "e2ee-relay://127.0.0.1:7643#" + "A" * 43


def digest(seed: str) -> IdentityDigest:
    """A fingerprint made of a word."""
    return IdentityDigest(blake2b(seed.encode(), digest_size=32).digest())


class FakeMessenger(FakeTalk, FakeComparing, SearchableHistory, FakeFiles, FakeSounds, FakeKeeping, FakePrograms):
    """An open profile in memory. now_ms: what its clock says; tests move it."""

    def __init__(self, name: str = "Alice", custody: Custody = Custody.KEYRING, relay: str = RELAY) -> None:
        self.now_ms = START_MS
        self.refusals: dict[str, str] = {}
        self.people: dict[ContactId, Contact] = {}
        self.messages: dict[ContactId, list[Message]] = {}
        self.drafts: dict[ContactId, str] = {}
        self.security: dict[ContactId, list[TrustChange]] = {}
        self.links: dict[str, str] = {}
        self.calls: list[str] = []
        self.settings: dict[str, str] = {}
        self.compared: dict[ContactId, Comparison] = {}
        self.closed = False
        self._link: tuple[Link, str] = (Link.CONNECTING, "")
        self._listeners: list[Callable[[Event], None]] = []
        self._row = 0
        self.lines: dict[ContactId, Conversation] = {}
        self.former: dict[MessageId, list[Revision]] = {}
        self.waiting: list[ScheduledText] = []
        self.start_sounds()
        self.start_keeping()
        self.typed: list[tuple[ContactId, bool]] = []
        self.timer_s = 0
        self.contents: dict[MessageId, bytes] = {}
        self.given: list[FileToSend] = []
        self._account = Account(AccountId(b"me" * 8), name, digest("me"), relay, custody.value)

    # --- Face ------------------------------------------------------------------------------------------------------

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def connect(self) -> None:
        self.go(Link.ONLINE)
        self._tell(CaughtUp())

    async def close(self) -> None:
        self.closed = True

    def account(self) -> Account:
        return self._account

    def link_state(self) -> tuple[Link, str]:
        return self._link

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(self.people.values())

    def contact(self, contact_id: ContactId) -> Contact:
        self._may("contact")
        if contact_id not in self.people:
            raise UserActionNeeded("contact.unknown")
        return self.people[contact_id]

    def find_contact(self, id_or_name: str) -> Contact:
        found = [c for c in self.people.values() if id_or_name in (c.contact_id.hex(), c.name)]
        if len(found) != 1:
            raise UserActionNeeded("contact.ambiguous" if found else "contact.unknown")
        return found[0]

    def conversations(self) -> tuple[Conversation, ...]:
        listed = (c for c in self.people.values() if c.standing is not Standing.REQUEST)
        return tuple(self._conversation(contact.contact_id) for contact in listed)

    def history(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]:
        self._may("history")
        older = [m for m in self.messages.get(contact_id, []) if before_row is None or m.row < before_row]
        return tuple(older[-limit:])

    def safety_number(self, contact_id: ContactId) -> SafetyNumber:
        both = b"".join(sorted((self._account.identity_digest, self.people[contact_id].identity_digest)))
        number = int.from_bytes(blake2b(both, digest_size=32).digest(), "big") % 10**60
        return SafetyNumber(f"{number:060}", b"\x01" + both)

    def trust_history(self, contact_id: ContactId) -> tuple[TrustChange, ...]:
        return tuple(self.security.get(contact_id, ()))

    async def create_invite(self) -> IssuedLink:
        self._may("create_invite")
        secret = blake2b(str(len(self.calls)).encode(), digest_size=48).hexdigest()
        return IssuedLink(f"e2ee:invite#AQ{secret}{secret[:64]}", self.now_ms + 7 * DAY_MS)

    async def address(self) -> IssuedLink:
        self._may("address")
        return IssuedLink("e2ee:address#AQ" + digest("address").hex() * 2, 0)

    async def add_contact(self, link: str) -> Contact:
        self._may("add_contact")
        if not link.startswith("e2ee:"):
            raise UserActionNeeded("link.malformed")
        return self.befriend(self.links.get(link, "Bob"))

    async def accept_request(self, contact_id: ContactId) -> None:
        self._may("accept_request")
        self._change(replace(self.people[contact_id], standing=Standing.ACTIVE))

    async def block(self, contact_id: ContactId) -> None:
        self._may("block")
        self._change(replace(self.people[contact_id], standing=Standing.BLOCKED))

    async def unblock(self, contact_id: ContactId) -> None:
        self._may("unblock")
        self._change(replace(self.people[contact_id], standing=Standing.ACTIVE))

    async def remove_contact(self, contact_id: ContactId) -> None:
        self._may("remove_contact")
        del self.people[contact_id]
        self.messages.pop(contact_id, None)
        self._tell(ContactRemoved(contact_id))

    async def send_text(self, contact_id: ContactId, text: str, reply_to: MessageId | None = None) -> Message:
        self._may("send_text")
        refuse_text(text)
        refuse_sending(self.people[contact_id])
        return self.send(contact_id, text, quote=self.quote(contact_id, reply_to))

    def send(self, contact_id: ContactId, text: str, *, quote: Quote | None = None, forwarded: bool = False) -> Message:
        """An own text leaves, when there is a connection."""
        timer_s = self._conversation(contact_id).timer_s
        message = self.put(
            contact_id, text, Direction.OUTGOING, MessageState.QUEUED, quote=quote, forwarded=forwarded, timer_s=timer_s
        )
        if self._link[0] is Link.ONLINE:
            asyncio.get_running_loop().call_soon(self.progress, message, MessageState.SENT)
        return message

    async def retry_message(self, contact_id: ContactId, message_id: MessageId) -> None:
        self._may("retry_message")
        message = next(m for m in self.messages[contact_id] if m.message_id == message_id)
        self.progress(message, MessageState.QUEUED)

    async def mark_read(self, contact_id: ContactId) -> None:
        self._may("mark_read")
        if self._conversation(contact_id).marked_unread:
            self.arrange(contact_id, marked_unread=False)
        held = self.messages.get(contact_id, [])
        if not any(m.state is MessageState.RECEIVED for m in held):
            return
        self.messages[contact_id] = [self._seen(m) if m.state is MessageState.RECEIVED else m for m in held]
        self._tell(ConversationRead(contact_id))

    def _seen(self, message: Message) -> Message:
        expires_ms = self.now_ms + message.timer_s * 1_000 if message.timer_s else 0
        return replace(message, state=MessageState.READ, expires_ms=expires_ms)

    async def set_draft(self, contact_id: ContactId, draft: str) -> None:
        self._may("set_draft")
        self.drafts[contact_id] = draft

    async def verify_digits(self, contact_id: ContactId, digits: str) -> Contact:
        if digits != self.safety_number(contact_id).digits:
            raise UserActionNeeded("safety_number.mismatch")
        return self._trust(contact_id, Trust.VERIFIED, TrustMethod.SAFETY_NUMBER)

    async def verify_qr(self, contact_id: ContactId, scanned: bytes) -> Contact:
        if scanned != self.safety_number(contact_id).qr:
            raise UserActionNeeded("safety_number.mismatch")
        return self._trust(contact_id, Trust.VERIFIED, TrustMethod.QR)

    async def mark_verified(self, contact_id: ContactId, shown: SafetyNumber, method: TrustMethod) -> Contact:
        self._may("mark_verified")
        if shown != self.safety_number(contact_id):
            raise UserActionNeeded("safety_number.changed")
        return self._trust(contact_id, Trust.VERIFIED, method)

    async def remove_verification(self, contact_id: ContactId) -> Contact:
        self._may("remove_verification")
        return self._trust(contact_id, Trust.UNVERIFIED, TrustMethod.REMOVED)

    async def acknowledge_change(self, contact_id: ContactId) -> Contact:
        self._may("acknowledge_change")
        return self._trust(contact_id, Trust.UNVERIFIED, TrustMethod.ACKNOWLEDGED)

    async def rename(self, name: str) -> Account:
        self._may("rename")
        if not name.strip():
            raise UserActionNeeded("name.empty")
        if len(name) > NAME_CHARACTERS_MAX:
            raise UserActionNeeded("name.too_long")
        self._account = replace(self._account, name=name.strip())
        self._tell(AccountChanged(self._account))
        return self._account

    async def rotate_identity(self) -> Account:
        self._account = replace(self._account, identity_digest=digest(f"me {self._row}"))
        self._tell(AccountChanged(self._account))
        return self._account

    def setting(self, name: str) -> str | None:
        return self.settings.get(name)

    async def set_setting(self, name: str, value: str) -> None:
        self.settings[name] = value

    # --- The world outside -----------------------------------------------------------------------------------------

    def befriend(self, name: str, standing: Standing = Standing.ACTIVE, claims: ContactId | None = None) -> Contact:
        """Somebody becomes known."""
        contact_id = ContactId(blake2b(f"{name}{len(self.people)}".encode(), digest_size=16).digest())
        account_id = AccountId(bytes(reversed(contact_id)))
        contact = Contact(
            contact_id, account_id, name, digest(name), Trust.UNVERIFIED, standing, False, self.now_ms, claims
        )
        self.people[contact_id] = contact
        self.messages[contact_id] = []
        first = TrustChange(self.now_ms, Trust.UNVERIFIED, TrustMethod.FIRST_SEEN, contact.identity_digest)
        self.security[contact_id] = [first]
        self._tell(ContactRequested(contact) if standing is Standing.REQUEST else ContactAdded(contact))
        return contact

    def receive(self, contact_id: ContactId, text: str) -> Message:
        """Somebody writes."""
        marked = self.people[contact_id].trust is Trust.CHANGED
        return self.put(contact_id, text, Direction.INCOMING, MessageState.RECEIVED, new_identity=marked)

    def put(
        self,
        contact_id: ContactId,
        text: str,
        direction: Direction,
        state: MessageState,
        *,
        kind: MessageKind = MessageKind.TEXT,
        new_identity: bool = False,
        failure: str = "",
        quote: Quote | None = None,
        forwarded: bool = False,
        timer_s: int = 0,
        file: FileCard | None = None,
    ) -> Message:
        """Store any message and tell of it."""
        self._row += 1
        message_id = MessageId(self._row.to_bytes(16, "big"))
        message = Message(
            self._row,
            message_id,
            contact_id,
            direction,
            kind,
            text,
            self.now_ms,
            self.now_ms,
            state,
            new_identity,
            failure,
            quote,
            forwarded=forwarded,
            timer_s=timer_s,
            file=file,
        )
        self.messages[contact_id].append(message)
        self._tell(MessageStored(message))
        return message

    def progress(self, message: Message, state: MessageState, failure: str = "") -> None:
        """An outgoing message comes further, or fails."""
        held = self.messages[message.contact_id]
        place = next(i for i, m in enumerate(held) if m.message_id == message.message_id)
        held[place] = replace(held[place], state=state, failure=failure)
        self._tell(MessageStateChanged(message.contact_id, message.message_id, state, failure))

    def change_identity(self, contact_id: ContactId, seed: str = "new keys") -> Contact:
        """Somebody's identity changes: an event line, the event, and sending stops."""
        before = self.people[contact_id]
        verified = before.trust is Trust.VERIFIED or (before.trust is Trust.CHANGED and before.was_verified)
        changed = replace(before, identity_digest=digest(seed), trust=Trust.CHANGED, was_verified=verified)
        self.people[contact_id] = changed
        self.put(contact_id, "", Direction.INCOMING, MessageState.READ, kind=MessageKind.IDENTITY_CHANGED)
        self._note(changed, TrustMethod.IDENTITY_ROTATED)
        self._tell(IdentityChanged(changed, before.trust))
        return changed

    def verify(self, contact_id: ContactId) -> Contact:
        """The person has verified this contact."""
        return self._trust(contact_id, Trust.VERIFIED, TrustMethod.SAFETY_NUMBER)

    def go(self, link: Link, code: str = "") -> None:
        """The connection changes."""
        self._link = (link, code)
        self._tell(LinkChanged(link, code))

    def trouble(self, code: str) -> None:
        """Something fails that no command asked for."""
        self._tell(TroubleNoticed(code))

    # --- Inside ----------------------------------------------------------------------------------------------------

    def _new_id(self) -> MessageId:
        self._row += 1
        return MessageId(self._row.to_bytes(16, "big"))

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    def _may(self, call: str) -> None:
        self.calls.append(call)
        code = self.refusals.pop(call, "")
        if code:
            raise UserActionNeeded(code)

    def _change(self, contact: Contact) -> Contact:
        self.people[contact.contact_id] = contact
        self._tell(ContactChanged(contact))
        return contact

    def _trust(self, contact_id: ContactId, trust: Trust, method: TrustMethod) -> Contact:
        contact = replace(self.people[contact_id], trust=trust, was_verified=trust is Trust.VERIFIED)
        self.messages[contact_id] = [replace(m, new_identity=False) for m in self.messages[contact_id]]
        self._note(contact, method)
        return self._change(contact)

    def _note(self, contact: Contact, method: TrustMethod) -> None:
        change = TrustChange(self.now_ms, contact.trust, method, contact.identity_digest)
        self.security.setdefault(contact.contact_id, []).append(change)

    def _conversation(self, contact_id: ContactId) -> Conversation:
        held = self.messages.get(contact_id, [])
        unread = sum(m.state is MessageState.RECEIVED for m in held)
        line = self.lines.get(contact_id, Conversation(contact_id, None, 0))
        return replace(line, newest=held[-1] if held else None, unread=unread, draft=self.drafts.get(contact_id, ""))
