"""Is this the relay of the address? TLS hides the traffic; the pinned Ed25519 key says whose certificate it is.

No certificate authority is asked and no name compared: the pin in the address is stronger than both. The check takes the
certificate that TLS really showed, so a relay in the middle with a certificate of its own has no signature to give.
(PROTOCOL.md section 5)
"""

from __future__ import annotations

import hashlib
import hmac
import ssl

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.wire.frames_control import Hello
from e2ee_desktop.wire.frames_proof import certificate_statement


def client_tls() -> ssl.SSLContext:
    """TLS 1.3 alone, any certificate: `certificate_hash` decides."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def checked_certificate_hash(address: RelayAddress, hello: Hello, certificate: bytes | None) -> bytes:
    """SHA-256 of the certificate, 32 bytes, if the pinned key vouches for it.

    certificate: DER, as TLS showed it. Raises RelayFailure("relay.wrong_key").
    """
    if certificate is None or not hmac.compare_digest(hello.relay_key, address.key):
        raise RelayFailure("relay.wrong_key")
    certificate_hash = hashlib.sha256(certificate).digest()
    try:
        VerifyKey(address.key).verify(certificate_statement(certificate_hash), hello.signature)
    except (CryptoError, ValueError) as error:
        raise RelayFailure("relay.wrong_key") from error
    return certificate_hash
