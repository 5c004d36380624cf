"""Is this the relay of the address? TLS hides the traffic; the pinned Ed25519 key says whose certificate it is.

No certificate authority is asked and no name compared: the pin in the address is stronger than both. The check takes the
certificate that TLS really showed, so a relay in the middle with a certificate of its own has no signature to give.
(PROTOCOL.md section 5)
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import ssl
from collections.abc import Callable

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.frames_proof import certificate_statement

_NO_TERM = b"\x18\x0f99991231235959Z"
"""DER of the end that RFC 5280 has for certificates without one. Only the pinned key could have signed it into another place."""


def client_tls() -> ssl.SSLContext:
    """TLS 1.3 alone, any certificate: `certificate_hash` decides."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def utc_now() -> datetime.datetime:
    """This computer's clock: good enough for terms of months."""
    return datetime.datetime.now(datetime.UTC)


def checked_certificate_hash(
    address: RelayAddress, hello: Hello, certificate: bytes | None, now: Callable[[], datetime.datetime] = utc_now
) -> bytes:
    """SHA-256 of the certificate, 32 bytes, if the pinned key vouches for it and its term is not over.

    certificate: DER, as TLS showed it. Raises RelayFailure: relay.wrong_key, relay.certificate_expired, relay.protocol.
    """
    if certificate is None or not hmac.compare_digest(hello.relay_key, address.key):
        raise RelayFailure("relay.wrong_key")
    certificate_hash = hashlib.sha256(certificate).digest()
    try:
        VerifyKey(address.key).verify(certificate_statement(certificate_hash), hello.signature)
    except (CryptoError, ValueError) as error:
        raise RelayFailure("relay.wrong_key") from error
    if _NO_TERM not in certificate and _end_of_term(certificate) <= now():
        raise RelayFailure("relay.certificate_expired")
    return certificate_hash


def _end_of_term(certificate: bytes) -> datetime.datetime:
    """Signed by the pin together with the rest: a key that leaves the relay's machine is of no use for ever."""
    from cryptography import x509  # noqa: PLC0415 - a tenth of a second, for the few that need it

    try:
        return x509.load_der_x509_certificate(certificate).not_valid_after_utc
    except ValueError as error:
        raise RelayFailure("relay.protocol") from error
