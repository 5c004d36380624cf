"""What is done to messages: each wish of the timeline becomes a question, a command, or a word to the page.

Opens menus and dialogs over the page; knows nothing of how messages are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.emoji_picker import EmojiPicker
from e2ee_desktop.gui.views.message_menu import MessageMenu
from e2ee_desktop.presentation.message_actions import Act, actions, may_delete_for_everyone
from e2ee_desktop.presentation.remote_text import clean_text


class MessageDeeds(QObject):
    """Signals: reply_wanted(Message), edit_wanted(Message), choose_wanted(Message), compare_wanted(), done(): what was chosen is
    dealt with."""

    reply_wanted = Signal(object)
    edit_wanted = Signal(object)
    choose_wanted = Signal(object)
    compare_wanted = Signal()
    done = Signal()

    def __init__(self, page: QWidget, around: Surroundings) -> None:
        super().__init__(page)
        self._page, self._around = page, around

    def acts(self, message: Message) -> tuple[Act, ...]:
        """What applies to a message now."""
        contact = self._around.mirror.contacts.get(message.contact_id)
        return actions(message, contact, self._around.reader().now_ms) if contact is not None else ()

    def menu(self, message: Message) -> MessageMenu:
        """The menu of a message, connected."""
        menu = MessageMenu(self._page, self._around.look, message, self.acts(message))
        menu.acted.connect(partial(self._do, message))
        menu.reacted.connect(partial(self.react, message))
        return menu

    def _do(self, message: Message, act: Act) -> None:
        self.do(act, message)

    def do(self, act: Act, message: Message) -> None:
        """Carry out one entry of the menu."""
        match act:
            case Act.REPLY:
                self.reply_wanted.emit(message)
            case Act.EDIT:
                self.edit_wanted.emit(message)
            case Act.SELECT:
                self.choose_wanted.emit(message)
            case Act.COMPARE:
                self.compare_wanted.emit()
            case Act.REACT:
                self._pick_emoji(message)
            case Act.COPY:
                self.copy((message,))
            case Act.FORWARD:
                self.forward((message,))
            case Act.DELETE:
                self.delete((message,))
            case Act.DETAILS:
                self._details(message)
            case Act.RETRY | Act.PIN | Act.UNPIN | Act.STAR | Act.UNSTAR:
                self._command(act, message)

    def _command(self, act: Act, message: Message) -> None:
        ask, contact_id, message_id = self._around.bridge.ask, message.contact_id, message.message_id
        if act is Act.RETRY:
            ask(self, lambda messenger: messenger.retry_message(contact_id, message_id))
        elif act in (Act.PIN, Act.UNPIN):
            ask(self, lambda messenger: messenger.pin(contact_id, message_id, pinned=act is Act.PIN))
        else:
            ask(self, lambda messenger: messenger.star(contact_id, message_id, starred=act is Act.STAR))

    def react(self, message: Message, emoji: str) -> None:
        """React with an emoji, or withdraw it by ""."""
        contact_id, message_id = message.contact_id, message.message_id
        if Act.REACT in self.acts(message):
            self._around.bridge.ask(self, lambda messenger: messenger.react(contact_id, message_id, emoji))

    def _pick_emoji(self, message: Message) -> None:
        picker = EmojiPicker(self._page, self._around)
        picker.picked.connect(partial(self.react, message))
        picker.show_at(
            self._page.mapToGlobal(self._page.rect().center()) - QPoint(picker.width() // 2, picker.height() // 2)
        )

    def copy(self, messages: Sequence[Message]) -> None:
        """Put the texts onto the clipboard."""
        QGuiApplication.clipboard().setText("\n\n".join(clean_text(message.text) for message in messages))
        self.done.emit()

    def forward(self, messages: Sequence[Message]) -> None:
        """Ask to whom, and forward."""
        from e2ee_desktop.gui.dialogs.forward_dialog import ForwardDialog  # noqa: PLC0415  # late: see gui.app

        contact_id, ids = messages[0].contact_id, tuple(message.message_id for message in messages)
        dialog = ForwardDialog(self._page, self._around, len(messages))

        def chosen(to: tuple[ContactId, ...]) -> None:
            self._around.bridge.ask(self, lambda messenger: messenger.forward(contact_id, ids, to))
            self.done.emit()

        dialog.chosen.connect(chosen)
        dialog.open()

    def delete(self, messages: Sequence[Message]) -> None:
        """Ask from where, and delete."""
        from e2ee_desktop.gui.dialogs.delete_dialog import DeleteDialog  # noqa: PLC0415  # late: see gui.app

        contact_id, ids = messages[0].contact_id, tuple(message.message_id for message in messages)
        contact, bridge = self._around.mirror.contacts.get(contact_id), self._around.bridge
        everywhere = contact is not None and may_delete_for_everyone(messages, contact)
        dialog = DeleteDialog(self._page, len(messages), everywhere=everywhere)
        dialog.here_wanted.connect(lambda: bridge.ask(self, lambda messenger: messenger.delete_here(contact_id, ids)))
        dialog.everywhere_wanted.connect(
            lambda: bridge.ask(self, lambda messenger: messenger.delete_for_everyone(contact_id, ids))
        )
        dialog.accepted.connect(self.done)
        dialog.open()

    def _details(self, message: Message) -> None:
        from e2ee_desktop.gui.dialogs.message_details_dialog import MessageDetailsDialog  # noqa: PLC0415  # late: see gui.app

        MessageDetailsDialog(self._page, self._around, message).open()
