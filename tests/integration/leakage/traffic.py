"""What the network and a curious relay see of the traffic: kinds and lengths of frames, and the bytes around them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.e2e.recording_relay import RecordedMessage
from tests.integration.leakage.budget import Budget
from tests.integration.leakage.hour import Captured

APPLICATION_DATA, OTHER_RECORDS = 23, (20, 21, 22)
RECORD_HEAD, RECORD_OVERHEAD = 5, 17
"""Of TLS 1.3: type, version and length; and within a record its inner type and the tag."""


def frame_findings(messages: tuple[RecordedMessage, ...], budget: Budget) -> Iterator[str]:
    """Behind TLS."""
    for each in messages:
        side = "a client's" if each.from_client else "the relay's"
        allowed = budget.frames.get((each.from_client, each.message[1]))
        if allowed is None:
            yield f"{side} frame of kind {each.message[1]} is not in the budget"
        elif not allowed.allow(len(each.message)):
            yield f"{side} {allowed.name} of {len(each.message)} bytes is not in the budget"


def network_findings(
    lines: tuple[Captured, ...], messages: tuple[RecordedMessage, ...], budget: Budget
) -> Iterator[str]:
    """In front of TLS: only its records, and no more bytes in them than frames and a bounded rest account for."""
    for from_client, rest in ((True, "rest_from_client"), (False, "rest_from_relay")):
        carried, faults = _carried([line.from_client if from_client else line.from_relay for line in lines])
        yield from faults
        frames = sum(_on_wire(each) for each in messages if each.from_client is from_client)
        if carried - frames > len(lines) * budget.network[rest]:
            yield f"{carried - frames} bytes {'from clients' if from_client else 'from the relay'} are in no frame"


def blob_findings(lines: tuple[Captured, ...], budget: Budget) -> Iterator[str]:
    """Of HTTP lines: whole chunks, and a bounded rest."""
    for line in lines:
        for stream in (line.from_client, line.from_relay):
            carried, faults = _carried([stream])
            yield from faults
            if carried % budget.network["chunk"] > budget.network["rest_beside_chunks"]:
                yield f"{carried} bytes about a blob are no whole chunks"


def _carried(streams: list[bytes]) -> tuple[int, list[str]]:
    """Bytes inside TLS, and what is no TLS."""
    carried, faults = 0, []
    for stream in streams:
        for kind, size in _records(stream):
            if kind == APPLICATION_DATA:
                carried += size - RECORD_OVERHEAD
            elif kind not in OTHER_RECORDS:
                faults.append(f"a record that is not TLS: {kind}")
    return carried, faults


def _records(stream: bytes) -> Iterator[tuple[int, int]]:
    """Type and length of each TLS record; the last one may be cut off."""
    place = 0
    while place + RECORD_HEAD <= len(stream):
        size = int.from_bytes(stream[place + 3 : place + 5])
        if stream[place + 1] != 3:
            yield -1, size
            return
        yield stream[place], size
        place += RECORD_HEAD + size


def _on_wire(each: RecordedMessage) -> int:
    """A WebSocket frame: its head, the client's mask, and the message (RFC 6455, section 5.2)."""
    size = len(each.message)
    head = 2 if size < 126 else 4 if size < 65_536 else 10
    return head + (4 if each.from_client else 0) + size
