"""What a face (window, command line, later the local API) can ask of the application, and nothing more.

`Desk` is the application before and around a profile: create it, unlock it, run its built-in relay.
`Messenger` is an open profile. Both live on the service thread; a window reaches them through `gui/bridge.py`.
Every call may raise an E2EEError; a call that raised changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.events import Event, Link
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Conversation, Message
from e2ee_desktop.domain.people import Account, Contact, SafetyNumber, TrustChange, TrustMethod
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.services.document_face import Sealing
from e2ee_desktop.services.export_face import Exporting
from e2ee_desktop.services.file_face import Filing
from e2ee_desktop.services.notice_port import Notices
from e2ee_desktop.services.program_face import Interface, Programming
from e2ee_desktop.services.recovery_face import Recovery
from e2ee_desktop.services.safekeeping_face import Safekeeping
from e2ee_desktop.services.search_face import Searching
from e2ee_desktop.services.sound_face import Sounding
from e2ee_desktop.services.spelling_port import Spelling
from e2ee_desktop.services.storage_face import Keeping
from e2ee_desktop.services.talk_face import Arranging, Changing
from e2ee_desktop.services.update_port import Updates, WeeklyLook
from e2ee_desktop.services.upgrade_port import Upgrading

if TYPE_CHECKING:  # the window needs none of it before a backup is made
    from e2ee_desktop.services.backups import Backups


class Custody(Enum):
    """Where a profile's root secrets live."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"


@dataclass(frozen=True, slots=True)
class NewProfile(Withheld):
    """relay: the text of a relay address, an invite token behind it or not; None for the relay built into this program.

    passphrase: for custody by passphrase, at least 8 characters; None otherwise. proxy: SOCKS5, through which alone relays are
    reached from the first connection on; "" for none. phrase: 24 recovery words, to bring their identity back; None for a new one.
    """

    name: str
    relay: str | None
    custody: Custody
    passphrase: str | None = field(repr=False)
    proxy: str = field(default="", repr=False)
    phrase: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class IssuedLink:
    """A link to hand out. expires_ms: 0 for never."""

    link: str
    expires_ms: int


