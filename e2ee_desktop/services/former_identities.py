"""Identities that this account gave up lately, for who still knocks at one of them (docs/protocol.md section 4.5).

Somebody may have used a link before its owner rotated the identity, while the owner was away: their opening is bound to the former
identity. It is kept as long as a closed door's keys are, together with the announcement that leads from it to the next one, so
that the newcomer is heard and told. Holds public keys only: the former seed is gone, and nothing can be signed with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.domain.octets import OctetReader, prefixed, u64
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.services.mailboxes import CLOSED_KEPT_MS
from e2ee_desktop.services.open_profile import OpenProfile

FORMER_MAX = 3
"""Each costs one trial agreement for an opening that no identity of ours opens; more rotations in a month are none for care."""
_SETTING = "former_identities"
_FIELD_BYTES_MAX = 1 << 17


@dataclass(frozen=True, slots=True)
class Former:
    """own: the account as it was. announcements: what leads from it to the identity of today, in order."""

    own: OwnAccount
    announcements: tuple[bytes, ...]


class FormerIdentities:
    """Newest last. `remember` belongs into a transaction of the caller."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile

    def remember(self, own: OwnAccount, announcement: bytes) -> None:
        """own: the account before a rotation. announcement: the encoded rotation, signed by it."""
        entry = b"".join(
            (
                u64(self._profile.clock.now_ms()),
                prefixed(own.identity.encode()),
                prefixed(own.devices.encode()),
                prefixed(announcement),
            )
        )
        kept = [*self._entries(), entry][-FORMER_MAX:]
        self._profile.store.profile.set_setting(_SETTING, ",".join(one.hex() for one in kept))

    def young(self) -> tuple[Former, ...]:
        """Those given up within the last month, the newest first. Raises StorageFailure("store.damaged")."""
        now_ms = self._profile.clock.now_ms()
        found: list[Former] = []
        announcements: tuple[bytes, ...] = ()
        for entry in reversed(self._entries()):
            given_up_ms, own, announcement = self._decode(entry)
            if now_ms - given_up_ms > CLOSED_KEPT_MS:
                break
            announcements = (announcement, *announcements)
            found.append(Former(own, announcements))
        return tuple(found)

    def _entries(self) -> list[bytes]:
        text = self._profile.store.profile.setting(_SETTING) or ""
        return [bytes.fromhex(one) for one in text.split(",") if one]

    def _decode(self, entry: bytes) -> tuple[int, OwnAccount, bytes]:
        own = self._profile.own
        reader = OctetReader(entry, "store.damaged")
        try:
            given_up_ms = reader.u64()
            identity, devices = reader.prefixed(_FIELD_BYTES_MAX), reader.prefixed(_FIELD_BYTES_MAX)
            announcement = reader.prefixed(_FIELD_BYTES_MAX)
            former = OwnAccount.restore(own.account_id, identity, own.device.encode(), devices)
        except PeerViolation as error:
            raise StorageFailure("store.damaged") from error
        return given_up_ms, former, announcement
