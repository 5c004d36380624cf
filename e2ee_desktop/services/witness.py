"""Whether this is the newest copy of this profile, and the only one in use (docs/custody.md).

Theory. A mailbox that nobody else knows has a directory with one token in it, which changes whenever the profile is used. Who
comes to the relay reads it, compares it with what they wrote last, and writes the next:

    token at the relay         what it is                                     what follows
    none, unreadable, older    the relay lost it, or went back                the next is written
    ours, or the next of ours  this is the newest copy                        the next is written
    another, written here      an old copy of this profile was put back       told; sessions begin anew; the next is written
    another, from elsewhere    another copy of it was or is in use            told; sessions begin anew; the next is written

The next token is in the database before it is at the relay, so that a crash in between is no alarm. "Here" is this computer and
this folder: a profile that was moved is none, as long as nobody goes on with what it was moved from.

Knows no platform. What the relay sees of it: a mailbox to which nobody writes (docs/leakage.md).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from e2ee_desktop.domain.errors import PeerViolation, RelayFailure
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ID_BYTES, ReceiveId, SendId
from e2ee_desktop.domain.octets import OctetReader, prefixed, u64
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.mailbox import MailboxSecrets, open_base, seal_base
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Directory, OwnedMailbox, SendAddress
from e2ee_desktop.services.renewal import Renewal

ROLLED_BACK = "profile.rolled_back"
CLONED = "profile.cloned"
AGAIN_MS = 600_000
"""While it stays connected: what a copy of the running profile would not know."""
_MAILBOX, _LAST, _NEXT = "witness/mailbox", "witness/last", "witness/next"
_FIELD_BYTES_MAX = 1_024
_NO_TOKEN = frozenset({"relay.directory_missing", "relay.mailbox_unknown"})


@dataclass(frozen=True, slots=True)
class Token:
    """number: grows with each. token_id: 16 random bytes. place: which computer and folder wrote it, 16 bytes."""

    number: int
    token_id: bytes
    place: bytes

    def encode(self) -> bytes:
        """number 8 | id | place, each with its length."""
        return u64(self.number) + prefixed(self.token_id) + prefixed(self.place)

    @classmethod
    def decode(cls, encoded: bytes) -> Token:
        """Raises PeerViolation("bundle.malformed")."""
        reader = OctetReader(encoded, "bundle.malformed")
        return cls(reader.u64(), reader.prefixed(_FIELD_BYTES_MAX), reader.prefixed(_FIELD_BYTES_MAX))


@dataclass(frozen=True, slots=True)
class _Box(Withheld):
    """The witness's mailbox."""

    relay: str
    receive_id: ReceiveId
    send_id: SendId
    secrets: MailboxSecrets = field(repr=False)

    def encode(self) -> str:
        return " ".join((self.relay, self.receive_id.hex(), self.send_id.hex(), self.secrets.encode().hex()))

    @classmethod
    def decode(cls, text: str) -> _Box:
        relay, receive_id, send_id, secrets = text.split(" ")
        return cls(
            relay,
            ReceiveId(bytes.fromhex(receive_id)),
            SendId(bytes.fromhex(send_id)),
            MailboxSecrets.decode(bytes.fromhex(secrets)),
        )

    def owned(self) -> OwnedMailbox:
        relay, owner = RelayAddress.parse(self.relay), self.secrets.owner()
        return OwnedMailbox(relay, self.receive_id, self.send_id, owner.key(), owner.sign)

    def address(self) -> SendAddress:
        return SendAddress(RelayAddress.parse(self.relay), self.send_id, self.secrets.keys.capability)


class Witness:
    """Of one open profile. place: 16 bytes that tell this computer and folder from others."""

    def __init__(self, profile: OpenProfile, renewal: Renewal, place: bytes) -> None:
        self._profile = profile
        self._renewal = renewal
        self._place = place
        self._one = asyncio.Lock()
        self._checked_ms: int | None = None
        self._told: set[str] = set()

    def look_again(self) -> None:
        """Something says that another copy may be in use: the next `check` asks the relay."""
        self._checked_ms = None

    async def check(self) -> None:
        """Ask the relay once in a while, and tell what it says. Raises RelayFailure."""
        async with self._one:
            now_ms = self._profile.clock.now_ms()
            if self._checked_ms is not None and abs(now_ms - self._checked_ms) < AGAIN_MS:
                return
            if not any(record.created for record in self._profile.store.mailboxes.all()):
                return  # nobody can reach us yet: there is nothing to go wrong
            box, is_new = self._box()
            found = None if is_new else await self._fetch(box)
            alarm = self._judge(found)
            await self._write(box, found, is_new=is_new or found is None)
            self._checked_ms = now_ms
            if alarm and alarm not in self._told:
                self._told.add(alarm)
                with self._profile.store.transaction():
                    self._renewal.ask_for_all(alarm)
                self._profile.publish([TroubleNoticed(alarm)])

    def _judge(self, found: Token | None) -> str:
        known = [token for token in (self._kept(_LAST), self._kept(_NEXT)) if token is not None]
        if found is None or not known or any(found.token_id == token.token_id for token in known):
            return ""
        if found.number < known[0].number:
            return ""
        return ROLLED_BACK if found.place == self._place else CLONED

    def _box(self) -> tuple[_Box, bool]:
        """The mailbox, and whether it was made just now; a new one where our relay is another than it was."""
        relay, profile = self._profile.record.relay, self._profile.store.profile
        text = profile.setting(_MAILBOX)
        box = _Box.decode(text) if text else None
        if box is not None and box.relay == relay:
            return box, False
        random = self._profile.entropy.random
        secrets = MailboxSecrets.generate(self._profile.entropy)
        made = _Box(relay, ReceiveId(random(ID_BYTES)), SendId(random(ID_BYTES)), secrets)
        with self._profile.store.transaction():
            for name, value in ((_MAILBOX, made.encode()), (_LAST, ""), (_NEXT, "")):
                profile.set_setting(name, value)
        return made, True

    async def _fetch(self, box: _Box) -> Token | None:
        try:
            claim = self._profile.entropy.random(ID_BYTES)
            fetched = await self._profile.transport.fetch_directory(box.address(), claim)
            return Token.decode(open_base(box.secrets.keys.directory_key, fetched.base))
        except PeerViolation:
            return None
        except RelayFailure as failure:
            if failure.code not in _NO_TOKEN:
                raise
            return None

    async def _write(self, box: _Box, found: Token | None, *, is_new: bool) -> None:
        transport, profile = self._profile.transport, self._profile.store.profile
        if is_new:
            await transport.create_mailbox(box.owned(), [box.secrets.keys.capability])
        numbers = [token.number for token in (found, self._kept(_LAST), self._kept(_NEXT)) if token is not None]
        following = Token(max(numbers, default=0) + 1, self._profile.entropy.random(ID_BYTES), self._place)
        with self._profile.store.transaction():
            profile.set_setting(_NEXT, following.encode().hex())
        base = seal_base(box.secrets.keys.directory_key, following.encode(), self._profile.entropy)
        await transport.publish(box.owned(), Directory(base, (), single_use=False))
        with self._profile.store.transaction():
            profile.set_setting(_LAST, following.encode().hex())
            profile.set_setting(_NEXT, "")

    def _kept(self, name: str) -> Token | None:
        text = self._profile.store.profile.setting(name)
        return Token.decode(bytes.fromhex(text)) if text else None
