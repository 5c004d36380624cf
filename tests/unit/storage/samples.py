"""Records with every field filled, so that a test names only what it is about."""

from __future__ import annotations

from e2ee_desktop.domain.ids import (
    AccountId,
    ContactId,
    DeviceId,
    EnvelopeId,
    IdentityDigest,
    MessageId,
    ReceiveId,
    SendId,
)
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.services.records import (
    ContactRecord,
    MailboxRecord,
    OutboxPhase,
    OutboxRecord,
    PrekeyKind,
    PrekeyRecord,
    ProfileRecord,
    Purpose,
    RouteRecord,
    SessionRecord,
)

KEY = bytes(range(32))


def id16(number: int) -> bytes:
    return number.to_bytes(16, "big")


BOB = ContactId(id16(0xB0B))
CAROL = ContactId(id16(0xCA01))


def a_profile(name: str = "Alice") -> ProfileRecord:
    return ProfileRecord(
        account_id=AccountId(id16(1)),
        name=name,
        identity_public=b"identity",
        device=b"device secrets",
        certificate=b"certificate",
        relay="e2ee-relay://example.org:1#pin",
        custody="keyring",
        created_ms=1,
    )


def a_contact(
    contact_id: ContactId = BOB,
    name: str = "Bob",
    standing: Standing = Standing.ACTIVE,
    claims: ContactId | None = None,
) -> ContactRecord:
    contact = Contact(
        contact_id=contact_id,
        account_id=AccountId(id16(2)),
        name=name,
        identity_digest=IdentityDigest(b"d" * 32),
        trust=Trust.UNVERIFIED,
        standing=standing,
        was_verified=False,
        created_ms=2,
        claims=claims,
    )
    route = RouteRecord(
        relay="e2ee-relay://example.org:1#pin", send_id=SendId(id16(3)), capability=b"c" * 32, directory_key=b"k" * 32
    )
    return ContactRecord(contact, identity_public=b"public", certificate=b"certificate", route=route)


def a_message(
    number: int,
    contact_id: ContactId = BOB,
    text: str = "hello",
    state: MessageState = MessageState.RECEIVED,
    kind: MessageKind = MessageKind.TEXT,
    *,
    new_identity: bool = False,
) -> Message:
    incoming = state in (MessageState.RECEIVED, MessageState.READ)
    return Message(
        row=0,
        message_id=MessageId(id16(number)),
        contact_id=contact_id,
        direction=Direction.INCOMING if incoming else Direction.OUTGOING,
        kind=kind,
        text=text,
        sent_ms=1_000 + number,
        stored_ms=2_000 + number,
        state=state,
        new_identity=new_identity,
    )


def a_session(
    number: int = 1,
    contact_id: ContactId = BOB,
    state: bytes = b"ratchet",
    updated_ms: int = 5,
    device: int = 9,
    *,
    current: bool = True,
) -> SessionRecord:
    return SessionRecord(id16(number), contact_id, DeviceId(id16(device)), current, state, updated_ms)


def an_outgoing(
    number: int,
    message: int = 1,
    contact_id: ContactId = BOB,
    phase: OutboxPhase = OutboxPhase.QUEUED,
    envelope: bytes = b"sealed",
) -> OutboxRecord:
    return OutboxRecord(
        envelope_id=EnvelopeId(id16(number)),
        contact_id=contact_id,
        message_id=MessageId(id16(message)),
        phase=phase,
        receipted=True,
        envelope=envelope,
        content=b"content",
        created_ms=7,
    )


def a_mailbox(number: int, contact_id: ContactId | None = None, secrets: bytes = b"owner seed") -> MailboxRecord:
    return MailboxRecord(
        receive_id=ReceiveId(id16(number)),
        send_id=SendId(id16(number + 1000)),
        relay="e2ee-relay://example.org:1#pin",
        purpose=Purpose.INVITE if contact_id is None else Purpose.CONTACT,
        secrets=secrets,
        contact_id=contact_id,
        created=True,
        published=False,
        created_ms=3,
        expires_ms=0,
    )


def a_prekey(
    number: int, kind: PrekeyKind = PrekeyKind.ONE_TIME, mailbox: int | None = None, retired_ms: int = 0
) -> PrekeyRecord:
    return PrekeyRecord(
        prekey_id=number,
        kind=kind,
        receive_id=None if mailbox is None else ReceiveId(id16(mailbox)),
        secret=b"private halves",
        created_ms=4,
        retired_ms=retired_ms,
    )
