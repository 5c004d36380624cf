"""The one banner under the header: which of several is shown, and what it offers (UI.md sections 2, 7 and 8.4).

Priority: safety number changed, error, offline, request, info. After a change of identity sending is paused in every
case, until the person compares or says to go on without: queued messages leave under the new keys only then.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import clean_name, isolated
from e2ee_desktop.presentation.trust_badges import Tone


class Action(Enum):
    """What a banner's button asks for."""

    COMPARE = "compare"
    CONTINUE_UNVERIFIED = "continue-unverified"
    COPY_CODE = "copy-code"
    DISMISS = "dismiss"


class Kind(Enum):
    """What a banner is about; a higher place in this list wins."""

    KEY_CHANGED = "key-changed"
    ERROR = "error"
    OFFLINE = "offline"
    REQUEST = "request"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Banner:
    """actions: the first is the primary one. code: the error code, for copying."""

    kind: Kind
    tone: Tone
    icon: str
    text: str
    actions: tuple[Action, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the choice depends on. notice: code of an error that a command met and the person has not dismissed.

    invited: the contact asks to compare emoji now. connecting_long: the connection has been trying for more than 5 s.
    """

    contact: Contact | None
    link: Link
    link_code: str
    notice: str = ""
    connecting_long: bool = False
    claimed_name: str = ""
    invited: bool = False


def choose_banner(now: Circumstances, reader: Reader) -> Banner | None:
    """The banner of highest priority, or None."""
    for candidate in (_key_changed, _error, _offline, _request, _info):
        banner = candidate(now, reader)
        if banner is not None:
            return banner
    return None


def sending_paused(contact: Contact) -> bool:
    """Whether nothing leaves to this contact until the person decides."""
    return contact.trust is Trust.CHANGED


def _key_changed(now: Circumstances, reader: Reader) -> Banner | None:
    contact = now.contact
    if contact is None or not sending_paused(contact) or contact.standing is Standing.BLOCKED:
        return None
    name = isolated(clean_name(contact.name))
    if contact.was_verified:
        text = reader.say(
            "{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused."
        )
        tone = Tone.DANGER
    else:
        text = reader.say("New safety number. {name} may have a new device. Sending is paused until you decide.")
        tone = Tone.WARN
    actions = (Action.COMPARE, Action.CONTINUE_UNVERIFIED)
    return Banner(Kind.KEY_CHANGED, tone, "shield-alert", text.format(name=name), actions)


def _error(now: Circumstances, reader: Reader) -> Banner | None:
    if now.notice:
        text = error_text(now.notice, reader.say)
        return Banner(Kind.ERROR, Tone.DANGER, "circle-alert", text, (Action.COPY_CODE, Action.DISMISS), now.notice)
    if now.link is Link.OFFLINE and now.link_code and now.link_code not in _PLAIN_OFFLINE:
        text = error_text(now.link_code, reader.say)
        return Banner(Kind.ERROR, Tone.DANGER, "circle-alert", text, (Action.COPY_CODE,), now.link_code)
    return None


def _offline(now: Circumstances, reader: Reader) -> Banner | None:
    if now.link is Link.OFFLINE:
        text = reader.say("You are offline. Messages will be sent when you reconnect.")
        return Banner(Kind.OFFLINE, Tone.WARN, "wifi-off", text)
    if now.link is Link.CONNECTING and now.connecting_long:
        return Banner(Kind.OFFLINE, Tone.NEUTRAL, "refresh-cw", reader.say("Connecting…"))
    return None


def _request(now: Circumstances, reader: Reader) -> Banner | None:
    contact = now.contact
    if contact is None or contact.standing is not Standing.REQUEST or contact.claims is None:
        return None
    text = reader.say(
        "This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept."
    )
    known = isolated(clean_name(now.claimed_name or contact.name))
    return Banner(Kind.REQUEST, Tone.DANGER, "shield-alert", text.format(name=known))


def _info(now: Circumstances, reader: Reader) -> Banner | None:
    contact = now.contact
    if contact is not None and now.invited and contact.standing is Standing.ACTIVE:
        asked = reader.say("{name} asks you to compare emoji now, to verify each other.")
        return Banner(
            Kind.INFO, Tone.NEUTRAL, "shield", asked.format(name=isolated(clean_name(contact.name))), (Action.COMPARE,)
        )
    if contact is None or contact.standing is not Standing.WAITING:
        return None
    text = reader.say("Waiting for {name} to answer your request.").format(name=isolated(clean_name(contact.name)))
    return Banner(Kind.INFO, Tone.NEUTRAL, "clock", text)


_PLAIN_OFFLINE = frozenset({"relay.unreachable", "relay.timeout"})
"""Codes that say no more than that there is no connection."""
