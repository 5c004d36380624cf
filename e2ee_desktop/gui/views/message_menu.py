"""The menu of one message: a row of common emoji, then what applies to it, in the order of `message_actions`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.gui.controls import IconButton
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.surroundings import translate
from e2ee_desktop.presentation.file_rows import FileAct
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.message_actions import COMMON_EMOJI, Act
from e2ee_desktop.presentation.reader import wording

KEYS = {
    Act.REPLY: "R",
    Act.EDIT: "Up",
    Act.COPY: "Ctrl+C",
    Act.FORWARD: "F",
    Act.PIN: "P",
    Act.UNPIN: "P",
    Act.STAR: "S",
    Act.UNSTAR: "S",
    Act.SELECT: "X",
    Act.DETAILS: "I",
    Act.DELETE: "Del",
}

LINKS_OFFERED = 5


class MessageMenu(QMenu):
    """Signals: acted(Act), reacted(str): an emoji, or "" to withdraw it."""

    acted = Signal(object)
    reacted = Signal(str)

    def __init__(self, parent: QWidget, look: Look, message: Message, acts: tuple[Act, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Message menu"))
        self._look = look
        own = next((reaction.emoji for reaction in message.reactions if reaction.own), "")
        if Act.REACT in acts:
            self._add_emoji(own)
            self.addSeparator()
        for act in acts:
            if act is Act.REACT:
                continue
            if act is Act.DELETE:
                self.addSeparator()
            self._add(act)

    def add_links(self, links: tuple[TextLink, ...], opened: Callable[[TextLink], object]) -> None:
        """Offer the first addresses in the message."""
        icon = self._look.icon("link", 16, self._look.tokens.text2)
        for link in links[:LINKS_OFFERED]:
            self.addAction(icon, self.tr("Open {host}").format(host=link.host), partial(opened, link))

    def add_file(self, acts: tuple[FileAct, ...], do: Callable[[FileAct], object]) -> None:
        """Offer what can be done with the file of the message, before everything else."""
        before = next((action for action in self.actions() if action.text()), None)
        for act in acts:
            icon = self._look.icon(act.value, 16, self._look.tokens.text2)
            action = QAction(icon, _file_words(act), self)
            action.triggered.connect(partial(do, act))
            self.insertAction(before, action)  # type: ignore[arg-type]  # None appends, as Qt says
        if acts and before is not None:
            self.insertSeparator(before)

    def add_plain(self, text: str, then: Callable[[], object]) -> None:
        """Offer one more thing."""
        self.addAction(self._look.icon("chevron-down", 16, self._look.tokens.text2), text, then)

    def _add(self, act: Act) -> None:
        tokens = self._look.tokens
        colour = tokens.danger if act is Act.DELETE else tokens.text2
        action = self.addAction(self._look.icon(act.value, 16, colour), _words(act))
        if act in KEYS:
            action.setShortcut(QKeySequence(KEYS[act]))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self.acted.emit(act))

    def _add_emoji(self, own: str) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(4, 2, 4, 2)
        across.setSpacing(2)
        for emoji in COMMON_EMOJI:
            across.addWidget(self._emoji(emoji, emoji == own))
        more = IconButton(self._look, "plus", self.tr("More emoji"), size=36)
        more.clicked.connect(lambda: self._leave(Act.REACT))
        across.addWidget(more)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(row)
        self.addAction(holder)

    def _emoji(self, emoji: str, is_own: bool) -> QToolButton:
        made = QToolButton()
        made.setText(emoji)
        made.setProperty("role", "emoji")
        made.setCheckable(True)
        made.setChecked(is_own)
        made.setFixedSize(36, 36)
        made.setAccessibleName(self.tr("React with {emoji}").format(emoji=emoji))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._react("" if is_own else emoji))
        return made

    def _react(self, emoji: str) -> None:
        self.reacted.emit(emoji)
        self.close()

    def _leave(self, act: Act) -> None:
        self.close()
        self.acted.emit(act)


def _file_words(act: FileAct) -> str:
    words = {
        FileAct.FETCH: wording("Download"),
        FileAct.PAUSE: wording("Pause"),
        FileAct.RESUME: wording("Go on"),
        FileAct.CANCEL: wording("Cancel"),
        FileAct.VIEW: wording("View"),
        FileAct.SAVE: wording("Save…"),
    }
    return translate(words[act])


def _words(act: Act) -> str:
    words = {
        Act.RETRY: wording("Try again"),
        Act.REPLY: wording("Reply"),
        Act.REACT: wording("React"),
        Act.EDIT: wording("Edit"),
        Act.COPY: wording("Copy text"),
        Act.FORWARD: wording("Forward"),
        Act.PIN: wording("Pin for both"),
        Act.UNPIN: wording("Unpin"),
        Act.STAR: wording("Star"),
        Act.UNSTAR: wording("Remove star"),
        Act.SELECT: wording("Choose"),
        Act.DETAILS: wording("Details"),
        Act.COMPARE: wording("Compare safety number"),
        Act.DELETE: wording("Delete…"),
    }
    return translate(words[act])
