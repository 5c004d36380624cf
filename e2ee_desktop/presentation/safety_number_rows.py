"""The safety number as it is shown and read aloud: 12 groups of 5, in 3 rows of 4 (UI.md section 8.2)."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.people import Contact, SafetyNumber, Trust
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import clean_name, isolated

GROUPS_A_ROW = 4


@dataclass(frozen=True, slots=True)
class SafetyNumberRow:
    """lines: 3 lines of 4 groups, two spaces between groups. copied: what the clipboard gets (digits alone). spoken: for a screen reader."""

    title: str
    lines: tuple[str, ...]
    copied: str
    spoken: str
    help: str
    verified: bool
    number: SafetyNumber


def safety_number_row(contact: Contact, number: SafetyNumber, reader: Reader) -> SafetyNumberRow:
    """The row for the comparison with this contact."""
    name = isolated(clean_name(contact.name))
    groups = number.groups
    lines = tuple("  ".join(groups[start : start + GROUPS_A_ROW]) for start in range(0, len(groups), GROUPS_A_ROW))
    spoken = ", ".join(" ".join(group) for group in groups)
    help_text = reader.say(
        "Compare these digits with {name}, in person or on a channel that you already trust. "
        "If they differ, do not mark the contact as verified."
    )
    return SafetyNumberRow(
        reader.say("Safety number with {name}").format(name=name),
        lines,
        " ".join(groups),
        spoken,
        help_text.format(name=name),
        contact.trust is Trust.VERIFIED,
        number,
    )


def fingerprint_lines(digest: bytes) -> tuple[str, ...]:
    """An identity fingerprint as lines of 4 groups of 4 hexadecimal digits."""
    text = digest.hex()
    groups = [text[start : start + 4] for start in range(0, len(text), 4)]
    return tuple(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))
