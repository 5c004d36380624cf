"""Ports: what the application needs from the world outside. Adapters pass one contract suite each.

Transport   mailboxes at relays (relay over WebSocket, memory)
Blobs       large ciphertexts at relays (HTTP)
Keyring     the operating system's keyring
Clock, Random

The Store port is in `store_port.py`: it is as large as the others together.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol

from e2ee_desktop.domain.ids import BlobId, EnvelopeId, ReceiveId, SendId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.domain.withheld import Withheld


class Clock(Protocol):
    """Wall-clock time."""

    def now_ms(self) -> int:
        """Milliseconds since 1970-01-01 UTC; may jump with the system's clock."""
        ...


class Random(Protocol):
    """Randomness."""

    def __call__(self, size_bytes: int, /) -> bytes:
        """`size_bytes` bytes from the system's cryptographic source."""
        ...


class Keyring(Protocol):
    """One secret of text a profile, in the operating system's keyring. Every call may block: call it off the event loop.

    Raises StorageFailure or UserActionNeeded: keyring.unavailable (none runs, or one that is not allowed),
    keyring.locked (the person dismissed or cannot unlock it), keyring.refused (write failed or did not read back).
    """

    @property
    def title(self) -> str:
        """What the person calls it: "GNOME Keyring", "Keychain", "Credential Manager"."""
        ...

    def read(self, profile_id: str) -> str | None:
        """The secret, or None when there is no entry. None is never a reason to generate a new secret."""
        ...

    def write(self, profile_id: str, secret: str) -> None:
        """Write, read back and compare."""
        ...

    def remove(self, profile_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class OwnedMailbox:
    """A mailbox of ours, with what proves that it is.

    owner_key: 32 bytes, Ed25519, made for this mailbox alone. sign: the owner's signature over given bytes, 64 bytes.
    """

    relay: RelayAddress
    receive_id: ReceiveId
    send_id: SendId
    owner_key: bytes
    sign: Callable[[bytes], bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SendAddress(Withheld):
    """Where to write. capability: 32 bytes, or None for a public mailbox that needs none."""

    relay: RelayAddress
    send_id: SendId
    capability: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Directory:
    """What a mailbox's owner publishes beside it; opaque to the relay.

    base: at most DIRECTORY_BASE_BYTES (replaces the former one), or None to leave the published one as it is.
    one_time: items appended to the pool, each at most ONE_TIME_BYTES; each is handed out once.
    single_use: the first claimant alone may fetch (again and again); others get relay.directory_used.
    """

    base: bytes | None
    one_time: tuple[bytes, ...]
    single_use: bool


@dataclass(frozen=True, slots=True)
class FetchedDirectory:
    """one_time: None when the pool had run dry."""

    base: bytes
    one_time: bytes | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """An envelope that waits at a relay until it is acknowledged. sequence: the relay's order within the mailbox."""

    relay: RelayAddress
    receive_id: ReceiveId
    sequence: int
    envelope_id: EnvelopeId
    envelope: bytes


@dataclass(frozen=True, slots=True)
class MailboxOpened:
    """A subscription took effect (again). one_time_left: items left in the directory's pool."""

    receive_id: ReceiveId
    one_time_left: int


@dataclass(frozen=True, slots=True)
class MailboxDrained:
    """Everything that waited when the subscription took effect has been yielded as `Delivery`."""

    receive_id: ReceiveId


class RelayState(Enum):
    """How the connection to one relay stands."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class RelayStateChanged:
    """code: why it is offline, as in docs/errors.md; "" otherwise."""

    relay: RelayAddress
    state: RelayState
    code: str


@dataclass(frozen=True, slots=True)
class MailboxRefused:
    """The relay refuses a subscription for good (unknown mailbox, wrong signature). code as in docs/errors.md."""

    receive_id: ReceiveId
    code: str


TransportEvent = Delivery | MailboxOpened | MailboxDrained | MailboxRefused | RelayStateChanged


class Transport(Protocol):
    """Mailboxes at relays. Connects on demand, one connection a relay; reconnects with jittered back-off for as long as
    something is subscribed there.

    Requests raise RelayFailure with code: relay.unreachable, proxy.unreachable, proxy.refused, relay.wrong_key (another key
    than the pin), relay.certificate_expired,
    relay.timeout, relay.refused, relay.busy, relay.protocol (it answered nonsense), relay.mailbox_unknown,
    relay.mailbox_exists, relay.capability_refused, relay.quota_exceeded, relay.directory_missing,
    relay.directory_used, relay.full, relay.token_needed. A request is safe to repeat after any of them. relay.busy may name
    a time (fact retry_after_ms): the same is not asked of that relay earlier, whoever calls.
    Where the relay asks for work, a new mailbox and an envelope to a public one take some seconds of it; cancelling ends it.
    """

    async def create_mailbox(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        """Create it; with no capabilities it is public (anyone with the send id may write). Idempotent for equal arguments."""
        ...

    async def set_capabilities(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        """Replace the send capabilities (32 bytes each, at most 4; the relay stores hashes)."""
        ...

    async def publish(self, mailbox: OwnedMailbox, directory: Directory) -> int:
        """Publish; returns how many one-time items the pool now holds."""
        ...

    async def delete_mailbox(self, mailbox: OwnedMailbox) -> None:
        """Delete it with everything that waits in it. A mailbox that is not there is no error."""
        ...

    async def fetch_directory(self, address: SendAddress, claim: bytes) -> FetchedDirectory:
        """claim: 16 random bytes, stored by the caller before the call; the same claim may fetch again and gets the same item."""
        ...

    async def send(self, address: SendAddress, envelope_id: EnvelopeId, envelope: bytes) -> None:
        """Return when the relay has the envelope durably. Sending an id twice stores it once."""
        ...

    def subscribe(self, mailbox: OwnedMailbox) -> None:
        """Ask for the mailbox's envelopes, now and after every reconnection. Idempotent."""
        ...

    def unsubscribe(self, receive_id: ReceiveId) -> None: ...

    def acknowledge(self, deliveries: Sequence[Delivery]) -> None:
        """Let the relay erase them. Best effort: what gets lost is delivered again, never worse."""
        ...

    def events(self) -> AsyncIterator[TransportEvent]:
        """The one stream of events. Bounded: a slow reader stops the relay, not the memory."""
        ...

    async def close(self) -> None:
        """Flush acknowledgements, then close every connection."""
        ...


@dataclass(frozen=True, slots=True)
class OwnedBlob(Withheld):
    """A blob of ours: ciphertext that is too large for an envelope. Secrets: 32 random bytes each, stored before the upload."""

    relay: RelayAddress
    blob_id: BlobId
    upload_secret: bytes = field(repr=False)
    read_secret: bytes = field(repr=False)
    delete_secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class BlobAddress(Withheld):
    """What a reader is given of a blob. read_secret: 32 bytes."""

    relay: RelayAddress
    blob_id: BlobId
    read_secret: bytes = field(repr=False)


Progress = Callable[[int, int], None]
"""Bytes that are there, bytes in all; called on the event loop, often."""


class Pieces(Protocol):
    """What a download is checked by, piece for piece from front to back (`engine/attachment.PieceCheck`)."""

    def resumes_at(self, there_bytes: int) -> int: ...
    def piece_bytes(self, at: int) -> int: ...
    def check(self, at: int, piece: bytes | bytearray | memoryview, /) -> None:
        """Raises PeerViolation; then nothing of the piece is kept. The first piece is checked again before going on."""
        ...


class Blobs(Protocol):
    """Large ciphertexts at relays. Cancelling leaves what is there for the next call, as does every failure.

    Raises RelayFailure: relay.unreachable, relay.wrong_key, relay.timeout, relay.busy, relay.token_needed, relay.protocol,
    blob.unknown (expired, deleted, never there), blob.conflict (the relay holds something else of this name),
    blob.too_large, blob.no_room, blob.damaged. StorageFailure: blob.file_failed, blob.file_changed.
    """

    async def upload(self, blob: OwnedBlob, source: Path, progress: Progress) -> None:
        """Return when the whole file is durable there. Call again with equal arguments to go on; chunks that are there stay."""
        ...

    async def download(
        self, blob: BlobAddress, size_bytes: int, target: Path, progress: Progress, pieces: Pieces | None = None
    ) -> None:
        """Return when the file is whole at `target`; until then it grows beside it. size_bytes: without the padding.

        pieces: nothing is kept that they refuse; PeerViolation is theirs."""
        ...

    async def delete(self, blob: OwnedBlob) -> None:
        """One that is not there is no error."""
        ...
