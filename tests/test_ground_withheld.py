"""Every value that holds a secret hides it and refuses to be written down, and none was forgotten.

Walks the dataclasses and structs of the floors that hold secrets. A field of bytes or text with a name like a secret's must be hidden by
`repr`, `str` and `format`, and its value must refuse pickling and copying; what only looks like a secret is on the list below with the
reason. What this cannot see: a secret under another name.
"""

from __future__ import annotations

import copy
import importlib
import logging
import pickle
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

import e2ee_desktop
from e2ee_desktop.crypto.primitives import KemKey
from e2ee_desktop.domain.errors import LocalMisuse

FLOORS = ("domain", "crypto", "wire", "engine", "services", "transport", "relay")
NAMES = re.compile(
    r"_?((.*_)?(key|keys|secrets?|seed|token|capability|passphrase|password|private|root|plaintext|nonce|curve|agreement|kem)|.*_header|ratchet|device)"
)
HOLDERS = re.compile(r"\b(bytes|str|Key|Nonce|KemKey|DeviceKeys|RatchetState|Mapping\[int, bytes\])")
PUBLIC = {
    "domain.relay_address.RelayAddress.key": "the relay's public key, in every address",
    "crypto.identity.DeviceCertificate.agreement": "the public X25519 key that it certifies",
    "crypto.passphrase.Slot.nonce": "written in clear into the slot",
    "crypto.pqxdh.Party.agreement": "the public X25519 key",
    "crypto.pqxdh.Proposal.base_key": "the public X25519 key of the opening",
    "crypto.prekeys.PrekeyPublic.curve": "the public half",
    "crypto.prekeys.PrekeyPublic.kem": "the public half",
    "crypto.prekeys.PrekeyOffer.address_key": "the mailbox's public key",
    "crypto.ratchet_state.RatchetState.peer_curve": "the peer's public key",
    "crypto.ratchet_state.RatchetState.peer_kem": "the peer's public key",
    "engine.session.Session.base_key": "the initiator's public key; names the session",
    "engine.session.Session.address_key": "the mailbox's public key",
    "relay.blob_gate.Purchase.nonce": "the relay's challenge, sent in clear inside TLS",
    "relay.blob_house.BlobStore.root": "a folder's name",
    "relay.certificate.Voucher.public_key": "the relay's public key",
    "relay.mailbox_store.CreateMailbox.owner_key": "the mailbox's public key",
    "relay.nats_records.MailboxRecord.owner_key": "the mailbox's public key",
    "relay.settings.Tls.key": "the name of a file",
    "relay.sqlite_mailboxes.Mailbox.owner_key": "the mailbox's public key",
    "services.profile_home.ProfilePlace.key": "the number of a profile's folder",
    "services.notice_port.Notice.key": "tells one notice from another, in this process alone",
    "services.ports.OwnedMailbox.owner_key": "the mailbox's public key; its signatures are made elsewhere",
    "transport.memory_relay._Mailbox.owner_key": "the mailbox's public key",
    "wire.frames_control.Create.owner_key": "the mailbox's public key",
    "wire.frames_control.Hello.nonce": "the relay's challenge, sent in clear inside TLS",
    "wire.frames_control.Hello.relay_key": "the relay's public key",
}
MARK = "PLEASE-DO-NOT-SHOW-THIS"


def classes() -> Iterator[tuple[str, type[Any], dict[str, str]]]:
    """(short name, class, field -> type as written) of every dataclass and struct."""
    for floor in FLOORS:
        package = importlib.import_module(f"{e2ee_desktop.__name__}.{floor}")
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, thing in vars(importlib.import_module(found.name)).items():
                if isinstance(thing, type) and thing.__module__ == found.name:
                    short = f"{found.name.removeprefix('e2ee_desktop.')}.{name}"
                    if is_dataclass(thing):
                        yield short, thing, {field.name: str(field.type) for field in fields(thing)}
                    elif hasattr(thing, "__struct_fields__"):
                        yield short, thing, {name: str(thing.__annotations__[name]) for name in thing.__struct_fields__}


def like_secrets() -> dict[str, tuple[type[Any], list[str]]]:
    """Classes by short name, with their fields that are named like secrets and can hold one."""
    found: dict[str, tuple[type[Any], list[str]]] = {}
    for short, kind, declared in classes():
        names = [name for name, written in declared.items() if NAMES.fullmatch(name) and HOLDERS.search(written)]
        if names:
            found[short] = kind, names
    return found


LIKE_SECRETS = like_secrets()
SECRETIVE = {
    short: kind
    for short, (kind, names) in LIKE_SECRETS.items()
    if any(f"{short}.{name}" not in PUBLIC for name in names)
}


def filled(short: str) -> Any:
    """A value whose every field named like a secret holds the mark. Made without its constructor, which would ask for true keys."""
    kind, names = LIKE_SECRETS[short]
    marked = {name: MARK for name in names if f"{short}.{name}" not in PUBLIC}
    if hasattr(kind, "__struct_fields__"):
        return kind(**{**dict.fromkeys(kind.__struct_fields__), **marked})
    value = object.__new__(kind)
    for field in fields(kind):
        empty = "" if str(field.type) == "str" else None
        object.__setattr__(value, field.name, marked.get(field.name, empty))
    return value


def test_the_walk_finds_what_is_known_to_hold_secrets():
    """The control: an empty walk would please every other test here."""
    assert {
        "crypto.identity.HybridSigner",
        "crypto.ratchet_state.RatchetState",
        "engine.session.Session",
        "engine.mailbox.MailboxSecrets",
        "wire.content.Offer",
        "services.records.PrekeyRecord",
        "services.custody.PlainSecrets",
        "relay.mailbox_store.AcceptEnvelope",
    } <= SECRETIVE.keys()


def test_everything_on_the_list_is_still_there():
    there = {f"{short}.{name}" for short, (_, names) in LIKE_SECRETS.items() for name in names}
    assert sorted(PUBLIC.keys() - there) == []


@pytest.mark.parametrize("short", SECRETIVE)
def test_a_secret_is_not_shown(short, caplog):
    value = filled(short)
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("a careless line").debug("%s %r", value, value)
    for shown in (repr(value), str(value), f"{value}", f"{value!r}", caplog.text, str(LocalMisuse("a.b", value=value))):
        assert MARK not in shown


@pytest.mark.parametrize("short", SECRETIVE)
def test_a_secret_is_not_written_down(short):
    value = filled(short)
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy, lambda one: pickle.dumps([{"inside": one}])):
        with pytest.raises(LocalMisuse, match=r"^secret\.not_copied"):
            attempt(value)


def test_a_private_key_object_shows_nothing_and_is_not_written_down():
    """No dataclass, so that the walk does not see it."""
    key = KemKey(MARK.encode().ljust(64, b"."))
    assert MARK not in repr(key)
    with pytest.raises(LocalMisuse, match=r"^secret\.not_copied"):
        pickle.dumps(key)
