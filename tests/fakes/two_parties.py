"""Two people and a hostile link between them: tests read as a transcript.

    alice >> "one"          alice sends; the envelope waits on the link
    link.deliver(0)         the link hands it over
    bob << "one"            bob heard exactly this next

A `Person` does what an inbox does, in the fewest lines: find the session, take the step, keep the new state. Every refusal is
written down by its code and checked to have changed nothing. Knows no storage and no relay.
"""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass, field
from functools import cache

from e2ee_desktop.crypto.entropy import Entropy, library_entropy
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.bundle import Bundle, compose_base, compose_batch, open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import Session, envelope_body, open_seal, session_id
from tests.fakes.replayed_entropy import SeededBytes

NOW_MS = 1_700_000_000_000
ONE_TIME_KEYS = 3
FIRST_ONE_TIME_ID = 10
SIGNED_ID = 1


@dataclass
class Published:
    """What a person's mailbox offers. base: as the relay has it; items: the pool of one-time prekeys."""

    base: bytes
    items: deque[bytes]


@dataclass
class Person:
    """One side. archive: sessions with the other side; heard: contents not yet asserted; refused: error codes."""

    name: str
    account: OwnAccount
    mailbox: MailboxSecrets
    signed: dict[int, PrekeyPair]
    one_time: dict[int, PrekeyPair]
    published: Published
    entropy: Entropy
    now_ms: int = NOW_MS
    archive: Archive = field(default_factory=Archive)
    heard: deque[bytes] = field(default_factory=deque)
    refused: list[str] = field(default_factory=list)
    met: set[bytes] = field(default_factory=set)
    last_resort_served: int = 0
    peer: Person = field(init=False, repr=False)
    link: HostileLink = field(init=False, repr=False)

    def __rshift__(self, text: str) -> None:
        self.send(text.encode())

    def __lshift__(self, text: str) -> None:
        assert self.heard, f"{self.name} heard nothing; refused: {self.refused}"
        assert self.heard.popleft() == text.encode()

    def fetch(self) -> Bundle:
        """The peer's verified bundle, with a one-time prekey while there are any."""
        offered = self.peer.published
        item = offered.items.popleft() if offered.items else None
        key = self.peer.mailbox.keys.directory_key
        return open_bundle(key, offered.base, item, self.peer.account.identity.digest())

    def begin(self) -> None:
        """Begin a session, also when there is one: a reset."""
        self.archive = self.archive.with_initiated(Session.initiate(self.account, self.fetch(), self.entropy))

    def send(self, content: bytes) -> bytes:
        if self.archive.current is None:
            self.begin()
        self.archive, envelope = self.archive.encrypt(content, self.entropy)
        self.link.waiting.append((self.peer, envelope))
        return envelope

    def receive(self, envelope: bytes) -> None:
        before = self.frozen()
        try:
            self.archive, content = self._open(envelope)
        except PeerViolation as error:
            assert self.frozen() == before, "a refused envelope changed the state"
            self.refused.append(error.code)
        else:
            self.heard.append(content)

    def frozen(self) -> tuple[bytes, ...]:
        """Every byte of the state."""
        return tuple(session.encode() for session in self.archive.sessions)

    def reload(self) -> None:
        """What a restart does: everything goes through its encoded form."""
        self.archive = Archive(tuple(Session.decode(session) for session in self.frozen()))

    @property
    def skipped_keys(self) -> int:
        current = self.archive.current
        return current.ratchet.skipped_keys if current else 0

    def _open(self, envelope: bytes) -> tuple[Archive, bytes]:
        body = envelope_body(envelope)
        unsealed = open_seal(body, *self.mailbox.address_private())
        if unsealed is None:
            return self.archive.decrypt(body, self.now_ms)
        opening, message = unsealed
        known = session_id(opening.proposal.base_key)
        if self.archive.knows(known):
            return self.archive.decrypt_with(known, message, self.now_ms)
        if opening.proposal.fingerprint() in self.met:
            raise PeerViolation("handshake.replayed")
        signed = self.signed.get(opening.proposal.signed_id)
        one_time = self.one_time.get(opening.proposal.one_time_id)
        if signed is None:
            raise PeerViolation("handshake.prekey_unknown")
        session, content = Session.respond(self.account, opening, signed, one_time).decrypt(message, self.now_ms)
        if one_time:
            del self.one_time[one_time.prekey_id]
        else:
            self.last_resort_served += 1
        self.met.add(opening.proposal.fingerprint())
        return self.archive.with_answered(session), content


