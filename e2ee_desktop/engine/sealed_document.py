"""Documents sealed to one contact and signed by this account (docs/protocol-sealed-documents.md).

Layout: version ‖ suite ‖ HPKE(to the recipient's address key; body ‖ signature). Who signed is inside the seal, and the signature names the
recipient, so that nobody can pass a document on as if it had been sealed to somebody else. Knows no mailbox's place and no contact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.identity import (
    CERTIFICATE_BYTES_MAX,
    PUBLIC_BYTES,
    SIGNATURE_BYTES,
    DeviceCertificate,
    HybridPublic,
)
from e2ee_desktop.crypto.labels import SUITE, VERSION
from e2ee_desktop.crypto.primitives import digest, equal, hpke_open
from e2ee_desktop.domain.documents import DOCUMENT_BYTES_MAX
from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader, prefixed, u8, u64
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.mailbox import MailboxSecrets

_HEAD = u8(VERSION) + u8(SUITE)


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """Opened, and authentic. identity: digest of the account identity that certified the device that signed."""

    account_id: AccountId
    identity: IdentityDigest
    sealed_ms: int
    data: bytes = field(repr=False)


def seal_document(
    own: OwnAccount, recipient: AccountId, address: bytes, data: bytes, sealed_ms: int, entropy: Entropy
) -> bytes:
    """Seal and sign. address: 1,216 bytes, X-Wing, the address key of a mailbox of the recipient's.

    Raises UserActionNeeded("document.too_large") beyond DOCUMENT_BYTES_MAX.
    """
    if len(data) > DOCUMENT_BYTES_MAX:
        raise UserActionNeeded("document.too_large", limit=DOCUMENT_BYTES_MAX)
    body = b"".join(
        (own.account_id, own.identity.encode(), prefixed(own.certificate.encode()), u64(sealed_ms), prefixed(data))
    )
    signature = own.device.signer.sign(labels.DOCUMENT_SIGNATURE, _signed(recipient, address, body), entropy)
    return _HEAD + entropy.seal_hpke(address, labels.DOCUMENT_SEAL.text, body + signature)


def open_document(sealed: bytes, own_id: AccountId, mailboxes: Iterable[MailboxSecrets]) -> SignedDocument:
    """Try the address key of every mailbox; then nothing is believed that is not signed.

    Raises PeerViolation: document.malformed, document.not_for_us, signature.invalid, certificate.malformed.
    """
    if sealed[: len(_HEAD)] != _HEAD:
        raise PeerViolation("document.malformed")
    for secrets in mailboxes:
        plain = hpke_open(*secrets.address_private(), sealed[len(_HEAD) :], labels.DOCUMENT_SEAL.text)
        if plain is not None:
            return _checked(plain, own_id, secrets.address_public())
    raise PeerViolation("document.not_for_us")


def _checked(plain: bytes, own_id: AccountId, address: bytes) -> SignedDocument:
    body, signature = plain[:-SIGNATURE_BYTES], plain[-SIGNATURE_BYTES:]
    reader = OctetReader(body, "document.malformed")
    account_id = AccountId(reader.fixed(ID_BYTES))
    identity = HybridPublic.decode(reader.fixed(PUBLIC_BYTES))
    certificate = DeviceCertificate.decode(reader.prefixed(CERTIFICATE_BYTES_MAX))
    sealed_ms, data = reader.u64(), reader.prefixed(DOCUMENT_BYTES_MAX)
    reader.end()
    if not equal(certificate.account_id, account_id):
        raise PeerViolation("document.malformed")
    certificate.verify(identity)
    certificate.signing.verify(labels.DOCUMENT_SIGNATURE, _signed(own_id, address, body), signature)
    return SignedDocument(account_id, identity.digest(), sealed_ms, data)


def _signed(recipient: AccountId, address: bytes, body: bytes) -> bytes:
    return _HEAD + recipient + digest(labels.DOCUMENT_KEY, address) + body
