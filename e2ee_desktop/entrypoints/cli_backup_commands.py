"""The commands of `e2ee-cli` about backups: `backup create|verify|restore|schedule` (docs/backup.md)."""

from __future__ import annotations

from argparse import Namespace

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.backup import BackupReport
from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.entrypoints.cli_commands import passphrase
from e2ee_desktop.entrypoints.cli_custody_commands import phrase, text_of
from e2ee_desktop.entrypoints.cli_output import Output, tell_parts
from e2ee_desktop.entrypoints.cli_talk_commands import AddCommand
from e2ee_desktop.presentation.json_rows import Row, account_row
from e2ee_desktop.services.backup_reading import BackupKeys
from e2ee_desktop.services.backups import BackupSchedule
from e2ee_desktop.services.face import Custody


def declare_backup(command: AddCommand) -> None:
    """Add the parser of `backup`."""
    asked = command("backup", "everything but the sessions in one encrypted file, made while the profile is in use")
    asked.add_argument("action", choices=("create", "verify", "restore", "schedule"))
    asked.add_argument("file", nargs="?", metavar="FILE", help="the backup; for schedule: the folder they go into")
    asked.add_argument(
        "--backup-passphrase-file", metavar="F", help="its passphrase; else the 24 recovery words open it"
    )
    asked.add_argument(
        "--custody", choices=("keyring", "passphrase"), default="keyring", help="restore: where keys live"
    )
    asked.add_argument("--every-days", type=int, default=1, metavar="N", help="schedule: how often (default 1)")
    asked.add_argument("--keep", type=int, default=7, metavar="N", help="schedule: how many are kept (default 7)")
    asked.add_argument("--off", action="store_true", help="schedule: no more")
    asked.add_argument("--progress", action="store_true", help="a line for every twentieth part")


async def backup(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Make, check, put back or schedule a backup. Connects to nothing."""
    if wanted.action == "schedule":
        await _schedule(desk, wanted, output)
        return
    if wanted.file is None:
        raise UserActionNeeded("backup.file_needed")
    if wanted.action == "restore":
        await _restore(desk, wanted, output)
        return
    if not desk.has_profile():
        raise StorageFailure("profile.missing")
    opening_phrase = phrase(wanted)
    await desk.open(passphrase(wanted), opening_phrase)
    own = backup_passphrase(wanted)
    if wanted.action == "create":
        report = await desk.backups().create(wanted.file, own, tell_parts(output, shown=wanted.progress))
    else:
        given = BackupKeys(own, opening_phrase) if own is not None or opening_phrase is not None else None
        report = await desk.backups().verify(wanted.file, given)
    _print(report, output)


async def _restore(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    keys = BackupKeys(backup_passphrase(wanted), phrase(wanted))
    custody, told = Custody(wanted.custody), tell_parts(output, shown=wanted.progress)
    messenger, report = await desk.restore(wanted.file, keys, custody, passphrase(wanted), told)
    output.row(account_row(messenger.account()))
    _print(report, output)


async def _schedule(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    if not desk.has_profile():
        raise StorageFailure("profile.missing")
    await desk.open(passphrase(wanted), phrase(wanted))
    backups = desk.backups()
    if wanted.off:
        backups.set_schedule(None)
    elif wanted.file is not None:
        backups.set_schedule(BackupSchedule(wanted.file, wanted.every_days, wanted.keep))
        made = await backups.make_due()
        if made is not None:
            _print(made, output)
    schedule = backups.schedule()
    if schedule is not None:
        output.row({"folder": schedule.folder, "every_days": schedule.every_days, "keep": schedule.keep})


def backup_passphrase(wanted: Namespace) -> str | None:
    """The backup's own, from its file; None for none."""
    file = wanted.backup_passphrase_file
    return None if file is None else text_of(file, "passphrase.unreadable")


def _print(report: BackupReport, output: Output) -> None:
    for loss in report.losses:
        output.row({"event": "missing", "what": loss.what, "name": loss.name, "missing": loss.missing})
    row: Row = {
        "whole": report.whole,
        "created_ms": report.created_ms,
        "key": report.key.value,
        "size_bytes": report.size_bytes,
        "contacts": report.contacts,
        "messages": report.messages,
        "files": report.files,
        "damaged_blocks": report.damaged_blocks,
    }
    output.row(row)
