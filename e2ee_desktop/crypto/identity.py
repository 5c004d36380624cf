"""Hybrid identities: account, device, device certificate, device list, rotation (docs/protocol.md section 1).

A hybrid signature is Ed25519 ‖ ML-DSA-65 over the same labelled message; both must verify. Owns the byte layouts of all
that identities sign. Knows no session and no relay.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.labels import SUITE, VERSION, Label
from e2ee_desktop.crypto.primitives import (
    ED25519_PUBLIC_BYTES,
    ED25519_SIGNATURE_BYTES,
    ML_DSA_PUBLIC_BYTES,
    ML_DSA_SIGNATURE_BYTES,
    X25519_BYTES,
    derive,
    digest,
    ed25519_public,
    ed25519_sign,
    ed25519_verify,
    equal,
    ml_dsa_public,
    ml_dsa_verify,
    x25519_public,
)
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, DeviceId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader, prefixed, text, u8, u64
from e2ee_desktop.domain.withheld import Withheld

SEED_BYTES = 32
PUBLIC_BYTES = ED25519_PUBLIC_BYTES + ML_DSA_PUBLIC_BYTES
SIGNATURE_BYTES = ED25519_SIGNATURE_BYTES + ML_DSA_SIGNATURE_BYTES
DEVICE_NAME_BYTES_MAX = 128
CERTIFICATE_BYTES_MAX = 6_000
DEVICES_MAX = 16
"""A person has a few computers; a longer list is an attempt to make us verify signatures all day."""
DEVICE_LIST_BYTES_MAX = DEVICES_MAX * (CERTIFICATE_BYTES_MAX + 4) + 4_096


@dataclass(frozen=True, slots=True)
class HybridPublic:
    """ed25519: 32 bytes, RFC 8032. ml_dsa: 1,952 bytes, FIPS 204."""

    ed25519: bytes
    ml_dsa: bytes

    def encode(self) -> bytes:
        """1,984 bytes."""
        return self.ed25519 + self.ml_dsa

    @classmethod
    def decode(cls, data: bytes) -> HybridPublic:
        """Raises PeerViolation("identity.malformed") for any other length than 1,984."""
        if len(data) != PUBLIC_BYTES:
            raise PeerViolation("identity.malformed")
        return cls(data[:ED25519_PUBLIC_BYTES], data[ED25519_PUBLIC_BYTES:])

    def digest(self) -> IdentityDigest:
        """32 bytes: BLAKE2b-256 over suite ‖ Ed25519 key ‖ ML-DSA key. It is the fingerprint."""
        return IdentityDigest(digest(labels.IDENTITY_DIGEST, u8(SUITE) + self.encode()))

    def verify(self, purpose: Label, message: bytes, signature: bytes) -> None:
        """Raise PeerViolation("signature.invalid") unless both halves verify."""
        labelled = prefixed(purpose.text) + message
        classical, quantum = signature[:ED25519_SIGNATURE_BYTES], signature[ED25519_SIGNATURE_BYTES:]
        if not ed25519_verify(self.ed25519, labelled, classical):
            raise PeerViolation("signature.invalid")
        if not ml_dsa_verify(self.ml_dsa, labelled, quantum, purpose.text):
            raise PeerViolation("signature.invalid")


@dataclass(frozen=True, slots=True)
class HybridSigner(Withheld):
    """The private half: two 32-byte seeds derived from one."""

    public: HybridPublic
    ed25519_seed: bytes = field(repr=False)
    ml_dsa_seed: bytes = field(repr=False)

    @classmethod
    def of_account(cls, seed: bytes) -> HybridSigner:
        """The account identity. seed: 32 bytes."""
        return cls._derive(seed, labels.IDENTITY_ED25519, labels.IDENTITY_ML_DSA)

    @classmethod
    def of_device(cls, seed: bytes) -> HybridSigner:
        """The device's signing key. seed: 32 bytes."""
        return cls._derive(seed, labels.DEVICE_ED25519, labels.DEVICE_ML_DSA)

    @classmethod
    def _derive(cls, seed: bytes, classical: Label, quantum: Label) -> HybridSigner:
        if len(seed) != SEED_BYTES:
            raise LocalMisuse("identity.seed_length")
        ed25519_seed, ml_dsa_seed = derive(seed, classical), derive(seed, quantum)
        return cls(HybridPublic(ed25519_public(ed25519_seed), ml_dsa_public(ml_dsa_seed)), ed25519_seed, ml_dsa_seed)

    def sign(self, purpose: Label, message: bytes, entropy: Entropy) -> bytes:
        """3,373 bytes."""
        labelled = prefixed(purpose.text) + message
        quantum = entropy.sign_ml_dsa(self.ml_dsa_seed, labelled, purpose.text)
        return ed25519_sign(self.ed25519_seed, labelled) + quantum


