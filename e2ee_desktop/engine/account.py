"""This profile's account as the engine sees it: identity, device, device list (docs/protocol.md section 1).

Owns making, encoding and rotating them. The identity seed comes in for a moment when something must be signed and is not
kept; it lives in the keyring. Knows no storage and no custody.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.fingerprint import code_matches, digits_match, safety_number
from e2ee_desktop.crypto.identity import (
    DeviceCertificate,
    DeviceKeys,
    DeviceList,
    HybridPublic,
    HybridSigner,
    IdentityRotation,
)
from e2ee_desktop.crypto.pqxdh import Party
from e2ee_desktop.crypto.primitives import derive, digest
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, ConversationId, DeviceId, IdentityDigest
from e2ee_desktop.domain.people import SafetyNumber
from e2ee_desktop.domain.withheld import Withheld

FIRST_SERIAL = 1


def account_id_of(seed: bytes) -> AccountId:
    """The id of the account that begins with this identity seed: so its recovery phrase alone brings it back."""
    return AccountId(derive(seed, labels.ACCOUNT_ID, size_bytes=ID_BYTES))


@dataclass(frozen=True, slots=True)
class OwnAccount(Withheld):
    """account_id: 16 bytes. identity: the public keys. device: this computer's keys. devices: the signed list."""

    account_id: AccountId
    identity: HybridPublic
    device: DeviceKeys = field(repr=False)
    devices: DeviceList

    @property
    def certificate(self) -> DeviceCertificate:
        """This device's own certificate."""
        return next(one for one in self.devices.certificates if one.device_id == self.device.device_id)

    def party(self) -> Party:
        """This side of a handshake."""
        certificate = self.certificate
        return Party(self.account_id, certificate.device_id, self.identity.digest(), certificate.agreement)

    @classmethod
    def create(
        cls, seed: bytes, device_name: str, now_ms: int, entropy: Entropy, account_id: AccountId | None = None
    ) -> OwnAccount:
        """A new account of one device. seed: 32 bytes, kept by the caller's custody. account_id: None for a random one."""
        signer = HybridSigner.of_account(seed)
        account_id = account_id or AccountId(entropy.random(ID_BYTES))
        device = DeviceKeys.of(DeviceId(entropy.random(ID_BYTES)), entropy.random(32), entropy.random(32))
        certificate = DeviceCertificate.issue(signer, account_id, device, device_name, now_ms, entropy)
        devices = DeviceList.issue(signer, account_id, FIRST_SERIAL, (certificate,), entropy)
        return cls(account_id, signer.public, device, devices)

    @classmethod
    def restore(cls, account_id: AccountId, identity_public: bytes, device: bytes, devices: bytes) -> OwnAccount:
        """From what the database holds. Raises PeerViolation or LocalMisuse for damaged bytes."""
        return cls(
            account_id, HybridPublic.decode(identity_public), DeviceKeys.decode(device), DeviceList.decode(devices)
        )

    def matches_seed(self, seed: bytes) -> bool:
        """Whether the identity in use comes from `seed`."""
        return HybridSigner.of_account(seed).public == self.identity

    def rotate(self, old_seed: bytes, new_seed: bytes, entropy: Entropy) -> tuple[OwnAccount, IdentityRotation]:
        """The account under a new identity, and the announcement that the old one signed. The device keys stay."""
        old, new = HybridSigner.of_account(old_seed), HybridSigner.of_account(new_seed)
        before = self.certificate
        certificate = DeviceCertificate.issue(
            new, self.account_id, self.device, before.name, before.created_ms, entropy
        )
        devices = DeviceList.issue(new, self.account_id, self.devices.serial + 1, (certificate,), entropy)
        rotation = IdentityRotation.issue(old, self.account_id, new.public, devices, entropy)
        return OwnAccount(self.account_id, new.public, self.device, devices), rotation


def read_rotation(data: bytes, account_id: AccountId, old_identity: bytes) -> tuple[bytes, bytes, IdentityDigest]:
    """(new identity keys, new device certificate, new digest) of an announcement that `old_identity` really signed.

    Raises PeerViolation: rotation.malformed, rotation.other_identity, signature.invalid.
    """
    rotation = IdentityRotation.decode(data)
    rotation.verify(account_id, HybridPublic.decode(old_identity))
    certificate = rotation.device_list.certificates[0]
    return rotation.new_public.encode(), certificate.encode(), rotation.new_public.digest()


def conversation_id(one: AccountId, other: AccountId) -> ConversationId:
    """16 bytes, the same on both sides: a hash of both account ids in ascending order."""
    return ConversationId(digest(labels.CONVERSATION, b"".join(sorted((one, other))), ID_BYTES))


def message_hash(frame: bytes) -> bytes:
    """32 bytes over an encoded content frame: what the author's next message names as the one before."""
    return digest(labels.MESSAGE_HASH, frame)


def safety_number_of(own: OwnAccount, peer_id: AccountId, peer_digest: IdentityDigest) -> SafetyNumber:
    """The number both people see."""
    return safety_number(own.account_id, own.identity.digest(), peer_id, peer_digest)


__all__ = [
    "OwnAccount",
    "code_matches",
    "conversation_id",
    "digits_match",
    "message_hash",
    "read_rotation",
    "safety_number_of",
]
