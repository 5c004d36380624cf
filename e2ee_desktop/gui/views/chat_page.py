"""One conversation: header, banner, timeline, composer, details. It shows the mirror's state and asks the bridge."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.events import MessageRemoved
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.gui.look import roomy
from e2ee_desktop.gui.models.message_model import MessageModel
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.sound_player import SoundPlayer
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.chat_banner import ChatBanner
from e2ee_desktop.gui.views.chat_feet import ChatFeet
from e2ee_desktop.gui.views.chat_header import ChatHeader
from e2ee_desktop.gui.views.chat_questions import ChatQuestions
from e2ee_desktop.gui.views.conversation_deeds import ConversationDeeds
from e2ee_desktop.gui.views.details_pane import DetailsPane
from e2ee_desktop.gui.views.file_deeds import FileDeeds
from e2ee_desktop.gui.views.message_deeds import MessageDeeds
from e2ee_desktop.gui.views.pinned_bar import PinnedBar
from e2ee_desktop.gui.views.timeline import Timeline
from e2ee_desktop.gui.views.timeline_states import Loading, NewChat
from e2ee_desktop.gui.views.writing import Writing
from e2ee_desktop.presentation.banners import sending_paused
from e2ee_desktop.presentation.file_rows import file_acts
from e2ee_desktop.presentation.message_actions import Act, may_edit

DETAILS_BESIDE_WIDTH = 720
"""From this width of the page on (with larger text, a larger one), the details stand beside the timeline; below, they lie over it."""
TICK_MS = 1_000
"""How often the time left of disappearing messages is looked at, while there are any."""


class ChatPage(QWidget):
    """Signals: back_wanted(), left(): the conversation is gone."""

    back_wanted = Signal()
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self._wanted_row: int | None = None
        self._model = MessageModel(around)
        self.header = ChatHeader(around.look)
        self.banner = ChatBanner(around)
        self.pictures = Pictures(around.look, around.bridge)
        self.timeline = Timeline(self._model, self.pictures)
        self._new_chat, self._loading = NewChat(around.look), Loading(around.look)
        self.writing = Writing(around)
        self.composer = self.writing.composer
        self._sounds = SoundPlayer(around)
        self._pinned = PinnedBar(around)
        self._feet = ChatFeet(around.look, self.writing)
        self.deeds = MessageDeeds(self, around)
        self.arranging = ConversationDeeds(self, around)
        self.files = FileDeeds(self, around, self.pictures)
        self.setAcceptDrops(True)
        self.details = DetailsPane(around)
        self._questions = ChatQuestions(self, around)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._places = QStackedWidget()
        for place in (self._loading, self._new_chat, self.timeline):
            self._places.addWidget(place)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for head in (self.header, self.banner, self._pinned):
            column.addWidget(head)
        column.addWidget(self._places, 1)
        column.addWidget(self._feet)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._column, 1)
        self._across.addWidget(self.details)
        self.details.hide()

    def _connect(self) -> None:
        mirror = self._around.mirror
        mirror.contact_changed.connect(self._contact_changed)
        mirror.contact_removed.connect(self._contact_removed)
        mirror.message_removed.connect(self._message_removed)
        mirror.conversation_changed.connect(self._talk_changed)
        mirror.typing.changed.connect(self._talk_changed)
        self.header.back_wanted.connect(self.back_wanted)
        self.header.trust_wanted.connect(self.compare)
        self.header.details_toggled.connect(self.show_details)
        self.header.menu_wanted.connect(self._open_menu)
        self.banner.compare_wanted.connect(self.compare)
        self.banner.continue_wanted.connect(lambda: self._on_contact(self._questions.continue_unverified))
        self._new_chat.compare_wanted.connect(self.compare)
        self._loading.retry_wanted.connect(self._reload)
        self._connect_timeline()
        self._connect_decisions()

    def _connect_timeline(self) -> None:
        timeline, deeds, writing = self.timeline, self.deeds, self.writing
        self._model.opened.connect(self._opened)
        self._model.appended.connect(self._filled)
        self._model.not_found.connect(lambda: self.banner.show_notice("message.unknown"))
        self._ticking.timeout.connect(self._tick)
        timeline.wanted.connect(deeds.do)
        timeline.toggled.connect(deeds.react)
        timeline.menu_wanted.connect(self._message_menu)
        timeline.chosen_changed.connect(self._show_feet)
        timeline.link_wanted.connect(self._questions.open_link)
        timeline.bottom_reached.connect(self.mark_read)
        self._sounds.serve(timeline)
        timeline.file_wanted.connect(self.files.do)
        for source in (self._sounds, self.files, writing):
            source.refused.connect(self.banner.show_notice)
        self.files.sent.connect(writing.cancel)
        self.composer.attach_wanted.connect(lambda: self.on_open(self._attach))
        self.composer.field.files_pasted.connect(self._drop)
        self.composer.field.picture_pasted.connect(self._paste)
        deeds.reply_wanted.connect(writing.answer)
        deeds.edit_wanted.connect(writing.edit)
        deeds.choose_wanted.connect(timeline.choose)
        deeds.compare_wanted.connect(self.compare)
        deeds.done.connect(lambda: timeline.choose(None))
        self._feet.choosing.wanted.connect(self._do_chosen)
        self._feet.choosing.cancelled.connect(lambda: timeline.choose(None))
        self._pinned.jump_wanted.connect(timeline.jump_to)
        self._pinned.unpin_wanted.connect(partial(deeds.do, Act.UNPIN))
        writing.left.connect(self._model.forget_unread_line)
        writing.edit_last_wanted.connect(self._edit_last)

    def _connect_decisions(self) -> None:
        self._feet.request.accepted.connect(lambda: self._on_contact(self._questions.accept))
        self._feet.request.refused.connect(lambda: self._on_contact(self._questions.delete))
        self._feet.request.blocked.connect(lambda: self._on_contact(self._questions.block))
        self._feet.blocked.unblocked.connect(lambda: self._on_contact(self._questions.unblock))
        self.details.closed.connect(lambda: self.show_details(False))
        self.details.compare_wanted.connect(self.compare)
        self.details.block_wanted.connect(lambda: self._on_contact(self._questions.block))
        self.details.unblock_wanted.connect(lambda: self._on_contact(self._questions.unblock))
        self.details.delete_wanted.connect(lambda: self._on_contact(self._questions.delete))

    # --- Which conversation ----------------------------------------------------------------------------------------

    @property
    def contact_id(self) -> ContactId | None:
        """Whose conversation is open."""
        return self._contact_id

    def open(self, contact_id: ContactId) -> None:
        """Show another conversation, with the newest page of its history."""
        if contact_id == self._contact_id:
            return
        self.leave()
        contact = self._around.mirror.contacts.get(contact_id)
        if contact is None:
            return
        self._contact_id = contact_id
        talk = self._around.mirror.conversations.get(contact_id)
        self.writing.open(contact, talk.draft if talk is not None else "")
        self._pinned.show_of(contact_id)
        self._show_contact(contact)
        self._reload()

    def jump_to(self, row: int) -> None:
        """Show a message of the open conversation in its place, when the newest ones have come."""
        if self._model.loading:
            self._wanted_row = row
        else:
            self.timeline.jump_to(row)

    def leave(self) -> None:
        """Keep the draft."""
        self.writing.leave()
        self._sounds.stop()
        self._pinned.show_of(None)
        self._contact_id = None
        self._model.open(None)

    def _contact(self) -> Contact | None:
        return self._around.mirror.contacts.get(self._contact_id) if self._contact_id is not None else None

    def _reload(self) -> None:
        if self._contact_id is None:
            return
        talk = self._around.mirror.conversations.get(self._contact_id)
        self._places.setCurrentWidget(self._loading)
        self._loading.start()
        self._model.open(self._contact_id, talk.unread if talk is not None else 0)

    def _opened(self) -> None:
        self._loading.stop()
        self._filled()
        wanted, self._wanted_row = self._wanted_row, None
        if wanted is not None:
            self.timeline.jump_to(wanted)
        self.mark_read()

    def _tick(self) -> None:
        if not self._model.tick():
            self._ticking.stop()

    def _filled(self) -> None:
        self._ticking.start()
        self._places.setCurrentWidget(self.timeline if self._model.rows else self._new_chat)

    def _show_contact(self, contact: Contact) -> None:
        self.header.show_contact(contact, self._around.reader())
        self._new_chat.show_contact(contact)
        if self.details.isVisibleTo(self):
            self.details.show_contact(contact)
        self._feet.show_name(contact.name)
        self._show_feet()
        self.composer.pause(self.tr("Sending is paused") if sending_paused(contact) else "")
        self.banner.show_contact(contact)
        self._talk_changed(contact.contact_id)

    def _talk_changed(self, contact_id: ContactId) -> None:
        talk = self._around.mirror.conversations.get(contact_id)
        if contact_id == self._contact_id and talk is not None:
            self.header.show_talk(talk, self._around.reader())
            self.header.show_typing(contact_id in self._around.mirror.typing)
            self._feet.show_missing(talk.missing)

    def _show_feet(self) -> None:
        self._feet.show_foot(self._contact(), self.timeline.chosen())

    def _contact_changed(self, contact_id: ContactId) -> None:
        contact = self._contact()
        if contact is None or contact_id != self._contact_id:
            return
        self._show_contact(contact)
        if contact.trust is Trust.CHANGED:
            self._model.refresh()
        else:
            self._model.settle()

    def _contact_removed(self, contact_id: ContactId) -> None:
        if contact_id == self._contact_id:
            self._contact_id = None
            self._model.open(None)
            self.show_details(False)
            self.left.emit()

    # --- Talking ---------------------------------------------------------------------------------------------------

    def mark_read(self) -> None:
        """Tell the services that this conversation was seen, if it was."""
        contact_id, mirror = self._contact_id, self._around.mirror
        talk = mirror.conversations.get(contact_id) if contact_id is not None else None
        contact = self._contact()
        if contact_id is None or talk is None or contact is None or not (talk.unread or talk.marked_unread):
            return
        if contact.standing is Standing.REQUEST:
            return  # a stranger learns nothing before the person has decided
        if self.isVisible() and self.window().isActiveWindow() and self.timeline.at_bottom():
            self._around.bridge.ask(self, lambda messenger: messenger.mark_read(contact_id))

    def _message_menu(self, message: Message, at: QPoint) -> None:
        menu = self.deeds.menu(message)
        opening = next((row.opening for row in self._model.rows if row.row == message.row), "")
        if opening:
            word = self.tr("Show less") if self.timeline.is_open(message.row) else self.tr("Show more")
            menu.add_plain(word, lambda: self.timeline.toggle_long(message.row))
        self._questions.offer_elsewhere(menu, message)
        if message.file is not None:
            menu.add_file(file_acts(message.file), partial(self.files.do, message))
        menu.add_links(self.timeline.links(message.row), self._questions.open_link)
        menu.popup(at)

    def _attach(self, contact_id: ContactId) -> None:
        self.files.choose(contact_id, self.writing.answered)

    def _drop(self, urls: list[QUrl]) -> None:
        if self.writing.isVisible():
            self.on_open(lambda contact_id: self.files.dropped(contact_id, urls))

    def _paste(self, picture: bytes) -> None:
        self.on_open(lambda contact_id: self.files.offer(contact_id, (picture,), self.writing.answered))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.writing.isVisible() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop(event.mimeData().urls())
        event.acceptProposedAction()

    def _do_chosen(self, act: Act) -> None:
        chosen = self.timeline.chosen()
        if not chosen:
            return
        if act is Act.COPY:
            self.deeds.copy(chosen)
        elif act is Act.FORWARD:
            self.deeds.forward(chosen)
        else:
            self.deeds.delete(chosen)

    def _edit_last(self) -> None:
        """The newest own text that can still be edited."""
        contact, now_ms = self._contact(), self._around.reader().now_ms
        if contact is not None:
            editable = (m for m in reversed(self._model.messages) if may_edit(m, contact, now_ms))
            last = next(editable, None)
            if last is not None:
                self.timeline.focus_message(last.row)
                self.writing.edit(last)

    def _message_removed(self, event: MessageRemoved) -> None:
        self.writing.forget(event.row)
        if event.contact_id == self._contact_id and self.timeline.chosen() is not None:
            self._show_feet()

    def escape(self) -> bool:
        """Leave what is going on here, innermost first; whether there was anything."""
        if self.timeline.chosen() is not None:
            self.timeline.choose(None)
            return True
        return self.writing.cancel()

    def refresh(self) -> None:
        """Make the rows again: a new day began."""
        self._model.refresh()

    # --- Decisions -------------------------------------------------------------------------------------------------

    def compare(self) -> None:
        """Open the safety number."""
        contact = self._contact()
        if contact is not None and contact.standing not in (Standing.YOURSELF, Standing.IMPORTED):
            self._questions.compare(contact)

    def _open_menu(self, at: QPoint) -> None:
        self.on_open(lambda contact_id: self.arranging.open_menu(contact_id, at))

    def on_open(self, do: Callable[[ContactId], object]) -> None:
        """Do something to the open conversation, if there is one."""
        if self._contact_id is not None:
            do(self._contact_id)

    def _on_contact(self, ask: Callable[[Contact], None]) -> None:
        contact = self._contact()
        if contact is not None:
            ask(contact)

    # --- Details ---------------------------------------------------------------------------------------------------

    def show_details(self, shown: bool) -> None:
        """Show or hide the details pane."""
        contact = self._contact()
        shown = shown and contact is not None
        self.header.details.setChecked(shown)
        self.details.setVisible(shown)
        if shown and contact is not None:
            self.details.show_contact(contact)
            self._place_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.composer.set_room(int(self.height() * 0.4))
        self._place_details()

    def _place_details(self) -> None:
        beside = self.width() >= roomy(DETAILS_BESIDE_WIDTH)
        placed = self._across.indexOf(self.details) >= 0
        if beside and not placed:
            self._across.addWidget(self.details)
        elif not beside:
            if placed:
                self._across.removeWidget(self.details)
            wide = self.details.minimumWidth()
            left = self.width() - wide if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else 0
            self.details.setGeometry(left, 0, wide, self.height())
            self.details.raise_()