class Messenger(Changing, Arranging, Searching, Keeping, Exporting, Filing, Sounding, Programming, Sealing, Protocol):
    """An open profile."""

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with every event from now on, on the service thread; returns what ends it."""
        ...

    async def connect(self) -> None:
        """Start the connection to the relays; returns at once, `LinkChanged` and `CaughtUp` tell the rest."""
        ...

    async def close(self) -> None: ...

    # What is there
    def account(self) -> Account: ...
    def link_state(self) -> tuple[Link, str]:
        """State of the connection and the error code of its last failure ("" when none)."""
        ...

    def contacts(self) -> tuple[Contact, ...]: ...
    def contact(self, contact_id: ContactId) -> Contact: ...
    def find_contact(self, id_or_name: str) -> Contact:
        """By id (32 hexadecimal digits) or unique name. UserActionNeeded: contact.unknown, contact.ambiguous."""
        ...

    def conversations(self) -> tuple[Conversation, ...]: ...
    def history(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]: ...
    def safety_number(self, contact_id: ContactId) -> SafetyNumber: ...
    def trust_history(self, contact_id: ContactId) -> tuple[TrustChange, ...]: ...

    # Getting to know each other
    async def create_invite(self) -> IssuedLink:
        """A link for one person; they become a contact without a question."""
        ...

    async def address(self) -> IssuedLink:
        """The long-lived link: who uses it sends a request."""
        ...

    async def add_contact(self, link: str) -> Contact:
        """UserActionNeeded: link.malformed, link.expired, link.used, link.other_kind, link.own, contact.exists; PeerViolation:
        identity.digest_mismatch, bundle.*; RelayFailure: relay.*"""
        ...

    async def accept_request(self, contact_id: ContactId) -> None: ...
    async def block(self, contact_id: ContactId) -> None: ...
    async def unblock(self, contact_id: ContactId) -> None: ...
    async def remove_contact(self, contact_id: ContactId) -> None:
        """Refuse a request or delete a contact: with its messages and mailbox."""
        ...

    # Talking
    async def send_text(self, contact_id: ContactId, text: str, reply_to: MessageId | None = None) -> Message:
        """Returns when the sealed message is in the database. UserActionNeeded: text.empty, text.too_long,
        identity.changed, contact.blocked, contact.not_accepted; message.unknown for a text to reply to that is not there."""
        ...

    async def retry_message(self, contact_id: ContactId, message_id: MessageId) -> None: ...
    async def mark_read(self, contact_id: ContactId) -> None: ...
    async def set_draft(self, contact_id: ContactId, draft: str) -> None: ...

    # Verification
    async def verify_digits(self, contact_id: ContactId, digits: str) -> Contact:
        """UserActionNeeded("safety_number.mismatch") and nothing changed when they differ."""
        ...

    async def verify_qr(self, contact_id: ContactId, scanned: bytes) -> Contact:
        """UserActionNeeded: safety_number.mismatch, safety_number.not_a_code."""
        ...

    async def mark_verified(self, contact_id: ContactId, shown: SafetyNumber, method: TrustMethod) -> Contact:
        """The person says that `shown` matches. UserActionNeeded("safety_number.changed") when it is no longer the number."""
        ...

    def comparison(self, contact_id: ContactId) -> Comparison | None:
        """The newest comparison of emoji with a contact, over or not; None when there was none since the profile was opened."""
        ...

    async def start_comparison(self, contact_id: ContactId) -> Comparison:
        """Ask the contact to compare emoji now; accepts when they asked. `ComparisonChanged` tells how it goes on.
        UserActionNeeded: contact.blocked, contact.not_accepted, comparison.not_yet, identity.changed."""
        ...

    async def accept_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """UserActionNeeded: comparison.over, and as `start_comparison`."""
        ...

    async def confirm_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """The person says that the emoji of this comparison match; verified once the other says so too.
        UserActionNeeded("comparison.over") when it has ended or another took its place."""
        ...

    async def reject_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """The person says that the emoji differ: trust stays as it was, nothing is sent. UserActionNeeded("comparison.over")."""
        ...

    async def cancel_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """Break it off, or decline the invitation; the other side sees who and why. UserActionNeeded("comparison.over")."""
        ...

    async def remove_verification(self, contact_id: ContactId) -> Contact: ...
    async def acknowledge_change(self, contact_id: ContactId) -> Contact:
        """After an identity change: go on without verifying; trust becomes unverified and held messages leave."""
        ...

    # This account
    async def rename(self, name: str) -> Account: ...
    async def rotate_identity(self) -> Account: ...

    # Settings of faces, kept in the profile
    def setting(self, name: str) -> str | None: ...
    async def set_setting(self, name: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True)
class BuiltInRelay:
    """State of the relay inside this process. address: as it stands in links; on_network: others on the local network reach it."""

    running: bool
    address: str
    on_network: bool


class Desk(Protocol):
    """The application around a profile folder."""

    def has_profile(self) -> bool:
        """Whether the folder holds a profile. StorageFailure / UserActionNeeded: profile.not_ours, profile.newer,
        profile.unwritable."""
        ...

    def custody(self) -> Custody:
        """Where the existing profile's secrets live."""
        ...

    def ways(self) -> tuple[SlotKind, ...]:
        """What opens the existing profile; needs no key. StorageFailure: keyslot.*, profile.*"""
        ...

    def keys(self) -> Safekeeping:
        """The open profile's key slots."""
        ...

    def backups(self) -> Backups:
        """The open profile's backups."""
        ...

    async def keyring_title(self) -> str | None:
        """Name of the usable system keyring, or None."""
        ...

    async def create(self, new: NewProfile) -> Messenger:
        """Make a profile and open it. Also raises name.empty, name.too_long, passphrase.too_short, relay.address_malformed,
        relay.token_malformed, proxy.malformed."""
        ...

    async def open(self, passphrase: str | None, phrase: str | None = None) -> Messenger:
        """Open the profile by what is given, else by the keyring; after another slot opened it, the keyring's is mended.

        phrase: the recovery words. UserActionNeeded: keyring.locked, keyring.unavailable, keyring.entry_missing,
        keyring.entry_damaged, keyring.entry_other, passphrase.needed, passphrase.wrong, phrase.needed, phrase.wrong, phrase.*,
        unlock.wait, slot.missing, profile.in_use, profile.upgrade_stopped; StorageFailure: store.damaged, store.newer, keyslot.*, …"""
        ...

    async def lock(self) -> None:
        """Drop everything that opens or is of the profile from memory. What comes is kept sealed until `open`, which then wants the
        passphrase where the profile has one: also the next time the program starts. LocalMisuse("profile.empty") when none is open."""
        ...

    def locked(self) -> bool:
        """Whether it was locked since the program started."""
        ...

    def on_kept(self, listener: Callable[[int], None]) -> None:
        """Call `listener`, on the service thread, while the profile is locked: how many envelopes have come since it was."""
        ...

    def on_upgrade(self, listener: Callable[[Upgrading], None]) -> None:
        """Call `listener`, on the service thread, while `open` brings a profile of an older version up to date: with done = 0 when it
        begins, before each step, and with done = total at its end. It is not called where there is nothing to do. A step over a
        long history takes many seconds, during which the service thread answers."""
        ...

    def stop_opening(self) -> None:
        """An `open` that brings the profile up to date raises UserActionNeeded("profile.upgrade_stopped"). What was finished stays, the
        rest is done by the next `open`. Without effect at any other time."""
        ...

    def recovery(self) -> Recovery:
        """Looking through the profile and salvaging it, while it is not open. LocalMisuse("profile.open_already")."""
        ...

    def built_in_relay(self) -> BuiltInRelay | None:
        """None when the profile uses another relay."""
        ...

    async def share_relay(self, on_network: bool) -> BuiltInRelay: ...
    def proxy(self) -> str:
        """The open profile's SOCKS5 proxy, without its password; "" for none."""
        ...

    async def set_proxy(self, proxy: str) -> str:
        """From now on all relays are reached through it, and only so; "": directly. Open connections end and come again.
        Returns as `proxy`. UserActionNeeded("proxy.malformed")."""
        ...

    async def set_relay_token(self, token: str) -> str:
        """Keep the operator's invite token for the open profile's relay, for what is made there from now on. Returns the relay's
        address. UserActionNeeded("relay.token_malformed")."""
        ...

    async def read_code(self, picture: bytes) -> bytes:
        """What the QR code in a picture file holds. UserActionNeeded: picture.unreadable, picture.too_many_pixels, picture.no_code."""
        ...

    def updates(self) -> Updates | None:
        """Where newer versions come from; None for a program that nobody packaged with such a place."""
        ...

    def weekly_look(self) -> WeeklyLook | None:
        """The open profile's; None where `updates` is."""
        ...

    def notices(self) -> Notices:
        """The desktop's notification service."""
        ...

    def spelling(self) -> Spelling:
        """The computer's dictionaries."""
        ...

    def interface(self) -> Interface:
        """The open profile's local web API. LocalMisuse("profile.empty") when none is open."""
        ...

    async def remove(self) -> None:
        """Close as `close`, and take the profile off this computer: its keys first, then everything that they opened.
        UserActionNeeded("profile.in_use"); StorageFailure: profile.missing, profile.unwritable."""
        ...

    async def close(self) -> None:
        """Close the messenger, the relay and the profile's lock; take all notices away."""
        ...
