"""Links to hand out: `e2ee:invite#…` for one person, `e2ee:address#…` for anybody (docs/protocol.md section 4).

The part behind `#` is unpadded base64url of: version 1 ‖ kind 1 ‖ relay (length-prefixed text) ‖ send id 16 ‖ identity
digest 32 ‖ link secret 32 ‖ expiry in ms 8 (0 = never) ‖ checksum 4. The kind stands inside too, so that a link of one
kind cannot be passed off as another by editing its name. The checksum (BLAKE2b) finds typing errors; it protects nothing.
Knows no relay connection and no clock: whether a link has expired is the caller's question.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, field
from enum import Enum

from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from e2ee_desktop.domain.ids import DIGEST_BYTES, ID_BYTES, IdentityDigest, SendId
from e2ee_desktop.domain.octets import OctetReader, text, u8, u64
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.wire.limits import LINK_CHARACTERS_MAX, RELAY_TEXT_BYTES_MAX

LINK_SECRET_BYTES = 32
_VERSION = 1
_CHECKSUM_BYTES = 4
_FORM = re.compile(r"e2ee:([a-z-]{1,32})#([A-Za-z0-9_-]+)")


class LinkKind(Enum):
    """What a link is for. Other kinds (linking a device) are other names, never these with a flag."""

    INVITE = "invite"
    ADDRESS = "address"


_CODES = {LinkKind.INVITE: 1, LinkKind.ADDRESS: 2}


@dataclass(frozen=True, slots=True)
class ContactLink(Withheld):
    """secret: 32 bytes, from which the directory key and the send capability follow. expires_ms: 0 for never."""

    kind: LinkKind
    relay: RelayAddress
    send_id: SendId
    identity_digest: IdentityDigest
    secret: bytes = field(repr=False)
    expires_ms: int

    def encode(self) -> str:
        """The link as text."""
        plain = b"".join(
            (
                u8(_VERSION),
                u8(_CODES[self.kind]),
                text(str(self.relay)),
                self.send_id,
                self.identity_digest,
                self.secret,
                u64(self.expires_ms),
            )
        )
        encoded = base64.urlsafe_b64encode(plain + _checksum(plain)).rstrip(b"=").decode()
        return f"e2ee:{self.kind.value}#{encoded}"


def parse_link(link: str) -> ContactLink:
    """Read a link a person pasted; white space around and inside (a wrapped line) is ignored.

    Raises UserActionNeeded: link.malformed, link.other_kind (a link of this product that adds no contact), link.newer.
    """
    compact = "".join(link.split())
    found = _FORM.fullmatch(compact) if len(compact) <= LINK_CHARACTERS_MAX else None
    if found is None:
        raise UserActionNeeded("link.other_kind" if compact.startswith("e2ee-relay:") else "link.malformed")
    try:
        kind = LinkKind(found[1])
    except ValueError as error:
        raise UserActionNeeded("link.other_kind") from error
    try:
        return _read(kind, _octets(found[2]))
    except PeerViolation as error:
        raise UserActionNeeded("link.malformed") from error


def _octets(encoded: str) -> bytes:
    try:
        octets = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
    except (binascii.Error, ValueError) as error:
        raise UserActionNeeded("link.malformed") from error
    if base64.urlsafe_b64encode(octets).rstrip(b"=").decode() != encoded:
        raise UserActionNeeded("link.malformed")
    return octets


def _read(kind: LinkKind, octets: bytes) -> ContactLink:
    plain, checksum = octets[:-_CHECKSUM_BYTES], octets[-_CHECKSUM_BYTES:]
    if _checksum(plain) != checksum:
        raise UserActionNeeded("link.malformed")
    reader = OctetReader(plain, "link.malformed")
    if reader.u8() != _VERSION:
        raise UserActionNeeded("link.newer")
    if reader.u8() != _CODES[kind]:
        raise UserActionNeeded("link.other_kind")
    try:
        relay = RelayAddress.parse(reader.text(RELAY_TEXT_BYTES_MAX))
    except UserActionNeeded as error:
        raise UserActionNeeded("link.malformed") from error
    parsed = ContactLink(
        kind,
        relay,
        SendId(reader.fixed(ID_BYTES)),
        IdentityDigest(reader.fixed(DIGEST_BYTES)),
        reader.fixed(LINK_SECRET_BYTES),
        reader.u64(),
    )
    reader.end()
    return parsed


def _checksum(plain: bytes) -> bytes:
    return hashlib.blake2b(plain, digest_size=_CHECKSUM_BYTES, person=b"e2ee link check").digest()
