"""How much memory a wish costs until it is done: what a client's bound is counted in."""

from __future__ import annotations

from e2ee_desktop.relay.mailbox_store import FetchDirectory, Operation, PublishDirectory
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES, ONE_TIME_BYTES


def size_of(operation: Operation) -> int:
    """Bytes that a client makes the relay keep until it is done and answered; envelopes are counted where they come."""
    match operation:
        case PublishDirectory():
            return len(operation.base or b"") + sum(map(len, operation.one_time))
        case FetchDirectory():
            return DIRECTORY_BASE_BYTES + ONE_TIME_BYTES
        case _:
            return 0