class HostileLink:
    """Envelopes under way, in both directions, in the order in which they were sent. Only the test decides what arrives."""

    def __init__(self, seed: int = 0) -> None:
        self.waiting: list[tuple[Person, bytes]] = []
        self.chance = random.Random(seed)

    def deliver(self, at: int = 0) -> None:
        person, envelope = self.waiting.pop(at)
        person.receive(envelope)

    def deliver_all(self) -> None:
        while self.waiting:
            self.deliver()

    def drop(self, at: int = 0) -> None:
        del self.waiting[at]

    def duplicate(self, at: int = 0) -> None:
        self.waiting.append(self.waiting[at])

    def shuffle(self) -> None:
        self.chance.shuffle(self.waiting)

    def corrupt(self, at: int = 0, byte: int | None = None, bit: int = 0) -> None:
        """Deliver a copy with one bit turned; the true envelope keeps waiting."""
        person, envelope = self.waiting[at]
        damaged = bytearray(envelope)
        place = self.chance.randrange(len(envelope)) if byte is None else byte
        damaged[place] ^= 1 << bit
        person.receive(bytes(damaged))


@cache
def _account(seed: bytes, name: str) -> OwnAccount:
    return OwnAccount.create(seed.ljust(32, b"\0"), name, NOW_MS, library_entropy(SeededBytes(seed)))


def person(name: str, seed: bytes = b"", entropy: Entropy | None = None, one_time_keys: int = ONE_TIME_KEYS) -> Person:
    """A person with published prekeys. The account comes from a cache: equal seeds are the same person."""
    seed = seed or name.encode()
    source = entropy or library_entropy(SeededBytes(b"person" + seed))
    account = _account(seed, name) if entropy is None else OwnAccount.create(seed.ljust(32), name, NOW_MS, source)
    mailbox = MailboxSecrets.generate(source)
    signed = PrekeyPair.generate(SIGNED_ID, source)
    numbers = range(FIRST_ONE_TIME_ID, FIRST_ONE_TIME_ID + one_time_keys)
    pairs = tuple(PrekeyPair.generate(number, source) for number in numbers)
    roots: tuple[bytes, ...] = ()
    items: tuple[bytes, ...] = ()
    if pairs:
        root, items = compose_batch(pairs, mailbox, source)
        roots = (root,)
    base = compose_base(account, name, mailbox, signed.public(), roots, NOW_MS, source)
    published = Published(base, deque(items))
    one_time = {pair.prekey_id: pair for pair in pairs}
    return Person(name, account, mailbox, {SIGNED_ID: signed}, one_time, published, source)


def connect(one: Person, other: Person, seed: int = 0) -> HostileLink:
    """Put a fresh link between two people."""
    link = HostileLink(seed)
    one.peer, other.peer = other, one
    one.link = other.link = link
    return link


@dataclass
class TwoParties:
    """alice, bob = two_parties; link = two_parties.hostile_link(seed)."""

    alice: Person
    bob: Person

    def __iter__(self):
        return iter((self.alice, self.bob))

    def hostile_link(self, seed: int = 0) -> HostileLink:
        return connect(self.alice, self.bob, seed)


def two_people(one_time_keys: int = ONE_TIME_KEYS) -> TwoParties:
    """Alice and Bob, already connected by a link that loses nothing unless told to."""
    parties = TwoParties(person("alice", one_time_keys=one_time_keys), person("bob", one_time_keys=one_time_keys))
    parties.hostile_link()
    return parties


def talked(parties: TwoParties) -> TwoParties:
    """The same two after one message each way: both sessions are answered."""
    alice, bob = parties
    alice >> "hello"
    alice.link.deliver_all()
    bob << "hello"
    bob >> "hello yourself"
    bob.link.deliver_all()
    alice << "hello yourself"
    return parties
