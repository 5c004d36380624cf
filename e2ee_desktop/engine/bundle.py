"""The prekey bundle: what somebody reads before they write to a stranger (docs/protocol.md section 2).

Base: account id, name, identity keys, device list, prekey offer. It is sealed under the directory key, so the relay sees
neither keys nor name. A bundle is *believed* only after `verify`, which checks every key against the digest in the link.
Knows no relay.
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.identity import (
    DEVICE_LIST_BYTES_MAX,
    PUBLIC_BYTES,
    DeviceCertificate,
    DeviceList,
    HybridPublic,
)
from e2ee_desktop.crypto.pqxdh import Party
from e2ee_desktop.crypto.prekeys import OneTimePrekey, PrekeyOffer, PrekeyPair, PrekeyPublic, batch
from e2ee_desktop.crypto.primitives import equal
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader, prefixed, text, u8
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.mailbox import MailboxSecrets, open_base, open_one_time, seal_base, seal_one_time

NAME_BYTES_MAX = 256
_OFFER_BYTES_MAX = 8_192
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Bundle:
    """A verified bundle: whom we would write to, and with which keys. one_time: None when the pool had run dry."""

    name: str
    party: Party
    identity: HybridPublic
    certificate: DeviceCertificate
    offer: PrekeyOffer
    one_time: PrekeyPublic | None


@dataclass(frozen=True, slots=True)
class SealedDirectory:
    """Ready for the relay. root: of the batch of one-time prekeys, to be named in later bases."""

    base: bytes
    one_time: tuple[bytes, ...]


def compose_base(
    own: OwnAccount,
    name: str,
    secrets: MailboxSecrets,
    signed: PrekeyPublic,
    roots: tuple[bytes, ...],
    now_ms: int,
    entropy: Entropy,
) -> bytes:
    """The sealed base of one mailbox's directory, signed by this device."""
    offer = PrekeyOffer.issue(own.device.signer, signed, secrets.address_public(), roots, now_ms, entropy)
    plain = b"".join(
        (
            u8(_FORMAT),
            own.account_id,
            text(name),
            own.identity.encode(),
            prefixed(own.devices.encode()),
            prefixed(offer.encode()),
        )
    )
    return seal_base(secrets.keys.directory_key, plain, entropy)


def compose_batch(
    pairs: tuple[PrekeyPair, ...], secrets: MailboxSecrets, entropy: Entropy
) -> tuple[bytes, tuple[bytes, ...]]:
    """(root, sealed items) of a batch of one-time prekeys."""
    root, prekeys = batch([pair.public() for pair in pairs])
    directory_key = secrets.keys.directory_key
    return root, tuple(seal_one_time(directory_key, prekey, entropy) for prekey in prekeys)


def open_bundle(
    directory_key: bytes, sealed_base: bytes, sealed_one_time: bytes | None, expected: IdentityDigest
) -> Bundle:
    """Read and verify a bundle.

    Raises PeerViolation: bundle.unreadable, bundle.malformed, identity.digest_mismatch (other keys than the link's),
    signature.invalid, device_list.*, prekey.*, suite.unknown, x25519.low_order, ml_kem.public_invalid.
    A one-time prekey that belongs to no signed batch is refused, never silently replaced by the last-resort key.
    """
    reader = OctetReader(open_base(directory_key, sealed_base), "bundle.malformed")
    if reader.u8() != _FORMAT:
        raise PeerViolation("bundle.malformed")
    account_id, name = AccountId(reader.fixed(ID_BYTES)), reader.text(NAME_BYTES_MAX)
    identity = HybridPublic.decode(reader.fixed(PUBLIC_BYTES))
    devices = DeviceList.decode(reader.prefixed(DEVICE_LIST_BYTES_MAX))
    offer = PrekeyOffer.decode(reader.prefixed(_OFFER_BYTES_MAX))
    reader.end()
    if not equal(identity.digest(), expected):
        raise PeerViolation("identity.digest_mismatch")
    if not equal(devices.account_id, account_id):
        raise PeerViolation("bundle.malformed")
    devices.verify(identity)
    certificate = devices.certificates[0]
    offer.verify(certificate.signing)
    party = Party(account_id, certificate.device_id, identity.digest(), certificate.agreement)
    one_time = _checked_one_time(directory_key, sealed_one_time, offer)
    return Bundle(name, party, identity, certificate, offer, one_time)


def _checked_one_time(directory_key: bytes, sealed: bytes | None, offer: PrekeyOffer) -> PrekeyPublic | None:
    if sealed is None:
        return None
    prekey: OneTimePrekey = open_one_time(directory_key, sealed)
    if not prekey.belongs_to(offer):
        raise PeerViolation("prekey.not_in_batch")
    return prekey.key
