"""An owner's frame with its owner's signature, bound to one line."""

from __future__ import annotations

from typing import Protocol, TypeVar

import msgspec

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.services.ports import OwnedMailbox
from e2ee_desktop.wire.frames_control import Create, Delete, Open, Publish, SetCapabilities
from e2ee_desktop.wire.frames_proof import owner_statement
from e2ee_desktop.wire.limits import SIGNATURE_BYTES

Signed = TypeVar("Signed", Open, Create, SetCapabilities, Publish, Delete)


class Bound(Protocol):
    """What a signature is bound to: a relay's line, 32 bytes each."""

    nonce: bytes
    certificate_hash: bytes


def sign(frame: Signed, mailbox: OwnedMailbox, line: Bound) -> Signed:
    """Raise LocalMisuse("transport.signature_size") when the owner's function does not give a signature."""
    statement = owner_statement(line.nonce, line.certificate_hash, ReceiveId(frame.receive_id), frame.operation())
    signature = mailbox.sign(statement)
    if len(signature) != SIGNATURE_BYTES:
        raise LocalMisuse("transport.signature_size", size_bytes=len(signature))
    return msgspec.structs.replace(frame, signature=signature)
