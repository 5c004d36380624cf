"""Certificates: made here, or given as files; and the voucher with which the long-term key vouches for one.

The voucher is one line, `e2ee-relay-online-1 here|offline PUBLIC-KEY SIGNATURE`. Together with the TLS key and the
certificate it stands in one file, so that a rotation is one rename; a certificate that is given as files has its voucher in
a file of its own. "offline" says that the long-term key is kept elsewhere: without that word its absence is an error.
(docs/adr/0006)
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.wire.frames_proof import certificate_statement

_FORM = b"e2ee-relay-online-1"
_HERE, _OFFLINE = b"here", b"offline"
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64

# A date of making would be one more thing that the network can read.
_NOT_BEFORE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
# RFC 5280 §4.1.2.5: "no well-defined expiration date".
FOR_EVER = datetime.datetime(9999, 12, 31, 23, 59, 59, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """A certificate given as files, such as an ACME client keeps. chain: PEM, the leaf first; key: its private key, PEM."""

    chain: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Certificate:
    """digest: SHA-256 of the leaf's DER, 32 bytes. ends: when clients no longer take it."""

    digest: bytes
    ends: datetime.datetime

    @property
    def has_term(self) -> bool:
        """Whether it ends at all."""
        return self.ends < FOR_EVER


@dataclass(frozen=True, slots=True)
class Voucher:
    """public_key: 32 bytes, the pin. signature: its, over a certificate. offline: the private half is kept elsewhere."""

    public_key: bytes
    signature: bytes
    offline: bool

    @classmethod
    def sign(cls, key: SigningKey, certificate: Certificate, *, offline: bool) -> Voucher:
        """The long-term key's word for a certificate."""
        signature = key.sign(certificate_statement(certificate.digest)).signature
        return cls(bytes(key.verify_key), signature, offline)

    @classmethod
    def parse(cls, content: bytes) -> Voucher:
        """The first line of a file. Raises StorageFailure("relay.certificate_damaged")."""
        words = content.partition(b"\n")[0].split(b" ")
        try:
            form, place, key, signature = words
            voucher = cls(bytes.fromhex(key.decode()), bytes.fromhex(signature.decode()), place == _OFFLINE)
        except ValueError as error:
            raise StorageFailure("relay.certificate_damaged") from error
        sizes = len(voucher.public_key), len(voucher.signature)
        if form != _FORM or place not in (_HERE, _OFFLINE) or sizes != (_KEY_BYTES, _SIGNATURE_BYTES):
            raise StorageFailure("relay.certificate_damaged")
        return voucher

    def line(self) -> bytes:
        """What `parse` reads."""
        place = _OFFLINE if self.offline else _HERE
        return b" ".join((_FORM, place, self.public_key.hex().encode(), self.signature.hex().encode())) + b"\n"

    def covers(self, certificate: Certificate) -> bool:
        """Whether it is for this certificate."""
        try:
            VerifyKey(self.public_key).verify(certificate_statement(certificate.digest), self.signature)
        except (CryptoError, ValueError):
            return False
        return True


def read_certificate(pem: bytes) -> Certificate:
    """The first certificate in `pem`. Raises StorageFailure("relay.certificate_damaged")."""
    try:
        certificate = x509.load_pem_x509_certificate(pem)
    except ValueError as error:
        raise StorageFailure("relay.certificate_damaged") from error
    digest = hashlib.sha256(certificate.public_bytes(serialization.Encoding.DER)).digest()
    return Certificate(digest, certificate.not_valid_after_utc)


def end_of_term(now: datetime.datetime, days: int) -> datetime.datetime:
    """The last second of a day: a finer time would tell when the certificate was made. days 0: for ever."""
    if not days:
        return FOR_EVER
    last = now.astimezone(datetime.UTC) + datetime.timedelta(days=days)
    return last.replace(hour=23, minute=59, second=59, microsecond=0)


def self_signed(ends: datetime.datetime) -> bytes:
    """PEM of an ECDSA P-256 key and its certificate, which names nobody."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "e2ee-relay")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NOT_BEFORE)
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private + certificate.public_bytes(pem)