@dataclass(frozen=True, slots=True)
class DeviceKeys(Withheld):
    """A device's private keys. agreement: 32 bytes, X25519."""

    device_id: DeviceId
    seed: bytes = field(repr=False)
    agreement: bytes = field(repr=False)
    signer: HybridSigner

    @classmethod
    def of(cls, device_id: DeviceId, seed: bytes, agreement: bytes) -> DeviceKeys:
        """seed, agreement: 32 bytes each."""
        return cls(device_id, seed, agreement, HybridSigner.of_device(seed))

    def encode(self) -> bytes:
        """80 secret bytes, for the encrypted database."""
        return self.device_id + self.seed + self.agreement

    @classmethod
    def decode(cls, data: bytes) -> DeviceKeys:
        """Raises LocalMisuse("device.malformed"): only we write these."""
        if len(data) != ID_BYTES + SEED_BYTES + X25519_BYTES:
            raise LocalMisuse("device.malformed")
        return cls.of(DeviceId(data[:16]), data[16:48], data[48:])


@dataclass(frozen=True, slots=True)
class DeviceCertificate:
    """An account's word that a device is its own. agreement: 32 bytes, X25519; signature: by the account identity."""

    account_id: AccountId
    device_id: DeviceId
    name: str
    created_ms: int
    signing: HybridPublic
    agreement: bytes
    signature: bytes

    def encode(self) -> bytes:
        """At most CERTIFICATE_BYTES_MAX bytes."""
        return self._signed() + self.signature

    def _signed(self) -> bytes:
        return b"".join(
            (
                u8(VERSION),
                self.account_id,
                self.device_id,
                text(self.name),
                u64(self.created_ms),
                self.signing.encode(),
                self.agreement,
            )
        )

    def verify(self, account: HybridPublic) -> None:
        """Raise PeerViolation("signature.invalid") unless `account` signed it."""
        account.verify(labels.DEVICE_CERTIFICATE, self._signed(), self.signature)

    @classmethod
    def issue(
        cls,
        account: HybridSigner,
        account_id: AccountId,
        device: DeviceKeys,
        name: str,
        created_ms: int,
        entropy: Entropy,
    ) -> DeviceCertificate:
        """Certify `device`. name: at most 128 bytes of UTF-8."""
        blank = cls(
            account_id, device.device_id, name, created_ms, device.signer.public, x25519_public(device.agreement), b""
        )
        signature = account.sign(labels.DEVICE_CERTIFICATE, blank._signed(), entropy)
        return cls(account_id, device.device_id, name, created_ms, blank.signing, blank.agreement, signature)

    @classmethod
    def decode(cls, data: bytes) -> DeviceCertificate:
        """Raises PeerViolation("certificate.malformed"). The signature is not checked here."""
        reader = OctetReader(data, "certificate.malformed")
        if reader.u8() != VERSION:
            raise PeerViolation("certificate.malformed")
        certificate = cls(
            account_id=AccountId(reader.fixed(ID_BYTES)),
            device_id=DeviceId(reader.fixed(ID_BYTES)),
            name=reader.text(DEVICE_NAME_BYTES_MAX),
            created_ms=reader.u64(),
            signing=HybridPublic.decode(reader.fixed(PUBLIC_BYTES)),
            agreement=reader.fixed(X25519_BYTES),
            signature=reader.fixed(SIGNATURE_BYTES),
        )
        reader.end()
        return certificate


