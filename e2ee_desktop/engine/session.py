"""One session with one device: ratchet, opening until answered, and the fixed envelopes (docs/protocol.md sections 2, 3).

Rules: a step returns a new session or raises and changes nothing; an envelope has one of three exact sizes whatever it
carries; while unanswered, every envelope carries the opening inside an HPKE seal.

    state        encrypt                          decrypt
    unanswered   seal(opening ‖ ratchet message)  a message opens -> answered: the opening is dropped
    answered     ratchet message                  ratchet step

Layout of an envelope: version 1 ‖ suite 1 ‖ body. Body: a ratchet message, or HPKE(enc ‖ ciphertext) of
`prefixed(opening) ‖ ratchet message`. From outside both are random bytes of the same sizes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.labels import SUITE, VERSION
from e2ee_desktop.crypto.prekeys import ADDRESS_KEY_BYTES, PrekeyPair
from e2ee_desktop.crypto.primitives import HPKE_OVERHEAD_BYTES, X25519_BYTES, digest, hpke_open
from e2ee_desktop.crypto.ratchet import MESSAGE_OVERHEAD_BYTES, decrypt, encrypt
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation, StorageFailure
from e2ee_desktop.domain.ids import ID_BYTES, DeviceId
from e2ee_desktop.domain.octets import OctetReader, fill, prefixed, u8, unfill
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.bundle import Bundle
from e2ee_desktop.engine.handshake import Opening, initiate, respond
from e2ee_desktop.wire.limits import ENVELOPE_SIZES, RETRIES_NAMED_MAX

SESSION_ID_BYTES = 16
OPENING_BYTES_MAX = 12_288
_HEAD = u8(VERSION) + u8(SUITE)
_ANY_OVERHEAD_BYTES = len(_HEAD) + MESSAGE_OVERHEAD_BYTES + 4 + HPKE_OVERHEAD_BYTES + 4 + OPENING_BYTES_MAX
PIECE_BYTES_MAX = ENVELOPE_SIZES[-1] - _ANY_OVERHEAD_BYTES - RETRIES_NAMED_MAX * ID_BYTES
"""Longest piece of content: it fits one envelope of every session, unanswered ones too, also when it is encrypted again
in another session and has to name the envelopes that it replaces."""
_FORMAT = 1
_STATE_BYTES_MAX = 1 << 20


@dataclass(frozen=True, slots=True)
class Session(Withheld):
    """base_key: 32 bytes, the initiator's; names the session. opening: b"" once answered, and for the responder.

    address_key: 1,216 bytes, where the opening is sealed to. rival: base key of a session that the peer initiated at the
    same time, b"" if none.
    """

    device_id: DeviceId
    base_key: bytes
    initiated: bool
    opening: bytes = field(repr=False)
    address_key: bytes = field(repr=False)
    rival: bytes
    ratchet: RatchetState = field(repr=False)

    @property
    def session_id(self) -> bytes:
        """16 bytes, the same on both sides."""
        return session_id(self.base_key)

    @property
    def unanswered(self) -> bool:
        """Whether we initiated it and nothing has come back yet."""
        return bool(self.opening)

    @classmethod
    def initiate(cls, own: OwnAccount, bundle: Bundle, entropy: Entropy) -> Session:
        """Begin a session with a verified bundle; may send at once."""
        opening, ratchet = initiate(own, bundle, entropy)
        address_key, base_key = bundle.offer.address_key, opening.proposal.base_key
        return cls(bundle.party.device_id, base_key, True, opening.encode(), address_key, b"", ratchet)

    @classmethod
    def respond(cls, own: OwnAccount, opening: Opening, signed: PrekeyPair, one_time: PrekeyPair | None) -> Session:
        """The responder's session; the first message must open under it before it is kept."""
        ratchet = respond(own, opening, signed, one_time)
        return cls(opening.certificate.device_id, opening.proposal.base_key, False, b"", b"", b"", ratchet)

    def encrypt(self, content: bytes, entropy: Entropy) -> tuple[Session, bytes]:
        """(new session, envelope) in the smallest class that fits. Raises LocalMisuse("session.content_too_long")."""
        overhead = len(_HEAD) + MESSAGE_OVERHEAD_BYTES
        if self.opening:
            overhead += HPKE_OVERHEAD_BYTES + 4 + len(self.opening)
        size_bytes = _envelope_size(overhead + 4 + len(content))
        ratchet, message = encrypt(self.ratchet, fill(content, size_bytes - overhead), entropy)
        body = message
        if self.opening:
            plain = prefixed(self.opening) + message
            body = entropy.seal_hpke(self.address_key, labels.HANDSHAKE_SEAL.text, plain)
        return self._advanced(ratchet, self.opening, self.address_key), _HEAD + body

    def decrypt(self, message: bytes, now_ms: int) -> tuple[Session, bytes]:
        """(new session, content) of a ratchet message. Raises PeerViolation: ratchet.*, envelope.padding."""
        ratchet, padded = decrypt(self.ratchet, message, now_ms)
        content = unfill(padded, "envelope.padding")
        return self._advanced(ratchet, b"", b""), content

    def _advanced(self, ratchet: RatchetState, opening: bytes, address_key: bytes) -> Session:
        return Session(self.device_id, self.base_key, self.initiated, opening, address_key, self.rival, ratchet)

    def encode(self) -> bytes:
        """For the encrypted database. Secret."""
        return b"".join(
            (
                u8(_FORMAT),
                self.device_id,
                self.base_key,
                u8(self.initiated),
                prefixed(self.opening),
                prefixed(self.address_key),
                prefixed(self.rival),
                prefixed(self.ratchet.encode()),
            )
        )

    @classmethod
    def decode(cls, data: bytes) -> Session:
        """Raises StorageFailure("session.damaged")."""
        reader = OctetReader(data, "session.damaged")
        try:
            if reader.u8() != _FORMAT:
                raise PeerViolation("session.damaged")  # noqa: TRY301 - one place turns it into a storage failure
            device_id, base_key = DeviceId(reader.fixed(ID_BYTES)), reader.fixed(X25519_BYTES)
            initiated, opening = reader.flag(), reader.prefixed(OPENING_BYTES_MAX)
            address_key, rival = reader.prefixed(ADDRESS_KEY_BYTES), reader.prefixed(X25519_BYTES)
            ratchet = RatchetState.decode(reader.prefixed(_STATE_BYTES_MAX))
            reader.end()
        except PeerViolation as error:
            raise StorageFailure("session.damaged") from error
        return cls(device_id, base_key, initiated, opening, address_key, rival, ratchet)


