"""Frames between client and relay: one binary WebSocket message each.

    version 1 byte | kind 1 byte | body

Decoders are total: any bytes give a frame of that direction, or one PeerViolation with code frame.empty,
frame.version, frame.kind, frame.too_long, frame.envelope_size or frame.malformed. There is one encoding of each
frame and no other is accepted. This file knows which kind is which; bodies are in `frames_hot.py` and
`frames_control.py`. (PROTOCOL.md section 5)
"""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from typing import TypeVar

import msgspec

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire.frames_control import (
    Close,
    Closed,
    Create,
    Delete,
    Done,
    Drained,
    Failed,
    Fetch,
    Fetched,
    Hello,
    Open,
    Publish,
    SetCapabilities,
)
from e2ee_desktop.wire.frames_hot import (
    Acknowledge,
    Deliver,
    Send,
    Sent,
    decode_acknowledge,
    decode_deliver,
    decode_send,
    decode_sent,
    encode_acknowledge,
    encode_deliver,
    encode_send,
    encode_sent,
)
from e2ee_desktop.wire.limits import FRAME_BYTES_MAX

VERSION = 1

Control = TypeVar("Control")

ControlFromClient = Open | Close | Create | SetCapabilities | Publish | Delete | Fetch
ControlFromRelay = Hello | Done | Fetched | Failed | Drained | Closed
ClientFrame = Send | Acknowledge | ControlFromClient
RelayFrame = Sent | Deliver | ControlFromRelay

_SEND, _ACKNOWLEDGE, _CREATE = 1, 2, 5
_CLIENT_KINDS: dict[int, type[ControlFromClient]] = {
    3: Open,
    4: Close,
    _CREATE: Create,
    6: SetCapabilities,
    7: Publish,
    8: Delete,
    9: Fetch,
}
_SENT, _DELIVER = 129, 130
_SEND_HEAD = bytes((VERSION, _SEND))
is_send: Callable[[bytes], bool] = methodcaller("startswith", _SEND_HEAD)
"""Whether it is for `frames_hot.unpack_sends`, as nearly every frame of a client is."""
is_acknowledge: Callable[[bytes], bool] = methodcaller("startswith", bytes((VERSION, _ACKNOWLEDGE)))
"""Whether it acknowledges, as nearly all the others do."""
is_create: Callable[[bytes], bool] = methodcaller("startswith", bytes((VERSION, _CREATE)))
"""Whether it would make a mailbox: the one frame whose signature is checked before the store sees it."""
SENT_HEAD, DELIVER_HEAD = bytes((VERSION, _SENT)), bytes((VERSION, _DELIVER))
"""What stands before the parts that `frames_hot.pack_outcome` and `frames_hot.pack_delivery` make."""

_RELAY_KINDS: dict[int, type[ControlFromRelay]] = {
    131: Hello,
    132: Done,
    133: Fetched,
    134: Failed,
    135: Drained,
    136: Closed,
}
_KIND_OF = {frame: kind for kinds in (_CLIENT_KINDS, _RELAY_KINDS) for kind, frame in kinds.items()}

_pack = msgspec.msgpack.Encoder().encode
_client_bodies: dict[int, Callable[[bytes], ControlFromClient]] = {
    kind: msgspec.msgpack.Decoder(frame).decode for kind, frame in _CLIENT_KINDS.items()
}
_relay_bodies: dict[int, Callable[[bytes], ControlFromRelay]] = {
    kind: msgspec.msgpack.Decoder(frame).decode for kind, frame in _RELAY_KINDS.items()
}


def encode(frame: ClientFrame | RelayFrame) -> bytes:
    """One frame as the bytes of one WebSocket message. Does not check sizes: what is built of checked parts has them."""
    match frame:
        case Send():
            return bytes((VERSION, _SEND)) + encode_send(frame)
        case Acknowledge():
            return bytes((VERSION, _ACKNOWLEDGE)) + encode_acknowledge(frame)
        case Sent():
            return bytes((VERSION, _SENT)) + encode_sent(frame)
        case Deliver():
            return bytes((VERSION, _DELIVER)) + encode_deliver(frame)
        case _:
            return bytes((VERSION, _KIND_OF[type(frame)])) + _pack(frame)


def decode_client(data: bytes) -> ClientFrame:
    """A frame that a client sent; PeerViolation for anything else."""
    if data.startswith(_SEND_HEAD):  # its body has one of a few lengths
        return decode_send(data)
    kind = _kind(data)
    if kind == _ACKNOWLEDGE:
        return decode_acknowledge(data)
    return _control(data, _client_bodies.get(kind))


def decode_relay(data: bytes) -> RelayFrame:
    """A frame that a relay sent; PeerViolation for anything else."""
    kind = _kind(data)
    if kind == _SENT:
        return decode_sent(data)
    if kind == _DELIVER:
        return decode_deliver(data)
    return _control(data, _relay_bodies.get(kind))


def _kind(data: bytes) -> int:
    if len(data) < 2:
        raise PeerViolation("frame.empty")
    if len(data) > FRAME_BYTES_MAX:
        raise PeerViolation("frame.too_long", size_bytes=len(data))
    if data[0] != VERSION:
        raise PeerViolation("frame.version", version=data[0])
    return data[1]


def _control(data: bytes, decode: Callable[[bytes], Control] | None) -> Control:
    if decode is None:
        raise PeerViolation("frame.kind", kind=data[1])
    body = data[2:]
    try:
        frame = decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PeerViolation("frame.malformed") from error
    if _pack(frame) != body:
        raise PeerViolation("frame.malformed")
    return frame
