"""Where a blob is reached now: what a relay's address was when a file was chosen or offered may be out of date.

A relay is its key. Whoever moves theirs tells their contacts, whose routes hold the new address; blobs are where their relay is.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.open_profile import OpenProfile


def current_address(profile: OpenProfile, noted: str) -> RelayAddress:
    """Of the relay that was at `noted`: ours, or a contact's with the same key; else as it was noted."""
    before = RelayAddress.parse(noted)
    if profile.relay.key == before.key:
        return profile.relay
    for record in profile.store.contacts.all():
        if record.route.relay != noted and (now := _parsed(record.route.relay)) is not None and now.key == before.key:
            return now
    return before


def _parsed(text: str) -> RelayAddress | None:
    try:
        return RelayAddress.parse(text)
    except UserActionNeeded:
        return None
