"""The one row about this profile, and its settings. Owns the tables `profile` and `setting`."""

from __future__ import annotations

from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.services.records import ProfileRecord
from e2ee_desktop.storage.connection import Database

LOAD = """
    SELECT account_id, name, identity_public, device, certificate, relay, custody, created_ms
      FROM profile
"""

SAVE = """
    INSERT INTO profile (only, account_id, name, identity_public, device, certificate, relay, custody, created_ms)
    VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (only) DO UPDATE
       SET account_id = excluded.account_id, name = excluded.name, identity_public = excluded.identity_public,
           device = excluded.device, certificate = excluded.certificate, relay = excluded.relay,
           custody = excluded.custody, created_ms = excluded.created_ms
"""

SETTING = "SELECT value FROM setting WHERE name = ?"

SET_SETTING = """
    INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""


class SqliteProfileTable:
    """This profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> ProfileRecord | None:
        """None in a database that has no profile yet."""
        row = self._database.row(LOAD)
        return None if row is None else ProfileRecord(AccountId(row[0]), *row[1:])

    def save(self, profile: ProfileRecord) -> None:
        """Insert or replace."""
        self._database.write(
            SAVE,
            (
                profile.account_id,
                profile.name,
                profile.identity_public,
                profile.device,
                profile.certificate,
                profile.relay,
                profile.custody,
                profile.created_ms,
            ),
        )

    def setting(self, name: str) -> str | None:
        """None when it was never set."""
        row = self._database.row(SETTING, (name,))
        return None if row is None else str(row[0])

    def set_setting(self, name: str, value: str) -> None:
        """Insert or replace."""
        self._database.write(SET_SETTING, (name, value))
