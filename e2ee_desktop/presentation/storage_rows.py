"""The room that a profile takes, in words: one line for all, one row a conversation; and what can be cleared.

Knows no database: it is given `StorageUse`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.domain.storage_use import ConversationUse, StorageUse
from e2ee_desktop.presentation.conversation_rows import contact_title
from e2ee_desktop.presentation.file_rows import size_text
from e2ee_desktop.presentation.reader import Reader

DAY_MS = 24 * 3_600_000
AGE_DAYS = (0, 7, 30, 90, 365)
"""What the age menu offers; 0 for any."""
SIZE_BYTES = (0, 100 * 1024, 1024**2, 10 * 1024**2, 100 * 1024**2)
"""What the size menu offers; 0 for any. The smallest is more than the longest text, so that it means files."""
KEEP_DAYS = (0, 7, 30, 90, 365, 5 * 365)


@dataclass(frozen=True, slots=True)
class UseRow:
    """One conversation. keep_days: 0 for ever."""

    contact_id: ContactId
    name: str
    detail: str
    keep_days: int


def use_line(use: StorageUse, reader: Reader) -> str:
    """The whole profile in one sentence."""
    files = size_text(sum(one.file_bytes for one in use.conversations), reader)
    database = size_text(use.database_bytes, reader)
    return reader.say("Database: {database}. Files: {files}.").format(database=database, files=files)


def use_rows(use: StorageUse, contacts: Mapping[ContactId, Contact], reader: Reader) -> tuple[UseRow, ...]:
    """The largest first."""
    return tuple(
        UseRow(one.contact_id, contact_title(contacts[one.contact_id], reader), _detail(one, reader), one.keep_days)
        for one in use.conversations
        if one.contact_id in contacts
    )


def _detail(one: ConversationUse, reader: Reader) -> str:
    size = size_text(one.text_bytes + one.file_bytes, reader)
    messages, files = reader.number(one.messages, 0), reader.number(one.files, 0)
    if one.files:
        sentence = reader.say("Messages: {messages}. Files: {files}. {size}")
        return sentence.format(messages=messages, files=files, size=size)
    return reader.say("Messages: {messages}. {size}").format(messages=messages, size=size)


def keep_text(days: int, reader: Reader) -> str:
    """How long messages are kept."""
    return _counted(days, reader) if days else reader.say("Kept for ever")


def age_text(days: int, reader: Reader) -> str:
    """Which messages, by age."""
    return reader.say("older than {time}").format(time=_counted(days, reader)) if days else reader.say("of any age")


def size_wish_text(size_bytes: int, reader: Reader) -> str:
    """Which messages, by size."""
    if not size_bytes:
        return reader.say("of any size")
    return reader.say("larger than {size}").format(size=size_text(size_bytes, reader))


def _counted(days: int, reader: Reader) -> str:
    if days % 365 == 0:
        years = days // 365
        return reader.counted("%n year", "%n years", years)
    return reader.counted("%n day", "%n days", days)