@dataclass(frozen=True, slots=True)
class DeviceList:
    """An account: its devices, signed together. serial grows with every change, so that an old list cannot return."""

    account_id: AccountId
    serial: int
    certificates: tuple[DeviceCertificate, ...]
    signature: bytes

    def encode(self) -> bytes:
        """At most DEVICE_LIST_BYTES_MAX bytes."""
        return self._signed() + self.signature

    def _signed(self) -> bytes:
        entries = b"".join(prefixed(certificate.encode()) for certificate in self.certificates)
        return u8(VERSION) + self.account_id + u64(self.serial) + u8(len(self.certificates)) + entries

    def verify(self, account: HybridPublic) -> None:
        """Raise PeerViolation unless the account signed the list and every certificate, and all name this account."""
        account.verify(labels.DEVICE_LIST, self._signed(), self.signature)
        for certificate in self.certificates:
            if not equal(certificate.account_id, self.account_id):
                raise PeerViolation("device_list.foreign_certificate")
            certificate.verify(account)

    @classmethod
    def issue(
        cls,
        account: HybridSigner,
        account_id: AccountId,
        serial: int,
        certificates: tuple[DeviceCertificate, ...],
        entropy: Entropy,
    ) -> DeviceList:
        """Sign the list; at least 1 and at most 16 devices."""
        if not 0 < len(certificates) <= DEVICES_MAX:
            raise LocalMisuse("device_list.length")
        blank = cls(account_id, serial, certificates, b"")
        signature = account.sign(labels.DEVICE_LIST, blank._signed(), entropy)
        return cls(account_id, serial, certificates, signature)

    @classmethod
    def decode(cls, data: bytes) -> DeviceList:
        """Raises PeerViolation("device_list.malformed"). Signatures are not checked here."""
        reader = OctetReader(data, "device_list.malformed")
        if reader.u8() != VERSION:
            raise PeerViolation("device_list.malformed")
        account_id, serial, count = AccountId(reader.fixed(ID_BYTES)), reader.u64(), reader.u8()
        if not 0 < count <= DEVICES_MAX:
            raise PeerViolation("device_list.malformed")
        certificates = tuple(DeviceCertificate.decode(reader.prefixed(CERTIFICATE_BYTES_MAX)) for _ in range(count))
        device_list = cls(account_id, serial, certificates, reader.fixed(SIGNATURE_BYTES))
        reader.end()
        return device_list


@dataclass(frozen=True, slots=True)
class IdentityRotation:
    """The old identity's word for the new one. device_list: under the new identity."""

    account_id: AccountId
    old_digest: IdentityDigest
    new_public: HybridPublic
    device_list: DeviceList
    signature: bytes

    def encode(self) -> bytes:
        """About 14 KB for one device."""
        return self._signed() + prefixed(self.device_list.encode()) + self.signature

    def _signed(self) -> bytes:
        return u8(VERSION) + self.account_id + self.old_digest + self.new_public.encode()

    @classmethod
    def issue(
        cls, old: HybridSigner, account_id: AccountId, new: HybridPublic, device_list: DeviceList, entropy: Entropy
    ) -> IdentityRotation:
        """Signed by the old identity."""
        blank = cls(account_id, old.public.digest(), new, device_list, b"")
        return cls(
            account_id,
            blank.old_digest,
            new,
            device_list,
            old.sign(labels.IDENTITY_ROTATION, blank._signed(), entropy),
        )

    def verify(self, account_id: AccountId, old: HybridPublic) -> None:
        """Raise PeerViolation unless it turns `old` of `account_id` into the new identity, and the new one agrees."""
        if not equal(self.account_id, account_id) or not equal(self.old_digest, old.digest()):
            raise PeerViolation("rotation.other_identity")
        old.verify(labels.IDENTITY_ROTATION, self._signed(), self.signature)
        if not equal(self.device_list.account_id, account_id):
            raise PeerViolation("rotation.other_identity")
        self.device_list.verify(self.new_public)

    @classmethod
    def decode(cls, data: bytes) -> IdentityRotation:
        """Raises PeerViolation("rotation.malformed"). Signatures are not checked here."""
        reader = OctetReader(data, "rotation.malformed")
        if reader.u8() != VERSION:
            raise PeerViolation("rotation.malformed")
        rotation = cls(
            account_id=AccountId(reader.fixed(ID_BYTES)),
            old_digest=IdentityDigest(reader.fixed(32)),
            new_public=HybridPublic.decode(reader.fixed(PUBLIC_BYTES)),
            device_list=DeviceList.decode(reader.prefixed(DEVICE_LIST_BYTES_MAX)),
            signature=reader.fixed(SIGNATURE_BYTES),
        )
        reader.end()
        return rotation
