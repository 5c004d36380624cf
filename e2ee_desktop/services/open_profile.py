"""An open profile: what every service of it needs, in one value, and the way events leave a transaction.

Owns the account in use and the listeners. Knows no protocol. Everything here runs on the service's one thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.events import AccountChanged, Event
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Account
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.engine.entropy import Entropy
from e2ee_desktop.services.ports import Clock, Transport
from e2ee_desktop.services.records import ProfileRecord
from e2ee_desktop.services.store_port import Store

Listener = Callable[[Event], None]


@dataclass(slots=True)
class OpenProfile:
    """store, transport, clock, entropy: the world outside. own: the account in use; changes when its identity rotates.

    heard_ms: when contacts wrote last, by their clock, as far as it was received since the profile was opened.
    """

    store: Store
    transport: Transport
    clock: Clock
    entropy: Entropy
    own: OwnAccount
    listeners: list[Listener] = field(default_factory=list[Listener])
    heard_ms: dict[ContactId, int] = field(default_factory=dict[ContactId, int])

    @classmethod
    def load(cls, store: Store, transport: Transport, clock: Clock, entropy: Entropy) -> OpenProfile:
        """Raises LocalMisuse("profile.empty") when the store holds no profile."""
        record = store.profile.load()
        if record is None:
            raise LocalMisuse("profile.empty")
        return cls(store, transport, clock, entropy, restore_account(record))

    @property
    def record(self) -> ProfileRecord:
        """The profile as stored."""
        record = self.store.profile.load()
        if record is None:
            raise LocalMisuse("profile.empty")
        return record

    @property
    def relay(self) -> RelayAddress:
        """The relay of our own mailboxes."""
        return RelayAddress.parse(self.record.relay)

    def account(self) -> Account:
        """The account as a face sees it."""
        record = self.record
        return Account(record.account_id, record.name, self.own.identity.digest(), record.relay, record.custody)

    @contextmanager
    def unit(self) -> Generator[list[Event]]:
        """One transaction. What is appended to the list is published once the commit is durable, else forgotten."""
        happened: list[Event] = []
        with self.store.transaction():
            yield happened
        self.publish(happened)

    def publish(self, events: list[Event]) -> None:
        """Tell every listener; one that fails hides nothing from the others, and stops no service."""
        for event in events:
            for listener in tuple(self.listeners):
                try:
                    listener(event)
                except Exception as defect:  # noqa: BLE001 - whatever a face does wrong is its own
                    report_defect(defect)

    def change_record(self, **changes: object) -> Event:
        """Save the profile with some fields changed, inside a transaction; the account in use follows."""
        record = replace(self.record, **changes)  # type: ignore[arg-type]  # names are checked by replace() itself
        self.store.profile.save(record)
        return AccountChanged(
            Account(
                record.account_id,
                record.name,
                restore_account(record).identity.digest(),
                record.relay,
                record.custody,
            )
        )


def restore_account(record: ProfileRecord) -> OwnAccount:
    """The engine's account from the stored one."""
    return OwnAccount.restore(record.account_id, record.identity_public, record.device, record.certificate)


def report_defect(defect: Exception) -> None:
    """Hand a defect of ours to the event loop's handler, which writes the traceback (no values) to standard error."""
    asyncio.get_running_loop().call_exception_handler({"message": "defect in a service", "exception": defect})
