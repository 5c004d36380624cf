"""A comparison of emoji as a page: what to say at this step, which emoji to show, and what the person can do (UI.md section 8.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from e2ee_desktop.domain.comparison import CancelReason, Comparison, ComparisonPhase
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_name, isolated
from e2ee_desktop.presentation.trust_badges import Tone


class ComparisonAct(Enum):
    """What the person can do."""

    START = "start"
    ACCEPT = "accept"
    DECLINE = "decline"
    CONFIRM = "confirm"
    REJECT = "reject"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """emoji: (symbol, word), seven or none. waiting: something is going on that needs no hand here."""

    text: str
    tone: Tone
    acts: tuple[ComparisonAct, ...]
    emoji: tuple[tuple[str, str], ...] = ()
    waiting: bool = False


def comparison_row(  # noqa: PLR0911 - one row a step is the table
    contact: Contact, comparison: Comparison | None, reader: Reader
) -> ComparisonRow:
    """The page at this step."""
    name, say = isolated(clean_name(contact.name)), reader.say
    if comparison is None:
        return _beginning(contact, name, reader)
    emoji = tuple((each.symbol, say(each.word)) for each in comparison.emoji)
    match comparison.phase:
        case ComparisonPhase.INVITING:
            text = say("{name} was asked. Both of you must be here: wait until {name} accepts.").format(name=name)
            return ComparisonRow(text, Tone.NEUTRAL, (ComparisonAct.CANCEL,), waiting=True)
        case ComparisonPhase.INVITED:
            text = say("{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.")
            return ComparisonRow(text.format(name=name), Tone.NEUTRAL, (ComparisonAct.ACCEPT, ComparisonAct.DECLINE))
        case ComparisonPhase.EXCHANGING:
            text = say("The two devices agree on the emoji…")
            return ComparisonRow(text, Tone.NEUTRAL, (ComparisonAct.CANCEL,), waiting=True)
        case ComparisonPhase.COMPARING:
            text = say(
                "Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here."
            )
            acts = (ComparisonAct.CONFIRM, ComparisonAct.REJECT, ComparisonAct.CANCEL)
            return ComparisonRow(text.format(name=name), Tone.NEUTRAL, acts, emoji)
        case ComparisonPhase.CONFIRMED:
            text = say("You said that they match. {name} has not answered yet.").format(name=name)
            return ComparisonRow(text, Tone.NEUTRAL, (ComparisonAct.CANCEL,), emoji, waiting=True)
        case ComparisonPhase.MATCHED:
            text = say("Both of you saw the same emoji: {name} is verified.").format(name=name)
            return ComparisonRow(text, Tone.OK, ())
        case ComparisonPhase.MISMATCHED:
            return ComparisonRow(_mismatch(name, reader), Tone.DANGER, (ComparisonAct.START,))
        case ComparisonPhase.CANCELLED:
            return _cancelled(comparison, name, reader)
        case _:
            assert_never(comparison.phase)


def _beginning(contact: Contact, name: str, reader: Reader) -> ComparisonRow:
    say = reader.say
    if contact.standing is not Standing.ACTIVE:
        return ComparisonRow(say("You can compare emoji once both of you have written."), Tone.NEUTRAL, ())
    if contact.trust is Trust.CHANGED:
        text = say(
            "Sending is paused until you decide about the changed safety number. Compare the digits or scan the code."
        )
        return ComparisonRow(text, Tone.NEUTRAL, ())
    text = say("Both of you see seven emoji and tell each other what they are. {name} must be online now.")
    return ComparisonRow(text.format(name=name), Tone.NEUTRAL, (ComparisonAct.START,))


def _mismatch(name: str, reader: Reader) -> str:
    text = reader.say(
        "The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. "
        "Do not write anything confidential to {name}; compare again through another channel."
    )
    return text.format(name=name)


def _cancelled(comparison: Comparison, name: str, reader: Reader) -> ComparisonRow:
    text, tone = _CANCELLED[comparison.reason or CancelReason.UNKNOWN], Tone.NEUTRAL
    if comparison.reason is CancelReason.STOPPED and comparison.by_us:
        text = wording("You stopped the comparison.")
    elif comparison.reason is CancelReason.DECLINED and comparison.by_us:
        text = wording("You did not want to compare now.")
    elif comparison.reason is CancelReason.BROKEN:
        tone = Tone.DANGER
    return ComparisonRow(reader.say(text).format(name=name), tone, (ComparisonAct.START,))


_CANCELLED: dict[CancelReason, str] = {
    CancelReason.DECLINED: wording("{name} did not want to compare now."),
    CancelReason.STOPPED: wording("{name} stopped the comparison."),
    CancelReason.EXPIRED: wording("The ten minutes for this comparison are over."),
    CancelReason.REPLACED: wording("The comparison began anew on the other side."),
    CancelReason.IDENTITY_CHANGED: wording("A safety number changed while you compared. Look at it first."),
    CancelReason.BROKEN: wording(
        "The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere."
    ),
    CancelReason.UNKNOWN: wording("{name}'s program ended the comparison."),
}
