"""Links: they come back as they were, survive a wrapped line, and no kind passes for another."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import IdentityDigest, SendId
from e2ee_desktop.domain.octets import text, u8, u64
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.wire import links
from e2ee_desktop.wire.limits import LINK_CHARACTERS_MAX
from e2ee_desktop.wire.links import ContactLink, LinkKind, parse_link

RELAY = RelayAddress("relay.example.org", 7462, b"k" * 32)
INVITE = ContactLink(LinkKind.INVITE, RELAY, SendId(b"s" * 16), IdentityDigest(b"d" * 32), b"x" * 32, 1_700_000_000_000)


def sealed(plain, kind="invite"):
    """A link of chosen inner bytes with a right checksum."""
    encoded = base64.urlsafe_b64encode(plain + links._checksum(plain)).rstrip(b"=").decode()
    return f"e2ee:{kind}#{encoded}"


def plain(version=1, kind=1, relay=None, tail=b""):
    relay_text = text(str(RELAY) if relay is None else relay)
    return u8(version) + u8(kind) + relay_text + b"s" * 16 + b"d" * 32 + b"x" * 32 + u64(0) + tail


def code_of(link):
    with pytest.raises(UserActionNeeded) as caught:
        parse_link(link)
    return caught.value.code


@pytest.mark.parametrize("kind", list(LinkKind))
@pytest.mark.parametrize(
    "relay", [RELAY, RelayAddress("2001:db8::1", 1, b"k" * 32), RelayAddress("h" * 253, 65_535, b"k" * 32)]
)
def test_a_link_comes_back_as_it_was(kind, relay):
    link = replace(INVITE, kind=kind, relay=relay)
    assert parse_link(link.encode()) == link
    assert len(link.encode()) < LINK_CHARACTERS_MAX


def test_white_space_from_a_wrapped_line_is_ignored():
    written = INVITE.encode()
    wrapped = "  " + "\n\t".join(written[at : at + 40] for at in range(0, len(written), 40)) + " \u2028"
    assert parse_link(wrapped) == INVITE


def test_a_link_hides_its_secret_when_it_is_shown():
    assert "xxxx" not in repr(INVITE)


def test_a_typing_error_is_found():
    written = INVITE.encode()
    for place in range(len("e2ee:invite#"), len(written), 7):
        other = "A" if written[place] != "A" else "B"
        assert code_of(written[:place] + other + written[place + 1 :]) == "link.malformed"


def test_a_link_cannot_be_passed_off_as_another_kind():
    assert code_of(INVITE.encode().replace("invite", "address")) == "link.other_kind"
    assert code_of(INVITE.encode().replace("invite", "device")) == "link.other_kind"
    assert code_of(str(RELAY)) == "link.other_kind"


def test_a_newer_link_says_so():
    assert code_of(sealed(plain(version=2))) == "link.newer"


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "e2ee:",
        "e2ee:invite#",
        "e2ee:invite#A",
        "e2ee:invite#====",
        "e2ee:invite#AAAA",
        "https://example.org/#AAAA",
        "E2EE:invite#AAAA",
        "e2ee:invite#" + "A" * LINK_CHARACTERS_MAX,
        INVITE.encode() + "A",
        INVITE.encode()[:-1],
        sealed(plain(tail=b"\0")),
        sealed(plain()[:-1]),
        sealed(plain(relay="https://relay")),
        sealed(plain(relay="r" * 321)),
        sealed(b""),
    ],
)
def test_anything_else_is_malformed(wrong):
    assert code_of(wrong) == "link.malformed"


def test_spare_bits_of_the_last_character_must_be_zero():
    """Else one link would have several spellings, and a used link could come back looking like another."""
    written = sealed(plain(relay=str(replace(RELAY, host="relay.example.orgs"))))
    assert len(written.split("#")[1]) % 4
    spellings = {written[:-1] + letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"}
    refused = [spelling for spelling in spellings if spelling != written]
    assert len(refused) == 63
    assert parse_link(written).relay.host == "relay.example.orgs"
    assert {code_of(spelling) for spelling in refused} == {"link.malformed"}
