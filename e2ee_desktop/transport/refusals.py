"""Refusals of the relay as errors of the application: the codes that `services/ports.py` promises."""

from __future__ import annotations

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.wire.frames_control import Refusal

CODES = {
    Refusal.BUSY: "relay.busy",
    Refusal.REFUSED: "relay.refused",
    Refusal.PROTOCOL: "relay.protocol",
    Refusal.MAILBOX_UNKNOWN: "relay.mailbox_unknown",
    Refusal.MAILBOX_EXISTS: "relay.mailbox_exists",
    Refusal.CAPABILITY_REFUSED: "relay.capability_refused",
    Refusal.QUOTA_EXCEEDED: "relay.quota_exceeded",
    Refusal.DIRECTORY_MISSING: "relay.directory_missing",
    Refusal.DIRECTORY_USED: "relay.directory_used",
    # A full disk passes: the sender keeps the message and tries later, as with any busy relay.
    Refusal.STORAGE_FULL: "relay.busy",
    Refusal.TAKEN_OVER: "relay.taken_over",
    # Work is done unasked, so what is left for the person to bring is a token.
    Refusal.PAYMENT_NEEDED: "relay.token_needed",
    Refusal.RELAY_FULL: "relay.full",
}


def failure(refusal: Refusal, retry_after_ms: int = 0) -> RelayFailure:
    """The error for a refusal; the fact `retry_after_ms` is there when the relay named a time."""
    facts = {"retry_after_ms": retry_after_ms} if retry_after_ms else {}
    return RelayFailure(CODES[refusal], **facts)
