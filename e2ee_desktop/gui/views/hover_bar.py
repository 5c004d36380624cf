"""The three buttons beside the bubble under the pointer: react, reply, everything else.

They are a short way for the mouse. Keyboard and screen reader have the same in the message's menu, so the bar takes no focus.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconButton
from e2ee_desktop.gui.look import Look
from e2ee_desktop.presentation.message_actions import Act

SIZE = 30
SPACE = 8


class HoverBar(QFrame):
    """Signals: wanted(Act), menu_wanted(QPoint): a place on the screen."""

    wanted = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setProperty("role", "hover-bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._react = self._button(look, "smile-plus", self.tr("React to this message"))
        self._reply = self._button(look, "reply", self.tr("Reply to this message"))
        self._more = self._button(look, "ellipsis", self.tr("More for this message"))
        self._react.clicked.connect(lambda: self.wanted.emit(Act.REACT))
        self._reply.clicked.connect(lambda: self.wanted.emit(Act.REPLY))
        self._more.clicked.connect(self._menu)
        across = QHBoxLayout(self)
        across.setContentsMargins(3, 3, 3, 3)
        across.setSpacing(0)
        for each in (self._react, self._reply, self._more):
            across.addWidget(each)
        self.hide()

    def show_beside(self, bubble: QRect, acts: tuple[Act, ...], *, at_right: bool) -> None:
        """Stand beside a bubble, offering what applies. at_right: the bubble stands at the right."""
        self._react.setVisible(Act.REACT in acts)
        self._reply.setVisible(Act.REPLY in acts)
        self.adjustSize()
        left = bubble.left() - self.width() - SPACE if at_right else bubble.right() + SPACE
        room = self._ground.width() - self.width() - 4
        top = bubble.top() + max(0, min(bubble.height(), 60) - self.height()) // 2
        self.move(max(4, min(left, room)), max(2, top))
        self.show()
        self.raise_()

    def _menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _button(self, look: Look, icon: str, name: str) -> IconButton:
        made = IconButton(look, icon, name, size=SIZE)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made
