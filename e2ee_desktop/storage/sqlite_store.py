"""The Store port on one encrypted SQLite file a profile.

A new database is made whole beside its place and then moved there, so that a crash leaves either none or a usable one,
and an existing database is never written over. Opening never creates.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.services.upgrade_port import UNWATCHED, Watch
from e2ee_desktop.storage.attachment_table import SqliteAttachmentTable
from e2ee_desktop.storage.backup_tables import SqliteBackupTables
from e2ee_desktop.storage.change_table import SqliteChangeTable
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.contact_table import SqliteContactTable
from e2ee_desktop.storage.conversation_table import SqliteConversationTable
from e2ee_desktop.storage.failures import failure_of_file
from e2ee_desktop.storage.inbox_table import SqliteInboxTable
from e2ee_desktop.storage.log_note import LogNote, refuse_lost_log
from e2ee_desktop.storage.mailbox_table import SqliteMailboxTable
from e2ee_desktop.storage.message_table import SqliteMessageTable
from e2ee_desktop.storage.migrations import migrate, shipped_scripts
from e2ee_desktop.storage.order_table import SqliteOrderTable
from e2ee_desktop.storage.outbox_table import SqliteOutboxTable
from e2ee_desktop.storage.prekey_table import SqlitePrekeyTable
from e2ee_desktop.storage.profile_table import SqliteProfileTable
from e2ee_desktop.storage.program_table import SqliteProgramTable
from e2ee_desktop.storage.receipt_table import SqliteReceiptTable
from e2ee_desktop.storage.room_table import SqliteRoomTable
from e2ee_desktop.storage.schedule_table import SqliteScheduleTable
from e2ee_desktop.storage.sealed_file import (
    SIDE_FILES,
    connect,
    make_empty,
    refuse_key,
    refuse_plaintext,
    refuse_unusable,
)
from e2ee_desktop.storage.search_table import SqliteSearchTable
from e2ee_desktop.storage.session_table import SqliteSessionTable
from e2ee_desktop.storage.trace_table import SqliteTraceTable

UNFINISHED_SUFFIX = ".unfinished"


class SqliteStore:
    """All tables of one profile. Made by `create` or `open_existing`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._profile = SqliteProfileTable(database)
        self._contacts = SqliteContactTable(database)
        self._messages = SqliteMessageTable(database)
        self._sessions = SqliteSessionTable(database)
        self._outbox = SqliteOutboxTable(database)
        self._inbox = SqliteInboxTable(database)
        self._mailboxes = SqliteMailboxTable(database)
        self._prekeys = SqlitePrekeyTable(database)
        self._changes = SqliteChangeTable(database)
        self._conversations = SqliteConversationTable(database)
        self._traces = SqliteTraceTable(database)
        self._schedule = SqliteScheduleTable(database)
        self._attachments = SqliteAttachmentTable(database)
        self._search = SqliteSearchTable(database)
        self._room = SqliteRoomTable(database)
        self._receipts = SqliteReceiptTable(database)
        self._order = SqliteOrderTable(database)
        self._programs = SqliteProgramTable(database)
        self._backup = SqliteBackupTables(database)

    @property
    def database(self) -> Database:
        """For this floor alone: what no port names."""
        return self._database

    @property
    def profile(self) -> SqliteProfileTable:
        """This profile and its settings."""
        return self._profile

    @property
    def contacts(self) -> SqliteContactTable:
        """Contacts, routes, security history."""
        return self._contacts

    @property
    def messages(self) -> SqliteMessageTable:
        """The history, and the conversation list."""
        return self._messages

    @property
    def sessions(self) -> SqliteSessionTable:
        """Ratchet states."""
        return self._sessions

    @property
    def outbox(self) -> SqliteOutboxTable:
        """Sealed envelopes."""
        return self._outbox

    @property
    def inbox(self) -> SqliteInboxTable:
        """De-duplication, fragments, chains."""
        return self._inbox

    @property
    def mailboxes(self) -> SqliteMailboxTable:
        """Mailboxes of ours."""
        return self._mailboxes

    @property
    def prekeys(self) -> SqlitePrekeyTable:
        """Prekeys of ours."""
        return self._prekeys

    @property
    def changes(self) -> SqliteChangeTable:
        """What is done to messages."""
        return self._changes

    @property
    def backup(self) -> SqliteBackupTables:
        """Rows for backups."""
        return self._backup

    @property
    def programs(self) -> SqliteProgramTable:
        """Other programs that may use this profile."""
        return self._programs

    @property
    def attachments(self) -> SqliteAttachmentTable:
        """Files of messages."""
        return self._attachments

    @property
    def conversations(self) -> SqliteConversationTable:
        """What a person sets about a conversation."""
        return self._conversations

    @property
    def traces(self) -> SqliteTraceTable:
        """Of messages that are not here."""
        return self._traces

    @property
    def schedule(self) -> SqliteScheduleTable:
        """Texts that wait for their time."""
        return self._schedule

    @property
    def room(self) -> SqliteRoomTable:
        """How much room it takes."""
        return self._room

    @property
    def search(self) -> SqliteSearchTable:
        """The index over what was said."""
        return self._search

    @property
    def receipts(self) -> SqliteReceiptTable:
        """Confirmations that we owe."""
        return self._receipts

    @property
    def order(self) -> SqliteOrderTable:
        """Empty places, and the places of our own messages."""
        return self._order

    def transaction(self) -> AbstractContextManager[None]:
        """Nests; the outermost one is durable when it ends."""
        return self._database.transaction()

    def fold_log(self) -> None:
        """Bring the log into the file and cut it off."""
        self._database.fold_log()

    def close(self) -> None:
        """Safe to call twice."""
        self._database.close()


