"""A backup put where a profile begins (docs/backup.md): people, trust, history, files and settings; never a session.

Rules:
1. Read twice: people first, from whichever end of the backup has them, then what hangs on them.
2. What was under way when the backup was made is not under way any more: unsent messages are marked as not sent, files that are
   not whole are to be fetched again.
3. Every contact is noted for a new session, which `renewal.py` begins as soon as there is a relay.

Blocks: callers run it off the event loop. Knows no platform.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import Entropy
from e2ee_desktop.services.backup_port import BackupFiles
from e2ee_desktop.services.backup_reading import BackupReader
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.own_identity import first_record
from e2ee_desktop.services.ports import Clock
from e2ee_desktop.services.renewal import renewal_of
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.wire.backup_items import Item, Owner, Piece, Rows

PEOPLE = frozenset({"contact", "mailbox"})
NOT_SENT = "backup.not_sent"
_ITEMS_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class AccountMaker:
    """The account as a new device of the same identity."""

    secrets: RootSecrets
    custody: str
    device_name: str
    clock: Clock
    entropy: Entropy

    def save(self, owner: Owner, store: Store) -> None:
        """Put it into the store."""
        account_id, now_ms = AccountId(owner.account_id), self.clock.now_ms()
        with self.secrets.reveal() as plain:
            own = OwnAccount.create(plain.identity_seed, self.device_name, now_ms, self.entropy, account_id)
        with store.transaction():
            store.profile.save(first_record(own, owner.name, owner.relay, self.custody, self.clock.now_ms))


@dataclass(slots=True)
class Restoring:
    """One backup into one empty store, or into one that lacks something. without: tables that are left as they are."""

    reader: BackupReader
    files: BackupFiles
    told: Told
    without: frozenset[str] = frozenset()

    def owner(self) -> Owner:
        """Whose backup it is. Raises StorageFailure("backup.damaged") when neither end tells."""
        for item in self.reader.items(self.told):
            if isinstance(item, Owner) and len(item.identity_seed) == 32 and len(item.account_id) == 16:
                return item
        raise StorageFailure("backup.damaged")

    async def fill(self, owner: Owner, maker: AccountMaker, store: Store) -> None:
        """Put everything that is whole into the store, then the owner's account; what is not is in the reader's report."""
        self._fill(store, maker.clock.now_ms())
        maker.save(owner, store)

    def put_people(self, store: Store) -> None:
        """Contacts and mailboxes that are not there."""
        self._pass(store, people=True)

    def put_rest(self, store: Store) -> None:
        """What hangs on them and is not there, and the files that are whole."""
        self._pass(store, people=False)

    def _fill(self, store: Store, now_ms: int) -> None:
        self.put_people(store)
        self.put_rest(store)
        begin_anew(store, self.reader.tally.whole_files(), now_ms)

    def _pass(self, store: Store, *, people: bool) -> None:
        self.reader.begin_again()
        waiting: list[Rows] = []
        for item in self.reader.items(self.told):
            if isinstance(item, Rows) and item.table in self.without:
                continue
            if isinstance(item, Rows) and (item.table in PEOPLE) is people and item.table in store.backup.tables:
                waiting.append(item)
            elif not people:
                self._piece(item)
            if len(waiting) >= _ITEMS_AT_ONCE:
                _put(store, waiting)
                waiting = []
        _put(store, waiting)
        if not people:
            self._settle_pieces()

    def _piece(self, item: Item) -> None:
        if isinstance(item, Piece):
            self.files.write_sealed(item.stored, item.at, item.data)

    def _settle_pieces(self) -> None:
        whole = set(self.reader.tally.whole_files())
        for stored in self.reader.tally.files:
            if stored in whole:
                self.files.keep_sealed(stored)
            else:
                self.files.drop_sealed(stored)


def begin_anew(store: Store, whole_files: Sequence[str], now_ms: int) -> None:
    """Rows that came from elsewhere are to be lived with, without the sessions that belonged to them. whole_files: stored names."""
    with store.transaction():
        store.backup.begin_prekeys_at(now_ms // 1000)
        store.backup.settle_mailboxes()
        store.backup.settle_outgoing(NOT_SENT)
        store.backup.settle_files(whole_files)
        for record in store.contacts.all():
            if record.contact.standing is Standing.ACTIVE:
                store.profile.set_setting(renewal_of(record.contact.contact_id), "restored")


def _put(store: Store, items: list[Rows]) -> None:
    with store.transaction():
        for item in items:
            store.backup.put(item.table, item.columns, item.rows)
