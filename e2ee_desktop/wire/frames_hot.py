"""The four frames that every message passes through: SEND, SENT, DELIVER, ACKNOWLEDGE. Fixed headers, little endian.

    SEND         request 4, send id 16, envelope id 16, admission 1, its proof 32, envelope
                 admission: 0 none (proof zero), 1 capability, 2 invite token, 3 work (counter 8, zero 24)
    SENT         (request 4, refusal 1 (0: durable), retry after ms 4) repeated
    DELIVER      (channel 4, sequence 8, envelope id 16, size 4, envelope) repeated
    ACKNOWLEDGE  (channel 4, sequence 8) repeated

Every SEND of one envelope size is equally long, whether the mailbox is public or not, paid for or not. Version and kind byte come before
all this and belong to `frames.py`. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from operator import itemgetter
from typing import assert_never

import msgspec

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.frames_payment import Payment
from e2ee_desktop.wire.limits import (
    ACKNOWLEDGEMENTS_MAX,
    CAPABILITY_BYTES,
    ENVELOPE_SIZES,
    RETRY_AFTER_MS_MAX,
    SEQUENCE_MAX,
    WORK_COUNTER_MAX,
)

_SEND = struct.Struct("<I16s16sB32s")
_SEND_FIELDS = "<2xI16s16sB32s{}s"  # version and kind first
_SENT = struct.Struct("<IBI")
_DELIVERED = struct.Struct("<IQ16sI")
_ACKNOWLEDGED = struct.Struct("<IQ")
_NONE, _CAPABILITY, _TOKEN, _WORK = range(4)
_SEQUENCE = itemgetter(1)
_NO_PROOF = bytes(CAPABILITY_BYTES)
_COUNTER_BYTES = 8
_HEAD = 2  # version and kind
_ENVELOPE_AT = _HEAD + _SEND.size


def send_forms(envelope_sizes: Iterable[int]) -> dict[int, struct.Struct]:
    """Length of a whole SEND -> its fields: one look-up says whether a length is right, and where everything is."""
    return {_ENVELOPE_AT + size: struct.Struct(_SEND_FIELDS.format(size)) for size in envelope_sizes}


SEND_FORMS = send_forms(ENVELOPE_SIZES)

DELIVERY_OVERHEAD_BYTES = _DELIVERED.size

pack_outcome = _SENT.pack
"""Request, refusal or 0, retry after ms: one outcome of a SENT. A relay packs them as they come."""

pack_delivery = _DELIVERED.pack
"""Channel, sequence, envelope id, size: what stands before each envelope of a DELIVER."""


class Send(Withheld, msgspec.Struct, frozen=True, gc=False):
    """Client: put this envelope into a mailbox. Answered by a `SendOutcome`.

    capability, payment: at most one of the two; a mailbox asks for capabilities or for its relay's price, never both.
    """

    request: int
    send_id: bytes
    envelope_id: bytes
    capability: bytes | None
    envelope: bytes
    payment: Payment = None

    def __repr__(self) -> str:
        return f"Send({self.request}, …)"


class SendOutcome(msgspec.Struct, frozen=True, gc=False):
    """refusal None: the envelope is durable. retry_after_ms: 0 when the relay names no time."""

    request: int
    refusal: Refusal | None = None
    retry_after_ms: int = 0


class Sent(msgspec.Struct, frozen=True):
    """Relay: what became of sends, 1 to 1,024 of them."""

    outcomes: tuple[SendOutcome, ...]


class Delivered(msgspec.Struct, frozen=True, gc=False):
    """One envelope that waits in the mailbox open on `channel`."""

    channel: int
    sequence: int
    envelope_id: bytes
    envelope: bytes


class Deliver(msgspec.Struct, frozen=True):
    """Relay: envelopes, at least one, in the order of each mailbox."""

    deliveries: tuple[Delivered, ...]


class Acknowledge(msgspec.Struct, frozen=True):
    """Client: erase these (channel, sequence), 1 to 1,024 of them. No answer."""

    received: tuple[tuple[int, int], ...]


def encode_send(frame: Send) -> bytes:
    """Body of a SEND."""
    return _SEND.pack(frame.request, frame.send_id, frame.envelope_id, *_admission(frame)) + frame.envelope


def encode_sent(frame: Sent) -> bytes:
    """Body of a SENT."""
    return b"".join(_SENT.pack(each.request, each.refusal or 0, each.retry_after_ms) for each in frame.outcomes)


def encode_deliver(frame: Deliver) -> bytes:
    """Body of a DELIVER."""
    parts: list[bytes] = []
    for each in frame.deliveries:
        parts.append(_DELIVERED.pack(each.channel, each.sequence, each.envelope_id, len(each.envelope)))
        parts.append(each.envelope)
    return b"".join(parts)


def encode_acknowledge(frame: Acknowledge) -> bytes:
    """Body of an ACKNOWLEDGE."""
    return b"".join(_ACKNOWLEDGED.pack(channel, sequence) for channel, sequence in frame.received)


SendFields = tuple[int, bytes, bytes, bytes | None, bytes, Payment]
"""Of a `Send`, in its order. A relay reads them as they are: a value for each frame would cost more than the reading."""


def unpack_sends(frames: Iterable[bytes]) -> list[SendFields]:
    """frames: whole ones. Raises as `decode_send`, for all of them when one is wrong."""
    unpacked: list[SendFields] = []
    for data in frames:
        form = SEND_FORMS.get(len(data))
        if form is None:
            raise PeerViolation("frame.envelope_size", size_bytes=len(data) - _ENVELOPE_AT)
        request, send_id, envelope_id, admission, proof, envelope = form.unpack(data)
        if admission == _CAPABILITY:
            unpacked.append((request, send_id, envelope_id, proof, envelope, None))
        else:
            unpacked.append((request, send_id, envelope_id, None, envelope, _payment(admission, proof)))
    return unpacked


def decode_send(data: bytes) -> Send:
    """data: the whole frame. Raises PeerViolation: frame.malformed, frame.envelope_size."""
    return Send(*unpack_sends((data,))[0])


def decode_sent(data: bytes) -> Sent:
    """data: the whole frame. Raises PeerViolation("frame.malformed")."""
    body = _repeated(data, _SENT)
    return Sent(tuple(_outcome(*fields) for fields in _SENT.iter_unpack(body)))


def decode_deliver(data: bytes) -> Deliver:
    """data: the whole frame. Raises PeerViolation: frame.malformed, frame.envelope_size."""
    deliveries: list[Delivered] = []
    place, end = _HEAD, len(data)
    while place < end:
        if end - place < _DELIVERED.size:
            raise PeerViolation("frame.malformed")
        channel, sequence, envelope_id, size = _DELIVERED.unpack_from(data, place)
        place += _DELIVERED.size
        if size not in ENVELOPE_SIZES:
            raise PeerViolation("frame.envelope_size", size_bytes=size)
        if end - place < size or not 0 < sequence <= SEQUENCE_MAX:
            raise PeerViolation("frame.malformed")
        deliveries.append(Delivered(channel, sequence, envelope_id, data[place : place + size]))
        place += size
    if not deliveries:
        raise PeerViolation("frame.malformed")
    return Deliver(tuple(deliveries))


def decode_acknowledge(data: bytes) -> Acknowledge:
    """data: the whole frame. Raises PeerViolation("frame.malformed")."""
    received = tuple(_ACKNOWLEDGED.iter_unpack(_repeated(data, _ACKNOWLEDGED)))
    sequences = tuple(map(_SEQUENCE, received))
    if min(sequences) <= 0 or max(sequences) > SEQUENCE_MAX:
        raise PeerViolation("frame.malformed")
    return Acknowledge(received)


def _admission(frame: Send) -> tuple[int, bytes]:
    if frame.capability is not None:
        return _CAPABILITY, frame.capability
    match frame.payment:
        case None:
            return _NONE, _NO_PROOF
        case bytes():
            return _TOKEN, frame.payment
        case int():
            return _WORK, frame.payment.to_bytes(len(_NO_PROOF), "little")
        case _:
            assert_never(frame.payment)


def _payment(admission: int, proof: bytes) -> Payment:
    if admission == _TOKEN:
        return proof
    counter = int.from_bytes(proof[:_COUNTER_BYTES], "little")
    if admission == _WORK and counter <= WORK_COUNTER_MAX and not any(proof[_COUNTER_BYTES:]):
        return counter
    if admission != _NONE or proof != _NO_PROOF:
        raise PeerViolation("frame.malformed")
    return None


def _repeated(data: bytes, form: struct.Struct) -> bytes:
    body = data[_HEAD:]
    count, rest = divmod(len(body), form.size)
    if rest or not 0 < count <= ACKNOWLEDGEMENTS_MAX:
        raise PeerViolation("frame.malformed")
    return body


def _outcome(request: int, refusal: int, retry_after_ms: int) -> SendOutcome:
    if retry_after_ms > RETRY_AFTER_MS_MAX or (retry_after_ms and not refusal):
        raise PeerViolation("frame.malformed")
    try:
        return SendOutcome(request, Refusal(refusal) if refusal else None, retry_after_ms)
    except ValueError as error:
        raise PeerViolation("frame.malformed") from error
