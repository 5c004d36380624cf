"""The commands of `e2ee-cli` about damage: `check` and `salvage` (docs/damage.md)."""

from __future__ import annotations

from argparse import Namespace

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.salvage import SalvageReport
from e2ee_desktop.entrypoints.cli_backup_commands import backup_passphrase
from e2ee_desktop.entrypoints.cli_commands import passphrase
from e2ee_desktop.entrypoints.cli_custody_commands import phrase
from e2ee_desktop.entrypoints.cli_output import Output, tell_parts
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.services.recovery_face import BackupToUse


def declare_recovery(command: AddCommand) -> None:
    """Add the parsers of `check` and `salvage`."""
    for name, about in (
        ("check", "read every page of the database and look for every file; mends nothing"),
        ("salvage", "take what can be read of a damaged database into a new one; the damaged one is kept aside"),
    ):
        asked = command(name, about)
        asked.add_argument("--progress", action="store_true", help="a line for every twentieth part")
        if name == "salvage":
            asked.add_argument("--backup", metavar="FILE", help="take from this backup what the damaged database lacks")
            asked.add_argument(
                "--backup-passphrase-file", metavar="F", help="its passphrase, where it has one of its own"
            )


async def recovery(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Run one of them. The profile is not opened."""
    if not desk.has_profile():
        raise StorageFailure("profile.missing")
    told = tell_parts(output, shown=wanted.progress)
    if wanted.command == "salvage":
        backup = BackupToUse(wanted.backup, backup_passphrase(wanted)) if wanted.backup else None
        _print(await desk.recovery().salvage(passphrase(wanted), phrase(wanted), told, backup), output)
        return
    found = await desk.recovery().check(passphrase(wanted), phrase(wanted), told)
    for name in found.missing_files:
        output.row({"event": "missing_file", "name": name})
    output.row(
        {
            "whole": found.database_whole and not found.missing_files,
            "pages": found.pages,
            "damaged_pages": found.damaged_pages,
            "truncated": found.truncated,
            "log_lost": found.log_lost,
            "missing_files": len(found.missing_files),
        }
    )


def _print(report: SalvageReport, output: Output) -> None:
    for one in report.conversations:
        output.row(
            {
                "event": "conversation",
                "contact_id": one.contact_id.hex(),
                "name": one.name,
                "saved": one.saved,
                "lost": one.lost,
                "exact": one.exact,
                "from_ms": one.from_ms,
                "to_ms": one.to_ms,
                "lost_from_ms": one.lost_from_ms,
                "lost_to_ms": one.lost_to_ms,
                "without_keys": one.without_keys,
                "from_snapshot": one.from_snapshot,
            }
        )
    for kind, count in report.other:
        output.row({"event": "lost", "what": kind, "count": count})
    output.row(
        {
            "saved": report.saved,
            "lost": report.lost,
            "complete": report.complete,
            "pages": report.pages,
            "damaged_pages": report.damaged_pages,
            "truncated": report.truncated,
            "log_lost": report.log_lost,
            "kept_aside": report.kept_aside,
        }
    )
