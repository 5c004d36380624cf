"""What a person is told before anything is sealed: texts that cannot be sent, and people who cannot be written to."""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.messages import TEXT_BYTES_MAX
from e2ee_desktop.domain.people import Contact, Standing, Trust


def refuse_text(text: str) -> None:
    """Raises UserActionNeeded: text.empty, text.not_unicode, text.too_long."""
    if not text.strip():
        raise UserActionNeeded("text.empty")
    try:
        size_bytes = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise UserActionNeeded("text.not_unicode") from error
    if size_bytes > TEXT_BYTES_MAX:
        raise UserActionNeeded("text.too_long", size_bytes=size_bytes, limit_bytes=TEXT_BYTES_MAX)


def refuse_yourself(contact: Contact) -> None:
    """For what can be done only to others. Raises UserActionNeeded("contact.yourself")."""
    if contact.standing is Standing.YOURSELF:
        raise UserActionNeeded("contact.yourself")


def refuse_sending(contact: Contact) -> None:
    """Raises UserActionNeeded: contact.blocked, contact.not_accepted, identity.changed."""
    if contact.standing is Standing.BLOCKED:
        raise UserActionNeeded("contact.blocked")
    if contact.standing is Standing.IMPORTED:
        raise UserActionNeeded("contact.imported")
    if contact.standing is Standing.REQUEST:
        raise UserActionNeeded("contact.not_accepted")
    if contact.trust is Trust.CHANGED:
        raise UserActionNeeded("identity.changed")
