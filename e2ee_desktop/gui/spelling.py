"""Marks words that no dictionary knows, under the text that is being written, and offers others for them.

What is typed is asked about after a pause, by the words that were not met before, on the service thread; the window never waits.
A changed line is looked through anew by Qt, and only that line. Own words are kept in the profile.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.text_layout import from_utf16, utf16
from e2ee_desktop.presentation.spelling import (
    WORDS_SETTING,
    Word,
    chosen_languages,
    read_own_words,
    word_at,
    words_of,
    write_own_words,
)

PAUSE_MS = 350
KNOWN_MAX = 20_000
"""Words whose spelling is remembered; past it, all are asked about again."""


class SpellMarks(QSyntaxHighlighter):
    """For one field, as long as it lives."""

    def __init__(self, field: QPlainTextEdit, around: Surroundings) -> None:
        super().__init__(field.document())
        self._field, self._around = field, around
        self._installed: tuple[str, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._own: dict[str, None] = {}
        self._wrong: dict[str, bool] = {}
        self._waiting: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(self._menu_wanted)
        around.habits.changed.connect(self._choose)
        around.look.changed.connect(self.rehighlight)
        bridge = around.bridge
        bridge.read(self, lambda messenger: messenger.setting(WORDS_SETTING), self._own_words_came, lambda _: None)
        bridge.ask_desk(self, lambda desk: desk.spelling().languages(), self._languages_came, lambda _: None)

    # --- What is right ---------------------------------------------------------------------------------------------

    def _languages_came(self, installed: tuple[str, ...]) -> None:
        self._installed = installed
        self._choose()

    def _own_words_came(self, setting: str | None) -> None:
        self._own = dict.fromkeys(read_own_words(setting))
        self.rehighlight()

    def _choose(self) -> None:
        wanted = chosen_languages(self._around.habits.spelling, self._installed, QLocale.system().name())
        if wanted != self._languages:
            self._languages = wanted
            self._wrong.clear()
            self._waiting.clear()
            self.rehighlight()

    def is_wrong(self, word: str) -> bool:
        """Whether no dictionary has it, as far as is known now."""
        return word not in self._own and self._wrong.get(word, False)

    def _ask(self) -> None:
        words, languages = frozenset(self._waiting), self._languages
        self._waiting.clear()
        if len(self._wrong) + len(words) > KNOWN_MAX:
            self._wrong.clear()

        def came(wrong: frozenset[str]) -> None:
            if languages == self._languages:
                self._wrong.update({word: word in wrong for word in words})
                self._mark(wrong)

        if words and languages:
            bridge = self._around.bridge
            bridge.ask_desk(self, lambda desk: desk.spelling().wrong(words, languages), came, lambda _: None)

    def _mark(self, wrong: frozenset[str]) -> None:
        """Look again through the lines in which these words are."""
        block = self.document().firstBlock()
        while block.isValid():
            if any(word.text in wrong for word in words_of(block.text(), self._languages)):
                self.rehighlightBlock(block)
            block = block.next()

    def highlightBlock(self, text: str) -> None:
        if not self._languages:
            return
        for word in words_of(text, self._languages):
            if self.is_wrong(word.text):
                start = utf16(text, word.start)
                self.setFormat(start, utf16(text, word.end) - start, self._wave())
            elif word.text not in self._wrong and word.text not in self._own:
                self._waiting.add(word.text)
        if self._waiting:
            self._pause.start()

    def _wave(self) -> QTextCharFormat:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(self._around.look.tokens.danger))
        return wave

    # --- Others for a word -----------------------------------------------------------------------------------------

    def _menu_wanted(self, at: QPoint) -> None:
        cursor = self._field.cursorForPosition(at)
        text = cursor.block().text()
        word = word_at(text, from_utf16(text, cursor.positionInBlock()), self._languages)
        menu = self._field.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        where = self._field.viewport().mapToGlobal(at)
        if word is not None and self.is_wrong(word.text):
            self._open_with_suggestions(menu, cursor, word, where)
            return
        if word is not None and word.text in self._own:
            forget = QAction(self.tr("Remove “{word}” from the dictionary").format(word=word.text), menu)
            forget.triggered.connect(partial(self._forget, word.text))
            _put_first(menu, [forget])
        menu.popup(where)

    def _open_with_suggestions(self, menu: QMenu, cursor: QTextCursor, word: Word, where: QPoint) -> None:
        """The menu opens with what it will hold: entries that came later would be clicked by mistake."""
        begin = cursor.block().position() + utf16(cursor.block().text(), word.start)
        languages = self._languages

        def came(suggestions: tuple[str, ...]) -> None:
            entries: list[QAction] = []
            for suggestion in suggestions:
                entry = QAction(suggestion, menu)
                entry.triggered.connect(partial(self._replace, begin, word.text, suggestion))
                entries.append(entry)
            if not entries:
                nothing = QAction(self.tr("Nothing similar is in the dictionary"), menu)
                nothing.setEnabled(False)
                entries.append(nothing)
            learn = QAction(self.tr("Add “{word}” to the dictionary").format(word=word.text), menu)
            learn.triggered.connect(partial(self._learn, word.text))
            _put_first(menu, [*entries, learn])
            menu.popup(where)

        bridge = self._around.bridge
        bridge.ask_desk(
            self, lambda desk: desk.spelling().suggestions(word.text, languages), came, lambda _: menu.popup(where)
        )

    def _replace(self, begin: int, word: str, suggestion: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        cursor.setPosition(begin + utf16(word, len(word)), QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word:  # the text may have changed since
            cursor.insertText(suggestion)

    def _learn(self, word: str) -> None:
        self._own[word] = None
        self._keep()

    def _forget(self, word: str) -> None:
        self._own.pop(word, None)
        self._keep()

    def _keep(self) -> None:
        words = write_own_words(self._own)
        self.rehighlight()
        self._around.bridge.ask(self, lambda messenger: messenger.set_setting(WORDS_SETTING, words))


def _put_first(menu: QMenu, entries: list[QAction]) -> None:
    first = menu.actions()[0] if menu.actions() else None
    separator = QAction(menu)
    separator.setSeparator(True)
    for entry in (*entries, separator):
        if first is None:
            menu.addAction(entry)
        else:
            menu.insertAction(first, entry)
