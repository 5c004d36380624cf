"""Who the relay is: the long-term key that addresses pin, and the TLS certificate that it vouches for.

The long-term key is made at the first start and never again: once there is a database, its absence is an error, because
a new one would silently cut off everybody who has the old address. The certificate may change at any time (`rotate`), and
with the key kept offline the relay serves on the key's word alone, until the certificate's term ends.
(PROTOCOL.md section 5, docs/adr/0006)
"""

from __future__ import annotations

import datetime
import hmac
import os
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.relay.certificate import (
    Certificate,
    TlsFiles,
    Voucher,
    end_of_term,
    read_certificate,
    self_signed,
)
from e2ee_desktop.relay.data_folder import write_private
from e2ee_desktop.relay.greeting import Greeting
from e2ee_desktop.relay.long_term_key import KEY_NAME, make_key, read_key
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.limits import NONCE_BYTES

ONLINE_NAME, VOUCHER_NAME = "online.pem", "given-certificate.voucher"
_FORMER_NAMES = ("tls.key", "tls.crt")
"""Where key and certificate stood before they were one file."""

Now = Callable[[], datetime.datetime]


def utc_now() -> datetime.datetime:
    """The wall clock: certificates end by it."""
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True)
class RelayIdentity:
    """voucher: the long-term key's word for `certificate`. files: where TLS finds it, and its private key."""

    voucher: Voucher
    certificate: Certificate
    files: TlsFiles

    @property
    def public_key(self) -> bytes:
        """32 bytes, Ed25519, the pin."""
        return self.voucher.public_key

    @property
    def certificate_hash(self) -> bytes:
        """SHA-256, 32 bytes."""
        return self.certificate.digest

    @property
    def signature(self) -> bytes:
        """64 bytes, over the certificate."""
        return self.voucher.signature

    def days_left(self, now: datetime.datetime) -> int | None:
        """Whole days until clients refuse the certificate; None when it has no term."""
        return (self.certificate.ends - now).days if self.certificate.has_term else None

    def greet(self) -> Greeting:
        """The first frame of a new connection, with a nonce of its own."""
        hello = Hello(os.urandom(NONCE_BYTES), self.public_key, self.signature)
        return Greeting(hello, self.certificate_hash)

    def tls(self) -> ssl.SSLContext:
        """TLS 1.3 alone; no tickets, which would let the network recognise a client that comes back.

        Raises StorageFailure("relay.certificate_damaged"), also when the files changed since they were read.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.num_tickets = 0
        try:
            context.load_cert_chain(self.files.chain, self.files.key)
        except (ssl.SSLError, OSError) as error:
            raise StorageFailure("relay.certificate_damaged") from error
        if read_certificate(_read(self.files.chain)) != self.certificate:
            raise StorageFailure("relay.certificate_damaged")
        return context


def load_identity(folder: Path, files: TlsFiles | None = None, now: Now = utc_now) -> RelayIdentity:
    """The identity in `folder`; what is missing is made where that harms nobody. files: a certificate of a CA.

    Raises StorageFailure: relay.key_missing, relay.key_damaged, relay.certificate_missing, relay.certificate_damaged,
    relay.data_unwritable. UserActionNeeded: relay.offline_key_needed, relay.certificate_ended.
    """
    identity = _own(folder) if files is None else _given(folder, files)
    if identity.certificate.ends <= now():
        raise UserActionNeeded("relay.certificate_ended")
    return identity


def rotate(folder: Path, key: SigningKey, *, offline: bool, days: int, files: TlsFiles | None = None) -> Certificate:
    """A new certificate and TLS key under the long-term key, or its word for the one in `files`.

    Whatever was there stays until the new one is durable. days: its term, 0 for ever.
    Raises StorageFailure("relay.data_unwritable"), and as `load_identity` where `files` can't be read.
    """
    if files is None:
        pem = self_signed(end_of_term(utc_now(), days))
        certificate, path = read_certificate(pem), folder / ONLINE_NAME
    else:
        pem, path = b"", folder / VOUCHER_NAME
        certificate = read_certificate(_read(files.chain))
    try:
        write_private(path, Voucher.sign(key, certificate, offline=offline).line() + pem)
        for name in _FORMER_NAMES:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error
    return certificate


def known_voucher(folder: Path) -> Voucher | None:
    """What the long-term key last signed here. Raises StorageFailure("relay.certificate_damaged")."""
    for name in (ONLINE_NAME, VOUCHER_NAME):
        if (folder / name).exists():
            return Voucher.parse(_read(folder / name))
    return None


def _own(folder: Path) -> RelayIdentity:
    path = folder / ONLINE_NAME
    if not path.exists():
        # With the long-term key at hand a certificate is replaceable: nobody's link changes.
        rotate(folder, _key_here(folder), offline=False, days=0)
    content = _read(path)
    voucher, certificate = Voucher.parse(content), read_certificate(content)
    if not voucher.covers(certificate):
        raise StorageFailure("relay.certificate_damaged")
    if not voucher.offline and bytes(read_key(folder).verify_key) != voucher.public_key:
        raise StorageFailure("relay.certificate_damaged")
    return RelayIdentity(voucher, certificate, TlsFiles(path, path))


def _given(folder: Path, files: TlsFiles) -> RelayIdentity:
    certificate = read_certificate(_read(files.chain))
    known = known_voucher(folder)
    if known is not None and known.offline:
        voucher = Voucher.parse(_read(folder / VOUCHER_NAME)) if (folder / VOUCHER_NAME).exists() else known
        if not voucher.covers(certificate):
            raise UserActionNeeded("relay.offline_key_needed")
    else:
        voucher = Voucher.sign(_key_here(folder), certificate, offline=False)
    return RelayIdentity(voucher, certificate, files)


def _key_here(folder: Path) -> SigningKey:
    """The key in the folder; made there if nobody can have its address yet."""
    if not (folder / KEY_NAME).exists() and not (folder / DATABASE_NAME).exists():
        return make_key(folder)
    return read_key(folder)


def is_same_key(key: SigningKey, voucher: Voucher) -> bool:
    """Whether a voucher was made by this key."""
    return hmac.compare_digest(bytes(key.verify_key), voucher.public_key)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise StorageFailure("relay.certificate_missing") from error
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error
