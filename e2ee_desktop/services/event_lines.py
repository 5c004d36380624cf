"""Lines of the timeline that are no messages: something happened, and people must see where."""

from __future__ import annotations

from e2ee_desktop.domain.events import Event, MessageStored
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.services.open_profile import OpenProfile


def event_line(
    profile: OpenProfile,
    contact_id: ContactId,
    kind: MessageKind,
    text: str = "",
    direction: Direction = Direction.INCOMING,
    state: MessageState = MessageState.READ,
) -> list[Event]:
    """Add the line at the end. Belongs into a transaction of the caller, who publishes what happened."""
    now_ms = profile.clock.now_ms()
    line = Message(
        row=0,
        message_id=MessageId(profile.entropy.random(ID_BYTES)),
        contact_id=contact_id,
        direction=direction,
        kind=kind,
        text=text,
        sent_ms=now_ms,
        stored_ms=now_ms,
        state=state,
    )
    stored = profile.store.messages.add(line, None)
    return [] if stored is None else [MessageStored(stored)]
