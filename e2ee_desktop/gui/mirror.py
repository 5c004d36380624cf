"""The profile as Qt's thread knows it: account, contacts, conversations and connection, kept current by events.

Filled once by one read, then changed by events only, in the order in which the service thread sent them. Holds no
history: the timeline's model reads that for the one open conversation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from e2ee_desktop.domain.events import (
    AccountChanged,
    CaughtUp,
    ComparisonChanged,
    ContactAdded,
    ContactChanged,
    ContactRemoved,
    ContactRequested,
    ConversationChanged,
    ConversationRead,
    Event,
    FileProgressed,
    HistoryProgressed,
    IdentityChanged,
    LastResortServed,
    Link,
    LinkChanged,
    MessageRemoved,
    MessageReplaced,
    MessageStateChanged,
    MessageStored,
    NewerVersionFound,
    PlaybackChanged,
    ProgramsChanged,
    RecordingProgressed,
    TroubleNoticed,
    TypingNoticed,
)
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Conversation, Message, MessageState
from e2ee_desktop.domain.people import Account, Contact, Standing
from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.typing_people import TypingPeople
from e2ee_desktop.services.face import Messenger

LIST_DELAY_MS = 40
"""Changes of the list within this time are shown together: ten thousand waiting messages make a few repaints."""
LIST_SHARE = 4
"""And so many times what the last one took: most of the time is left for the conversation and for the person."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one read brings."""

    account: Account
    contacts: tuple[Contact, ...]
    conversations: tuple[Conversation, ...]
    link: tuple[Link, str]


