"""The time after which messages disappear in conversations that begin from now on: a setting of the profile.

A new conversation gets it as if the person had set it there, by the usual body, so that both sides know and each may change
it. Where both have one, the rule of every timer decides (docs/protocol.md section 6.1). Notes to oneself don't get it.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Event
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.services.change_handling import settled_revision, timer_line
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.conversation_bodies import Timer
from e2ee_desktop.wire.limits import TIMER_SECONDS_MAX

SETTING = "face/default_timer"


def default_timer(profile: OpenProfile) -> int:
    """Seconds, 0 for never."""
    text = profile.store.profile.setting(SETTING) or "0"
    seconds = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(TIMER_SECONDS_MAX)) else 0
    return seconds if seconds <= TIMER_SECONDS_MAX else 0


def set_default_timer(profile: OpenProfile, seconds: int) -> None:
    """Raises UserActionNeeded("timer.out_of_range")."""
    if not 0 <= seconds <= TIMER_SECONDS_MAX:
        raise UserActionNeeded("timer.out_of_range", limit_s=TIMER_SECONDS_MAX)
    with profile.store.transaction():
        profile.store.profile.set_setting(SETTING, str(seconds))


def begin_with_default_timer(profile: OpenProfile, sealer: Sealer, contact: Contact) -> list[Event]:
    """For a contact who may be written to from now on. Belongs into a transaction of the caller."""
    seconds, contact_id = default_timer(profile), contact.contact_id
    if not seconds or not sealer.reaches(contact_id) or profile.store.messages.conversation(contact_id).timer_s:
        return []
    revision = profile.store.conversations.next_revision(contact_id)
    settled = settled_revision(revision, profile.own.account_id, contact.account_id)
    profile.store.conversations.set_timer(contact_id, seconds, settled)
    sealer.seal(contact_id, Timer(seconds, revision))
    return timer_line(profile, contact_id, seconds, Direction.OUTGOING)
