"""Opening a session: PQXDH on top of verified bundles, on both sides (docs/protocol.md section 2).

The *opening* is what the initiator repeats in front of every message until the responder has answered: account id,
identity keys, device certificate, proposal. It travels inside the HPKE seal to the mailbox's address key, so the relay
never sees who writes. Knows no padding and no archive.
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.identity import CERTIFICATE_BYTES_MAX, PUBLIC_BYTES, DeviceCertificate, HybridPublic
from e2ee_desktop.crypto.labels import SUITE, VERSION
from e2ee_desktop.crypto.pqxdh import (
    NO_ONE_TIME,
    Party,
    Proposal,
    agree_as_initiator,
    agree_as_responder,
    bound_data,
)
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.primitives import equal, x25519_public
from e2ee_desktop.crypto.ratchet import start_as_initiator, start_as_responder
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader, prefixed, u8
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Opening:
    """Who wants a session, and the proposal. Believed only after `verify`."""

    account_id: AccountId
    identity: HybridPublic
    certificate: DeviceCertificate
    proposal: Proposal

    def encode(self) -> bytes:
        """About 8.7 KB."""
        return b"".join(
            (
                u8(VERSION),
                u8(SUITE),
                self.account_id,
                self.identity.encode(),
                prefixed(self.certificate.encode()),
                self.proposal.encode(),
            )
        )

    @classmethod
    def decode(cls, data: bytes) -> Opening:
        """Raises PeerViolation: opening.malformed, certificate.malformed, suite.unknown."""
        reader = OctetReader(data, "opening.malformed")
        if (reader.u8(), reader.u8()) != (VERSION, SUITE):
            raise PeerViolation("suite.unknown")
        opening = cls(
            AccountId(reader.fixed(ID_BYTES)),
            HybridPublic.decode(reader.fixed(PUBLIC_BYTES)),
            DeviceCertificate.decode(reader.prefixed(CERTIFICATE_BYTES_MAX)),
            Proposal.read(reader),
        )
        reader.end()
        return opening

    def digest(self) -> IdentityDigest:
        """The fingerprint of the identity it claims."""
        return self.identity.digest()

    def verify(self) -> Party:
        """The initiator, once the identity really certified the device. Raises PeerViolation."""
        if not equal(self.certificate.account_id, self.account_id):
            raise PeerViolation("opening.malformed")
        self.certificate.verify(self.identity)
        certificate = self.certificate
        return Party(self.account_id, certificate.device_id, self.digest(), certificate.agreement)


def initiate(own: OwnAccount, bundle: Bundle, entropy: Entropy) -> tuple[Opening, RatchetState]:
    """Begin a session with a verified bundle. The KEM prekey is the one-time one, or else the last resort."""
    kem_prekey = bundle.one_time or bundle.offer.signed
    kem_secret, kem_ciphertext = entropy.encapsulate(kem_prekey.kem)
    base_private = entropy.random(32)
    proposal = Proposal(
        x25519_public(base_private),
        bundle.offer.signed.prekey_id,
        bundle.one_time.prekey_id if bundle.one_time else NO_ONE_TIME,
        kem_ciphertext,
    )
    secrets = agree_as_initiator(
        own.device.agreement,
        base_private,
        bundle.party.agreement,
        bundle.offer.signed,
        bundle.one_time,
        kem_secret,
        bound_data(own.party(), bundle.party, kem_prekey.kem, proposal),
    )
    opening = Opening(own.account_id, own.identity, own.certificate, proposal)
    return opening, start_as_initiator(secrets, bundle.offer.signed.curve, kem_prekey.kem, entropy)


def respond(own: OwnAccount, opening: Opening, signed: PrekeyPair, one_time: PrekeyPair | None) -> RatchetState:
    """The responder's state, ready for the first message. Raises PeerViolation for a forged or low-order opening.

    The state proves nothing yet: only a message that opens under it shows that the initiator holds the keys it claims.
    """
    peer = opening.verify()
    kem_prekey = one_time or signed
    secrets = agree_as_responder(
        own.device.agreement,
        signed,
        one_time,
        peer.agreement,
        opening.proposal,
        bound_data(peer, own.party(), kem_prekey.kem.public(), opening.proposal),
    )
    return start_as_responder(secrets, signed, kem_prekey)