class Mirror(QObject):
    """Signals: filled() once; list_changed() some ms after any number of changes; contact_changed(ContactId),
    account_changed(), link_changed(), comparison_changed(Comparison), message_stored(Message), message_replaced(Message),
    message_removed(MessageRemoved), message_state_changed(MessageStateChanged), contact_removed(ContactId),
    conversation_changed(ContactId), file_progressed(FileProgressed), newer_version_found(str), trouble(str). typing: who writes now."""

    filled = Signal()
    list_changed = Signal()
    contact_changed = Signal(object)
    contact_removed = Signal(object)
    account_changed = Signal()
    link_changed = Signal()
    comparison_changed = Signal(object)
    message_stored = Signal(object)
    message_replaced = Signal(object)
    message_removed = Signal(object)
    message_state_changed = Signal(object)
    conversation_changed = Signal(object)
    file_progressed = Signal(object)
    programs_changed = Signal(object)
    newer_version_found = Signal(str)
    trouble = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.typing = TypingPeople()
        self.account: Account | None = None
        self.contacts: dict[ContactId, Contact] = {}
        self.conversations: dict[ContactId, Conversation] = {}
        self.link, self.link_code = Link.CONNECTING, ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LIST_DELAY_MS)
        self._soon.timeout.connect(self._tell_list)
        self.typing.changed.connect(self._list_soon)
        bridge.happened.connect(self._happened)

    def fill(self) -> None:
        """Read everything once; `filled` tells when it is there."""
        self._bridge.read(self, _snapshot, self._filled)

    def requests(self) -> int:
        """How many people ask to be let in."""
        return sum(contact.standing is Standing.REQUEST for contact in self.contacts.values())

    def unread(self) -> int:
        """Unread messages of everyone who is not a request."""
        return sum(talk.unread for talk in self.conversations.values() if self._is_listed(talk.contact_id))

    def keep_draft(self, contact_id: ContactId, draft: str) -> None:
        """Show and store a draft."""
        talk = self.conversations.get(contact_id)
        if talk is not None and talk.draft != draft:
            self._put(replace(talk, draft=draft))
            self._bridge.ask(self, lambda messenger: messenger.set_draft(contact_id, draft))

    def _filled(self, snapshot: Snapshot) -> None:
        self.account = snapshot.account
        self.contacts = {contact.contact_id: contact for contact in snapshot.contacts}
        self.conversations = {talk.contact_id: talk for talk in snapshot.conversations}
        self.link, self.link_code = snapshot.link
        self.filled.emit()
        self.announce()

    def forget(self) -> None:
        """The profile is locked: nothing of it is held here."""
        self._soon.stop()
        self.account = None
        self.contacts, self.conversations = {}, {}
        self.link, self.link_code = Link.CONNECTING, ""
        self.typing.forget()

    def announce(self) -> None:
        """Tell all of it once more, for a view that was made later."""
        self.link_changed.emit()
        self.account_changed.emit()
        self.list_changed.emit()

    def _is_listed(self, contact_id: ContactId) -> bool:
        contact = self.contacts.get(contact_id)
        return contact is not None and contact.standing is not Standing.REQUEST

    def _list_soon(self) -> None:
        """Not put off again by what comes meanwhile: a stream of messages is counted while it lasts."""
        if not self._soon.isActive():
            self._soon.start()

    def _tell_list(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        self.list_changed.emit()
        self._soon.setInterval(max(LIST_DELAY_MS, LIST_SHARE * spent.elapsed()))

    def _put(self, talk: Conversation) -> None:
        self.conversations[talk.contact_id] = talk
        self._list_soon()
        self.conversation_changed.emit(talk.contact_id)

    def _happened(self, event: Event) -> None:
        if self.account is None:
            return  # the first read is still on its way, and will hold this event's result
        match event:
            case (
                MessageStored()
                | MessageReplaced()
                | MessageRemoved()
                | MessageStateChanged()
                | ConversationRead()
                | ConversationChanged()
            ):
                self._talked(event)
            case ContactAdded() | ContactRequested() | ContactChanged() | IdentityChanged():
                self._met(event.contact)
            case ContactRemoved(contact_id):
                self.contacts.pop(contact_id, None)
                self.conversations.pop(contact_id, None)
                self._list_soon()
                self.contact_removed.emit(contact_id)
            case _:
                self._noticed(event)

    def _noticed(
        self,
        event: AccountChanged
        | LinkChanged
        | ComparisonChanged
        | TroubleNoticed
        | TypingNoticed
        | FileProgressed
        | LastResortServed
        | CaughtUp
        | RecordingProgressed
        | PlaybackChanged
        | HistoryProgressed
        | ProgramsChanged
        | NewerVersionFound,
    ) -> None:
        match event:
            case AccountChanged(account):
                self.account = account
                self.account_changed.emit()
            case LinkChanged(link, code):
                self.link, self.link_code = link, code
                self.link_changed.emit()
            case ComparisonChanged(comparison):
                self.comparison_changed.emit(comparison)
            case TroubleNoticed(code):
                self.trouble.emit(code)
            case TypingNoticed(contact_id, active):
                self.typing.notice(contact_id, active=active)
            case FileProgressed():
                self.file_progressed.emit(event)
            case ProgramsChanged(programs):
                self.programs_changed.emit(programs)
            case NewerVersionFound(version):
                self.newer_version_found.emit(version)
            case LastResortServed() | CaughtUp() | RecordingProgressed() | PlaybackChanged() | HistoryProgressed():
                pass  # nothing that a person could act on
            case _:
                assert_never(event)

    def _met(self, contact: Contact) -> None:
        self.contacts[contact.contact_id] = contact
        self.conversations.setdefault(contact.contact_id, Conversation(contact.contact_id, None, 0))
        self._list_soon()
        self.contact_changed.emit(contact.contact_id)

    def _talked(
        self,
        event: MessageStored
        | MessageReplaced
        | MessageRemoved
        | MessageStateChanged
        | ConversationRead
        | ConversationChanged,
    ) -> None:
        match event:
            case MessageRemoved():
                self._removed(event)
            case MessageStored(message):
                talk = self.conversations.get(message.contact_id, Conversation(message.contact_id, None, 0))
                fresh = message.state is MessageState.RECEIVED
                if fresh:
                    self.typing.notice(message.contact_id, active=False)
                self._put(replace(talk, newest=message, unread=talk.unread + fresh))
                self.message_stored.emit(message)
            case MessageReplaced(message):
                self._renew(message)
                self.message_replaced.emit(message)
            case MessageStateChanged():
                self._progress(event)
                self.message_state_changed.emit(event)
            case ConversationChanged(conversation):
                self._put(conversation)
            case ConversationRead(contact_id):
                read = self.conversations.get(contact_id)
                if read is not None and read.unread:
                    self._put(replace(read, unread=0))

    def _removed(self, event: MessageRemoved) -> None:
        """A placeholder went away: what is newest and how much is unread is asked for, not guessed."""
        self.message_removed.emit(event)

        def came(talks: tuple[Conversation, ...]) -> None:
            talk = next((talk for talk in talks if talk.contact_id == event.contact_id), None)
            if talk is not None:
                self._put(talk)

        self._bridge.read(self, lambda messenger: messenger.conversations(), came)

    def _renew(self, message: Message) -> None:
        talk = self.conversations.get(message.contact_id)
        if talk is not None and talk.newest is not None and talk.newest.row == message.row:
            self._put(replace(talk, newest=message))

    def _progress(self, event: MessageStateChanged) -> None:
        talk = self.conversations.get(event.contact_id)
        if talk is not None and talk.newest is not None and talk.newest.message_id == event.message_id:
            self._put(replace(talk, newest=replace(talk.newest, state=event.state, failure=event.failure)))


def _snapshot(messenger: Messenger) -> Snapshot:
    contacts = messenger.contacts()
    listed = messenger.conversations()
    asking = tuple(_of_request(messenger, contact) for contact in contacts if contact.standing is Standing.REQUEST)
    return Snapshot(messenger.account(), contacts, listed + asking, messenger.link_state())


def _of_request(messenger: Messenger, contact: Contact) -> Conversation:
    """A request has no line among the conversations; its first message is its preview."""
    newest = messenger.history(contact.contact_id, None, 1)
    return Conversation(contact.contact_id, newest[-1] if newest else None, 0)
