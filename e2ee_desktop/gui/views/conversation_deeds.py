"""What is set about conversations: their menu, and the commands and questions behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import MUTED_FOREVER_MS, Conversation
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.chat_questions import ChatQuestions
from e2ee_desktop.gui.views.notice_menu import NoticeMenu
from e2ee_desktop.presentation.conversation_rows import is_muted
from e2ee_desktop.presentation.message_actions import may_write
from e2ee_desktop.presentation.timers import CHOICES_S, MUTE_CHOICES_S, duration


class ConversationDeeds(QObject):
    """Opens menus and dialogs over `page`."""

    def __init__(self, page: QWidget, around: Surroundings) -> None:
        super().__init__(page)
        self._page, self._around = page, around
        self._questions = ChatQuestions(page, around)

    def open_menu(self, contact_id: ContactId, at: QPoint) -> None:
        """Show the menu of a conversation at a place on the screen."""
        menu = self.menu(contact_id)
        if menu is not None:
            menu.popup(at)

    def menu(self, contact_id: ContactId) -> QMenu | None:
        """The menu of a conversation; None for somebody who is not known."""
        contact = self._around.mirror.contacts.get(contact_id)
        if contact is None:
            return None
        menu = _menu(self._page, self.tr("Conversation menu"))
        if contact.standing is Standing.REQUEST:
            self._add_last(menu, contact)
            return menu
        talk = self._talk(contact_id)
        self._add_order(menu, talk)
        menu.addSeparator()
        self._add_mute(menu, talk)
        if contact.standing is Standing.ACTIVE:
            menu.addMenu(NoticeMenu(menu, self._around, contact_id))
        if may_write(contact):
            self._add_timer(menu, talk)
        if contact.standing is not Standing.YOURSELF:
            menu.addSeparator()
            self._add_last(menu, contact)
        return menu

    def toggle_mute(self, contact_id: ContactId) -> None:
        """Mute for good, or no longer."""
        muted = is_muted(self._talk(contact_id), self._around.reader())
        self._mute(contact_id, 0 if muted else MUTED_FOREVER_MS)

    def toggle_archive(self, contact_id: ContactId) -> None:
        """Put away, or fetch back."""
        archived = not self._talk(contact_id).archived
        self._around.bridge.ask(self, lambda messenger: messenger.archive(contact_id, archived=archived))

    def _talk(self, contact_id: ContactId) -> Conversation:
        return self._around.mirror.conversations.get(contact_id, Conversation(contact_id, None, 0))

    def _add(self, menu: QMenu, icon: str, text: str, then: Callable[[], object], *, danger: bool = False) -> None:
        tokens = self._around.look.tokens
        colour = tokens.danger if danger else tokens.text2
        menu.addAction(self._around.look.icon(icon, 16, colour), text, then)

    def _add_order(self, menu: QMenu, talk: Conversation) -> None:
        bridge, contact_id, pinned = self._around.bridge, talk.contact_id, not talk.pinned
        self._add(
            menu,
            "pin" if pinned else "pin-off",
            self.tr("Pin to the top") if pinned else self.tr("Unpin"),
            lambda: bridge.ask(self, lambda messenger: messenger.pin_conversation(contact_id, pinned=pinned)),
        )
        if not talk.unread and not talk.marked_unread:
            self._add(
                menu,
                "mail",
                self.tr("Mark as unread"),
                lambda: bridge.ask(self, lambda messenger: messenger.mark_unread(contact_id)),
            )
        else:
            self._add(
                menu,
                "check-check",
                self.tr("Mark as read"),
                lambda: bridge.ask(self, lambda messenger: messenger.mark_read(contact_id)),
            )
        archived = talk.archived
        icon, words = ("archive-restore", self.tr("Unarchive")) if archived else ("archive", self.tr("Archive"))
        self._add(menu, icon, words, lambda: self.toggle_archive(contact_id))

    def _add_mute(self, menu: QMenu, talk: Conversation) -> None:
        reader, contact_id = self._around.reader(), talk.contact_id
        if is_muted(talk, reader):
            self._add(menu, "bell", self.tr("Unmute"), lambda: self._mute(contact_id, 0))
            return
        inner = _menu(menu, self.tr("Mute"))
        inner.setIcon(self._around.look.icon("bell-off", 16, self._around.look.tokens.text2))
        for seconds in MUTE_CHOICES_S:
            until_ms = reader.now_ms + seconds * 1_000
            words = self.tr("For {time}").format(time=duration(seconds, reader))
            inner.addAction(words, partial(self._mute, contact_id, until_ms))
        inner.addAction(self.tr("Always"), lambda: self._mute(contact_id, MUTED_FOREVER_MS))
        menu.addMenu(inner)

    def _mute(self, contact_id: ContactId, until_ms: int) -> None:
        self._around.bridge.ask(self, lambda messenger: messenger.mute(contact_id, until_ms))

    def _add_timer(self, menu: QMenu, talk: Conversation) -> None:
        reader, contact_id = self._around.reader(), talk.contact_id
        inner = _menu(menu, self.tr("Disappearing messages"))
        inner.setIcon(self._around.look.icon("timer", 16, self._around.look.tokens.text2))
        for seconds in dict.fromkeys((*CHOICES_S, talk.timer_s)):
            action = inner.addAction(duration(seconds, reader), partial(self.set_timer, contact_id, seconds))
            action.setCheckable(True)
            action.setChecked(seconds == talk.timer_s)
        inner.addSeparator()
        inner.addAction(self.tr("Another time…"), lambda: self._ask_timer(contact_id, talk.timer_s))
        menu.addMenu(inner)

    def set_timer(self, contact_id: ContactId, seconds: int) -> None:
        """After how long messages disappear, for both."""
        self._around.bridge.ask(self, lambda messenger: messenger.set_timer(contact_id, seconds))

    def _ask_timer(self, contact_id: ContactId, now_s: int) -> None:
        from e2ee_desktop.gui.dialogs.timer_dialog import TimerDialog  # noqa: PLC0415  # late: see gui.app

        dialog = TimerDialog(self._page, now_s)
        dialog.chosen.connect(partial(self.set_timer, contact_id))
        dialog.open()

    def _add_last(self, menu: QMenu, contact: Contact) -> None:
        questions = self._questions
        if contact.standing is Standing.BLOCKED:
            self._add(menu, "ban", self.tr("Unblock"), lambda: questions.unblock(contact))
        elif contact.standing is not Standing.IMPORTED:
            self._add(menu, "ban", self.tr("Block…"), lambda: questions.block(contact))
        self._add(menu, "trash-2", self.tr("Delete…"), lambda: questions.delete(contact), danger=True)


def _menu(parent: QWidget, title: str) -> QMenu:
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    if not isinstance(parent, QMenu):
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
