"""What happens while the person looks elsewhere reaches the desktop's notification service.

Collects events on Qt's thread for a moment, has `presentation.notices` decide, and hands the decision to the desk. Knows no
service and no words.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from e2ee_desktop.domain.comparison import ComparisonPhase
from e2ee_desktop.domain.events import ComparisonChanged, ContactRequested, Event, IdentityChanged
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Standing, Trust
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.notices import (
    Deed,
    Level,
    NoticeBoard,
    NoticeWishes,
    Show,
    Surface,
    chat_setting,
    contact_of,
    read_level,
    read_wishes,
)
from e2ee_desktop.presentation.remote_text import clean_name, isolated
from e2ee_desktop.services.face import Desk, Messenger
from e2ee_desktop.services.notice_port import Notice

LOCKED_KEY = "locked"
TOGETHER_MS = 250
"""What comes within this time is told together."""


class Notifier(QObject):
    """seen: says which conversation is before the person's eyes. Signal: chosen(ContactId | None): a notice was activated."""

    chosen = Signal(object)
    _activated = Signal(str)

    def __init__(self, window: QObject, around: Surroundings, seen: Callable[[], ContactId | None]) -> None:
        super().__init__(window)
        self._around, self._seen = around, seen
        self._board = NoticeBoard()
        self._stopped = self._locked = False
        self.quiet = False
        """Whether the person wants no notices: the wish can't be read while the profile is locked."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TOGETHER_MS)
        self._soon.timeout.connect(self._decide)
        mirror = around.mirror
        mirror.message_stored.connect(self._came)
        mirror.conversation_changed.connect(self._talk_changed)
        mirror.contact_changed.connect(self._contact_changed)
        mirror.contact_removed.connect(self._left)
        around.bridge.happened.connect(self._happened)
        self._activated.connect(self._choose)
        around.bridge.kept.connect(self._kept)
        # Emitted on the service thread; Qt carries it over to this one.
        around.bridge.read_desk(self, lambda desk: desk.notices().listen(self._activated.emit), lambda _: None)

    def stop(self) -> None:
        """Tell nothing more: the services are about to end."""
        self._stopped = True
        self._soon.stop()

    def lock(self) -> None:
        """The profile is locked: from now on it is said only that something came, and that once."""
        self._soon.stop()
        self._board = NoticeBoard()
        self._locked = True

    def unlock(self) -> None:
        """It is open again."""
        if self._locked:
            self._locked = False
            self._around.bridge.ask_desk(self, lambda desk: desk.notices().withdraw(LOCKED_KEY), lambda _: None)

    def _kept(self, count: int) -> None:
        if self._locked and not self._stopped and count and not self.quiet:
            title, body = self.tr("Something came"), self.tr("Unlock to see what it is.")
            notice = Notice(LOCKED_KEY, title, body, self.tr("Open"))
            self._around.bridge.ask_desk(self, lambda desk: desk.notices().show(notice), lambda _: None)

    def _choose(self, key: str) -> None:
        self.chosen.emit(contact_of(key))

    def looked(self, contact_id: ContactId) -> None:
        """The person opened a conversation or request: what was said about its contact is known now."""
        self._board.decided(contact_id)
        self._wait()

    def _came(self, message: Message) -> None:
        self._board.message(message)
        self._wait()

    def _talk_changed(self, contact_id: ContactId) -> None:
        talk = self._around.mirror.conversations.get(contact_id)
        if talk is not None and not talk.unread:
            self._board.read(contact_id)
            self._wait()

    def _contact_changed(self, contact_id: ContactId) -> None:
        contact = self._around.mirror.contacts.get(contact_id)
        if contact is not None and contact.trust is not Trust.CHANGED and contact.standing is not Standing.REQUEST:
            self._board.decided(contact_id)
            self._wait()

    def _left(self, contact_id: ContactId) -> None:
        self._board.read(contact_id)
        self._board.decided(contact_id)
        self._wait()

    def _happened(self, event: Event) -> None:
        match event:
            case IdentityChanged(contact) if contact.was_verified:
                self._board.identity_changed(contact.contact_id)
                self._wait()
            case ContactRequested(contact):
                self._board.request(contact.contact_id)
                self._wait()
            case ComparisonChanged(comparison):
                if comparison.phase is ComparisonPhase.INVITED:
                    self._board.invited(comparison.contact_id)
                else:
                    self._board.compared(comparison.contact_id)
                self._wait()
            case _:
                pass

    def _wait(self) -> None:
        if not self._stopped and not self._soon.isActive():  # not put off by what comes meanwhile
            self._soon.start()

    def _decide(self) -> None:
        asked = self._board.waiting()

        def read(messenger: Messenger) -> tuple[NoticeWishes, dict[ContactId, Level]]:
            levels = {each: read_level(messenger.setting(chat_setting(each))) for each in asked}
            own = {each: level for each, level in levels.items() if level is not None}
            return read_wishes(messenger.setting), own

        self._around.bridge.read(self, read, self._do, lambda _: None)

    def _do(self, wished: tuple[NoticeWishes, dict[ContactId, Level]]) -> None:
        wishes, levels = wished
        mirror, reader, told_as = self._around.mirror, self._around.reader(), self._told_as()
        now = Surface(mirror.contacts, mirror.conversations, wishes, levels, self._seen(), reader)
        deeds, opening = self._board.due(now), self.tr("Open")

        async def work(desk: Desk) -> None:
            for deed in deeds:
                await _do(desk, deed, opening, told_as)

        if deeds:
            self._around.bridge.ask_desk(self, work, lambda _: None)

    def _told_as(self) -> Callable[[str], str]:
        """How a title is told: with the name of the profile where the window has several."""
        place, account = self._around.place, self._around.mirror.account
        if not place.several or account is None:
            return lambda title: title
        name, words = place.label or clean_name(account.name), self.tr("{title} ({profile})")
        return lambda title: words.format(title=title, profile=isolated(name))


async def _do(desk: Desk, deed: Deed, opening: str, told_as: Callable[[str], str]) -> None:
    if isinstance(deed, Show):
        notice = Notice(deed.key, told_as(deed.title), deed.body, opening, urgent=deed.urgent, sound=deed.sound)
        await desk.notices().show(notice)
    else:
        await desk.notices().withdraw(deed.key)
