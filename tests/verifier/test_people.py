"""people.json and links.json: identities, devices, prekeys, the sealed directory, mailbox and link keys, links."""

from __future__ import annotations

import pytest

from tests.verifier.directory import (
    link_keys,
    merkle_items,
    open_directory,
    owner_keys,
    read_base,
    read_link,
    read_one_time,
    seal_directory,
    write_link,
)
from tests.verifier.identity import (
    hybrid_public,
    identity_digest,
    read_certificate,
    read_device_list,
    read_rotation,
)
from tests.verifier.primitives import Refused, x25519_public
from tests.verifier.vectors import Json, hexed, pair, vectors

PEOPLE = vectors("people")


@pytest.fixture(params=("alice", "bob"))
def one(request) -> Json:
    return PEOPLE[request.param]


def test_identity_and_device_keys_follow_from_their_seeds(one):
    device = one["device"]
    key = hybrid_public(hexed(one["identity_seed"]), "identity")
    assert key.hex() == one["identity_key"]
    assert identity_digest(key).hex() == one["identity_digest"]
    assert hybrid_public(hexed(device["seed"]), "device").hex() == device["signing_key"]
    assert x25519_public(hexed(device["agreement_private"])).hex() == device["agreement"]


def test_the_certificate_and_the_device_list_are_believed_and_say_what_is_known(one):
    key, device = hexed(one["identity_key"]), one["device"]
    devices = read_device_list(hexed(one["device_list"]), key)
    certificate = read_certificate(hexed(one["certificate"]), key)
    assert devices.certificates == (certificate,)
    assert (devices.account_id.hex(), devices.serial) == (one["account_id"], one["device_list_serial"])
    assert certificate.account_id == devices.account_id
    assert (certificate.device_id.hex(), certificate.name) == (device["device_id"], device["name"])
    assert certificate.created_ms == device["created_ms"]
    assert (certificate.signing.hex(), certificate.agreement.hex()) == (device["signing_key"], device["agreement"])


@pytest.mark.parametrize("place", [0, 1, 17, 40, 2_000, -3_373, -3_309, -1])
def test_a_certificate_with_one_bit_turned_is_refused(place):
    one = PEOPLE["alice"]
    damaged = bytearray(hexed(one["certificate"]))
    damaged[place] ^= 1
    with pytest.raises(Refused):
        read_certificate(bytes(damaged), hexed(one["identity_key"]))


def test_a_rotation_is_believed_once_and_only_from_the_old_identity():
    rotation, alice, bob = PEOPLE["rotation"], PEOPLE["alice"], PEOPLE["bob"]
    announcement, account_id = hexed(rotation["announcement"]), hexed(alice["account_id"])
    believed = read_rotation(announcement, account_id, hexed(alice["identity_key"]))
    assert believed.new_key == hybrid_public(hexed(rotation["new_identity_seed"]), "identity")
    assert identity_digest(believed.new_key).hex() == rotation["new_digest"]
    assert believed.old_digest.hex() == alice["identity_digest"]
    assert believed.devices.serial == alice["device_list_serial"] + 1
    (certificate,) = believed.devices.certificates
    assert (certificate.agreement.hex(), certificate.signing.hex()) == (
        alice["device"]["agreement"],
        alice["device"]["signing_key"],
    )
    for other in (believed.new_key, hexed(bob["identity_key"])):
        with pytest.raises(Refused):
            read_rotation(announcement, account_id, other)


def test_mailbox_and_link_keys_follow_from_their_seeds(one):
    mailbox = one["mailbox"]
    owner, link = owner_keys(hexed(mailbox["owner_seed"])), link_keys(hexed(mailbox["link_secret"]))
    assert owner.public.hex() == mailbox["owner_key"]
    assert owner.address_kem_seed.hex() == mailbox["address_kem_seed"]
    assert owner.address_curve.hex() == mailbox["address_x25519_private"]
    assert owner.address_key.hex() == mailbox["address_key"]
    assert link["directory-key"].hex() == mailbox["directory_key"]
    assert link["send-capability"].hex() == mailbox["send_capability"]
    assert link["token"].hex() == mailbox["token"]


def test_the_sealed_base_opens_is_believed_and_sealed_again_is_the_same(one):
    key, sealed = hexed(one["mailbox"]["directory_key"]), hexed(one["sealed_base"])
    plain = open_directory("directory/base", key, sealed)
    assert plain.hex() == one["base"]
    assert seal_directory("directory/base", key, sealed[:24], plain) == sealed
    base = read_base(plain, hexed(one["identity_digest"]))
    (signed,) = map(pair, one["signed_prekeys"])
    assert (base.account_id.hex(), base.name, base.key.hex()) == (one["account_id"], one["name"], one["identity_key"])
    assert base.offer.prekey == signed.public()
    assert base.offer.address_key.hex() == one["mailbox"]["address_key"]
    assert base.offer.created_ms == one["device"]["created_ms"]


def test_one_time_prekeys_are_the_leaves_of_the_offered_root(one):
    base = read_base(hexed(one["base"]), hexed(one["identity_digest"]))
    public = tuple(pair(entry).public() for entry in one["one_time_prekeys"])
    root, items = merkle_items(public)
    assert base.offer.roots == (root,)
    assert [item.hex() for item in items] == one["one_time"]
    key = hexed(one["mailbox"]["directory_key"])
    for prekey, item, sealed in zip(public, items, map(hexed, one["sealed_one_time"]), strict=True):
        assert open_directory("directory/one-time", key, sealed) == item
        assert seal_directory("directory/one-time", key, sealed[:24], item) == sealed
        assert read_one_time(item, base.offer.roots) == prekey
        with pytest.raises(Refused):
            read_one_time(item[:5] + bytes([item[5] ^ 1]) + item[6:], base.offer.roots)


def test_a_base_of_another_identity_or_with_padding_that_is_not_zero_is_refused(one):
    with pytest.raises(Refused):
        read_base(hexed(one["base"]), bytes(32))
    other = PEOPLE["bob" if one["name"] == "alice" else "alice"]
    with pytest.raises(Refused):
        open_directory("directory/base", hexed(other["mailbox"]["directory_key"]), hexed(one["sealed_base"]))


@pytest.mark.parametrize("entry", vectors("links")["links"], ids=lambda entry: entry["kind"])
def test_links_are_read_and_written(entry):
    link = read_link(entry["link"])
    assert (link.kind, link.relay, link.expires_ms) == (entry["kind"], entry["relay"], entry["expires_ms"])
    assert (link.send_id.hex(), link.digest.hex(), link.secret.hex()) == (
        entry["send_id"],
        entry["digest"],
        entry["secret"],
    )
    assert write_link(link) == entry["link"]
    assert read_link("  ".join((entry["link"][:50], entry["link"][50:], ""))) == link
    other = {"invite": "address", "address": "invite"}[link.kind]
    with pytest.raises(Refused):
        read_link(entry["link"].replace(f"e2ee:{link.kind}", f"e2ee:{other}"))
