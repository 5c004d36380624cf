"""Envelopes, sessions and the archive of sessions with one device. docs/protocol.md sections 2.2, 3.3, 3.5 and 3.6."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tests.verifier.directory import Base, Prekey, PrekeyPair
from tests.verifier.handshake import Agreed, Device, Opening, fingerprint, initiate, open_first, read_opening, respond
from tests.verifier.primitives import SUITE_OCTETS, Refused, fill, prefixed, unfill
from tests.verifier.ratchet import OwnKeys, State, TurnDraws, receive, send, turn_to_send

ENVELOPES = (4_096, 16_384, 65_536)
MESSAGE_OVERHEAD, SEAL_OVERHEAD = 2_400, 1_120 + 16
SESSIONS = 40


def plaintext_size(content: bytes, opening: bytes) -> tuple[int, int]:
    """The envelope's size and its ratchet plaintext's, in the smallest class that fits. opening: empty once answered."""
    around = 2 + MESSAGE_OVERHEAD + (SEAL_OVERHEAD + len(prefixed(opening)) if opening else 0)
    for size in ENVELOPES:
        if len(content) + 4 <= size - around:
            return size, size - around
    raise ValueError("no envelope is large enough")


def envelope_body(envelope: bytes) -> bytes:
    if len(envelope) not in ENVELOPES:
        raise Refused("envelope.size")
    if envelope[:2] != SUITE_OCTETS:
        raise Refused("suite.unknown")
    return envelope[2:]


@dataclass(frozen=True, slots=True)
class Session:
    """opening: until the peer has answered ours. rival: base key of the session begun at the same time, or empty."""

    session_id: bytes
    base_key: bytes
    ratchet: State
    opening: bytes = b""
    rival: bytes = b""


def begin_initiator(agreed: Agreed, opening: Opening, peer: tuple[bytes, bytes], draws: TurnDraws) -> Session:
    ratchet = State(agreed.bound, agreed.root, next_sending=agreed.header_a, next_receiving=agreed.header_b, peer=peer)
    return Session(agreed.session_id, opening.proposal.base_key, turn_to_send(ratchet, draws), opening.encode())


def begin_responder(agreed: Agreed, opening: Opening, own: OwnKeys) -> Session:
    ratchet = State(agreed.bound, agreed.root, next_sending=agreed.header_b, next_receiving=agreed.header_a, own=own)
    return Session(agreed.session_id, opening.proposal.base_key, ratchet)


@dataclass(frozen=True, slots=True)
class Sent:
    """What the protocol makes of a content: the whole envelope, or what HPKE seals into it."""

    envelope_bytes: int
    envelope: bytes
    to_seal: bytes


@dataclass(frozen=True, slots=True)
class BeginDraws:
    """What beginning a session draws: the base key, the encapsulation to the KEM prekey, and the first turn."""

    base_private: bytes
    encapsulated: tuple[bytes, bytes]
    turn: TurnDraws


@dataclass
class Party:
    """One side of a conversation: private keys, and its sessions with the other side, the current one first."""

    device: Device
    address: tuple[bytes, bytes]
    signed: dict[int, PrekeyPair]
    one_time: dict[int, PrekeyPair]
    sessions: list[Session] = field(default_factory=list[Session])
    met: set[bytes] = field(default_factory=set[bytes])

    def begin(self, base: Base, one_time: Prekey | None, drawn: BeginDraws) -> None:
        agreed, opening = initiate(self.device, base, one_time, drawn.base_private, drawn.encapsulated)
        signed = base.offer.prekey
        peer = signed.curve, (one_time or signed).kem
        self._make_current(begin_initiator(agreed, opening, peer, drawn.turn))

    def send(self, content: bytes, nonce: bytes, draws: TurnDraws | None) -> Sent:
        session = self.sessions[0]
        size, plain_size = plaintext_size(content, session.opening)
        ratchet, message = send(session.ratchet, fill(content, plain_size), nonce, draws)
        self.sessions[0] = replace(session, ratchet=ratchet)
        if session.opening:
            return Sent(size, b"", prefixed(session.opening) + message)
        return Sent(size, SUITE_OCTETS + message, b"")

    def receive(self, envelope: bytes, now_ms: int) -> bytes:
        body = envelope_body(envelope)
        first = open_first(*self.address, body)
        if first is None:
            return self._receive_in(self.sessions, body, now_ms)
        opening, message = read_opening(first[0]), first[1]
        known = [one for one in self.sessions if one.base_key == opening.proposal.base_key]
        return self._receive_in(known, message, now_ms) if known else self._answer(opening, message, now_ms)

    def _answer(self, opening: Opening, message: bytes, now_ms: int) -> bytes:
        proposal = opening.proposal
        if fingerprint(proposal) in self.met:
            raise Refused("handshake.replayed")
        signed = self.signed.get(proposal.signed_number)
        one_time = self.one_time.get(proposal.one_time_number)
        if signed is None or (proposal.one_time_number and one_time is None):
            raise Refused("handshake.prekey_unknown")
        agreed = respond(self.device, opening, signed, one_time)
        session = begin_responder(agreed, opening, OwnKeys(signed.curve, (one_time or signed).kem_seed))
        ratchet, plaintext = receive(session.ratchet, message, now_ms)
        content = unfill(plaintext)
        self.met.add(fingerprint(proposal))
        self.one_time.pop(proposal.one_time_number, None)
        self._admit(replace(session, ratchet=ratchet))
        return content

    def _admit(self, session: Session) -> None:
        """The peer's new session: the current one, unless ours was begun at the same time and has the lower base key."""
        ours = self.sessions[0] if self.sessions else None
        if ours is None or not ours.opening or ours.rival:
            self._make_current(session)
            return
        ours = self.sessions[0] = replace(ours, rival=session.base_key)
        session = replace(session, rival=ours.base_key)
        if session.base_key < ours.base_key:
            self._make_current(session)
        else:
            self.sessions.insert(1, session)
            del self.sessions[SESSIONS:]

    def _receive_in(self, tried: list[Session], message: bytes, now_ms: int) -> bytes:
        for session in tried:
            try:
                ratchet, plaintext = receive(session.ratchet, message, now_ms)
            except Refused as error:
                if error.code != "ratchet.unreadable":
                    raise
                continue
            content = unfill(plaintext)
            self._opened(session, replace(session, ratchet=ratchet, opening=b""))
            return content
        raise Refused("ratchet.unreadable")

    def _opened(self, before: Session, after: Session) -> None:
        """A session that opens a message becomes current, unless its rival with the lower base key is."""
        place = self.sessions.index(before)
        self.sessions[place] = after
        current = self.sessions[0]
        if after.rival == current.base_key and current.base_key < after.base_key:
            return
        self._make_current(self.sessions.pop(place))

    def _make_current(self, session: Session) -> None:
        self.sessions.insert(0, session)
        del self.sessions[SESSIONS:]
