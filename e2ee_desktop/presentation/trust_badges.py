"""Trust and standing of a contact as a badge: words, icon and tone together, never colour alone (UI.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from e2ee_desktop.domain.people import Contact, Standing, Trust, TrustChange, TrustMethod
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.times import full_time


class Tone(Enum):
    """How loud something is; the window maps it to colours."""

    NEUTRAL = "neutral"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class TrustBadge:
    """icon: name of a bundled icon. explanation: one sentence for tooltip and details."""

    text: str
    icon: str
    tone: Tone
    explanation: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of a security history. fingerprint: the first 16 hexadecimal digits."""

    text: str
    when: str
    icon: str
    fingerprint: str


def trust_badge(contact: Contact, reader: Reader) -> TrustBadge:
    """The badge in the header and the details."""
    say = reader.say
    if contact.standing is Standing.BLOCKED:
        return TrustBadge(say("Blocked"), "ban", Tone.NEUTRAL, say("You don't receive messages from this contact."))
    if contact.standing is Standing.YOURSELF:
        text = say("Nothing of it leaves this computer. No relay and nobody else has it.")
        return TrustBadge(say("Only on this computer"), "lock", Tone.NEUTRAL, text)
    if contact.standing is Standing.IMPORTED:
        text = say("Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.")
        return TrustBadge(say("Imported history"), "archive", Tone.NEUTRAL, text)
    match contact.trust:
        case Trust.UNVERIFIED:
            text = say("Compare the safety number to be sure who you talk to.")
            return TrustBadge(say("Not verified"), "shield", Tone.NEUTRAL, text)
        case Trust.VERIFIED:
            text = say("You have compared the safety number with this contact.")
            return TrustBadge(say("Verified"), "shield-check", Tone.OK, text)
        case Trust.CHANGED:
            tone = Tone.DANGER if contact.was_verified else Tone.WARN
            text = say("The safety number changed. Compare it before you go on.")
            return TrustBadge(say("Safety number changed"), "shield-alert", tone, text)
        case _:
            assert_never(contact.trust)


def history_row(change: TrustChange, reader: Reader) -> HistoryRow:
    """One line of Details > Security history."""
    text, icon = _METHODS[change.method]
    fingerprint = change.identity_digest.hex()[:16]
    return HistoryRow(reader.say(text), full_time(change.at_ms, reader), icon, fingerprint)


_METHODS: dict[TrustMethod, tuple[str, str]] = {
    TrustMethod.FIRST_SEEN: (wording("First seen"), "shield"),
    TrustMethod.SAFETY_NUMBER: (wording("Verified by safety number"), "shield-check"),
    TrustMethod.QR: (wording("Verified by QR code"), "shield-check"),
    TrustMethod.EMOJI: (wording("Verified by comparing emoji"), "shield-check"),
    TrustMethod.REMOVED: (wording("Verification removed"), "shield"),
    TrustMethod.IDENTITY_ROTATED: (wording("Safety number changed by its owner"), "shield-alert"),
    TrustMethod.IDENTITY_REPLACED: (wording("Safety number replaced"), "shield-alert"),
    TrustMethod.ACKNOWLEDGED: (wording("Change accepted without comparing"), "shield"),
}
