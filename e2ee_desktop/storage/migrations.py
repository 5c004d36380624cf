"""The schema's history: numbered scripts, each applied once and whole.

`PRAGMA user_version` holds the number of the last script; it is set in the script's own transaction, so a crash leaves
the schema before or after a script, never within. The same holds for who stops in the middle. A database of a newer program
is left alone.
"""

from __future__ import annotations

from importlib.resources import files

import apsw

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.services.upgrade_port import UNWATCHED, Watch
from e2ee_desktop.storage.connection import Database

Scripts = tuple[str, ...]


def shipped_scripts() -> Scripts:
    """The scripts of this version, first to last: schema/0001.sql, schema/0002.sql …"""
    folder = files("e2ee_desktop.storage") / "schema"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text("utf-8") for name in names)


def migrate(database: Database, scripts: Scripts, watch: Watch = UNWATCHED) -> None:
    """Bring the database to the last of `scripts`. Raises StorageFailure("store.newer") when it is beyond it already, and
    UserActionNeeded("profile.upgrade_stopped") when the watch says so."""
    found = database.version
    if found > len(scripts):
        raise StorageFailure("store.newer", found=found, known=len(scripts))
    wanted = [(number, statements_of(scripts[number - 1])) for number in range(found + 1, len(scripts) + 1)]
    done, total = 0, sum(len(statements) for _, statements in wanted)
    for number, statements in wanted:
        with database.transaction():
            for statement in statements:
                watch.tell(done, total)
                if watch.stopped():
                    raise UserActionNeeded("profile.upgrade_stopped")
                with database.interruptible(watch.stopped):
                    database.write_script(statement)
                done += 1
            database.write_script(f"PRAGMA user_version = {number}")
    if total:
        watch.tell(total, total)


def statements_of(script: str) -> tuple[str, ...]:
    """One by one; a trigger is one with all that is in it."""
    found: list[str] = []
    begun: list[str] = []
    for line in script.splitlines():
        begun.append(line)
        text = "\n".join(begun)
        if ";" in line and apsw.complete(text):
            found.append(text)
            begun = []
    return (*found, "\n".join(begun)) if begun else tuple(found)
