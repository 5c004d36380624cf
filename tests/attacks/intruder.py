"""What an attacker on the engine works with: first messages taken apart, directories forged, refusals by their code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.identity import DeviceCertificate, DeviceKeys, DeviceList, HybridSigner
from e2ee_desktop.crypto.prekeys import PrekeyOffer, PrekeyPair
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.octets import prefixed, text, u8
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.bundle import Bundle, open_bundle
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.mailbox import MailboxSecrets, seal_base
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from tests.fakes.replayed_entropy import SeededBytes
from tests.fakes.two_parties import NOW_MS, Person


def code_of(call: Callable[[], object]) -> str:
    """The code with which the peer is refused."""
    with pytest.raises(PeerViolation) as caught:
        call()
    return caught.value.code


def unsealed(listener: Person, envelope: bytes) -> tuple[Opening, bytes]:
    """(opening, ratchet message) of a first envelope, as somebody with the address key sees them."""
    opened = open_seal(envelope_body(envelope), *listener.mailbox.address_private())
    assert opened is not None
    return opened


def sealed(listener: Person, opening: Opening, message: bytes) -> bytes:
    """A first envelope around any opening: sealing needs no secret."""
    plain = prefixed(opening.encode()) + message
    body = listener.entropy.seal_hpke(listener.mailbox.address_public(), labels.HANDSHAKE_SEAL.text, plain)
    return bytes((labels.VERSION, labels.SUITE)) + body


def bundle_of(person: Person) -> Bundle:
    """What an honest reader of the link believes. No one-time prekey is used up."""
    return open_bundle(person.mailbox.keys.directory_key, person.published.base, None, person.account.identity.digest())


@dataclass(frozen=True)
class Directory:
    """The parts of a published base, each to be replaced."""

    account: OwnAccount
    mailbox: MailboxSecrets
    offer: PrekeyOffer

    @classmethod
    def of(cls, person: Person) -> Directory:
        return cls(person.account, person.mailbox, bundle_of(person).offer)

    def base(self) -> bytes:
        """As the relay would serve it, sealed with the link's key."""
        account = self.account
        head = u8(1) + account.account_id + text("bob") + account.identity.encode()
        plain = head + prefixed(account.devices.encode()) + prefixed(self.offer.encode())
        return seal_base(self.mailbox.keys.directory_key, plain, library_entropy(SeededBytes(self.mailbox.owner_seed)))

    def read(self, item: bytes | None = None) -> Bundle:
        """As a person reads it who has the link."""
        return open_bundle(self.mailbox.keys.directory_key, self.base(), item, self.account.identity.digest())


def recertified(person: Person, **changes: bytes) -> OwnAccount:
    """The account with a certificate of changed fields, truly signed by its identity: a dishonest owner's."""
    signer = HybridSigner.of_account(person.name.encode().ljust(32, b"\0"))
    assert signer.public == person.account.identity
    blank = replace(person.account.certificate, **changes)
    signature = signer.sign(labels.DEVICE_CERTIFICATE, blank._signed(), person.entropy)
    certificate: DeviceCertificate = replace(blank, signature=signature)
    devices = DeviceList.issue(signer, person.account.account_id, 2, (certificate,), person.entropy)
    return replace(person.account, devices=devices)


def impersonator(thief: Person, victim: Person, agreement: bytes) -> OwnAccount:
    """An account that shows the victim's public identity and certificate, with an agreement key of the thief's choice."""
    device = DeviceKeys.of(victim.account.device.device_id, b"t" * 32, agreement)
    return replace(
        thief.account,
        account_id=victim.account.account_id,
        identity=victim.account.identity,
        device=device,
        devices=victim.account.devices,
    )


def answered(listener: Person, envelope: bytes, signed: PrekeyPair | None = None) -> bytes:
    """What the listener's device reads in a first envelope, with the prekeys that the opening names."""
    return understood(listener, *unsealed(listener, envelope), signed)


def understood(listener: Person, opening: Opening, message: bytes, signed: PrekeyPair | None = None) -> bytes:
    """The same for what was under the seal."""
    one_time = listener.one_time.get(opening.proposal.one_time_id)
    pair = signed or listener.signed[opening.proposal.signed_id]
    return Session.respond(listener.account, opening, pair, one_time).decrypt(message, NOW_MS)[1]
