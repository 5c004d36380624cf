"""Decoders: the first byte of an input names one of them, the rest is what it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from e2ee_desktop.crypto.passphrase import MEMORY_BYTES_MIN, OPS_MIN, Cost, decode_slot, seal_slot
from e2ee_desktop.domain.errors import E2EEError, PeerViolation, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.wire import frames, frames_control, frames_hot
from e2ee_desktop.wire.links import parse_link
from tests.property.test_decoders import DECODERS, LINK, Decoder, decoded

ADDRESS = "e2ee-relay://relay.example:7462#" + "A" * 43


def _slot() -> bytes:
    return seal_slot(b"s" * 64, "a passphrase of ours", Cost(OPS_MIN, MEMORY_BYTES_MIN), b"s" * 16, b"n" * 24)


def _client() -> bytes:
    return frames.encode(frames_hot.Send(1, b"s" * 16, b"e" * 16, b"c" * 32, bytes(4_096)))


def _opens() -> bytes:
    return frames.encode(frames_control.Close(3))


def _relay() -> bytes:
    return frames.encode(frames_hot.Deliver((frames_hot.Delivered(1, 2, b"e" * 16, bytes(40)),)))


def _text(read: Callable[[str], Any]) -> Callable[[bytes], Any]:
    return lambda data: read(data.decode("utf-8", "surrogateescape"))


EXTRA = {
    "client frame": Decoder(frames.decode_client, PeerViolation, _client, frames.encode),
    "control frame": Decoder(frames.decode_client, PeerViolation, _opens, frames.encode),
    "relay frame": Decoder(frames.decode_relay, PeerViolation, _relay, frames.encode),
    "link": Decoder(_text(parse_link), UserActionNeeded, LINK.encode),
    "relay address": Decoder(_text(RelayAddress.parse), E2EEError, ADDRESS.encode),
    "passphrase slot": Decoder(decode_slot, StorageFailure, _slot),
}
ALL = tuple((DECODERS | EXTRA).values())


def run(data: bytes) -> None:
    """Any bytes give a value or the decoder's one error; a value is written as it was read."""
    decoded(ALL[data[0] % len(ALL)], data[1:]) if data else None


def seeds() -> Iterator[bytes]:
    """One true encoding each."""
    for number, decoder in enumerate(ALL):
        yield bytes((number,)) + decoder.sample()
