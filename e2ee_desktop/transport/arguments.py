"""Checks of what the application hands to a transport, the same for every adapter.

A wrong size here is a defect of ours (LocalMisuse), found before a byte leaves.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId, ReceiveId
from e2ee_desktop.services.ports import Directory, OwnedMailbox, SendAddress
from e2ee_desktop.wire.frames_control import (
    UNSIGNED,
    Create,
    Delete,
    Open,
    OwnerFrame,
    Publish,
    SetCapabilities,
)
from e2ee_desktop.wire.limits import (
    CAPABILITIES_MAX,
    CAPABILITY_BYTES,
    CLAIM_BYTES,
    DIRECTORY_BASE_BYTES,
    ENVELOPE_SIZES,
    ONE_TIME_BYTES,
    ONE_TIME_ITEMS_MAX,
    OWNER_KEY_BYTES,
)


def check_send(address: SendAddress, envelope_id: EnvelopeId, envelope: bytes) -> None:
    """Raise LocalMisuse: transport.id_size, transport.envelope_size, transport.capability_size."""
    _check_size("transport.id_size", address.send_id, ID_BYTES)
    _check_size("transport.id_size", envelope_id, ID_BYTES)
    if len(envelope) not in ENVELOPE_SIZES:
        raise LocalMisuse("transport.envelope_size", size_bytes=len(envelope))
    if address.capability is not None:
        _check_size("transport.capability_size", address.capability, CAPABILITY_BYTES)


def check_claim(address: SendAddress, claim: bytes) -> None:
    """Raise LocalMisuse: transport.id_size, transport.claim_size."""
    _check_size("transport.id_size", address.send_id, ID_BYTES)
    _check_size("transport.claim_size", claim, CLAIM_BYTES)


def create_frame(request: int, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> Create:
    """Unsigned. Raises LocalMisuse: transport.id_size, transport.key_size, transport.capability_size."""
    _check_mailbox(mailbox)
    _check_capabilities(capabilities)
    return Create(request, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, tuple(capabilities), UNSIGNED)


def capabilities_frame(request: int, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> SetCapabilities:
    """Unsigned. Raises LocalMisuse: transport.id_size, transport.key_size, transport.capability_size."""
    _check_mailbox(mailbox)
    _check_capabilities(capabilities)
    return SetCapabilities(request, mailbox.receive_id, tuple(capabilities), UNSIGNED)


def publish_frame(request: int, mailbox: OwnedMailbox, directory: Directory) -> Publish:
    """Unsigned. Raises LocalMisuse: transport.directory_size besides those of `create_frame`."""
    _check_mailbox(mailbox)
    if directory.base is not None:
        _check_size("transport.directory_size", directory.base, DIRECTORY_BASE_BYTES)
    if len(directory.one_time) > ONE_TIME_ITEMS_MAX:
        raise LocalMisuse("transport.directory_size", items=len(directory.one_time))
    for item in directory.one_time:
        _check_size("transport.directory_size", item, ONE_TIME_BYTES)
    return Publish(request, mailbox.receive_id, directory.base, directory.one_time, directory.single_use, UNSIGNED)


def delete_frame(request: int, mailbox: OwnedMailbox) -> Delete:
    """Unsigned."""
    _check_mailbox(mailbox)
    return Delete(request, mailbox.receive_id, UNSIGNED)


def open_frame(request: int, channel: int, mailbox: OwnedMailbox) -> Open:
    """Unsigned."""
    _check_mailbox(mailbox)
    return Open(request, channel, mailbox.receive_id, UNSIGNED)


def receive_id_of(frame: OwnerFrame) -> ReceiveId:
    """The mailbox that an owner frame is about."""
    return ReceiveId(frame.receive_id)


def _check_mailbox(mailbox: OwnedMailbox) -> None:
    _check_size("transport.id_size", mailbox.receive_id, ID_BYTES)
    _check_size("transport.id_size", mailbox.send_id, ID_BYTES)
    _check_size("transport.key_size", mailbox.owner_key, OWNER_KEY_BYTES)


def _check_capabilities(capabilities: Sequence[bytes]) -> None:
    if len(capabilities) > CAPABILITIES_MAX:
        raise LocalMisuse("transport.capability_size", items=len(capabilities))
    for capability in capabilities:
        _check_size("transport.capability_size", capability, CAPABILITY_BYTES)


def _check_size(code: str, value: bytes, size_bytes: int) -> None:
    if len(value) != size_bytes:
        raise LocalMisuse(code, size_bytes=len(value))
