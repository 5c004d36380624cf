"""Prekeys of this device: the weekly signed one, and batches of one-time prekeys a mailbox.

Owns what is published beside a mailbox (as bytes for the relay) and how long private halves are kept. Touches no network:
`mailboxes.py` publishes what is composed here. Every call belongs into a transaction of the caller.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.engine.bundle import compose_base, compose_batch
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.prekeys import PrekeyPair
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Directory
from e2ee_desktop.services.records import MailboxRecord, PrekeyKind, PrekeyRecord, Purpose

SIGNED_LIFETIME_MS = 7 * 24 * 3600 * 1000
RETIRED_LIFETIME_MS = 30 * 24 * 3600 * 1000
"""As long as a relay keeps envelopes: an opening under way still finds its prekey."""
ROOTS_MAX = 4
HANDED_OUT_MAX = 1_000
"""One-time prekeys of a mailbox that were drawn and not used: whoever draws for sport must not fill the disk."""
CLOCK_STEP_MS = 24 * 3600 * 1000
"""An opening may seem older than the prekey it names, by as much as the clock was once set back."""

POOL = {Purpose.ADDRESS: 100, Purpose.CONTACT: 10, Purpose.INVITE: 1}
"""Anybody may draw from a public address; only one person from the others, who needs a key once a new session."""


@dataclass(frozen=True, slots=True)
class _Published:
    """What the relay was last given for one mailbox: which signed prekey, which device list, which batches."""

    signed_id: int
    serial: int
    roots: tuple[bytes, ...]

    def encode(self) -> str:
        return f"{self.signed_id}:{self.serial}:{','.join(root.hex() for root in self.roots)}"

    @classmethod
    def decode(cls, text: str | None) -> _Published:
        if not text:
            return cls(0, 0, ())
        signed_id, serial, roots = text.split(":")
        return cls(int(signed_id), int(serial), tuple(bytes.fromhex(root) for root in roots.split(",") if root))


class PrekeyKeeper:
    """Makes and finds prekeys, and composes directories."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile

    def current_signed(self) -> PrekeyPair:
        """The signed prekey in use; a new one when there is none or it is a week old."""
        prekeys, now_ms = self._profile.store.prekeys, self._profile.clock.now_ms()
        current = prekeys.current_signed()
        if current is not None and now_ms - current.created_ms < SIGNED_LIFETIME_MS:
            return PrekeyPair.decode(current.secret)
        pair = PrekeyPair.generate(prekeys.next_id(), self._profile.entropy)
        if current is not None:
            prekeys.save([replace(current, retired_ms=now_ms)])
        prekeys.save([PrekeyRecord(pair.prekey_id, PrekeyKind.SIGNED, None, pair.encode(), now_ms, 0)])
        return pair

    def handed_out(self, mailbox: MailboxRecord, left: int) -> None:
        """The relay's pool holds `left` items, the newest: who drew the others uses them soon, or never."""
        now_ms = self._profile.clock.now_ms()
        self._profile.store.prekeys.handed_out(mailbox.receive_id, left, now_ms, HANDED_OUT_MAX)

    def forget_handshakes(self) -> None:
        """Forget openings whose repetition would find no prekey any more: all from before the oldest signed one was made."""
        signed, now_ms = self._profile.store.prekeys.of_kind(PrekeyKind.SIGNED), self._profile.clock.now_ms()
        if signed:
            made_ms = min(record.created_ms for record in signed) - CLOCK_STEP_MS
            self._profile.store.inbox.forget_handshakes(min(made_ms, now_ms - RETIRED_LIFETIME_MS))

    def forget_retired(self) -> None:
        """Remove prekeys that were retired a month ago."""
        prekeys, now_ms = self._profile.store.prekeys, self._profile.clock.now_ms()
        prekeys.forget_handed_out(now_ms - RETIRED_LIFETIME_MS)
        for record in prekeys.of_kind(PrekeyKind.SIGNED):
            if record.retired_ms and now_ms - record.retired_ms > RETIRED_LIFETIME_MS:
                prekeys.remove(record.prekey_id)

    def find(self, prekey_id: int, kind: PrekeyKind) -> PrekeyPair | None:
        """A private prekey by its number."""
        record = self._profile.store.prekeys.get(prekey_id)
        return PrekeyPair.decode(record.secret) if record is not None and record.kind is kind else None

    def first_directory(self, mailbox: MailboxRecord) -> Directory:
        """The whole directory of a mailbox that is not known to be published.

        An attempt before may have reached the relay all the same: its prekeys stay good, as far as a base can name them.
        """
        if len(self._published(mailbox.receive_id).roots) >= ROOTS_MAX:
            self._profile.store.prekeys.remove_of_mailbox(mailbox.receive_id)
            self._remember(mailbox.receive_id, _Published(0, 0, ()))
        return self._compose(mailbox, POOL[mailbox.purpose])

    def nothing_new(self, mailbox: MailboxRecord) -> Directory:
        """What changes nothing when it is published: the relay answers how many items the pool holds."""
        return Directory(None, (), single_use=mailbox.purpose is Purpose.INVITE)

    def refill(self, mailbox: MailboxRecord, left: int) -> Directory | None:
        """What to add when a pool of `left` items fell below 30 % of its size; None while it is full enough."""
        wanted = POOL[mailbox.purpose]
        if mailbox.purpose is Purpose.INVITE or left * 10 >= wanted * 3:
            return None
        return self._compose(mailbox, wanted - left)

    def refresh(self, mailbox: MailboxRecord) -> Directory | None:
        """A new base when the signed prekey or the identity changed since the last one; None when nothing did."""
        published = self._published(mailbox.receive_id)
        now = (self.current_signed().prekey_id, self._profile.own.devices.serial)
        return None if now == (published.signed_id, published.serial) else self._compose(mailbox, 0)

    def mark_stale(self, receive_id: ReceiveId) -> None:
        """The relay did not take the last base: compose it again next time."""
        self._remember(receive_id, replace(self._published(receive_id), signed_id=0))

    def _compose(self, mailbox: MailboxRecord, count: int) -> Directory:
        own, entropy = self._profile.own, self._profile.entropy
        secrets, now_ms = MailboxSecrets.decode(mailbox.secrets), self._profile.clock.now_ms()
        roots = self._published(mailbox.receive_id).roots
        items: tuple[bytes, ...] = ()
        if count:
            root, items = compose_batch(self._one_time(mailbox.receive_id, count), secrets, entropy)
            roots = (*roots, root)[-ROOTS_MAX:]
        signed = self.current_signed()
        base = compose_base(own, self._profile.record.name, secrets, signed.public(), roots, now_ms, entropy)
        self._remember(mailbox.receive_id, _Published(signed.prekey_id, own.devices.serial, roots))
        return Directory(base, items, single_use=mailbox.purpose is Purpose.INVITE)

    def _one_time(self, receive_id: ReceiveId, count: int) -> tuple[PrekeyPair, ...]:
        prekeys, now_ms = self._profile.store.prekeys, self._profile.clock.now_ms()
        pairs = tuple(PrekeyPair.generate(prekeys.next_id(), self._profile.entropy) for _ in range(count))
        prekeys.save(
            [PrekeyRecord(pair.prekey_id, PrekeyKind.ONE_TIME, receive_id, pair.encode(), now_ms, 0) for pair in pairs]
        )
        return pairs

    def _published(self, receive_id: ReceiveId) -> _Published:
        return _Published.decode(self._profile.store.profile.setting(f"directory/{receive_id.hex()}"))

    def _remember(self, receive_id: ReceiveId, published: _Published) -> None:
        self._profile.store.profile.set_setting(f"directory/{receive_id.hex()}", published.encode())
