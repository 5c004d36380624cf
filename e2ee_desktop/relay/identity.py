"""The relay's keys: the Ed25519 key that addresses pin, and the TLS key and certificate that it vouches for.

Made at the first start and never again: once there is a database, a key that is missing or damaged is an error, because
a new one would silently cut off everybody who has the old address. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import os
import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.connection import Greeting
from e2ee_desktop.relay.data_folder import write_private
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.frames_proof import certificate_statement
from e2ee_desktop.wire.limits import NONCE_BYTES

KEY_NAME, TLS_KEY_NAME, CERTIFICATE_NAME = "relay.key", "tls.key", "tls.crt"

_FORM = b"e2ee-relay-key-1 "
_CHECK_BYTES = 8
# RFC 5280 §4.1.2.5: "no well-defined expiration date". Clients trust the pin, not a date; a date of making would be one
# more thing that the network can read.
_NOT_BEFORE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_NOT_AFTER = datetime.datetime(9999, 12, 31, 23, 59, 59, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class RelayIdentity:
    """public_key: 32 bytes, Ed25519, the pin. signature: its, over the certificate."""

    public_key: bytes
    certificate_hash: bytes
    signature: bytes
    folder: Path

    def greet(self) -> Greeting:
        """The first frame of a new connection, with a nonce of its own."""
        hello = Hello(os.urandom(NONCE_BYTES), self.public_key, self.signature)
        return Greeting(hello, self.certificate_hash)

    def tls(self) -> ssl.SSLContext:
        """TLS 1.3 alone; no tickets, which would let the network recognise a client that comes back."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.num_tickets = 0
        try:
            context.load_cert_chain(self.folder / CERTIFICATE_NAME, self.folder / TLS_KEY_NAME)
        except (ssl.SSLError, OSError) as error:
            raise StorageFailure("relay.certificate_damaged") from error
        return context


def load_identity(folder: Path) -> RelayIdentity:
    """The identity in `folder`; made there if there is no database yet.

    Raises StorageFailure: relay.key_missing, relay.key_damaged, relay.certificate_missing, relay.certificate_damaged,
    relay.data_unwritable.
    """
    if not (folder / DATABASE_NAME).exists():
        _make_what_is_missing(folder)
    key = _decode_key(_read(folder / KEY_NAME, "relay.key_missing"))
    _read(folder / TLS_KEY_NAME, "relay.certificate_missing")
    try:
        certificate = x509.load_pem_x509_certificate(_read(folder / CERTIFICATE_NAME, "relay.certificate_missing"))
    except ValueError as error:
        raise StorageFailure("relay.certificate_damaged") from error
    certificate_hash = hashlib.sha256(certificate.public_bytes(serialization.Encoding.DER)).digest()
    signature = key.sign(certificate_statement(certificate_hash)).signature
    return RelayIdentity(bytes(key.verify_key), certificate_hash, signature, folder)


def _make_what_is_missing(folder: Path) -> None:
    try:
        if not (folder / KEY_NAME).exists():
            write_private(folder / KEY_NAME, _encode_key(SigningKey.generate()))
        if not ((folder / TLS_KEY_NAME).exists() and (folder / CERTIFICATE_NAME).exists()):
            key, certificate = _self_signed()
            write_private(folder / TLS_KEY_NAME, key)
            write_private(folder / CERTIFICATE_NAME, certificate)
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error


def _read(path: Path, missing: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise StorageFailure(missing) from error
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error


def _encode_key(key: SigningKey) -> bytes:
    seed = bytes(key)
    return _FORM + (seed + _check(seed)).hex().encode() + b"\n"


def _decode_key(content: bytes) -> SigningKey:
    """The check tells a damaged seed from a good one: any 32 bytes would be a key, of another relay."""
    try:
        both = bytes.fromhex(content.removeprefix(_FORM).decode("ascii").strip())
    except ValueError as error:
        raise StorageFailure("relay.key_damaged") from error
    seed, check = both[:32], both[32:]
    if not content.startswith(_FORM) or len(seed) != 32 or not hmac.compare_digest(check, _check(seed)):
        raise StorageFailure("relay.key_damaged")
    return SigningKey(seed)


def _check(seed: bytes) -> bytes:
    return hashlib.blake2b(seed, digest_size=_CHECK_BYTES, person=b"e2ee/v1/relaykey").digest()


def _self_signed() -> tuple[bytes, bytes]:
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
        .not_valid_after(_NOT_AFTER)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private, certificate.public_bytes(pem)
