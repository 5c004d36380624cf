"""Control frames between client and relay: msgpack, typed, every length bounded before it is believed.

Envelopes and acknowledgements travel in `frames_hot.py`; which kind number is which frame: `frames.py`.
Owner frames carry a signature over `frames_proof.owner_statement(…, frame.operation())`, which binds their arguments.
Request numbers are the client's; 0 in a `Failed` means the connection as a whole. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import hashlib
from enum import IntEnum
from typing import Annotated

import msgspec

from e2ee_desktop.wire.frames_payment import FREE, Payment, Price
from e2ee_desktop.wire.limits import (
    CAPABILITIES_MAX,
    CAPABILITY_BYTES,
    CERTIFICATE_HASH_BYTES,
    CLAIM_BYTES,
    DIRECTORY_BASE_BYTES,
    NONCE_BYTES,
    ONE_TIME_BYTES,
    ONE_TIME_ITEMS_MAX,
    OWNER_KEY_BYTES,
    RETRY_AFTER_MS_MAX,
    SIGNATURE_BYTES,
)

Number = Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)]
Count = Annotated[int, msgspec.Meta(ge=0, le=ONE_TIME_ITEMS_MAX)]
RetryAfterMs = Annotated[int, msgspec.Meta(ge=0, le=RETRY_AFTER_MS_MAX)]
Id = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
Nonce = Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
Key = Annotated[bytes, msgspec.Meta(min_length=OWNER_KEY_BYTES, max_length=OWNER_KEY_BYTES)]
Signature = Annotated[bytes, msgspec.Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]
Capability = Annotated[bytes, msgspec.Meta(min_length=CAPABILITY_BYTES, max_length=CAPABILITY_BYTES)]
Capabilities = Annotated[tuple[Capability, ...], msgspec.Meta(max_length=CAPABILITIES_MAX)]
Claim = Annotated[bytes, msgspec.Meta(min_length=CLAIM_BYTES, max_length=CLAIM_BYTES)]
Base = Annotated[bytes, msgspec.Meta(min_length=DIRECTORY_BASE_BYTES, max_length=DIRECTORY_BASE_BYTES)]
OneTime = Annotated[bytes, msgspec.Meta(min_length=ONE_TIME_BYTES, max_length=ONE_TIME_BYTES)]
OneTimes = Annotated[tuple[OneTime, ...], msgspec.Meta(max_length=ONE_TIME_ITEMS_MAX)]
CertificateHash = Annotated[bytes, msgspec.Meta(min_length=CERTIFICATE_HASH_BYTES, max_length=CERTIFICATE_HASH_BYTES)]

UNSIGNED = bytes(SIGNATURE_BYTES)
"""Stands in a frame until its owner has signed it."""


class Refusal(IntEnum):
    """Why the relay did not do it. The numbers are the wire's: never reused."""

    BUSY = 1
    REFUSED = 2
    PROTOCOL = 3
    MAILBOX_UNKNOWN = 4
    MAILBOX_EXISTS = 5
    CAPABILITY_REFUSED = 6
    QUOTA_EXCEEDED = 7
    DIRECTORY_MISSING = 8
    DIRECTORY_USED = 9
    STORAGE_FULL = 10
    TAKEN_OVER = 11
    PAYMENT_NEEDED = 12
    RELAY_FULL = 13


class _Frame(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Fields travel in order, without names."""


class Hello(_Frame, frozen=True):
    """Relay, first frame: its key (Ed25519), and that key's signature over `certificate_statement`.

    creating: what a new mailbox costs. writing: what an envelope to a public mailbox costs.
    """

    nonce: Nonce
    relay_key: Key
    signature: Signature
    creating: Price = FREE
    writing: Price = FREE


class Open(_Frame, frozen=True):
    """Client: deliver this mailbox's envelopes on this connection, named `channel` from now on. Answer: `Done`."""

    request: Number
    channel: Number
    receive_id: Id
    signature: Signature

    def operation(self) -> bytes:
        return _operation(b"open", ())


class Close(_Frame, frozen=True):
    """Client: no more deliveries on this channel. No answer; what is on its way may still arrive."""

    channel: Number


class Create(_Frame, frozen=True):
    """Client: make a mailbox, public without capabilities. Signed by the owner key that it names. Answer: `Done`.

    payment: not signed, because it is worth nothing on another connection or for another mailbox.
    """

    request: Number
    receive_id: Id
    send_id: Id
    owner_key: Key
    capabilities: Capabilities
    signature: Signature
    payment: Payment = None

    def operation(self) -> bytes:
        return _operation(b"create", (self.send_id, self.owner_key, self.capabilities))


class SetCapabilities(_Frame, frozen=True):
    """Client: replace the send capabilities. Answer: `Done`."""

    request: Number
    receive_id: Id
    capabilities: Capabilities
    signature: Signature

    def operation(self) -> bytes:
        return _operation(b"set-capabilities", self.capabilities)


class Publish(_Frame, frozen=True):
    """Client: publish the directory; base None leaves the former one. Answer: `Done` with the pool's size."""

    request: Number
    receive_id: Id
    base: Base | None
    one_time: OneTimes
    single_use: bool
    signature: Signature

    def operation(self) -> bytes:
        return _operation(b"publish", (self.base, self.one_time, self.single_use))


class Delete(_Frame, frozen=True):
    """Client: delete the mailbox and all in it. Answer: `Done`, also when it is not there."""

    request: Number
    receive_id: Id
    signature: Signature

    def operation(self) -> bytes:
        return _operation(b"delete", ())


class Fetch(_Frame, frozen=True):
    """Client: the directory beside this mailbox. The same claim gets the same item again. Answer: `Fetched`."""

    request: Number
    send_id: Id
    claim: Claim


class Done(_Frame, frozen=True):
    """Relay: it is done and durable. count: one-time items in the pool (answers to `Open` and `Publish`), else 0."""

    request: Number
    count: Count


class Fetched(_Frame, frozen=True):
    """Relay: the directory; one_time None when the pool had run dry."""

    request: Number
    base: Base
    one_time: OneTime | None


class Failed(_Frame, frozen=True):
    """Relay: it was not done. request 0: the connection as a whole, which ends now."""

    request: Number
    refusal: Refusal
    retry_after_ms: RetryAfterMs


class Drained(_Frame, frozen=True):
    """Relay: everything that waited when the channel was opened has been delivered."""

    channel: Number


class Closed(_Frame, frozen=True):
    """Relay: nothing more comes on this channel: taken over by another connection, or the mailbox is gone."""

    channel: Number
    refusal: Refusal


OwnerFrame = Open | Create | SetCapabilities | Publish | Delete


def _operation(name: bytes, arguments: tuple[object, ...]) -> bytes:
    return name + b"\x00" + hashlib.sha256(msgspec.msgpack.encode(arguments)).digest()
