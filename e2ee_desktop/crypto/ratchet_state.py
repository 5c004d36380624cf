"""The ratchet's state: values, and their form in the encrypted database. Knows no step.

`decode` is total: damaged bytes give StorageFailure("session.damaged"), because only we write these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from e2ee_desktop.crypto.primitives import ML_KEM_PUBLIC_BYTES, ML_KEM_SEED_BYTES, X25519_BYTES, KemKey, x25519_public
from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.domain.octets import OctetReader, prefixed, u8, u32, u64
from e2ee_desktop.domain.withheld import Withheld

_FORMAT = 1
_KEY_BYTES = 32
_TURN_LIMIT_BYTES = 4_096
_CHAINS_LIMIT = 64
_KEYS_LIMIT = 4_096


@dataclass(frozen=True, slots=True)
class TurnKeys(Withheld):
    """Our key pair of one turn. curve: 32 bytes, X25519; kem_seed: 64 bytes, ML-KEM-768."""

    curve: bytes = field(repr=False)
    curve_public: bytes
    kem_seed: bytes = field(repr=False)
    kem_public: bytes
    kem: KemKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kem", KemKey(self.kem_seed))

    @classmethod
    def of(cls, curve: bytes, kem_seed: bytes, kem: KemKey) -> TurnKeys:
        """From private keys. kem: of kem_seed, perhaps expanded already."""
        keys = cls(curve, x25519_public(curve), kem_seed, kem.public())
        object.__setattr__(keys, "kem", kem)
        return keys


@dataclass(frozen=True, slots=True)
class SendingChain(Withheld):
    """turn: what every header of the chain carries: X25519 key ‖ ML-KEM key ‖ ciphertext. number: of the next message."""

    header_key: bytes = field(repr=False)
    chain_key: bytes = field(repr=False)
    number: int
    turn: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReceivingChain(Withheld):
    """number: of the next message expected."""

    header_key: bytes = field(repr=False)
    chain_key: bytes = field(repr=False)
    number: int


@dataclass(frozen=True, slots=True)
class SkippedChain(Withheld):
    """Message keys of one chain that were passed over, by number, in ascending order."""

    header_key: bytes = field(repr=False)
    keys: Mapping[int, bytes] = field(repr=False)
    stored_ms: int


@dataclass(frozen=True, slots=True)
class RatchetState(Withheld):
    """One session's ratchet. bound: 32 bytes of associated data. own: None once the peer has used our turn keys.

    sending: None when a turn is due before the next message. peer_curve, peer_kem: b"" before the peer's first message.
    """

    bound: bytes
    root: bytes = field(repr=False)
    own: TurnKeys | None
    peer_curve: bytes
    peer_kem: bytes
    sending: SendingChain | None
    receiving: ReceivingChain | None
    next_sending_header: bytes = field(repr=False)
    next_receiving_header: bytes = field(repr=False)
    previous_count: int
    skipped: tuple[SkippedChain, ...]

    @property
    def skipped_keys(self) -> int:
        """How many message keys are stored for messages that have not come."""
        return sum(len(chain.keys) for chain in self.skipped)

    def sent(self, sending: SendingChain) -> RatchetState:
        """This state after one message was sent. Written out: `replace` costs as much as the message's AEAD."""
        return RatchetState(
            self.bound,
            self.root,
            self.own,
            self.peer_curve,
            self.peer_kem,
            sending,
            self.receiving,
            self.next_sending_header,
            self.next_receiving_header,
            self.previous_count,
            self.skipped,
        )

    def received(self, receiving: ReceivingChain) -> RatchetState:
        """This state after one message of `receiving` was opened."""
        return RatchetState(
            self.bound,
            self.root,
            self.own,
            self.peer_curve,
            self.peer_kem,
            self.sending,
            receiving,
            self.next_sending_header,
            self.next_receiving_header,
            self.previous_count,
            self.skipped,
        )

    def encode(self) -> bytes:
        """About 5 KB without skipped keys. Secret."""
        own, sending, receiving = self.own, self.sending, self.receiving
        parts = [
            u8(_FORMAT),
            self.bound,
            self.root,
            self.next_sending_header,
            self.next_receiving_header,
            u32(self.previous_count),
            prefixed(self.peer_curve),
            prefixed(self.peer_kem),
            u8(own is not None),
        ]
        if own:
            parts += [own.curve, own.curve_public, own.kem_seed, own.kem_public]
        parts.append(u8(sending is not None))
        if sending:
            parts += [sending.header_key, sending.chain_key, u32(sending.number), prefixed(sending.turn)]
        parts.append(u8(receiving is not None))
        if receiving:
            parts += [receiving.header_key, receiving.chain_key, u32(receiving.number)]
        parts.append(u32(len(self.skipped)))
        for chain in self.skipped:
            parts += [chain.header_key, u64(chain.stored_ms), u32(len(chain.keys))]
            parts += [u32(number) + key for number, key in chain.keys.items()]
        return b"".join(parts)

    @classmethod
    def decode(cls, data: bytes) -> RatchetState:
        """Raises StorageFailure("session.damaged")."""
        try:
            return _decode(OctetReader(data, "session.damaged"))
        except PeerViolation as error:
            raise StorageFailure("session.damaged") from error


def _decode(reader: OctetReader) -> RatchetState:
    if reader.u8() != _FORMAT:
        raise PeerViolation("session.damaged")
    bound, root, next_sending, next_receiving = (reader.fixed(_KEY_BYTES) for _ in range(4))
    previous_count = reader.u32()
    peer_curve, peer_kem = reader.prefixed(X25519_BYTES), reader.prefixed(ML_KEM_PUBLIC_BYTES)
    state = RatchetState(
        bound=bound,
        root=root,
        own=_turn_keys(reader) if reader.flag() else None,
        peer_curve=peer_curve,
        peer_kem=peer_kem,
        sending=_sending(reader) if reader.flag() else None,
        receiving=_receiving(reader) if reader.flag() else None,
        next_sending_header=next_sending,
        next_receiving_header=next_receiving,
        previous_count=previous_count,
        skipped=tuple(_skipped(reader) for _ in range(_bounded(reader, _CHAINS_LIMIT))),
    )
    reader.end()
    return state


def _bounded(reader: OctetReader, limit: int) -> int:
    count = reader.u32()
    if count > limit:
        raise PeerViolation("session.damaged")
    return count


def _turn_keys(reader: OctetReader) -> TurnKeys:
    return TurnKeys(
        reader.fixed(X25519_BYTES),
        reader.fixed(X25519_BYTES),
        reader.fixed(ML_KEM_SEED_BYTES),
        reader.fixed(ML_KEM_PUBLIC_BYTES),
    )


def _sending(reader: OctetReader) -> SendingChain:
    return SendingChain(
        reader.fixed(_KEY_BYTES), reader.fixed(_KEY_BYTES), reader.u32(), reader.prefixed(_TURN_LIMIT_BYTES)
    )


def _receiving(reader: OctetReader) -> ReceivingChain:
    return ReceivingChain(reader.fixed(_KEY_BYTES), reader.fixed(_KEY_BYTES), reader.u32())


def _skipped(reader: OctetReader) -> SkippedChain:
    header_key, stored_ms = reader.fixed(_KEY_BYTES), reader.u64()
    keys: dict[int, bytes] = {}
    for _ in range(_bounded(reader, _KEYS_LIMIT)):
        number = reader.u32()
        keys[number] = reader.fixed(_KEY_BYTES)
    return SkippedChain(header_key, keys, stored_ms)
