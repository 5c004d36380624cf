"""Sessions of contacts between the store and the engine. Knows which archive to send with, and nothing of content."""

from __future__ import annotations

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import ContactId, DeviceId
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.session import Session
from e2ee_desktop.services.ports import Clock
from e2ee_desktop.services.records import SessionRecord
from e2ee_desktop.services.store_port import Store

DECODED_MAX = 256
DEVICES_MAX = 16
"""Devices of one contact with sessions here, as many as one account may list; the least recently used go first. Every
message of a contact is tried with all their sessions, and a hostile one can make up devices without end."""


class SessionShelf:
    """Loads archives and saves what changed. Every call belongs into a transaction of the caller.

    Sessions that were decoded once are kept beside the bytes they came from: decoding costs more than reading, and bytes
    that compare equal cannot be out of date, whatever was rolled back.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._decoded: dict[bytes, tuple[bytes, Session]] = {}

    def archives(self, contact_id: ContactId) -> dict[DeviceId, Archive]:
        """All archives of a contact, the most recently used device first."""
        grouped: dict[DeviceId, list[Session]] = {}
        for record in self._store.sessions.of_contact(contact_id):
            try:
                session = self._session(record)
            except StorageFailure:
                continue  # it opens nothing any more: what needs it becomes unreadable, and is asked for anew
            sessions = grouped.setdefault(record.device_id, [])
            if record.current:
                sessions.insert(0, session)
            else:
                sessions.append(session)
        return {device_id: Archive(tuple(sessions)) for device_id, sessions in grouped.items()}

    def sending(self, contact_id: ContactId) -> Archive:
        """The archive to send with: of the device used last. Empty when there is no session."""
        return next(iter(self.archives(contact_id).values()), Archive())

    def of_device(self, contact_id: ContactId, device_id: DeviceId) -> Archive:
        """The archive of one device, empty when there is none."""
        return self.archives(contact_id).get(device_id, Archive())

    def save(self, contact_id: ContactId, before: Archive, after: Archive) -> None:
        """Write the sessions that differ, and which one is current; remove those that fell out."""
        known = {session.session_id: (at, session) for at, session in enumerate(before.sessions)}
        kept: set[bytes] = set()
        for at, session in enumerate(after.sessions):
            session_id = session.session_id
            kept.add(session_id)
            same_place = session_id in known and (known[session_id][0] == 0) == (at == 0)
            if same_place and known[session_id][1] is session:
                continue
            state = session.encode()
            now_ms = self._clock.now_ms()
            record = SessionRecord(session_id, contact_id, session.device_id, at == 0, state, now_ms)
            if same_place:
                self._store.sessions.advance(record)
            else:
                self._store.sessions.save(record)
            self._keep(session_id, state, session)
        for session_id in known.keys() - kept:
            self._store.sessions.remove(session_id)

        if not before.sessions:
            self._make_room(contact_id)

    def forget(self, contact_id: ContactId) -> None:
        """Remove every session of a contact."""
        for record in self._store.sessions.of_contact(contact_id):
            self._store.sessions.remove(record.session_id)

    def _make_room(self, contact_id: ContactId) -> None:
        records = self._store.sessions.of_contact(contact_id)
        kept = list(dict.fromkeys(record.device_id for record in records))[:DEVICES_MAX]
        for record in records:
            if record.device_id not in kept:
                self._store.sessions.remove(record.session_id)

    def _session(self, record: SessionRecord) -> Session:
        kept = self._decoded.get(record.session_id)
        if kept is not None and kept[0] == record.state:
            return kept[1]
        session = Session.decode(record.state)
        self._keep(record.session_id, record.state, session)
        return session

    def _keep(self, session_id: bytes, state: bytes, session: Session) -> None:
        if len(self._decoded) >= DECODED_MAX and session_id not in self._decoded:
            self._decoded.clear()
        self._decoded[session_id] = (state, session)
