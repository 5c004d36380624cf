"""Address keys of contacts' mailboxes, for sealing documents to them: kept when they are first seen.

An invite's directory can be asked for once only, so the key that came with it must be kept then. With it stands the identity that
signed it: after a change of identity it is no longer theirs.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import IdentityDigest, SendId
from e2ee_desktop.services.open_profile import OpenProfile


def keep_key(profile: OpenProfile, send_id: SendId, signer: IdentityDigest, address_key: bytes) -> None:
    """Belongs into a transaction of the caller."""
    profile.store.profile.set_setting(_name(send_id), f"{signer.hex()}:{address_key.hex()}")


def kept_key(profile: OpenProfile, send_id: SendId, signer: IdentityDigest) -> bytes | None:
    """1,216 bytes, or None when there is none of this identity's."""
    by, _, key = (profile.store.profile.setting(_name(send_id)) or "").partition(":")
    return bytes.fromhex(key) if by == signer.hex() else None


def drop_key(profile: OpenProfile, send_id: SendId) -> None:
    """Belongs into a transaction of the caller."""
    if profile.store.profile.setting(_name(send_id)):
        profile.store.profile.set_setting(_name(send_id), "")


def _name(send_id: SendId) -> str:
    return f"document-key/{send_id.hex()}"
