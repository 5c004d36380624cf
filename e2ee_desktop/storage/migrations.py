"""The schema's history: numbered scripts, each applied once and whole.

`PRAGMA user_version` holds the number of the last script; it is set in the script's own transaction, so a crash leaves
the schema before or after a script, never within. A database of a newer program is left alone.
"""

from __future__ import annotations

from importlib.resources import files

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.connection import Database

Scripts = tuple[str, ...]


def shipped_scripts() -> Scripts:
    """The scripts of this version, first to last: schema/0001.sql, schema/0002.sql …"""
    folder = files("e2ee_desktop.storage") / "schema"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text("utf-8") for name in names)


def migrate(database: Database, scripts: Scripts) -> None:
    """Bring the database to the last of `scripts`. Raises StorageFailure("store.newer") when it is beyond it already."""
    found = database.version
    if found > len(scripts):
        raise StorageFailure("store.newer", found=found, known=len(scripts))
    for number in range(found + 1, len(scripts) + 1):
        with database.transaction():
            database.write_script(scripts[number - 1])
            database.write_script(f"PRAGMA user_version = {number}")
