"""Commands about the history as a whole: search, usage, clear, keep, export, import."""

from __future__ import annotations

import argparse
import time
from argparse import Namespace

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.domain.storage_use import ClearWish
from e2ee_desktop.entrypoints.cli_leaving import Command, given
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand, moment
from e2ee_desktop.presentation.json_rows import message_row
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.storage_keeping import DAY_MS

_PAGE = 100


def declare(command: AddCommand) -> None:
    """Tell the parser of these commands. command: (name, what it does, places …) -> the command's own parser."""
    searched = command("search", 'find messages by words or parts of words, newest first; "-" reads them', "query")
    searched.add_argument("--from", dest="contact", metavar="CONTACT", help="only in the conversation with a contact")
    searched.add_argument("--since", type=moment, default=0, metavar="TIME", help="2030-12-24, 2030-12-24T08:00 …")
    searched.add_argument("--until", type=moment, default=0, metavar="TIME", help="before this time")
    searched.add_argument("--has", choices=("file", "link"), action="append", default=[], help="only messages with one")
    searched.add_argument("--limit", type=_count, default=100, metavar="N", help="the newest N (default 100)")

    command("usage", "how much room this profile and each conversation take")
    cleared = command("clear", "delete messages from this computer; starred ones stay")
    cleared.add_argument("contact", nargs="?", metavar="CONTACT", help="only in the conversation with a contact")
    cleared.add_argument("--older-than", type=_count, metavar="DAYS", help="that came longer ago")
    cleared.add_argument("--larger-than", type=_count, metavar="BYTES", help="that are larger")
    command("keep", "delete a conversation's messages here after so many days; 0 for never", "contact", "days")

    exported = command("export", "write conversations into an empty folder, NOT encrypted", "folder")
    exported.add_argument("contact", nargs="?", metavar="CONTACT", help="only the conversation with a contact")
    exported.add_argument("--files", action="store_true", help="with the files that are here, NOT encrypted either")
    command("import", "take an exported folder in as history", "folder")


def _count(text: str) -> int:
    value = int(text)
    if not 0 < value <= 1_000_000:
        raise argparse.ArgumentTypeError("expected a number from 1 to 1000000")
    return value


async def _search(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    """What is not indexed yet is indexed first: nothing does so between commands."""
    contact_id = messenger.find_contact(wanted.contact).contact_id if wanted.contact else None
    wish = SearchWish(
        given(wanted.query),
        contact_id,
        wanted.since,
        wanted.until,
        has_file="file" in wanted.has,
        has_link="link" in wanted.has,
    )
    await messenger.index_history()
    before, left = None, wanted.limit
    while left:
        page = messenger.search(wish, before, min(left, _PAGE))
        for hit in page.hits:
            output.row({"contact_id": hit.message.contact_id.hex(), **message_row(hit.message)})
        before, left = page.before_row, left - len(page.hits)
        if before is None:
            return


async def _usage(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    use = await messenger.storage_use()
    output.row({"database_bytes": use.database_bytes})
    for one in use.conversations:
        row = {
            "messages": one.messages,
            "text_bytes": one.text_bytes,
            "files": one.files,
            "file_bytes": one.file_bytes,
            "keep_days": one.keep_days,
        }
        output.row({"contact_id": one.contact_id.hex(), "name": messenger.contact(one.contact_id).name, **row})


async def _clear(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    """Without a condition nothing goes: a slip must not cost everything."""
    if wanted.older_than is None and wanted.larger_than is None:
        raise UserActionNeeded("clear.no_condition")
    contact_id = messenger.find_contact(wanted.contact).contact_id if wanted.contact else None
    before_ms = int(time.time() * 1000) - wanted.older_than * DAY_MS if wanted.older_than is not None else 0
    count = await messenger.clear_history(ClearWish(contact_id, before_ms, wanted.larger_than or 0))
    output.row({"deleted": count})


async def _keep(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id
    days = int(wanted.days) if wanted.days.isascii() and wanted.days.isdigit() else -1
    await messenger.keep_for(contact_id, days)
    await messenger.retain_history()
    output.row({"contact_id": contact_id.hex(), "keep_days": messenger.kept_days(contact_id)})


async def _export(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact_id = messenger.find_contact(wanted.contact).contact_id if wanted.contact else None
    count = await messenger.export_history(wanted.folder, contact_id, files=wanted.files)
    output.row({"folder": wanted.folder, "messages": count, "encrypted": False})


async def _import(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    output.row({"folder": wanted.folder, "messages": await messenger.import_history(wanted.folder)})


HISTORY_COMMANDS: dict[str, Command] = {
    "search": _search,
    "usage": _usage,
    "clear": _clear,
    "keep": _keep,
    "export": _export,
    "import": _import,
}