def session_id(base_key: bytes) -> bytes:
    """16 bytes from the initiator's base key."""
    return digest(labels.SESSION_ID, base_key, SESSION_ID_BYTES)


def content_capacity(session: Session) -> int:
    """Most content bytes that one envelope of this session carries."""
    overhead = len(_HEAD) + MESSAGE_OVERHEAD_BYTES + 4
    if session.opening:
        overhead += HPKE_OVERHEAD_BYTES + 4 + len(session.opening)
    return ENVELOPE_SIZES[-1] - overhead


def envelope_body(envelope: bytes) -> bytes:
    """What follows version and suite. Raises PeerViolation: envelope.size, suite.unknown."""
    if len(envelope) not in ENVELOPE_SIZES:
        raise PeerViolation("envelope.size", size_bytes=len(envelope))
    if envelope[: len(_HEAD)] != _HEAD:
        raise PeerViolation("suite.unknown")
    return envelope[len(_HEAD) :]


def open_seal(body: bytes, kem_seed: bytes, curve: bytes) -> tuple[Opening, bytes] | None:
    """(opening, ratchet message) of a sealed body, or None when this address key does not open it.

    Raises PeerViolation when it opens and holds nonsense: opening.malformed, certificate.malformed, suite.unknown.
    """
    plain = hpke_open(kem_seed, curve, body, labels.HANDSHAKE_SEAL.text)
    if plain is None:
        return None
    reader = OctetReader(plain, "opening.malformed")
    opening = Opening.decode(reader.prefixed(OPENING_BYTES_MAX))
    return opening, reader.rest()


def _envelope_size(needed_bytes: int) -> int:
    for size_bytes in ENVELOPE_SIZES:
        if needed_bytes <= size_bytes:
            return size_bytes
    raise LocalMisuse("session.content_too_long", size_bytes=needed_bytes)


__all__ = ["PIECE_BYTES_MAX", "Session", "content_capacity", "envelope_body", "open_seal", "session_id"]
