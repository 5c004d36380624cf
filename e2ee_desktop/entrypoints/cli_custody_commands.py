"""The commands of `e2ee-cli` about a profile's keys: `slots list|add|remove`, and the recovery words (docs/custody.md)."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.presentation.json_rows import Row


def declare_custody(command: AddCommand) -> None:
    """Add the parser of `slots`."""
    asked = command("slots", "what opens this profile: list, add (or change) and remove ways")
    asked.add_argument("action", choices=("list", "add", "remove"), help="add phrase: prints the 24 recovery words")
    asked.add_argument("kind", nargs="?", choices=[kind.value for kind in SlotKind], help="for add and remove")
    asked.add_argument("--new-passphrase-file", metavar="F", help="for add passphrase: file with the new passphrase")


async def slots(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """List, add or remove key slots. Connects to nothing."""
    if wanted.action != "list" and wanted.kind is None:
        raise UserActionNeeded("slot.kind_needed")
    kind = SlotKind(wanted.kind) if wanted.kind is not None else None
    if wanted.action == "add" and kind is SlotKind.PHRASE:
        output.row({"words": " ".join(await desk.keys().recovery_words())})
        return
    if wanted.action == "add" and kind is not None:
        await desk.keys().put_slot(kind, _new_passphrase(wanted) if kind is SlotKind.PASSPHRASE else None)
    elif wanted.action == "remove" and kind is not None:
        await desk.keys().remove_slot(kind)
    for row in _rows(desk):
        output.row(row)


def phrase(wanted: Namespace) -> str | None:
    """The recovery words from their file. Raises UserActionNeeded("phrase.unreadable")."""
    return None if wanted.phrase_file is None else text_of(wanted.phrase_file, "phrase.unreadable")


def text_of(file: str, code: str) -> str:
    """A file's text without the line's end. Raises UserActionNeeded of this code."""
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserActionNeeded(code) from error


def _new_passphrase(wanted: Namespace) -> str:
    if wanted.new_passphrase_file is None:
        raise UserActionNeeded("passphrase.needed")
    return text_of(wanted.new_passphrase_file, "passphrase.unreadable")


def _rows(desk: ProfileDesk) -> list[Row]:
    keys = desk.keys()
    return [
        {
            "kind": slot.kind.value,
            "created_ms": slot.created_ms,
            "worked_ms": slot.worked_ms,
            **({"current": slot.current, "written_down": keys.words_kept()} if slot.kind is SlotKind.PHRASE else {}),
        }
        for slot in keys.slots()
    ]
