"""Every action that has keys, and other keys for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.habits import SHORTCUTS, Habits
from e2ee_desktop.gui.look import Look, roomy
from e2ee_desktop.gui.views.settings.chapter import SettingsCard

_BARE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_REMOVING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_FUNCTION_KEYS = range(int(Qt.Key.Key_F1), int(Qt.Key.Key_F35) + 1)
WIDTH = 168
FIXED = frozenset(
    {
        "Ctrl+Tab",
        "Ctrl+Shift+Tab",
        *(f"Ctrl+{place}" for place in range(1, 10)),
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+X",
        "Ctrl+A",
        "Ctrl+Z",
    }
)
"""What fields and lists do in every program, and keys for places in the list."""


class KeysButton(QPushButton):
    """Shows keys; pressed, it takes the next ones. Backspace removes, Esc leaves. Signal: taken(str), portably written."""

    taken = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._keys, self._listening = title, "", False
        self.setAutoDefault(False)
        self.clicked.connect(self._listen)

    def show_keys(self, keys: str) -> None:
        """Show these."""
        self._keys, self._listening = keys, False
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else self.tr("None")
        self.setText(shown)
        self.setFixedWidth(roomy(WIDTH))
        self.setAccessibleName(self.tr("Keys for {action}: {keys}").format(action=self._title, keys=shown))

    def _listen(self) -> None:
        self._listening = True
        self.setText(self.tr("Press the keys…"))

    def event(self, event: object) -> bool:
        if self._listening and isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.ShortcutOverride:
            event.accept()  # or what the keys do now would be done
            return True
        return super().event(event)  # type: ignore[arg-type]  # Qt gives nothing but events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._listening:
            super().keyPressEvent(event)
            return
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _BARE:
            return
        if key in _LEAVING:
            self.show_keys(self._keys)
        elif key in _REMOVING and not held:
            self.taken.emit("")
        elif int(key) in _FUNCTION_KEYS or held & ~Qt.KeyboardModifier.ShiftModifier:
            portable = QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)
            self.taken.emit(portable)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._listening:
            self.show_keys(self._keys)


class KeyboardCard(SettingsCard):
    """Tells the habits, which apply at once."""

    def __init__(self, habits: Habits, look: Look) -> None:
        super().__init__()
        self._habits = habits
        self._buttons: dict[str, KeysButton] = {}
        self.explain(
            self.tr(
                "Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc "
                "changes nothing. Keys that another action had move here."
            )
        )
        self._moved = Label("", "strong", wrap=True)
        self._moved.hide()
        self.inside.addWidget(self._moved)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for place, (name, title) in enumerate(habits.titles().items()):
            made = KeysButton(title)
            made.taken.connect(partial(self._take, name))
            self._buttons[name] = made
            grid.addWidget(Label(title, wrap=True), place, 0)
            grid.addWidget(made, place, 1)
        self.inside.addWidget(rows)
        self.inside.addWidget(button(self.tr("All keys as they were"), "secondary", habits.reset_keys))
        self.explain(
            self.tr(
                "On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter "
                "opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations."
            )
        )
        habits.changed.connect(self._show)
        look.follow(self._show)

    def _take(self, name: str, keys: str) -> None:
        """Give an action its keys; if that takes them from another, or they are not free to give, say so."""
        habits, titles = self._habits, self._habits.titles()
        before = habits.holder(keys)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        if keys in FIXED:
            self._say(self.tr("{keys} always does the same and can't be given away.").format(keys=shown))
            self._show()
            return
        habits.set_keys(name, keys)
        if before and before != name:
            words = self.tr("{keys} was for “{before}”, which has no keys now.")
            self._say(words.format(keys=shown, before=titles[before]))
        else:
            self._moved.hide()

    def _say(self, words: str) -> None:
        self._moved.setText(words)
        self._moved.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show(self) -> None:
        for name in SHORTCUTS:
            self._buttons[name].show_keys(self._habits.keys(name))