def create(path: Path, key: bytes) -> SqliteStore:
    """Make the database and open it. key: 32 bytes.

    Raises store.exists (never writes over anything, nor adopts a log that a lost database left), store.disk_full,
    store.read_only, store.unreadable.
    """
    refuse_key(key)
    if any(Path(f"{path}{suffix}").exists() for suffix in ("", *SIDE_FILES)):
        raise StorageFailure("store.exists")
    unfinished = _unfinished(path)
    try:
        _remove_unfinished(unfinished)
        make_empty(unfinished)
        database = Database(connect(unfinished, key))
        try:
            migrate(database, shipped_scripts())
        finally:
            database.close()
        refuse_plaintext(unfinished)
        _move_without_replacing(unfinished, path)
    except OSError as error:
        raise failure_of_file(error) from error
    return open_existing(path, key)


def open_existing(path: Path, key: bytes, watch: Watch = UNWATCHED) -> SqliteStore:
    """Open the database, bring its schema up to date, check it. key: 32 bytes. watch: of bringing it up to date.

    Raises StorageFailure: store.missing, store.damaged, store.log_missing, store.log_damaged, store.wrong_key, store.newer, store.busy, store.read_only,
    store.unreadable, store.not_encrypted, store.disk_full; UserActionNeeded("profile.upgrade_stopped").
    """
    refuse_unusable(path)
    try:
        refuse_lost_log(path)
    except OSError as error:
        raise failure_of_file(error) from error
    database = Database(connect(path, key))
    try:
        _make_ready(database, path, watch)
        store = SqliteStore(database)
        store.search.settle()
        _remove_unfinished(_unfinished(path))  # a crash right after the move leaves a second name of the same file
    except OSError as error:
        database.close()
        raise failure_of_file(error) from error
    except BaseException:
        database.close()
        raise
    return store


def _make_ready(database: Database, path: Path, watch: Watch) -> None:
    if database.version == 0:
        raise StorageFailure("store.damaged")  # `create` leaves none without a schema
    database.use_write_ahead_log()
    database.keep_note(LogNote(path))
    migrate(database, shipped_scripts(), watch)
    database.check()


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + UNFINISHED_SUFFIX)


def _remove_unfinished(unfinished: Path) -> None:
    for suffix in ("", *SIDE_FILES):
        Path(f"{unfinished}{suffix}").unlink(missing_ok=True)


def _move_without_replacing(source: Path, target: Path) -> None:
    """Move durably; raise store.exists when something is there. A hard link is the one move that never replaces."""
    try:
        target.hardlink_to(source)
    except FileExistsError as error:
        raise StorageFailure("store.exists") from error
    except OSError:  # a file system without hard links; the profile's lock keeps others out meanwhile
        if target.exists():
            raise StorageFailure("store.exists") from None
        source.rename(target)
    source.unlink(missing_ok=True)
    if os.name == "posix":  # the new name itself must survive a power cut
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
