"""Any number of devices, a mailbox of its own for each pair, and disks that can be put back.

A `Disk` is one immutable value: a crash before a commit is a step whose result is thrown away, a restored backup is an old
`Disk` put in again. A `Device` does what inbox and outbox do, in the fewest lines. `recorded_seals` looks over the shoulder of
the engine: which key sealed under which nonce, and which message key sealed how often. Knows no storage and no relay.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import permutations

from e2ee_desktop.crypto import message_keys, ratchet
from e2ee_desktop.crypto.entropy import Entropy, library_entropy
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.bundle import compose_base, compose_batch, open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import Session, envelope_body, open_seal, session_id
from tests.fakes.replayed_entropy import SeededBytes
from tests.fakes.two_parties import NOW_MS, SIGNED_ID, person

ONE_TIME_KEYS = 2
"""Few, so that the last-resort key serves too."""


@dataclass(frozen=True)
class Disk:
    """What a device has committed. opened: envelopes that opened; outbox: texts that it can still encrypt again."""

    archives: Mapping[str, Archive]
    one_time: Mapping[int, PrekeyPair]
    met: frozenset[bytes] = frozenset()
    opened: frozenset[bytes] = frozenset()
    outbox: frozenset[bytes] = frozenset()

    def encoded(self) -> tuple[tuple[bytes, ...], ...]:
        """Every byte of every session."""
        return tuple(tuple(one.encode() for one in archive.sessions) for archive in self.archives.values())

    def reloaded(self) -> Disk:
        """After a restart: every session went through its encoded form."""
        archives = {
            name: Archive(tuple(Session.decode(session.encode()) for session in archive.sessions))
            for name, archive in self.archives.items()
        }
        return replace(self, archives=archives)


@dataclass
class Device:
    """mailboxes, bases, items: by contact. items: one-time prekeys that the relay has not handed out yet."""

    name: str
    account: OwnAccount
    entropy: Entropy
    signed: PrekeyPair
    mailboxes: dict[str, MailboxSecrets]
    bases: dict[str, bytes]
    items: dict[str, deque[bytes]]
    disk: Disk
    peers: dict[str, Device] = field(default_factory=dict, repr=False)

    def begun(self, peer: str) -> Disk:
        """The disk after a new session with `peer` was begun."""
        other = self.peers[peer]
        item = other.items[self.name].popleft() if other.items[self.name] else None
        directory_key = other.mailboxes[self.name].keys.directory_key
        bundle = open_bundle(directory_key, other.bases[self.name], item, other.account.identity.digest())
        session = Session.initiate(self.account, bundle, self.entropy)
        return self._with(peer, self._archive(peer).with_initiated(session))

    def sealed(self, peer: str, text: bytes) -> tuple[Disk, bytes]:
        """(disk, envelope). Nothing is committed here."""
        disk = self.disk if self._archive(peer).current else self.begun(peer)
        archive, envelope = disk.archives[peer].encrypt(text, self.entropy)
        return replace(disk, archives={**disk.archives, peer: archive}, outbox=disk.outbox | {text}), envelope

    def read(self, peer: str, envelope: bytes) -> tuple[Disk, bytes]:
        """(disk, text) of an envelope in the mailbox that `peer` alone knows. Raises PeerViolation."""
        body = envelope_body(envelope)
        unsealed = open_seal(body, *self.mailboxes[peer].address_private())
        if unsealed is None:
            archive, text = self._archive(peer).decrypt(body, NOW_MS)
            return self._heard(self._with(peer, archive), envelope), text
        opening, message = unsealed
        known = session_id(opening.proposal.base_key)
        if self._archive(peer).knows(known):
            archive, text = self._archive(peer).decrypt_with(known, message, NOW_MS)
            return self._heard(self._with(peer, archive), envelope), text
        return self._answer(peer, envelope)

    def _answer(self, peer: str, envelope: bytes) -> tuple[Disk, bytes]:
        unsealed = open_seal(envelope_body(envelope), *self.mailboxes[peer].address_private())
        assert unsealed is not None
        opening, message = unsealed
        proposal = opening.proposal
        one_time = self.disk.one_time.get(proposal.one_time_id)
        if proposal.fingerprint() in self.disk.met:
            raise PeerViolation("handshake.replayed")
        if opening.digest() != self.peers[peer].account.identity.digest():
            raise PeerViolation("opening.other_account")
        session, text = Session.respond(self.account, opening, self.signed, one_time).decrypt(message, NOW_MS)
        left = {number: pair for number, pair in self.disk.one_time.items() if pair is not one_time}
        disk = self._with(peer, self._archive(peer).with_answered(session))
        disk = replace(disk, one_time=left, met=disk.met | {proposal.fingerprint()})
        return self._heard(disk, envelope), text

    def _heard(self, disk: Disk, envelope: bytes) -> Disk:
        assert envelope not in disk.opened, f"{self.name} opened one envelope twice"
        return replace(disk, opened=disk.opened | {envelope})

    def _archive(self, peer: str) -> Archive:
        return self.disk.archives[peer]

    def _with(self, peer: str, archive: Archive) -> Disk:
        return replace(self.disk, archives={**self.disk.archives, peer: archive})


@cache
def _published(name: str, peers: tuple[str, ...]) -> Device:
    account = person(name).account
    entropy = library_entropy(SeededBytes(b"device " + name.encode()))
    signed = PrekeyPair.generate(SIGNED_ID, entropy)
    device = Device(name, account, entropy, signed, {}, {}, {}, Disk({peer: Archive() for peer in peers}, {}))
    pairs: dict[int, PrekeyPair] = {}
    for at, peer in enumerate(peers):
        numbers = range(10 + at * ONE_TIME_KEYS, 10 + (at + 1) * ONE_TIME_KEYS)
        batch = tuple(PrekeyPair.generate(number, entropy) for number in numbers)
        secrets = MailboxSecrets.generate(entropy)
        root, items = compose_batch(batch, secrets, entropy)
        device.mailboxes[peer], device.items[peer] = secrets, deque(items)
        device.bases[peer] = compose_base(account, name, secrets, signed.public(), (root,), NOW_MS, entropy)
        pairs |= {pair.prekey_id: pair for pair in batch}
    device.disk = replace(device.disk, one_time=pairs)
    return device


def devices(*names: str) -> dict[str, Device]:
    """Fresh devices that have each other's links and have not spoken."""
    world = {name: _published(name, tuple(peer for peer in names if peer != name)) for name in names}
    fresh = {name: replace(one, items={p: deque(i) for p, i in one.items.items()}) for name, one in world.items()}
    for one, other in permutations(fresh, 2):
        fresh[one].peers = {**fresh[one].peers, other: fresh[other]}
    return fresh


@dataclass
class Seals:
    """inputs: (key, nonce) of every AEAD call of the ratchet. message_keys: how often each sealed."""

    inputs: Counter[tuple[bytes, bytes]] = field(default_factory=Counter)
    message_keys: Counter[bytes] = field(default_factory=Counter)


@contextmanager
def recorded_seals() -> Iterator[Seals]:
    """Write down what seals while the engine runs; the real functions do the work."""
    seals, aead_seal, seal_message = Seals(), message_keys.aead_seal, ratchet.seal_message

    def aead(key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
        seals.inputs[key, nonce] += 1
        return aead_seal(key, nonce, plaintext, associated)

    def message(message_key: bytes, header: bytes, bound: bytes, plaintext: bytes) -> bytes:
        seals.message_keys[message_key] += 1
        return seal_message(message_key, header, bound, plaintext)

    message_keys.aead_seal, ratchet.seal_message = aead, message
    try:
        yield seals
    finally:
        message_keys.aead_seal, ratchet.seal_message = aead_seal, seal_message
