"""A relay in memory: mailboxes, directories and quotas with the semantics of the real one, and switches for tests.

Shared by any number of `MemoryTransport`s. Synchronous; nothing is durable. It checks owner signatures as the real relay
does, so that a wrong one fails in the quickest test. Expiry is left to the real relay. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import VerifyKey

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.ids import EnvelopeId, ReceiveId, SendId
from e2ee_desktop.domain.relay_address import PIN_BYTES, RelayAddress
from e2ee_desktop.services.ports import Delivery, FetchedDirectory, OwnedMailbox
from e2ee_desktop.transport.refusals import failure
from e2ee_desktop.wire.frames_control import Create, Delete, OwnerFrame, Publish, Refusal, SetCapabilities
from e2ee_desktop.wire.frames_payment import (
    FREE,
    Payment,
    creation_challenge,
    pays,
    token_hash,
    token_of,
    writing_challenge,
)
from e2ee_desktop.wire.frames_proof import owner_statement
from e2ee_desktop.wire.limits import CERTIFICATE_HASH_BYTES, NONCE_BYTES, ONE_TIME_ITEMS_MAX

QUOTA_ENVELOPES = 1_000
QUOTA_BYTES = 67_108_864
MAILBOXES = 1_000_000

_NONCE = bytes(NONCE_BYTES)
_CERTIFICATE_HASH = bytes(CERTIFICATE_HASH_BYTES)


@dataclass(slots=True)
class _Mailbox:
    send_id: SendId
    owner_key: bytes
    capabilities: tuple[bytes, ...]
    waiting: dict[int, tuple[EnvelopeId, bytes]] = field(default_factory=dict[int, tuple[EnvelopeId, bytes]])
    seen: set[EnvelopeId] = field(default_factory=set[EnvelopeId])
    base: bytes | None = None
    single_use: bool = False
    first_claim: bytes | None = None
    pool: list[bytes] = field(default_factory=list[bytes])
    published: set[bytes] = field(default_factory=set[bytes])
    claimed: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    waiting_bytes: int = 0


class Subscriber(Protocol):
    """A connection, as the relay sees it."""

    def arrived(self, receive_id: ReceiveId) -> None: ...
    def refused(self, receive_id: ReceiveId, code: str) -> None: ...
    def relay_switched(self, online: bool) -> None: ...


def pass_on(delivery: Delivery) -> Sequence[Delivery]:
    """The honest link: one delivery in, the same one out."""
    return (delivery,)


class MemoryRelay:
    """All mailboxes of one relay.

    tamper: every delivery goes through it on its way to the client; return () to drop it (it comes again after a
    reconnection), two of it to duplicate, keep it back and return it later to reorder.
    answers_to_lose: so many of the next requests take effect, but their caller gets relay.timeout.
    creating, writing, tokens: what a mailbox and an envelope to a public one cost, and invite tokens that pay for it.
    mailboxes_max: further ones get relay.full. nonce: the same for everybody, since connections are none here.
    """

    nonce = _NONCE

    def __init__(
        self, address: RelayAddress, quota_envelopes: int = QUOTA_ENVELOPES, quota_bytes: int = QUOTA_BYTES
    ) -> None:
        self.address = address
        self.online = True
        self.tamper: Callable[[Delivery], Sequence[Delivery]] = pass_on
        self.answers_to_lose = 0
        self.creating = self.writing = FREE
        self.tokens: tuple[str, ...] = ()
        self.mailboxes_max = MAILBOXES
        self._quota = (quota_envelopes, quota_bytes)
        self._mailboxes: dict[ReceiveId, _Mailbox] = {}
        self._by_send_id: dict[SendId, ReceiveId] = {}
        self._subscribers: dict[ReceiveId, Subscriber] = {}
        self._links: list[Subscriber] = []
        self._sequence = 0

    @classmethod
    def named(cls, host: str) -> MemoryRelay:
        """A relay with an address of its own: the pin is the host's name, padded."""
        return cls(RelayAddress(host, 443, host.encode()[:PIN_BYTES].ljust(PIN_BYTES, b"\0")))

    def set_online(self, online: bool) -> None:
        """Switch the relay off or on; connected transports notice at once and reconnect at once."""
        if online != self.online:
            self.online = online
            if not online:
                self._subscribers.clear()
            for link in tuple(self._links):
                link.relay_switched(online)

    def forget_everything(self) -> None:
        """The relay's disk is gone. Only while it is off."""
        self._mailboxes.clear()
        self._by_send_id.clear()

    def waiting(self, receive_id: ReceiveId) -> int:
        """How many envelopes wait, delivered or not, until they are acknowledged."""
        mailbox = self._mailboxes.get(receive_id)
        return 0 if mailbox is None else len(mailbox.waiting)

    def knows(self, receive_id: ReceiveId) -> bool:
        """Whether the mailbox exists."""
        return receive_id in self._mailboxes

    # What transports call. Every one may raise RelayFailure.

    def attach(self, link: Subscriber) -> None:
        self._links.append(link)

    def detach(self, link: Subscriber) -> None:
        self._links.remove(link)
        self.unsubscribe_all(link)

    def create(self, mailbox: OwnedMailbox, frame: Create) -> None:
        receive_id, send_id = mailbox.receive_id, mailbox.send_id
        if not pays(frame.payment, self.creating, creation_challenge(_NONCE, receive_id), self._token_hashes()):
            raise failure(Refusal.PAYMENT_NEEDED)
        self._prove(mailbox, frame.owner_key, frame)
        there = self._mailboxes.get(receive_id)
        if there is None:
            if send_id in self._by_send_id:
                raise failure(Refusal.MAILBOX_EXISTS)
            if len(self._mailboxes) >= self.mailboxes_max:
                raise failure(Refusal.RELAY_FULL)
            self._mailboxes[receive_id] = _Mailbox(send_id, frame.owner_key, frame.capabilities)
            self._by_send_id[send_id] = receive_id
        elif (there.send_id, there.owner_key, there.capabilities) != (send_id, frame.owner_key, frame.capabilities):
            raise failure(Refusal.MAILBOX_EXISTS)

    def set_capabilities(self, mailbox: OwnedMailbox, frame: SetCapabilities) -> None:
        self._owned(mailbox, frame).capabilities = frame.capabilities

    def publish(self, mailbox: OwnedMailbox, frame: Publish) -> int:
        there = self._owned(mailbox, frame)
        fresh = [item for item in dict.fromkeys(frame.one_time) if item not in there.published]
        if len(there.pool) + len(fresh) > ONE_TIME_ITEMS_MAX:
            raise failure(Refusal.QUOTA_EXCEEDED)
        there.base = frame.base if frame.base is not None else there.base
        there.single_use = frame.single_use
        there.pool += fresh
        there.published.update(fresh)
        return len(there.pool)

    def delete(self, mailbox: OwnedMailbox, frame: Delete) -> None:
        if mailbox.receive_id in self._mailboxes:
            there = self._owned(mailbox, frame)
            del self._by_send_id[there.send_id], self._mailboxes[mailbox.receive_id]
            subscriber = self._subscribers.pop(mailbox.receive_id, None)
            if subscriber is not None:
                subscriber.refused(mailbox.receive_id, "relay.mailbox_unknown")

    def fetch(self, send_id: SendId, claim: bytes) -> FetchedDirectory:
        there = self._addressed(send_id)
        if there.base is None:
            raise failure(Refusal.DIRECTORY_MISSING)
        if there.single_use and there.first_claim not in (None, claim):
            raise failure(Refusal.DIRECTORY_USED)
        there.first_claim = claim if there.first_claim is None else there.first_claim
        if claim not in there.claimed and there.pool:
            there.claimed[claim] = there.pool.pop(0)
        return FetchedDirectory(there.base, there.claimed.get(claim))

    def accept(
        self,
        send_id: SendId,
        capability: bytes | None,
        envelope_id: EnvelopeId,
        envelope: bytes,
        payment: Payment = None,
    ) -> None:
        there = self._addressed(send_id)
        known = [hmac.compare_digest(capability or b"", each) for each in there.capabilities]
        if there.capabilities and not any(known):
            raise failure(Refusal.CAPABILITY_REFUSED)
        challenge = writing_challenge(_NONCE, send_id, envelope_id)
        if not there.capabilities and not pays(payment, self.writing, challenge, self._token_hashes()):
            raise failure(Refusal.PAYMENT_NEEDED)
        if envelope_id in there.seen:
            return
        if len(there.waiting) >= self._quota[0] or there.waiting_bytes + len(envelope) > self._quota[1]:
            raise failure(Refusal.QUOTA_EXCEEDED)
        self._sequence += 1
        there.seen.add(envelope_id)
        there.waiting[self._sequence] = (envelope_id, envelope)
        there.waiting_bytes += len(envelope)
        receive_id = self._by_send_id[send_id]
        if receive_id in self._subscribers:
            self._subscribers[receive_id].arrived(receive_id)

    def subscribe(self, subscriber: Subscriber, mailbox: OwnedMailbox, frame: OwnerFrame) -> tuple[int, int]:
        """Returns items left in the pool, and the last sequence that waits now (0: none)."""
        there = self._owned(mailbox, frame)
        former = self._subscribers.get(mailbox.receive_id)
        if former is not None and former is not subscriber:
            former.refused(mailbox.receive_id, "relay.taken_over")
        self._subscribers[mailbox.receive_id] = subscriber
        return len(there.pool), max(there.waiting, default=0)

    def unsubscribe(self, subscriber: Subscriber, receive_id: ReceiveId) -> None:
        if self._subscribers.get(receive_id) is subscriber:
            del self._subscribers[receive_id]

    def unsubscribe_all(self, subscriber: Subscriber) -> None:
        self._subscribers = {key: value for key, value in self._subscribers.items() if value is not subscriber}

    def after(self, receive_id: ReceiveId, sequence: int) -> Iterator[tuple[int, EnvelopeId, bytes]]:
        """Everything that waits beyond `sequence`, in order. Lazy: readers stop when their window is full."""
        mailbox = self._mailboxes.get(receive_id)
        waiting = {} if mailbox is None else mailbox.waiting
        return ((number, *waiting[number]) for number in waiting if number > sequence)

    def erase(self, receive_id: ReceiveId, sequence: int) -> None:
        mailbox = self._mailboxes.get(receive_id)
        if mailbox is not None and sequence in mailbox.waiting:
            mailbox.waiting_bytes -= len(mailbox.waiting.pop(sequence)[1])

    def lose_answer(self) -> None:
        """Called after a request took effect: raises relay.timeout when a test wants this answer lost."""
        if self.answers_to_lose:
            self.answers_to_lose -= 1
            raise RelayFailure("relay.timeout")

    def _token_hashes(self) -> frozenset[bytes]:
        return frozenset(token_hash(token_of(text)) for text in self.tokens)

    def _addressed(self, send_id: SendId) -> _Mailbox:
        receive_id = self._by_send_id.get(send_id)
        if receive_id is None:
            raise failure(Refusal.MAILBOX_UNKNOWN)
        return self._mailboxes[receive_id]

    def _owned(self, mailbox: OwnedMailbox, frame: OwnerFrame) -> _Mailbox:
        there = self._mailboxes.get(mailbox.receive_id)
        if there is None:
            raise failure(Refusal.MAILBOX_UNKNOWN)
        self._prove(mailbox, there.owner_key, frame)
        return there

    def _prove(self, mailbox: OwnedMailbox, owner_key: bytes, frame: OwnerFrame) -> None:
        statement = owner_statement(_NONCE, _CERTIFICATE_HASH, mailbox.receive_id, frame.operation())
        try:
            VerifyKey(owner_key).verify(statement, mailbox.sign(statement))
        except (BadSignatureError, CryptoError, ValueError) as error:
            raise failure(Refusal.REFUSED) from error
