"""Commands about the history as a whole: search."""

from __future__ import annotations

import argparse
from argparse import Namespace

from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.entrypoints.cli_leaving import Command, given
from e2ee_desktop.entrypoints.cli_output import Output, message_row
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand, moment
from e2ee_desktop.services.messenger import ProfileMessenger

_PAGE = 100


def declare(command: AddCommand) -> None:
    """Tell the parser of these commands. command: (name, what it does, places …) -> the command's own parser."""
    searched = command("search", 'find messages by words or parts of words, newest first; "-" reads them', "query")
    searched.add_argument("--from", dest="contact", metavar="CONTACT", help="only in the conversation with a contact")
    searched.add_argument("--since", type=moment, default=0, metavar="TIME", help="2030-12-24, 2030-12-24T08:00 …")
    searched.add_argument("--until", type=moment, default=0, metavar="TIME", help="before this time")
    searched.add_argument("--has", choices=("file", "link"), action="append", default=[], help="only messages with one")
    searched.add_argument("--limit", type=_count, default=100, metavar="N", help="the newest N (default 100)")


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


HISTORY_COMMANDS: dict[str, Command] = {"search": _search}
