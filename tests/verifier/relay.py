"""Frames between client and relay, and what is signed there. docs/protocol.md section 7.

A control frame is read into the plain list of its fields: their meaning is the document's, their sizes are checked here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tests.verifier.msgpack import Value, pack, unpack
from tests.verifier.primitives import Octets, Refused, label

FRAME_BYTES, RECORDS = 262_144, 1_024
ENVELOPES = (4_096, 16_384, 65_536)
CLIENT_HOT, RELAY_HOT = (1, 2), (129, 130)

NAMES = {
    3: "open",
    4: "close",
    5: "create",
    6: "set-capabilities",
    7: "publish",
    8: "delete",
    9: "fetch",
    131: "hello",
    132: "done",
    133: "fetched",
    134: "failed",
    135: "drained",
    136: "closed",
}
FIELDS: dict[int, str] = {
    3: "u32 u32 16 64",
    4: "u32",
    5: "u32 16 16 32 capabilities 64 payment",
    6: "u32 16 capabilities 64",
    7: "u32 16 base? items flag 64",
    8: "u32 16 64",
    9: "u32 16 16",
    131: "32 32 64 price price",
    132: "u32 pool",
    133: "u32 base item?",
    134: "u32 refusal wait",
    135: "u32",
    136: "u32 refusal",
}
BASE, ITEM = 32_768, 2_048
REFUSALS = 13
MOST = {"u32": 2**32 - 1, "pool": 100, "refusal": REFUSALS, "wait": 3_600_000, "payment": 2**63 - 1, "bits": 24}


@dataclass(frozen=True, slots=True)
class Control:
    kind: int
    fields: list[Value]

    @property
    def name(self) -> str:
        return NAMES[self.kind]


@dataclass(frozen=True, slots=True)
class Hot:
    """records: tuples in the order of the document's fields."""

    kind: int
    records: list[tuple[int | bytes, ...]]


def read_frame(octets: bytes) -> Control | Hot:
    if not 2 <= len(octets) <= FRAME_BYTES or octets[0] != 1:
        raise Refused("frame")
    kind, body = octets[1], octets[2:]
    if kind in (*CLIENT_HOT, *RELAY_HOT):
        return Hot(kind, _hot(kind, body))
    if kind not in FIELDS:
        raise Refused("kind")
    fields = unpack(body)
    forms = FIELDS[kind].split()
    if not isinstance(fields, list) or len(fields) != len(forms):
        raise Refused("fields")
    if not all(_fits(form, field) for form, field in zip(forms, fields, strict=True)):
        raise Refused("field")
    return Control(kind, fields)


def _fits(form: str, value: Value) -> bool:
    match value:
        case bool():
            return form in ("flag", "token")
        case int():
            least = 1 if form == "refusal" else 0
            return least <= value <= MOST.get(form, -1)
        case bytes():
            sizes = {"base": BASE, "base?": BASE, "item?": ITEM, "payment": 32}
            return len(value) == (sizes[form] if form in sizes else int(form))
        case list() if form == "price":
            return len(value) == 2 and _fits("token", value[0]) and _fits("bits", value[1])
        case list():
            size, most = {"capabilities": (32, 4), "items": (ITEM, 100)}[form]
            return len(value) <= most and all(isinstance(one, bytes) and len(one) == size for one in value)
        case None:
            return form.endswith("?") or form == "payment"
        case _:
            return False


def _hot(kind: int, body: bytes) -> list[tuple[int | bytes, ...]]:
    if kind == 1:
        return [_send(Octets(body, "<"))]
    reading = Octets(body, "<")
    records: list[tuple[int | bytes, ...]] = []
    left = len(body)
    while left > 0:
        records.append(_record(kind, reading))
        left = len(body) - len(reading.so_far)
    if not 1 <= len(records) <= RECORDS:
        raise Refused("records")
    return records


def _send(reading: Octets) -> tuple[int | bytes, ...]:
    head = reading.number(4), reading.take(16), reading.take(16)
    admission, proof, envelope = reading.only(1, 0, 1, 2, 3), reading.take(32), reading.rest()
    zeros = {0: proof, 3: proof[8:]}.get(admission, b"")
    if len(envelope) not in ENVELOPES or any(zeros) or (admission == 3 and proof[7] > 127):
        raise Refused("send")
    return (*head, admission, proof, envelope)


def _record(kind: int, reading: Octets) -> tuple[int | bytes, ...]:
    if kind == 129:
        sent = reading.number(4), reading.number(1), reading.number(4)
        if sent[1] > REFUSALS or (sent[2] and not sent[1]) or sent[2] > 3_600_000:
            raise Refused("sent")
        return sent
    channel, sequence = reading.number(4), reading.number(8)
    if not 0 < sequence < 2**63:
        raise Refused("sequence")
    if kind == 2:
        return channel, sequence
    envelope_id, size = reading.take(16), reading.number(4)
    if size not in ENVELOPES:
        raise Refused("size")
    return channel, sequence, envelope_id, reading.take(size)


def pays(challenge: bytes, counter: int, work_bits: int) -> bool:
    """Whether a proof of work is one."""
    octets = challenge + counter.to_bytes(8, "little")
    digest = hashlib.blake2b(octets, digest_size=8, person=b"e2ee/v1/work").digest()
    return int.from_bytes(digest, "big") >> (64 - work_bits) == 0


def challenge(nonce: bytes, about: bytes) -> bytes:
    """about: receive id (creating), or send id and envelope id (writing)."""
    return nonce + (b"\1" if len(about) == 16 else b"\2") + about


def certificate_statement(certificate_der: bytes) -> bytes:
    """What the relay's key signs."""
    return label("relay-certificate") + hashlib.sha256(certificate_der).digest()


def operation(frame: Control) -> bytes:
    """Name and arguments of an owner's frame: its fields without request, receive id, channel, signature and payment."""
    fields = frame.fields
    arguments: dict[str, list[Value]] = {"open": [], "delete": []}
    match frame.name:
        case "create" | "publish":
            arguments[frame.name] = fields[2:5]
        case "set-capabilities":
            capabilities = fields[2]
            assert isinstance(capabilities, list)
            arguments[frame.name] = capabilities
        case _:
            assert frame.name in arguments, "no owner's frame"
    return frame.name.encode() + b"\0" + hashlib.sha256(pack(arguments[frame.name])).digest()


def owner_statement(frame: Control, nonce: bytes, certificate_der: bytes) -> bytes:
    """What a mailbox's owner signs."""
    receive_id = frame.fields[2 if frame.name == "open" else 1]
    assert isinstance(receive_id, bytes)
    return label("relay-owner") + nonce + hashlib.sha256(certificate_der).digest() + receive_id + operation(frame)
