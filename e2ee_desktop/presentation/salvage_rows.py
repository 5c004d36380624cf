"""What was saved out of a damaged profile, in words: one sentence for all, one row a conversation. Knows no database."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.salvage import ConversationSalvage, SalvageReport
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.times import full_time


@dataclass(frozen=True, slots=True)
class SalvageRow:
    """detail: what was saved and what was not. lacking: something is gone."""

    name: str
    detail: str
    lacking: bool


def salvage_sentence(report: SalvageReport, reader: Reader) -> str:
    """The whole salvage."""
    saved, lost = reader.number(report.saved, 0), reader.number(report.lost, 0)
    if report.log_lost:
        words = reader.say(
            "Messages saved: {saved}. Lost, as far as can be counted: {lost}. The newest changes are missing."
        )
    elif not report.complete or not all(one.exact for one in report.conversations):
        words = reader.say("Messages saved: {saved}. Lost, as far as can be counted: {lost}. More may be gone.")
    elif report.lost:
        words = reader.say("Messages saved: {saved}. Lost: {lost}.")
    else:
        words = reader.say("Messages saved: {saved}. None was lost.")
    return words.format(saved=saved, lost=lost)


def salvage_rows(report: SalvageReport, reader: Reader) -> tuple[SalvageRow, ...]:
    """In the order of the contacts; those with losses first."""
    rows = [
        SalvageRow(one.name, _detail(one, reader), bool(one.lost) or one.without_keys) for one in report.conversations
    ]
    return tuple(sorted(rows, key=lambda row: not row.lacking))


def aside_sentence(report: SalvageReport, reader: Reader) -> str:
    """Where the damaged database is."""
    return reader.say("The damaged database is kept in the profile's folder, under {place}.").format(
        place=report.kept_aside
    )


def _detail(one: ConversationSalvage, reader: Reader) -> str:
    parts = [_saved(one, reader)]
    if one.lost:
        parts.append(_lost(one, reader))
    if not one.exact:
        parts.append(reader.say("More may be gone."))
    if one.without_keys:
        parts.append(
            reader.say("The contact's keys are gone: the history can be read, and you have to add them again.")
        )
    return " ".join(parts)


def _saved(one: ConversationSalvage, reader: Reader) -> str:
    if not one.saved:
        return reader.say("Nothing saved.")
    return reader.say("Saved: {count}, from {begin} to {end}.").format(
        count=reader.number(one.saved, 0), begin=full_time(one.from_ms, reader), end=full_time(one.to_ms, reader)
    )


def _lost(one: ConversationSalvage, reader: Reader) -> str:
    if not (one.lost_from_ms and one.lost_to_ms):
        return reader.say("Lost: {count}.").format(count=reader.number(one.lost, 0))
    return reader.say("Lost: {count}, between {begin} and {end}.").format(
        count=reader.number(one.lost, 0),
        begin=full_time(one.lost_from_ms, reader),
        end=full_time(one.lost_to_ms, reader),
    )
